import Datasets
import Statistics
import Tensors
import TrainingCore

/// What new rows can be expected to give, written down before the test rows are opened.
struct Expectation: Sendable, Equatable {
  /// The score less the optimism of the choice.
  let estimate: Double
  /// The lower end of the 95 % interval.
  let lower: Double
  /// The upper end of the 95 % interval.
  let upper: Double
  /// The standard error of the estimate.
  let standardError: Double
}

extension Experiment {
  /// What new rows can be expected to give: the score less the optimism of the choice (which has the
  /// sign of the metric: negative for a loss).
  ///
  /// The standard error is the larger of two: the corrected one over folds, and that from the sampling
  /// of the rows; a handful of folds can agree by luck, the rows then still say how little is known. The
  /// interval is built on the scale on which the metric scatters evenly.
  func expectation(of chosen: JudgedCandidate, optimism: Double) -> Expectation {
    let estimate = chosen.result.score - optimism
    let rows = validatedRows.count
    let normal = NormalDistribution.standard.quantile(0.975)
    func widening(_ freedom: Int) -> Double {
      StudentTDistribution(degreesOfFreedom: Double(max(1, freedom))).quantile(0.975) / normal
    }
    var error = rowStandardError(of: chosen)
    // Wilson's interval is made for a binomial share; all others know their variance from the rows alone.
    var factor = metric.scale == .share ? 1 : widening(rows - 1)
    let overFolds = chosen.result.standardError
    // One hold-out cannot tell how networks trained on other rows scatter: its variance grows by the
    // ratio that the correction over folds adds (Nadeau and Bengio 2003, with a single split).
    if folds.count == 1 { error *= (1 + validationToTraining).squareRoot() }
    if folds.count > 1, overFolds * widening(folds.count - 1) > error * factor {
      error = overFolds
      factor = widening(folds.count - 1)
    }
    let interval = metric.scale.interval(
      estimate: estimate, standardError: error * factor, rows: rows)
    return Expectation(
      estimate: interval.estimate, lower: interval.lower, upper: interval.upper,
      standardError: error)
  }

  /// The standard error of a score from the sampling of the validated rows alone.
  func rowStandardError(of judged: JudgedCandidate) -> Double {
    if let rows = meanRowScores(of: [judged])?.first {
      return Descriptive.standardErrorOfMean(rows)
    }
    if let influences = influencesOnR2(of: judged) {
      return Descriptive.standardErrorOfMean(influences)
    }
    let resampled = ResampledMetric(
      metric, predictions: pooledPredictions(of: judged)[0], targets: pooledTargets)
    let replicates = bootstrapReplicates(
      .rows(pooledTargets.rows), replications: 200, seed: UInt64(seed)
    ) { rows in resampled.value(rows) }
    return Descriptive.standardDeviation(replicates)
  }

  /// The standard error of a score: corrected over folds, over rows for a hold-out.
  func standardError(of scores: [Double], predictions: [[Float]]) -> Double {
    if scores.count > 1 {
      return correctedStandardError(scores, testToTrainRatio: validationToTraining)
    }
    guard let fold = folds.first, let values = predictions.first else { return 0 }
    if let rows = rowScores(values, on: fold) { return Descriptive.standardErrorOfMean(rows) }
    let resampled = resampled(values, on: fold)
    let replicates = bootstrapReplicates(
      .rows(fold.validationTargets.rows), replications: 200, seed: UInt64(seed)
    ) { rows in resampled.value(rows) }
    return Descriptive.standardDeviation(replicates)
  }
}

// MARK: - R²

extension Experiment {
  /// The squared error of each validated row over the variance of the targets; nil unless the metric is R².
  ///
  /// They are averaged over the repetitions: one minus their mean is R².
  func scaledSquaredErrors(of judged: JudgedCandidate) -> [Double]? {
    guard metric.id == "r2" else { return nil }
    let targets = pooledTargets.values.map(Double.init)
    let center = Descriptive.meanOrZero(targets)
    let variance = Descriptive.meanOrZero(targets.map { ($0 - center) * ($0 - center) })
    guard variance > 0 else { return nil }
    let pooled = pooledPredictions(of: judged)
    return targets.indices.map { row in
      let errors = pooled.map { (Double($0.values[row]) - targets[row]) }
      return Descriptive.mean(errors.map { $0 * $0 }) / variance
    }
  }

  /// How much each validated row moves R².
  private func influencesOnR2(of judged: JudgedCandidate) -> [Double]? {
    guard let errors = scaledSquaredErrors(of: judged) else { return nil }
    let targets = pooledTargets.values.map(Double.init)
    let center = Descriptive.meanOrZero(targets)
    // The errors are in units of the targets' variance, so the targets must be, too.
    let spread = Descriptive.meanOrZero(targets.map { ($0 - center) * ($0 - center) }).squareRoot()
    return determinationPseudoValues(
      squaredErrors: errors, targets: targets.map { $0 / spread })
  }
}

extension JudgedCandidate {
  /// The candidate on the folds of the first shuffle alone.
  func firstRepetition(of experiment: Experiment) -> JudgedCandidate {
    let isFirst = experiment.folds.map { $0.fold.repetition == 0 }
    return JudgedCandidate(
      result: result,
      predictions: zip(isFirst, predictions).filter(\.0).map(\.1))
  }
}

extension Metric {
  /// The scale on which the metric scatters evenly around its true value.
  var scale: ScoreScale {
    if isShare { return .share }
    if direction == .minimize { return .positive }
    return judges.contains(.numbers) ? .upToOne : .plain
  }
}
