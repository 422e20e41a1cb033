import Foundation
import JSONText
import Testing
import Workflows

@testable import sevenfold

@Suite("sevenfold log")
struct LogCommandTests {
  /// A folder with a log of two decisions.
  private func shortLog() throws -> (workspace: Workspace, bytes: [UInt8]) {
    let workspace = Workspace()
    var log = try DecisionLog(path: workspace.path + "/decisions.jsonl", clock: { "2026" })
    for (question, choice) in [("a", 1), ("b", "é한")] as [(String, JSONValue)] {
      try log.record(
        Decision(
          sequence: 0, step: .metric, question: "metric.\(question)", choice: choice, by: .rule,
          because: "Why."))
    }
    return (workspace, try DurableFile.read(workspace.path + "/decisions.jsonl"))
  }

  @Test("a change of any one byte is found, and its line named")
  func anyByte() throws {
    let (workspace, bytes) = try shortLog()
    let path = workspace.path + "/decisions.jsonl"
    #expect(workspace.run("log", workspace.path, "--verify").status == .done)
    var line = 1
    for (index, byte) in bytes.enumerated() {
      for mask in [0x01, 0x20, 0x80] as [UInt8] {
        var changed = bytes
        changed[index] ^= mask
        _ = FileManager.default.createFile(atPath: path, contents: Data(changed))
        let ending = workspace.run("log", workspace.path, "--verify")
        #expect(
          ending.status == .failed && ending.errors.contains("decisions.jsonl', line \(line): "),
          "byte \(index) ^ \(mask): \(ending.errors)")
      }
      if byte == UInt8(ascii: "\n") { line += 1 }
    }
    #expect(line == 3)
  }

  @Test("a log that was cut off is found")
  func cutOff() throws {
    let (workspace, bytes) = try shortLog()
    let path = workspace.path + "/decisions.jsonl"
    _ = FileManager.default.createFile(atPath: path, contents: Data(bytes.dropLast()))
    let ending = workspace.run("log", workspace.path, "--verify")
    #expect(ending.status == .failed && ending.errors.contains("line 2: it does not end"))
  }

  @Test("whole lines that are missing at the end are found by the record")
  func missingLines() throws {
    let finished = Workspace.finished
    let run = try #require(finished.runNames.first)
    let workspace = Workspace()
    for file in ["record.json", "decisions.jsonl"] {
      try FileManager.default.copyItem(
        atPath: "\(finished.runs)/\(run)/\(file)", toPath: workspace.path + "/" + file)
    }
    #expect(workspace.run("log", workspace.path, "--verify").status == .done)
    let lines = workspace.text(of: "decisions.jsonl").split(separator: "\n").map(String.init)
    workspace.write(lines.dropLast(), to: "decisions.jsonl")
    let ending = workspace.run("log", workspace.path, "--verify")
    #expect(ending.status == .failed && ending.errors.contains("line \(lines.count - 1): "))
  }

  @Test("the decisions can be read, as text and as JSON")
  func prints() throws {
    let workspace = Workspace.finished
    let record = try workspace.record(try #require(workspace.runNames.first))
    let text = workspace.run("log", "tiny")
    #expect(text.status == .done && text.isPlain)
    #expect(text.output.contains(". evaluation.protocol = \"k_fold\"  [plan]\n    The plan says"))
    let json = try workspace.run("log", "tiny", "--json").json()
    #expect(json["decisions"]?.array?.count == record.decisions.count)
    let verified = try workspace.run("log", "tiny", "--verify", "--json").json()
    #expect(verified["intact"] == true && verified["head"]?.string == record.clock.logHead)
  }

  @Test("of a damaged log the decisions before the damage are shown, and the status is 1")
  func damaged() throws {
    let (workspace, bytes) = try shortLog()
    var changed = bytes
    let second = try #require(bytes.firstIndex(of: UInt8(ascii: "\n"))) + 20
    changed[second] ^= 1
    _ = FileManager.default.createFile(
      atPath: workspace.path + "/decisions.jsonl", contents: Data(changed))
    let ending = workspace.run("log", workspace.path)
    #expect(ending.status == .failed && ending.errors.contains("line 2: "))
    #expect(ending.output == "1. metric.a = 1  [rule]\n    Why.\n")
  }
}
