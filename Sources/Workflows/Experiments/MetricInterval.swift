import Statistics
import Tensors
import TrainingCore

/// The 95 % interval of a metric on the test rows.
public struct MetricInterval: Sendable, Codable, Equatable {
  /// The lower end.
  public var lower: Double
  /// The upper end.
  public var upper: Double
  /// How it was made.
  public var method: String
}

extension Experiment {
  /// The interval of a metric beside the primary one.
  ///
  /// Wilson for a proportion, the bootstrap of row scores for another mean over rows; for all others a
  /// percentile bootstrap, with fewer replicates where there are many rows.
  func interval(
    of other: any Metric, predictions: Tensor, targets: Tensor
  ) -> MetricInterval? {
    guard targets.rows > 1 else { return nil }
    if let grouped = groupedInterval(of: other, predictions: predictions, targets: targets) {
      return MetricInterval(
        lower: grouped.interval.lower, upper: grouped.interval.upper, method: grouped.method)
    }
    if let share = shareInterval(of: other, predictions: predictions, targets: targets) {
      return share
    }
    if let rows = other.rowScores(predictions: predictions, targets: targets) {
      if rows.areProportion {
        let wilson = wilsonInterval(successes: rows.count { $0 > 0.5 }, of: rows.count)
        return MetricInterval(lower: wilson.lower, upper: wilson.upper, method: "Wilson interval")
      }
      if let interval = logarithmicInterval(rows, of: other) {
        return MetricInterval(
          lower: interval.lower, upper: interval.upper, method: Self.logarithmicTitle)
      }
      let interval = bootstrapIntervalOfMean(
        rows, resampling: testResampling(targets), seed: UInt64(seed))
      return interval.map {
        MetricInterval(lower: $0.lower, upper: $0.upper, method: "bootstrap of 2,000 replicates")
      }
    }
    if let interval = squaredErrorInterval(predictions, targets, of: other) {
      return MetricInterval(
        lower: interval.lower, upper: interval.upper, method: Self.logarithmicTitle)
    }
    let replications = Self.replications(numbers: predictions.values.count)
    let resampled = ResampledMetric(other, predictions: predictions, targets: targets)
    let interval = bootstrapInterval(
      testResampling(targets), method: .percentile, replications: replications, seed: UInt64(seed),
      statistic: resampled.value)
    return interval.map {
      MetricInterval(
        lower: $0.lower, upper: $0.upper,
        method: "percentile bootstrap of \(replications) replicates")
    }
  }

  /// Wilson's interval of what is a share of rows although it is no mean over all of them: precision and
  /// recall of two classes, and averages over all decisions about classes, which are the accuracy.
  private func shareInterval(
    of other: any Metric, predictions: Tensor, targets: Tensor
  ) -> MetricInterval? {
    guard outputs.task.isClassification,
      let value = other.value(predictions: predictions, targets: targets)
    else { return nil }
    if other.id.hasSuffix("_micro") {
      return DecisionIntervals.share(
        Int((value * Double(targets.rows)).rounded()), of: targets.rows)
    }
    guard outputs.task == .binary, other.id == "precision" || other.id == "recall" else {
      return nil
    }
    let called = (0..<predictions.rows).filter { predictions[$0, 0] > 0.5 }
    let hits = called.count { targets[$0, 0] > 0.5 }
    let support = (0..<targets.rows).count { targets[$0, 0] > 0.5 }
    return DecisionIntervals.share(hits, of: other.id == "precision" ? called.count : support)
  }

  /// The interval of a mean error of few rows: by Student's t on the scale of the logarithm, since the
  /// bootstrap of few rows is too narrow; nil of many rows, or of what is no error.
  func logarithmicInterval(_ rows: [Double], of metric: any Metric) -> ConfidenceInterval? {
    guard metric.judges.contains(.numbers), metric.scale == .positive else { return nil }
    return studentInterval(Descriptive.mean(rows), rows, on: .positive)
  }

  /// The interval of R² of few rows: by Student's t and the jackknife on the scale of log(1 - R²); of the
  /// root of the mean squared error the roots of its interval.
  func squaredErrorInterval(
    _ predictions: Tensor, _ targets: Tensor, of metric: any Metric
  ) -> ConfidenceInterval? {
    guard metric.id == "r2" || metric.id == "rmse", targets.columns == 1,
      let value = metric.value(predictions: predictions, targets: targets)
    else { return nil }
    let truths = targets.values.map(Double.init)
    let errors = zip(predictions.values, truths).map { (Double($0) - $1) * (Double($0) - $1) }
    if metric.id == "rmse" {
      return studentInterval(value * value, errors, on: .positive).map { squared in
        ConfidenceInterval(
          estimate: value, lower: squared.lower.squareRoot(), upper: squared.upper.squareRoot(),
          level: squared.level)
      }
    }
    return determinationPseudoValues(squaredErrors: errors, targets: truths)
      .flatMap { studentInterval(value, $0, on: .upToOne) }
  }

  /// The interval of an estimate whose row values are these; nil of many rows that were not drawn evenly.
  ///
  /// That test rows are drawn evenly from tenths of the target takes a quarter off the variance of R², of
  /// which the bootstrap of single rows knows nothing.
  private func studentInterval(
    _ estimate: Double, _ rows: [Double], on scale: ScoreScale
  ) -> ConfidenceInterval? {
    guard rows.count > 1 else { return nil }
    if let strata, let population {
      let error = Descriptive.standardErrorOfMean(rows, strata: strata, population: population)
      return scale.studentInterval(estimate: estimate, standardError: error, count: rows.count)
    }
    guard rows.count < Self.fewestForBootstrapOfErrors else { return nil }
    return scale.studentInterval(estimate: estimate, rowValues: rows)
  }

