/// A number as it was written.
struct ParsedNumber: Equatable {
  /// The double nearest to what was written.
  var value: Double
  /// Written without point and exponent.
  var isInteger: Bool
  /// Written with a zero before other digits, as in 00123: rather a code than a number.
  var hasLeadingZero: Bool
  /// An integer that no double is equal to, so its last digits are lost.
  var losesDigits: Bool
}

/// The one rule of which spellings are numbers.
///
/// An optional sign, decimal digits with at most one point among or beside them, and an optional
/// exponent (`e` or `E`, optional sign, digits), between optional blanks: `5`, `+5`, `-.5`, `5.`,
/// `1e3`. Everything else is none: `1_000`, `0x1F`, `1,234`, `inf`, digits of other scripts, and
/// what is too large for a double (`1e999`). The value is rounded correctly, to nearest even.
enum NumberParsing {
  /// Reads the number that fills a range of bytes; `nil` if something else does.
  @inline(__always)
  static func parse(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> ParsedNumber? {
    var scan = DecimalScan(bytes: bytes, position: range.lowerBound, end: range.upperBound)
    guard scan.run() else { return nil }
    let magnitude = scan.fastValue ?? slowValue(bytes, range, scan)
    guard magnitude.isFinite else { return nil }
    return ParsedNumber(
      value: scan.isNegative ? -magnitude : magnitude,
      isInteger: scan.isInteger,
      hasLeadingZero: scan.hasLeadingZero,
      losesDigits: scan.isInteger
        && (scan.digitCount > 19
          || (scan.mantissa > 1 << 53 && UInt64(exactly: magnitude) != scan.mantissa))
    )
  }

  /// Reads a text as a number; `nil` if it is none.
  static func number(in text: String) -> Double? {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBufferPointer { parse($0, trimmed($0, 0..<$0.count))?.value }
  }

  /// The general case, by the standard library, on a text that spells only digits and exponent.
  private static func slowValue(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ scan: DecimalScan
  ) -> Double {
    let exponentMarks: [UInt8] = [UInt8(ascii: "e"), UInt8(ascii: "E")]
    let digits = bytes[range].prefix { !exponentMarks.contains($0) }.filter(isDigit)
    return Double(String(decoding: digits, as: UTF8.self) + "e\(scan.exponent)") ?? .infinity
  }
}

/// One pass over the characters of a decimal number.
private struct DecimalScan {
  let bytes: UnsafeBufferPointer<UInt8>
  var position: Int
  let end: Int
  var isNegative = false
  var isInteger = true
  var hasLeadingZero = false
  /// The digits without the point, while they fit.
  var mantissa: UInt64 = 0
  /// The digits from the first that is not zero.
  var digitCount = 0
  /// The power of ten that the digits, read as an integer, are multiplied with.
  var exponent = 0

  init(bytes: UnsafeBufferPointer<UInt8>, position: Int, end: Int) {
    self.bytes = bytes
    self.position = position
    self.end = end
  }

  /// Whether the whole range is a number.
  @inline(__always)
  mutating func run() -> Bool {
    isNegative = takeSign()
    let integerStart = position
    takeDigits()
    let integerDigits = position - integerStart
    hasLeadingZero = integerDigits > 1 && bytes[integerStart] == UInt8(ascii: "0")
    var fractionDigits = 0
    if position < end, bytes[position] == UInt8(ascii: ".") {
      position += 1
      isInteger = false
      let start = position
      takeDigits()
      fractionDigits = position - start
      exponent = -fractionDigits
    }
    guard integerDigits + fractionDigits > 0 else { return false }
    return position == end || takeExponent() && position == end
  }

  /// The value where all digits are in the mantissa and the power of ten is not far from 1.
  ///
  /// One rounding is enough where both are exact doubles (Clinger 1990, "How to read floating point
  /// numbers accurately").
  var fastValue: Double? {
    guard digitCount <= 19 else { return nil }
    guard mantissa <= 1 << 53, (-22...22).contains(exponent) else {
      return DecimalRounding.exponents.contains(exponent)
        ? DecimalRounding.value(mantissa, exponent: exponent) : nil
    }
    let digits = Double(mantissa)
    return exponent < 0
      ? digits / exactPowersOfTen[-exponent] : digits * exactPowersOfTen[exponent]
  }

  @inline(__always)
  private mutating func takeSign() -> Bool {
    guard position < end else { return false }
    let isMinus = bytes[position] == UInt8(ascii: "-")
    if isMinus || bytes[position] == UInt8(ascii: "+") { position += 1 }
    return isMinus
  }

  @inline(__always)
  private mutating func takeDigits() {
    while position < end, isDigit(bytes[position]) {
      let digit = UInt64(bytes[position] &- UInt8(ascii: "0"))
      if digitCount > 0 || digit > 0 {
        digitCount += 1
        if digitCount <= 19 { mantissa = mantissa &* 10 &+ digit }
      }
      position += 1
    }
  }

  private mutating func takeExponent() -> Bool {
    guard position < end, bytes[position] | 0x20 == UInt8(ascii: "e") else { return false }
    position += 1
    isInteger = false
    let isNegativeExponent = takeSign()
    let start = position
    var written = 0
    while position < end, isDigit(bytes[position]) {
      written = min(written * 10 + Int(bytes[position] - UInt8(ascii: "0")), 1_000_000)
      position += 1
    }
    exponent += isNegativeExponent ? -written : written
    return position > start
  }
}

@inline(__always)
private func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") <= 9 }

/// The powers of ten that a double holds exactly.
let exactPowersOfTen: [Double] = [
  1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
  1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
]

/// A range of bytes without the blanks (space, tab, line end) at its ends.
@inline(__always)
func trimmed(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int> {
  var start = range.lowerBound
  var end = range.upperBound
  while start < end, isBlank(bytes[start]) { start += 1 }
  while start < end, isBlank(bytes[end - 1]) { end -= 1 }
  return start..<end
}

@inline(__always)
private func isBlank(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: " ") || byte &- 9 <= 4
}
