/// The share of rows that are truly of a class among those predicted to be, 0 if none was.
///
/// Of several classes it is the mean over those that occur or were predicted. With yes and no it is that
/// of class 1, and undefined if no row is of class 1.
public struct Precision: DecisionMetric {
  /// Creates the metric.
  public init() {}

  /// The name in plans.
  public let id: String = "precision"
  /// The name for people.
  public let title: String = "Precision"
  /// What it tells.
  public let summary: String = "The share of alarms that are right: when false alarms cost most."
  /// More is better.
  public let direction: MetricDirection = .maximize

  /// Returns the metric, or nil if no row is of class 1.
  func value(of counts: DecisionCounts) -> Double? { counts.mean(\.precision) }
}
