import Datasets
import Statistics
import Tensors
import TrainingCore

/// A paired comparison of two candidates on the same validation rows.
public struct Comparison: Sendable, Codable, Equatable {
  /// The test, in words.
  public let test: String
  /// How much better the first is than the second, in the metric's units; negative if worse.
  public let gain: Double
  /// The lower end of the 95 % interval of the gain.
  public let lower: Double
  /// The upper end of the 95 % interval of the gain.
  public let upper: Double
  /// The standard error of the gain.
  public let standardError: Double
  /// The two-sided p-value of no difference.
  public let pValue: Double
  /// What the gain is one of; nil for the metric.
  public var measure: ValidationScores.Measure?

  /// Whether the first is better by more than luck explains, at a level of significance.
  public func isBetter(at level: Double) -> Bool { gain > 0 && pValue < level }
}

extension Comparison {
  /// Compares by the differences of rows: exact McNemar for hits and misses, else a sign-flip test.
  ///
  /// - Parameters:
  ///   - differences: By how much the first is better on each row.
  ///   - groups: For each row the number of its group, which is flipped as one; nil for none.
  ///   - title: The rows in words.
  ///   - seed: The seed of the resampling.
  init(ofRows differences: [Double], groups: [Int]?, title: String, seed: Int) {
    let gain = Descriptive.mean(differences)
    let interval = bootstrapIntervalOfMean(
      differences, resampling: groups.map { .groups($0) } ?? .rows(differences.count),
      seed: UInt64(seed))
    let pValue: Double
    let name: String
    if differences.areSigns && groups == nil {
      pValue =
        exactMcNemarTest(
          onlyFirst: differences.count { $0 > 0 }, onlySecond: differences.count { $0 < 0 }
        ).pValue
      name = "exact McNemar test"
    } else {
      pValue = signFlipTest(differences: differences, groups: groups, seed: UInt64(seed)).pValue
      name = "sign-flip permutation test"
    }
    self.init(
      test: "\(name) on \(title)", gain: gain, lower: interval?.lower ?? gain,
      upper: interval?.upper ?? gain,
      standardError: Descriptive.standardErrorOfMean(differences), pValue: pValue)
  }
}

extension Experiment {
  /// Compares two candidates by the test that fits the protocol.
  ///
  /// Repeated folds: the corrected resampled t-test. One round of folds or a hold-out: exact McNemar
  /// for a proportion such as accuracy, a sign-flip permutation of row differences for other means over rows. A metric that
  /// is no mean over rows: the corrected t-test over folds, or the bootstrap on a hold-out.
  func compare(_ first: JudgedCandidate, with second: JudgedCandidate) -> Comparison {
    if repetitions > 1 { return compareFolds(first, second) }
    if let rows = rowDifferences(first, second) {
      return compareRows(rows)
    }
    if folds.count > 1 { return compareFolds(first, second) }
    return compareByBootstrap(first, second)
  }

  private func compareFolds(_ first: JudgedCandidate, _ second: JudgedCandidate) -> Comparison {
    let differences = zip(first.result.foldScores, second.result.foldScores).map {
      sign * ($0 - $1)
    }
    let name = "corrected resampled t-test over \(differences.count) folds (Nadeau & Bengio 2003)"
    guard
      let result = correctedResampledTTest(
        differences: differences, testToTrainRatio: validationToTraining)
    else {
      let gain = Descriptive.meanOrZero(differences)
      return Comparison(
        test: name, gain: gain, lower: gain, upper: gain, standardError: 0,
        pValue: gain == 0 ? 1 : 0)
    }
    return Comparison(
      test: name, gain: result.meanDifference, lower: result.interval.lower,
      upper: result.interval.upper, standardError: result.standardError, pValue: result.pValue)
  }

