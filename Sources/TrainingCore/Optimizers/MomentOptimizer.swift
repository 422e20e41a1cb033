/// An optimizer that keeps running means of the gradients and of their squares: Adam and its kin.
public protocol MomentOptimizer: Optimizer {
  /// The share of the mean of gradients that is kept, at least 0 and less than 1; 0.9 unless told.
  var beta1: Double { get set }
  /// The share of the mean of squares that is kept, at least 0 and less than 1; 0.999 unless told.
  var beta2: Double { get set }
  /// What keeps the denominator from 0, more than 0; 1e-7 unless told.
  var epsilon: Double { get set }
}

extension MomentOptimizer {
  /// The two running means.
  public var slotCount: Int { 2 }

  /// The learning rate with what makes up for means that start at 0: `rate·√(1 − beta2ᵗ)/(1 − beta1ᵗ)`.
  func correctedRate(step: Int) -> Double {
    let correction = (1 - power(beta2, step)).squareRoot() / (1 - power(beta1, step))
    return learningRate * correction
  }

  /// Checks the learning rate, the shares and epsilon.
  func validateMoments() throws(InvalidSetting) {
    try validateLearningRate()
    try validateShare(beta1, "beta_1")
    try validateShare(beta2, "beta_2")
    try validateEpsilon(epsilon)
  }
}

// MARK: - Plans

/// The keys in plans of an optimizer with two running means.
public enum MomentSettings: String, CodingKey, CaseIterable {
  /// The learning rate.
  case learningRate = "learning_rate"
  /// The share of the mean of gradients that is kept.
  case beta1 = "beta_1"
  /// The share of the mean of squares that is kept.
  case beta2 = "beta_2"
  /// What keeps the denominator from 0.
  case epsilon
}

extension MomentOptimizer {
  /// Reads the settings that all of them have; every one may be left out.
  mutating func readMoments(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: MomentSettings.self)
    try container.read(.learningRate, into: &learningRate)
    try container.read(.beta1, into: &beta1)
    try container.read(.beta2, into: &beta2)
    try container.read(.epsilon, into: &epsilon)
  }
}
