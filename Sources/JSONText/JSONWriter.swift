extension JSONValue {
  /// The canonical text: keys sorted by their UTF-8 bytes, numbers as short as they round-trip.
  ///
  /// Two equal values have the same text, on every machine. Whole numbers have no ".0"; of
  /// the characters in a string only `"`, `\` and the control characters below U+0020 are
  /// escaped, the latter as `\u00XX`. A number that is not finite is a mistake of the program
  /// and is written as `null`.
  ///
  /// - Parameter pretty: Whether to indent by two spaces, with one member a line and arrays of
  ///   plain values filled up to 100 columns. Without it there is no white space at all.
  /// - Returns: JSON in one string, without a line feed at its end.
  public func text(pretty: Bool = false) -> String {
    var writer = JSONWriter(pretty: pretty)
    writer.write(self, depth: 0)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

/// Collects the bytes of a JSON text.
struct JSONWriter {
  let pretty: Bool
  var bytes: [UInt8] = []

  init(pretty: Bool) { self.pretty = pretty }

  mutating func write(_ value: JSONValue, depth: Int) {
    switch value {
    case .null: bytes += "null".utf8
    case .bool(let value): bytes += (value ? "true" : "false").utf8
    case .number(let value): write(value)
    case .string(let value): write(value)
    case .array(let elements): write(elements, depth: depth)
    case .object(let members): write(members, depth: depth)
    }
  }

  private mutating func write(_ number: Double) {
    guard number.isFinite else {
      bytes += "null".utf8
      return
    }
    var text = number.description
    if text.hasSuffix(".0") { text.removeLast(2) }
    bytes += text.utf8
  }

  private mutating func write(_ string: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in string.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 0..<0x20:
        bytes += "\\u00".utf8
        bytes.append(UInt8(ascii: "0") + byte >> 4)
        bytes.append(Array("0123456789abcdef".utf8)[Int(byte & 15)])
      default:
        bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func write(_ elements: [JSONValue], depth: Int) {
    bytes.append(UInt8(ascii: "["))
    if pretty, !elements.isEmpty, elements.allSatisfy(\.isPlain) {
      fill(elements, depth: depth)
    } else {
      for (index, element) in elements.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        breakLine(depth: depth + 1)
        write(element, depth: depth + 1)
      }
      if !elements.isEmpty { breakLine(depth: depth) }
    }
    bytes.append(UInt8(ascii: "]"))
  }

  private mutating func write(_ members: [String: JSONValue], depth: Int) {
    bytes.append(UInt8(ascii: "{"))
    let sorted = members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    for (index, member) in sorted.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      breakLine(depth: depth + 1)
      write(member.key)
      bytes.append(UInt8(ascii: ":"))
      if pretty { bytes.append(UInt8(ascii: " ")) }
      write(member.value, depth: depth + 1)
    }
    if !members.isEmpty { breakLine(depth: depth) }
    bytes.append(UInt8(ascii: "}"))
  }

  /// Writes plain values on one line where they fit, otherwise on lines filled to 100 columns.
  private mutating func fill(_ elements: [JSONValue], depth: Int) {
    let texts = elements.map { $0.text() }
    let total = texts.reduce(2 * texts.count) { $0 + $1.utf8.count }
    let start = bytes.lastIndex(of: UInt8(ascii: "\n")) ?? -1
    if bytes.count - start + total <= 100 {
      bytes += texts.joined(separator: ", ").utf8
      return
    }
    var column = 0
    for (index, text) in texts.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      if index == 0 || column + text.utf8.count + 2 > 100 {
        breakLine(depth: depth + 1)
        column = 2 * (depth + 1)
      } else {
        bytes.append(UInt8(ascii: " "))
        column += 1
      }
      bytes += text.utf8
      column += text.utf8.count + 1
    }
    breakLine(depth: depth)
  }

  private mutating func breakLine(depth: Int) {
    guard pretty else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes += repeatElement(UInt8(ascii: " "), count: 2 * depth)
  }
}

extension JSONValue {
  /// Whether the value is neither an array nor an object.
  fileprivate var isPlain: Bool {
    switch self {
    case .array, .object: false
    default: true
    }
  }
}
