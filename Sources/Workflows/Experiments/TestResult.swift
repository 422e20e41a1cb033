import Datasets
import Statistics
import Tensors
import TrainingCore

/// What the one look at the test rows showed.
public struct TestResult: Sendable, Codable, Equatable {
  /// Precision, recall and F1 of a class.
  public struct ClassRow: Sendable, Codable, Equatable {
    /// The class.
    public var name: String
    /// Of the rows called so, the share that are; 0 if none was called so.
    public var precision: Double
    /// Of the rows that are, the share that was called so.
    public var recall: Double
    /// The harmonic mean of precision and recall.
    public var f1: Double
    /// The rows of the class.
    public var support: Int
    /// The 95 % interval of the precision; nil in older records, or if no row was called so.
    public var precisionInterval: MetricInterval?
    /// The 95 % interval of the recall; nil in older records, or without rows.
    public var recallInterval: MetricInterval?
    /// The 95 % interval of F1 (percentile bootstrap); nil in older records, or if it cannot be told.
    public var f1Interval: MetricInterval?
  }

  /// A metric beside the primary one.
  public struct MetricValue: Sendable, Codable, Equatable {
    /// The name in plans.
    public var name: String
    /// What it tells, in a sentence.
    public var summary: String
    /// Its value.
    public var value: Double
    /// Its 95 % interval; nil in older records, or if it cannot be told.
    public var interval: MetricInterval?
  }

  /// A row that was predicted badly.
  public struct Mistake: Sendable, Codable, Equatable {
    /// The line of the data file.
    public var line: Int
    /// The truth.
    public var actual: String
    /// What was predicted.
    public var predicted: String
    /// The probability given to the truth, or the error of a number.
    public var measure: Double
  }

  /// The test rows.
  public var rows: Int
  /// The primary metric.
  public var score: Double
  /// The lower end of its 95 % interval.
  public var lower: Double
  /// The upper end of its 95 % interval.
  public var upper: Double
  /// How the interval was made.
  public var intervalMethod: String
  /// The primary metric of the trivial model on the same rows.
  public var trivialScore: Double
  /// The network against the trivial model.
  public var againstTrivial: Comparison
  /// Other metrics of the task.
  public var otherMetrics: [MetricValue]
  /// Rows by true class (outer) and predicted class (inner); empty for a regression.
  public var confusion: [[Int]]
  /// Each class by itself; empty for a regression.
  public var classes: [ClassRow]
  /// The true numbers; empty for classes.
  public var actual: [Double]
  /// The predicted numbers; empty for classes.
  public var predicted: [Double]
  /// The rows with the largest mistakes.
  public var mistakes: [Mistake]
  /// What a probability had to exceed for a yes: one for two classes, one for each label; else nil.
  public var thresholds: [Double]?
  /// Each label by itself, of a multi-label task.
  public var labels: [LabelRow]?
  /// Each number by itself, of a vector regression.
  public var outputs: [OutputRow]?

  /// Below so many test rows there is no verdict.
  public static let fewestRows = 30
  /// Below so many rows of a class there is no verdict.
  public static let fewestOfClass = 10

  /// Whether the rows are too few for a verdict.
  public var isIndicative: Bool {
    rows < Self.fewestRows || classes.contains { $0.support < Self.fewestOfClass }
  }
}

/// Judges a final model on the opened test rows.
struct TestEvaluation {
  let model: FinalModel
  let experiment: Experiment
  let table: Table
  /// The targets that the trivial model learns from, in their own units.
  let developmentTargets: [Float]
  /// The column whose values tell which rows go together; nil for none.
  var groupColumn: String?
  /// Whether the test rows were drawn evenly from strata of all rows.
  var isEven = false

  static let mistakesShown = 10

