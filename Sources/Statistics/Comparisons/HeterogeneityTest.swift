/// Whether several estimates of one value differ by more than their variances explain: Cochran's Q.
///
/// `Q = Σ wᵢ (xᵢ − x̄)²` with `wᵢ = 1 / vᵢ` and `x̄ = Σ wᵢ xᵢ / Σ wᵢ` has a chi-square distribution with one
/// degree of freedom less than there are estimates, if all are of the same value.
/// - Parameters:
///   - estimates: The estimates.
///   - variances: The variance of each, above 0.
/// - Returns: The probability of a `Q` as large; nil below two estimates, or if a variance is not positive.
/// - Source: W. G. Cochran, "The combination of estimates from different experiments", Biometrics 10 (1954).
public func heterogeneityPValue(estimates: [Double], variances: [Double]) -> Double? {
  precondition(estimates.count == variances.count, "every estimate needs its variance")
  guard estimates.count > 1, variances.allSatisfy({ $0 > 0 && $0.isFinite }) else { return nil }
  let weights = variances.map { 1 / $0 }
  let center =
    zip(estimates, weights).reduce(0) { $0 + $1.0 * $1.1 } / weights.reduce(0, +)
  let q = zip(estimates, weights).reduce(0) {
    $0 + $1.1 * ($1.0 - center) * ($1.0 - center)
  }
  return ChiSquareDistribution(degreesOfFreedom: Double(estimates.count - 1)).upperTail(q)
}
