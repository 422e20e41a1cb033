import TrainingCore

/// How the numbers of a metric relate to the units of the target.
///
/// A network may be trained on a standardized target; what a person reads is in the target's own units.
struct TargetUnits: Sendable, Equatable {
  /// What was subtracted from each output's target.
  let means: [Double]
  /// What each was then divided by.
  let scales: [Double]

  /// Describes one output.
  init(mean: Double, scale: Double) { self.init(means: [mean], scales: [scale]) }

  /// Describes several outputs.
  init(means: [Double], scales: [Double]) {
    self.means = means
    self.scales = scales
  }

  /// A target that was left as it is.
  static let own = TargetUnits(mean: 0, scale: 1)

  /// What was subtracted, of several outputs on average.
  var mean: Double { means.reduce(0, +) / Double(max(1, means.count)) }

  /// What was divided by, of several outputs on average.
  var scale: Double { scales.reduce(0, +) / Double(max(1, scales.count)) }

  /// What the target of an output was divided by.
  func scale(ofOutput index: Int) -> Double { scales[index % max(1, scales.count)] }

  /// A metric's value in the target's own units; of outputs with unlike units, in their mean unit.
  func value(_ scaled: Double, of metric: any Metric) -> Double {
    var value = scaled
    for _ in 0..<metric.unitPower { value *= scale }
    return value
  }

  /// Predictions in the target's own units, the outputs of a row after one another.
  func predictions(_ scaled: [Float]) -> [Float] {
    guard self != .own else { return scaled }
    return scaled.enumerated().map { index, value in
      let output = index % scales.count
      return Float(Double(value) * scales[output] + means[output])
    }
  }
}
