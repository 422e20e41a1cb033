/// The share of rows predicted to be of a class among those that truly are.
///
/// Of several classes it is the mean over those that occur or were predicted. With yes and no it is that
/// of class 1, and undefined if no row is of class 1.
public struct Recall: DecisionMetric {
  /// Creates the metric.
  public init() {}

  /// The name in plans.
  public let id: String = "recall"
  /// The name for people.
  public let title: String = "Recall"
  /// What it tells.
  public let summary: String = "The share of positives that is found: when missed cases cost most."
  /// More is better.
  public let direction: MetricDirection = .maximize

  /// Returns the metric, or nil if no row is of class 1.
  func value(of counts: DecisionCounts) -> Double? { counts.mean(\.recall) }
}
