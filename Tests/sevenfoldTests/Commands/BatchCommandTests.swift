import Foundation
import JSONText
import Synchronization
import Testing
import Workflows

@testable import sevenfold

@Suite("sevenfold batch")
struct BatchCommandTests {
  /// Twelve plans: three on each of three tables, and three that are broken in different ways.
  private static func twelve(tables: ClosedRange<Int> = 1...3) -> Workspace {
    let workspace = Workspace()
    try? FileManager.default.createDirectory(
      atPath: workspace.path + "/plans", withIntermediateDirectories: true)
    for table in tables {
      let rows = (0..<42).map { index in
        let noise = (index * 37 + 11 * table) % 41
        let x = Double(index % 2 == 0 ? 100 + noise : -100 - noise) / 10
        return "\(x),\(noise * 7 % 23 + table),\(index % 2 == 0 ? "up" : "down")"
      }
      workspace.write(["x,y,label"] + rows, to: "plans/table\(table).csv")
      for units in [2, 4, 6] {
        workspace.write(
          [plan("t\(table)-u\(units)", data: "table\(table).csv", units: units)],
          to: "plans/t\(table)-u\(units).json")
      }
    }
    workspace.write([#"{ "name": "torn", "problem": { "data": "#], to: "plans/torn.json")
    workspace.write(
      [plan("typo", data: "table1.csv", units: 4).replacing("\"trials\"", with: "\"trails\"")],
      to: "plans/typo.json")
    workspace.write([plan("lost", data: "absent.csv", units: 4)], to: "plans/lost.json")
    return workspace
  }

  private static func plan(_ name: String, data: String, units: Int) -> String {
    """
    {
      "name": "\(name)",
      "problem": { "data": "\(data)", "target": "label" },
      "evaluation": { "protocol": "k_fold", "folds": 2 },
      "baseline": { "hidden_units": [\(units)], "epochs": 4, "batch_size": 8,
                    "learning_rate": 0.05 },
      "overfit": { "ladder": [[\(units)]], "epochs": 4 },
      "tuning": { "trials": 1, "epochs": 4 }
    }
    """
  }

  @Test("nine results, three clear errors, one opening for each data set")
  func twelvePlans() throws {
    let workspace = Self.twelve()
    let ending = workspace.run("batch", workspace.path + "/plans", "--threads", "4")
    #expect(ending.status == .failed && ending.isPlain)
    let lines = ending.output.split(separator: "\n").map(String.init)
    #expect(lines.count == 14, "\(ending.output)")
    #expect(
      lines.filter { $0.contains("test opened") }.count == 3, "\(ending.output) \(ending.errors)")
    #expect(lines.filter { $0.contains("test left to a better plan") }.count == 6)
    #expect(lines.filter { $0.hasSuffix("failed") }.count == 3)
    let ledger = workspace.text(of: "runs/test-openings.jsonl").split(separator: "\n")
    #expect(ledger.count == 3)

    #expect(ending.errors.contains("torn.json:1"))
    #expect(ending.errors.contains("Did you mean 'trials'?"))
    #expect(ending.errors.contains("absent.csv"))

    let name = try #require(lines.last?.split(separator: "/").last.map(String.init))
    let report = workspace.text(of: "runs/" + name)
    #expect(report.hasPrefix("# Comparison of 12 plans\n"))
    for table in 1...3 { #expect(report.contains("t\(table)-u2.json")) }
    #expect(report.contains("## Plans that could not be run"))
    #expect(report.components(separatedBy: "Against ").count == 7)

    let again = workspace.run("batch", workspace.path + "/plans", "--threads", "1")
    #expect(again.status == .failed && again.output == ending.output)
    #expect(workspace.text(of: "runs/" + name) == report)
    #expect(workspace.text(of: "runs/test-openings.jsonl").split(separator: "\n") == ledger)
  }

  @Test("hold-out plans are compared row by row, and the winner of that opens the test rows")
  func holdOut() throws {
    let workspace = Self.twelve(tables: 1...1)
    let paths = [2, 6].map { units in
      let name = "h\(units)"
      let plan = Self.plan(name, data: "table1.csv", units: units)
        .replacing(
          #""protocol": "k_fold", "folds": 2"#,
          with: #""protocol": "hold_out", "validation_fraction": 0.4"#)
      workspace.write([plan], to: "plans/\(name).json")
      return workspace.path + "/plans/\(name).json"
    }
    let ending = workspace.run("batch", paths[0], paths[1], "--json")
    let json = try ending.json()
    let comparison = try #require(json["comparisons"]?.array?.first)
    #expect(comparison["test"]?.string?.hasPrefix("exact McNemar test on ") ?? false)
    #expect(comparison["test"]?.string?.hasSuffix(" held-out rows") ?? false)
    #expect(comparison["standing"] == "tie" && comparison["p_value"]?.double != nil)
    let opened = json["runs"]?.array?.filter { $0["ending"] == "finished" } ?? []
    #expect(opened.count == 1 && opened.first?["plan"] == comparison["best"])
    let name = try #require(json["report"]?.string?.split(separator: "/").last.map(String.init))
    #expect(workspace.text(of: "runs/" + name).contains("luck explains the difference"))
  }

  @Test("stopped in the middle it goes on, to the same table")
  func goesOn() throws {
    let workspace = Self.twelve(tables: 1...1)
    let looks = Mutex(0)
    let captured = CapturedConsole(interruption: {
      looks.withLock { looks in
        looks += 1
        return looks > 60 ? .interrupted : nil
      }
    })
    let words = ["batch", workspace.path + "/plans", "--runs", workspace.runs]
    let status = Program(makeConsole: captured.console).run(words + ["--threads", "1"])
    #expect(status == .interrupted && captured.output.isEmpty)
    #expect(captured.errors.contains("Go on with: sevenfold batch \(workspace.path)/plans"))
    let resumed = workspace.run(words)
    #expect(resumed.status == .failed)
    let other = Self.twelve(tables: 1...1)
    let whole = other.run("batch", other.path + "/plans")
    func table(_ ending: Workspace.Ending, _ workspace: Workspace) -> [String] {
      ending.output.split(separator: "\n").dropLast()
        .map { String($0).replacing(workspace.path, with: "") }
    }
    #expect(table(resumed, workspace) == table(whole, other))
  }

  @Test("what failed is data with --json")
  func json() throws {
    let workspace = Self.twelve(tables: 1...1)
    let ending = workspace.run("batch", workspace.path + "/plans", "--json", "--threads", "4")
    let json = try ending.json()
    #expect(json["runs"]?.array?.count == 3 && json["failures"]?.array?.count == 3)
    let failure = try #require(json["failures"]?.array?.last)
    #expect(failure["error"]?["code"] == "bad_plan")
    let run = try #require(json["runs"]?.array?.first)
    #expect(run["validation"]?["expected"]?.double != nil && run["trivial"]?.double != nil)
  }

  @Test("--dry-run tells trainings and shared rows, and leaves nothing behind")
  func dryRun() throws {
    let workspace = Self.twelve(tables: 1...1)
    let ending = workspace.run("batch", workspace.path + "/plans", "--dry-run")
    #expect(ending.status == .failed)
    #expect(ending.output.components(separatedBy: "share their test rows").count == 2)
    #expect(!FileManager.default.fileExists(atPath: workspace.runs))
  }

  @Test("on a terminal a table is redrawn in place, and nothing of it stays")
  func liveTable() {
    let workspace = Self.twelve(tables: 1...1)
    let ending = workspace.run(
      ["batch", workspace.path + "/plans", "--runs", workspace.runs, "--color", "never"],
      isTerminal: true)
    #expect(ending.errors.contains("\u{1B}[1A\u{1B}[2K"))
    #expect(ending.errors.contains("waiting") && ending.output.contains("PLAN"))
  }
}
