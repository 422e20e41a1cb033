/// The Brier score of probabilities, beside that of always saying the base rate.
public struct BrierScore: Sendable, Hashable, Codable {
  /// The mean squared distance of probability and outcome; 0 is perfect.
  public var score: Double
  /// The score of giving every row the base rate.
  public var baseRateScore: Double

  /// The share of the base rate's score that is saved: `1 − score / baseRateScore`.
  ///
  /// Nil if all outcomes are equal, since the base rate is perfect then.
  public var skill: Double? { baseRateScore > 0 ? 1 - score / baseRateScore : nil }

  /// The score of the probabilities of a positive outcome, `Σ (p − y)² / n`.
  ///
  /// - Parameters:
  ///   - probabilities: The predicted probability of each row, at least one.
  ///   - isPositive: The outcome of each row.
  ///   - baseRate: The share of positive outcomes to compare with; that of these rows if nil.
  /// - Source: G. W. Brier, "Verification of forecasts expressed in terms of probability", Monthly
  ///   Weather Review 78 (1950).
  public init(probabilities: [Double], isPositive: [Bool], baseRate: Double? = nil) {
    precondition(probabilities.count == isPositive.count, "every row needs an outcome")
    let outcomes = isPositive.map { $0 ? 1.0 : 0 }
    let rate = baseRate ?? Descriptive.mean(outcomes)
    score = Descriptive.mean(zip(probabilities, outcomes).map { ($0 - $1) * ($0 - $1) })
    baseRateScore = Descriptive.mean(outcomes.map { (rate - $0) * (rate - $0) })
  }
}
