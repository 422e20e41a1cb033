public import Tensors

/// The mean over labels of the average precision: how well rows that have a label rank above others.
///
/// The average precision of a label is Σ (Rₙ − Rₙ₋₁)·Pₙ over thresholds; ties share one. A label that no
/// row has is left out; undefined if no row has any.
public struct MeanAveragePrecision: Metric {
  /// Creates the metric.
  public init() {}

  /// The name in plans.
  public let id: String = "mean_average_precision"
  /// The name for people.
  public let title: String = "Mean average precision"
  /// What it tells.
  public let summary: String =
    "The average precision over all thresholds, the mean over labels."
  /// Labels.
  public let judges: Set<JudgedTargets> = [.labels]
  /// More is better.
  public let direction: MetricDirection = .maximize
  /// Scores are read as they are.
  public let readsScores: Bool = true

  /// Targets are 0 or 1 for each label.
  public func expectation(brokenBy targets: ArraySlice<Float>, outputWidth: Int) -> String? {
    LabelTargets.expectation(brokenBy: targets, outputWidth: outputWidth)
  }

  /// Returns the mean, or nil if no row has a label.
  public func value(predictions: Tensor, targets: Tensor) -> Double? {
    let all = (0..<predictions.columns).compactMap { column in
      Self.averagePrecision(ofLabel: column, predictions: predictions, targets: targets)
    }
    return all.isEmpty ? nil : all.reduce(0, +) / Double(all.count)
  }

  /// The average precision of one label; nil if no row has it.
  public static func averagePrecision(
    ofLabel column: Int, predictions: Tensor, targets: Tensor
  ) -> Double? {
    let ranking = RankedScores(
      scores: (0..<predictions.rows).map { predictions[$0, column] },
      isPositive: (0..<targets.rows).map { targets[$0, column] > 0.5 })
    return ranking.positives > 0 ? AveragePrecision().value(of: ranking) : nil
  }
}
