public import Tensors

/// A number by which people judge predictions.
///
/// Predictions are a network's outputs `[rows, outputs]`. Targets are `[rows, 1]` with 0 or 1 for yes
/// and no, `[rows, 1]` with class indices (or `[rows, classes]` one-hot) for one class of several,
/// `[rows, labels]` with 0 or 1 for labels, and `[rows, outputs]` for regression. All sums are in double precision, row after row.
public protocol Metric: Sendable {
  /// The name in plans and records, as in `roc_auc`.
  var id: String { get }

  /// The name for people, as in "ROC AUC".
  var title: String { get }

  /// What it tells and when it is the one to take, in one line.
  var summary: String { get }

  /// What it can judge.
  var judges: Set<JudgedTargets> { get }

  /// Whether it reads the size or the order of scores, and not the decisions that are made of them.
  var readsScores: Bool { get }

  /// Returns the score of decisions between yes and no, for a metric that weighs two kinds of mistake.
  ///
  /// With such a metric it pays to choose the threshold of a probability; others answer nil.
  func score(of decisions: DecisionTable) -> Double?

  /// The constant that does best by this metric where numbers are predicted without any input.
  var bestConstant: ConstantPrediction { get }

  /// Whether more or less is better.
  var direction: MetricDirection { get }

  /// 0 for a number without unit, 1 for one in the unit of the target, 2 for one in its square.
  var unitPower: Int { get }

  /// Returns what is wrong with the targets of one row, as in "a class index from 0 to 9".
  ///
  /// The answer is nil if nothing is wrong, and otherwise names what was expected.
  func expectation(brokenBy targets: ArraySlice<Float>, outputWidth: Int) -> String?

  /// Returns the metric, or nil where the targets leave it undefined, as AUC with one class only.
  func value(predictions: Tensor, targets: Tensor) -> Double?

  /// Returns a score for each row if the metric is their mean, else nil.
  func rowScores(predictions: Tensor, targets: Tensor) -> [Double]?
}

/// A number that stands for many: what a model says that looks at no input.
public enum ConstantPrediction: Sendable, Equatable {
  /// The mean, best by squared errors.
  case mean
  /// The median, best by absolute errors.
  case median
}

extension Metric {
  /// Classes.
  public var judges: Set<JudgedTargets> { [.classes] }

  /// No.
  public var readsScores: Bool { false }

  /// It does not pay to choose the threshold.
  public func score(of decisions: DecisionTable) -> Double? { nil }

  /// Whether it weighs two kinds of mistake, so that it pays to choose the threshold of a probability.
  public var rewardsThreshold: Bool {
    score(of: DecisionTable(1, 1, 1, 1)) != nil
  }

  /// The mean.
  public var bestConstant: ConstantPrediction { .mean }

  /// No unit.
  public var unitPower: Int { 0 }

  /// One finite target for each output.
  public func expectation(brokenBy targets: ArraySlice<Float>, outputWidth: Int) -> String? {
    targets.count == outputWidth && targets.allSatisfy(\.isFinite)
      ? nil : "finite numbers, one for each of \(outputWidth) outputs"
  }

  /// The mean of the row scores, where there are any.
  public func value(predictions: Tensor, targets: Tensor) -> Double? {
    guard let scores = rowScores(predictions: predictions, targets: targets), !scores.isEmpty
    else { return nil }
    return scores.reduce(0, +) / Double(scores.count)
  }

  /// The metric is not a mean over rows.
  public func rowScores(predictions: Tensor, targets: Tensor) -> [Double]? { nil }
}

/// Whether more or less of a metric is better.
public enum MetricDirection: String, Codable, Hashable, Sendable {
  /// More is better.
  case maximize
  /// Less is better.
  case minimize

  /// Returns whether one value is better than another.
  public func isBetter(_ value: Double, than other: Double) -> Bool {
    switch self {
    case .maximize: value > other
    case .minimize: value < other
    }
  }
}
