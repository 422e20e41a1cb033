import Foundation
import JSONText
import Testing
import Workflows

@testable import sevenfold

/// A temporary folder with a small table and a plan whose run takes a moment.
final class Workspace: Sendable {
  /// The path of the folder.
  let path: String
  /// The plan.
  var plan: String { path + "/tiny.json" }
  /// The folder of runs.
  var runs: String { path + "/runs" }

  /// A workspace whose plan has been run to its end; tests only read it.
  static let finished: Workspace = {
    let workspace = Workspace()
    _ = workspace.run("run", workspace.plan, "--threads", "2")
    return workspace
  }()

  init(rows: [String] = Workspace.rows(), plan: String = Workspace.tinyPlan) {
    path = FileManager.default.temporaryDirectory.path + "/sevenfold-tests-\(UUID().uuidString)"
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    write(rows, to: "tiny.csv")
    write([plan], to: "tiny.json")
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes lines to a file of the folder.
  func write(_ lines: [String], to name: String) {
    let text = lines.map { $0 + "\n" }.joined()
    _ = FileManager.default.createFile(atPath: path + "/" + name, contents: Data(text.utf8))
  }

  /// The text of a file of the folder; empty if there is none.
  func text(of name: String) -> String {
    String(
      decoding: FileManager.default.contents(atPath: path + "/" + name) ?? Data(), as: UTF8.self)
  }

  /// Runs the program with its runs in this folder.
  func run(_ words: String...) -> Ending {
    let takesRuns = Commands.named(words.first ?? "")?.description.options
      .contains { $0.long == "runs" }
    return run(words + (takesRuns == true ? ["--runs", runs] : []))
  }

  /// Runs the program with exactly these words.
  func run(_ words: [String], isTerminal: Bool = false) -> Ending {
    let captured = CapturedConsole(isTerminal: isTerminal)
    let status = Program(makeConsole: captured.console).run(words)
    return Ending(status: status, output: captured.output, errors: captured.errors)
  }

  /// How a command ended.
  struct Ending {
    let status: sevenfold.ExitStatus
    let output: String
    let errors: String

    /// Standard output as JSON.
    func json() throws -> JSONValue {
      try JSONValue(parsing: Array(output.utf8), name: "standard output")
    }

    /// Whether neither stream holds a control character beside line ends.
    var isPlain: Bool {
      (output + errors).unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" }
    }
  }

  /// The names of the runs, sorted.
  var runNames: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: runs)) ?? []
    return names.filter { $0.hasPrefix("tiny") || $0.hasPrefix("other") }.sorted()
  }

  /// The record of a run.
  func record(_ name: String) throws -> RunRecord {
    try #require(try RunStore.record(inFolder: runs + "/" + name))
  }

  // MARK: - A small table

  static let header = "x,y,code,label"
  /// The words among its names.
  static let names: Set = ["code", "label", "up", "down", "tiny"]

  /// Rows in which x tells the label, y is noise, and code is a category that looks like numbers.
  static func rows(_ count: Int = 60) -> [String] {
    let codes = ["1.50", "2", "x"]
    return [header]
      + (0..<count).map { index in
        let noise = (index * 37 + 11) % 41
        let x = Double(index % 2 == 0 ? 100 + noise : -100 - noise) / 10
        return "\(x),\(noise * 7 % 23),\(codes[index % 3]),\(index % 2 == 0 ? "up" : "down")"
      }
  }

  /// A plan that is run in a moment.
  static let tinyPlan = """
    {
      "plan_version": 1, // as all plans
      "name": "tiny",
      "problem": { "data": "tiny.csv", "target": "label" },
      "evaluation": { "protocol": "k_fold", "folds": 2 },
      "baseline": { "hidden_units": [4], "epochs": 6, "batch_size": 8, "learning_rate": 0.05 },
      "overfit": { "ladder": [[4]], "epochs": 6 },
      "tuning": { "trials": 1, "epochs": 6 },
    }
    """
}
