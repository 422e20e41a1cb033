/// The chi-square distribution.
public struct ChiSquareDistribution: Sendable, Hashable {
  /// The degrees of freedom `ν > 0`, which need not be whole.
  public var degreesOfFreedom: Double

  /// The chi-square distribution with these degrees of freedom.
  public init(degreesOfFreedom: Double) { self.degreesOfFreedom = degreesOfFreedom }

  /// The density `x^(ν/2 − 1) exp(−x/2) / (2^(ν/2) Γ(ν/2))`; zero below zero.
  public func density(_ x: Double) -> Double {
    if x < 0 { return 0 }
    let half = 0.5 * degreesOfFreedom
    if x == 0 { return half == 1 ? 0.5 : (half < 1 ? .infinity : 0) }
    let logarithm =
      (half - 1) * Elementary.log(0.5 * x) - 0.5 * x - Elementary.logGamma(half)
    return 0.5 * Elementary.exp(logarithm)
  }

  /// `P[X ≤ x] = P(ν/2, x/2)`.
  public func cumulative(_ x: Double) -> Double {
    SpecialFunctions.incompleteGamma(0.5 * degreesOfFreedom, 0.5 * x).lower
  }

  /// `P[X > x] = Q(ν/2, x/2)`, the p-value of a chi-square statistic.
  public func upperTail(_ x: Double) -> Double {
    SpecialFunctions.incompleteGamma(0.5 * degreesOfFreedom, 0.5 * x).upper
  }

  /// The point below which `probability` lies; 0 at 0, infinite at 1, NaN outside.
  public func quantile(_ probability: Double) -> Double {
    guard probability >= 0, probability <= 1 else { return .nan }
    if probability == 0 { return 0 }
    if probability == 1 { return .infinity }
    let far = QuantileSearch.firstDoubling(of: degreesOfFreedom) { cumulative($0) >= probability }
    return QuantileSearch.root(
      lower: 0, upper: far,
      excess: {
        probability < 0.5
          ? cumulative($0) - probability : (1 - probability) - upperTail($0)
      },
      slope: density)
  }
}