  /// The differences of the row scores, oriented so that positive is better, or nil if the metric is
  /// no mean over rows.
  private func rowDifferences(
    _ first: JudgedCandidate, _ second: JudgedCandidate
  ) -> [(row: Int, difference: Double)]? {
    var differences: [(row: Int, difference: Double)] = []
    for (index, fold) in folds.enumerated() {
      guard let ours = rowScores(first.judged[index], on: fold),
        let theirs = rowScores(second.judged[index], on: fold)
      else { return nil }
      for (row, pair) in zip(fold.fold.validation, zip(ours, theirs)) {
        differences.append((row, sign * (pair.0 - pair.1)))
      }
    }
    return differences
  }

  /// How much the loss of each validation row rises from one candidate to another.
  func rowRises(from before: JudgedCandidate, to after: JudgedCandidate) -> [Double] {
    folds.indices.flatMap { index in
      zip(
        rowLosses(before.predictions[index], on: folds[index]),
        rowLosses(after.predictions[index], on: folds[index])
      ).map { $1 - $0 }
    }
  }

  /// The metric row by row, if it is a mean over rows.
  func rowScores(_ predictions: [Float], on fold: FoldData) -> [Double]? {
    let tensor = Tensor(
      rows: fold.validationTargets.rows, columns: outputs.width, values: predictions)
    return metric.rowScores(predictions: tensor, targets: fold.validationTargets)
  }

  private func compareRows(_ rows: [(row: Int, difference: Double)]) -> Comparison {
    let groups = rows.map { self.groups[$0.row] }
    return Comparison(
      ofRows: rows.map(\.difference), groups: Set(groups).count < groups.count ? groups : nil,
      title: "\(rows.count) \(folds.count > 1 ? "pooled out-of-fold rows" : "held-out rows")",
      seed: seed)
  }

  private func compareByBootstrap(
    _ first: JudgedCandidate, _ second: JudgedCandidate
  ) -> Comparison {
    let fold = folds[0]
    let gain = sign * (first.result.score - second.result.score)
    let strata = outputs.task.isClassification ? fold.validationTargets.values.map { Int($0) } : []
    let resampling: Statistics.Resampling =
      strata.isEmpty ? .rows(fold.validationTargets.rows) : .strata(strata)
    let ours = resampled(first.judged[0], on: fold)
    let theirs = resampled(second.judged[0], on: fold)
    let replicates = bootstrapReplicates(resampling, seed: UInt64(seed)) { rows in
      guard let mine = ours.value(rows), let other = theirs.value(rows) else { return nil }
      return sign * (mine - other)
    }
    let count = Double(replicates.count + 1)
    let below = Double(replicates.count { $0 <= 0 } + 1) / count
    let above = Double(replicates.count { $0 >= 0 } + 1) / count
    return Comparison(
      test: "paired bootstrap of \(replicates.count) replicates on "
        + "\(fold.validationTargets.rows) held-out rows",
      gain: gain, lower: Descriptive.quantile(replicates, 0.025),
      upper: Descriptive.quantile(replicates, 0.975),
      standardError: Descriptive.standardDeviation(replicates),
      pValue: min(1, 2 * min(below, above)))
  }

  /// The metric of samples of the validation rows of a fold.
  func resampled(_ predictions: [Float], on fold: FoldData) -> ResampledMetric {
    ResampledMetric(
      metric, predictions: tensor(predictions, on: fold), targets: fold.validationTargets)
  }

  /// Predictions of one fold as a tensor.
  func tensor(_ predictions: [Float], on fold: FoldData) -> Tensor {
    Tensor(rows: fold.validationTargets.rows, columns: outputs.width, values: predictions)
  }
}

extension [Double] {
  /// Whether these row scores are hits and misses: ones and zeros.
  var areProportion: Bool { allSatisfy { $0 == 0 || $0 == 1 } }

  /// Whether these are differences of hits and misses.
  var areSigns: Bool { allSatisfy { $0 == 0 || $0 == 1 || $0 == -1 } }
}
