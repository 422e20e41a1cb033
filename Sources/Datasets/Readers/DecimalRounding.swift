/// The double nearest to a decimal number of up to nineteen digits, without arithmetic on long numbers.
///
/// The digits are multiplied with the power of five, of which 128 bits are kept; for powers of ten from
/// -27 to 55 these are enough to round correctly, to nearest even.
///
/// - Source: D. Lemire, "Number Parsing at a Gigabyte per Second", Software: Practice and Experience
///   51 (2021), algorithm 1, after an idea of M. Eisel.
enum DecimalRounding {
  /// The powers of ten for which the method is exact.
  static let exponents = -27...55

  /// The double nearest to `digits` times 10 to the power of `exponent`.
  ///
  /// - Precondition: The exponent is one of ``exponents``.
  static func value(_ digits: UInt64, exponent: Int) -> Double {
    guard digits != 0 else { return 0 }
    let zeros = digits.leadingZeroBitCount
    let product = product(digits << UInt64(zeros), exponent)
    let upper = Int(product.high >> 63)
    // 54 bits: those of a double and one more to round by.
    var mantissa = product.high >> UInt64(upper + 9)
    let isTie =
      product.low <= 1 && (-4...23).contains(exponent) && mantissa & 3 == 1
      && mantissa << UInt64(upper + 9) == product.high
    if isTie { mantissa &= ~1 }
    mantissa = (mantissa + mantissa & 1) >> 1
    var binary = (217_706 * exponent) >> 16 + 63 + upper - zeros
    if mantissa == 1 << 53 {
      mantissa >>= 1
      binary += 1
    }
    return Double(
      sign: .plus, exponentBitPattern: UInt(binary + 1_023), significandBitPattern: mantissa)
  }

  /// The upper 128 bits of the digits times the power; of its lower half only where it matters.
  private static func product(_ digits: UInt64, _ exponent: Int) -> (high: UInt64, low: UInt64) {
    let power = powers[exponent - exponents.lowerBound]
    let first = digits.multipliedFullWidth(by: power.high)
    guard first.high & 0x1FF == 0x1FF else { return (first.high, first.low) }
    let second = digits.multipliedFullWidth(by: power.low)
    let (low, carries) = first.low.addingReportingOverflow(second.high)
    return (first.high + (carries ? 1 : 0), low)
  }

  /// The powers of five with their first bit in front, cut after 128 bits; negative ones rounded up.
  private static let powers: [(high: UInt64, low: UInt64)] = exponents.map { exponent in
    let power = (0..<exponent.magnitude).reduce(UInt128(1)) { power, _ in power * 5 }
    let bits =
      exponent < 0 ? reciprocal(of: power) + 1 : power << UInt128(power.leadingZeroBitCount)
    return (UInt64(truncatingIfNeeded: bits >> 64), UInt64(truncatingIfNeeded: bits))
  }

  /// The first 128 bits of 1 / `power`, bit by bit as on paper.
  private static func reciprocal(of power: UInt128) -> UInt128 {
    var (quotient, rest) = (UInt128(0), UInt128(1))
    while quotient.leadingZeroBitCount > 0 {
      rest <<= 1
      quotient <<= 1
      if rest >= power {
        rest -= power
        quotient |= 1
      }
    }
    return quotient
  }
}
