import Datasets
import Statistics
import Tensors
import TrainingCore

/// Where the probability of a class or label becomes a yes: one threshold for each output.
struct Thresholds: Sendable, Codable, Equatable {
  /// The thresholds, between 0 and 1.
  let values: [Double]

  /// Predictions stretched so that each threshold comes to lie at 0.5, where metrics decide.
  ///
  /// Below and above its threshold a probability is mapped in a straight line, so order is kept.
  func centered(_ predictions: [Float]) -> [Float] {
    predictions.enumerated().map { index, value in
      let threshold = values[index % values.count]
      let probability = Double(value)
      guard probability > threshold else {
        return min(0.5, Float(threshold > 0 ? 0.5 * probability / threshold : 0.5))
      }
      return max(
        Float(0.5).nextUp, Float(0.5 + 0.5 * (probability - threshold) / (1 - threshold)))
    }
  }

  /// The thresholds for probabilities whose logits are divided by a temperature.
  func scaled(by temperature: Double) -> Thresholds {
    Thresholds(
      values: values.map { value in
        let logit = Elementary.log(value / (1 - value)) / temperature
        return 1 / (1 + Elementary.exp(-logit))
      })
  }

  /// The thresholds that do best by a metric on predictions whose truth is known.
  ///
  /// - Parameters:
  ///   - predictions: The probabilities, `[rows, outputs]`.
  ///   - targets: 0 or 1 for each.
  ///   - metric: A metric that weighs two kinds of mistake; each output is judged by itself.
  /// - Returns: One threshold for each output.
  static func best(
    for predictions: Tensor, targets: Tensor, by metric: any Metric
  ) -> Thresholds {
    Thresholds(
      values: (0..<predictions.columns).map { column in
        best(
          for: (0..<predictions.rows).map { row in
            (Double(predictions[row, column]), targets[row, column] > 0.5)
          }, by: metric)
      })
  }

  /// Of all cuts between neighbouring probabilities the best; of equals the one nearest to 0.5.
  private static func best(
    for rows: [(probability: Double, isPositive: Bool)], by metric: any Metric
  ) -> Double {
    let sorted = rows.sorted { $0.probability > $1.probability }
    let positives = rows.count { $0.isPositive }
    var table = DecisionTable(0, 0, positives, rows.count - positives)
    var best = (threshold: 0.5, score: -Double.infinity)
    func consider(_ threshold: Double) {
      guard threshold > 0, threshold < 1, let score = metric.score(of: table) else { return }
      let isNearer = abs(threshold - 0.5) < abs(best.threshold - 0.5)
      if score > best.score || (score == best.score && isNearer) { best = (threshold, score) }
    }
    consider((1 + (sorted.first?.probability ?? 0)) / 2)
    for (index, row) in sorted.enumerated() {
      if row.isPositive {
        table.truePositives += 1
        table.falseNegatives -= 1
      } else {
        table.falsePositives += 1
        table.trueNegatives -= 1
      }
      let next = index + 1 < sorted.count ? sorted[index + 1].probability : 0
      if next < row.probability { consider((row.probability + next) / 2) }
    }
    return best.threshold
  }
}

extension Experiment {
  /// The metric by which thresholds are chosen: the primary one, if it weighs mistakes of single labels.
  var thresholdMetric: any Metric {
    outputs.task == .binary && metric.rewardsThreshold ? metric : F1()
  }

  /// Predictions as the metric judges them: with thresholds that other folds have chosen.
  ///
  /// A fold's thresholds come from the out-of-fold predictions of the other folds of its repetition; a
  /// hold-out is cut in two halves that choose for each other. So the score is that of the whole recipe,
  /// threshold and all, on rows that had no say in it.
  func decided(_ predictions: [[Float]]) -> [[Float]] {
    guard choosesThreshold else { return predictions }
    return folds.indices.map { index in
      let fold = folds[index].fold
      let others = folds.indices.filter {
        $0 != index && folds[$0].fold.repetition == fold.repetition
      }
      guard others.isEmpty else {
        return thresholds(chosenOn: others, predictions).centered(predictions[index])
      }
      return decidedByHalves(predictions[index], on: folds[index])
    }
  }

  /// The thresholds that all out-of-fold predictions of a candidate choose.
  func thresholds(of candidate: JudgedCandidate) -> Thresholds {
    thresholds(chosenOn: Array(folds.indices), candidate.predictions)
  }

  private func thresholds(chosenOn chosen: [Int], _ predictions: [[Float]]) -> Thresholds {
    let values = chosen.flatMap { predictions[$0] }
    let targets = chosen.flatMap { folds[$0].validationTargets.values }
    return Thresholds.best(
      for: Tensor(rows: values.count / outputs.width, columns: outputs.width, values: values),
      targets: Tensor(
        rows: targets.count / outputs.width, columns: outputs.width, values: targets),
      by: thresholdMetric)
  }

  private func decidedByHalves(_ predictions: [Float], on fold: FoldData) -> [Float] {
    let rows = fold.fold.validation.indices
    let all = tensor(predictions, on: fold)
    var result = predictions
    for half in 0...1 {
      let choosing = rows.filter { groups[fold.fold.validation[$0]] % 2 != half }
      guard !choosing.isEmpty else { continue }
      let thresholds = Thresholds.best(
        for: all.gatheringRows(choosing),
        targets: fold.validationTargets.gatheringRows(choosing), by: thresholdMetric)
      let centered = thresholds.centered(predictions)
      for row in rows where groups[fold.fold.validation[row]] % 2 == half {
        for column in 0..<outputs.width {
          result[row * outputs.width + column] = centered[row * outputs.width + column]
        }
      }
    }
    return result
  }
}

/// Where the threshold between yes and no comes from, as a plan says it.
public enum ThresholdChoice: String, PlanChoice, Sendable {
  /// From out-of-fold predictions.
  case chosen
  /// One half.
  case half

  /// What choosing this means.
  public var meaning: String {
    switch self {
    case .chosen:
      "The threshold that does best on out-of-fold predictions; of labels one for each. Never on the test."
    case .half: "0.5: whatever is more likely than not."
    }
  }
}
