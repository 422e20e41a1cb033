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

  /// One value for each row, whose mean is the metric and whose spread is that of the metric.
  ///
  /// For a mean over rows these are the scores of the rows; else, by leaving out one row after another,
  /// `pᵢ = M + (n − 1)(mean(M₋) − M₋ᵢ)`, the jackknife's pseudo-values moved to the metric itself.
  /// - Returns: nil where the metric is not defined without some row, or where leaving out every row would
  ///   take too long: with more than some six thousand rows, unless classes alone are counted.
  /// - Source: B. Efron and C. Stein, "The jackknife estimate of variance", Annals of Statistics 9 (1981).
  public func pseudoValues() -> [Double]? {
    if let scores = metric.rowScores(predictions: predictions, targets: targets) { return scores }
    let rows = Array(0..<targets.rows)
    guard rows.count > 2, let whole = value(rows) else { return nil }
    guard let without = valuesLeavingOut(rows) else { return nil }
    let center = without.reduce(0, +) / Double(without.count)
    return without.map { whole + Double(rows.count - 1) * (center - $0) }
  }

  private static let mostWork = 40_000_000

  /// The metric without each row; nil if one is not defined.
  private func valuesLeavingOut(_ rows: [Int]) -> [Double]? {
    var known: [[Int]: Double] = [:]
    var values: [Double] = []
    if case .decisions = way {
    } else {
      guard rows.count * rows.count * predictions.columns <= Self.mostWork else { return nil }
    }
    for row in rows {
      // Rows of one class that were called the same may stand for each other.
      var cell: [Int]?
      if case .decisions(_, let classes) = way {
        cell = [classes.actual[row], classes.predicted[row]]
      }
      if let value = cell.flatMap({ known[$0] }) {
        values.append(value)
        continue
      }
      guard let value = value(Array(rows[..<row] + rows[(row + 1)...])) else { return nil }
      if let cell { known[cell] = value }
      values.append(value)
    }
    return values
  }
}
