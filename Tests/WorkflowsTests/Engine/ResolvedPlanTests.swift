import JSONText
import TestSupport
import Testing

@testable import Workflows

/// The plan as run is a plan: run again it takes the same decisions.
@Suite struct ResolvedPlanTests {
  /// Steps 1 to 5 on rows with a column that tells nothing.
  private static let runner = Runner(stages: Array(Runner.builtIn.prefix(5)))

  private func plan(asRun record: RunRecord, in folder: TemporaryFolder, name: String) throws
    -> Plan
  {
    let bytes = try folder.bytes(of: "\(name)/\(record.run)/plan.json")
    return try PlanReader.read(
      JSONDocument(name: "plan.json", bytes: bytes), steps: Runner().planSteps,
      folder: folder.path)
  }

  /// Question, choice and order: what two runs must share whoever decided.
  private func choices(_ record: RunRecord) -> [String] {
    record.decisions.map { "\($0.question) = \($0.choice.text())" }
  }

  @Test func `a whole run`() throws {
    let reference = try ReferenceRun.shared.get()
    let run = reference.run
    let again = try plan(asRun: reference.record, in: run.folder, name: "runs")
    #expect(again.answers.values.reduce(0) { $0 + $1.count } > 30)
    let record = try run(again, options: run.options(runsFolder: "resolved"))
    #expect(record.plan == reference.record.plan)
    #expect(record.outcomes == reference.record.outcomes)
    #expect(record.ending == .finished)
    #expect(choices(record) == choices(reference.record))
    let plan = try self.plan(asRun: record, in: run.folder, name: "resolved")
    #expect(plan == again)
    // Where the rule decided before, the plan does now; findings stay findings.
    let fields = Runner().planSteps.flatMap { step in step.fields.map { "\(step.id).\($0.key)" } }
    for decision in record.decisions {
      #expect(decision.by == (fields.contains(decision.question) ? .plan : .rule))
    }
  }

  @Test func `a revision walks back and on, attempts and luck counted`() throws {
    let run = try TinyRun(ReferenceRun.table, runner: Self.runner)
    let plan = TinyPlan.plan(
      in: run.folder,
      revisions: [
        Plan.Revision(
          after: .baseline, returnTo: .preprocessing, because: "Ranges matter.",
          changes: [.preprocessing: ["scaling": "min_max"], .baseline: ["epochs": 6]]),
        Plan.Revision(
          after: .baseline, returnTo: .problem, because: "",
          changes: [.problem: ["hypothesis": "Three numbers tell a from b."]]),
      ])
    let log = EventLog()
    let record = try run(plan, options: run.options(log: log))
    #expect(record.ending == .finished)
    #expect(log.warnings == [])
    let five = Self.runner.planSteps.map(\.id)
    #expect(log.stepsBegun == five + five.suffix(2) + five)
    let attempts = log.all.compactMap { event in
      if case .stepBegan(let beginning) = event { beginning.attempt } else { nil }
    }
    #expect(attempts == [1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 3, 3])
    let preprocessing = try record.outcome(of: PreprocessingStage.self)
    #expect(preprocessing.settings.scaling == .minMax)
    let baseline = try record.outcome(of: BaselineStage.self)
    #expect(baseline.significance == 0.05 / 3)
    #expect(baseline.settings.epochs == 6)
    #expect(baseline.looks.candidates == 6)
    let problem = try record.outcome(of: ProblemStage.self)
    #expect(problem.settings.hypothesis == "Three numbers tell a from b.")
    #expect(Set(problem.reading).count == problem.reading.count)
    let back = record.decisions.filter { $0.question == "baseline.next" }
    #expect(back.map(\.choice) == ["back to preprocessing", "back to problem", "go on"])
    #expect(back[0].because == "Ranges matter.")

    let again = try self.plan(asRun: record, in: run.folder, name: "runs")
    #expect(again.revisions.count == 2)
    let replay = try run(again, options: run.options(runsFolder: "resolved"))
    #expect(choices(replay) == choices(record))
    #expect(replay.outcomes == record.outcomes)
    #expect(replay.plan == record.plan)
  }

  @Test func `a revision that is never reached is told`() throws {
    let run = try TinyRun(
      ReferenceRun.table, runner: Runner(stages: Array(Runner.builtIn.prefix(3))))
    let log = EventLog()
    let plan = TinyPlan.plan(
      in: run.folder,
      revisions: [
        Plan.Revision(after: .baseline, returnTo: .preprocessing, because: "", changes: [:])
      ])
    let record = try run(plan, options: run.options(log: log))
    #expect(log.warnings == ["1 of the plan's 1 revisions were not reached."])
    #expect(record.endingReason.hasSuffix(log.warnings[0]))
  }

  @Test func `a return that the step does not allow is refused`() throws {
    let run = try TinyRun(ReferenceRun.table, runner: Self.runner)
    let plan = TinyPlan.plan(
      in: run.folder,
      revisions: [
        Plan.Revision(after: .metric, returnTo: .problem, because: "", changes: [:])
      ])
    let error = #expect(throws: InvalidAnswer.self) { try run(plan) }
    #expect(error?.question == "metric.next")
  }
}
