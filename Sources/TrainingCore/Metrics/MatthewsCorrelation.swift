public import Tensors

/// The correlation of predicted and true classes: 1 if all are right, 0 for guessing, below 0 for worse.
///
/// (c·n − Σ pₖ·tₖ) / √((n² − Σ pₖ²)·(n² − Σ tₖ²)), where c rows of n are right, pₖ were predicted as class k
/// and tₖ are of it. It is 0 where all rows are of one class, or were predicted to be.
///
/// - Source: B. Matthews, 1975; J. Gorodkin, "Comparing two K-category assignments", 2004.
public struct MatthewsCorrelation: Metric {
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

  /// Targets are class indices or one-hot rows.
  public func expectation(brokenBy targets: ArraySlice<Float>, outputWidth: Int) -> String? {
    ClassPredictions.expectation(brokenBy: targets, outputWidth: outputWidth)
  }

  /// Returns the correlation, or nil without rows.
  public func value(predictions: Tensor, targets: Tensor) -> Double? {
    let classes = ClassPredictions(predictions: predictions, targets: targets)
    guard !classes.actual.isEmpty else { return nil }
    var predicted: [Int: Int] = [:]
    var actual: [Int: Int] = [:]
    for one in classes.predicted { predicted[one, default: 0] += 1 }
    for one in classes.actual { actual[one, default: 0] += 1 }
    let rows = Double(classes.actual.count)
    let right = Double(zip(classes.predicted, classes.actual).count { $0 == $1 })
    let names = Set(predicted.keys).union(actual.keys).sorted()
    func sum(_ term: (Double, Double) -> Double) -> Double {
      names.reduce(0) { $0 + term(Double(predicted[$1] ?? 0), Double(actual[$1] ?? 0)) }
    }
    let spread = (rows * rows - sum { p, _ in p * p }) * (rows * rows - sum { _, t in t * t })
    guard spread > 0 else { return 0 }
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
