public import Tensors

/// The mean of −ln of the probability that was given to the true class.
///
/// Probabilities are kept at least 1e-7 away from 0 and 1, so that one wrong certainty is bad, but not
/// infinitely so.
public struct LogLoss: Metric {
  /// Creates the metric.
  public init() {}

  /// The name in plans.
  public let id: String = "log_loss"
  /// The name for people.
  public let title: String = "Log loss"
  /// What it tells.
  public let summary: String = "The surprise at the truth: when probabilities themselves matter."
  /// Less is better.
  public let direction: MetricDirection = .minimize
  /// Scores are read as they are.
  public let readsScores: Bool = true

  /// Targets are class indices or one-hot rows.
  public func expectation(brokenBy targets: ArraySlice<Float>, outputWidth: Int) -> String? {
    ClassPredictions.expectation(brokenBy: targets, outputWidth: outputWidth)
  }

  /// −ln p of each row's class.
  public func rowScores(predictions: Tensor, targets: Tensor) -> [Double]? {
    let classes = ClassPredictions.classes(of: targets)
    guard classes.allSatisfy((0..<max(predictions.columns, 2)).contains) else { return nil }
    return classes.enumerated().map { row, actual in
      let probability =
        predictions.columns == 1
        ? (actual == 1 ? Double(predictions[row, 0]) : 1 - Double(predictions[row, 0]))
        : Double(predictions[row, actual])
      return -naturalLogarithm(min(max(probability, 1e-7), 1 - 1e-7))
    }
  }
}
