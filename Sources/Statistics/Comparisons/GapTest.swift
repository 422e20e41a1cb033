/// Whether validation and test tell the same story.
public struct GapTestResult: Sendable, Hashable, Codable {
  /// Validation score minus its optimism minus test score.
  public var gap: Double
  /// The standard error of the gap.
  public var standardError: Double
  /// The gap in standard errors.
  public var z: Double
  /// The two-sided p-value.
  public var pValue: Double
  /// Whether `|z|` is beyond 1.96, which an honest run shows once in twenty.
  public var disagrees: Bool
}

/// A score on some rows, with the variance of the score of one row.
public struct ScoredSample: Sendable, Hashable, Codable {
  /// The mean score.
  public var score: Double
  /// The variance of a single row's score; `p (1 − p)` for accuracy.
  public var rowVariance: Double
  /// The number of rows.
  public var rows: Int

  /// A sample from its parts.
  public init(score: Double, rowVariance: Double, rows: Int) {
    self.score = score
    self.rowVariance = rowVariance
    self.rows = rows
  }

  /// A sample from the scores of its rows, of which there must be at least two.
  public init(rowScores: [Double]) {
    self.init(
      score: Descriptive.mean(rowScores), rowVariance: Descriptive.variance(rowScores),
      rows: rowScores.count)
  }
}

/// Tests whether the test score is what validation, corrected for its optimism, let expect.
///
/// `z = (s_val − bias − s_test) / √(v_val/n_val + v_test/n_test)`.
/// - Parameters:
///   - validation: The score of the chosen model on the rows it was chosen by.
///   - optimism: The bias of that score from choosing, in its own direction (positive where a
///     higher score is better), as from ``biasCorrectedEstimate(rowScores:higherIsBetter:resampling:replications:seed:)``.
///   - test: The score on the sealed rows.
/// - Returns: The gap in standard errors, with its p-value.
public func gapTest(
  validation: ScoredSample, optimism: Double, test: ScoredSample
) -> GapTestResult {
  let variance =
    validation.rowVariance / Double(validation.rows) + test.rowVariance / Double(test.rows)
  let gap = validation.score - optimism - test.score
  let error = variance.squareRoot()
  let z = error > 0 ? gap / error : 0
  return GapTestResult(
    gap: gap, standardError: error, z: z,
    pValue: min(1, 2 * NormalDistribution.standard.upperTail(abs(z))), disagrees: abs(z) > 1.96)
}
