/// Student's t distribution.
public struct StudentTDistribution: Sendable, Hashable {
  /// The degrees of freedom `ν > 0`, which need not be whole.
  public var degreesOfFreedom: Double

  /// The t distribution with these degrees of freedom.
  public init(degreesOfFreedom: Double) { self.degreesOfFreedom = degreesOfFreedom }

  /// The density `Γ((ν+1)/2) / (√(νπ) Γ(ν/2)) · (1 + t²/ν)^(−(ν+1)/2)`.
  public func density(_ t: Double) -> Double {
    let half = 0.5 * degreesOfFreedom
    // Γ(h + ½) / Γ(h) through Stirling's formula, whose large terms cancel analytically.
    let ratio =
      half * Elementary.logOnePlus(0.5 / half) - 0.5
      + Elementary.stirlingRemainder(half + 0.5) - Elementary.stirlingRemainder(half)
    let kernel = -(half + 0.5) * Elementary.logOnePlus(t * t / degreesOfFreedom)
    return 0.3989422804014327 * Elementary.exp(ratio + kernel)
  }

  /// `P[T ≤ t]`.
  public func cumulative(_ t: Double) -> Double { upperTail(-t) }

  /// `P[T > t] = ½ I_{ν/(ν + t²)}(ν/2, ½)` for positive `t`.
  public func upperTail(_ t: Double) -> Double {
    if t.isNaN { return t }
    if t.isInfinite { return t > 0 ? 0 : 1 }
    let square = t * t
    let tail =
      0.5
      * SpecialFunctions.incompleteBeta(
        0.5 * degreesOfFreedom, 0.5, x: degreesOfFreedom / (degreesOfFreedom + square),
        y: square / (degreesOfFreedom + square))
    return t >= 0 ? tail : 1 - tail
  }

  /// The probability of a value at least as far from zero as `t`.
  public func twoSidedTail(_ t: Double) -> Double { min(1, 2 * upperTail(abs(t))) }

  /// The point below which `probability` lies; infinite at 0 and 1, NaN outside.
  public func quantile(_ probability: Double) -> Double {
    guard probability >= 0, probability <= 1 else { return .nan }
    if probability == 0 { return -.infinity }
    if probability == 1 { return .infinity }
    if probability == 0.5 { return 0 }
    let tail = min(probability, 1 - probability)
    let far = QuantileSearch.firstDoubling(of: 1) { upperTail($0) <= tail }
    let point = QuantileSearch.root(
      lower: 0, upper: far, excess: { tail - upperTail($0) }, slope: { density($0) })
    return probability < 0.5 ? -point : point
  }
}
