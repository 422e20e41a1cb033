/// The area under the precision-recall curve as average precision: Σ (Rₙ − Rₙ₋₁)·Pₙ over thresholds.
///
/// Of several classes it is the mean over each against the rest. Undefined unless every class has rows.
///
/// - Source: J. Davis, M. Goadrich, "The relationship between precision-recall and ROC curves", 2006,
///   on why the curve must not be joined by straight lines.
public struct AveragePrecision: RankingMetric {
  /// Creates the metric.
  public init() {}

  /// The name in plans.
  public let id: String = "pr_auc"
  /// The name for people.
  public let title: String = "PR AUC"
  /// What it tells.
  public let summary: String = "The average precision over all thresholds: for rare positives."
  /// More is better.
  public let direction: MetricDirection = .maximize

  /// Sums precision times the gain in recall over the thresholds.
  func value(of ranking: RankedScores) -> Double {
    var found = 0
    var seen = 0
    var sum = 0.0
    for group in ranking.groups {
      found += group.positives
      seen += group.positives + group.negatives
      sum += Double(group.positives) * (Double(found) / Double(seen))
    }
    return sum / Double(ranking.positives)
  }
}
