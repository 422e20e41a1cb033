import Testing

@testable import Datasets

@Suite struct RecordScannerTests {
  @Test(arguments: [
    ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
    ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
    ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
    ("a,b\n1,2", [["a", "b"], ["1", "2"]]),
    ("a,b\r\n1,2\n3,4\r5,6", [["a", "b"], ["1", "2"], ["3", "4"], ["5", "6"]]),
    (",\n", [["", ""]]),
    ("a,", [["a", ""]]),
    ("a,\n,b", [["a", ""], ["", "b"]]),
    ("\"a,b\",\"c\nd\"\n", [["a,b", "c\nd"]]),
    ("\"a\"\"b\",\"\"\n", [["a\"b", ""]]),
    ("\"\"\"\"\n", [["\""]]),
    ("\n\na\n \n\nb\n\n", [["a"], ["b"]]),
    ("a b, c ", [["a b", " c "]]),
    ("a\"b,c", [["a\"b", "c"]]),
    ("\"a\"b,c", [["\"a\"b", "c"]]),
    ("", []), ("\n", []), ("  \n\t", []),
  ])
  func `records and fields are cut as RFC 4180 says`(text: String, expected: [[String]]) throws {
    #expect(try records(text) == expected)
  }

  @Test func `lines are counted as an editor does`() throws {
    let text = "h\n\n\"a\nb\"\r\nc\r\rd\n"
    let bytes = Array(text.utf8)
    let lines = try bytes.withUnsafeBufferPointer { buffer in
      var scanner = RecordScanner(bytes: buffer, delimiter: UInt8(ascii: ","), start: 0)
      var lines: [Int] = []
      while try scanner.next() { lines.append(scanner.recordLine) }
      #expect(scanner.blankLines == 2)
      #expect(scanner.firstBlankLine == 2)
      return lines
    }
    #expect(lines == [1, 3, 5, 7])
  }

  @Test func `a quote that is never closed names its line and field`() {
    let error = #expect(throws: RecordScanner.UnclosedQuote.self) {
      try records("a,b\n1,\"2\n3,4\n")
    }
    #expect(error?.line == 2)
    #expect(error?.field == 2)
  }

  /// Writing fields with quotes where they need them, and reading them, gives the fields again.
  @Test func `what is written by the rules is read back`() throws {
    var generator = SplitMix(state: 3)
    let pieces = ["a", "\"", ",", "\n", "\r", "é", " ", ""]
    for _ in 0..<2_000 {
      let width = Int.random(in: 2...4, using: &generator)
      let written = (0..<Int.random(in: 1...4, using: &generator)).map { _ in
        (0..<width).map { _ in
          (0..<Int.random(in: 0...4, using: &generator))
            .compactMap { _ in pieces.randomElement(using: &generator) }.joined()
        }
      }
      let text = written.map { $0.map(quoted).joined(separator: ",") + "\r\n" }.joined()
      #expect(try records(text) == written)
    }
  }

  private func quoted(_ field: String) -> String {
    let parts = field.split(separator: "\"", omittingEmptySubsequences: false)
    return "\"" + parts.joined(separator: "\"\"") + "\""
  }

  private func records(_ text: String) throws -> [[String]] {
    let bytes = Array(text.utf8)
    return try bytes.withUnsafeBufferPointer { buffer in
      var scanner = RecordScanner(bytes: buffer, delimiter: UInt8(ascii: ","), start: 0)
      var records: [[String]] = []
      while try scanner.next() { records.append(scanner.texts) }
      return records
    }
  }
}
