public import Tensors

/// The share of rows whose labels are all right, none missing and none too many; each is decided at 0.5.
public struct SubsetAccuracy: Metric {
  /// Creates the metric.
  public init() {}

  /// The name in plans.
  public let id: String = "subset_accuracy"
  /// The name for people.
  public let title: String = "Subset accuracy"
  /// What it tells.
  public let summary: String = "The share of rows whose labels are all right: the strictest."
  /// Labels.
  public let judges: Set<JudgedTargets> = [.labels]
  /// More is better.
  public let direction: MetricDirection = .maximize

  /// Targets are 0 or 1 for each label.
  public func expectation(brokenBy targets: ArraySlice<Float>, outputWidth: Int) -> String? {
    LabelTargets.expectation(brokenBy: targets, outputWidth: outputWidth)
  }

  /// 1 for a row whose labels are all right, else 0.
  public func rowScores(predictions: Tensor, targets: Tensor) -> [Double]? {
    (0..<predictions.rows).map { row in
      (0..<predictions.columns).allSatisfy {
        (predictions[row, $0] > 0.5) == (targets[row, $0] > 0.5)
      } ? 1 : 0
    }
  }
}
