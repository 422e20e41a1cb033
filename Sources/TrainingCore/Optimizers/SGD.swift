internal import Tensors

/// Stochastic gradient descent, with momentum if asked for.
///
/// v ← momentum·v − rate·g; w ← w + v, or w + momentum·v − rate·g with Nesterov's look ahead. Without
/// momentum w ← w − rate·g.
///
/// - Source: I. Sutskever et al., "On the importance of initialization and momentum", 2013.
public struct SGD: Optimizer {
  /// The learning rate; 0.01 unless told.
  public var learningRate: Double
  /// The share of the last step that is kept, at least 0 and less than 1; 0 unless told.
  public var momentum: Double
  /// Whether the gradient is taken to lie one step ahead; no unless told.
  public var nesterov: Bool

  /// Creates the optimizer with Keras' defaults.
  public init(learningRate: Double = 0.01, momentum: Double = 0, nesterov: Bool = false) {
    self.learningRate = learningRate
    self.momentum = momentum
    self.nesterov = nesterov
  }

  /// The last step, if there is momentum.
  public var slotCount: Int { momentum > 0 ? 1 : 0 }

  /// Moves the parameters against the gradient.
  public func update(_ step: OptimizerStep) -> Bool {
    step.kernels.sgd(
      count: step.count, rate: Float(learningRate), momentum: Float(momentum), nesterov: nesterov,
      gradient: step.gradient, velocity: momentum > 0 ? step.slot(0) : nil,
      parameters: step.parameters)
  }
}

// MARK: - Plans

extension SGD {
  /// The name in plans.
  public static let kind = "sgd"

  /// What it is, in one line.
  public static let summary = "steps against the gradient, with momentum if asked for"

  /// The keys in plans.
  public static let settingNames = CodingKeys.allCases.map(\.rawValue)

  /// The keys in plans.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    /// The learning rate.
    case learningRate = "learning_rate"
    /// The share of the last step that is kept.
    case momentum
    /// Whether to look ahead.
    case nesterov
  }

  /// Reads the optimizer from a plan; every setting may be left out.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init()
    try container.read(.learningRate, into: &learningRate)
    try container.read(.momentum, into: &momentum)
    try container.read(.nesterov, into: &nesterov)
  }

  /// Checks that all settings lie in their ranges.
  public func validate() throws(InvalidSetting) {
    try validateLearningRate()
    try validateShare(momentum, "momentum")
  }
}
