import JSONText
import TestSupport
import Testing

@testable import Workflows

@Suite struct PlanReaderTests {
  private static let least = """
    { "name": "p", "problem": { "data": "d.csv", "target": "t" } }
    """

  private func problems(
    _ text: String, overrides: [(path: String, value: JSONValue)] = []
  ) -> [String] {
    do throws(PlanProblems) {
      _ = try PlanReader.read(text: text, overrides: overrides)
      return []
    } catch {
      return error.diagnostics.map { problem in
        let start = problem.span.map { "\($0.start.line):\($0.start.column)" } ?? "-"
        // What a key means and how it is decided when it is left out is tested with the fields.
        let hint = problem.help.flatMap { $0.contains(" Left out: ") ? nil : " [\($0)]" }
        return "\(problem.code) \(start) \(problem.message)\(hint ?? "")"
      }
    }
  }

  @Test func `only name, data and target are required`() throws {
    let plan = try PlanReader.read(text: Self.least)
    #expect(plan == Plan(name: "p", answers: [.problem: ["data": "d.csv", "target": "t"]]))
    #expect(plan.seed == 1)
  }

  @Test(arguments: [19, 20, 21, 22, 100])
  func `of many problems twenty are told, and how many more there are`(count: Int) {
    let keys = (0..<count).map { "\"key\($0)\": 1" }.joined(separator: ",\n")
    let text = #"{ "name": "p", "problem": { "data": "d.csv", "target": "t" }, "# + keys + " }"
    let problems = problems(text)
    #expect(problems.count == (count <= 21 ? count : 21))
    #expect(problems.first?.hasPrefix("P003 1:") ?? false)
    let isCut = problems.last == "P003 - \(count - 20) more problems follow; mend these first."
    #expect(isCut == (count > 21))
  }

  @Test func `comments and trailing commas are accepted`() throws {
    let text = """
      { // the least
        "name": "p", /* no more */
        "problem": { "data": "d.csv", "target": "t", },
      }
      """
    #expect(try PlanReader.read(text: text) == PlanReader.read(text: Self.least))
  }

