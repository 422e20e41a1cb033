internal import Tensors

/// A metric that reads nothing of the scores but their order.
///
/// Of several classes it is the mean over each against the rest. Undefined unless every class has rows.
protocol RankingMetric: Metric {
  /// Returns the metric of one class against the rest.
  func value(of ranking: RankedScores) -> Double
}

extension RankingMetric {
  /// The metric of all rows.
  public func value(predictions: Tensor, targets: Tensor) -> Double? {
    ScoreOrder(predictions: predictions, targets: targets).mean(
      of: self, rows: Array(0..<targets.rows))
  }

  /// Scores are read as they are.
  public var readsScores: Bool { true }

  /// Targets are class indices or one-hot rows.
  public func expectation(brokenBy targets: ArraySlice<Float>, outputWidth: Int) -> String? {
    ClassPredictions.expectation(brokenBy: targets, outputWidth: outputWidth)
  }
}