  static let logarithmicTitle = "t interval on the scale of the logarithm"
  private static let fewestForBootstrapOfErrors = 100

  /// How many replicates are made for so many predicted numbers: from 200 to 1,000.
  static func replications(numbers: Int) -> Int {
    max(200, min(1_000, 2_000_000 / max(1, numbers)))
  }
}

/// The intervals of the scores of single classes or labels; nil where they cannot be told.
struct DecisionIntervals {
  /// Those of the precision.
  let precision: [MetricInterval?]
  /// Those of the recall.
  let recall: [MetricInterval?]
  /// Those of F1.
  let f1: [MetricInterval?]

  /// Of classes that exclude each other; `groups` holds for each row the number of its group.
  init(classes: Int, actual: [Int], called: [Int], groups: [Int], seed: UInt64) {
    precision = Self.shares(of: called, equalTo: actual, classes: classes, groups)
    recall = Self.shares(of: actual, equalTo: called, classes: classes, groups)
    f1 = Self.harmonicMeans(count: classes, groups: groups, seed: seed) { row, table in
      if actual[row] == called[row] {
        table[actual[row]].hits += 1
      } else {
        table[actual[row]].mistakes += 1
        table[called[row]].mistakes += 1
      }
    }
  }

  /// Of labels, each decided at 0.5.
  init(centered: Tensor, targets: Tensor, groups: [Int], seed: UInt64) {
    func rows(_ tensor: Tensor, _ label: Int) -> [Int] {
      (0..<tensor.rows).filter { tensor[$0, label] > 0.5 }
    }
    precision = (0..<targets.columns).map { label in
      let called = rows(centered, label)
      return Self.share(called.map { targets[$0, label] > 0.5 }, called.map { groups[$0] })
    }
    recall = (0..<targets.columns).map { label in
      let support = rows(targets, label)
      return Self.share(support.map { centered[$0, label] > 0.5 }, support.map { groups[$0] })
    }
    f1 = Self.harmonicMeans(count: targets.columns, groups: groups, seed: seed) { row, table in
      for label in 0..<targets.columns {
        let isThere = targets[row, label] > 0.5
        let isCalled = centered[row, label] > 0.5
        if isThere && isCalled { table[label].hits += 1 }
        if isThere != isCalled { table[label].mistakes += 1 }
      }
    }
  }

  /// For each class the share of its rows, by one list of classes, that are of it by the other list, too.
  private static func shares(
    of own: [Int], equalTo other: [Int], classes: Int, _ groups: [Int]
  ) -> [MetricInterval?] {
    var rows = [[Int]](repeating: [], count: classes)
    for (row, index) in own.enumerated() { rows[index].append(row) }
    return rows.enumerated().map { index, rows in
      share(rows.map { other[$0] == index }, rows.map { groups[$0] })
    }
  }

  /// Bootstraps F1; `adding` adds the hits and the mistakes of a row to those of each class.
  private static func harmonicMeans(
    count classes: Int, groups: [Int], seed: UInt64,
    adding: (Int, inout [(hits: Int, mistakes: Int)]) -> Void
  ) -> [MetricInterval?] {
    var replicates = [[Double]](repeating: [], count: classes)
    let replications = Experiment.replications(numbers: groups.count * 4)
    let resampling: Statistics.Resampling =
      Set(groups).count < groups.count ? .groups(groups) : .rows(groups.count)
    _ = bootstrapReplicates(resampling, replications: replications, seed: seed) { sample in
      var table = [(hits: Int, mistakes: Int)](repeating: (0, 0), count: classes)
      for row in sample { adding(row, &table) }
      for (index, entry) in table.enumerated() where entry.hits + entry.mistakes > 0 {
        replicates[index].append(
          2 * Double(entry.hits) / Double(2 * entry.hits + entry.mistakes))
      }
      return 0
    }
    return replicates.map { values in
      guard values.count * 10 >= replications * 9 else { return nil }
      return MetricInterval(
        lower: Descriptive.quantile(values, 0.025), upper: Descriptive.quantile(values, 0.975),
        method: "percentile bootstrap of \(replications) replicates")
    }
  }

  /// The interval of a share of hits among rows: Wilson's, or by groups where rows go together.
  private static func share(_ hits: [Bool], _ groups: [Int]) -> MetricInterval? {
    let count = Set(groups).count
    guard count < hits.count else { return share(hits.count { $0 }, of: hits.count) }
    guard count > 1 else { return nil }
    let values = hits.map { $0 ? 1.0 : 0 }
    let interval = ScoreScale.share.studentInterval(
      estimate: Descriptive.mean(values), rowValues: values, groups: groups)
    return MetricInterval(
      lower: interval.lower, upper: interval.upper, method: Experiment.groupedTitle(count))
  }

  /// The Wilson interval of a share; nil of nothing.
  static func share(_ part: Int, of whole: Int) -> MetricInterval? {
    guard whole > 0 else { return nil }
    let interval = wilsonInterval(successes: part, of: whole)
    return MetricInterval(
      lower: interval.lower, upper: interval.upper, method: "Wilson interval")
  }
}
