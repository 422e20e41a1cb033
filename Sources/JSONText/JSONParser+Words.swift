extension JSONParser {
  // MARK: - Words and foreign quotes

  /// Reads `true`, `false`, `null`, or what other languages write in their place.
  mutating func parseWordOrQuotes() -> JSONNode? {
    let start = index
    if let text = parseForeignQuotes() {
      return JSONNode(content: .string(text), span: map.span(start..<index))
    }
    let range = token(at: start)
    index = range.upperBound
    let word = String(decoding: bytes[range], as: UTF8.self)
    guard isWord(at: start) else {
      report(.expected("a value", found: describe(start)), range)
      return nil
    }
    switch word {
    case "true": return JSONNode(content: .bool(true), span: map.span(range))
    case "false": return JSONNode(content: .bool(false), span: map.span(range))
    case "null": return JSONNode(content: .null, span: map.span(range))
    default: return parseForeignWord(word, range)
    }
  }

  private mutating func parseForeignWord(_ word: String, _ range: Range<Int>) -> JSONNode? {
    let content: JSONNode.Content?
    switch word.lowercased() {
    case "true", "yes", "on": content = .bool(true)
    case "false", "no", "off": content = .bool(false)
    case "null", "none", "nil", "undefined", "na", "n/a": content = .null
    case "nan", "inf", "infinity":
      report(.notFinite(word), range)
      return nil
    default: content = nil
    }
    let json = content.map { JSONNode(content: $0, span: map.span(range)).value.text() }
    report(.foreignSpelling(shortened(word), json: json), range)
    if content == nil { skipPlainText() }
    return content.map { JSONNode(content: $0, span: map.span(range)) }
  }

  /// Reads text in single or typographic quotes, which is reported; nil if there is none here.
  mutating func parseForeignQuotes() -> String? {
    let pairs: [(open: String, close: [String], name: String)] = [
      ("'", ["'"], "single"), ("‘", ["’", "‘"], "typographic"),
      ("“", ["”", "“"], "typographic"), ("„", ["“", "”"], "typographic"),
      ("”", ["”"], "typographic"), ("`", ["`"], "slanted"),
    ]
    guard let pair = pairs.first(where: { bytes[index...].starts(with: $0.open.utf8) }) else {
      return nil
    }
    let start = index
    index += pair.open.utf8.count
    let contents = index
    while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D {
      let rest = bytes[index...]
      if let close = pair.close.first(where: { rest.starts(with: $0.utf8) }) {
        let text = String(decoding: bytes[contents..<index], as: UTF8.self)
        index += close.utf8.count
        report(.unquoted("text in \(pair.name) quotes"), start..<index)
        return text
      }
      index += 1
    }
    report(.unterminatedString, start..<index)
    return String(decoding: bytes[contents..<index], as: UTF8.self)
  }

  // MARK: - Numbers

  mutating func parseNumber() -> JSONNode? {
    let range = token(at: index)
    index = range.upperBound
    let text = String(decoding: bytes[range], as: UTF8.self)
    if ["inf", "infinity", "nan"].contains(text.dropFirst().lowercased()) {
      report(.notFinite(shortened(text)), range)
      return nil
    }
    if let rule = Self.brokenRule(of: bytes[range]) {
      report(.numberSpelling(shortened(text), rule: rule), range)
      guard let value = Double(text.filter { $0 != "_" }), value.isFinite else { return nil }
      return JSONNode(content: .number(value), span: map.span(range))
    }
    guard let value = Double(text), value.isFinite else {
      report(.tooLarge(shortened(text)), range)
      return nil
    }
    if value == 0, Self.hasNonzeroDigit(bytes[range]) {
      report(.tooSmall(shortened(text)), range)
      return nil
    }
    return JSONNode(content: .number(value), span: map.span(range))
  }

  /// The rule of JSON's grammar that the text breaks; nil if it is a number (RFC 8259, 6).
  private static func brokenRule(of text: ArraySlice<UInt8>) -> String? {
    var rest = text
    func isDigit(_ byte: UInt8?) -> Bool {
      byte.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false
    }
    func dropDigits() -> Int {
      let digits = rest.prefix { isDigit($0) }.count
      rest = rest.dropFirst(digits)
      return digits
    }
    if rest.first == UInt8(ascii: "+") { return "leave out the plus sign" }
    if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    let startsWithZero = rest.first == UInt8(ascii: "0")
    let whole = dropDigits()
    if whole == 0 {
      return rest.first == UInt8(ascii: ".") && isDigit(rest.dropFirst().first)
        ? "write a 0 before the point" : "put text in double quotes"
    }
    if startsWithZero, whole > 1 { return "leave out the leading zeros, or quote a code" }
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      if dropDigits() == 0 { return "write a digit behind the point" }
    }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest = rest.dropFirst()
      if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") {
        rest = rest.dropFirst()
      }
      if dropDigits() == 0 { return "write the exponent's digits" }
    }
    guard let next = rest.first else { return nil }
    if next == UInt8(ascii: "_") { return "write the digits without separators" }
    if startsWithZero, next | 0x20 == UInt8(ascii: "x") { return "write the number in decimal" }
    return "put text in double quotes"
  }

  private static func hasNonzeroDigit(_ text: ArraySlice<UInt8>) -> Bool {
    text.prefix { $0 | 0x20 != UInt8(ascii: "e") }
      .contains { (UInt8(ascii: "1")...UInt8(ascii: "9")).contains($0) }
  }
}
