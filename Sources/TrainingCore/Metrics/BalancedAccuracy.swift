/// The mean over the classes that occur of the share of their rows that was found.
///
/// Guessing gives 1 / classes, however unlike their frequencies are.
///
/// - Source: K. Brodersen et al., "The balanced accuracy and its posterior distribution", ICPR 2010.
public struct BalancedAccuracy: DecisionMetric {
  /// Creates the metric.
  public init() {}

  /// The name in plans.
  public let id: String = "balanced_accuracy"
  /// The name for people.
  public let title: String = "Balanced accuracy"
  /// What it tells.
  public let summary: String = "The mean recall of the classes: frequent ones do not rule it."
  /// More is better.
  public let direction: MetricDirection = .maximize

  /// Returns the mean, or nil without rows.
  func value(of counts: DecisionCounts) -> Double? {
    let recalls = counts.counts.filter { $0.support > 0 }.map(\.recall)
    return recalls.isEmpty ? nil : recalls.reduce(0, +) / Double(recalls.count)
  }

  /// The mean of the recalls of yes and of no.
  public func score(of decisions: DecisionTable) -> Double? {
    (decisions.positive.recall + decisions.negative.recall) / 2
  }
}
