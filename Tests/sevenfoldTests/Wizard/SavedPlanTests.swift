import JSONText
import TestSupport
import Testing
import Workflows

@testable import sevenfold

@Suite("The wizard on a plan that is there already")
struct SavedPlanTests {
  /// A desk with a plan that a session has saved, with comments and a layout of somebody's own.
  private func desk() throws -> (desk: WizardDesk, text: String) {
    let desk = try WizardDesk(.gaussianClasses(2, rows: 60))
    let path = try desk.talk()
    let saved = String(decoding: try desk.folder.bytes(of: "plans/tiny.json"), as: UTF8.self)
    let text =
      "// A plan of mine.\n"
      + saved.replacing("  \"metric\": {", with: "  /* what success is */ \"metric\":  {")
      .replacing("\"folds\": 2", with: "\"folds\":   2 /* two will do */")
      .replacing("\"trials\": 2", with: "\"trials\": 2 /* few */")
    try desk.folder.write(text, to: "plans/tiny.json")
    #expect(path == desk.plan)
    return (desk, text)
  }

  private func text(_ desk: WizardDesk, _ name: String = "tiny") throws -> String {
    String(decoding: try desk.folder.bytes(of: "plans/\(name).json"), as: UTF8.self)
  }

  private var threeTrials: [String: [String]] {
    WizardDesk.small.merging(["tuning.trials": ["3"]]) { $1 }
  }

  @Test("only the answers that differ are changed; comments, order and layout stay")
  func changedInPlace() throws {
    let (desk, text) = try self.desk()
    var script = threeTrials
    script["change"] = ["1"]
    _ = try desk.talk(script)
    #expect(desk.questions.suffix(2) == ["name", "change"])
    #expect(desk.transcript.contains("Changed: tuning.trials."))
    let after = text.replacing("\"trials\": 2 /* few */", with: "\"trials\": 3 /* few */")
    #expect(after != text)
    #expect(try self.text(desk) == after)
  }

  @Test("what was begun with is changed by Enter; anything else is left alone by Enter")
  func recommendation() throws {
    let (desk, text) = try self.desk()
    var script = threeTrials
    script["change"] = [""]
    script["name"] = [desk.plan, desk.folder.path("plans/other.json")]
    _ = try desk.talk(script)
    #expect(desk.questions.suffix(3) == ["name", "change", "name"])
    #expect(try self.text(desk) == text)
    #expect(try self.text(desk, "other").contains("\"trials\": 3"))
    script["name"] = [""]
    script["change"] = [""]
    _ = try desk.talk(script, origin: desk.plan)
    #expect(desk.questions.suffix(2) == ["name", "change"])
    #expect(try self.text(desk) != text && self.text(desk).contains("/* two will do */"))
  }

  @Test("a short plan gets the answers it lacks, step by step, and keeps what is not asked")
  func shortPlan() throws {
    let desk = try WizardDesk(.gaussianClasses(2, rows: 60))
    try DurableFile.makeFolder(desk.folder.path("plans"))
    try desk.folder.write(
      """
      {
        // mine
        "name": "mine",
        "problem": { "data": "../data.csv", "target": "label" }, // the label
        "tuning": {
          "trials": 9 // many
        },
        "final": { "seeds": 2 },
      }

      """, to: "plans/tiny.json")
    var script = WizardDesk.small
    script["change"] = ["1"]
    let path = try desk.talk(script)
    let text = try self.text(desk)
    #expect(
      text.hasPrefix(
        "{\n  // mine\n  \"name\": \"mine\",\n  \"problem\": { \"data\": \"../data.csv\", "))
    #expect(text.contains("\"trials\": 2, // many\n") && text.contains("}, // the label\n"))
    #expect(text.contains("\n  \"evaluation\": {\n    \"test_fraction\": 0.25,\n"), "\(text)")
    let places = ["problem", "metric", "baseline", "overfit", "tuning", "final"].compactMap {
      text.firstRange(of: "\n  \"\($0)\":")?.lowerBound
    }
    #expect(places.count == 6 && places == places.sorted(), "\(text)")
    let plan = try PlanFile(path: path, ParsedArguments()).read(steps: Runner().planSteps).plan
    #expect(plan.name == "mine" && plan.answers[.final] == ["seeds": 2])
    #expect(plan.answers[.overfit]?["ladder"] == [[4], [6]])
    #expect(plan.answers[.tuning]?["trials"] == 2)
  }

  @Test("a file about other data, or with mistakes, is never touched")
  func others() throws {
    for text in [
      #"{ "name": "p", "problem": { "data": "other.csv", "target": "label" } }"#, "{ \"name\": ",
    ] {
      let desk = try WizardDesk(.gaussianClasses(2, rows: 60))
      try DurableFile.makeFolder(desk.folder.path("plans"))
      try desk.folder.write(text, to: "plans/tiny.json")
      var script = WizardDesk.small
      script["name"] = [desk.plan, desk.folder.path("plans/free.json")]
      _ = try desk.talk(script)
      #expect(desk.questions.suffix(2) == ["name", "name"])
      #expect(desk.transcript.contains("which is no plan about these data"))
      #expect(try self.text(desk) == text)
    }
  }
}
