/// The weighted harmonic mean of precision and recall: (1 + β²)·P·R / (β²·P + R).
///
/// Recall counts β times as much as precision. Of several classes it is the mean over those that occur or were
/// predicted. With yes and no it is that of class 1, and undefined if no row is of class 1.
///
/// - Source: C. J. van Rijsbergen, *Information Retrieval*, 1979.
public struct FBeta: DecisionMetric {
  /// How many times as much recall counts.
  public let beta: Double
  /// The name in plans.
  public let id: String
  /// The name for people.
  public let title: String
  /// What it tells.
  public let summary: String

  private init(beta: Double, id: String, title: String, summary: String) {
    self.beta = beta
    self.id = id
    self.title = title
    self.summary = summary
  }

  /// Recall counts twice as much.
  public static let two = FBeta(
    beta: 2, id: "f2", title: "F2",
    summary: "Precision and recall, recall twice as much: when a missed case costs more.")

  /// Precision counts twice as much.
  public static let half = FBeta(
    beta: 0.5, id: "f05", title: "F0.5",
    summary: "Precision and recall, precision twice as much: when a false alarm costs more.")

  /// More is better.
  public var direction: MetricDirection { .maximize }

  /// Returns the metric, or nil if no row is of class 1.
  func value(of counts: DecisionCounts) -> Double? { counts.mean { $0.fScore(beta: beta) } }

  /// (1 + β²)·TP / ((1 + β²)·TP + β²·FN + FP).
  public func score(of decisions: DecisionTable) -> Double? {
    decisions.positive.fScore(beta: beta)
  }
}
