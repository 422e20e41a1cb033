import JSONText
import Testing

@Suite("Messages with source lines")
struct DiagnosticTests {
  func render(_ text: String, width: Int = 100) -> String {
    let document = JSONDocument(name: "workflows/a.json", text: text)
    return DiagnosticRenderer(sourceWidth: width)
      .text(for: document.diagnostics, source: document.text)
  }

  @Test("the layout is rustc's")
  func layout() {
    let expected = """
      error[J003]: 'True' is not a JSON value
        --> workflows/a.json:2:11
         |
       2 |   "fast": True,
         |           ^^^^
         = help: write true

      """
    #expect(render("{\n  \"fast\": True,\n}") == expected)
  }

  @Test("carets stand under wide characters and behind tabs")
  func caretColumns() {
    let expected = """
      error[J003]: 'True' is not a JSON value
        --> workflows/a.json:1:9
         |
       1 |     {"한글": True}
         |              ^^^^
         = help: write true

      """
    #expect(render("\t{\"한글\": True}") == expected)
  }

  @Test("the end of the file has its caret, too")
  func caretAtEnd() {
    #expect(
      render("") == """
        error[J001]: there is no JSON value in this file
          --> workflows/a.json:1:1
           |
         1 | \("")
           | ^

        """)
  }

  @Test("nothing from the file can steer the terminal")
  func neutralizes() {
    let text = render("{\"a\u{1B}[31m\u{202E}\": True, \"b\": 1}")
    #expect(!text.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x202E })
    #expect(text.contains("␛[31m\u{FFFD}"))
  }

  @Test("a long line is cut around the place", arguments: [20, 40, 80])
  func cutsLongLines(width: Int) throws {
    let text = "[" + repeatedly("12345678, ", 500) + "nan, " + repeatedly("87654321, ", 500) + "1]"
    let lines = render(text, width: width).split(separator: "\n")
    let line = try #require(lines.first { $0.hasPrefix(" 1 | ") }).dropFirst(5)
    let carets = try #require(lines.first { $0.contains("^^^") }).dropFirst(5)
    #expect(displayWidth(of: line) <= width)
    #expect(line.contains("nan"))
    #expect(line.split(separator: "nan")[0].count == carets.prefix { $0 == " " }.count)
  }

  @Test("colour adds nothing but colour")
  func color() {
    let document = JSONDocument(name: "a", text: "[nan]")
    let plain = DiagnosticRenderer().text(for: document.diagnostics, source: document.text)
    let colored = DiagnosticRenderer(usesColor: true)
      .text(for: document.diagnostics, source: document.text)
    var stripped = ""
    var isEscape = false
    for scalar in colored.unicodeScalars {
      if scalar.value == 0x1B { isEscape = true }
      if !isEscape { stripped.unicodeScalars.append(scalar) }
      if scalar == "m" { isEscape = false }
    }
    #expect(colored != plain)
    #expect(stripped == plain)
  }
}

@Suite("The nearest name")
struct NearestNameTests {
  let names = ["primary", "metric", "mae", "mse", "roc_auc", "folds", "name"]

  @Test(
    arguments: [
      ("primry", "primary"), ("metrci", "metric"), ("roc-auc", "roc_auc"), ("MAE", "mae"),
      ("fold", "folds"), ("nmea", nil), ("mea", "mae"), ("primaries", nil), ("xyz", nil),
      ("ms", "mse"), ("metric", nil), ("", nil),
    ] as [(String, String?)])
  func suggests(name: String, nearest: String?) {
    #expect(nearestName(to: name, among: names.filter { $0 != name }) == nearest)
  }
}

@Suite("Display width")
struct DisplayWidthTests {
  @Test(
    arguments: [
      ("abc", 3), ("", 0), ("한글", 4), ("日本", 4), ("é", 1), ("e\u{301}", 1), ("ｱ", 1), ("Ａ", 2),
      ("\u{1100}\u{1161}\u{11A8}", 2), ("👍", 2), ("👍🏽", 2), ("👨‍👩‍👧", 2), ("🇰🇷", 2), ("❤️", 2), ("❤", 1),
      ("\u{200B}", 0), ("─│", 2), ("\u{1B}", 0), ("“”", 2), ("⣿", 1), ("①", 1), ("1️⃣", 2),
    ])
  func measures(text: String, width: Int) {
    #expect(displayWidth(of: text) == width)
  }
}
