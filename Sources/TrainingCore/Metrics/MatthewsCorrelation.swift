/// The correlation of predicted and true classes: 1 if all are right, 0 for guessing, below 0 for worse.
///
/// (c·n − Σ pₖ·tₖ) / √((n² − Σ pₖ²)·(n² − Σ tₖ²)), where c rows of n are right, pₖ were predicted as class k
/// and tₖ are of it. It is 0 where all rows are of one class, or were predicted to be.
///
/// - Source: B. Matthews, 1975; J. Gorodkin, "Comparing two K-category assignments", 2004.
public struct MatthewsCorrelation: DecisionMetric {
  /// Creates the metric.
  public init() {}

  /// The name in plans.
  public let id: String = "mcc"
  /// The name for people.
  public let title: String = "Matthews correlation"
  /// What it tells.
  public let summary: String = "The correlation of predicted and true classes: 0 is guessing."
  /// More is better.
  public let direction: MetricDirection = .maximize

  /// Returns the correlation, or nil without rows.
  func value(of counts: DecisionCounts) -> Double? {
    let rows = Double(counts.total.support)
    guard rows > 0 else { return nil }
    func sum(_ term: (_ predicted: Double, _ actual: Double) -> Double) -> Double {
      counts.counts.reduce(0) {
        $0 + term(Double($1.truePositives + $1.falsePositives), Double($1.support))
      }
    }
    let spread = (rows * rows - sum { p, _ in p * p }) * (rows * rows - sum { _, t in t * t })
    guard spread > 0 else { return 0 }
    let right = Double(counts.total.truePositives)
    return (right * rows - sum { $0 * $1 }) / spread.squareRoot()
  }

  /// (TP·TN − FP·FN) / √((TP + FP)·(TP + FN)·(TN + FP)·(TN + FN)), 0 where that is undefined.
  public func score(of decisions: DecisionTable) -> Double? {
    let (hits, alarms) = (Double(decisions.truePositives), Double(decisions.falsePositives))
    let (misses, rests) = (Double(decisions.falseNegatives), Double(decisions.trueNegatives))
    let spread = (hits + alarms) * (hits + misses) * (rests + alarms) * (rests + misses)
    return spread > 0 ? (hits * rests - alarms * misses) / spread.squareRoot() : 0
  }
}
