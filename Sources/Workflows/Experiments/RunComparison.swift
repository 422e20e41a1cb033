import Statistics

extension RunRecord {
  /// Whether another run was judged on the same folds by the same metric: then they can be compared.
  public func isComparable(with other: RunRecord) -> Bool {
    guard let ours = try? outcome(of: EvaluationStage.self),
      let theirs = try? other.outcome(of: EvaluationStage.self),
      let metric = try? outcome(of: MetricStage.self),
      let otherMetric = try? other.outcome(of: MetricStage.self)
    else { return false }
    return ours.testDigest == theirs.testDigest && ours.settings == theirs.settings
      && seed == other.seed && metric.settings.primary == otherMetric.settings.primary
  }

  /// The chosen network of this run against that of another, on the folds that they share.
  ///
  /// Nil if the runs cannot be compared or have one fold only.
  public func comparison(with other: RunRecord) -> Comparison? {
    guard isComparable(with: other), let ours = try? outcome(of: TuningStage.self),
      let theirs = try? other.outcome(of: TuningStage.self),
      let metric = try? outcome(of: MetricStage.self),
      let evaluation = try? outcome(of: EvaluationStage.self)
    else { return nil }
    let sign: Double = metric.higherIsBetter ? 1 : -1
    let differences = zip(
      ours.trials[ours.selection.chosen].foldScores,
      theirs.trials[theirs.selection.chosen].foldScores
    ).map { sign * ($0 - $1) }
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
