import Foundation
import JSONText
import Synchronization
import Testing
import Workflows

@testable import sevenfold

@Suite("sevenfold run")
struct RunCommandTests {
  @Test("a plan runs to its end, and once more says that it is done")
  func runsOnce() throws {
    let workspace = Workspace()
    let first = workspace.run("run", workspace.plan)
    #expect(first.status == .done, "\(first.errors)")
    #expect(first.isPlain && first.output.contains("test rows; expected was"))
    let run = try #require(workspace.runNames.first)
    #expect(first.output.hasSuffix("Report: \(workspace.runs)/\(run)/report.md\n"))
    for step in 1...8 { #expect(first.errors.contains("Step \(step) of 8: ")) }
    let record = workspace.text(of: "runs/\(run)/record.json")

    workspace.write(["mine"], to: "runs/\(run)/report.md")
    let second = workspace.run("run", workspace.plan)
    #expect(second.status == .done && second.output == first.output)
    #expect(second.errors.hasPrefix("\(run) is done already; there is nothing to do."))
    #expect(workspace.text(of: "runs/\(run)/report.md") == "mine\n")
    #expect(workspace.text(of: "runs/\(run)/record.json") == record)

    try FileManager.default.removeItem(atPath: workspace.runs + "/\(run)/report.md")
    #expect(workspace.run("run", workspace.plan, "--quiet").errors.isEmpty)
    #expect(workspace.text(of: "runs/\(run)/report.md").hasPrefix("# "))
  }

  @Test("--json gives the run, its ending and the final outcome, and nothing else")
  func json() throws {
    let workspace = Workspace.finished
    let ending = workspace.run("run", workspace.plan, "--json")
    let json = try ending.json()
    #expect(json["schema_version"] == 1 && json["ending"] == "finished")
    #expect(json["final"]?["test"]?["rows"]?.integer == 16)
    #expect(json["report"]?.string.map { FileManager.default.fileExists(atPath: $0) } == true)
  }

  @Test("--jsonl tells every event in a line of its own, then the result, or why there is none")
  func jsonLines() throws {
    func lines(_ ending: Workspace.Ending) throws -> [JSONValue] {
      try ending.output.split(separator: "\n").map {
        try JSONValue(parsing: Array($0.utf8), name: "a line")
      }
    }
    let workspace = Workspace()
    let ending = workspace.run("run", workspace.plan, "--jsonl", "--quiet")
    #expect(ending.status == .done && ending.errors.isEmpty, "\(ending.errors)")
    let events = try lines(ending)
    let names = events.compactMap { $0["event"]?.string }
    #expect(names.count == events.count && names.first == "started")
    #expect(names.count { $0 == "step" } == 8 && names.count { $0 == "gate" } == 8)
    #expect(names.contains("decision") && names.contains("judged"))
    let epoch = try #require(events.first { $0["event"] == "epoch" })
    #expect(epoch["epoch"]?.integer == 1 && epoch["loss"]?.double != nil)
    #expect(epoch["validation_loss"]?.double != nil && epoch["training"]?.string != nil)
    #expect(events.last?["event"] == "ended" && events.last?["ending"] == "finished")
    let again = try lines(workspace.run("run", workspace.plan, "--jsonl", "--quiet"))
    #expect(again.compactMap { $0["event"]?.string } == ["already_done", "ended"])
    let failed = try lines(workspace.run("run", "nowhere.json", "--jsonl"))
    #expect(failed.count == 1 && failed.first?["event"] == "error")
    #expect(failed.first?["error"]?["exit_status"]?.integer == 66)
  }

  @Test("labels that nothing predicts end with status 2 at the gate, also the second time")
  func stopsAtGate() throws {
    var rows = Workspace.rows()
    for index in 1..<rows.count {
      rows[index] = "\((index * 7919) % 101),\((index * 104_729) % 83),x,\(index % 2)"
    }
    let workspace = Workspace(rows: rows)
    let first = workspace.run("run", workspace.plan)
    #expect(first.status == .gateNotPassed, "\(first.errors)")
    #expect(first.output.contains("The hypothesis is not supported by these data"))
    #expect(workspace.run("run", workspace.plan).status == .gateNotPassed)
    let run = try #require(workspace.runNames.first)
    #expect(try workspace.record(run).ending == .stoppedAtGate)
    #expect(workspace.text(of: "runs/test-openings.jsonl").isEmpty)
    let model = workspace.run("predict", "tiny", workspace.path + "/tiny.csv")
    #expect(model.status == .missingInput && model.errors.contains("has no model"))
  }

  @Test("a run that is stopped can be resumed, and ends as if it had not been stopped")
  func stops() throws {
    let workspace = Workspace()
    let looks = Mutex(0)
    let captured = CapturedConsole(interruption: {
      looks.withLock { looks in
        looks += 1
        return looks > 40 ? .terminated : nil
      }
    })
    let words = ["run", workspace.plan, "--runs", workspace.runs, "--threads", "1"]
    #expect(Program(makeConsole: captured.console).run(words) == .terminated)
    #expect(
      captured.errors.hasSuffix(
        "sevenfold: Stopped. Everything done so far is kept; the same command goes on from here.\n"
          + "Go on with: sevenfold run \(workspace.plan) --runs \(workspace.runs)\n"))
    let resumed = workspace.run(words)
    #expect(resumed.status == .done && resumed.errors.hasPrefix("Going on with tiny-"))
    var record = try workspace.record(try #require(workspace.runNames.first))
    let reference = Workspace.finished
    let expected = try reference.record(try #require(reference.runNames.first))
    record.clock = expected.clock
    record.command = expected.command
    #expect(record == expected)
  }

  @Test("a terminal sees a progress line, which is gone at the end")
  func progress() {
    let workspace = Workspace()
    let words = ["run", workspace.plan, "--runs", workspace.runs, "--color", "never"]
    let ending = workspace.run(words, isTerminal: true)
    #expect(ending.errors.contains("\r") && ending.errors.contains("5/8 baseline · training 1/"))
    #expect(ending.errors.hasSuffix("\n") && !ending.output.contains("\u{1B}"))
    let lastErase = ending.errors.components(separatedBy: "\u{1B}[2K").last
    #expect(lastErase?.contains("epoch") == false)
  }
}

@Suite("Mistakes and their exit statuses")
struct MistakeTests {
  @Test("three mistakes in a plan give three messages with line, column, caret and hint")
  func threeMistakes() {
    let workspace = Workspace(
      plan: """
        {
          "plan_version": 1,
          "name": "tiny",
          "problem": { "data": "tiny.csv", "target": "label" },
          "metrc": { "primary": "accuracy" },
          "evaluation": { "protocol": "kfold" },
          "tuning": { "trials": "many" }
        }
        """)
    for command in ["run", "check"] {
      let ending = workspace.run(command, workspace.plan)
      #expect(ending.status == .badPlan && ending.isPlain)
      #expect(
        ending.errors.hasPrefix(
          """
          error[P003]: 'metrc' is not a key of a plan.
            --> \(workspace.plan):5:3
             |
           5 |   "metrc": { "primary": "accuracy" },
             |   ^^^^^^^
             = help: Did you mean 'metric'?

          error[P004]: 'evaluation.protocol' must be one of "hold_out", "k_fold", \
          "iterated_k_fold", "expanding_window", "leave_one_group_out"; found "kfold".
            --> \(workspace.plan):6:31
             |
           6 |   "evaluation": { "protocol": "kfold" },
             |                               ^^^^^^^
             = help: Did you mean 'k_fold'?

          error[P004]: 'tuning.trials' must be a whole number from 1 to 10000; found "many".
            --> \(workspace.plan):7:25
             |
           7 |   "tuning": { "trials": "many" }
             |                         ^^^^^^
             = help: How many trials are drawn. Left out: 20.

          """), "\(ending.errors)")
    }
  }

  @Test("a row with a field too few is named by its line")
  func raggedRow() {
    var rows = Workspace.rows()
    rows[16] = "1,2"
    let workspace = Workspace(rows: rows)
    for command in ["run", "check"] {
      let ending = workspace.run(command, workspace.plan)
      #expect(ending.status == .badData && ending.isPlain)
      #expect(ending.errors.contains("tiny.csv, line 17: found 2 fields, expected 4"))
      #expect(ending.errors.contains("'sevenfold explain D004' tells more."))
    }
  }

  @Test("what is missing, and where nothing can be written")
  func missing() {
    let workspace = Workspace()
    let noPlan = workspace.run("run", workspace.path + "/absent.json")
    #expect(noPlan.status == .missingInput && noPlan.errors.contains("absent.json"))
    let noData = workspace.run("run", workspace.plan, "--set", "problem.data=absent.csv")
    #expect(noData.status == .missingInput)
    #expect(noData.errors.contains("absent.csv: there is no such file."))
    let cannotWrite = workspace.run(["run", workspace.plan, "--runs", workspace.plan + "/x"])
    #expect(cannotWrite.status == .cannotWrite && cannotWrite.errors.contains("Cannot write"))
    for command in ["report", "log"] {
      let ending = workspace.run(command, "absent")
      #expect(ending.status == .missingInput)
      #expect(ending.errors.contains("There is no run 'absent'"))
    }
  }

  @Test("options that are not understood")
  func usage() {
    let workspace = Workspace.finished
    for words in [
      ["--frob"], ["--threads", "0"], ["--seed", "9007199254740992"], ["--seed", "-1"],
      ["--set", "x"], ["--reopen-test", ""],
    ] {
      let ending = workspace.run(["run", workspace.plan] + words)
      #expect(ending.status == .usage, "\(words): \(ending.errors)")
      #expect(ending.errors.hasSuffix("See 'sevenfold run --help'.\n"))
    }
    #expect(workspace.run("run").status == .usage)
    #expect(workspace.run("check").errors.hasPrefix("sevenfold: PLAN is missing"))
    #expect(
      workspace.run("run", workspace.plan, "--seed", "9007199254740991", "--help").status == .done)
  }

