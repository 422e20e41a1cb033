/// The texts that stand in a Swift source, with `{}` for what is interpolated.
///
/// Literals that are added up are one text, and lines of a literal that is broken are joined.
struct SourceLiterals {
  private let source: [UInt8]
  private var index = 0
  private var found: [(start: Int, end: Int, text: String)] = []

  static func texts(in source: String) -> [String] {
    var reader = SourceLiterals(source: Array(source.utf8))
    reader.readAll()
    return reader.joined()
  }

  private init(source: [UInt8]) { self.source = source }

  private func begins(_ text: StaticString, at place: Int) -> Bool {
    text.withUTF8Buffer { source[place...].starts(with: $0) }
  }

  private mutating func readAll() {
    while index < source.count {
      if begins("//", at: index) {
        index = source[index...].firstIndex(of: UInt8(ascii: "\n")) ?? source.count
      } else if begins("#/", at: index) {
        let end = (index + 2..<source.count).first { begins("/#", at: $0) }
        index = (end ?? source.count) + 2
      } else if begins("\"", at: index) || begins("#\"", at: index) {
        readLiteral()
      } else {
        index += 1
      }
    }
  }

  /// Reads the literal that begins here, and those within its interpolations.
  private mutating func readLiteral() {
    let start = index
    let hashes = source[index] == UInt8(ascii: "#") ? 1 : 0
    index += hashes
    let quotes = begins("\"\"\"", at: index) ? 3 : 1
    index += quotes
    let end =
      [UInt8](repeating: UInt8(ascii: "\""), count: quotes)
      + [UInt8](repeating: UInt8(ascii: "#"), count: hashes)
    let escape = [UInt8(ascii: "\\")] + [UInt8](repeating: UInt8(ascii: "#"), count: hashes)
    var text: [UInt8] = []
    while index < source.count, !source[index...].starts(with: end) {
      guard source[index...].starts(with: escape) else {
        text.append(source[index])
        index += 1
        continue
      }
      index += escape.count
      text += escaped()
    }
    index += end.count
    let content = String(decoding: text, as: UTF8.self)
    found.append((start, index, quotes == 3 ? Self.unindented(content) : content))
  }

  private mutating func escaped() -> [UInt8] {
    let letter = source[index]
    index += 1
    switch letter {
    case UInt8(ascii: "("):
      skipInterpolation()
      return Array("{}".utf8)
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "u"):
      let end = source[index...].firstIndex(of: UInt8(ascii: "}")) ?? index
      let digits = String(decoding: source[(index + 1)..<end], as: UTF8.self)
      index = end + 1
      let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init)
      return Array(String(scalar.map(Character.init) ?? " ").utf8)
    case 0x0A: return [0x01]
    default: return [letter]
    }
  }

  private mutating func skipInterpolation() {
    var depth = 1
    while index < source.count, depth > 0 {
      switch source[index] {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      case UInt8(ascii: "\""):
        readLiteral()
        continue
      default: break
      }
      index += 1
    }
  }

  /// The lines of a literal of several lines; 0x01 marks where one goes on in the next.
  private static func unindented(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let body = lines.dropFirst().dropLast().map { $0.drop { $0 == " " } }
    return body.joined(separator: "\n").split(separator: "\u{1}", omittingEmptySubsequences: false)
      .map { $0.drop { $0 == " " } }.joined()
  }

  /// The literals, those that stand on both sides of a plus as one.
  private func joined() -> [String] {
    var texts: [String] = []
    var end = -1
    var top = 0
    for literal in found.sorted(by: { $0.start < $1.start }) {
      let isInside = literal.start < end
      let between = end >= 0 && !isInside ? source[end..<literal.start] : []
      let isSum =
        between.contains(UInt8(ascii: "+"))
        && between.allSatisfy { $0 == UInt8(ascii: "+") || $0 <= 0x20 }
      if isSum {
        texts[top] += literal.text
      } else {
        texts.append(literal.text)
      }
      if !isInside, !isSum { top = texts.count - 1 }
      end = max(end, literal.end)
    }
    return texts
  }
}
