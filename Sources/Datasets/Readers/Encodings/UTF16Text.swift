/// Text in UTF-16, with or without a byte order mark.
enum UTF16Text {
  /// Whether bytes are UTF-16: by their mark, or because every other one of the first is zero.
  static func isRecognized(in bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || zeroPlace(bytes) != nil
  }

  /// The text in UTF-8, without a mark.
  static func decoded(
    _ bytes: [UInt8], file: String
  ) throws(DatasetError) -> TextEncoding.Decoded {
    let isBigEndian =
      bytes.starts(with: [0xFE, 0xFF])
      || (!bytes.starts(with: [0xFF, 0xFE]) && zeroPlace(bytes) == 0)
    let hasMark = bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE])
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for index in stride(from: hasMark ? 2 : 0, to: bytes.count - 1, by: 2) {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(isBigEndian ? first << 8 | second : second << 8 | first)
    }
    var result: [UInt8] = []
    result.reserveCapacity(units.count)
    var iterator = units.makeIterator()
    var codec = UTF16()
    while true {
      switch codec.decode(&iterator) {
      case .scalarValue(let scalar): result += UTF8.encode(scalar).map(Array.init) ?? []
      case .emptyInput:
        guard bytes.count % 2 == 0 else {
          throw TextEncoding.fault(
            at: bytes.count - 1, of: bytes, encoding: .utf16, file: file)
        }
        return TextEncoding.Decoded(bytes: result, encoding: .utf16)
      case .error:
        let place = firstFault(in: units) * 2 + (hasMark ? 2 : 0)
        throw TextEncoding.fault(at: place, of: bytes, encoding: .utf16, file: file)
      }
    }
  }

  /// The place of the first half of a pair that has no other half.
  private static func firstFault(in units: [UInt16]) -> Int {
    var index = 0
    while index < units.count {
      if UTF16.isLeadSurrogate(units[index]) {
        guard index + 1 < units.count, UTF16.isTrailSurrogate(units[index + 1]) else { break }
        index += 2
      } else if UTF16.isTrailSurrogate(units[index]) {
        break
      } else {
        index += 1
      }
    }
    return index
  }

  /// Whether the even (0) or the odd (1) bytes of the beginning are the zeros of Latin text.
  private static func zeroPlace(_ bytes: [UInt8]) -> Int? {
    let head = bytes.prefix(512)
    guard head.count >= 8 else { return nil }
    let zeros = head.enumerated().filter { $0.element == 0 }.map { $0.offset % 2 }
    let odd = zeros.reduce(0, +)
    let (place, most) = odd * 2 > zeros.count ? (1, odd) : (0, zeros.count - odd)
    return most * 4 >= head.count && (zeros.count - most) * 8 <= most ? place : nil
  }
}

/// Text in Latin-1, read as Windows-1252, as browsers do.
enum Latin1Text {
  /// The text in UTF-8.
  ///
  /// - Source: WHATWG Encoding Standard, index windows-1252.
  static func utf8(of bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      guard byte >= 0x80 else {
        result.append(byte)
        continue
      }
      let code = byte < 0xA0 ? windows[Int(byte) - 0x80] : UInt32(byte)
      if let scalar = Unicode.Scalar(code) { result += UTF8.encode(scalar).map(Array.init) ?? [] }
    }
    return result
  }

  /// The characters 0x80 to 0x9F; those that Windows leaves free are control characters.
  private static let windows: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039,
    0x152, 0x8D, 0x17D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC,
    0x2122, 0x161, 0x203A, 0x153, 0x9D, 0x17E, 0x178,
  ]
}
