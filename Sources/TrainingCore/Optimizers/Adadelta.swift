internal import Tensors

/// Adadelta: steps as long as recent ones were, in proportion to the gradient's size.
///
/// s ← rho·s + (1 − rho)·g²; d = √(m + epsilon)/√(s + epsilon)·g; m ← rho·m + (1 − rho)·d²;
/// w ← w − rate·d, as in Keras.
///
/// - Source: M. Zeiler, "ADADELTA: an adaptive learning rate method", 2012.
public struct Adadelta: SquareOptimizer {
  /// The learning rate; 0.001 unless told.
  public var learningRate: Double
  /// The share of the running means that is kept, at least 0 and less than 1; 0.95 unless told.
  public var rho: Double
  /// What keeps the denominator from 0, more than 0; 1e-7 unless told.
  public var epsilon: Double

  /// Creates the optimizer with its usual settings.
  public init(learningRate: Double = 0.001, rho: Double = 0.95, epsilon: Double = 1e-7) {
    self.learningRate = learningRate
    self.rho = rho
    self.epsilon = epsilon
  }

  /// The running means of squared gradients and of squared steps.
  public var slotCount: Int { 2 }

  /// Moves the parameters by steps of a length that it learns.
  public func update(_ step: OptimizerStep) -> Bool {
    step.kernels.adadelta(
      count: step.count, rate: Float(learningRate), decay: rho, epsilon: Float(epsilon),
      gradient: step.gradient, square: step.slot(0), moved: step.slot(1),
      parameters: step.parameters)
  }
}

// MARK: - Plans

extension Adadelta {
  /// The name in plans.
  public static let kind = "adadelta"

  /// What it is, in one line.
  public static let summary = "steps as long as recent ones were; use a rate of 1 for the original"

  /// The keys in plans.
  public static let settingNames = CodingKeys.allCases.map(\.rawValue)

  /// The keys in plans.
  public typealias CodingKeys = SquareSettings

  /// Reads the optimizer from a plan; every setting may be left out.
  public init(from decoder: any Decoder) throws {
    self.init()
    try readSettings(from: decoder)
  }
}
