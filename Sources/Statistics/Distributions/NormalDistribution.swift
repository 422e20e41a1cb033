/// The normal distribution with a mean and a standard deviation.
public struct NormalDistribution: Sendable, Hashable {
  /// The mean `μ`.
  public var mean: Double
  /// The standard deviation `σ > 0`.
  public var standardDeviation: Double

  /// The standard normal distribution: mean 0, standard deviation 1.
  public static let standard = NormalDistribution()

  /// A normal distribution; the standard one unless told otherwise.
  public init(mean: Double = 0, standardDeviation: Double = 1) {
    self.mean = mean
    self.standardDeviation = standardDeviation
  }

  /// The density `exp(−z²/2) / (σ √2π)` with `z = (x − μ)/σ`.
  public func density(_ x: Double) -> Double {
    let z = (x - mean) / standardDeviation
    return 0.3989422804014327 * Elementary.exp(-0.5 * z * z) / standardDeviation
  }

  /// `P[X ≤ x]`, relative error near 1e-15 in either tail.
  public func cumulative(_ x: Double) -> Double {
    let z = (x - mean) / standardDeviation
    return 0.5 * SpecialFunctions.complementaryError(-z * 0.5.squareRoot())
  }

  /// `P[X > x]`, without the cancellation of `1 − P[X ≤ x]`.
  public func upperTail(_ x: Double) -> Double {
    let z = (x - mean) / standardDeviation
    return 0.5 * SpecialFunctions.complementaryError(z * 0.5.squareRoot())
  }

  /// The point below which `probability` lies; infinite at 0 and 1, NaN outside.
  ///
  /// Halley's iteration on the distribution function from a rational start.
  /// - Source: start from M. Abramowitz and I. Stegun, Handbook of Mathematical Functions, 26.2.23.
  public func quantile(_ probability: Double) -> Double {
    guard probability >= 0, probability <= 1 else { return .nan }
    if probability == 0 { return -.infinity }
    if probability == 1 { return .infinity }
    if probability > 0.5 {
      return mean + standardDeviation * Self.upperPoint(tail: 1 - probability)
    }
    return mean - standardDeviation * Self.upperPoint(tail: probability)
  }

  /// The point of the standard normal above which `tail ≤ ½` lies.
  private static func upperPoint(tail: Double) -> Double {
    if tail == 0.5 { return 0 }
    let t = (-2 * Elementary.log(tail)).squareRoot()
    let above = 2.515517 + t * (0.802853 + t * 0.010328)
    let below = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308))
    var x = t - above / below
    for _ in 0..<4 {
      let density = NormalDistribution.standard.density(x)
      guard density > 0 else { return x }
      let step = (NormalDistribution.standard.upperTail(x) - tail) / density
      let change = step / (1 + 0.5 * x * step)
      x += change
      if abs(change) < 1e-9 { break }
    }
    return x
  }
}
