internal import Tensors

/// Adam with Nesterov's look ahead.
///
/// Means m and s as in Adam; with uₜ = beta1·(1 − 0.96ᵗ/2) and Uₜ = u₁·…·uₜ,
/// w ← w − rate·(uₜ₊₁·m/(1 − Uₜ₊₁) + (1 − uₜ)·g/(1 − Uₜ)) / (√(s/(1 − beta2ᵗ)) + epsilon), as in Keras.
///
/// - Source: T. Dozat, "Incorporating Nesterov momentum into Adam", 2016.
public struct Nadam: MomentOptimizer {
  /// The learning rate; 0.001 unless told.
  public var learningRate: Double
  /// The share of the mean of gradients that is kept, at least 0 and less than 1; 0.9 unless told.
  public var beta1: Double
  /// The share of the mean of squares that is kept, at least 0 and less than 1; 0.999 unless told.
  public var beta2: Double
  /// What keeps the denominator from 0, more than 0; 1e-7 unless told.
  public var epsilon: Double

  /// Creates the optimizer with its usual settings.
  public init(
    learningRate: Double = 0.001, beta1: Double = 0.9, beta2: Double = 0.999, epsilon: Double = 1e-7
  ) {
    self.learningRate = learningRate
    self.beta1 = beta1
    self.beta2 = beta2
    self.epsilon = epsilon
  }

  /// Moves the parameters along the mean of gradients that the next step will see.
  public func update(_ step: OptimizerStep) -> Bool {
    let (now, next) = (momentum(step.number), momentum(step.number + 1))
    let product = productOfMomenta(upTo: step.number)
    return step.kernels.nadam(
      count: step.count, meanRate: Float(learningRate * next / (1 - product * next)),
      slopeRate: Float(learningRate * (1 - now) / (1 - product)),
      correction: Float(1 / (1 - power(beta2, step.number))), beta1: beta1, beta2: beta2,
      epsilon: Float(epsilon), gradient: step.gradient, mean: step.slot(0), square: step.slot(1),
      parameters: step.parameters)
  }

  private func momentum(_ step: Int) -> Double { beta1 * (1 - 0.5 * power(0.96, step)) }

  /// u₁·…·uₜ; once it no longer changes 1 − Uₜ, further factors are left out.
  private func productOfMomenta(upTo step: Int) -> Double {
    var product = 1.0
    for number in 1...step {
      product *= momentum(number)
      if product < 0x1p-60 { return product }
    }
    return product
  }
}

// MARK: - Plans

extension Nadam {
  /// The name in plans.
  public static let kind = "nadam"

  /// What it is, in one line.
  public static let summary = "Adam with Nesterov's look ahead"

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
