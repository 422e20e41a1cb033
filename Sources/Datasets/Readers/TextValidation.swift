/// Finds the first byte of a file that is no text in UTF-8.
///
/// - Source: The Unicode Standard 15, table 3-7, "Well-Formed UTF-8 Byte Sequences".
enum TextValidation {
  /// The first fault with its offset; `nil` if all of the bytes are UTF-8 without a NUL.
  static func firstFault(in bytes: UnsafeBufferPointer<UInt8>) -> DatasetError.Fault? {
    var position = 0
    while true {
      position = endOfPlainText(in: bytes, from: position)
      guard position < bytes.count else { return nil }
      if bytes[position] == 0 { return .nulByte(offset: position) }
      let length = sequenceLength(bytes, at: position)
      guard length > 0 else { return .invalidUTF8(offset: position, byte: bytes[position]) }
      position += length
    }
  }

  /// The physical line, from 1, that a byte stands on.
  static func line(of offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var line = 1
    for index in 0..<offset {
      let isReturn = bytes[index] == UInt8(ascii: "\r")
      let isFeed = bytes[index] == UInt8(ascii: "\n")
      if isFeed || (isReturn && bytes[index + 1] != UInt8(ascii: "\n")) { line += 1 }
    }
    return line
  }

  /// The first position from `start` on whose byte is NUL or not ASCII.
  private static func endOfPlainText(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var position = start
    let raw = UnsafeRawBufferPointer(bytes)
    while position + 8 <= bytes.count {
      let word = raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)
      // A borrow reaches the top bit of a byte only if it, or one below it, is zero.
      guard (word &- 0x0101_0101_0101_0101 | word) & 0x8080_8080_8080_8080 == 0 else { break }
      position += 8
    }
    while position < bytes.count, bytes[position] < 0x80, bytes[position] != 0 { position += 1 }
    return position
  }

  /// The length of the well-formed sequence of two to four bytes at a position; 0 if it is none.
  private static func sequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
    let lead = bytes[start]
    let length: Int
    let second: ClosedRange<UInt8>
    switch lead {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    default: return 0
    }
    guard start + length <= bytes.count, second.contains(bytes[start + 1]) else { return 0 }
    let rest = bytes[start + 2..<start + length]
    return rest.allSatisfy { (0x80...0xBF).contains($0) } ? length : 0
  }
}
