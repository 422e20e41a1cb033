import JSONText
import TestSupport
import Testing

@testable import Workflows

@Suite struct DryRunTests {
  private static let tables: [String: (table: SyntheticTable, target: String)] = [
    "binary": (.gaussianClasses(2, rows: 90, separation: 2), "label"),
    "multiclass": (.gaussianClasses(3, rows: 120), "label"),
    "regression": (.linear(rows: 90), "size"),
    "no signal": (.gaussianClasses(2, rows: 90, separation: 0), "label"),
  ]

  @Test(arguments: tables.keys.sorted())
  func `a real run does as many trainings as the dry run says`(name: String) throws {
    let (table, target) = try #require(Self.tables[name])
    let tiny = try TinyRun(table)
    let plan = TinyPlan.plan(in: tiny.folder, target: target)
    let dry = try DryRun(plan, in: tiny.folder.path("dry"), threads: 2)
    #expect(dry.steps.map(\.id) == [.baseline, .overfit, .tuning])
    #expect(dry.trainingRows.count == 2 && dry.validationRows.count == 2)
    #expect(!dry.record.decisions.contains { $0.step == .final })

    let record = try tiny(plan)
    #expect(dry.run == record.run)
    let done = try tiny.folder.files(below: "runs/\(record.run)/trials").count
    if record.ending == .finished {
      #expect(dry.trainings.contains(done), "\(done) not in \(dry.trainings)")
    }
    for (path, value, _) in dry.answers {
      guard let value, let decision = record.decisions.last(where: { $0.question == path })
      else { continue }
      #expect(decision.choice == value, "\(path)")
    }
    #expect(dry.answers.contains { $0.path == "tuning.trials" && $0.value == 2 })
  }

  @Test func `what depends on trainings is not told`() throws {
    let tiny = try TinyRun(.gaussianClasses(2, rows: 90))
    let plan = TinyPlan.plan(in: tiny.folder)
    let dry = try DryRun(plan, in: tiny.folder.path("dry"), threads: 1)
    let units = try #require(dry.answers.first { $0.path == "tuning.units" })
    #expect(units.value == nil)
    #expect(dry.trainings.lowerBound < dry.trainings.upperBound)
  }

  /// One round of folds: two further networks on each fold are trained whatever is chosen, so that the range
  /// is as wide as without them.
  @Test func `further networks of the chosen recipe are counted once`() throws {
    let tiny = try TinyRun(.gaussianClasses(2, rows: 90))
    let plan = TinyPlan.plan(in: tiny.folder)
    let dry = try DryRun(plan, in: tiny.folder.path("dry"), threads: 2)
    let tuning = try #require(dry.steps.first { $0.id == .tuning })
    let record = try tiny(plan)
    let outcome = try record.outcome(of: TuningStage.self)
    #expect(outcome.expectedFrom?.count == 2)
    // At most one more network on two folds, each perhaps trained a second time for the median epoch.
    #expect(tuning.networks.upperBound - tuning.networks.lowerBound == 1)
    #expect(tuning.trainings.upperBound - tuning.trainings.lowerBound <= 4)
  }
}
