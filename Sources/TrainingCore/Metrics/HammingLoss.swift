public import Tensors

/// The share of labels that are wrong, over rows and labels; each is decided at 0.5.
public struct HammingLoss: Metric {
  /// Creates the metric.
  public init() {}

  /// The name in plans.
  public let id: String = "hamming_loss"
  /// The name for people.
  public let title: String = "Hamming loss"
  /// What it tells.
  public let summary: String = "The share of labels that are wrong, over rows and labels."
  /// Labels.
  public let judges: Set<JudgedTargets> = [.labels]
  /// Less is better.
  public let direction: MetricDirection = .minimize

  /// Targets are 0 or 1 for each label.
  public func expectation(brokenBy targets: ArraySlice<Float>, outputWidth: Int) -> String? {
    LabelTargets.expectation(brokenBy: targets, outputWidth: outputWidth)
  }

  /// The share of each row's labels that are wrong.
  public func rowScores(predictions: Tensor, targets: Tensor) -> [Double]? {
    (0..<predictions.rows).map { row in
      let wrong = (0..<predictions.columns).count {
        (predictions[row, $0] > 0.5) != (targets[row, $0] > 0.5)
      }
      return Double(wrong) / Double(predictions.columns)
    }
  }
}
