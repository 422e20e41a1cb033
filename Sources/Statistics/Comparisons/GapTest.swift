/// Whether validation and test tell the same story.
public struct GapTestResult: Sendable, Hashable, Codable {
  /// The expectation minus the test score.
  public var gap: Double
  /// The gap at which luck no longer explains it, in the direction of this gap.
  public var limit: Double
  /// The gap in standard errors, the limit being 1.96 of them.
  public var z: Double
  /// The two-sided p-value.
  public var pValue: Double
  /// Whether the gap is beyond its limit, which an honest run shows once in twenty.
  public var disagrees: Bool
}

/// Tests whether the test score is what validation, corrected for its optimism, let expect.
///
/// The 95 % interval of the gap is recovered from those of the two scores: `√((v − v_low)² +
/// (t_high − t)²)` is its reach where the expectation `v` lies above the test score `t`, and with the other
/// ends where it lies below. So shares near 0 or 1, whose variance is badly estimated by what was seen,
/// are treated as well as their own intervals treat them (Newcombe 1998, method 10; Zou and Donner 2008).
///
/// - Parameters:
///   - expectation: The score that was expected, corrected for the choice, with its 95 % interval.
///   - test: The score on the sealed rows, with its 95 % interval.
/// - Returns: The gap with its limit and p-value.
public func gapTest(
  expectation: ConfidenceInterval, test: ConfidenceInterval
) -> GapTestResult {
  let gap = expectation.estimate - test.estimate
  let reaches =
    gap > 0
    ? (expectation.estimate - expectation.lower, test.upper - test.estimate)
    : (expectation.upper - expectation.estimate, test.estimate - test.lower)
  let limit = (reaches.0 * reaches.0 + reaches.1 * reaches.1).squareRoot()
  let normal = NormalDistribution.standard
  let z = limit > 0 ? normal.quantile(0.975) * gap / limit : 0
  return GapTestResult(
    gap: gap, limit: limit, z: z, pValue: min(1, 2 * normal.upperTail(abs(z))),
    disagrees: limit > 0 && abs(gap) > limit)
}
