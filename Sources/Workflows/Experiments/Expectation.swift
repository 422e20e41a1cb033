import Datasets
import Statistics
import Tensors
import TrainingCore

extension Experiment {
  /// What new rows can be expected to give: the score less the optimism of the choice (which has the
  /// sign of the metric: negative for a loss).
  ///
  /// The 95 % interval is the wider of two: from the corrected standard error over folds, and from the
  /// sampling of the rows. A handful of folds can agree by luck; the rows then still say how little is
  /// known.
  func expectation(of chosen: JudgedCandidate, optimism: Double) -> ConfidenceInterval {
    let estimate = chosen.result.score - optimism
    let overFolds = ConfidenceInterval.symmetric(
      estimate: estimate, standardError: chosen.result.standardError,
      degreesOfFreedom: folds.count > 1 ? Double(folds.count - 1) : .infinity)
    let overRows = ConfidenceInterval.symmetric(
      estimate: estimate, standardError: rowStandardError(of: chosen))
    var interval = overFolds.halfWidth > overRows.halfWidth ? overFolds : overRows
    if metric.isShare {
      interval.lower = max(0, interval.lower)
      interval.upper = min(1, interval.upper)
    }
    return interval
  }

  /// The standard error of a score from the sampling of the validated rows alone.
  func rowStandardError(of judged: JudgedCandidate) -> Double {
    if let rows = meanRowScores(of: [judged])?.first {
      return Descriptive.standardErrorOfMean(rows)
    }
    let targets = pooledTargets
    let predictions = pooledPredictions(of: judged)[0]
    let replicates = bootstrapReplicates(
      .rows(targets.rows), replications: 200, seed: UInt64(seed)
    ) { rows in
      metric.value(
        predictions: predictions.gatheringRows(rows), targets: targets.gatheringRows(rows))
    }
    return Descriptive.standardDeviation(replicates)
  }

  /// The standard error of a score: corrected over folds, over rows for a hold-out.
  func standardError(of scores: [Double], predictions: [[Float]]) -> Double {
    if scores.count > 1 {
      return correctedStandardError(scores, testToTrainRatio: validationToTraining)
    }
    guard let fold = folds.first, let values = predictions.first else { return 0 }
    if let rows = rowScores(values, on: fold) { return Descriptive.standardErrorOfMean(rows) }
    let predicted = tensor(values, on: fold)
    let replicates = bootstrapReplicates(
      .rows(predicted.rows), replications: 200, seed: UInt64(seed)
    ) { rows in
      metric.value(
        predictions: predicted.gatheringRows(rows),
        targets: fold.validationTargets.gatheringRows(rows))
    }
    return Descriptive.standardDeviation(replicates)
  }
}
