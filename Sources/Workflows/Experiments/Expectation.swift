import Datasets
import Statistics
import Tensors
import TrainingCore

/// What new rows can be expected to give, written down before the test rows are opened.
struct Expectation: Sendable, Equatable {
  /// The score of the recipe, without the flattery of the choice.
  let estimate: Double
  /// The lower end of the 95 % interval.
  let lower: Double
  /// The upper end of the 95 % interval.
  let upper: Double
  /// Why the truth may lie elsewhere.
  let uncertainty: ScoreUncertainty

  /// The standard error of the estimate.
  var standardError: Double { uncertainty.standardError }

  init(estimate: Double, uncertainty: ScoreUncertainty, metric: any Metric) {
    let interval = uncertainty.interval(around: estimate, of: metric)
    self.estimate = interval.estimate
    self.lower = interval.lower
    self.upper = interval.upper
    self.uncertainty = uncertainty
  }
}

extension Experiment {
  /// What new rows can be expected to give.
  ///
  /// The networks that were judged were chosen with the luck of their training and of these rows; so the
  /// mean of further networks of the same recipe is taken, by which nothing was chosen. Where there are
  /// none, it is the score less the optimism of the choice.
  /// - Parameters:
  ///   - chosen: the chosen candidate.
  ///   - optimism: by how much its score flatters, with the sign of the metric: negative for a loss.
  ///   - again: the same recipe with other seeds, on the folds of the first round; none if not trained.
  /// - Returns: the estimate with its interval.
  func expectation(
    of chosen: JudgedCandidate, optimism: Double, again: [JudgedCandidate] = []
  ) -> Expectation {
    guard !again.isEmpty else {
      return Expectation(
        estimate: pooledScore(of: [chosen]) - optimism, uncertainty: uncertainty(of: [chosen]),
        metric: metric)
    }
    let round = firstRepetition
    return Expectation(
      estimate: round.pooledScore(of: again),
      uncertainty: round.uncertainty(of: again, comparedWith: rowValues(of: chosen) ?? []),
      metric: metric)
  }

  /// The mean score of networks; of R², that of all their validated rows together.
  private func pooledScore(of judged: [JudgedCandidate]) -> Double {
    jackknifedR2(of: judged) ?? Descriptive.mean(judged.map(\.result.score))
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
    guard metric.id == "r2", let variance = varianceOfTargets else { return nil }
    let targets = pooledTargets.values.map(Double.init)
    let pooled = pooledPredictions(of: judged)
    return targets.indices.map { row in
      let errors = pooled.map { (Double($0.values[row]) - targets[row]) }
      return Descriptive.mean(errors.map { $0 * $0 }) / variance
    }
  }

  /// R² of all validated rows together, their errors averaged over networks; nil for other metrics.
  ///
  /// The mean of the folds' R² leans low: each fold divides by the spread of its own few targets.
  private func jackknifedR2(of judged: [JudgedCandidate]) -> Double? {
    guard let errors = meanScaledSquaredErrors(of: judged) else { return nil }
    return jackknifedDetermination(squaredErrors: errors, targets: scaledTargets)
  }

  /// How much each validated row moves R²; nil for other metrics.
  func influencesOnR2(of judged: [JudgedCandidate]) -> [Double]? {
    guard let errors = meanScaledSquaredErrors(of: judged) else { return nil }
    return determinationPseudoValues(squaredErrors: errors, targets: scaledTargets)
  }

  private func meanScaledSquaredErrors(of judged: [JudgedCandidate]) -> [Double]? {
    let errors = judged.compactMap { scaledSquaredErrors(of: $0) }
    guard let first = errors.first, errors.count == judged.count else { return nil }
    return first.indices.map { row in Descriptive.mean(errors.map { $0[row] }) }
  }

  /// The targets in units of their own spread, as the scaled errors are.
  private var scaledTargets: [Double] {
    let spread = (varianceOfTargets ?? 1).squareRoot()
    return pooledTargets.values.map { Double($0) / spread }
  }

  /// The variance of all validated targets; nil if they do not vary.
  var varianceOfTargets: Double? {
    let targets = pooledTargets.values.map(Double.init)
    let center = Descriptive.meanOrZero(targets)
    let variance = Descriptive.meanOrZero(targets.map { ($0 - center) * ($0 - center) })
    return variance > 0 ? variance : nil
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
