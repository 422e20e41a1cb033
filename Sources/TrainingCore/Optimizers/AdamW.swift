internal import Tensors

/// Adam with weight decay apart from the gradient: before each step w ← w − rate·decay·w.
///
/// - Source: I. Loshchilov, F. Hutter, "Decoupled weight decay regularization", 2019; Keras' formulas.
public struct AdamW: MomentOptimizer {
  /// The learning rate; 0.001 unless told.
  public var learningRate: Double
  /// The share of a weight, times the rate, that decays in a step, at least 0 and less than 1; 0.004 unless told.
  public var weightDecay: Double
  /// The share of the mean of gradients that is kept, at least 0 and less than 1; 0.9 unless told.
  public var beta1: Double
  /// The share of the mean of squares that is kept, at least 0 and less than 1; 0.999 unless told.
  public var beta2: Double
  /// What keeps the denominator from 0, more than 0; 1e-7 unless told.
  public var epsilon: Double

  /// Creates the optimizer with its usual settings.
  public init(
    learningRate: Double = 0.001, weightDecay: Double = 0.004, beta1: Double = 0.9,
    beta2: Double = 0.999, epsilon: Double = 1e-7
  ) {
    self.learningRate = learningRate
    self.weightDecay = weightDecay
    self.beta1 = beta1
    self.beta2 = beta2
    self.epsilon = epsilon
  }

  /// Makes all parameters a little smaller, then moves them as Adam does.
  public func update(_ step: OptimizerStep) -> Bool {
    step.kernels.adam(
      count: step.count, rate: Float(correctedRate(step: step.number)), beta1: beta1, beta2: beta2,
      epsilon: Float(epsilon), decay: Float(learningRate * weightDecay), gradient: step.gradient,
      mean: step.slot(0), square: step.slot(1), parameters: step.parameters)
  }

  /// A gradient of 0 still lets weights decay.
  public var isAtRestWithoutGradient: Bool { weightDecay == 0 }
}

// MARK: - Plans

extension AdamW {
  /// The name in plans.
  public static let kind = "adamw"

  /// What it is, in one line.
  public static let summary = "Adam with weight decay that does not pass through its means"

  /// The keys in plans.
  public static let settingNames = CodingKeys.allCases.map(\.rawValue)

  /// The keys in plans.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    /// The learning rate.
    case learningRate = "learning_rate"
    /// The share of a weight.
    case weightDecay = "weight_decay"
    /// The share of the mean of gradients that is kept.
    case beta1 = "beta_1"
    /// The share of the mean of squares that is kept.
    case beta2 = "beta_2"
    /// What keeps the denominator from 0.
    case epsilon
  }

  /// Reads the optimizer from a plan; every setting may be left out.
  public init(from decoder: any Decoder) throws {
    self.init()
    try readMoments(from: decoder)
    try decoder.container(keyedBy: CodingKeys.self).read(.weightDecay, into: &weightDecay)
  }

  /// Checks that all settings lie in their ranges.
  public func validate() throws(InvalidSetting) {
    try validateMoments()
    try validateShare(weightDecay, "weight_decay")
  }
}
