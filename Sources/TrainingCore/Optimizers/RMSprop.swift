public import Tensors

/// RMSprop: each parameter's step is divided by the root of a running mean of its squared gradients.
///
/// s ← rho·s + (1 − rho)·g²; w ← w − rate·g / √(s + epsilon), as in Keras.
///
/// - Source: T. Tieleman, G. Hinton, "Lecture 6.5: rmsprop", Coursera, 2012.
public struct RMSprop: SquareOptimizer {
  /// The learning rate; 0.001 unless told.
  public var learningRate: Double
  /// The share of the running mean that is kept, at least 0 and less than 1; 0.9 unless told.
  public var rho: Double
  /// What keeps the denominator from 0, more than 0; 1e-7 unless told.
  public var epsilon: Double

  /// Creates the optimizer with Keras' defaults.
  public init(learningRate: Double = 0.001, rho: Double = 0.9, epsilon: Double = 1e-7) {
    self.learningRate = learningRate
    self.rho = rho
    self.epsilon = epsilon
  }

  /// The running mean of the squared gradients.
  public var slotCount: Int { 1 }

  /// Moves the parameters against the gradient, scaled for each by how large its gradients were.
  public func update(_ step: OptimizerStep) -> Bool {
    step.kernels.rmsprop(
      count: step.count, rate: Float(learningRate), decay: rho, epsilon: Float(epsilon),
      gradient: step.gradient, square: step.slot(0), parameters: step.parameters)
  }

  /// A gradient of 0 only makes the running mean smaller, by the same factor each time.
  public var settlesRowsLater: Bool { true }

  /// Moves the touched rows, once their running means have been made smaller as often as they missed.
  public func update(_ step: OptimizerStep, touched: TouchedRows, width: Int) -> Bool {
    step.kernels.rmsprop(
      touched: touched, width: width, rate: Float(learningRate), decay: rho,
      epsilon: Float(epsilon), gradient: step.gradient, square: step.slot(0),
      parameters: step.parameters)
  }
}

// MARK: - Plans

extension RMSprop {
  /// The name in plans.
  public static let kind = "rmsprop"

  /// What it is, in one line.
  public static let summary = "steps scaled by the size of recent gradients; a good first choice"

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
