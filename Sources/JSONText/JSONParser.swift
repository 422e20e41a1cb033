/// A recursive-descent reader that goes on behind each problem.
///
/// Recursion ends at ``JSONDocument/depthLimit``. Each function that reads something either
/// moves forward or returns to a loop that does, so that reading ends for any bytes.
struct JSONParser {
  let bytes: [UInt8]
  let map: SourceMap
  private let decoded: DecodedText
  var index = 0
  private(set) var problems: [JSONProblem] = []
  private(set) var problemCount = 0
  private var lastProblemOffset = -1
  private var openers: [Int] = []
  private var suspect: Int?
  private var hidesBrackets = false

  init(_ decoded: DecodedText) {
    self.decoded = decoded
    bytes = decoded.bytes
    map = SourceMap(decoded.bytes)
  }

  // MARK: - The whole text

  mutating func parseDocument() -> JSONNode? {
    if let encoding = decoded.foreignEncoding {
      report(.notUTF8(encoding: encoding), 0..<0)
      return nil
    }
    for (offset, byte) in decoded.invalid.prefix(5) {
      report(.invalidUTF8(byte: byte), offset..<offset + 3)
    }
    lastProblemOffset = -1
    skipSpace()
    guard index < bytes.count else {
      if problems.isEmpty { report(.empty, index..<index) }
      return nil
    }
    let root = parseValue()
    skipSpace()
    if index < bytes.count { reportTrailingText() }
    return root
  }

  private mutating func reportTrailingText() {
    let found = describe(index)
    report(.trailingText(found), token(at: index))
  }

  // MARK: - Values

  /// Reads one value; nil if there is none, which has been reported, and a byte was consumed.
  mutating func parseValue() -> JSONNode? {
    guard index < bytes.count else { return nil }
    switch bytes[index] {
    case UInt8(ascii: "{"): return parseNested { $0.parseObject() }
    case UInt8(ascii: "["): return parseNested { $0.parseArray() }
    case UInt8(ascii: "\""): return parseStringNode()
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      return parseNumber()
    default: return parseWordOrQuotes()
    }
  }

  private mutating func parseNested(_ parse: (inout JSONParser) -> JSONNode.Content) -> JSONNode? {
    let start = index
    guard openers.count < JSONDocument.depthLimit else {
      report(.tooDeep(limit: JSONDocument.depthLimit), start..<start + 1)
      skipNested()
      return nil
    }
    openers.append(start)
    index += 1
    let content = parse(&self)
    openers.removeLast()
    return JSONNode(content: content, span: map.span(start..<index))
  }

  private mutating func parseArray() -> JSONNode.Content {
    var elements: [JSONNode] = []
    while !closes(with: "]", expecting: "a value or ']'") {
      if let element = parseValue() { elements.append(element) }
      endItem(expecting: "',' or ']'")
    }
    return .array(elements)
  }

  private mutating func parseObject() -> JSONNode.Content {
    var members: [JSONMember] = []
    var places: [String: SourcePosition] = [:]
    while !closes(with: "}", expecting: "a key or '}'") {
      if let member = parseMember() {
        if let first = places[member.key] {
          record(JSONProblem(.duplicateKey(member.key, first: first), at: member.keySpan))
        } else {
          places[member.key] = member.keySpan.start
        }
        members.append(member)
      }
      endItem(expecting: "',' or '}'")
    }
    return .object(members)
  }

  private mutating func parseMember() -> JSONMember? {
    let start = index
    let key = parseKey()
    let keySpan = map.span(start..<index)
    skipSpace()
    if index < bytes.count, bytes[index] == UInt8(ascii: ":") {
      index += 1
    } else {
      guard key != nil else { return nil }
      report(.expected("':' after the key", found: describe(index)), token(at: index))
    }
    skipSpace()
    guard index < bytes.count, !isStructural(bytes[index], in: ",}]") else {
      report(.expected("a value", found: describe(index)), token(at: index))
      return nil
    }
    guard let value = parseValue(), let key else { return nil }
    return JSONMember(key: key, keySpan: keySpan, value: value)
  }

