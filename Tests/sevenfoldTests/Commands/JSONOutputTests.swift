import JSONText
import Testing

@testable import sevenfold

/// With `--json`, standard output is one JSON document, whatever happens.
@Suite("--json")
struct JSONOutputTests {
  private static let workspace = Workspace.finished

  /// Command lines that succeed, and some that fail in each command's own way.
  private static let lines: [[String]] = [
    ["help"], ["help", "run"], ["help", "exit-codes"], ["help", "environment"], ["help", "rnu"],
    ["--version"], ["--help"], ["run", "--help"], [], ["--frob"], ["rnu"], ["run"],
    ["run", workspace.plan], ["run", "nowhere.json"], ["run", workspace.plan, "--threads", "x"],
    ["batch", workspace.plan], ["batch", "nowhere.json"], ["batch", workspace.path + "/runs"],
    ["check", workspace.plan], ["check", "nowhere.json"], ["check"],
    ["report", "tiny"], ["report", "nothing"], ["log", "tiny"], ["log", "tiny", "--verify"],
    ["log", "nothing"], ["predict", "tiny", workspace.path + "/tiny.csv"],
    ["predict", "tiny", "nowhere.csv"], ["explain"], ["explain", "dropout"], ["explain", "x y"],
    ["wizard"], ["wizard", "nowhere.csv"], ["man"], ["doctor"], ["completion", "bash"],
    ["completion", "tcsh"], ["diff", "tiny", "tiny"], ["diff", "tiny", "no"],
    ["diff", workspace.plan, workspace.plan], ["completion", "--for", "x\u{1F}r"],
  ]

  @Test("is one document, with the error in it if there is one", arguments: lines)
  func isOneDocument(line: [String]) throws {
    let takesRuns = Commands.named(line.first ?? "")?.description.options
      .contains { $0.long == "runs" }
    let words = line + (takesRuns == true ? ["--runs", Self.workspace.runs] : []) + ["--json"]
    let ending = Self.workspace.run(words)
    let json = try ending.json()
    #expect(json["schema_version"] == 1, "\(words): \(ending.output)")
    let isFailure = ![.done, .gateNotPassed].contains(ending.status)
    let isToldWithin = ["batch", "check"].contains(line.first) && json["error"] == nil
    if isFailure && !isToldWithin {
      #expect(json["error"]?["exit_status"]?.integer == Int(ending.status.rawValue), "\(words)")
      #expect(json["error"]?["message"]?.string?.isEmpty == false)
    }
    if !isFailure { #expect(json["error"] == nil) }
  }

  @Test("every command is among the lines")
  func coversCommands() {
    let covered = Set(Self.lines.compactMap(\.first))
    #expect(Commands.names.allSatisfy(covered.contains))
  }
}
