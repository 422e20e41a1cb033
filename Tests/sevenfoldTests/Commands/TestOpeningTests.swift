import Foundation
import JSONText
import Testing
import Workflows

@testable import sevenfold

/// The rows that a run has opened stay closed to all others.
@Suite("One look at the test rows")
struct TestOpeningTests {
  private static let openedOnce: Workspace = {
    let workspace = Workspace()
    _ = workspace.run("run", workspace.plan)
    workspace.write([Workspace.header] + Workspace.rows().dropFirst().reversed(), to: "turned.csv")
    return workspace
  }()

  @Test(
    "a second look is refused, whatever else is changed",
    arguments: [
      ["--seed", "2"], ["--set", "name=other"], ["--set", "problem.data=turned.csv"],
      ["--set", "evaluation.test_fraction=0.3"],
    ])
  func isRefused(words: [String]) throws {
    let workspace = Self.openedOnce
    let ending = workspace.run(
      ["run", workspace.plan, "--runs", workspace.runs, "--json"] + words)
    #expect(ending.status == .gateNotPassed, "\(ending.errors)")
    let json = try ending.json()
    #expect(json["ending"] == "test_refused" && json["final"]?["test"] == nil)
    let refusal = try #require(json["final"]?["refusal"]?.string)
    #expect(refusal.contains("opened") && refusal.contains("test rows at 20"))
    #expect(workspace.text(of: "runs/test-openings.jsonl").split(separator: "\n").count == 1)
  }

  @Test("with a reason it happens, and is written down")
  func isReopened() throws {
    let workspace = Workspace()
    #expect(workspace.run("run", workspace.plan).status == .done)
    let ending = workspace.run(
      "run", workspace.plan, "--seed", "3", "--reopen-test", "A reviewer asked.", "--json")
    #expect(ending.status == .done, "\(ending.errors)")
    let json = try ending.json()
    #expect(json["final"]?["reopening"]?.string?.contains("A reviewer asked.") == true)
    let record = try workspace.record(try #require(json["run"]?.string))
    #expect(record.decisions.contains { $0.question == "final.reopened" })
    let ledger = workspace.text(of: "runs/test-openings.jsonl").split(separator: "\n")
    #expect(ledger.count == 2 && ledger[1].contains("A reviewer asked."))
  }
}
