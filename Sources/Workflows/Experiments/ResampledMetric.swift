import Tensors
import TrainingCore

/// A metric of samples of rows, drawn again and again: what needs to be done once is done once.
///
/// The area under the ROC curve of two classes needs the rows in order of their scores; a sample is then
/// a count for each row. It is a ratio of whole numbers, so the shorter way leads to the same bits.
struct ResampledMetric {
  private let metric: any Metric
  private let predictions: Tensor
  private let targets: Tensor
  /// The rows by falling score, cut where the score changes; nil for another metric.
  private let ranking: [[Int]]?

  init(_ metric: any Metric, predictions: Tensor, targets: Tensor) {
    self.metric = metric
    self.predictions = predictions
    self.targets = targets
    ranking =
      metric.id == "roc_auc" && predictions.columns == 1 ? Self.ranking(predictions.values) : nil
  }

  /// The metric of a sample, in which rows may repeat; nil where it is not defined.
  func value(_ rows: [Int]) -> Double? {
    guard let ranking else {
      return metric.value(
        predictions: predictions.gatheringRows(rows), targets: targets.gatheringRows(rows))
    }
    var counts = [Int](repeating: 0, count: targets.rows)
    for row in rows { counts[row] += 1 }
    var (positives, negatives, doubledPairs) = (0, 0, 0)
    for group in ranking {
      var (positive, negative) = (0, 0)
      for row in group {
        if targets.values[row] > 0.5 { positive += counts[row] } else { negative += counts[row] }
      }
      doubledPairs += negative * (2 * positives + positive)
      positives += positive
      negatives += negative
    }
    guard positives > 0, negatives > 0 else { return nil }
    return Double(doubledPairs) / (2 * Double(positives) * Double(negatives))
  }

  private static func ranking(_ scores: [Float]) -> [[Int]] {
    var groups: [[Int]] = []
    var last: Float?
    for row in scores.indices.sorted(by: { scores[$0] > scores[$1] }) {
      if scores[row] != last { groups.append([]) }
      last = scores[row]
      groups[groups.count - 1].append(row)
    }
    return groups
  }
}
