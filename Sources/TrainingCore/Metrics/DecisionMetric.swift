internal import Tensors

/// A metric that reads nothing of a row but its class and the class that it was called.
protocol DecisionMetric: Metric {
  /// Returns the metric of how often each class was called rightly, called wrongly and missed; nil where
  /// it is not defined.
  func value(of counts: DecisionCounts) -> Double?
}

extension DecisionMetric {
  /// The metric of all rows.
  public func value(predictions: Tensor, targets: Tensor) -> Double? {
    let classes = ClassPredictions(predictions: predictions, targets: targets)
    return value(of: classes.counts(of: classes.actual.indices))
  }

  /// Targets are class indices or one-hot rows.
  public func expectation(brokenBy targets: ArraySlice<Float>, outputWidth: Int) -> String? {
    ClassPredictions.expectation(brokenBy: targets, outputWidth: outputWidth)
  }
}