  /// All that the report tells of the test rows.
  ///
  /// - Throws: `ExperimentError.undefinedMetric` if the metric has no value on these rows.
  func result() throws -> TestResult {
    let targets = try model.targets(of: table)
    let predictions = try model.predictions(for: table).values
    var on = experiment.testing(
      targets: targets, groups: groupColumn.flatMap { table[$0] }.map(RowGroups.of))
    if isEven, model.task == .regression {
      let all = (developmentTargets + targets.values).map(Double.init)
      on.strata = Strata.quantiles(all).suffix(targets.rows)
      on.population = all.count
    }
    let fold = on.folds[0]
    let centered = centered(predictions)
    let network = try on.judgeTest(
      (experiment.metric.readsScores ? predictions : centered).values, name: "the network")
    let trivialValues = TrivialModel.predictions(
      from: developmentTargets, task: model.task, metric: experiment.metric,
      outputs: experiment.outputs.width, rows: targets.rows)
    let trivial = try on.judgeTest(
      on.decidedTrivially(trivialValues, from: developmentTargets, rows: targets.rows),
      name: "the trivial model")
    let interval = on.interval(of: network, on: fold)
    let decided = decisions(predictions)
    let confusion = model.task.isClassification ? confusion(targets, decided) : []
    let classIntervals =
      model.task.isClassification
      ? DecisionIntervals(
        classes: model.classes.count, actual: targets.values.map { Int($0) }, called: decided,
        groups: on.groups, seed: UInt64(experiment.seed)) : nil
    return TestResult(
      rows: targets.rows, score: network.result.score, lower: interval.interval.lower,
      upper: interval.interval.upper, intervalMethod: interval.method,
      trivialScore: trivial.result.score, againstTrivial: on.compare(network, with: trivial),
      otherMetrics: otherMetrics(predictions, centered, targets, on), confusion: confusion,
      classes: classRows(confusion, classIntervals),
      actual: model.task == .regression ? targets.values.map(Double.init) : [],
      predicted: model.task == .regression ? predictions.values.map(Double.init) : [],
      mistakes: mistakes(predictions, targets, decided), thresholds: model.thresholds,
      labels: model.task == .multiLabel ? labelRows(predictions, centered, targets, on) : nil,
      outputs: model.task == .vectorRegression ? outputRows(predictions, targets, on) : nil)
  }

  /// The predictions with the model's thresholds at 0.5.
  private func centered(_ predictions: Tensor) -> Tensor {
    guard let values = model.thresholds, values.contains(where: { $0 != 0.5 }) else {
      return predictions
    }
    return Tensor(
      rows: predictions.rows, columns: predictions.columns,
      values: Thresholds(values: values).centered(predictions.values))
  }

  /// The primary metric of the network alone.
  ///
  /// - Throws: `ExperimentError.undefinedMetric` if the metric has no value on these rows.
  func score() throws -> Double {
    let on = experiment.testing(targets: try model.targets(of: table))
    let predictions = try model.predictions(for: table).values
    let judged = experiment.metric.readsScores ? predictions : centered(predictions)
    return try on.judgeTest(judged.values, name: "the network").result.score
  }

  /// Whether the probabilities can be believed; nil for a regression.
  func calibration() throws -> CalibrationSummary? {
    guard model.task.isClassification else { return nil }
    return CalibrationSummary(
      try model.predictions(for: table).values, targets: try model.targets(of: table),
      fitsTemperature: false, seed: UInt64(experiment.seed))
  }

  private func otherMetrics(
    _ predictions: Tensor, _ centered: Tensor, _ targets: Tensor, _ on: Experiment
  ) -> [TestResult.MetricValue] {
    MetricNames.fitting(model.task).filter { $0.id != experiment.metric.id }.compactMap { other in
      let judged = other.readsScores ? predictions : centered
      guard let value = other.value(predictions: judged, targets: targets) else { return nil }
      return TestResult.MetricValue(
        name: other.id, summary: other.summary, value: value,
        interval: on.interval(of: other, predictions: judged, targets: targets))
    }
  }

  /// The class that each row is called, or 0 for a regression.
  private func decisions(_ predictions: Tensor) -> [Int] {
    (0..<predictions.rows).map { row in
      switch model.task {
      case .binary: return Double(predictions[row, 0]) > (model.thresholds?.first ?? 0.5) ? 1 : 0
      case .multiclass:
        return (0..<predictions.columns).reduce(0) {
          predictions[row, $1] > predictions[row, $0] ? $1 : $0
        }
      case .regression, .vectorRegression, .multiLabel: return 0
      }
    }
  }

