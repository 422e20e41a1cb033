/// The special functions beneath the distributions: error function, incomplete gamma and beta.
enum SpecialFunctions {
  /// The complementary error function `2/√π ∫ₓ^∞ exp(−t²) dt`, relative error near 1e-15.
  ///
  /// Below 1 by the series of `erf`, whose terms are all positive; from there by Laplace's continued
  /// fraction. Source: NIST Digital Library of Mathematical Functions, 7.6.2 and 7.9.1.
  static func complementaryError(_ x: Double) -> Double {
    if x.isNaN { return x }
    if x < 0 { return 2 - complementaryError(-x) }
    if x > 27.3 { return 0 }
    return x < 1 ? 1 - errorSeries(x) : gaussian(x) * errorFraction(x)
  }

  /// `erf(x)` for `0 ≤ x < 1`: `2/√π · exp(−x²) · Σ 2ⁿ x²ⁿ⁺¹ / (2n + 1)!!`.
  private static func errorSeries(_ x: Double) -> Double {
    var term = x
    var sum = x
    var odd = 3.0
    while term > sum * 1e-18 {
      term *= 2 * x * x / odd
      sum += term
      odd += 2
    }
    return 1.1283791670955126 * gaussian(x) * sum
  }

  /// `exp(−x²) = exp(−h²) · exp(−(x − h)(x + h))`, where `h` is `x` cut so that `h²` is exact.
  private static func gaussian(_ x: Double) -> Double {
    let cut = Double(bitPattern: x.bitPattern & ~0x7FF_FFFF)
    return Elementary.exp(-cut * cut) * Elementary.exp(-(x - cut) * (x + cut))
  }

  /// `erfc(x) · exp(x²)` for `x ≥ 1`, by the continued fraction evaluated from its far end.
  private static func errorFraction(_ x: Double) -> Double {
    let depth = 12 + Int(150 / (x * x))
    var tail = x
    for n in (1...depth).reversed() { tail = x + 0.5 * Double(n) / tail }
    return 0.5641895835477563 / tail
  }

  // MARK: - Saddle-point terms

  /// `x ln(x/m) + m − x`, the deviance of Loader's expansions, without cancellation when `x ≈ m`.
  ///
  /// - Source: C. Loader, "Fast and accurate computation of binomial probabilities" (2000).
  static func devianceTerm(_ x: Double, _ m: Double) -> Double {
    let difference = x - m
    guard abs(difference) < 0.1 * (x + m) else { return x * Elementary.log(x / m) - difference }
    let v = difference / (x + m)
    let square = v * v
    var sum = 0.0
    for odd in stride(from: 23.0, through: 3, by: -2) { sum = (sum + 1 / odd) * square }
    return difference * v + 2 * x * v * sum
  }

  /// `Γ(a + b + 1) / (Γ(a + 1) Γ(b + 1)) · xᵃ yᵇ` with `y = 1 − x`, relative error near 1e-15.
  ///
  /// For whole `a` and `b` this is the probability of `a` successes in `a + b` trials.
  /// - Source: C. Loader (2000), formula for `dbinom` with Stirling remainders.
  static func binomialTerm(_ a: Double, _ b: Double, x: Double, y: Double) -> Double {
    let n = a + b
    if a == 0 { return y == 0 ? (b == 0 ? 1 : 0) : wholePower(y, complement: x, b) }
    if b == 0 { return x == 0 ? 0 : wholePower(x, complement: y, a) }
    if x == 0 || y == 0 { return 0 }
    let remainder =
      Elementary.stirlingRemainder(n) - Elementary.stirlingRemainder(a)
      - Elementary.stirlingRemainder(b)
    let exponent = remainder - devianceTerm(a, n * x) - devianceTerm(b, n * y)
    return 0.3989422804014327 * (n / a / b).squareRoot() * Elementary.exp(exponent)
  }

  /// `xⁿ`, through `ln(1 − y)` when `x` is near 1.
  private static func wholePower(_ x: Double, complement y: Double, _ n: Double) -> Double {
    let logarithm = y < 0.3 ? Elementary.logOnePlus(-y) : Elementary.log(x)
    return Elementary.exp(n * logarithm)
  }

  // MARK: - Incomplete beta function

