/// Numbers as decimal text, written by hand so that every system writes the same.
enum NumberText {
  /// A number with a fixed count of digits after the point, and a true minus sign.
  ///
  /// Beyond fifteen digits the number is given as a power of ten; what is not finite as a dash.
  static func fixed(_ value: Double, digits: Int) -> String {
    plain(value, digits: digits).map { $0.hasPrefix("-") ? "−" + $0.dropFirst() : $0 } ?? "–"
  }

  /// The shortest text of a number rounded to this many digits after the point, for coordinates.
  static func compact(_ value: Double, digits: Int = 2) -> String {
    guard var text = plain(value, digits: digits) else { return "0" }
    if digits > 0, !text.contains("e") {
      while text.last == "0" { text.removeLast() }
      if text.last == "." { text.removeLast() }
    }
    return text == "-0" ? "0" : text
  }

  /// A number with three significant digits, as a label beside a mark.
  static func short(_ value: Double) -> String {
    let size = abs(value)
    if size == 0 || !size.isFinite { return fixed(value, digits: 0) }
    if size >= 1e6 || size < 1e-3 { return scientific(value, digits: 2).replacingMinus }
    let digits = size >= 100 ? 0 : (size >= 10 ? 1 : (size >= 1 ? 2 : 3))
    return fixed(value, digits: digits)
  }

  /// A share as a percentage without decimals.
  static func percent(_ share: Double) -> String { fixed(100 * share, digits: 0) + " %" }

  /// A count with thin spaces between groups of three digits.
  static func count(_ number: Int) -> String {
    let digits = Array(String(number.magnitude))
    var text = number < 0 ? "−" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, digits.count > 4, (digits.count - index) % 3 == 0 { text += "\u{2009}" }
      text.append(digit)
    }
    return text
  }

  private static func plain(_ value: Double, digits: Int) -> String? {
    guard value.isFinite else { return nil }
    var scale = 1.0
    for _ in 0..<digits { scale *= 10 }
    let scaled = abs(value) * scale + 0.5
    guard scaled < 1e15 else { return scientific(value, digits: 2) }
    let units = UInt64(scaled)
    let sign = value < 0 && units > 0 ? "-" : ""
    guard digits > 0 else { return sign + String(units) }
    let text = String(units)
    let padded = String(repeating: "0", count: max(0, digits + 1 - text.count)) + text
    return sign + padded.dropLast(digits) + "." + padded.suffix(digits)
  }

  /// `1.23e-5`, with this many digits after the point.
  private static func scientific(_ value: Double, digits: Int) -> String {
    var mantissa = abs(value)
    var exponent = 0
    while mantissa >= 10 {
      mantissa /= 10
      exponent += 1
    }
    while mantissa < 1 && mantissa > 0 {
      mantissa *= 10
      exponent -= 1
    }
    let text = plain(mantissa, digits: digits) ?? "0"
    let sign = value < 0 ? "-" : ""
    return text.hasPrefix("10")
      ? sign + "1.00e\(exponent + 1)" : sign + text + "e\(exponent)"
  }
}

extension String {
  fileprivate var replacingMinus: String {
    String(map { $0 == "-" ? "−" : $0 })
  }
}