  private func confusion(_ targets: Tensor, _ decided: [Int]) -> [[Int]] {
    let count = model.classes.count
    var table = Array(repeating: Array(repeating: 0, count: count), count: count)
    for (row, called) in decided.enumerated() { table[Int(targets[row, 0])][called] += 1 }
    return table
  }

  private func classRows(
    _ confusion: [[Int]], _ intervals: DecisionIntervals?
  ) -> [TestResult.ClassRow] {
    confusion.indices.map { index in
      let hits = Double(confusion[index][index])
      let called = Double(confusion.reduce(0) { $0 + $1[index] })
      let support = confusion[index].reduce(0, +)
      let precision = called > 0 ? hits / called : 0
      let recall = support > 0 ? hits / Double(support) : 0
      let sum = precision + recall
      return TestResult.ClassRow(
        name: model.classes[index], precision: precision, recall: recall,
        f1: sum > 0 ? 2 * precision * recall / sum : 0, support: support,
        precisionInterval: intervals?.precision[index],
        recallInterval: intervals?.recall[index], f1Interval: intervals?.f1[index])
    }
  }

  private func mistakes(
    _ predictions: Tensor, _ targets: Tensor, _ decided: [Int]
  ) -> [TestResult.Mistake] {
    if model.task == .multiLabel { return labelMistakes(predictions, targets) }
    if model.task == .vectorRegression { return outputMistakes(predictions, targets) }
    let all = (0..<targets.rows).map { row -> (badness: Double, mistake: TestResult.Mistake) in
      guard model.task.isClassification else {
        let (truth, guess) = (Double(targets[row, 0]), Double(predictions[row, 0]))
        return (
          abs(truth - guess),
          .init(
            line: table.lines[row], actual: truth.rounded4, predicted: guess.rounded4,
            measure: guess - truth)
        )
      }
      let truth = Int(targets[row, 0])
      let probability = self.probability(of: truth, predictions, row)
      return (
        1 - probability,
        .init(
          line: table.lines[row], actual: model.classes[truth],
          predicted: model.classes[decided[row]], measure: probability)
      )
    }
    let wrong = all.filter {
      model.task == .regression || $0.mistake.actual != $0.mistake.predicted
    }
    let sorted = wrong.sorted {
      ($1.badness, $0.mistake.line) < ($0.badness, $1.mistake.line)
    }
    return sorted.prefix(Self.mistakesShown).map(\.mistake)
  }

  private func probability(of truth: Int, _ predictions: Tensor, _ row: Int) -> Double {
    guard model.task == .binary else { return Double(predictions[row, truth]) }
    let positive = Double(predictions[row, 0])
    return truth == 1 ? positive : 1 - positive
  }
}

extension Experiment {
  /// The same task and metric with the test rows in place of validation rows.
  ///
  /// - Parameters:
  ///   - targets: the targets of the test rows.
  ///   - groups: for each row the number of its group; nil if rows are independent.
  /// - Returns: an experiment whose one fold holds these rows.
  func testing(targets: Tensor, groups: [Int]? = nil) -> Experiment {
    let empty = Examples(features: Tensor(rows: 0, columns: 1, values: []), targets: targets)
    let fold = FoldData(
      fold: Fold(
        repetition: 0, index: 0, training: [], validation: Array(0..<targets.rows)),
      training: empty, originalTargets: targets, validation: empty, validationTargets: targets,
      units: .own, notes: [],
      digest: "")
    return Experiment(
      folds: [fold], outputs: outputs, metric: metric,
      groups: groups ?? Array(0..<targets.rows),
      validationToTraining: 1, repetitions: 1, seed: seed, choosesThreshold: choosesThreshold)
  }

