/// An optimizer that divides by the root of a running mean of squared gradients: RMSprop and Adadelta.
public protocol SquareOptimizer: Optimizer {
  /// The share of a running mean that is kept, at least 0 and less than 1.
  var rho: Double { get set }
  /// What keeps the denominator from 0, more than 0.
  var epsilon: Double { get set }
}

/// The keys in plans of an optimizer with running means of squares.
public enum SquareSettings: String, CodingKey, CaseIterable {
  /// The learning rate.
  case learningRate = "learning_rate"
  /// The share of a running mean that is kept.
  case rho
  /// What keeps the denominator from 0.
  case epsilon
}

extension SquareOptimizer {
  /// Reads all settings; every one may be left out.
  mutating func readSettings(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: SquareSettings.self)
    try container.read(.learningRate, into: &learningRate)
    try container.read(.rho, into: &rho)
    try container.read(.epsilon, into: &epsilon)
  }

  /// Checks that all settings lie in their ranges.
  public func validate() throws(InvalidSetting) {
    try validateLearningRate()
    try validateShare(rho, "rho")
    try validateEpsilon(epsilon)
  }
}
