/// Returns the natural logarithm of a positive, normal number, with the same bits on every machine.
///
/// The number is split into 2ᵉ·m with m in [√½, √2); then ln m = 2·artanh((m − 1)/(m + 1)), whose
/// series is summed to the 21st power. The error is below 1.5 units in the last place.
public func naturalLogarithm(_ x: Double) -> Double {
  var exponent = Double(x.exponent)
  var mantissa = x.significand
  if mantissa > 2.0.squareRoot() {
    mantissa /= 2
    exponent += 1
  }
  let ratio = (mantissa - 1) / (mantissa + 1)
  let square = ratio * ratio
  var series = 0.0
  for power in stride(from: 21.0, through: 3.0, by: -2.0) {
    series = series * square + 1 / power
  }
  let logarithm = 2 * ratio + 2 * ratio * square * series
  // ln 2 in two parts: the first has few enough bits that its product with the exponent is exact.
  return exponent * 0x1.62e42feep-1 + (logarithm + exponent * 0x1.a39ef35793c76p-33)
}
