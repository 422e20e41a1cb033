// Without optimization `squareRoot()` is a call into the platform's mathematics library, which
// rounds it correctly as IEEE 754 demands. Nothing else is taken from there.
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Elementary functions that give the same bits on every machine.
///
/// The platform's mathematics library differs in its last digits between systems, and a record of
/// a run must not. Everything here is additions, multiplications, divisions and square roots of
/// `Double` in a fixed order, which IEEE 754 rounds in only one way.
public enum Elementary {
  /// The exponential function, with an error below 1 unit in the last place.
  ///
  /// `exp(x) = 2^k · exp(r)` with `|r| ≤ ln(2)/2`, and the Taylor polynomial of degree 13 for
  /// `exp(r)`, whose remainder is below 5e-18.
  public static func exp(_ x: Double) -> Double {
    if x.isNaN { return x }
    if x > 709.79 { return .infinity }
    if x < -745.2 { return 0 }
    let exponent = Int(x * log2OfE + (x < 0 ? -0.5 : 0.5))
    let k = Double(exponent)
    let r = (x - k * ln2High) - k * ln2Low
    return Double(sign: .plus, exponent: exponent, significand: 1 + expMinusOnePolynomial(r))
  }

  /// `exp(x) − 1` without loss of digits near zero; error below 2 units in the last place.
  public static func expMinusOne(_ x: Double) -> Double {
    abs(x) < 0.35 ? expMinusOnePolynomial(x) : exp(x) - 1
  }

  /// The natural logarithm, with an error below 1 unit in the last place.
  ///
  /// `x = 2^k · (1 + d)` with `1 + d` between `√½` and `√2`, and `ln(1 + d) = 2 artanh(d / (2 + d))`.
  /// Negative arguments give NaN, zero gives minus infinity.
  public static func log(_ x: Double) -> Double {
    if x.isNaN || x < 0 { return .nan }
    if x == 0 { return -.infinity }
    if x == .infinity { return x }
    var k = Double(x.exponent)
    var m = x.significand
    if m > 1.4142135623730951 {
      m /= 2
      k += 1
    }
    let d = m - 1
    let (half, correction) = logarithmParts(d)
    return k * ln2High - ((half - (correction + k * ln2Low)) - d)
  }

  /// `ln(1 + x)` without loss of digits near zero; error below 3 units in the last place.
  ///
  /// - Source: W. Kahan's correction `x · ln(u) / (u − 1)` with `u = 1 + x` rounded, in
  ///   D. Goldberg, "What every computer scientist should know about floating-point arithmetic",
  ///   ACM Computing Surveys 23 (1991), theorem 4.
  public static func logOnePlus(_ x: Double) -> Double {
    if x < -1 || x.isNaN { return .nan }
    if x == -1 || x == .infinity { return log(1 + x) }
    if x > -0.29 && x < 0.41 {
      let (half, correction) = logarithmParts(x)
      return x - (half - correction)
    }
    let u = 1 + x
    return u == 1 ? x : x * (log(u) / (u - 1))
  }

  /// `base` raised to `exponent` as `exp(exponent · ln(base))`, for a positive base.
  ///
  /// The relative error grows with the size of the result's logarithm: about `|y ln x|` units in
  /// the last place.
  public static func power(_ base: Double, _ exponent: Double) -> Double {
    if exponent == 0 { return 1 }
    return exp(exponent * log(base))
  }

  /// The logarithm of the gamma function for `x > 0`, with an absolute error near `1e-15 (1 + |value|)`.
  ///
  /// `ln Γ(x) = (x − ½) ln x − x + ½ ln 2π + μ(x)`, Stirling's formula with Binet's remainder `μ`.
  public static func logGamma(_ x: Double) -> Double {
    if x.isNaN || x <= 0 { return .nan }
    if x == 1 || x == 2 { return 0 }
    return (x - 0.5) * log(x) - x + halfLogTwoPi + stirlingRemainder(x)
  }

  /// Binet's remainder `μ(x)` of Stirling's formula for `x > 0`, absolute error below 2e-15.
  ///
  /// The asymptotic series from 12 on; below, `μ(x) = μ(x + 1) + (x + ½) ln(1 + 1/x) − 1`.
  static func stirlingRemainder(_ x: Double) -> Double {
    var z = x
    var sum = 0.0
    while z < 12 {
      sum += (z + 0.5) * logOnePlus(1 / z) - 1
      z += 1
    }
    let w = 1 / (z * z)
    var series = -691.0 / 360_360
    for coefficient in [1.0 / 1188, -1.0 / 1680, 1.0 / 1260, -1.0 / 360, 1.0 / 12] {
      series = series * w + coefficient
    }
    return sum + series / z
  }

  static let halfLogTwoPi = 0.9189385332046728

  private static let log2OfE = 1.4426950408889634
  /// The leading 32 bits of ln 2, so that its product with an exponent is exact.
  private static let ln2High = 0x1.62e42fefp-1
  private static let ln2Low = 0x1.473de6af278edp-34

  /// `exp(r) − 1` for `|r| ≤ 0.35` by the Taylor polynomial of degree 14.
  private static func expMinusOnePolynomial(_ r: Double) -> Double {
    var sum = 1.0 / 87_178_291_200
    for denominator in inverseFactorials { sum = sum * r + denominator }
    return r + (r * r) * sum
  }

  /// 1/13!, 1/12!, … 1/2!.
  private static let inverseFactorials: [Double] = [
    1.0 / 6_227_020_800, 1.0 / 479_001_600, 1.0 / 39_916_800, 1.0 / 3_628_800, 1.0 / 362_880,
    1.0 / 40_320, 1.0 / 5_040, 1.0 / 720, 1.0 / 120, 1.0 / 24, 1.0 / 6, 0.5,
  ]

  /// `d²/2` and the term `c` with `ln(1 + d) = d − (d²/2 − c)`, for `1 + d` within `√½ … √2`.
  ///
  /// With `s = d / (2 + d)`: `ln(1 + d) = 2s + s R(s²)`, `R = 2 (s²/3 + s⁴/5 + …)`, and
  /// `2s = d − s d = d − d²/2 + s d²/2`.
  private static func logarithmParts(_ d: Double) -> (half: Double, correction: Double) {
    let s = d / (2 + d)
    let z = s * s
    var series = 0.0
    for denominator in stride(from: 27.0, through: 3, by: -2) {
      series = (series + 2 / denominator) * z
    }
    let half = 0.5 * d * d
    return (half, s * (half + series))
  }
}
