public import Datasets
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
  public func earlierOpening(of rows: SealedRowNames, run: String, model: String) -> Earlier? {
    let wanted = Set(rows.keys)
    for entry in log.entries {
      if entry.isOpening(by: run, of: model) { return nil }
      let shown = entry.members["rows"]?.array?.compactMap(\.string) ?? []
      let shared = max(shown.count { wanted.contains($0) }, rows.tracesShared(with: entry.members))
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
    rows: SealedRowNames, run: String, model: String, reopenReason: String?
  ) throws(StorageError) -> Earlier? {
    let lock = try FolderLock(folder: runsFolder, waiting: true)
    log = try ChainedLog(path: Self.path(in: runsFolder))
    let earlier = earlierOpening(of: rows, run: run, model: model)
    let isAllowed = earlier == nil || reopenReason != nil
    if isAllowed, !log.entries.contains(where: { $0.isOpening(by: run, of: model) }) {
      try log.append([
        "run": .string(run), "model": .string(model),
        "because": .string(reopenReason ?? "final evaluation"),
        "rows": .array(rows.keys.sorted().map(JSONValue.string)), "time": .string(clock()),
        "traces": .array(rows.traceEntries),
        "values": .array(rows.valueKeys.sorted().map(JSONValue.string)),
      ])
    }
    _ = consume lock
    return earlier
  }
}

/// The names that the ledger gives to sealed rows.
public struct SealedRowNames: Sendable {
  /// The keys of all columns.
  public let keys: [String]
  /// What outlives a change of the columns.
  let traces: RowTraces?
  let valueKeys: [String]

  private static let digits = 16

  /// Names the rows of a sealed test set.
  public init(_ sealed: borrowing SealedTestSet) {
    keys = sealed.keys.map { String($0.hexadecimal.prefix(32)) }
    let traces = sealed.traces
    self.traces = traces
    valueKeys = Self.short(traces.valueKeys)
  }

  /// Rows of which only the keys are known.
  init(keys: [String]) {
    self.keys = keys
    traces = nil
    valueKeys = []
  }

  private static func short(_ keys: [Digest]) -> [String] {
    keys.map { String($0.hexadecimal.prefix(digits)) }
  }

  /// The sets of columns that tell the rows apart, with the keys of these columns.
  var traceEntries: [JSONValue] {
    (traces?.identifyingSets ?? []).map { columns in
      let keys = Self.short(traces?.keys(of: columns) ?? []).sorted()
      return [
        "columns": .array(columns.map(JSONValue.string)),
        "keys": .array(keys.map(JSONValue.string)),
      ]
    }
  }

  /// How many of the rows an opening has shown under other names or with other columns.
  func tracesShared(with opening: [String: JSONValue]) -> Int {
    let values = Set(opening["values"].texts)
    let same = valueKeys.count { values.contains($0) }
    // Ledgers of earlier versions hold one set: its columns, and its keys as "traces".
    let older: [String: JSONValue] = [
      "columns": opening["columns"] ?? [], "keys": opening["traces"] ?? [],
    ]
    let sets = [older] + (opening["traces"]?.array ?? []).compactMap(\.object)
    let alike = sets.map { set -> Int in
      let known = Set(set["keys"].texts)
      let shared = traces?.keys(of: set["columns"].texts)
        .map { Self.short($0).count { known.contains($0) } }
      return RowTraces.isMoreThanChance(shared: shared ?? 0, of: keys.count) ? shared ?? 0 : 0
    }
    return ([same] + alike).max() ?? 0
  }
}

extension JSONValue? {
  /// The texts of a list; none of anything else.
  fileprivate var texts: [String] { self?.array?.compactMap(\.string) ?? [] }
}

extension TestOpenings {
  /// A run whose log tells of an opening that the ledger lacks, if there is one.
  ///
  /// - Parameters:
  ///   - runsFolder: The folder of all runs.
  ///   - runs: The folders to look into; left out, all of them.
  /// - Returns: The name of the run, or nil if the ledger holds every opening.
  /// - Throws: `StorageError` if a log cannot be read.
  static func unrecorded(
    inFolder runsFolder: String, runs: [String]? = nil
  ) throws(StorageError) -> String? {
    var entries: [ChainedLog.Entry] = []
    if DurableFile.exists(path(in: runsFolder)) {
      entries = try ChainedLog.verified(path: path(in: runsFolder))
    }
    for name in runs ?? DurableFile.names(inFolder: runsFolder).sorted() {
      let log = "\(runsFolder)/\(name)/decisions.jsonl"
      guard DurableFile.exists(log) else { continue }
      for decision in try DecisionLog.reading(path: log).decisions
      where decision.question == openingQuestion {
        guard let run = decision.evidence["run"]?.string,
          let model = decision.evidence["model"]?.string
        else { continue }
        if !entries.contains(where: { $0.isOpening(by: run, of: model) }) { return run }
      }
    }
    return nil
  }

  /// What the log of a run says when it opens test rows.
  static let openingQuestion = "\(StepID.final).opening"
}

extension ChainedLog.Entry {
  fileprivate func isOpening(by run: String, of model: String) -> Bool {
    members["run"]?.string == run && members["model"]?.string == model
  }
}
