import TrainingCore

/// How the numbers of a metric relate to the units of the target.
///
/// A network may be trained on a standardized target; what a person reads is in the target's own units.
struct TargetUnits: Sendable, Equatable {
  /// What was subtracted from the target.
  let mean: Double
  /// What it was then divided by.
  let scale: Double

  /// A target that was left as it is.
  static let own = TargetUnits(mean: 0, scale: 1)

  /// A metric's value in the target's own units.
  func value(_ scaled: Double, of metric: any Metric) -> Double {
    var value = scaled
    for _ in 0..<metric.unitPower { value *= scale }
    return value
  }

  /// Predictions in the target's own units.
  func predictions(_ scaled: [Float]) -> [Float] {
    self == .own ? scaled : scaled.map { Float(Double($0) * scale + mean) }
  }
}
