extension Markdown {
  /// A run of text inside a block.
  ///
  /// A literal is markup, and what is interpolated into it is data: `"the best is **\(name)**"` sets
  /// the name in bold, whatever characters it has.
  public struct Text: Sendable, Equatable, ExpressibleByStringInterpolation {
    /// A piece of the text.
    enum Piece: Sendable, Equatable {
      /// Markup, as it stands.
      case markup(String)
      /// Data: every character that means something in Markdown is escaped.
      case data(String)
      /// Data in a fixed-width font.
      case code(String)
    }

    /// The text from left to right.
    var pieces: [Piece]

    /// The text in Markdown.
    public var markup: String { pieces.map(\.markup).joined() }
    /// The same text in HTML, for places where Markdown is not read, such as a summary.
    var html: String { pieces.map(\.html).joined() }

    /// Text that is markup already.
    public init(stringLiteral value: String) { pieces = value.isEmpty ? [] : [.markup(value)] }

    /// Data: every character that means something in Markdown is escaped.
    public init(escaping data: String) { pieces = data.isEmpty ? [] : [.data(data)] }

    /// Text from a literal with data in it.
    public init(stringInterpolation: Interpolation) { pieces = stringInterpolation.pieces }

    /// Data in a fixed-width font.
    ///
    /// Data that backticks cannot hold in every place, such as a pipe in a table, stand escaped in the
    /// font of the text.
    public static func code(_ data: String) -> Text {
      var text = Text(stringLiteral: "")
      text.pieces = [.code(data)]
      return text
    }

    /// Text and then more text.
    public static func + (first: Text, second: Text) -> Text {
      var text = first
      text.pieces += second.pieces
      return text
    }

    /// Pieces of text with another between them.
    public static func joined(_ pieces: [Text], separator: Text = ", ") -> Text {
      pieces.enumerated().reduce(into: Text(stringLiteral: "")) { text, piece in
        text = piece.offset == 0 ? piece.element : text + separator + piece.element
      }
    }
  }
}

extension Markdown.Text.Piece {
  /// The piece in Markdown.
  fileprivate var markup: String {
    switch self {
    case .markup(let text): return text
    case .data(let data): return Escaping.markdown(data)
    case .code(let data):
      let shown = Escaping.visible(data)
      let isHeld = !shown.contains { "`|<>".contains($0) }
      let hasBlankEnd = shown.isEmpty || shown.first == " " || shown.last == " "
      return isHeld && !hasBlankEnd ? "`\(shown)`" : Escaping.markdown(data)
    }
  }

  /// The piece in HTML.
  fileprivate var html: String {
    switch self {
    case .markup(let text): text
    case .data(let data), .code(let data): Escaping.xml(data)
    }
  }
}

extension Markdown.Text {
  /// Collects the pieces of a literal: its own as markup, the interpolated ones escaped.
  public struct Interpolation: StringInterpolationProtocol, Sendable {
    var pieces: [Piece] = []

    /// An empty collection.
    public init(literalCapacity: Int, interpolationCount: Int) {}

    /// Adds a piece of the literal as it is.
    public mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { pieces.append(.markup(literal)) }
    }

    /// Adds text as it is.
    public mutating func appendInterpolation(_ text: Markdown.Text) { pieces += text.pieces }

    /// Adds data, escaped.
    public mutating func appendInterpolation(_ data: some StringProtocol) {
      appendInterpolation(Markdown.Text(escaping: String(data)))
    }

    /// Adds a whole number.
    public mutating func appendInterpolation(_ number: some BinaryInteger) {
      appendLiteral(String(number))
    }
  }
}

/// Makes data safe to show in Markdown and in XML.
enum Escaping {
  /// Data for XML text and attributes.
  static func xml(_ data: String) -> String {
    visible(data).unicodeScalars.reduce(into: "") { text, scalar in
      text += entity(of: scalar) ?? String(scalar)
    }
  }

  /// Data for a line of Markdown, inside or outside of a table.
  static func markdown(_ data: String) -> String {
    let scalars = Array(visible(data).unicodeScalars)
    let special: Set<Unicode.Scalar> = [
      "\\", "`", "*", "_", "[", "]", "|", "~", "$", "#", "@", "^",
    ]
    let listMark = listMarkPosition(in: scalars)
    var text = ""
    for (index, scalar) in scalars.enumerated() {
      if let entity = entity(of: scalar), scalar != "\"", scalar != "'" {
        text += entity
      } else if special.contains(scalar) || index == listMark || startsLink(at: index, in: scalars)
      {
        text += "\\" + String(scalar)
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  /// The same text with line breaks as spaces and with invisible characters shown by their number.
  ///
  /// Control characters, marks that turn the direction of writing, and zero-width spaces could
  /// hide or reorder what a reader sees. The joiner of emoji sequences is left.
  static func visible(_ data: String) -> String {
    data.unicodeScalars.reduce(into: "") { text, scalar in
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x2028, 0x2029: text += " "
      case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200B, 0x200E, 0x200F, 0x202A...0x202E,
        0x2060...0x206F, 0xFEFF, 0xFFFE, 0xFFFF, 0xE0000...0xE007F:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        text += "⟨U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "⟩"
      default: text.unicodeScalars.append(scalar)
      }
    }
  }

  private static func entity(of scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "&": "&amp;"
    case "<": "&lt;"
    case ">": "&gt;"
    case "\"": "&quot;"
    case "'": "&#39;"
    default: nil
    }
  }

  /// Where a list or a line under a heading would begin if the data stood at the start of a line.
  private static func listMarkPosition(in scalars: [Unicode.Scalar]) -> Int? {
    let digits = scalars.prefix { ("0"..."9").contains($0) }.count
    guard digits < scalars.count else { return nil }
    let marks: [Unicode.Scalar] = digits > 0 ? [".", ")"] : ["-", "+", "="]
    let isMark = marks.contains(scalars[digits])
    let isFree = digits + 1 == scalars.count || scalars[digits + 1] == " "
    let isRule = digits == 0 && scalars.allSatisfy { $0 == scalars[0] }
    return isMark && (isFree || isRule) ? digits : nil
  }

  /// Whether GitHub would turn what begins here into a link: `://` and `www.`.
  private static func startsLink(at index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    switch scalars[index] {
    case ":": scalars[index...].starts(with: Array("://".unicodeScalars))
    case ".":
      index >= 3
        && String(String.UnicodeScalarView(scalars[(index - 3)..<index])).lowercased() == "www"
    default: false
    }
  }
}
