public import Tensors

/// The harmonic mean of precision and recall: 2·TP / (2·TP + FP + FN).
///
/// Of several classes it is the mean over those that occur or were predicted. With yes and no it is that
/// of class 1, and undefined if no row is of class 1.
public struct F1: Metric {
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

  /// Targets are class indices or one-hot rows.
  public func expectation(brokenBy targets: ArraySlice<Float>, outputWidth: Int) -> String? {
    ClassPredictions.expectation(brokenBy: targets, outputWidth: outputWidth)
  }

  /// Returns the metric, or nil if no row is of class 1.
  public func value(predictions: Tensor, targets: Tensor) -> Double? {
    ClassCounts.mean(of: \.f1, predictions: predictions, targets: targets)
  }

  /// 2·TP / (2·TP + FP + FN).
  public func score(of decisions: DecisionTable) -> Double? { decisions.positive.f1 }
}
