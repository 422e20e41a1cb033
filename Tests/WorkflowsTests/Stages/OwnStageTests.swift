import JSONText
import TestSupport
import Testing
import Workflows

/// A stage of one's own beside the built-in ones, through the public interface alone.
@Suite struct OwnStageTests {
  private static func runner(_ stage: BalanceStage = BalanceStage()) -> Runner {
    Runner(stages: [ProblemStage(), stage, MetricStage(), EvaluationStage()])
  }

  private func run(
    _ section: [String: JSONValue], with stage: BalanceStage = BalanceStage(), log: EventLog
  ) throws -> RunRecord {
    let run = try TinyRun(.gaussianClasses(2, rows: 60), runner: Self.runner(stage))
    let plan = TinyPlan.plan(in: run.folder, changes: [.balance: section])
    return try run(plan, options: run.options(log: log))
  }

  @Test func `it runs in its place and its outcome is read by its type`() throws {
    let log = EventLog()
    let record = try run(["least_rows": 25], log: log)
    #expect(record.ending == .finished)
    #expect(log.stepsBegun == [.problem, .balance, .metric, .evaluation])
    #expect(
      try record.outcome(of: BalanceStage.self)
        == BalanceStage.Outcome(
          settings: .init(leastRows: 25, strictness: .strict), rowsByClass: ["a": 30, "b": 30]))
    let decisions = record.decisions(of: .balance)
    #expect(
      decisions.map(\.question) == [
        "balance.least_rows", "balance.strictness", "balance.rarest", "balance.gate",
        "balance.next",
      ])
    #expect(decisions.map(\.by) == [.plan, .rule, .rule, .rule, .rule])
    #expect(record.plan["balance"] == ["least_rows": 25, "strictness": "strict"])
    #expect(decisions[1].options.map(\.value) == ["strict", "lenient"])
  }

  @Test func `its gate stops the run`() throws {
    let log = EventLog()
    let record = try run(["least_rows": 31], log: log)
    #expect(record.ending == .stoppedAtGate)
    #expect(record.endingReason == "30 rows are too few.")
    #expect(record.outcomes["metric"] == nil)
    #expect(try run(["least_rows": 31, "strictness": "lenient"], log: log).ending == .finished)
  }

  @Test func `without its evidence it cannot be left`() throws {
    let log = EventLog()
    #expect(throws: InvalidTransition.evidenceMissing(.balance, ["rows of each class"])) {
      try run([:], with: BalanceStage(shown: ["something else"]), log: log)
    }
    #expect(log.stepsBegun == [.problem, .balance])
  }

  @Test func `its answers are judged`() throws {
    let log = EventLog()
    for (value, problem) in [
      (JSONValue.number(61), "There are only 60 rows."),
      (0, "Expected a whole number from 1 to 1000, found 0."),
      ("many", "Expected a whole number from 1 to 1000, found \"many\"."),
    ] {
      let error = #expect(throws: InvalidAnswer.self) {
        try run(["least_rows": value], log: log)
      }
      #expect(error?.question == "balance.least_rows")
      #expect(error?.problem == problem)
      #expect(error?.author == .plan)
    }
  }

  @Test func `its section of a plan is read and its mistakes are told`() throws {
    func read(_ section: String) throws(PlanProblems) -> Plan {
      let text = """
        { "name": "p", "problem": { "data": "d", "target": "t" }, "balance": \(section),
          "revisions": [{ "after": "balance", "return_to": "problem" }] }
        """
      return try PlanReader.read(
        JSONDocument(name: "p.json", bytes: Array(text.utf8)), steps: Self.runner().planSteps)
    }
    #expect(
      try read("{ \"strictness\": \"lenient\" }").answers[.balance] == ["strictness": "lenient"])
    let error = #expect(throws: PlanProblems.self) {
      try read("{ \"least_row\": 3, \"strictness\": \"lenint\" }")
    }
    let problems = error?.diagnostics ?? []
    #expect(problems.map(\.code) == ["P003", "P004"])
    #expect(problems[0].help == "Did you mean 'least_rows'?")
    #expect(problems[1].help?.contains("Did you mean 'lenient'?") == true)
  }
}
