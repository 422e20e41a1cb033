/// A temperature by which logits are divided so that the probabilities are better calibrated.
///
/// Above 1 it softens overconfident probabilities, below 1 it sharpens timid ones; the predicted
/// class never changes.
/// - Source: C. Guo et al., "On calibration of modern neural networks", ICML 2017.
public struct TemperatureScaling: Sendable, Hashable, Codable {
  /// The temperature, within 0.01 … 100.
  public var temperature: Double
  /// The mean log loss at temperature 1, in nats.
  public var lossBefore: Double
  /// The mean log loss at the fitted temperature.
  public var lossAfter: Double
  /// The standard error of the paired improvement.
  public var standardErrorOfGain: Double

  /// Whether the improvement is more than one standard error, and the scaling worth its place.
  public var isWorthwhile: Bool { lossBefore - lossAfter > standardErrorOfGain }

  /// Fits the temperature that minimizes the log loss of validation rows; nil for bad logits.
  ///
  /// The loss is convex in `1/T`; its derivative, the mean of (expected logit − logit of the true
  /// class), is brought to zero by Newton steps within a bracket.
  /// - Parameters:
  ///   - logits: The logits of each row, one for each class; logarithms of probabilities will do.
  ///   - classes: The index of each row's class.
  public init?(logits: [[Double]], classes: [Int]) {
    precondition(logits.count == classes.count, "every row needs a class")
    guard !logits.isEmpty, logits.allSatisfy({ $0.allSatisfy(\.isFinite) }) else { return nil }
    let rows = zip(logits, classes).map { ScaledRow(logits: $0, target: $1) }
    let inverse = Self.bestInverse(rows)
    temperature = 1 / inverse
    let before = rows.map { $0.loss(1) }
    let after = rows.map { $0.loss(inverse) }
    lossBefore = Descriptive.mean(before)
    lossAfter = Descriptive.mean(after)
    standardErrorOfGain =
      rows.count > 1 ? Descriptive.pairedStandardError(before, after) : .infinity
  }

  /// Fits the temperature of a model with two classes and one logit a row; nil for bad logits.
  ///
  /// - Parameters:
  ///   - logits: The logit of the positive class, `ln(p / (1 − p))`.
  ///   - isPositive: The class of each row.
  public init?(logits: [Double], isPositive: [Bool]) {
    self.init(logits: logits.map { [0, $0] }, classes: isPositive.map { $0 ? 1 : 0 })
  }

  /// The probabilities of the classes from their logits at this temperature.
  public func probabilities(logits: [Double]) -> [Double] {
    ScaledRow(logits: logits, target: 0).probabilities(1 / temperature)
  }

  private static func bestInverse(_ rows: [ScaledRow]) -> Double {
    func mean(_ value: (ScaledRow) -> Double) -> Double { Descriptive.mean(rows.map(value)) }
    let (low, high) = (0.01, 100.0)
    if mean({ $0.slope(high) }) <= 0 { return high }
    if mean({ $0.slope(low) }) >= 0 { return low }
    return QuantileSearch.root(
      lower: low, upper: high, excess: { inverse in mean { $0.slope(inverse) } },
      slope: { inverse in mean { $0.curvature(inverse) } })
  }
}

/// The loss of one row as a function of the inverse temperature, with its derivatives.
private struct ScaledRow {
  let logits: [Double]
  let target: Int

  func probabilities(_ inverse: Double) -> [Double] {
    let largest = logits.max() ?? 0
    let weights = logits.map { Elementary.exp(inverse * ($0 - largest)) }
    let total = Descriptive.sum(weights)
    return weights.map { $0 / total }
  }

  /// `ln Σ exp(βzⱼ) − βz` of the true class.
  func loss(_ inverse: Double) -> Double {
    let largest = logits.max() ?? 0
    let total = Descriptive.sum(logits.map { Elementary.exp(inverse * ($0 - largest)) })
    return Elementary.log(total) - inverse * (logits[target] - largest)
  }

  func slope(_ inverse: Double) -> Double { expected(inverse) - logits[target] }

  func curvature(_ inverse: Double) -> Double {
    let center = expected(inverse)
    var sum = 0.0
    for (share, logit) in zip(probabilities(inverse), logits) {
      sum += share * (logit - center) * (logit - center)
    }
    return sum
  }

  private func expected(_ inverse: Double) -> Double {
    var sum = 0.0
    for (share, logit) in zip(probabilities(inverse), logits) { sum += share * logit }
    return sum
  }
}
