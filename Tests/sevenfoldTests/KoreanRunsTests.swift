import Languages
import Testing

@testable import sevenfold

/// A small study that makes the steps put together other sentences than the next.
struct KoreanCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  /// The table, header first.
  let rows: [String]
  /// What the plan says beside name and data, from the target on.
  let plan: String
  /// The words of the data.
  var names: Set<String> = []

  /// Rows of three columns of numbers that hardly repeat, and what is made of them.
  private static func rows(
    _ header: String, _ count: Int = 60, _ text: (Int, [Double]) -> String
  ) -> [String] {
    [header]
      + (0..<count).map { row in
        let numbers = [41, 43, 47].map { Double((row * 37 + 11) % $0) / 4 }
        return numbers.map { "\($0)," }.joined() + text(row, numbers)
      }
  }

  private static let small = #"""
    "baseline": {"hidden_units": [4], "epochs": 4, "batch_size": 8, "learning_rate": 0.05},
    "overfit": {"ladder": [[4], [6]], "epochs": 4}
    """#
  private static let tuning = #""tuning": {"trials": 2, "epochs": 4}"#
  private static let folds = #""evaluation": {"protocol": "k_fold", "folds": 2}"#

  static let all = [
    KoreanCase(
      testDescription: "a number, and a level of success",
      rows: rows("a,b,c,size") { _, x in "\(3 * x[0] - 2 * x[1])" },
      plan: #"""
        "target": "size"}, "metric": {"success_at": 2}, \#(folds), \#(small), \#(tuning)
        """#,
      names: ["size"]),
    KoreanCase(
      testDescription: "several classes in groups, each left out once",
      rows: rows("a,b,c,who,kind") { row, _ in
        "p\(row / 12),\(["red", "blue", "green"][row % 3])"
      },
      plan: #"""
        "target": "kind"}, "evaluation": {"protocol": "leave_one_group_out", "group_column": "who"},
        \#(small), \#(tuning)
        """#,
      names: ["who", "kind", "red", "blue", "green"]),
    KoreanCase(
      testDescription: "times, with a gap",
      rows: rows("a,b,c,day,state") {
        "2024-0\(1 + $0 / 28)-\(10 + $0 % 28 / 2),\($1[0] > 5 ? "up" : "down")"
      },
      plan: #"""
        "target": "state"}, "evaluation": {
          "protocol": "expanding_window", "time_column": "day", "folds": 2, "gap": 2},
        \#(small), \#(tuning)
        """#,
      names: ["day", "state", "up", "down"]),
    KoreanCase(
      testDescription: "several labels",
      rows: rows("a,b,c,tags", 90) {
        [$1[0] > 4 ? "warm" : "", $1[1] > 5 ? "wet" : "", $0 % 4 == 0 ? "windy" : ""]
          .filter { !$0.isEmpty }.joined(separator: "|")
      },
      plan: #""target": "tags"}, \#(folds), \#(small), \#(tuning)"#,
      names: ["tags", "warm", "wet", "windy"]),
    KoreanCase(
      testDescription: "several numbers, searched by a grid",
      rows: rows("a,b,c,width,height") { _, x in "\(x[0] * 2),\(x[1] - x[2])" },
      plan: #"""
        "target": ["width", "height"]}, \#(folds), \#(small),
        "tuning": {"search": "grid", "trials": 2, "epochs": 4}
        """#,
      names: ["width", "height"]),
    KoreanCase(
      testDescription: "a table with flaws",
      rows: rows("id,a,b,code,kind") { row, _ in
        "\(row % 5 == 0 ? "NA" : "00\(row % 7)"),\(row % 9 == 0 ? "rare" : "usual")"
      } + ["1,2,3,NA,usual", "1,2,3,NA,rare", "1,2,3,NA,usual"],
      plan: #""target": "kind"}, \#(folds), \#(small), \#(tuning)"#,
      names: ["kind", "code", "rare", "usual"]),
    KoreanCase(
      testDescription: "a rate that lets the training diverge, and finer settings",
      rows: rows("a,b,c,kind") { $1[0] > 5 ? "up" : $0 % 2 == 0 ? "down" : "level" },
      plan: #"""
        "target": "kind"}, \#(folds),
        "baseline": {"hidden_units": [4], "epochs": 4, "learning_rate": 0.05, "batch_size": 8,
          "normalization": "batch_normalization", "noise": 0.1, "max_norm": 3,
          "label_smoothing": 0.1, "schedule": "cosine", "clip_norm": 1,
          "class_weights": "balanced", "initializer": "he_normal"},
        "overfit": {"ladder": [[4]], "epochs": 4},
        "tuning": {"trials": 3, "epochs": 4, "learning_rates": [10, 0.05]}
        """#,
      names: ["kind", "up", "down", "level"]),
    KoreanCase(
      testDescription: "texts",
      rows: ["text,kind"]
        + (0..<80).map { row in
          let words = ["sun", "rain", "wind", "snow", "fog", "hail", "storm"]
          let places = (0..<7).map { (row * ($0 + 1) + row / 7 * ($0 * $0 + 2) + $0) % 7 }
          let text = places.map { words[$0] }.joined(separator: " ")
          return "\(text),\(places[0] < 3 ? "fair" : "foul")"
        },
      plan: #""target": "kind"}, \#(folds), \#(small), \#(tuning)"#,
      names: [
        "kind", "text", "fair", "foul", "sun", "rain", "wind", "snow", "fog", "hail", "storm",
      ]),
  ]
}

@Suite("Runs in Korean")
struct KoreanRunsTests {
  @Test("what a run says and reports leaves no English", arguments: KoreanCase.all)
  func run(_ study: KoreanCase) throws {
    let workspace = Workspace(
      rows: study.rows,
      plan: #"{"plan_version": 1, "name": "tiny", "problem": {"data": "tiny.csv", "#
        + study.plan + "}")
    let korean = ["--lang", "ko"]
    let names = study.names.union(["tiny", "sevenfold"])
    func check(_ text: String) {
      for line in text.split(separator: "\n") {
        let left = englishWords(in: String(line), besides: names)
        #expect(left.isEmpty, "\(left): \(line)")
      }
    }
    for words in [["check", workspace.plan], ["run", workspace.plan, "--dry-run"]] {
      let ending = workspace.run(words + korean)
      check(ending.errors + ending.output)
    }
    let ending = workspace.run(["run", workspace.plan, "--runs", workspace.runs] + korean)
    check(ending.errors + ending.output)
    let name = try #require(workspace.runNames.first)
    let log = workspace.run(["log", name, "--runs", workspace.runs] + korean)
    check(log.errors + log.output)
    let report = workspace.text(of: "runs/\(name)/report.ko.md")
    #expect(report.contains("## "))
    check(report.replacing(#/```[^`]*```/#, with: ""))
  }
}
