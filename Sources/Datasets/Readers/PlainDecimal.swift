/// A number as most are written: digits, perhaps a sign before and a point among them, and nothing else.
///
/// It is read eight bytes at a time together with the end of its field. Everything that is unusual
/// (blanks, quotes, exponents, zeros in front, more digits than fit) is left to ``NumberParsing``, which
/// gives the same value for what is read here.
struct PlainDecimal {
  /// The double nearest to what was written.
  var value: Double
  /// The byte after the number, which ends the field.
  var end: Int
  var form: Form

  /// How a number is written.
  struct Form: OptionSet {
    let rawValue: UInt8
    /// Without a point.
    static let integer = Form(rawValue: 1)
    /// A whole number with a point and zeros after it.
    static let pointedInteger = Form(rawValue: 2)
  }

  /// The bytes after the start of a number that may be looked at.
  static let reach = 64

  /// Reads the number that fills the field at a place; `nil` where a closer look is needed.
  ///
  /// - Parameters:
  ///   - text: The bytes, ``reach`` of which from the start on can be loaded.
  ///   - start: Where the field begins.
  ///   - end: Where the text ends; a field that reaches it is left to others.
  ///   - delimiter: What ends a field, beside a line end.
  /// - Returns: The number, or `nil`.
  @inline(__always)
  static func read(
    _ text: UnsafeRawPointer, at start: Int, before end: Int, delimiter: UInt8
  ) -> PlainDecimal? {
    // Signs and numbers of digits follow no pattern: they are computed with, not branched upon.
    let sign = byte(text, start) == UInt8(ascii: "-") ? 1 : 0
    let first = start &+ sign
    let (whole, wholeDigits) = number(text, first)
    var position = first &+ wholeDigits
    // Zero if the first of two digits or more is a zero.
    let front = Int(byte(text, first) ^ UInt8(ascii: "0")) | ((wholeDigits &- 2) &>> 63)
    guard wholeDigits > 0, wholeDigits <= 19, front != 0 else { return nil }
    var form = Form.integer
    var value: Double
    if byte(text, position) == UInt8(ascii: ".") {
      let (fraction, digits) = number(text, position &+ 1)
      guard digits > 0, wholeDigits &+ digits <= 19 else { return nil }
      position &+= 1 &+ digits
      let mantissa = whole &* powersOfTen[digits] &+ fraction
      form = fraction == 0 ? .pointedInteger : []
      // Fifteen digits are an exact double in any case.
      if wholeDigits &+ digits <= 15 {
        value = Double(Int64(truncatingIfNeeded: mantissa)) / exactPowersOfTen[digits]
      } else {
        value = DecimalRounding.value(mantissa, exponent: -digits)
        let endsInZero = byte(text, position &- 1) == UInt8(ascii: "0")
        if endsInZero, value == value.rounded() { form = .pointedInteger }
      }
    } else {
      guard whole <= 1 << 53 else { return nil }
      value = Double(Int64(truncatingIfNeeded: whole))
    }
    let last = byte(text, position)
    guard position < end,
      last == delimiter || last == UInt8(ascii: "\n") || last == UInt8(ascii: "\r")
    else { return nil }
    value = Double(bitPattern: value.bitPattern ^ (UInt64(truncatingIfNeeded: sign) &<< 63))
    return PlainDecimal(value: value, end: position, form: form)
  }

  @inline(__always)
  private static func byte(_ text: UnsafeRawPointer, _ position: Int) -> UInt8 {
    text.load(fromByteOffset: position, as: UInt8.self)
  }

  /// Reads a run of digits and returns how many there are; more than 19 do not fit.
  @inline(__always)
  private static func number(
    _ text: UnsafeRawPointer, _ start: Int
  ) -> (value: UInt64, digits: Int) {
    let (values, run) = digits(text, start)
    var number = eightDigits(values, run)
    guard run == 8 else { return (number, run) }
    // How many there are of many follows no pattern either: twice eight more are looked at in any case.
    let (second, secondRun) = digits(text, start &+ 8)
    let (third, rest) = digits(text, start &+ 16)
    let thirdRun = secondRun == 8 ? rest : 0
    number = number &* powersOfTen[secondRun] &+ eightDigits(second, secondRun)
    number = number &* powersOfTen[thirdRun] &+ eightDigits(third, thirdRun)
    return (number, 8 &+ secondRun &+ thirdRun)
  }

  /// The values of eight digits, the first in the lowest byte, and how many there are before something else.
  @inline(__always)
  private static func digits(
    _ text: UnsafeRawPointer, _ start: Int
  ) -> (values: UInt64, run: Int) {
    let word = text.loadUnaligned(fromByteOffset: start, as: UInt64.self)
    let values = UInt64(littleEndian: word) ^ 0x3030_3030_3030_3030
    // The top bit of the first byte that is no digit; of later ones it does not matter.
    let others = ((values &+ 0x7676_7676_7676_7676) | values) & 0x8080_8080_8080_8080
    return (values, others.trailingZeroBitCount &>> 3)
  }

  /// The number that the first of eight digits make: pairs, then fours, then all.
  ///
  /// What follows is shifted out, in two steps since no shift is by 64; zeros come in before the first.
  @inline(__always)
  private static func eightDigits(_ values: UInt64, _ count: Int) -> UInt64 {
    let half = UInt64(truncatingIfNeeded: 32 &- 4 &* count)
    let digits = (values &<< half) &<< half
    let pairs = digits &* 10 &+ digits &>> 8
    let even = (pairs & 0x0000_00FF_0000_00FF) &* 0x000F_4240_0000_0064
    let odd = (pairs &>> 16 & 0x0000_00FF_0000_00FF) &* 0x0000_2710_0000_0001
    return (even &+ odd) &>> 32
  }
}

/// The powers of ten up to that of 19 digits.
private let powersOfTen: [UInt64] = [
  1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000,
  10_000_000_000, 100_000_000_000, 1_000_000_000_000, 10_000_000_000_000, 100_000_000_000_000,
  1_000_000_000_000_000, 10_000_000_000_000_000, 100_000_000_000_000_000,
  1_000_000_000_000_000_000, 10_000_000_000_000_000_000,
]