  /// The regularized incomplete beta function `Iₓ(a, b)` for `a, b > 0`; `y` must be `1 − x`.
  ///
  /// The complement is a parameter since `1 − x` loses the digits of a small tail.
  /// - Source: A. DiDonato and A. Morris, "Algorithm 708", ACM Transactions on Mathematical
  ///   Software 18 (1992), equation 9 (continued fraction); NIST Digital Library of Mathematical
  ///   Functions, 8.17.4 (symmetry).
  static func incompleteBeta(_ a: Double, _ b: Double, x: Double, y: Double) -> Double {
    if x <= 0 { return 0 }
    if y <= 0 { return 1 }
    // λ = a − (a + b) x = (a + b) y − b, from the smaller of x and y.
    let excess = x < y ? a - (a + b) * x : (a + b) * y - b
    if excess < 0 { return 1 - betaFraction(b, a, x: y, y: x, excess: -excess) }
    return betaFraction(a, b, x: x, y: y, excess: excess)
  }

  private static func betaFraction(
    _ a: Double, _ b: Double, x: Double, y: Double, excess: Double
  ) -> Double {
    // xᵃ yᵇ / B(a, b) = a b / (a + b) · binomialTerm
    let front = binomialTerm(a, b, x: x, y: y) * a * b / (a + b)
    if front == 0 { return 0 }
    return front
      / lentz { step in
        let n = Double(step)
        let odd = a + 2 * n - 1
        let product = n * (b - n) * x
        let denominator =
          n + (n == 0 ? 0 : product / odd)
          + (a + n) * (excess + 1 + n * (1 + y)) / (odd + 2)
        let numerator = (a + n - 1) / odd * ((a + b + n - 1) / odd) * product * x
        return (numerator, denominator)
      }
  }

  /// The continued fraction `b₀ + a₁/(b₁ + a₂/(b₂ + …))` with terms `(aₙ, bₙ)`.
  ///
  /// - Source: W. J. Lentz, Applied Optics 15 (1976), as modified by I. J. Thompson and
  ///   A. R. Barnett, Journal of Computational Physics 64 (1986).
  private static func lentz(_ term: (Int) -> (a: Double, b: Double)) -> Double {
    let tiny = 1e-300
    var value = term(0).b
    if value == 0 { value = tiny }
    var c = value
    var d = 0.0
    for step in 1...20_000 {
      let (a, b) = term(step)
      d = b + a * d
      if d == 0 { d = tiny }
      d = 1 / d
      c = b + a / c
      if c == 0 { c = tiny }
      let factor = c * d
      value *= factor
      if abs(factor - 1) < 4e-16 { break }
    }
    return value
  }

  // MARK: - Incomplete gamma function

  /// The regularized incomplete gamma functions `P(a, x)` and `Q(a, x) = 1 − P(a, x)`, `a > 0`.
  ///
  /// - Source: NIST Digital Library of Mathematical Functions, 8.11.4 (series) and 8.9.2 (fraction).
  static func incompleteGamma(_ a: Double, _ x: Double) -> (lower: Double, upper: Double) {
    if x <= 0 { return (0, 1) }
    if x == .infinity { return (1, 0) }
    // xᵃ exp(−x) / Γ(a + 1)
    let exponent = -Elementary.stirlingRemainder(a) - devianceTerm(a, x)
    let front = 0.3989422804014327 / a.squareRoot() * Elementary.exp(exponent)
    if x < a + 1 {
      let lower = front * gammaSeries(a, x)
      return (lower, 1 - lower)
    }
    let upper = front * a / gammaFraction(a, x)
    return (1 - upper, upper)
  }

  /// `Σ xⁿ / ((a + 1) … (a + n))`.
  private static func gammaSeries(_ a: Double, _ x: Double) -> Double {
    var term = 1.0
    var sum = 1.0
    var n = 1.0
    while term > sum * 1e-17 && n < 100_000 {
      term *= x / (a + n)
      sum += term
      n += 1
    }
    return sum
  }

  private static func gammaFraction(_ a: Double, _ x: Double) -> Double {
    lentz { step in
      let n = Double(step)
      return (-n * (n - a), x + 2 * n + 1 - a)
    }
  }
}
