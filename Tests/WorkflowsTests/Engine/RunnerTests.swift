import JSONText
import TestSupport
import Testing

@testable import Workflows

@Suite(.serialized) struct RunnerTests {
  @Test(arguments: ["k_fold", "iterated_k_fold", "hold_out"], [2, 0])
  func `a plan walks all steps to the end`(p: String, classes: Int) throws {
    let table =
      classes == 0
      ? SyntheticTable.linear(rows: 60) : .gaussianClasses(classes, rows: 60)
    let run = try TinyRun(table)
    let log = EventLog()
    let clock = ContinuousClock()
    var record: RunRecord?
    let plan = TinyPlan.plan(in: run.folder, target: classes == 0 ? "size" : "label", changes: [.evaluation: ["protocol": .string(p), "repeats": 2]])
    let time = try clock.measure {
    record = try run(plan, options: run.options(log: log))
    }
    let time2 = try clock.measure {
      try run.folder.remove("runs/\(record?.run ?? "")/record.json")
    record = try run(plan, options: run.options(log: log))
    }
    print(p, classes, time, time2, log.epochsTrained, log.newDecisions.count, record?.ending as Any, record?.endingReason as Any)
  }
}
