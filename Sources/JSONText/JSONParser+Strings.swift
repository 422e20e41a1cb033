extension JSONParser {
  mutating func parseStringNode() -> JSONNode {
    let start = index
    let text = parseString()
    return JSONNode(content: .string(text), span: map.span(start..<index))
  }

  /// Reads a string in double quotes, to the end of its line at most.
  mutating func parseString() -> String {
    let start = index
    index += 1
    var text: [UInt8] = []
    var plainStart = index
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "\""):
        text += bytes[plainStart..<index]
        index += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        text += bytes[plainStart..<index]
        text += parseEscape()
        plainStart = index
      case 0x0A, 0x0D:
        text += bytes[plainStart..<index]
        report(.unterminatedString, start..<index)
        return String(decoding: text, as: UTF8.self)
      case 0..<0x20:
        report(.controlCharacter(byte), index..<index + 1)
        index += 1
      default:
        index += 1
      }
    }
    text += bytes[plainStart..<index]
    report(.unterminatedString, start..<index)
    return String(decoding: text, as: UTF8.self)
  }

  /// Reads an escape, of which the backslash stands here; what it stands for, as UTF-8.
  private mutating func parseEscape() -> [UInt8] {
    let start = index
    index += 1
    guard index < bytes.count, bytes[index] >= 0x20 else { return [] }
    let letter = bytes[index]
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
      index += 1
      return [letter]
    case UInt8(ascii: "u"):
      return Array(String(parseUnicodeEscape(start)).utf8)
    default:
      index = token(at: index, single: true).upperBound
      if let byte = Self.shortEscapes[letter] { return [byte] }
      report(.invalidEscape(String(decoding: bytes[start..<index], as: UTF8.self)), start..<index)
      return Array(bytes[start..<index])
    }
  }

  private static let shortEscapes: [UInt8: UInt8] = [
    UInt8(ascii: "b"): 0x08, UInt8(ascii: "f"): 0x0C, UInt8(ascii: "n"): 0x0A,
    UInt8(ascii: "r"): 0x0D, UInt8(ascii: "t"): 0x09,
  ]

  /// Reads `\uXXXX`, or two of them that make a surrogate pair.
  private mutating func parseUnicodeEscape(_ start: Int) -> Unicode.Scalar {
    let replacement: Unicode.Scalar = "\u{FFFD}"
    guard let unit = hexadecimalDigits(at: start + 2) else {
      let end = bytes[index...].prefix(5).prefix { $0 > 0x20 && $0 < 0x7F && $0 != 0x22 }.endIndex
      index = end
      let text = String(decoding: bytes[start..<end], as: UTF8.self)
      report(.invalidEscape(text), start..<end)
      return replacement
    }
    index = start + 6
    if let scalar = Unicode.Scalar(unit) { return scalar }
    if unit < 0xDC00, bytes[index...].starts(with: "\\u".utf8),
      let low = hexadecimalDigits(at: index + 2), (0xDC00...0xDFFF).contains(low)
    {
      index += 6
      return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)) ?? replacement
    }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    report(.loneSurrogate(text), start..<index)
    return replacement
  }

  private func hexadecimalDigits(at start: Int) -> UInt32? {
    guard start + 4 <= bytes.count else { return nil }
    var value: UInt32 = 0
    for byte in bytes[start..<start + 4] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      value = value << 4 | UInt32(digit)
    }
    return value
  }

  /// Moves behind a string without reading it.
  mutating func skipString() {
    index += 1
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index = min(index + 2, bytes.count)
      case UInt8(ascii: "\""):
        index += 1
        return
      case 0x0A: return
      default: index += 1
      }
    }
  }
}
