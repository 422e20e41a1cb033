import Datasets
import Hashing
import JSONText

/// The ledger of a `runs` folder of whose rows validation was looked at, by which run and how often.
///
/// A run enters itself before its first look, with a sketch of its rows: the smallest of their hashes.
/// Runs whose sketches share a hash share rows, whatever their plans, seeds and files are called. What
/// a run is told of earlier ones is fixed by its own entry, so that it is told the same when it is resumed.
struct LookLedger: Sendable {
  private let runsFolder: String

  /// The hashes of a sketch.
  private static let sketchSize = 64
  /// The digits of a hash in a sketch.
  private static let digits = 16

  init(runsFolder: String) { self.runsFolder = runsFolder }

  private var path: String { runsFolder + "/validation-looks.jsonl" }

  /// Enters a run before its first look at validation.
  ///
  /// - Returns: what other runs had looked at before on rows of this table.
  /// - Throws: `StorageError`.
  func begin(run: String, rows table: Table) throws(StorageError) -> EarlierLooks {
    let lock = try FolderLock(folder: runsFolder, waiting: true)
    defer { _ = lock }
    var log = try ChainedLog(path: path)
    let traces = RowTraces(table)
    let own = log.entries.firstIndex { $0.isBeginning(of: run) }
    let before = log.entries.prefix(own ?? log.entries.count)
    if own == nil {
      try log.append([
        "run": .string(run), "columns": .array(traces.identifying.map(JSONValue.string)),
        "rows": Self.json(traces.keys(of: traces.identifying) ?? []),
        "traces": .array(
          traces.identifyingSets.dropFirst().map { columns in
            [
              "columns": .array(columns.map(JSONValue.string)),
              "rows": Self.json(traces.keys(of: columns) ?? []),
            ]
          }),
        "values": Self.json(traces.valueKeys),
      ])
    }
    return Self.earlier(in: before, than: run, traces)
  }

  /// Enters how many configurations a run has judged so far.
  ///
  /// - Throws: `StorageError`.
  func count(run: String, configurations: Int) throws(StorageError) {
    let lock = try FolderLock(folder: runsFolder, waiting: true)
    defer { _ = lock }
    var log = try ChainedLog(path: path)
    let known = log.entries.filter { $0.members["run"]?.string == run }
      .compactMap { $0.members["configurations"]?.integer }.max()
    guard configurations > known ?? 0 else { return }
    try log.append(["run": .string(run), "configurations": JSONValue(configurations)])
  }

  private static func earlier(
    in entries: ArraySlice<ChainedLog.Entry>, than run: String, _ traces: RowTraces
  ) -> EarlierLooks {
    let values = sketch(traces.valueKeys)
    let sharing = entries.filter { entry in
      guard entry.members["run"]?.string != run, let rows = entry.texts("rows") else {
        return false
      }
      if !values.isDisjoint(with: entry.texts("values") ?? []) { return true }
      let columns = entry.texts("columns") ?? []
      if let keys = traces.keys(of: columns), !sketch(keys).isDisjoint(with: rows) { return true }
      return (entry.members["traces"]?.array ?? []).contains { shares($0, with: traces) }
    }
    let runs = Set(sharing.compactMap { $0.members["run"]?.string })
    var judged: [String: Int] = [:]
    for entry in entries {
      guard let run = entry.members["run"]?.string, runs.contains(run),
        let count = entry.members["configurations"]?.integer
      else { continue }
      judged[run] = max(judged[run] ?? 0, count)
    }
    return EarlierLooks(runs: runs.sorted(), configurations: judged.values.reduce(0, +))
  }

  /// Whether a further set of columns knows more of the rows again than chance would.
  private static func shares(_ set: JSONValue, with traces: RowTraces) -> Bool {
    let known = set["rows"]?.array?.compactMap(\.string) ?? []
    guard let keys = traces.keys(of: set["columns"]?.array?.compactMap(\.string) ?? []) else {
      return false
    }
    let shared = sketch(keys).intersection(known).count
    return RowTraces.isMoreThanChance(shared: shared, of: known.count)
  }

  private static func sketch(_ keys: [Digest]) -> Set<String> {
    Set(Set(keys.map { String($0.hexadecimal.prefix(digits)) }).sorted().prefix(sketchSize))
  }

  private static func json(_ keys: [Digest]) -> JSONValue {
    .array(sketch(keys).sorted().map(JSONValue.string))
  }
}

/// What other runs had looked at before this one began, on the same rows.
public struct EarlierLooks: Sendable, Codable, Equatable {
  /// The runs.
  public var runs: [String]
  /// The configurations that they had judged.
  public var configurations: Int
}

extension ChainedLog.Entry {
  fileprivate func isBeginning(of run: String) -> Bool {
    members["run"]?.string == run && members["rows"] != nil
  }

  fileprivate func texts(_ key: String) -> [String]? {
    members[key]?.array?.compactMap(\.string)
  }
}