  /// Reads a key; nil if there is none, which has been reported.
  private mutating func parseKey() -> String? {
    let start = index
    switch bytes[index] {
    case UInt8(ascii: "\""):
      return parseString()
    case UInt8(ascii: ":"):
      report(.expected("a key", found: "':'"), start..<start + 1)
      return nil
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      report(.expected("a key", found: describe(start)), start..<start + 1)
      _ = parseValue()
      return nil
    default:
      if let quoted = parseForeignQuotes() { return quoted }
      let word = token(at: start)
      index = word.upperBound
      let text = String(decoding: bytes[word], as: UTF8.self)
      guard isWord(at: start) else {
        report(.expected("a key in double quotes", found: describe(start)), word)
        return nil
      }
      report(.unquoted("the key \(shortened(text))"), word)
      return text
    }
  }

  // MARK: - Brackets

  /// Whether the array or object ends here; consumes its closing bracket and stray commas.
  private mutating func closes(with closer: Unicode.Scalar, expecting: String) -> Bool {
    while true {
      skipSpace()
      guard index < bytes.count else {
        reportNeverClosed()
        return true
      }
      let byte = bytes[index]
      if byte == UInt8(ascii: closer) {
        noteIndentation()
        index += 1
        return true
      }
      guard isStructural(byte, in: ",]}") else { return false }
      report(.expected(expecting, found: describe(index)), index..<index + 1)
      if byte != UInt8(ascii: ","), hasOpener(of: byte) { return true }
      index += 1
    }
  }

  /// Consumes the comma behind an element or a member, or reports that it is missing.
  private mutating func endItem(expecting: String) {
    skipSpace()
    guard index < bytes.count else { return }
    if bytes[index] == UInt8(ascii: ",") {
      index += 1
    } else if !isStructural(bytes[index], in: "]}") {
      report(.expected(expecting, found: describe(index)), token(at: index))
      if bytes[index] == UInt8(ascii: ":") { index += 1 }
    }
  }

  private func hasOpener(of closer: UInt8) -> Bool {
    let opener = closer == UInt8(ascii: "]") ? UInt8(ascii: "[") : UInt8(ascii: "{")
    return openers.contains { bytes[$0] == opener }
  }

  /// Remembers the first bracket whose closing line is indented otherwise than its opening line.
  private mutating func noteIndentation() {
    guard suspect == nil, let opener = openers.last, let closing = indentation(at: index) else {
      return
    }
    var lineStart = opener
    while lineStart > 0, bytes[lineStart - 1] != 0x0A { lineStart -= 1 }
    var first = lineStart
    while bytes[first] == 0x20 || bytes[first] == 0x09 { first += 1 }
    if first - lineStart != closing { suspect = opener }
  }

  /// The number of blanks before the given place, or nil if something else stands on its line.
  private func indentation(at place: Int) -> Int? {
    var start = place
    while start > 0, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 { start -= 1 }
    return start == 0 || bytes[start - 1] == 0x0A ? place - start : nil
  }

  /// Reports the bracket that seems to have lost its partner, once for a text.
  ///
  /// Nothing is said if a problem before may have hidden the closing bracket.
  private mutating func reportNeverClosed() {
    guard let innermost = openers.last, !hidesBrackets, lastProblemOffset != bytes.count else {
      return
    }
    let place = suspect ?? innermost
    let opener = String(UnicodeScalar(bytes[place]))
    report(.neverClosed(opener: opener), place..<place + 1)
    lastProblemOffset = bytes.count
  }

  /// Moves behind the bracket that closes the one here, without reading what is inside.
  private mutating func skipNested() {
    var depth = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: "\""):
        skipString()
        continue
      default: break
      }
      index += 1
      if depth == 0 { return }
    }
  }

  // MARK: - Problems

  /// Reports a problem unless one was reported at the same place.
  mutating func report(_ kind: JSONProblem.Kind, _ range: Range<Int>) {
    guard range.lowerBound != lastProblemOffset else { return }
    lastProblemOffset = range.lowerBound
    record(JSONProblem(kind, at: map.span(range)))
  }

  private mutating func record(_ problem: JSONProblem) {
    problemCount += 1
    switch problem.kind {
    case .unterminatedString, .unterminatedComment, .tooDeep: hidesBrackets = true
    default: break
    }
    if problems.count < 2 * JSONDocument.problemLimit { problems.append(problem) }
  }
}
