/// The outcome of McNemar's exact test of two classifiers on the same rows.
public struct McNemarResult: Sendable, Hashable, Codable {
  /// The rows that only the first classifier gets right.
  public var onlyFirst: Int
  /// The rows that only the second classifier gets right.
  public var onlySecond: Int
  /// The two-sided p-value.
  public var pValue: Double
}

/// McNemar's exact test of whether two classifiers differ in accuracy on the same rows.
///
/// Under the null hypothesis the rows that only one of them gets right are tosses of a fair coin:
/// `p = 2 · min(P[X ≤ b], P[X ≥ b])`, at most 1, with `X ~ Binomial(b + c, ½)`.
/// - Parameters:
///   - onlyFirst: The number `b` of rows that only the first gets right.
///   - onlySecond: The number `c` of rows that only the second gets right.
/// - Returns: The counts and the two-sided p-value.
/// - Source: Q. McNemar, Psychometrika 12 (1947); recommended for a model trained once by
///   T. Dietterich, "Approximate statistical tests for comparing supervised classification learning
///   algorithms", Neural Computation 10 (1998).
public func exactMcNemarTest(onlyFirst: Int, onlySecond: Int) -> McNemarResult {
  let coin = BinomialDistribution(trials: onlyFirst + onlySecond, probability: 0.5)
  let tail = coin.cumulative(min(onlyFirst, onlySecond))
  return McNemarResult(onlyFirst: onlyFirst, onlySecond: onlySecond, pValue: min(1, 2 * tail))
}

/// McNemar's exact test from the row-by-row verdicts of two classifiers.
///
/// - Parameters:
///   - first: Whether the first classifier is right, row by row.
///   - second: Whether the second classifier is right, in the same order.
/// - Returns: The counts and the two-sided p-value.
public func exactMcNemarTest(first: [Bool], second: [Bool]) -> McNemarResult {
  precondition(first.count == second.count, "both classifiers must be judged on the same rows")
  var onlyFirst = 0
  var onlySecond = 0
  for (one, other) in zip(first, second) where one != other {
    if one { onlyFirst += 1 } else { onlySecond += 1 }
  }
  return exactMcNemarTest(onlyFirst: onlyFirst, onlySecond: onlySecond)
}
