internal import Tensors

/// Adagrad: each parameter's step is divided by the root of the sum of all its squared gradients.
///
/// s ← s + g²; w ← w − rate·g / √(s + initial_accumulator_value + epsilon), as in Keras.
///
/// - Source: J. Duchi et al., "Adaptive subgradient methods", 2011.
public struct Adagrad: Optimizer {
  /// The learning rate; 0.001 unless told.
  public var learningRate: Double
  /// What the sum of squares starts at, at least 0; 0.1 unless told.
  public var initialAccumulator: Double
  /// What keeps the denominator from 0, more than 0; 1e-7 unless told.
  public var epsilon: Double

  /// Creates the optimizer with its usual settings.
  public init(
    learningRate: Double = 0.001, initialAccumulator: Double = 0.1, epsilon: Double = 1e-7
  ) {
    self.learningRate = learningRate
    self.initialAccumulator = initialAccumulator
    self.epsilon = epsilon
  }

  /// The sum of the squared gradients.
  public var slotCount: Int { 1 }

  /// Moves the parameters against the gradient, ever less far.
  public func update(_ step: OptimizerStep) -> Bool {
    step.kernels.adagrad(
      count: step.count, rate: Float(learningRate), start: Float(initialAccumulator + epsilon),
      gradient: step.gradient, square: step.slot(0), parameters: step.parameters)
  }
}

// MARK: - Plans

extension Adagrad {
  /// The name in plans.
  public static let kind = "adagrad"

  /// What it is, in one line.
  public static let summary = "steps that shrink with all gradients so far; for rare features"

  /// The keys in plans.
  public static let settingNames = CodingKeys.allCases.map(\.rawValue)

  /// The keys in plans.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    /// The learning rate.
    case learningRate = "learning_rate"
    /// What the sum of squares starts at.
    case initialAccumulator = "initial_accumulator_value"
    /// What keeps the denominator from 0.
    case epsilon
  }

  /// Reads the optimizer from a plan; every setting may be left out.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init()
    try container.read(.learningRate, into: &learningRate)
    try container.read(.initialAccumulator, into: &initialAccumulator)
    try container.read(.epsilon, into: &epsilon)
  }

  /// Checks that all settings lie in their ranges.
  public func validate() throws(InvalidSetting) {
    try validateLearningRate()
    try require(
      initialAccumulator >= 0 && initialAccumulator.isFinite, Self.kind,
      "initial_accumulator_value", "a number of at least 0", found: initialAccumulator)
    try validateEpsilon(epsilon)
  }
}
