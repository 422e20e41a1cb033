/// Newcombe's score interval for the area under the ROC curve.
///
/// All areas θ that the observed one does not contradict: `|A − θ| ≤ z √v(θ)` with
/// `v(θ) = θ(1−θ) (1 + (N−1) ((1−θ)/(2−θ) + θ/(1+θ))) / (m n)` and `N = (m+n)/2`. As Wilson's interval
/// for a proportion it holds its level where classes have few rows and near 1, where the bootstrap
/// and DeLong's variance do not.
/// - Parameters:
///   - area: The area found.
///   - positives: The rows `m` of the positive class.
///   - negatives: The rows `n` of the negative class.
///   - level: The confidence level.
/// - Returns: The area and its interval; `0 … 1` without rows of a class.
/// - Source: R. G. Newcombe, "Confidence intervals for an effect size measure based on the
///   Mann–Whitney statistic, part 2", Statistics in Medicine 25 (2006), method 5.
public func areaInterval(
  _ area: Double, positives: Int, negatives: Int, level: Double = 0.95
) -> ConfidenceInterval {
  guard positives > 0, negatives > 0 else {
    return ConfidenceInterval(estimate: area, lower: 0, upper: 1, level: level)
  }
  let z = NormalDistribution.standard.quantile(0.5 + 0.5 * level)
  func contradicts(_ theta: Double) -> Bool {
    let variance = areaVariance(theta, positives: positives, negatives: negatives)
    return abs(area - theta) > z * variance.squareRoot()
  }
  /// The last area towards an end that is not contradicted, by bisection.
  func limit(towards end: Double) -> Double {
    guard contradicts(end) else { return end }
    var (inside, outside) = (area, end)
    for _ in 0..<60 {
      let middle = 0.5 * (inside + outside)
      if contradicts(middle) { outside = middle } else { inside = middle }
    }
    return inside
  }
  return ConfidenceInterval(
    estimate: area, lower: limit(towards: 0), upper: limit(towards: 1), level: level)
}

/// The variance of an observed area whose true value is `theta`.
func areaVariance(_ theta: Double, positives: Int, negatives: Int) -> Double {
  let half = 0.5 * Double(positives + negatives) - 1
  let spread = 1 + half * ((1 - theta) / (2 - theta) + theta / (1 + theta))
  return theta * (1 - theta) * spread / (Double(positives) * Double(negatives))
}
