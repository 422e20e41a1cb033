import JSONText

extension Double {
  /// The number in its shortest form, such as 0.001 or 25.
  var short: String { JSONValue.number(self).text() }

  /// The number with about three significant digits, for sentences.
  public var rounded3: String { rounded(significantDigits: 3) }

  /// The number with four significant digits, for tables of scores.
  public var rounded4: String { rounded(significantDigits: 4) }

  /// The number as per cent with one decimal.
  public var percent: String { (self * 100).fixed(1) + " %" }

  /// The number with a fixed count of decimals.
  public func fixed(_ decimals: Int) -> String {
    guard isFinite else { return isNaN ? "undefined" : (self < 0 ? "-infinite" : "infinite") }
    let factor = (0..<decimals).reduce(1.0) { product, _ in product * 10 }
    let scaled = (magnitude * factor).rounded(.toNearestOrAwayFromZero)
    guard scaled < 9e15 else { return "\(self)" }
    let whole = Int64(scaled)
    let unit = Int64(factor)
    let sign = self < 0 && whole != 0 ? "-" : ""
    guard decimals > 0 else { return "\(sign)\(whole)" }
    let fraction = String(whole % unit)
    let zeros = String(repeating: "0", count: decimals - fraction.count)
    return "\(sign)\(whole / unit).\(zeros)\(fraction)"
  }

  private func rounded(significantDigits digits: Int) -> String {
    guard isFinite, self != 0 else { return fixed(0) }
    var exponent = 0
    var size = magnitude
    while size >= 10 {
      size /= 10
      exponent += 1
    }
    while size < 1 {
      size *= 10
      exponent -= 1
    }
    let decimals = max(0, digits - 1 - exponent)
    if exponent < -4 { return scientific(size, exponent) }
    return fixed(min(decimals, 12))
  }

  private func scientific(_ mantissa: Double, _ exponent: Int) -> String {
    let digits = mantissa.fixed(1)
    let text = digits == "10.0" ? "1.0e\(exponent + 1)" : "\(digits)e\(exponent)"
    return (self < 0 ? "-" : "") + text
  }
}

extension Double {
  /// A p-value as it is written after "p".
  public var probability: String {
    self < 0.0001 ? "< 0.0001" : "= " + rounded(significantDigits: 2)
  }
}

extension String {
  /// The text with its first letter in upper case.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
