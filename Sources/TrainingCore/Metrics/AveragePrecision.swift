public import Tensors

/// The area under the precision-recall curve as average precision: Σ (Rₙ − Rₙ₋₁)·Pₙ over thresholds.
///
/// Of several classes it is the mean over each against the rest. Undefined unless every class has rows.
///
/// - Source: J. Davis, M. Goadrich, "The relationship between precision-recall and ROC curves", 2006,
///   on why the curve must not be joined by straight lines.
public struct AveragePrecision: Metric {
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
  /// Scores are read as they are.
  public let readsScores: Bool = true

  /// Targets are class indices or one-hot rows.
  public func expectation(brokenBy targets: ArraySlice<Float>, outputWidth: Int) -> String? {
    ClassPredictions.expectation(brokenBy: targets, outputWidth: outputWidth)
  }

  /// Returns the average precision, or nil if some class has no rows.
  public func value(predictions: Tensor, targets: Tensor) -> Double? {
    RankedScores.mean(of: Self.averagePrecision, predictions: predictions, targets: targets)
  }

  static func averagePrecision(_ ranking: RankedScores) -> Double {
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
