import Statistics

extension RunRecord {
  /// Whether another run was judged on the same folds by the same metric: then they can be compared.
  public func isComparable(with other: RunRecord) -> Bool {
    guard let ours = try? outcome(of: EvaluationStage.self),
      let theirs = try? other.outcome(of: EvaluationStage.self)
    else { return false }
    return ours.testDigest == theirs.testDigest && ours.settings == theirs.settings
      && seed == other.seed && isJudgedAs(other)
  }

  /// Whether another run is judged by the same metric.
  private func isJudgedAs(_ other: RunRecord) -> Bool {
    let metrics = [self, other].map {
      try? $0.outcome(of: MetricStage.self).settings.primary
    }
    return metrics[0] != nil && metrics[0] == metrics[1]
  }

  /// The chosen network of this run against that of another by a paired test on validation.
  ///
  /// Row by row if both were validated once on the same rows: exact McNemar for a share such as accuracy,
  /// a sign-flip test for other means over rows, and for the losses of a hold-out if the metric is no
  /// such mean. Else the corrected resampled t-test over the folds that they share. Nil if neither can
  /// be had.
  public func comparison(with other: RunRecord) -> Comparison? {
    guard let ours = try? outcome(of: TuningStage.self),
      let theirs = try? other.outcome(of: TuningStage.self),
      let metric = try? outcome(of: MetricStage.self), isJudgedAs(other)
    else { return nil }
    let sign: Double = metric.higherIsBetter ? 1 : -1
    return comparison(ofRows: ours.validation, theirs.validation, sign: sign)
      ?? comparison(ofFolds: ours.chosenScores, theirs.chosenScores, of: other, sign: sign)
  }

  private func comparison(
    ofRows ours: ValidationScores?, _ theirs: ValidationScores?, sign: Double
  ) -> Comparison? {
    guard let ours, let theirs, ours.rows == theirs.rows, ours.measure == theirs.measure,
      ours.values.count == theirs.values.count, !ours.values.isEmpty
    else { return nil }
    let direction = ours.measure == .loss ? -1 : sign
    let rows = ours.arePooled ? "pooled out-of-fold rows" : "held-out rows"
    var comparison = Comparison(
      ofRows: zip(ours.values, theirs.values).map { direction * ($0 - $1) }, groups: ours.groups,
      title: ours.measure == .loss
        ? "the losses of \(ours.values.count) \(rows)" : "\(ours.values.count) \(rows)",
      seed: seed)
    if ours.measure == .loss { comparison.measure = .loss }
    return comparison
  }

  private func comparison(
    ofFolds ours: [Double], _ theirs: [Double], of other: RunRecord, sign: Double
  ) -> Comparison? {
    guard isComparable(with: other), let evaluation = try? outcome(of: EvaluationStage.self)
    else { return nil }
    let differences = zip(ours, theirs).map { sign * ($0 - $1) }
    let result = correctedResampledTTest(
      differences: differences, testToTrainRatio: evaluation.settings.validationToTraining)
    return result.map {
      Comparison(
        test: "corrected resampled t-test over \(differences.count) folds",
        gain: $0.meanDifference, lower: $0.interval.lower, upper: $0.interval.upper,
        standardError: $0.standardError, pValue: $0.pValue)
    }
  }
}

extension TuningStage.Outcome {
  /// The score of the chosen network on each fold.
  fileprivate var chosenScores: [Double] { trials[selection.chosen].foldScores }
}
