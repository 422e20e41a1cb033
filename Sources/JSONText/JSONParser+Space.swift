extension JSONParser {
  /// Moves behind white space and comments.
  mutating func skipSpace() {
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x09, 0x0A, 0x0D:
        index += 1
      case UInt8(ascii: "/") where next == UInt8(ascii: "/"):
        skipLine()
      case UInt8(ascii: "/") where next == UInt8(ascii: "*"):
        skipBlockComment()
      case UInt8(ascii: "#"):
        report(.expected("'//' before a comment", found: "'#'"), index..<index + 1)
        skipLine()
      case 0x80...:
        guard let scalar = scalar(at: index), scalar.properties.isWhitespace || !isVisible(scalar)
        else { return }
        report(.expected("a plain space", found: describe(index)), token(at: index))
        index += scalar.utf8.count
      default:
        return
      }
    }
  }

  private var next: UInt8? { index + 1 < bytes.count ? bytes[index + 1] : nil }

  private mutating func skipLine() {
    while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
  }

  private mutating func skipBlockComment() {
    let start = index
    index += 2
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "*"), next == UInt8(ascii: "/") {
        index += 2
        return
      }
      index += 1
    }
    report(.unterminatedComment, start..<start + 2)
  }

  /// Moves behind what is left of unquoted text: up to a bracket, comma, quote or line end.
  mutating func skipPlainText() {
    while index < bytes.count, !isStructural(bytes[index], in: ",{}[]\"\n\r/#") { index += 1 }
  }

  // MARK: - Tokens

  func isStructural(_ byte: UInt8, in characters: String) -> Bool {
    characters.utf8.contains(byte)
  }

  /// Whether a letter, a digit or a sign of a name or number stands here.
  func isWord(at place: Int) -> Bool {
    switch bytes[place] {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"): true
    case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "$"), UInt8(ascii: "@"): true
    case 0xC2...0xF4: scalar(at: place).map { $0.properties.isAlphabetic } ?? false
    default: false
    }
  }

  private func scalar(at place: Int) -> Unicode.Scalar? {
    let end = min(place + 4, bytes.count)
    return String(decoding: bytes[place..<end], as: UTF8.self).unicodeScalars.first
  }

  /// The stretch to underline at a place: a word, else one character; empty at the end.
  func token(at start: Int, single: Bool = false) -> Range<Int> {
    guard start < bytes.count else { return bytes.count..<bytes.count }
    var end = start + 1
    let joins = isWord(at: start) && !single
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 || joins && isWord(at: end) { end += 1 }
    return start..<end
  }

  /// What stands at a place, as a message says it.
  func describe(_ place: Int) -> String {
    guard place < bytes.count else { return "the end of the file" }
    if bytes[place] == UInt8(ascii: "\"") { return "a string" }
    let text = String(decoding: bytes[token(at: place)], as: UTF8.self)
    if let scalar = scalar(at: place), scalar.properties.isWhitespace || !isVisible(scalar) {
      let digits = String(scalar.value, radix: 16, uppercase: true)
      let zeros = String(repeating: "0", count: max(0, 4 - digits.count))
      return "the invisible character U+\(zeros)\(digits)"
    }
    return "'\(shortened(text))'"
  }

  /// A text cut to a length that fits into a message, whatever its characters are made of.
  func shortened(_ text: String) -> String {
    text.unicodeScalars.count <= 24 ? text : String(text.unicodeScalars.prefix(21)) + "..."
  }
}
