/// How a bootstrap turns its replicates into an interval.
public enum BootstrapMethod: String, Sendable, Hashable, Codable {
  /// The quantiles of the replicates.
  case percentile
  /// Bias-corrected and accelerated: the quantiles are shifted for bias and skewness.
  case biasCorrectedAccelerated = "bca"
}

/// The bootstrap interval of a statistic of rows, paired if the statistic is a difference of scores.
///
/// The rows (or groups, strata, blocks) are drawn anew with replacement `replications` times, and
/// the statistic is computed on each sample. BCa takes the quantiles at
/// `Φ(z₀ + (z₀ + z) / (1 − a (z₀ + z)))`, with `z₀` from the share of replicates below the estimate
/// and `a` from the skewness of the jackknife values (of at most 500 sets of rows).
/// - Parameters:
///   - resampling: What is drawn: rows, groups, strata or blocks.
///   - method: How the limits are taken from the replicates.
///   - level: The confidence level.
///   - replications: The number of bootstrap samples.
///   - seed: Determines the samples.
///   - statistic: The statistic of a list of row indices, in which rows may repeat; nil or NaN where
///     it is not defined, such as ROC AUC of a single class.
/// - Returns: The interval, or nil if the statistic is not defined on all rows or on more than a
///   tenth of the samples.
/// - Source: B. Efron, "Better bootstrap confidence intervals", Journal of the American Statistical
///   Association 82 (1987).
public func bootstrapInterval(
  _ resampling: Resampling, method: BootstrapMethod = .biasCorrectedAccelerated,
  level: Double = 0.95, replications: Int = 2_000, seed: UInt64,
  statistic: ([Int]) -> Double?
) -> ConfidenceInterval? {
  guard let estimate = defined(statistic(Array(0..<resampling.rowCount))) else { return nil }
  let replicates = bootstrapReplicates(
    resampling, replications: replications, seed: seed, statistic: statistic
  ).sorted()
  guard replicates.count * 10 >= replications * 9, !replicates.isEmpty else { return nil }
  var tails = (lower: 0.5 - 0.5 * level, upper: 0.5 + 0.5 * level)
  if method == .biasCorrectedAccelerated {
    let jackknife = Resampler(resampling).jackknifeSamples(seed: seed)
      .compactMap { defined(statistic($0)) }
    let shift = BootstrapShift(estimate: estimate, replicates: replicates, jackknife: jackknife)
    tails = (shift.level(of: tails.lower), shift.level(of: tails.upper))
  }
  return ConfidenceInterval(
    estimate: estimate, lower: Descriptive.quantile(sorted: replicates, tails.lower),
    upper: Descriptive.quantile(sorted: replicates, tails.upper), level: level)
}

/// The values of a statistic on bootstrap samples, in the order drawn, undefined ones left out.
///
/// - Parameters:
///   - resampling: What is drawn: rows, groups, strata or blocks.
///   - replications: The number of bootstrap samples.
///   - seed: Determines the samples.
///   - statistic: The statistic of a list of row indices; nil or NaN where it is not defined.
/// - Returns: At most `replications` values.
public func bootstrapReplicates(
  _ resampling: Resampling, replications: Int = 2_000, seed: UInt64,
  statistic: ([Int]) -> Double?
) -> [Double] {
  let resampler = Resampler(resampling)
  var generator = ResamplingGenerator(seed: seed)
  var sample: [Int] = []
  sample.reserveCapacity(resampling.rowCount)
  var replicates: [Double] = []
  replicates.reserveCapacity(replications)
  for _ in 0..<replications {
    resampler.draw(into: &sample, using: &generator)
    if let value = defined(statistic(sample)) { replicates.append(value) }
  }
  return replicates
}

/// The bootstrap interval of a mean over rows; of paired differences, of their mean.
///
/// - Parameters:
///   - values: One value a row.
///   - resampling: What is drawn; single rows by default.
///   - method: How the limits are taken from the replicates.
///   - level: The confidence level.
///   - replications: The number of bootstrap samples.
///   - seed: Determines the samples.
/// - Returns: The interval, or nil for an empty list.
public func bootstrapIntervalOfMean(
  _ values: [Double], resampling: Resampling? = nil,
  method: BootstrapMethod = .biasCorrectedAccelerated, level: Double = 0.95,
  replications: Int = 2_000, seed: UInt64
) -> ConfidenceInterval? {
  values.withUnsafeBufferPointer { values in
    bootstrapInterval(
      resampling ?? .rows(values.count), method: method, level: level, replications: replications,
      seed: seed
    ) { rows in
      var sum = 0.0
      for row in rows { sum += values[row] }
      return sum / Double(rows.count)
    }
  }
}

/// The bias and the acceleration that move the levels of a BCa interval.
private struct BootstrapShift {
  private let bias: Double
  private let acceleration: Double

  init(estimate: Double, replicates: [Double], jackknife: [Double]) {
    var below = 0.0
    for value in replicates { below += value < estimate ? 1 : (value == estimate ? 0.5 : 0) }
    // Half a replicate away from the ends keeps the bias finite.
    let count = Double(replicates.count)
    let share = min(max(below / count, 0.5 / count), 1 - 0.5 / count)
    bias = NormalDistribution.standard.quantile(share)
    let center = Descriptive.mean(jackknife)
    var squares = 0.0
    var cubes = 0.0
    for value in jackknife {
      let difference = center - value
      squares += difference * difference
      cubes += difference * difference * difference
    }
    acceleration = squares > 0 ? cubes / (6 * squares * squares.squareRoot()) : 0
  }

  func level(of tail: Double) -> Double {
    let z = bias + NormalDistribution.standard.quantile(tail)
    return NormalDistribution.standard.cumulative(bias + z / (1 - acceleration * z))
  }
}

/// The value, unless it is missing or NaN.
func defined(_ value: Double?) -> Double? {
  value.flatMap { $0.isNaN ? nil : $0 }
}