  @Test func `everything that is wrong is told at once, with place and hint`() {
    let text = """
      {
        "plan_version": 2,
        "name": "no/slash",
        "seed": -1,
        "problem": { "data": "d.csv", "traget": "t", "task": "binray" },
        "metrics": {},
        "evaluation": { "folds": 1, "folds": 5, "test_fraction": "a fifth" },
        "baseline": { "hidden_units": [16, 0] },
        "overfit": [],
        "revisions": [{ "after": "baseline", "return_to": "tuning", "why": "" }]
      }
      """
    #expect(
      problems(text) == [
        "J008 7:31 the key 'folds' stands twice in this object; first in line 7, column 19 "
          + "[keep one of the two]",
        "P006 2:19 The plan has plan_version 2, this program reads up to 1. "
          + "[Use a newer sevenfold for this plan.]",
        "P004 3:11 The name 'no/slash' cannot begin a folder's name. "
          + "[Use letters, digits, '-' and '_', at most 64 of them.]",
        "P004 4:11 'seed' must be a whole number from 0 to 9007199254740991; found -1.",
        "P003 5:33 'traget' is not a key of step 'problem'. [Did you mean 'target'?]",
        "P004 5:56 'problem.task' must be one of \"binary\", \"multiclass\", \"multi_label\", "
          + "\"regression\", \"vector_regression\"; found \"binray\". [Did you mean 'binary'?]",
        "P003 6:3 'metrics' is not a key of a plan. [Did you mean 'metric'?]",
        "P004 7:28 'evaluation.folds' must be a whole number from 2 to 50; found 1.",
        "P004 7:60 'evaluation.test_fraction' must be a number from 0.01 to 0.5; "
          + "found \"a fifth\".",
        "P004 8:33 'baseline.hidden_units' must be a list of at least 1, each a whole number "
          + "from 1 to 65536; found [16,0].",
        "P004 9:14 'overfit' must be an object in braces.",
        "P003 10:63 'why' is not a key of a revision. "
          + "[Known here: after, return_to, because, changes.]",
        "P004 10:17 After 'baseline' one cannot return to 'tuning', a later step.",
        "P005 1:1 The plan has no 'problem.target'. "
          + "[Add it: The column to be predicted, or a list of columns.]",
      ])
  }

  @Test(arguments: [
    ("[]", "P004 1:1 A plan must be an object in braces."),
    ("{}", "P005 1:1 The plan has no 'name'."),
    ("", "J001 1:1 there is no JSON value in this file"),
    (#"{ "name": 5 }"#, "P004 1:11 'name' must be a text in double quotes; found 5."),
    (#"{ "name": "p", "revisions": {} }"#, "'revisions' must be a list in brackets."),
    (#"{ "name": "p", "revisions": [1] }"#, "A revision must be an object in braces."),
    (#"{ "name": "p", "revisions": [{ "after": "tuning" }] }"#, "needs 'after' and 'return_to'"),
    (
      #"{ "name": "p", "revisions": [{ "after": "tuning", "return_to": "tuning" }] }"#,
      "After 'tuning' one cannot return to 'tuning'"
    ),
    (
      #"{ "name": "p", "revisions": [{ "after": "tunig", "return_to": "overfit" }] }"#,
      "P003 1:41 'tunig' is not a key of the steps. [Did you mean 'tuning'?]"
    ),
    (
      #"{ "name": "p", "revisions": [{ "changes": { "baseline": { "unit": 1 } } }] }"#,
      "'unit' is not a key of step 'baseline'."
    ),
    (#"{ "name": "p", "metric": { "success_at": 1e999 } }"#, "1:42"),
  ])
  func `a plan of the wrong shape is refused`(text: String, expected: String) {
    #expect(problems(text).contains { $0.contains(expected) }, "\(problems(text))")
  }

  @Test func `revisions keep their order and their changes`() throws {
    let text = """
      { "name": "p", "problem": { "data": "d", "target": "t" }, "revisions": [
        { "after": "tuning", "return_to": "preprocessing", "because": "skewed",
          "changes": { "preprocessing": { "scaling": "min_max" } } },
        { "after": "overfit", "return_to": "preprocessing" } ] }
      """
    #expect(
      try PlanReader.read(text: text).revisions == [
        Plan.Revision(
          after: .tuning, returnTo: .preprocessing, because: "skewed",
          changes: [.preprocessing: ["scaling": "min_max"]]),
        Plan.Revision(after: .overfit, returnTo: .preprocessing, because: "", changes: [:]),
      ])
  }

  // MARK: Overrides

  @Test func `overrides replace answers and can supply what is required`() throws {
    let plan = try PlanReader.read(
      text: #"{ "name": "p", "problem": { "data": "d.csv" }, "tuning": { "trials": 20 } }"#,
      overrides: [
        ("problem.target", "t"), ("tuning.trials", 40), ("name", "q"),
        ("baseline.hidden_units", [8, 8]), ("problem.positive", 1),
      ])
    #expect(plan.name == "q")
    #expect(plan.answers[.problem] == ["data": "d.csv", "target": "t", "positive": "1"])
    #expect(plan.answers[.tuning] == ["trials": 40])
    #expect(plan.answers[.baseline] == ["hidden_units": [8, 8]])
  }

  @Test(arguments: [
    (
      "tuning.trails",
      "P008 - --set names the unknown key 'tuning.trails'. [Did you mean 'tuning.trials'?]"
    ),
    (
      "trials",
      "P008 - --set names the unknown key 'trials'. [Write --set step.key=value, for example --set tuning.trials=40.]"
    ),
    (
      "tuning.trials",
      "P004 - '--set tuning.trials' must be a whole number from 1 to 10000; found 0."
    ),
    ("name", "P008 - --set names the unknown key 'name'."),
  ])
  func `an override that fits nothing is refused`(path: String, expected: String) {
    let found = problems(Self.least, overrides: [(path, 0)])
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix(expected) == true, "\(found)")
  }

  // MARK: Names

  @Test(arguments: ["a", "Brustkrebs_2", "äöü-9", "_x", "9", String(repeating: "n", count: 64)])
  func `a name may begin a folder's name`(name: String) { #expect(Plan.isValid(name: name)) }

  @Test(arguments: [
    "", "-x", "..", "a/b", "a b", "a.b", "a\u{0}", "a\u{202E}b", "\u{301}", "🙂",
    String(repeating: "n", count: 65),
  ])
  func `a name that could harm a path may not`(name: String) {
    #expect(!Plan.isValid(name: name))
  }

  @Test func `a plan's JSON is read as the same plan`() throws {
    let plan = Plan(
      name: "p", seed: 9_007_199_254_740_991,
      answers: [
        .problem: ["data": "d.csv", "target": "t"],
        .preprocessing: ["roles": ["meanRadius": "ignore", "mean_radius": "category"]],
      ],
      revisions: [
        Plan.Revision(
          after: .baseline, returnTo: .problem, because: "b",
          changes: [.metric: ["primary": "f1"], .problem: ["task": "binary"]])
      ])
    #expect(try PlanReader.read(text: plan.json.text(pretty: true)) == plan)
  }
}