  @Test("an error as JSON says what the text says")
  func jsonError() throws {
    let workspace = Workspace()
    let ending = workspace.run("run", workspace.plan, "--set", "metric.primary=mae", "--json")
    #expect(ending.status == .badPlan)
    let error = try #require(try ending.json()["error"])
    #expect(error["code"] == "bad_plan" && error["exit_status"] == 78)
    #expect(error["diagnostics"]?.array?.first?["code"] == "P007")
  }

  @Test("names from a plan and from data cannot steer a terminal")
  func cannotSteer() {
    let rows = Workspace.rows().map {
      $0.replacingOccurrences(of: "label", with: "la\u{1B}[31mbel")
        .replacingOccurrences(of: "up", with: "u\u{9B}\u{202E}p")
    }
    let workspace = Workspace(rows: rows)
    let ending = workspace.run(
      "run", workspace.plan, "--set", "problem.target=la\u{1B}[31mbel", "--set",
      "problem.hypothesis=\u{1B}]0;title\u{7}")
    #expect(ending.status == .done && ending.isPlain, "\(ending.errors)")
    let log = workspace.run("log", "tiny")
    #expect(log.status == .done && log.isPlain)
    let texts = ending.errors + ending.output + log.output
    #expect(!texts.unicodeScalars.contains { $0 == "\u{9B}" || $0 == "\u{202E}" })
  }
}
