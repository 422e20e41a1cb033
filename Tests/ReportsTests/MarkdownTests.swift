import Testing

@testable import Reports

@Suite struct MarkdownTests {
  @Test func rendersBlocksWithBlankLinesBetween() {
    let name = "net_1"
    let document: Markdown = [
      .heading(2, "Final result"),
      .paragraph("The best is **\(name)** with \(14) epochs."),
      .list(["one", "two"]),
      .numbered(["first", "second"]),
      .table(
        Markdown.Table(
          [.text("Model"), .number("Accuracy")],
          rows: [["linear", "0.938"], ["network", "0.969"]],
          boldRow: 1)),
      .image(alternative: "Loss is lowest at epoch 14", path: "figures/loss curve.svg"),
      .details("All trials", [.code("a `b` c", language: "text")]),
      .alert(.important, [.paragraph("Read this."), .list(["and this"])]),
      .rule,
    ]
    #expect(
      document.text == """
        ## Final result

        The best is **net\\_1** with 14 epochs.

        - one
        - two

        1. first
        2. second

        | Model | Accuracy |
        | --- | ---: |
        | linear | 0.938 |
        | **network** | **0.969** |

        ![Loss is lowest at epoch 14](figures/loss%20curve.svg)

        <details>
        <summary>All trials</summary>

        ```text
        a `b` c
        ```

        </details>

        > [!IMPORTANT]
        > Read this.
        >
        > - and this

        ---

        """)
  }

  @Test func emptyBlocksLeaveNoTrace() {
    #expect(Markdown().text == "")
    let document: Markdown = [.paragraph(""), .list([]), .table(Markdown.Table([], rows: []))]
    #expect(document.text == "")
  }

  @Test(arguments: [
    ("a|b", "a\\|b"), ("<b>&", "&lt;b&gt;&amp;"), ("`code`", "\\`code\\`"),
    ("*x*_y_", "\\*x\\*\\_y\\_"),
    ("[a](b)", "\\[a\\](b)"), ("two\nlines\r\tmore", "two lines  more"), ("# no", "\\# no"),
    ("- no", "\\- no"), ("-0.5", "-0.5"), ("1. no", "1\\. no"), ("2) no", "2\\) no"),
    ("1.5", "1.5"),
    ("---", "\\---"), ("===", "\\==="), ("$x$", "\\$x\\$"), ("~~x~~", "\\~\\~x\\~\\~"),
    ("a@b.c", "a\\@b.c"), ("http://x.y", "http\\://x.y"), ("www.x.y", "www\\.x.y"),
    ("\u{202E}abc\u{0}", "⟨U+202E⟩abc⟨U+0000⟩"), ("검증 손실", "검증 손실"), ("👩‍🔬", "👩‍🔬"),
    ("back\\slash", "back\\\\slash"),
  ])
  func escapesData(data: String, markup: String) {
    #expect(Markdown.Text(escaping: data).markup == markup)
    let text: Markdown.Text = "\(data)"
    #expect(text.markup == markup)
  }

  @Test func literalsAreMarkupAndDataIsNot() {
    let name = "a*b|c"
    let text: Markdown.Text = "**\(name)** and \(.code("x_1")), \(.code("x|`y`"))"
    #expect(text.markup == "**a\\*b\\|c** and `x_1`, x\\|\\`y\\`")
    #expect(Markdown.Text.joined(["a", "b"], separator: " · ").markup == "a · b")
    #expect(("x" + text).markup == "x" + text.markup)
  }

  @Test func summaryIsHTML() {
    let name = "<i> & *x*"
    let document: Markdown = [.details("Trial \(name)", [.paragraph("body")])]
    #expect(document.text.contains("<summary>Trial &lt;i&gt; &amp; *x*</summary>"))
  }

  @Test func tableRowsHaveAllCells() {
    let table = Markdown.Table(
      [.text("a"), .number("b")], rows: [["1"], ["1", "2", "3"], []], boldRow: 0)
    #expect(
      table.lines == ["| a | b |", "| --- | ---: |", "| **1** |  |", "| 1 | 2 |", "|  |  |"])
  }

  @Test func fencesAreLongerThanWhatTheyHold() {
    let document: Markdown = [.code("```\nx\n````\n")]
    #expect(document.text == "`````\n```\nx\n````\n`````\n")
  }

  @Test func documentsAreJoined() {
    var document: Markdown = [.rule]
    document += [.paragraph("x")]
    document.append(.rule)
    #expect(document.text == "---\n\nx\n\n---\n")
  }
}
