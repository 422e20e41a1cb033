internal import Tensors

/// Adam: running means of the gradients and of their squares, both corrected for starting at 0.
///
/// m ← m + (1 − beta1)·(g − m); s ← s + (1 − beta2)·(g² − s);
/// w ← w − rate·√(1 − beta2ᵗ)/(1 − beta1ᵗ) · m / (√s + epsilon) at step t, as in Keras.
///
/// - Source: D. Kingma, J. Ba, "Adam: a method for stochastic optimization", 2015.
public struct Adam: MomentOptimizer {
  /// The learning rate; 0.001 unless told.
  public var learningRate: Double
  /// The share of the mean of gradients that is kept, at least 0 and less than 1; 0.9 unless told.
  public var beta1: Double
  /// The share of the mean of squares that is kept, at least 0 and less than 1; 0.999 unless told.
  public var beta2: Double
  /// What keeps the denominator from 0, more than 0; 1e-7 unless told.
  public var epsilon: Double

  /// Creates the optimizer with Keras' defaults.
  public init(
    learningRate: Double = 0.001, beta1: Double = 0.9, beta2: Double = 0.999,
    epsilon: Double = 1e-7
  ) {
    self.learningRate = learningRate
    self.beta1 = beta1
    self.beta2 = beta2
    self.epsilon = epsilon
  }

  /// Moves the parameters along the mean of recent gradients, scaled for each by their size.
  public func update(_ step: OptimizerStep) -> Bool {
    step.kernels.adam(
      count: step.count, rate: Float(correctedRate(step: step.number)), beta1: beta1, beta2: beta2,
      epsilon: Float(epsilon), gradient: step.gradient, mean: step.slot(0), square: step.slot(1),
      parameters: step.parameters)
  }
}

// MARK: - Plans

extension Adam {
  /// The name in plans.
  public static let kind = "adam"

  /// What it is, in one line.
  public static let summary = "RMSprop with momentum, both corrected at the start"

  /// The keys in plans.
  public static let settingNames = CodingKeys.allCases.map(\.rawValue)

  /// The keys in plans.
  public typealias CodingKeys = MomentSettings

  /// Reads the optimizer from a plan; every setting may be left out.
  public init(from decoder: any Decoder) throws {
    self.init()
    try readMoments(from: decoder)
  }

  /// Checks that all settings lie in their ranges.
  public func validate() throws(InvalidSetting) { try validateMoments() }
}
