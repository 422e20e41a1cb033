public import Tensors

/// The mean over the classes that occur of the share of their rows that was found.
///
/// Guessing gives 1 / classes, however unlike their frequencies are.
///
/// - Source: K. Brodersen et al., "The balanced accuracy and its posterior distribution", ICPR 2010.
public struct BalancedAccuracy: Metric {
  /// Creates the metric.
  public init() {}

  /// The name in plans.
  public let id: String = "balanced_accuracy"
  /// The name for people.
  public let title: String = "Balanced accuracy"
  /// What it tells.
  public let summary: String = "The mean recall of the classes: frequent ones do not rule it."
  /// More is better.
  public let direction: MetricDirection = .maximize

  /// Targets are class indices or one-hot rows.
  public func expectation(brokenBy targets: ArraySlice<Float>, outputWidth: Int) -> String? {
    ClassPredictions.expectation(brokenBy: targets, outputWidth: outputWidth)
  }

  /// Returns the mean, or nil without rows.
  public func value(predictions: Tensor, targets: Tensor) -> Double? {
    let classes = ClassPredictions(predictions: predictions, targets: targets)
    var rows: [Int: (all: Int, found: Int)] = [:]
    for (predicted, actual) in zip(classes.predicted, classes.actual) {
      rows[actual, default: (0, 0)].all += 1
      if predicted == actual { rows[actual, default: (0, 0)].found += 1 }
    }
    guard !rows.isEmpty else { return nil }
    let recalls = rows.sorted { $0.key < $1.key }.map {
      Double($0.value.found) / Double($0.value.all)
    }
    return recalls.reduce(0, +) / Double(recalls.count)
  }

  /// The mean of the recalls of yes and of no.
  public func score(of decisions: DecisionTable) -> Double? {
    (decisions.positive.recall + decisions.negative.recall) / 2
  }
}
