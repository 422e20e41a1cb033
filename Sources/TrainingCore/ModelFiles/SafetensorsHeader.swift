/// The JSON that a header of a safetensors file may hold: objects, arrays, strings and whole numbers.
enum HeaderValue {
  case object([String: HeaderValue])
  case array([HeaderValue])
  case string(String)
  case integer(Int)
}

/// Reads the header, strictly: anything that has no place there is an error, also a key that occurs twice.
struct SafetensorsHeaderReader {
  /// Where in the header reading failed.
  struct Failure: Error {
    let offset: Int
    let expected: String
  }

  private let bytes: ArraySlice<UInt8>
  private var position: Int
  private let start: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
    start = bytes.startIndex
  }

  /// Reads one value with nothing but spaces behind it.
  mutating func readAll() throws(Failure) -> HeaderValue {
    guard peek() == UInt8(ascii: "{") else { throw failure("'{'") }
    let value = try readValue(depth: 0)
    skipSpaces()
    guard position == bytes.endIndex else { throw failure("the end of the header") }
    return value
  }

  private func failure(_ expected: String) -> Failure {
    Failure(offset: position - start, expected: expected)
  }

  private func peek() -> UInt8? { position < bytes.endIndex ? bytes[position] : nil }

  private mutating func skipSpaces() {
    while let byte = peek(), byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
      position += 1
    }
  }

  private mutating func accept(_ character: Unicode.Scalar) -> Bool {
    guard peek() == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func readValue(depth: Int) throws(Failure) -> HeaderValue {
    guard depth < 8 else { throw failure("less nesting") }
    skipSpaces()
    switch peek() {
    case UInt8(ascii: "{"): return try readObject(depth: depth)
    case UInt8(ascii: "["): return try readArray(depth: depth)
    case UInt8(ascii: "\""): return .string(try readString())
    case .some(0x30...0x39): return .integer(try readInteger())
    default: throw failure("an object, an array, a string or a whole number")
    }
  }

  private mutating func readObject(depth: Int) throws(Failure) -> HeaderValue {
    position += 1
    var members: [String: HeaderValue] = [:]
    skipSpaces()
    if accept("}") { return .object([:]) }
    repeat {
      skipSpaces()
      let key = try readString()
      guard members[key] == nil else { throw failure("no second '\(key)'") }
      skipSpaces()
      guard accept(":") else { throw failure("':'") }
      members[key] = try readValue(depth: depth + 1)
      skipSpaces()
    } while accept(",")
    guard accept("}") else { throw failure("',' or '}'") }
    return .object(members)
  }

  private mutating func readArray(depth: Int) throws(Failure) -> HeaderValue {
    position += 1
    var values: [HeaderValue] = []
    skipSpaces()
    if accept("]") { return .array([]) }
    repeat {
      values.append(try readValue(depth: depth + 1))
      skipSpaces()
    } while accept(",")
    guard accept("]") else { throw failure("',' or ']'") }
    return .array(values)
  }

  private mutating func readInteger() throws(Failure) -> Int {
    var value = 0
    let first = position
    while let byte = peek(), byte >= 0x30 && byte <= 0x39 {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, carry) = product.addingReportingOverflow(Int(byte) - 0x30)
      guard !overflow && !carry else { throw failure("a smaller number") }
      value = sum
      position += 1
    }
    guard position - first == 1 || bytes[first] != 0x30 else {
      throw failure("a number without leading zeros")
    }
    return value
  }

  private mutating func readString() throws(Failure) -> String {
    guard accept("\"") else { throw failure("'\"'") }
    var text: [UInt8] = []
    while let byte = peek() {
      position += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let string = String(validating: text, as: UTF8.self) else {
          throw failure("text in UTF-8")
        }
        return string
      case UInt8(ascii: "\\"): text += try readEscape().utf8
      case 0x00..<0x20: throw failure("no control character")
      default: text.append(byte)
      }
    }
    throw failure("'\"'")
  }

  private mutating func readEscape() throws(Failure) -> String {
    let letters: [Unicode.Scalar: String] = [
      "\"": "\"", "\\": "\\", "/": "/", "b": "\u{8}", "f": "\u{C}", "n": "\n", "r": "\r",
      "t": "\t",
    ]
    for (letter, meaning) in letters where accept(letter) { return meaning }
    guard accept("u") else { throw failure("an escape that JSON knows") }
    var unit = try readHexadecimal()
    if unit >= 0xD800 && unit < 0xDC00 {
      guard accept("\\"), accept("u") else { throw failure("the second half of a character") }
      let low = try readHexadecimal()
      guard low >= 0xDC00 && low < 0xE000 else { throw failure("the second half of a character") }
      unit = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(unit) else { throw failure("a whole character") }
    return String(Character(scalar))
  }

  private mutating func readHexadecimal() throws(Failure) -> UInt32 {
    guard bytes.endIndex - position >= 4 else { throw failure("four hexadecimal digits") }
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = Character(Unicode.Scalar(bytes[position])).hexDigitValue else {
        throw failure("four hexadecimal digits")
      }
      value = value << 4 + UInt32(digit)
      position += 1
    }
    return value
  }
}
