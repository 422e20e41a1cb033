import Datasets
public import Statistics
import Tensors
public import TrainingCore

/// Why the score of the final network may differ from what was expected, part by part.
///
/// The rows that judged are a sample, and the networks that were judged are not the final one, which is
/// one more training: `variance = rows + τ² (1 + 1/J)` for an estimate that is the mean of `J` networks.
/// Fold scores alone cannot say this: they differ by few rows each and share most of their training rows,
/// so that any factor on their variance is too large for one metric and too small for another.
public struct ScoreUncertainty: Sendable, Codable, Equatable {
  /// The variance of the estimate from the sampling of the validated rows.
  public var rowVariance: Double
  /// The validated rows, or groups of rows.
  public var rows: Int
  /// True where `rows` are groups of rows; nil where each row stands for itself.
  public var areGroups: Bool?
  /// How much a network's true score moves with its training; nil where nothing tells it.
  public var training: TrainingVariance?
  /// The networks whose mean the estimate is; the folds, where these stand in.
  public var networks: Int
  /// The corrected variance over folds, where it stands in for the parts; nil where it does not.
  public var foldVariance: Double?
  /// Why the folds stand in.
  public var reason: Reason?

  /// An uncertainty of these parts.
  ///
  /// - Parameters:
  ///   - rowVariance: the variance from the sampling of the validated rows.
  ///   - rows: the validated rows, or groups of rows.
  ///   - training: how much a network's true score moves with its training.
  ///   - networks: the networks whose mean the estimate is.
  ///   - foldVariance: the corrected variance over folds, where it stands in.
  ///   - reason: why it does.
  public init(
    rowVariance: Double, rows: Int, training: TrainingVariance? = nil, networks: Int,
    foldVariance: Double? = nil, reason: Reason? = nil
  ) {
    self.rowVariance = rowVariance
    self.rows = rows
    self.training = training
    self.networks = networks
    self.foldVariance = foldVariance
    self.reason = reason
  }

  /// Why the two parts are not believed.
  public enum Reason: String, Sendable, Codable {
    /// Rows have no values of their own by this metric, or no two networks judged the same rows.
    case unknownParts = "unknown_parts"
    /// The folds differ by more than rows and networks explain (Cochran's Q, p < 0.01).
    case unevenFolds = "uneven_folds"
  }

  /// The variance from the training of networks.
  public var trainingVariance: Double {
    (training?.variance ?? 0) * (1 + 1 / Double(max(1, networks)))
  }

  /// The variance of the estimate around the score of the final network.
  public var variance: Double {
    max(rowVariance + trainingVariance, foldVariance ?? 0)
  }

  /// The standard error of the estimate.
  public var standardError: Double { variance.squareRoot() }

  /// How well the variance itself is known, by Satterthwaite's rule: what was estimated from few networks
  /// counts for little, but never for less than these networks alone would.
  public var degreesOfFreedom: Double {
    let freedomOfRows = Double(max(1, rows - 1))
    return degreesOfFreedom(
      spreadOfRows: rowVariance * rowVariance / freedomOfRows, noise: Self.spreadAboveZero)
      ?? freedomOfRows
  }

  /// The degrees of freedom where the rows are hits and misses; nil where the variance is known.
  ///
  /// The variance of such rows follows from their share, at both ends of Wilson's interval. So only what was
  /// seen of the training is uncertain; where nothing was, the cut at zero errs on the side of width.
  private var degreesOfFreedomOfShare: Double? { degreesOfFreedom(spreadOfRows: 0, noise: 0) }

  private func degreesOfFreedom(spreadOfRows: Double, noise: Double) -> Double? {
    if let foldVariance, foldVariance > rowVariance + trainingVariance {
      return Double(max(1, networks - 1))
    }
    guard let training, variance > 0 else { return nil }
    let uncertain =
      (training.variance + noise * training.noise) * (1 + 1 / Double(max(1, networks)))
    let spread = spreadOfRows + uncertain * uncertain / training.degreesOfFreedom
    return spread > 0 ? max(variance * variance / spread, training.degreesOfFreedom) : nil
  }

  /// A variance that is cut at zero scatters less than its noise: `√(1/2 − 1/2π)` of it where there is none.
  private static let spreadAboveZero = 0.5838

  /// The 95 % interval around an estimate, by Student's t on the scale on which the metric scatters evenly.
  ///
  /// - Parameters:
  ///   - estimate: the score.
  ///   - metric: what it is a score of.
  /// - Returns: the interval, within the bounds of the metric.
  public func interval(around estimate: Double, of metric: any Metric) -> ConfidenceInterval {
    let areHits = metric.scale == .share && !metric.readsScores && areGroups != true
    let freedom = areHits ? degreesOfFreedomOfShare : degreesOfFreedom
    let normal = NormalDistribution.standard.quantile(0.975)
    let student = freedom.map { StudentTDistribution(degreesOfFreedom: $0).quantile(0.975) }
    return metric.scale.interval(
      estimate: estimate, standardError: standardError * (student ?? normal) / normal, rows: rows)
  }
}

