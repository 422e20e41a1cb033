/// An estimate between the limits of its confidence interval.
public struct ConfidenceInterval: Sendable, Hashable, Codable {
  /// The value found on the data.
  public var estimate: Double
  /// The lower limit.
  public var lower: Double
  /// The upper limit.
  public var upper: Double
  /// The share of such intervals that hold the true value, 0.95 by habit.
  public var level: Double

  /// An interval from its parts.
  public init(estimate: Double, lower: Double, upper: Double, level: Double = 0.95) {
    self.estimate = estimate
    self.lower = lower
    self.upper = upper
    self.level = level
  }

  /// Half the distance between the limits.
  public var halfWidth: Double { 0.5 * (upper - lower) }

  /// Whether a value lies within the limits, which belong to the interval.
  public func contains(_ value: Double) -> Bool { lower <= value && value <= upper }

  /// The symmetric interval `estimate ± t · standardError`, normal for infinite degrees of freedom.
  public static func symmetric(
    estimate: Double, standardError: Double, degreesOfFreedom: Double = .infinity,
    level: Double = 0.95
  ) -> ConfidenceInterval {
    let probability = 0.5 + 0.5 * level
    let factor =
      degreesOfFreedom.isFinite
      ? StudentTDistribution(degreesOfFreedom: degreesOfFreedom).quantile(probability)
      : NormalDistribution.standard.quantile(probability)
    return ConfidenceInterval(
      estimate: estimate, lower: estimate - factor * standardError,
      upper: estimate + factor * standardError, level: level)
  }
}

/// Wilson's score interval for a proportion such as accuracy or recall.
///
/// `(p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n)`, within `0 … 1`. It holds its level down to
/// small samples and near 0 and 1, where `p ± z √(p(1−p)/n)` and the bootstrap do not.
/// - Parameters:
///   - successes: The number of successes.
///   - count: The number of trials; at zero the interval is `0 … 1` around ½: nothing is known.
///   - level: The confidence level.
/// - Returns: The proportion and its interval.
/// - Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference",
///   Journal of the American Statistical Association 22 (1927).
public func wilsonInterval(
  successes: Int, of count: Int, level: Double = 0.95
) -> ConfidenceInterval {
  guard count > 0 else {
    return ConfidenceInterval(estimate: 0.5, lower: 0, upper: 1, level: level)
  }
  let n = Double(count)
  let p = Double(successes) / n
  let z = NormalDistribution.standard.quantile(0.5 + 0.5 * level)
  let square = z * z
  let center = p + square / (2 * n)
  let reach = z * (p * (1 - p) / n + square / (4 * n * n)).squareRoot()
  let scale = 1 + square / n
  return ConfidenceInterval(
    estimate: p, lower: successes <= 0 ? 0 : max(0, (center - reach) / scale),
    upper: successes >= count ? 1 : min(1, (center + reach) / scale), level: level)
}
