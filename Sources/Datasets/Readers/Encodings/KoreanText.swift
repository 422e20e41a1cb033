/// Korean text in CP949: the 2,350 syllables of KS X 1001 and the other 8,822 of Unicode.
///
/// Both blocks run in the order of Unicode, so the one set of 2,350 gives the whole map. Hanja and
/// symbols of KS X 1001 other than punctuation are not read; they are told as undecodable.
///
/// - Source: KS X 1001; Unicode's mapping CP949.TXT, against which the rule was checked.
enum KoreanText {
  /// The text in UTF-8 if it is not UTF-8 already and looks Korean; `nil` else.
  static func guessed(_ bytes: [UInt8]) -> [UInt8]? {
    let fault = bytes.withUnsafeBufferPointer { TextValidation.firstFault(in: $0) }
    guard case .invalidUTF8 = fault else { return nil }
    let pairs = pairs(of: bytes)
    let hangul = pairs.count { syllable($0.0, $0.1) != nil }
    guard hangul > 0, hangul * 10 >= pairs.count * 9 else { return nil }
    return try? utf8(of: bytes)
  }

  /// The text in UTF-8.
  static func utf8(of bytes: [UInt8]) throws(UndecodableByte) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count * 3 / 2)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      guard byte >= 0x80 else {
        result.append(byte)
        index += 1
        continue
      }
      guard index + 1 < bytes.count, let code = character(byte, bytes[index + 1]),
        let scalar = Unicode.Scalar(code)
      else { throw UndecodableByte(offset: index) }
      result += UTF8.encode(scalar).map(Array.init) ?? []
      index += 2
    }
    return result
  }

  private static func pairs(of bytes: [UInt8]) -> [(UInt8, UInt8)] {
    var pairs: [(UInt8, UInt8)] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] >= 0x80 {
        pairs.append((bytes[index], index + 1 < bytes.count ? bytes[index + 1] : 0))
        index += 1
      }
      index += 1
    }
    return pairs
  }

  private static func character(_ lead: UInt8, _ trail: UInt8) -> UInt32? {
    if let code = syllable(lead, trail) { return code }
    guard lead == 0xA1, (0xA1...0xBD).contains(trail) else {
      // The row of full-width ASCII.
      return lead == 0xA3 && (0xA1...0xFE).contains(trail) ? 0xFF01 + UInt32(trail - 0xA1) : nil
    }
    return punctuation[Int(trail) - 0xA1]
  }

  /// The code point of a syllable; `nil` if the two bytes are none.
  private static func syllable(_ lead: UInt8, _ trail: UInt8) -> UInt32? {
    if (0xB0...0xC8).contains(lead), (0xA1...0xFE).contains(trail) {
      return standard[(Int(lead) - 0xB0) * 94 + Int(trail) - 0xA1]
    }
    guard (0x81...0xC6).contains(lead), let place = trailPlace(trail), lead < 0xA1 || place < 84
    else { return nil }
    let rank =
      lead < 0xA1 ? (Int(lead) - 0x81) * 178 + place : 32 * 178 + (Int(lead) - 0xA1) * 84 + place
    return rank < others.count ? others[rank] : nil
  }

  /// The place of a second byte among those allowed: letters, then 0x81 and up.
  private static func trailPlace(_ trail: UInt8) -> Int? {
    switch trail {
    case 0x41...0x5A: Int(trail) - 0x41
    case 0x61...0x7A: Int(trail) - 0x61 + 26
    case 0x81...0xFE: Int(trail) - 0x81 + 52
    default: nil
    }
  }

  private static let standard = syllables { isStandard($0) }
  private static let others = syllables { !isStandard($0) }

  private static func syllables(where isIncluded: (Int) -> Bool) -> [UInt32] {
    (0..<11_172).filter(isIncluded).map { 0xAC00 + UInt32($0) }
  }

  private static func isStandard(_ index: Int) -> Bool {
    HangulOfKSX1001.bits[index / 64] >> UInt64(index % 64) & 1 == 1
  }

  /// The characters A1A1 to A1BD.
  private static let punctuation: [UInt32] = [
    0x3000, 0x3001, 0x3002, 0xB7, 0x2025, 0x2026, 0xA8, 0x3003, 0xAD, 0x2015, 0x2225, 0xFF3C,
    0x223C, 0x2018, 0x2019, 0x201C, 0x201D, 0x3014, 0x3015, 0x3008, 0x3009, 0x300A, 0x300B, 0x300C,
    0x300D, 0x300E, 0x300F, 0x3010, 0x3011,
  ]
}
