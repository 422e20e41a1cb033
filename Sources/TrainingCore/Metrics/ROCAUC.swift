/// The area under the receiver operating characteristic.
///
/// It is the probability that a row of class 1 has a larger score than one of class 0, ties counted
/// half. Of several classes it is the mean over each against the rest. Undefined unless every class has
/// rows.
///
/// - Source: T. Fawcett, "An introduction to ROC analysis", 2006.
public struct ROCAUC: RankingMetric {
  /// Creates the metric.
  public init() {}

  /// The name in plans.
  public let id: String = "roc_auc"
  /// The name for people.
  public let title: String = "ROC AUC"
  /// What it tells.
  public let summary: String = "How often a positive row is ranked above a negative one."
  /// More is better.
  public let direction: MetricDirection = .maximize

  /// Counts pairs in whole numbers, twice each so that half a pair is whole, too.
  func value(of ranking: RankedScores) -> Double {
    var positivesAbove = 0
    var doubledPairs = 0
    for group in ranking.groups {
      doubledPairs += group.negatives * (2 * positivesAbove + group.positives)
      positivesAbove += group.positives
    }
    return Double(doubledPairs) / (2 * Double(ranking.positives) * Double(ranking.negatives))
  }
}
