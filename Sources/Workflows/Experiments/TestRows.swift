import Datasets
import Statistics
import Tensors
import TrainingCore

extension TestResult {
  /// A label of a multi-label task by itself.
  public struct LabelRow: Sendable, Codable, Equatable {
    /// The label.
    public var name: String
    /// The test rows that have it.
    public var support: Int
    /// What its probability had to exceed.
    public var threshold: Double
    /// Of the rows called so, the share that are; 0 if none was called so.
    public var precision: Double
    /// Of the rows that are, the share that was called so.
    public var recall: Double
    /// The harmonic mean of precision and recall.
    public var f1: Double
    /// The area under its precision-recall curve; nil if no test row has it.
    public var averagePrecision: Double?
    /// The 95 % interval of the precision.
    public var precisionInterval: MetricInterval?
    /// The 95 % interval of the recall.
    public var recallInterval: MetricInterval?
    /// The 95 % interval of F1 (percentile bootstrap).
    public var f1Interval: MetricInterval?
    /// The 95 % interval of the average precision (percentile bootstrap).
    public var averagePrecisionInterval: MetricInterval?
  }

  /// A number of a vector regression by itself, in its own unit.
  public struct OutputRow: Sendable, Codable, Equatable {
    /// The column.
    public var name: String
    /// The mean absolute error.
    public var mae: Double
    /// The root of the mean squared error.
    public var rmse: Double
    /// The share of variance that is explained; nil if the test rows do not vary.
    public var r2: Double?
    /// The mean absolute error of the trivial model.
    public var trivialError: Double
    /// The 95 % interval of the mean absolute error.
    public var maeInterval: MetricInterval?
    /// The 95 % interval of the root of the mean squared error.
    public var rmseInterval: MetricInterval?
    /// The 95 % interval of the share of variance that is explained.
    public var r2Interval: MetricInterval?
  }
}

extension TestEvaluation {
  /// Each label by itself.
  func labelRows(
    _ predictions: Tensor, _ centered: Tensor, _ targets: Tensor, _ on: Experiment
  ) -> [TestResult.LabelRow] {
    let intervals = DecisionIntervals(
      centered: centered, targets: targets, groups: on.groups, seed: UInt64(experiment.seed))
    return model.classes.indices.map { label in
      let isThere = (0..<targets.rows).map { targets[$0, label] > 0.5 }
      let isCalled = (0..<targets.rows).map { centered[$0, label] > 0.5 }
      let hits = zip(isThere, isCalled).count { $0 && $1 }
      let support = isThere.count { $0 }
      let called = isCalled.count { $0 }
      return TestResult.LabelRow(
        name: model.classes[label], support: support,
        threshold: model.thresholds?[label] ?? 0.5,
        precision: called > 0 ? Double(hits) / Double(called) : 0,
        recall: support > 0 ? Double(hits) / Double(support) : 0,
        f1: support + called > 0 ? 2 * Double(hits) / Double(support + called) : 0,
        averagePrecision: MeanAveragePrecision.averagePrecision(
          ofLabel: label, predictions: predictions, targets: targets),
        precisionInterval: intervals.precision[label], recallInterval: intervals.recall[label],
        f1Interval: intervals.f1[label],
        averagePrecisionInterval: on.interval(
          of: MeanAveragePrecision(), predictions: column(label, of: predictions),
          targets: column(label, of: targets)))
    }
  }

  /// Each number by itself.
  func outputRows(
    _ predictions: Tensor, _ targets: Tensor, _ on: Experiment
  ) -> [TestResult.OutputRow] {
    let names = model.outputNames
    return names.indices.map { output in
      let guess = column(output, of: predictions)
      let truth = column(output, of: targets)
      let development = stride(
        from: output, to: developmentTargets.count, by: names.count
      ).map { Double(developmentTargets[$0]) }
      let median = Descriptive.median(development)
      func interval(_ metric: any Metric) -> MetricInterval? {
        on.interval(of: metric, predictions: guess, targets: truth)
      }
      return TestResult.OutputRow(
        name: names[output],
        mae: MeanAbsoluteErrorMetric().value(predictions: guess, targets: truth) ?? 0,
        rmse: RootMeanSquaredError().value(predictions: guess, targets: truth) ?? 0,
        r2: RSquared().value(predictions: guess, targets: truth),
        trivialError: Descriptive.meanOrZero(truth.values.map { abs(Double($0) - median) }),
        maeInterval: interval(MeanAbsoluteErrorMetric()),
        rmseInterval: interval(RootMeanSquaredError()), r2Interval: interval(RSquared()))
    }
  }

  /// The rows with the most labels wrong, the surest of them first.
  func labelMistakes(_ predictions: Tensor, _ targets: Tensor) -> [TestResult.Mistake] {
    let thresholds = model.thresholds ?? []
    let losses = experiment.testing(targets: targets)
    let surprise = losses.rowLosses(predictions.values, on: losses.folds[0])
    let rows = (0..<targets.rows).filter { row in
      thresholds.indices.contains {
        (Double(predictions[row, $0]) > thresholds[$0]) != (targets[row, $0] > 0.5)
      }
    }
    let worst = rows.sorted { (surprise[$1], table.lines[$0]) < (surprise[$0], table.lines[$1]) }
    return worst.prefix(Self.mistakesShown).map { row in
      func names(_ isThere: (Int) -> Bool) -> String {
        let names = model.classes.indices.filter(isThere).map { model.classes[$0] }
        return names.isEmpty ? "none" : names.joined(separator: ", ")
      }
      return TestResult.Mistake(
        line: table.lines[row], actual: names { targets[row, $0] > 0.5 },
        predicted: names { Double(predictions[row, $0]) > thresholds[$0] }, measure: surprise[row])
    }
  }

  /// The rows with the largest error, each number's in its standard deviations among development rows.
  func outputMistakes(_ predictions: Tensor, _ targets: Tensor) -> [TestResult.Mistake] {
    let names = model.outputNames
    let scales = names.indices.map { output -> Double in
      let values = stride(from: output, to: developmentTargets.count, by: names.count)
        .map { Double(developmentTargets[$0]) }
      let deviation = values.count > 1 ? Descriptive.standardDeviation(values) : 1
      return deviation > 0 ? deviation : 1
    }
    let errors = (0..<targets.rows).map { row -> (output: Int, error: Double) in
      let all = names.indices.map {
        (Double(predictions[row, $0]) - Double(targets[row, $0])) / scales[$0]
      }
      let worst = all.indices.max { abs(all[$0]) < abs(all[$1]) } ?? 0
      return (worst, all[worst])
    }
    let order = errors.indices.sorted {
      (abs(errors[$1].error), table.lines[$0]) < (abs(errors[$0].error), table.lines[$1])
    }
    return order.prefix(Self.mistakesShown).map { row in
      let output = errors[row].output
      return TestResult.Mistake(
        line: table.lines[row],
        actual: "\(names[output]) \(Double(targets[row, output]).rounded4)",
        predicted: "\(names[output]) \(Double(predictions[row, output]).rounded4)",
        measure: errors[row].error)
    }
  }

  private func column(_ index: Int, of tensor: Tensor) -> Tensor {
    Tensor(
      rows: tensor.rows, columns: 1, values: (0..<tensor.rows).map { tensor[$0, index] })
  }
}
