public import Tensors

/// The mean squared error of probabilities: (p − y)², of several classes summed over them.
///
/// - Source: G. Brier, "Verification of forecasts expressed in terms of probability", 1950.
public struct BrierScoreMetric: Metric {
  /// Creates the metric.
  public init() {}

  /// The name in plans.
  public let id: String = "brier"
  /// The name for people.
  public let title: String = "Brier score"
  /// What it tells.
  public let summary: String = "The mean squared error of probabilities: milder than log loss."
  /// Less is better.
  public let direction: MetricDirection = .minimize
  /// Scores are read as they are.
  public let readsScores: Bool = true

  /// Targets are class indices or one-hot rows.
  public func expectation(brokenBy targets: ArraySlice<Float>, outputWidth: Int) -> String? {
    ClassPredictions.expectation(brokenBy: targets, outputWidth: outputWidth)
  }

  /// The squared error of each row's probabilities.
  public func rowScores(predictions: Tensor, targets: Tensor) -> [Double]? {
    let classes = ClassPredictions.classes(of: targets)
    return classes.enumerated().map { row, actual in
      guard predictions.columns > 1 else {
        let error = Double(predictions[row, 0]) - (actual == 1 ? 1 : 0)
        return error * error
      }
      return (0..<predictions.columns).reduce(0) { sum, column in
        let error = Double(predictions[row, column]) - (actual == column ? 1 : 0)
        return sum + error * error
      }
    }
  }
}
