import Testing

@testable import Datasets

/// Broken and awkward tables, made here, with what a user must get for each.
struct BadInput: Sendable, CustomTestStringConvertible {
  /// What must come out.
  enum Outcome: Sendable {
    /// An error whose text has all of these in it.
    case error([String])
    /// The note of the reader, about that column.
    case note(ReadingNote.Kind, String?)
    /// The finding of the screen, about that column.
    case finding(Finding.Kind, String?)
    /// Rows without any warning or serious finding.
    case accepted(rows: Int)
  }

  var file: String
  var outcomes: [Outcome]
  var isRegression = false
  var bytes: @Sendable () -> [UInt8]

  var testDescription: String { file }

  /// The findings and notes of a table, or its error.
  struct Result {
    var notes: [ReadingNote] = []
    var findings: [Finding] = []
    var rows = 0
    var error: DatasetError?
  }

  /// Reads and screens a table as a workflow would.
  func result(of bytes: [UInt8]) -> Result {
    do throws(DatasetError) {
      let options = CSVReader.Options(target: "target")
      let reading = try CSVReader(options: options).read(bytes: bytes, name: file)
      let dataset = try Dataset(reading, target: "target")
      let recognized = dataset.recognizedTask.kind
      let kind: TargetKind = isRegression ? .regression : recognized == .binary ? .binary : .classes
      try dataset.check(as: kind)
      return Result(
        notes: dataset.notes,
        findings: DataScreen.findings(in: dataset.table, target: "target", kind: kind),
        rows: dataset.table.rowCount)
    } catch {
      return Result(error: error)
    }
  }

  /// Expects each outcome of a table.
  func expect(_ result: Result) {
    for outcome in outcomes {
      switch outcome {
      case .error(let parts):
        let text = result.error.map { "\($0)" } ?? "no error"
        for part in parts { #expect(text.contains(part), "\(file): \(text)") }
      case .note(let kind, let column):
        #expect(
          result.notes.contains { $0.kind == kind && (column == nil || $0.column == column) },
          "\(file): \(result.notes.map(\.sentence)) \(String(describing: result.error))")
      case .finding(let kind, let column):
        #expect(
          result.findings.contains { $0.kind == kind && (column == nil || $0.column == column) },
          "\(file): \(result.findings.map(\.sentence)) \(String(describing: result.error))")
      case .accepted(let rows):
        #expect(result.error == nil)
        #expect(result.rows == rows, "\(file)")
        #expect(
          result.findings.allSatisfy { !$0.isSerious },
          "\(file): \(result.findings.map(\.sentence))")
      }
    }
  }
}

/// Rows of a table about people, from a fixed sequence of numbers.
struct Draft {
  var header = ["age", "income", "city", "visits", "target"]
  var rows: [[String]]

  /// `count` rows, with a target that follows from the others but for noise.
  init(_ count: Int = 120) {
    var state: UInt64 = 20_261_121
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    rows = (0..<count).map { _ in
      let (age, visits) = (18 + next(60), next(30))
      let income = 900 + next(400_000) / 100
      let score = age + visits + next(30)
      return [
        "\(age)", "\(income).\(10 + next(89))", ["Kyiv", "Lviv", "Paris"][next(3)], "\(visits)",
        score > 78 ? "yes" : "no",
      ]
    }
  }

  /// The table with a cell of each row made anew.
  func setting(_ column: String, _ value: (Int, [String]) -> String) -> Draft {
    var changed = self
    guard let place = header.firstIndex(of: column) else { return self }
    for row in rows.indices { changed.rows[row][place] = value(row, rows[row]) }
    return changed
  }

  /// The table with a column in front.
  func adding(_ column: String, _ value: (Int, [String]) -> String) -> Draft {
    var changed = self
    changed.header.insert(column, at: 0)
    for row in rows.indices { changed.rows[row].insert(value(row, rows[row]), at: 0) }
    return changed
  }

  func text(_ delimiter: String = ",", _ end: String = "\n") -> String {
    ([header] + rows).map { $0.joined(separator: delimiter) + end }.joined()
  }

  func bytes(_ delimiter: String = ",", _ end: String = "\n") -> [UInt8] {
    Array(text(delimiter, end).utf8)
  }
}
