import TestSupport

@testable import Workflows

/// One whole run of a tiny plan, made once, with all its files: what other runs are compared with.
struct ReferenceRun: Sendable {
  let run: TinyRun
  let plan: Plan
  let record: RunRecord
  let files: [String: [UInt8]]
  let log = EventLog()

  static let table = SyntheticTable.gaussianClasses(2, rows: 60, separation: 2.5)

  static let shared = Result { try ReferenceRun() }

  private init() throws {
    run = try TinyRun(Self.table)
    plan = TinyPlan.plan(in: run.folder)
    record = try run(plan, options: run.options(log: log))
    files = try run.files()
  }
}

/// The names of files in which two runs differ.
func differences(
  _ first: [String: [UInt8]], _ second: [String: [UInt8]]
) -> [String] {
  Set(first.keys).union(second.keys).filter { first[$0] != second[$0] }.sorted()
}
