import JSONText
import Testing

@Suite("Reading JSON with positions and recovery")
struct JSONDocumentTests {
  func problems(_ text: String) -> [String] {
    JSONDocument(name: "plan.json", text: text).problems.map(\.description)
  }

  func value(_ text: String) -> JSONValue? {
    let document = JSONDocument(name: "plan.json", text: text)
    #expect(document.problems.isEmpty, "\(document.problems)")
    return document.root?.value
  }

  // MARK: - What is accepted

  @Test("all kinds of values")
  func readsValues() {
    #expect(
      value(#" {"a": [1, -2.5e3, 0, true, false, null], "b": {"c": "d"}, "e": {}, "f": []} "#)
        == ["a": [1, -2500, 0, true, false, nil], "b": ["c": "d"], "e": [:], "f": []])
    #expect(value("\"x\"") == "x")
    #expect(value("-0")?.double?.sign == .minus)
  }

  @Test("comments, trailing commas, a byte-order mark, and any line ends")
  func readsExtensions() {
    let text = "\u{FEFF}// plan\r\n{ /* a */ \"a\": [1, 2,], // b\r \"b\": {\"c\": 1,},\n}\n// end"
    #expect(value(text) == ["a": [1, 2], "b": ["c": 1]])
  }

  @Test("escapes and surrogate pairs")
  func readsEscapes() {
    #expect(
      value(#""\"\\\/\b\f\n\r\t\u0041\u00e9\ud83d\ude00""#)
        == "\"\\/\u{8}\u{C}\n\r\tA\u{E9}\u{1F600}")
  }

  @Test("numbers are rounded correctly")
  func roundsNumbers() {
    // The halfway case 2^53 + 1 goes to even; the next digit decides otherwise.
    #expect(value("9007199254740993")?.double == 9_007_199_254_740_992)
    #expect(value("9007199254740993.0000000000000001")?.double == 9_007_199_254_740_994)
    // The greatest subnormal number, on which readers once hung.
    #expect(value("2.2250738585072011e-308")?.double?.bitPattern == 0x000F_FFFF_FFFF_FFFF)
  }

  @Test("positions are lines and shown columns")
  func givesPositions() throws {
    let document = JSONDocument(name: "p", text: "{\n  \"한글 e\u{301}\": 12,\r\n\t\"b\": [true]\n}")
    let members = try #require(document.root?.members)
    #expect(members[0].keySpan.start == SourcePosition(offset: 4, line: 2, column: 3))
    #expect(members[0].keySpan.end == SourcePosition(offset: 16, line: 2, column: 9))
    #expect(members[0].value.span.start == SourcePosition(offset: 18, line: 2, column: 11))
    #expect(members[1].keySpan.start.line == 3)
    #expect(members[1].keySpan.start.column == 2)
    #expect(document.root?.node(at: ["b"])?.elements?.first?.span.start.column == 8)
    #expect(document.root?.span.end == SourcePosition(offset: 37, line: 4, column: 2))
  }

  // MARK: - What is refused

