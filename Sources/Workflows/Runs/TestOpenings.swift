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
  private let clock: @Sendable () -> String

  /// Opens the ledger of a `runs` folder.
  ///
  /// - Throws: `StorageError.damagedLine` if the ledger was edited.
  public init(runsFolder: String, clock: @escaping @Sendable () -> String) throws(StorageError) {
    log = try ChainedLog(path: runsFolder + "/test-openings.jsonl")
    self.clock = clock
  }

  /// The first opening by another run, or of another model, that showed any of these rows.
  ///
  /// The same model of the same run may finish an evaluation that was interrupted: it can only see
  /// the number that it would have seen.
  public func earlierOpening(of rows: [String], run: String, model: String) -> Earlier? {
    let wanted = Set(rows)
    for entry in log.entries {
      let isThisRun =
        entry.members["run"]?.string == run && entry.members["model"]?.string == model
      if isThisRun { continue }
      let shown = entry.members["rows"]?.array?.compactMap(\.string) ?? []
      let shared = shown.count { wanted.contains($0) }
      guard shared > 0 else { continue }
      return Earlier(
        run: entry.members["run"]?.string ?? "", time: entry.members["time"]?.string ?? "",
        shared: shared)
    }
    return nil
  }

  /// Whether this run's model has opened these rows already.
  public func isRecorded(run: String, model: String) -> Bool {
    log.entries.contains {
      $0.members["run"]?.string == run && $0.members["model"]?.string == model
    }
  }

  /// Records an opening and syncs it, before the rows are looked at.
  ///
  /// - Throws: `StorageError.cannotWrite`.
  public mutating func record(
    rows: [String], run: String, model: String, because reason: String
  ) throws(StorageError) {
    try log.append([
      "run": .string(run), "model": .string(model), "because": .string(reason),
      "rows": .array(rows.sorted().map(JSONValue.string)), "time": .string(clock()),
    ])
  }
}
