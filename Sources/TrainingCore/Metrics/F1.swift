/// The harmonic mean of precision and recall: 2·TP / (2·TP + FP + FN).
///
/// Of several classes it is the mean over those that occur or were predicted. With yes and no it is that
/// of class 1, and undefined if no row is of class 1.
public struct F1: DecisionMetric {
  /// Creates the metric.
  public init() {}

  /// The name in plans.
  public let id: String = "f1"
  /// The name for people.
  public let title: String = "F1"
  /// What it tells.
  public let summary: String = "The harmonic mean of precision and recall."
  /// More is better.
  public let direction: MetricDirection = .maximize

  /// Returns the metric, or nil if no row is of class 1.
  func value(of counts: DecisionCounts) -> Double? { counts.mean(\.f1) }

  /// 2·TP / (2·TP + FP + FN).
  public func score(of decisions: DecisionTable) -> Double? { decisions.positive.f1 }
}
