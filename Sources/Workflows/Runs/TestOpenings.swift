import Hashing
import JSONText

/// The ledger of a `runs` folder: which test rows were opened, by which run, when and why.
///
/// One line an opening, synced before the rows are handed out. Rows are named by their content, so a
/// row stays known whatever the plan, the seed, the order of the file or the test fraction.
public struct TestOpenings: Sendable {
  /// An opening that showed some of the rows before.
  public struct Earlier: Sendable, Equatable {
    /// The run that opened them.
    public let run: String
    /// When it opened them.
    public let time: String
    /// How many of the rows asked for were shown.
    public let shared: Int
  }

  private var log: ChainedLog
  private let runsFolder: String
  private let clock: @Sendable () -> String

  private static func path(in runsFolder: String) -> String {
    runsFolder + "/test-openings.jsonl"
  }

  /// Opens the ledger of a `runs` folder.
  ///
  /// - Throws: `StorageError.damagedLine` if the ledger was edited.
  public init(runsFolder: String, clock: @escaping @Sendable () -> String) throws(StorageError) {
    self.runsFolder = runsFolder
    self.clock = clock
    let lock = try FolderLock(folder: runsFolder, waiting: true)
    log = try ChainedLog(path: Self.path(in: runsFolder))
    _ = consume lock
  }

  /// Whether a torn last line was dropped when the ledger was opened.
  public var droppedTornLine: Bool { log.droppedTornLine }

  /// The first opening by another run, or of another model, that showed any of these rows.
  ///
  /// The same model of the same run may finish an evaluation that was interrupted: it can only see
  /// the number that it would have seen. Openings after its own do not count.
  public func earlierOpening(of rows: [String], run: String, model: String) -> Earlier? {
    let wanted = Set(rows)
    for entry in log.entries {
      if entry.isOpening(by: run, of: model) { return nil }
      let shown = entry.members["rows"]?.array?.compactMap(\.string) ?? []
      let shared = shown.count { wanted.contains($0) }
      guard shared > 0 else { continue }
      return Earlier(
        run: entry.members["run"]?.string ?? "", time: entry.members["time"]?.string ?? "",
        shared: shared)
    }
    return nil
  }

  /// Records an opening and syncs it, before the rows are looked at.
  ///
  /// The ledger is locked and read again first: other runs may have written to it since this one began.
  /// Nothing is recorded if rows were shown before and no reason allows to show them again, or if this
  /// run has recorded the opening of this model already.
  ///
  /// - Parameters:
  ///   - rows: The keys of the rows.
  ///   - run: The run that opens them.
  ///   - model: The digest of the model that is judged on them.
  ///   - reopenReason: Why rows that were shown before may be shown again; nil forbids it.
  /// - Returns: The opening that showed rows before, if there was one.
  /// - Throws: `StorageError.cannotWrite`, or `.damagedLine` if the ledger was edited.
  public mutating func claim(
    rows: [String], run: String, model: String, reopenReason: String?
  ) throws(StorageError) -> Earlier? {
    let lock = try FolderLock(folder: runsFolder, waiting: true)
    log = try ChainedLog(path: Self.path(in: runsFolder))
    let earlier = earlierOpening(of: rows, run: run, model: model)
    let isAllowed = earlier == nil || reopenReason != nil
    if isAllowed, !log.entries.contains(where: { $0.isOpening(by: run, of: model) }) {
      try log.append([
        "run": .string(run), "model": .string(model),
        "because": .string(reopenReason ?? "final evaluation"),
        "rows": .array(rows.sorted().map(JSONValue.string)), "time": .string(clock()),
      ])
    }
    _ = consume lock
    return earlier
  }
}

extension ChainedLog.Entry {
  fileprivate func isOpening(by run: String, of model: String) -> Bool {
    members["run"]?.string == run && members["model"]?.string == model
  }
}
