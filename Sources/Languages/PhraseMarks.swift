extension PhraseBook {
  /// A part of a text in which data was marked.
  public enum Part: Sendable, Equatable {
    /// What is no data.
    case plain(String)
    /// Data.
    case data(String)
    /// Code, which has no words.
    case code(String)

    /// The text of the part, without marks.
    var text: String {
      switch self {
      case .plain(let text), .data(let text), .code(let text): text
      }
    }
  }

  static let dataStart: Unicode.Scalar = "\u{E000}"
  static let codeStart: Unicode.Scalar = "\u{E001}"
  static let end: Unicode.Scalar = "\u{E002}"

  /// Data with marks around, so that it can be told from the rest when the text has been put into words.
  public static func marked(_ data: String, isCode: Bool = false) -> String {
    var text = String(isCode ? codeStart : dataStart)
    text.unicodeScalars += data.unicodeScalars.filter { ![dataStart, codeStart, end].contains($0) }
    text.unicodeScalars.append(end)
    return text
  }

  /// The parts of a text in which data was marked.
  public static func parts(of text: String) -> [Part] {
    var parts: [Part] = []
    var piece = String.UnicodeScalarView()
    var make: @Sendable (String) -> Part = { .plain($0) }
    func finish(_ next: @escaping @Sendable (String) -> Part) {
      if !piece.isEmpty { parts.append(make(String(piece))) }
      piece = String.UnicodeScalarView()
      make = next
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case dataStart: finish { .data($0) }
      case codeStart: finish { .code($0) }
      case end: finish { .plain($0) }
      default: piece.append(scalar)
      }
    }
    finish { .plain($0) }
    return parts
  }

  /// What stands between the marks of data, if a text is that and nothing else.
  static func content(of text: String) -> (data: String, isCode: Bool)? {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, first == dataStart || first == codeStart,
      scalars.firstIndex(of: end) == scalars.indices.last
    else { return nil }
    return (String(scalars.dropFirst().dropLast()), first == codeStart)
  }
}
