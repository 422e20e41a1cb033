import Foundation
import JSONText
import Testing
import Workflows

@testable import sevenfold

@Suite("sevenfold check")
struct CheckCommandTests {
  static let repository = #filePath.components(separatedBy: "/Tests/")[0]

  @Test(
    "schema and reference in the repository are what the program prints",
    arguments: [
      ("--schema", "workflows/plan.schema.json"), ("--reference", "docs/plan-reference.md"),
    ])
  func printed(option: String, file: String) throws {
    let printed = Workspace.finished.run("check", option)
    let kept = try #require(FileManager.default.contents(atPath: Self.repository + "/" + file))
    #expect(printed.status == .done)
    #expect(
      String(decoding: kept, as: UTF8.self) == printed.output,
      "Make it again: sevenfold check \(option) > \(file)")
  }

  @Test("a plan of the repository and its data fit each other")
  func ownPlan() {
    let ending = Workspace.finished.run(["check", Self.repository + "/workflows/diabetes.json"])
    #expect(ending.status == .done, "\(ending.errors)")
    let lines = ending.output.split(separator: "\n")
    #expect(lines.count == 2 && lines[0].hasPrefix("PLAN ") && lines[1].contains("  ok  "))
  }

  @Test("a plan is checked without leaving anything behind")
  func leavesNothing() throws {
    let workspace = Workspace()
    let ending = workspace.run("check", workspace.plan, "--json")
    let plan = try #require(try ending.json()["plans"]?.array?.first)
    #expect(plan["ok"] == true && plan["rows"] == 60 && plan["test_rows"] == 16)
    #expect(plan["task"] == "binary" && plan["protocol"] == "k_fold")
    let files = try FileManager.default.contentsOfDirectory(atPath: workspace.path)
    #expect(Set(files) == ["tiny.csv", "tiny.json"])
  }

  @Test("all answers that the data object to are told at once, each with its place")
  func objections() {
    let workspace = Workspace(
      plan: """
        {
          "name": "tiny",
          "problem": { "data": "tiny.csv", "target": "label", "positive": "upp" },
          "metric": { "primary": "mae" },
          "preprocessing": { "roles": { "yy": "ignore" } }
        }
        """)
    let ending = workspace.run("check", workspace.plan)
    #expect(ending.status == .badPlan)
    #expect(ending.errors.contains("tiny.json:3:67\n"))
    #expect(ending.errors.contains("tiny.json:4:26\n"))
    #expect(ending.errors.contains("tiny.json:5:31\n"), "\(ending.errors)")
    #expect(ending.errors.contains("There is no column 'yy'. Did you mean 'y'?"))
    #expect(ending.output.contains("  3 problems\n"))
  }

  @Test("one bad plan does not hide the others; its status is the command's")
  func several() throws {
    let workspace = Workspace()
    workspace.write(["{}"], to: "bad.json")
    let ending = workspace.run(
      "check", workspace.path + "/bad.json", workspace.path + "/absent.json", workspace.plan)
    #expect(ending.status == .badPlan)
    let lines = ending.output.split(separator: "\n")
    #expect(lines.count == 4 && lines[1].hasSuffix("3 problems"))
    #expect(lines[2].hasSuffix("1 problem") && lines[3].contains("  ok  "))
  }

  @Test("the schema beside the plans is passed over, and this is told")
  func passesOverSchema() {
    let workspace = Workspace()
    workspace.write(["{}"], to: "plan.schema.json")
    let schema = workspace.path + "/plan.schema.json"
    let ending = workspace.run("check", schema, workspace.plan)
    #expect(ending.status == .done && ending.output.split(separator: "\n").count == 2)
    #expect(ending.errors.hasPrefix("\(schema) is the schema of plans, not a plan.\n"))
    #expect(workspace.run("check", schema).status == .badPlan)
  }

  @Test("too few rows for any verdict end with status 2")
  func tooFewRows() {
    let workspace = Workspace(rows: Workspace.rows(24))
    let ending = workspace.run("check", workspace.plan)
    #expect(ending.status == .gateNotPassed && ending.output.contains("effective rows are too few"))
  }
}