  /// A set of predictions for the test rows as a judged candidate.
  func judgeTest(_ values: [Float], name: String) throws -> JudgedCandidate {
    guard let fold = folds.first, let score = score(values, on: fold) else {
      throw ExperimentError.undefinedMetric(metric: metric.id, fold: 1)
    }
    let result = CandidateResult(
      name: name, candidate: Candidate(hiddenUnits: [], epochs: 0), parameters: 0, epochs: 0,
      foldScores: [score], score: score,
      standardError: standardError(of: [score], predictions: [values]), curves: .none,
      hasDiverged: false, epochsLooked: 0)
    return JudgedCandidate(result: result, predictions: [values])
  }

  /// Below so many rows of a class the bootstrap of an area under the ROC curve is too narrow.
  private static let fewestForBootstrap = 50

  /// The 95 % interval of a score on the test rows: Wilson for a proportion, Newcombe for an area under
  /// the ROC curve of few rows, else the BCa bootstrap; where rows go together, one by their groups.
  func interval(
    of judged: JudgedCandidate, on fold: FoldData
  ) -> (interval: ConfidenceInterval, method: String) {
    let score = judged.result.score
    if let grouped = groupedInterval(
      of: metric, predictions: tensor(judged.predictions[0], on: fold),
      targets: fold.validationTargets)
    {
      return grouped
    }
    if let rows = rowScores(judged.predictions[0], on: fold), rows.areProportion {
      return (wilsonInterval(successes: rows.count { $0 > 0.5 }, of: rows.count), "Wilson interval")
    }
    if let rows = rowScores(judged.predictions[0], on: fold),
      let interval = logarithmicInterval(rows, of: metric)
    {
      return (interval, Self.logarithmicTitle)
    }
    if let rows = rowScores(judged.predictions[0], on: fold),
      let interval = bootstrapIntervalOfMean(
        rows, resampling: testResampling(fold.validationTargets), seed: UInt64(seed))
    {
      return (interval, Self.bootstrapTitle)
    }
    if metric.id == "roc_auc", outputs.task == .binary {
      let positives = fold.validationTargets.values.count { $0 > 0.5 }
      let negatives = fold.validationTargets.rows - positives
      if min(positives, negatives) < Self.fewestForBootstrap {
        return (
          areaInterval(score, positives: positives, negatives: negatives),
          "Newcombe's score interval"
        )
      }
    }
    if let interval = squaredErrorInterval(
      tensor(judged.predictions[0], on: fold), fold.validationTargets, of: metric)
    {
      return (interval, Self.logarithmicTitle)
    }
    let resampled = resampled(judged.predictions[0], on: fold)
    let interval = bootstrapInterval(
      testResampling(fold.validationTargets), seed: UInt64(seed)
    ) { rows in
      resampled.value(rows)
    }
    let fallback = ConfidenceInterval.symmetric(
      estimate: score, standardError: judged.result.standardError)
    return (interval ?? fallback, Self.bootstrapTitle)
  }

  private static let bootstrapTitle = "BCa bootstrap of 2,000 replicates"

  /// Test rows are drawn anew within their class, or with all rows of their group.
  func testResampling(_ targets: Tensor) -> Statistics.Resampling {
    if Set(groups).count < groups.count { return .groups(groups) }
    return outputs.task.isClassification
      ? .strata(targets.values.map { Int($0) }) : .rows(targets.rows)
  }

  /// The interval of a metric on rows that go together in groups, by the sums of each group and Student's t;
  /// nil if no two rows share a group, or rows have no values of their own by this metric.
  func groupedInterval(
    of metric: any Metric, predictions: Tensor, targets: Tensor
  ) -> (interval: ConfidenceInterval, method: String)? {
    let count = Set(groups).count
    guard count < groups.count, count > 1,
      let score = metric.value(predictions: predictions, targets: targets),
      let values = ResampledMetric(metric, predictions: predictions, targets: targets)
        .pseudoValues()
    else { return nil }
    return (
      metric.scale.studentInterval(estimate: score, rowValues: values, groups: groups),
      Self.groupedTitle(count)
    )
  }

  /// How an interval over so many groups of rows is made.
  static func groupedTitle(_ groups: Int) -> String { "Student's t over \(groups) groups of rows" }
}
