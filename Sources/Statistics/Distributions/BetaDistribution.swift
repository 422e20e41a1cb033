/// The beta distribution on `0 … 1`.
public struct BetaDistribution: Sendable, Hashable {
  /// The first shape `α > 0`.
  public var alpha: Double
  /// The second shape `β > 0`.
  public var beta: Double

  /// The beta distribution with these shapes.
  public init(alpha: Double, beta: Double) {
    self.alpha = alpha
    self.beta = beta
  }

  /// The density `x^(α−1) (1 − x)^(β−1) / B(α, β)`; zero outside `0 … 1`.
  public func density(_ x: Double) -> Double {
    if x < 0 || x > 1 { return 0 }
    if x == 0 { return alpha < 1 ? .infinity : (alpha == 1 ? beta : 0) }
    if x == 1 { return beta < 1 ? .infinity : (beta == 1 ? alpha : 0) }
    let term = SpecialFunctions.binomialTerm(alpha, beta, x: x, y: 1 - x)
    return term * (alpha / x) * (beta / (1 - x)) / (alpha + beta)
  }

  /// `P[X ≤ x] = Iₓ(α, β)`.
  public func cumulative(_ x: Double) -> Double {
    SpecialFunctions.incompleteBeta(alpha, beta, x: x, y: 1 - x)
  }

  /// `P[X > x]`.
  public func upperTail(_ x: Double) -> Double {
    SpecialFunctions.incompleteBeta(beta, alpha, x: 1 - x, y: x)
  }

  /// The point below which `probability` lies; NaN outside `0 … 1`.
  public func quantile(_ probability: Double) -> Double {
    guard probability >= 0, probability <= 1 else { return .nan }
    if probability == 0 { return 0 }
    if probability == 1 { return 1 }
    return QuantileSearch.root(
      lower: 0, upper: 1,
      excess: {
        probability < 0.5 ? cumulative($0) - probability : (1 - probability) - upperTail($0)
      },
      slope: density)
  }
}
