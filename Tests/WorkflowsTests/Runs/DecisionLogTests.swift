import JSONText
import TestSupport
import Testing

@testable import Workflows

@Suite struct DecisionLogTests {
  private func open(_ folder: TemporaryFolder, time: String = "now") throws -> DecisionLog {
    try DecisionLog(path: folder.path("decisions.jsonl"), clock: { time })
  }

  private func decision(
    _ key: String, _ choice: JSONValue, by author: Author = .plan, because: String = "why"
  ) -> Decision {
    Decision(
      sequence: 0, step: .tuning, question: "tuning.\(key)",
      options: [Option(value: choice, meaning: "that", evidence: "12 rows")], choice: choice,
      by: author, because: because,
      evidence: ["meanRadius": 0.1, "mean_radius": ["innerKey": -0.0], "URLPath": [1, .null]])
  }

  @Test func `decisions are appended once and then compared`() throws {
    let folder = try TemporaryFolder()
    var log = try open(folder, time: "yesterday")
    #expect(!log.hasEntries)
    #expect(try log.record(decision("trials", 20)))
    #expect(try log.record(decision("epochs", 8)))
    let head = log.head
    let bytes = try folder.bytes(of: "decisions.jsonl")

    var again = try open(folder, time: "today")
    #expect(again.hasEntries)
    #expect(try again.record(decision("trials", 20)) == false)
    #expect(try again.record(decision("epochs", 8)) == false)
    #expect(again.decisions == log.decisions)
    #expect(again.head == head)
    #expect(try folder.bytes(of: "decisions.jsonl") == bytes)
    #expect(try again.record(decision("search", "random")))
    let verified = try DecisionLog.verified(path: folder.path("decisions.jsonl"))
    #expect(verified == again.decisions)
    #expect(verified.map(\.sequence) == [1, 2, 3])
  }

  @Test func `what is read from the log is what was decided, free keys included`() throws {
    let folder = try TemporaryFolder()
    var log = try open(folder)
    try log.record(decision("l1", [0, 0.0001]))
    let read = try #require(try DecisionLog.verified(path: folder.path("decisions.jsonl")).first)
    #expect(read.evidence == decision("l1", 0).evidence)
    #expect(read.evidence["mean_radius"]?["innerKey"]?.double?.sign == .minus)
    #expect(read == log.decisions[0])
  }

  @Test(arguments: [
    ("trials", JSONValue.number(21), Author.plan, "why"), ("epochs", 20, .plan, "why"),
    ("trials", 20, .rule, "why"), ("trials", 20, .plan, "other numbers"),
  ])
  func `a decision that differs from the log is refused with both`(
    key: String, choice: JSONValue, author: Author, because: String
  ) throws {
    let folder = try TemporaryFolder()
    var log = try open(folder)
    try log.record(decision("search", "random"))
    try log.record(decision("trials", 20))
    let bytes = try folder.bytes(of: "decisions.jsonl")
    var again = try open(folder)
    try again.record(decision("search", "random"))
    let error = #expect(throws: StorageError.self) {
      try again.record(decision(key, choice, by: author, because: because))
    }
    guard case .decisionChanged(_, 2, "tuning.\(key)", let logged, let now)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(logged.contains("tuning.trials = 20"))
    #expect(now.contains("tuning.\(key) = \(choice.text())"))
    #expect(try folder.bytes(of: "decisions.jsonl") == bytes)
  }

  @Test func `a person's answer is found again with its reason, a plan's is not`() throws {
    let folder = try TemporaryFolder()
    var log = try open(folder)
    try log.record(decision("trials", 20, by: .person, because: "I have all night."))
    try log.record(decision("epochs", 8, by: .plan))
    var again = try open(folder)
    #expect(again.personalAnswer(to: "tuning.epochs") == nil)
    let answer = try #require(again.personalAnswer(to: "tuning.trials"))
    #expect(answer == Answer(value: 20, author: .person, reason: "I have all night."))
    try again.record(decision("trials", 20, by: .person, because: "I have all night."))
    #expect(again.personalAnswer(to: "tuning.epochs") == nil)
  }

  @Test func `a line that is whole but no decision is named`() throws {
    let folder = try TemporaryFolder()
    var log = try ChainedLog(path: folder.path("decisions.jsonl"))
    try log.append(["seq": 1, "step": "tuning"])
    let error = #expect(throws: StorageError.self) { try open(folder) }
    guard case .damagedLine(_, 1, _)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }
}
