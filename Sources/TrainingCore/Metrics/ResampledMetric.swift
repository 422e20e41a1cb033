public import Tensors

/// A metric of samples of rows, drawn again and again: what needs to be done once is done once.
///
/// A metric of decisions needs how often each class was called each way, a metric of ranks the rows in
/// order of their scores; a sample is then a count for each row, and the shorter way leads to the same bits.
public struct ResampledMetric: Sendable {
  private enum Way {
    case decisions(any DecisionMetric, ClassPredictions)
    case ranks(any RankingMetric, ScoreOrder)
    case rows
  }

  private let metric: any Metric
  private let predictions: Tensor
  private let targets: Tensor
  private let way: Way

  /// Makes ready to judge samples of these rows.
  ///
  /// - Parameters:
  ///   - metric: What judges.
  ///   - predictions: The outputs of all rows, `[rows, outputs]`.
  ///   - targets: The targets of all rows.
  public init(_ metric: any Metric, predictions: Tensor, targets: Tensor) {
    self.metric = metric
    self.predictions = predictions
    self.targets = targets
    if targets.columns > 1 {
      way = .rows
    } else if let metric = metric as? any DecisionMetric {
      way = .decisions(metric, ClassPredictions(predictions: predictions, targets: targets))
    } else if let metric = metric as? any RankingMetric {
      way = .ranks(metric, ScoreOrder(predictions: predictions, targets: targets))
    } else {
      way = .rows
    }
  }

  /// The metric of a sample, in which rows may repeat; nil where it is not defined.
  public func value(_ rows: [Int]) -> Double? {
    switch way {
    case .decisions(let metric, let classes): metric.value(of: classes.counts(of: rows))
    case .ranks(let metric, let order): order.mean(of: metric, rows: rows)
    case .rows:
      metric.value(
        predictions: predictions.gatheringRows(rows), targets: targets.gatheringRows(rows))
    }
  }
}
