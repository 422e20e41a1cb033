import Datasets
import JSONText
import Tensors
import Workflows

extension FuzzedReader {
  /// JSON with positions; what was read without a problem is read again to the same value.
  static let json = FuzzedReader(name: "json") { bytes in
    let document = JSONDocument(name: "fuzz", bytes: bytes)
    guard document.problems.isEmpty, let value = document.root?.value else { return }
    let text = value.text()
    let again = JSONDocument(name: "fuzz", bytes: Array(text.utf8))
    if again.root?.value.text() != text { broken("a value survives writing and reading") }
  }

  /// What plans are read by; made once.
  private static let steps = Runner().planSteps

  /// A plan: every text is a plan or at least one problem, and each problem can be drawn.
  static let plan = FuzzedReader(name: "plan") { bytes in
    let document = JSONDocument(name: "fuzz", bytes: bytes)
    do throws(PlanProblems) {
      _ = try PlanReader.read(document, steps: steps)
    } catch {
      if error.diagnostics.isEmpty { broken("a refused plan has a problem") }
      // One of the problems is drawn: to draw all of them took four fifths of the time.
      let drawn = error.diagnostics[bytes.count % error.diagnostics.count]
      if DiagnosticRenderer().text(for: drawn, source: error.source).isEmpty {
        broken("a problem has a text")
      }
    }
  }

  /// A line of JSON for each row.
  static let jsonLines = FuzzedReader(name: "json-lines") { bytes in
    guard let reading = try? JSONLinesReader().read(bytes: bytes, name: "fuzz") else { return }
    check(reading.table)
  }

  /// A table as text, everything recognised; read in one piece and in many it is the same.
  static let csv = FuzzedReader(name: "csv") { bytes in
    guard let reading = try? CSVReader(threads: 1).read(bytes: bytes, name: "fuzz") else { return }
    check(reading.table)
  }

  /// A table whose encoding, delimiter and target the first bytes choose.
  static let csvOfAnyEncoding = FuzzedReader(name: "csv-options") { bytes in
    guard bytes.count > 2 else { return }
    let encodings = TextEncoding.allCases
    let delimiters = [",", ";", "\t", "|"]
    let options = CSVReader.Options(
      delimiter: delimiters[Int(bytes[0]) % 4], header: bytes[0] & 16 == 0,
      target: bytes[0] & 32 == 0 ? nil : "a",
      encoding: encodings[Int(bytes[1]) % encodings.count], dayFirst: bytes[0] & 64 == 0)
    let reader = CSVReader(options: options, threads: 1)
    guard let reading = try? reader.read(bytes: Array(bytes[2...]), name: "fuzz") else { return }
    check(reading.table)
  }

  /// Text cut into words and characters.
  static let tokenizer = FuzzedReader(name: "tokenizer") { bytes in
    let text = String(decoding: bytes, as: UTF8.self)
    for tokenizer in [Tokenizer.words(ngrams: 2), .characters(2)] {
      if tokenizer.tokens(of: text).contains(where: \.isEmpty) { broken("no token is empty") }
    }
  }

  private static func check(_ table: Table) {
    for column in table.columns {
      let count =
        switch column.values {
        case .numbers(let values): values.count
        case .categories(let codes, _): codes.count
        case .sparse(let rows): rows.rows
        case .images(let images): images.count
        }
      if count != table.rowCount { broken("each column has a value for each row") }
    }
  }
}
