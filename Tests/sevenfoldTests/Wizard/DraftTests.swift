import JSONText
import TestSupport
import Testing
import Workflows

@testable import sevenfold

@Suite("Drafts")
struct DraftTests {
  private let steps = Runner().planSteps

  @Test("a draft with returns to earlier steps becomes a plan and comes back")
  func roundTrip() throws {
    var draft = Draft(steps: steps.map(\.id))
    func answer(_ step: StepID, _ attempt: Int, _ key: String, _ value: JSONValue) {
      let visit = Visit(step: step, attempt: attempt)
      draft.answers[AnswerKey(visit, key)] = value
      if key != Continuation.key { draft.reached.insert(visit) }
    }
    answer(.problem, 1, "target", "y")
    answer(.problem, 1, "data", "d.csv")
    answer(.problem, 1, "next", "go on")
    answer(.metric, 1, "primary", "f1")
    answer(.metric, 1, "next", "go on")
    answer(.evaluation, 1, "next", "go on")
    answer(.preprocessing, 1, "scaling", "none")
    answer(.preprocessing, 1, "next", "go on")
    answer(.baseline, 1, "epochs", 8)
    answer(.baseline, 1, "next", "back to preprocessing")
    answer(.preprocessing, 2, "scaling", "min_max")
    answer(.preprocessing, 2, "next", "go on")
    draft.reached.insert(Visit(step: .baseline, attempt: 2))
    let parts = draft.parts()
    #expect(parts.answers[.preprocessing] == ["scaling": "none"])
    #expect(parts.revisions.count == 1)
    #expect(parts.revisions.first?.changes[.preprocessing] == ["scaling": "min_max"])
    let plan = Plan(name: "p", answers: parts.answers, revisions: parts.revisions)
    let text = PlanText(steps: steps).text(of: plan, comment: "A comment.")
    let read = try PlanReader.read(
      JSONDocument(name: "p", bytes: Array(text.utf8)), steps: steps)
    #expect(read == plan)
    #expect(Draft(read, steps: steps.map(\.id)) == draft)
  }

  @Test("a draft is kept in another file as well, as a plan that can be begun with")
  func copies() throws {
    let desk = try WizardDesk(.gaussianClasses(2, rows: 60))
    var folder = try desk.draftFolder()
    try DurableFile.makeFolder(folder.path)
    let copy = desk.folder.path("answers.json")
    folder.copy = copy
    var draft = Draft(steps: steps.map(\.id))
    let visit = Visit(step: .problem, attempt: 1)
    draft.reached.insert(visit)
    draft.answers[AnswerKey(visit, "target")] = "label"
    draft.answers[AnswerKey(visit, "test_data")] = "more.csv"
    try folder.save(draft, comment: "A draft.")
    let plan = try PlanFile(path: copy, ParsedArguments()).read(steps: steps).plan
    #expect(plan.answers[.problem]?["target"] == "label" && plan.dataFile == desk.data)
    // The draft lies elsewhere than the person who typed the path.
    #expect(plan.answers[.problem]?["test_data"] == .string(FilePath.absolute("more.csv")))
    #expect(folder.origin == nil)
    folder.origin = "workflows/a.json"
    #expect(try desk.draftFolder().origin == "workflows/a.json")
    folder.origin = nil
    #expect(folder.origin == nil)
  }

  @Test("paths as a plan in a folder names them")
  func paths() {
    #expect(FilePath.relative("/a/b/c.csv", to: "/a/workflows") == "../b/c.csv")
    #expect(FilePath.relative("/a/c.csv", to: "/a") == "c.csv")
    #expect(FilePath.relative("/a/c.csv", to: "/b") == "/a/c.csv")
    #expect(FilePath.absolute("/a/./b/../c") == "/a/c")
  }

  @Test(
    "names made from the data",
    arguments: [
      ("a/breast cancer.csv", "breast-cancer"), ("당뇨.csv", "당뇨"), ("/.csv", "plan"),
      ("--x.tar.gz", "x-tar"),
    ])
  func names(path: String, name: String) { #expect(PlanName.suggested(for: path) == name) }
}
