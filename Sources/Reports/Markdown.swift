/// A document in GitHub's Markdown, as a value.
///
/// Blocks are rendered with a blank line between them. Whatever comes from data reaches a document
/// through ``Markdown/Text``, which escapes it.
public struct Markdown: Sendable, Equatable, ExpressibleByArrayLiteral {
  /// The blocks, from top to bottom.
  public var blocks: [Block]

  /// One block of a document.
  public enum Block: Sendable, Equatable {
    /// A heading of level 1 to 6.
    case heading(Int, Text)
    /// A paragraph.
    case paragraph(Text)
    /// A table.
    case table(Table)
    /// A list with bullets.
    case list([Text])
    /// A list with numbers.
    case numbered([Text])
    /// Text in a fixed-width font, shown as it is; the language colours it and may be empty.
    case code(String, language: String = "")
    /// A part that is folded away behind its summary.
    case details(Text, Markdown)
    /// A coloured box with a symbol, a plain quotation where GitHub's alerts are unknown.
    case alert(Alert, Markdown)
    /// An image of a path relative to the document; the alternative text states the finding.
    case image(alternative: String, path: String)
    /// A horizontal line.
    case rule
  }

  /// The kinds of coloured boxes.
  public enum Alert: String, Sendable, Equatable {
    /// Something worth knowing.
    case note = "NOTE"
    /// A piece of advice.
    case tip = "TIP"
    /// What the reader must know.
    case important = "IMPORTANT"
    /// Something that needs attention.
    case warning = "WARNING"
    /// Something that makes the results doubtful.
    case caution = "CAUTION"
  }

  /// A document of these blocks.
  public init(_ blocks: [Block] = []) { self.blocks = blocks }

  /// A document from a list of blocks.
  public init(arrayLiteral elements: Block...) { blocks = elements }

  /// Adds a block at the end.
  public mutating func append(_ block: Block) { blocks.append(block) }

  /// Adds another document's blocks at the end.
  public static func += (document: inout Markdown, other: Markdown) {
    document.blocks += other.blocks
  }

  /// The document as text, ending in a newline unless it is empty.
  public var text: String {
    let rendered = blocks.map(\.lines).filter { !$0.isEmpty }
    guard !rendered.isEmpty else { return "" }
    return rendered.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }
}

extension Markdown.Block {
  /// The lines of the block, without a blank line around it.
  var lines: [String] {
    switch self {
    case .heading(let level, let text):
      [String(repeating: "#", count: min(max(level, 1), 6)) + " " + text.markup]
    case .paragraph(let text): text.markup.isEmpty ? [] : [text.markup]
    case .table(let table): table.lines
    case .list(let items): items.map { "- " + $0.markup }
    case .numbered(let items): items.enumerated().map { "\($0 + 1). " + $1.markup }
    case .code(let text, let language): Self.codeLines(text, language: language)
    case .details(let summary, let content):
      ["<details>", "<summary>\(summary.html)</summary>", ""] + content.lineList
        + ["", "</details>"]
    case .alert(let kind, let content):
      (["[!\(kind.rawValue)]"] + content.lineList).map { $0.isEmpty ? ">" : "> " + $0 }
    case .image(let alternative, let path):
      ["![\(Markdown.Text(escaping: alternative).markup)](\(Self.destination(path)))"]
    case .rule: ["---"]
    }
  }

  /// A fence longer than every run of backticks inside.
  private static func codeLines(_ text: String, language: String) -> [String] {
    var longest = 2
    var run = 0
    for character in text {
      run = character == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    let body = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return [fence + language] + (body.last == "" ? body.dropLast() : body) + [fence]
  }

  /// A link destination with everything but the plain characters of a path percent-encoded.
  private static func destination(_ path: String) -> String {
    let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/".utf8)
    let digits = Array("0123456789ABCDEF")
    return path.utf8.reduce(into: "") { text, byte in
      if plain.contains(byte) {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        text += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }
  }
}

extension Markdown {
  fileprivate var lineList: [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init).dropLast()
  }
}

// MARK: - Tables

extension Markdown {
  /// A table; numbers stand to the right.
  public struct Table: Sendable, Equatable {
    /// A column's title and the side on which its cells stand.
    public struct Column: Sendable, Equatable {
      var title: Text
      var isNumber: Bool

      /// A column of words, to the left.
      public static func text(_ title: Text) -> Column { Column(title: title, isNumber: false) }
      /// A column of numbers, to the right; the unit belongs to the title.
      public static func number(_ title: Text) -> Column { Column(title: title, isNumber: true) }
    }

    /// The columns.
    public var columns: [Column]
    /// The rows; missing cells are left empty, surplus ones are dropped.
    public var rows: [[Text]]
    /// The row that is set in bold, such as the best one.
    public var boldRow: Int?

    /// A table of these columns and rows.
    public init(_ columns: [Column], rows: [[Text]], boldRow: Int? = nil) {
      self.columns = columns
      self.rows = rows
      self.boldRow = boldRow
    }

    var lines: [String] {
      guard !columns.isEmpty else { return [] }
      let head = Self.line(columns.map(\.title.markup))
      let rule = Self.line(columns.map { $0.isNumber ? "---:" : "---" })
      return [head, rule] + rows.indices.map { Self.line(cells(of: $0)) }
    }

    private func cells(of row: Int) -> [String] {
      columns.indices.map { column in
        let markup = column < rows[row].count ? rows[row][column].markup : ""
        return row == boldRow && !markup.isEmpty ? "**\(markup)**" : markup
      }
    }

    private static func line(_ cells: [String]) -> String {
      "| " + cells.joined(separator: " | ") + " |"
    }
  }
}