  @Test(
    "one problem, one message",
    arguments: [
      ("", "line 1, column 1: there is no JSON value in this file"),
      ("  // nothing", "line 1, column 13: there is no JSON value in this file"),
      (#"{"a": 1 "b": 2}"#, "line 1, column 9: expected ',' or '}', found a string"),
      (#"{"a" 1}"#, "line 1, column 6: expected ':' after the key, found '1'"),
      (#"{"a": }"#, "line 1, column 7: expected a value, found '}'"),
      (#"{"a": 1,, "b": 2}"#, "line 1, column 9: expected a key or '}', found ','"),
      ("[1 2]", "line 1, column 4: expected ',' or ']', found '2'"),
      ("[1, , 2]", "line 1, column 5: expected a value or ']', found ','"),
      (#"{"a": True}"#, "line 1, column 7: 'True' is not a JSON value"),
      (#"{"a": relu}"#, "line 1, column 7: 'relu' is not a JSON value"),
      (#"{"a": NaN}"#, "line 1, column 7: 'NaN' is not a number that JSON can hold"),
      (#"[-Infinity]"#, "line 1, column 2: '-Infinity' is not a number that JSON can hold"),
      ("[1e999]", "line 1, column 2: the number 1e999 is too large"),
      ("[1e-999]", "line 1, column 2: the number 1e-999 is too close to zero"),
      ("[012]", "line 1, column 2: '012' is not how JSON spells a number"),
      ("[+1]", "line 1, column 2: '+1' is not how JSON spells a number"),
      ("[.5]", "line 1, column 2: '.5' is not how JSON spells a number"),
      ("[5.]", "line 1, column 2: '5.' is not how JSON spells a number"),
      ("[1_000]", "line 1, column 2: '1_000' is not how JSON spells a number"),
      ("[2024-01-02]", "line 1, column 2: '2024-01-02' is not how JSON spells a number"),
      ("{a: 1}", "line 1, column 2: the key a must stand in double quotes"),
      ("{'a': 1}", "line 1, column 2: text in single quotes must stand in double quotes"),
      ("{“a”: 1}", "line 1, column 2: text in typographic quotes must stand in double quotes"),
      ("[\"a\nb\"]", "line 1, column 2: the string has no closing quote"),
      ("[\"a\tb\"]", "line 1, column 4: the control character 0x09 must be escaped in a string"),
      (#"["\x"]"#, #"line 1, column 3: '\x' is not an escape that JSON knows"#),
      (#"["\u12"]"#, #"line 1, column 3: '\u12' is not an escape that JSON knows"#),
      (#"["\ud800"]"#, #"line 1, column 3: '\ud800' is half of a surrogate pair"#),
      ("[1] /* end", "line 1, column 5: the comment has no end"),
      ("{\n# note\n}", "line 2, column 1: expected '//' before a comment, found '#'"),
      ("[1] 2", "line 1, column 5: expected the end of the file, found '2'"),
      (
        "[1,\u{A0}2]",
        "line 1, column 4: expected a plain space, found the invisible character U+00A0"
      ),
      (
        "{\"a\": 1,\n \"a\": 2}",
        "line 2, column 2: the key 'a' stands twice in this object; first in line 1, column 2"
      ),
    ])
  func reports(text: String, message: String) {
    let found = problems(text)
    #expect(found.first == message)
    #expect(found.count == 1 || text.contains("\n") || text.contains("12\""), "\(found)")
  }

  @Test("an unclosed bracket is named where it stands, found by its indentation")
  func namesUnclosedBracket() {
    let text = """
      {
        "problem": { "data": "a.csv" },
        "metric": {
          "primary": "mae",
        "evaluation": { "folds": 5 }
      }
      """
    #expect(problems(text) == ["line 3, column 13: this '{' is never closed"])
    #expect(problems("[[1]") == ["line 1, column 1: this '[' is never closed"])
    #expect(
      problems("[{\"a\": [1}]").first?.hasPrefix("line 1, column 10: expected a value") == true)
  }

  @Test("all problems are found in one pass, in order")
  func findsAllProblems() {
    let text = """
      {
        name: "x",
        "rate": .5,
        "deep": [1 2],
        "rate": None
      }
      """
    let document = JSONDocument(name: "p", text: text)
    #expect(document.problems.map(\.span.start.line) == [2, 3, 4, 5, 5])
    #expect(document.root?.value == ["name": "x", "rate": 0.5, "deep": [1, 2]])
  }

  @Test("more than twenty problems are counted, not listed")
  func limitsProblems() {
    let document = JSONDocument(name: "p", text: "[" + repeatedly("nan, ", 50) + "1]")
    #expect(document.problems.count == 20)
    #expect(document.omittedProblems == 30)
  }

  @Test("bytes that are no UTF-8 are reported where they stand")
  func reportsInvalidUTF8() {
    let bytes = Array("{\n \"na".utf8) + [0xEF, 0xE9] + Array("\": 1}".utf8)
    let document = JSONDocument(name: "p", bytes: bytes)
    #expect(
      document.problems.map(\.description) == [
        "line 2, column 5: byte 0xEF is not valid UTF-8 here",
        "line 2, column 6: byte 0xE9 is not valid UTF-8 here",
      ])
    #expect(document.root?.members?.first?.key == "na\u{FFFD}\u{FFFD}")
  }

  @Test(
    "other encodings are named",
    arguments: [
      ([0xFF, 0xFE, 0x7B, 0x00, 0x7D, 0x00] as [UInt8], "UTF-16"),
      ([0x7B, 0x00, 0x22, 0x00, 0x7D, 0x00], "UTF-16"),
      ([0xFF, 0xFE, 0x00, 0x00, 0x7B, 0x00, 0x00, 0x00], "UTF-32"),
    ])
  func namesEncodings(bytes: [UInt8], name: String) {
    let document = JSONDocument(name: "p", bytes: bytes)
    #expect(
      document.problems.map(\.message) == ["the file is encoded as \(name), not as UTF-8"])
    #expect(document.root == nil)
  }

  @Test("nesting is read up to 128 and refused beyond, however deep")
  func limitsNesting() {
    #expect(problems(repeatedly("[", 128) + repeatedly("]", 128)).isEmpty)
    let limit = "more than 128 arrays and objects inside one another"
    #expect(
      problems(repeatedly("[", 24_000) + repeatedly("]", 24_000)) == [
        "line 1, column 129: " + limit
      ])
    #expect(problems(repeatedly("{\"a\":", 24_000)).first?.hasSuffix(limit) == true)
    #expect(problems(repeatedly("[{\"a\":", 100_000)).first?.hasSuffix(limit) == true)
  }

  @Test("a message stays short, whatever is found")
  func shortMessages() {
    for text in ["[\(repeatedly("a", 10_000))]", "[a\(repeatedly("\u{301}", 10_000))]"] {
      #expect(problems(text).allSatisfy { $0.utf8.count < 150 })
    }
  }

  @Test("the strict reader throws the first problem")
  func strictReader() {
    let error = #expect(throws: Diagnostic.self) {
      try JSONValue(parsing: Array("[nan]".utf8), name: "record.json")
    }
    #expect(
      error?.description
        == "record.json:1:2: error[J004]: 'nan' is not a number that JSON can hold")
  }
}

func repeatedly(_ text: String, _ count: Int) -> String {
  String(repeating: text, count: count)
}
