internal import JSONText
public import Workflows

/// Runs tiny plans in a folder of their own, with a clock that stands still.
public struct TinyRun: Sendable {
  /// The folder with the data file; the runs are in `runs` below it.
  public let folder: TemporaryFolder
  /// The steps.
  public let runner: Runner

  /// What the clock says.
  public static let time = "2026-01-01T00:00:00Z"

  /// Writes the data file into a new folder.
  public init(_ table: SyntheticTable, runner: Runner = Runner()) throws {
    folder = try TemporaryFolder()
    self.runner = runner
    try folder.write(table.csv, to: TinyPlan.dataFile)
  }

  /// The options of a run in this folder.
  public func options(
    threads: Int = 1, runsFolder: String = "runs", log: EventLog = EventLog()
  ) -> RunOptions {
    RunOptions(
      runsFolder: folder.path(runsFolder), threads: threads, clock: { Self.time },
      events: { log.take($0) })
  }

  /// Runs a plan, its own answers first.
  @discardableResult
  public func callAsFunction(_ plan: Plan, options: RunOptions? = nil) throws -> RunRecord {
    try runner.run(plan, answering: PlanAnswers(plan), options: options ?? self.options())
  }
}

extension RunRecord {
  /// The record without what may differ between two equal runs.
  public var withoutClock: RunRecord {
    var record = self
    record.clock = Clock(
      started: "", written: "", seconds: 0, threads: 0, instructionSet: "", logHead: clock.logHead)
    return record
  }
}

extension TinyRun {
  /// All files of a `runs` folder, those aside that only hold locks, the clock in records left out.
  public func files(of runsFolder: String = "runs") throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for name in try folder.files(below: runsFolder) where !name.hasSuffix(".lock") {
      var bytes = try folder.bytes(of: "\(runsFolder)/\(name)")
      if name.hasSuffix("/record.json") {
        let record = try RunStore.decode(
          RunRecord.self, path: folder.path("\(runsFolder)/\(name)"))
        bytes = Array(try JSONValue(encoding: record.withoutClock).text().utf8)
      }
      files[name] = bytes
    }
    return files
  }
}
