import JSONText
import TestSupport
import Testing
import Workflows

/// What step 1 can read, and test rows that a plan gives.
@Suite("Data of a plan")
struct DataSourcesTests {
  private static let table = SyntheticTable.gaussianClasses(2, rows: 120, separation: 3)

  private static func csv(_ rows: ArraySlice<[String]>, separator: String = ",") -> String {
    ([table.header] + rows).map { $0.joined(separator: separator) + "\n" }.joined()
  }

  private static func run(
    _ files: [String: String], _ changes: [StepID: [String: JSONValue]]
  ) throws -> RunRecord {
    let run = try TinyRun(table)
    for (name, text) in files { try run.folder.write(text, to: name) }
    return try run(TinyPlan.plan(in: run.folder, changes: changes))
  }

  @Test("several files are one table")
  func severalFiles() throws {
    let rows = Self.table.rows
    let record = try Self.run(
      ["one.csv": Self.csv(rows[..<50]), "two.csv": Self.csv(rows[50...], separator: ";")],
      [.problem: ["data": ["one.csv", "two.csv"]]])
    let problem = try record.outcome(of: ProblemStage.self)
    #expect(problem.rows == 120)
    #expect(problem.settings.data.paths == ["one.csv", "two.csv"])
    #expect(record.ending == .finished)
  }

  @Test("a test file is sealed as it is, and its copies are left out of the rest")
  func testFile() throws {
    let rows = Self.table.rows
    let record = try Self.run(
      ["train.csv": Self.csv(rows[..<90]), "test.csv": Self.csv(rows[80...])],
      [
        .problem: ["data": "train.csv", "test_data": "test.csv"],
        .evaluation: ["test_fraction": 0.25],
      ])
    let evaluation = try record.outcome(of: EvaluationStage.self)
    #expect(evaluation.testRows == 40)
    #expect(evaluation.developmentRows == 80)
    let decisions = record.decisions.map(\.question)
    #expect(decisions.contains("evaluation.left_out_copies"))
    #expect(!decisions.contains("evaluation.test_fraction"))
    #expect(try record.outcome(of: FinalStage.self).test?.rows == 40)
  }

  @Test("a decimal comma that the plan tells changes the numbers")
  func decimalComma() throws {
    let header = Self.table.header.joined(separator: ";") + "\n"
    let text =
      header
      + Self.table.rows.map { row in
        row.dropLast().map { $0.replacing(".", with: ",") }.joined(separator: ";") + ";"
          + (row.last ?? "") + "\n"
      }.joined()
    let plain = try Self.run([:], [:])
    let told = try Self.run(
      ["comma.csv": text],
      [.problem: ["data": "comma.csv", "reading": ["decimal_comma": true, "delimiter": ";"]]])
    let columns = try [plain, told].map { try $0.outcome(of: PreprocessingStage.self).columns }
    #expect(columns[0].map(\.numbers) == columns[1].map(\.numbers))
    #expect(try told.outcome(of: ProblemStage.self).settings.reading?.decimalComma == true)
  }

  @Test("JSON Lines are read")
  func jsonLines() throws {
    let lines = Self.table.rows.map { row in
      let pairs = zip(Self.table.header, row).map { name, value in
        "\"\(name)\": " + (name == "label" ? "\"\(value)\"" : value)
      }
      return "{" + pairs.joined(separator: ", ") + "}\n"
    }
    let record = try Self.run(
      ["rows.jsonl": lines.joined()], [.problem: ["data": "rows.jsonl"]])
    #expect(try record.outcome(of: ProblemStage.self).rows == 120)
  }
}
