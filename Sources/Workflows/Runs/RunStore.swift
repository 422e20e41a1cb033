import JSONText

/// The folder of one run and the ledger beside it: the only place where a run touches files.
public struct RunStore: ~Copyable {
  /// The folder of all runs.
  public let runsFolder: String
  /// The run's name: the plan's name and eight digits of its hash.
  public let run: String
  /// The decision log.
  public var log: DecisionLog
  /// The ledger of test openings.
  public var openings: TestOpenings
  /// The trainings that are done.
  public let trials: TrialStore
  private let lock: FolderLock
  private let clock: @Sendable () -> String

  /// The folder of this run.
  public var folder: String { runsFolder + "/" + run }

  /// Opens the folder of a run, making it if need be, and takes its lock.
  ///
  /// - Throws: `StorageError` if it cannot be written, is at work elsewhere, or was changed.
  public init(
    runsFolder: String, run: String, clock: @escaping @Sendable () -> String
  ) throws(StorageError) {
    let folder = runsFolder + "/" + run
    try DurableFile.makeFolder(folder + "/trials")
    try DurableFile.makeFolder(folder + "/model")
    let lock = try FolderLock(folder: folder)
    for part in ["", "/trials", "/model"] { DurableFile.removeTemporaries(inFolder: folder + part) }
    let log = try DecisionLog(path: folder + "/decisions.jsonl", clock: clock)
    let openings = try TestOpenings(runsFolder: runsFolder, clock: clock)
    if let lost = try TestOpenings.unrecorded(inFolder: runsFolder, runs: [run]) {
      throw .openingLost(path: runsFolder + "/test-openings.jsonl", run: lost)
    }
    self.lock = lock
    self.log = log
    self.openings = openings
    trials = TrialStore(folder: folder + "/trials")
    self.runsFolder = runsFolder
    self.run = run
    self.clock = clock
  }

  /// The logs whose torn last line was dropped when they were opened.
  var tornLogs: [String] {
    (log.droppedTornLine ? [folder + "/decisions.jsonl"] : [])
      + (openings.droppedTornLine ? [runsFolder + "/test-openings.jsonl"] : [])
  }

  /// The time now, as it stands in logs.
  public func now() -> String { clock() }

  /// The record of a run that was completed, if there is one.
  ///
  /// - Throws: `StorageError.damagedFile` if it cannot be read.
  public static func record(inFolder folder: String) throws(StorageError) -> RunRecord? {
    let path = folder + "/record.json"
    guard DurableFile.exists(path) else { return nil }
    return try decode(RunRecord.self, path: path)
  }

  /// Writes a JSON file of the run, whole.
  ///
  /// - Throws: `StorageError.cannotWrite`, or `.damagedFile` for a value that is no JSON.
  public func write(_ value: some Encodable, to name: String) throws(StorageError) {
    let path = folder + "/" + name
    let json: JSONValue
    do {
      json = try JSONValue(encoding: value)
    } catch {
      throw .damagedFile(path: path, reason: "\(error)")
    }
    try DurableFile.write(Array((json.text(pretty: true) + "\n").utf8), to: path)
  }

  /// Writes the bytes of a file of the run, whole.
  ///
  /// - Throws: `StorageError.cannotWrite`.
  public func write(bytes: [UInt8], to name: String) throws(StorageError) {
    try DurableFile.write(bytes, to: folder + "/" + name)
  }

  /// Reads a JSON file.
  ///
  /// - Throws: `StorageError.cannotRead`, or `.damagedFile` if it is not what was written.
  public static func decode<Value: Decodable>(
    _ type: Value.Type, path: String, keys: KeySpelling = .converted
  ) throws(StorageError) -> Value {
    let document = JSONDocument(name: path, bytes: try DurableFile.read(path))
    guard document.problems.isEmpty, let value = document.root?.value else {
      throw .damagedFile(path: path, reason: "it is not JSON")
    }
    do {
      return try value.decoded(as: type, keys: keys)
    } catch {
      throw .damagedFile(path: path, reason: "\(error)")
    }
  }
}
