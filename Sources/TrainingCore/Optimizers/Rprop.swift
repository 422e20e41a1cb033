internal import Tensors

/// Rprop: each parameter has its own step, longer while its gradient keeps its sign; for full batches.
///
/// Where the sign changed, the step is made shorter and the parameter waits. Formulas and defaults are
/// those of PyTorch.
///
/// - Source: M. Riedmiller, H. Braun, "A direct adaptive method for faster backpropagation", 1993.
public struct Rprop: Optimizer {
  /// The learning rate; 0.01 unless told.
  public var learningRate: Double
  /// The factor while the sign stays, more than 1; 1.2 unless told.
  public var growth: Double
  /// The factor where the sign changed, more than 0 and less than 1; 0.5 unless told.
  public var shrinkage: Double
  /// The shortest step, more than 0; 1e-6 unless told.
  public var smallestStep: Double
  /// The longest step; 50 unless told.
  public var largestStep: Double

  /// Creates the optimizer with its usual settings.
  public init(
    learningRate: Double = 0.01, growth: Double = 1.2, shrinkage: Double = 0.5,
    smallestStep: Double = 1e-6, largestStep: Double = 50
  ) {
    self.learningRate = learningRate
    self.growth = growth
    self.shrinkage = shrinkage
    self.smallestStep = smallestStep
    self.largestStep = largestStep
  }

  /// The last gradient and the step of each parameter.
  public var slotCount: Int { 2 }

  /// Moves every parameter by its own step against the sign of its gradient.
  public func update(_ step: OptimizerStep) -> Bool {
    step.kernels.rprop(
      count: step.count, first: Float(learningRate), growth: Float(growth),
      shrinkage: Float(shrinkage), within: Float(smallestStep)...Float(largestStep),
      gradient: step.gradient, lastGradient: step.slot(0), step: step.slot(1),
      parameters: step.parameters)
  }
}

// MARK: - Plans

extension Rprop {
  /// The name in plans.
  public static let kind = "rprop"

  /// What it is, in one line.
  public static let summary =
    "a step of its own for each weight, by the sign alone; for full batches"

  /// The keys in plans.
  public static let settingNames = CodingKeys.allCases.map(\.rawValue)

  /// The keys in plans.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    /// The learning rate.
    case learningRate = "learning_rate"
    /// The factor while the sign stays.
    case growth
    /// The factor where the sign changed.
    case shrinkage
    /// The shortest step.
    case smallestStep = "smallest_step"
    /// The longest step.
    case largestStep = "largest_step"
  }

  /// Reads the optimizer from a plan; every setting may be left out.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init()
    try container.read(.learningRate, into: &learningRate)
    try container.read(.growth, into: &growth)
    try container.read(.shrinkage, into: &shrinkage)
    try container.read(.smallestStep, into: &smallestStep)
    try container.read(.largestStep, into: &largestStep)
  }

  /// Checks that all settings lie in their ranges.
  public func validate() throws(InvalidSetting) {
    try validateLearningRate()
    try require(
      growth > 1 && growth.isFinite, Self.kind, "growth", "a number greater than 1", found: growth)
    try require(
      shrinkage > 0 && shrinkage < 1, Self.kind, "shrinkage", "a number between 0 and 1",
      found: shrinkage)
    try require(
      smallestStep > 0 && smallestStep <= largestStep, Self.kind, "smallest_step",
      "a number greater than 0 and no more than 'largest_step'", found: smallestStep)
    try require(
      largestStep.isFinite, Self.kind, "largest_step", "a finite number", found: largestStep)
  }
}
