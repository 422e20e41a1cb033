public import Tensors

/// The share of rows whose class was predicted rightly.
///
/// One output means class 1 if it is more than 0.5; of several the largest wins.
public struct Accuracy: Metric {
  /// Creates the metric.
  public init() {}

  /// The name in plans.
  public let id: String = "accuracy"
  /// The name for people.
  public let title: String = "Accuracy"
  /// What it tells.
  public let summary: String = "The share of rows whose class is right."
  /// More is better.
  public let direction: MetricDirection = .maximize

  /// Targets are class indices or one-hot rows.
  public func expectation(brokenBy targets: ArraySlice<Float>, outputWidth: Int) -> String? {
    ClassPredictions.expectation(brokenBy: targets, outputWidth: outputWidth)
  }

  /// 1 for a row whose class was predicted rightly, else 0.
  public func rowScores(predictions: Tensor, targets: Tensor) -> [Double]? {
    let classes = ClassPredictions(predictions: predictions, targets: targets)
    return zip(classes.predicted, classes.actual).map { $0 == $1 ? 1 : 0 }
  }
}
