/// The outcome of the corrected resampled t test.
public struct CorrectedTResult: Sendable, Hashable, Codable {
  /// The mean difference over the folds.
  public var meanDifference: Double
  /// The corrected standard error of that mean.
  public var standardError: Double
  /// The t statistic; zero when all differences are zero.
  public var statistic: Double
  /// Folds in all repeats, minus one.
  public var degreesOfFreedom: Int
  /// The two-sided p-value.
  public var pValue: Double
  /// The interval `mean ± t · standardError`.
  public var interval: ConfidenceInterval
}

/// The corrected resampled t test of scores from repeated splits, such as iterated k-fold.
///
/// The training sets of splits overlap, so the naive t test finds differences that are not there.
/// Over `J` fold differences: `t = mean / √((1/J + n_test/n_train) s²)` with `J − 1` degrees of freedom.
/// - Parameters:
///   - differences: One difference a fold, all repeats; a fold's plain scores give the interval of
///     a single model.
///   - testToTrainRatio: Rows judged on over rows trained on; `1 / (k − 1)` for k-fold.
///   - level: The confidence level of the interval.
/// - Returns: The result, or nil below two folds.
/// - Source: C. Nadeau and Y. Bengio, "Inference for the generalization error", Machine Learning 52
///   (2003); for repeated k-fold R. Bouckaert and E. Frank, PAKDD 2004.
public func correctedResampledTTest(
  differences: [Double], testToTrainRatio: Double, level: Double = 0.95
) -> CorrectedTResult? {
  guard differences.count > 1 else { return nil }
  let mean = Descriptive.mean(differences)
  let error = correctedStandardError(differences, testToTrainRatio: testToTrainRatio)
  let freedom = differences.count - 1
  let distribution = StudentTDistribution(degreesOfFreedom: Double(freedom))
  let statistic = error > 0 ? mean / error : 0
  let pValue = error > 0 ? distribution.twoSidedTail(statistic) : (mean == 0 ? 1 : 0)
  return CorrectedTResult(
    meanDifference: mean, standardError: error, statistic: statistic, degreesOfFreedom: freedom,
    pValue: pValue,
    interval: .symmetric(
      estimate: mean, standardError: error, degreesOfFreedom: Double(freedom), level: level))
}

/// The standard error of a mean over overlapping splits, `√((1/J + n_test/n_train) s²)`.
///
/// - Parameters:
///   - scores: One score a fold, all repeats; NaN below two.
///   - testToTrainRatio: Rows judged on over rows trained on; `1 / (k − 1)` for k-fold.
/// - Returns: The corrected standard error.
/// - Source: C. Nadeau and Y. Bengio, Machine Learning 52 (2003).
public func correctedStandardError(_ scores: [Double], testToTrainRatio: Double) -> Double {
  ((1 / Double(scores.count) + testToTrainRatio) * Descriptive.variance(scores)).squareRoot()
}