extension Experiment {
  /// Why the score of the final network may differ from the mean score of these.
  ///
  /// - Parameters:
  ///   - judged: the networks that the estimate is the mean of, each on all folds.
  ///   - others: further rounds of networks of the recipe on the same rows, which help to tell what a
  ///     training is worth.
  /// - Returns: the variance, part by part.
  func uncertainty(
    of judged: [JudgedCandidate], comparedWith others: [TrainingVariance.Round] = []
  ) -> ScoreUncertainty {
    let labels = resampling.groupLabels
    let units = labels.map { Set($0).count } ?? validatedRows.count
    let networks = judged.reduce(0) { $0 + $1.judged.count }
    let rounds = judged.map { rowValues(of: $0) }
    let known = rounds.compactMap { $0 }.flatMap { $0 }
    guard known.count == rounds.count * repetitions, let first = known.first,
      let training = TrainingVariance(known + others, groups: labels)
    else { return uncertaintyWithoutParts(of: judged, units: units) }
    let values =
      influencesOnR2(of: judged)
      ?? first.scores.indices.map { row in Descriptive.mean(known.map { $0.scores[row] }) }
    let error =
      labels == nil && folds.count == 1
      ? strata.map { strata in
        Descriptive.standardErrorOfMean(
          values, strata: validatedRows.map { strata[$0] }, population: groups.count)
      } : nil
    let rowError = error ?? Descriptive.standardErrorOfMean(values, groups: labels)
    var uncertainty = ScoreUncertainty(
      rowVariance: rowError * rowError, rows: units, training: training, networks: networks)
    uncertainty.areGroups = labels == nil ? nil : true
    if foldsAreUneven(first, training: training, groups: labels) {
      uncertainty.foldVariance = judged.map { $0.result.standardError }.max().map { $0 * $0 }
      uncertainty.networks = folds.count
      uncertainty.reason = .unevenFolds
    }
    return uncertainty
  }

  /// The value of each validated row by each round of a candidate's networks; nil for a metric whose rows
  /// have none.
  func rowValues(of judged: JudgedCandidate) -> [TrainingVariance.Round]? {
    let place = Dictionary(uniqueKeysWithValues: zip(validatedRows, 0...))
    let targetVariance = metric.id == "r2" ? varianceOfTargets : nil
    var rounds = Array(
      repeating: TrainingVariance.Round(
        scores: Array(repeating: 0, count: place.count),
        networks: Array(repeating: 0, count: place.count)), count: repetitions)
    for (number, fold) in folds.enumerated() {
      guard let values = pseudoValues(judged.judged[number], on: fold, targetVariance) else {
        return nil
      }
      for (row, value) in zip(fold.fold.validation, values) {
        guard let index = place[row] else { continue }
        rounds[fold.fold.repetition].scores[index] = value
        rounds[fold.fold.repetition].networks[index] = fold.fold.index
      }
    }
    return rounds
  }

  /// One value a row whose mean is the score of the fold; of R² by the variance of all validated targets.
  private func pseudoValues(
    _ predictions: [Float], on fold: FoldData, _ targetVariance: Double?
  ) -> [Double]? {
    guard let targetVariance else { return resampled(predictions, on: fold).pseudoValues() }
    return zip(predictions, fold.validationTargets.values).map { predicted, target in
      let error = Double(predicted) - Double(target)
      return 1 - error * error / targetVariance
    }
  }

  /// Whether the folds of a round differ by more than rows and networks explain, by Cochran's Q at 1 %.
  private func foldsAreUneven(
    _ round: TrainingVariance.Round, training: TrainingVariance, groups: [Int]?
  ) -> Bool {
    let count = (round.networks.max() ?? 0) + 1
    var (means, variances) = ([Double](), [Double]())
    for network in 0..<count {
      let rows = round.networks.indices.filter { round.networks[$0] == network }
      let values = rows.map { round.scores[$0] }
      let error = Descriptive.standardErrorOfMean(
        values, groups: groups.map { labels in rows.map { labels[$0] } })
      means.append(Descriptive.mean(values))
      variances.append(error * error + training.variance)
    }
    let pValue = heterogeneityPValue(estimates: means, variances: variances)
    return pValue.map { $0 < 0.01 } ?? false
  }
}

// MARK: - Where the parts cannot be told

extension Experiment {
  /// The larger of two variances: the corrected one over folds, and that from the sampling of the rows.
  ///
  /// A single hold-out cannot tell how networks trained on other rows scatter: its variance grows by the
  /// ratio that the correction over folds adds (Nadeau and Bengio 2003, with a single split).
  private func uncertaintyWithoutParts(
    of judged: [JudgedCandidate], units: Int
  ) -> ScoreUncertainty {
    let error = judged.map { rowStandardError(of: $0) }.max() ?? 0
    let isHoldOut = folds.count == 1
    var uncertainty = ScoreUncertainty(
      rowVariance: error * error * (isHoldOut ? 1 + validationToTraining : 1), rows: units,
      networks: folds.count,
      foldVariance: isHoldOut
        ? nil : judged.map { $0.result.standardError }.max().map { $0 * $0 },
      reason: .unknownParts)
    uncertainty.areGroups = resampling.groupLabels == nil ? nil : true
    return uncertainty
  }

  /// The standard error of a score from the sampling of the validated rows alone.
  private func rowStandardError(of judged: JudgedCandidate) -> Double {
    let labels = resampling.groupLabels
    if let values = meanRowScores(of: [judged])?.first ?? influencesOnR2(of: [judged]) {
      return Descriptive.standardErrorOfMean(values, groups: labels)
    }
    let resampled = ResampledMetric(
      metric, predictions: pooledPredictions(of: judged)[0], targets: pooledTargets)
    let replicates = bootstrapReplicates(
      resampling, replications: 200, seed: UInt64(seed)
    ) { rows in resampled.value(rows) }
    return Descriptive.standardDeviation(replicates)
  }
}
