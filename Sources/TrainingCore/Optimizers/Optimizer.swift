public import Tensors

/// How a gradient becomes a step of the parameters.
///
/// An optimizer is a value with settings only; what it remembers from step to step lies in flat slots as
/// long as the parameters, which start at 0 and are handed to it. Implementation requirements, checked
/// for every optimizer by the tests: the same calls give the same bits; a gradient of 0 from the start
/// moves nothing, unless it says otherwise; a parameter's step depends on that parameter's gradients alone.
public protocol Optimizer: Cataloged {
  /// The learning rate, more than 0.
  var learningRate: Double { get set }

  /// How many values it remembers for each parameter.
  var slotCount: Int { get }

  /// Changes the parameters by one step and returns whether all are finite afterwards.
  func update(_ step: OptimizerStep) -> Bool

  /// Whether a gradient of 0 from the start moves nothing; not so where weights decay.
  var isAtRestWithoutGradient: Bool { get }

  /// Whether a row of parameters whose gradient is 0 can wait for its next step that has one.
  ///
  /// That is so if a gradient of 0 moves no parameter and what it does to the slots can be done later
  /// with the same bits.
  var settlesRowsLater: Bool { get }

  /// Changes the touched rows of a kernel that comes first among the parameters, after all the steps
  /// that each of them has missed, and returns whether all are finite afterwards.
  func update(_ step: OptimizerStep, touched: TouchedRows, width: Int) -> Bool
}

extension Optimizer {
  /// A gradient of 0 moves nothing.
  public var isAtRestWithoutGradient: Bool { true }

  /// Every row changes in every step.
  public var settlesRowsLater: Bool { false }

  /// Changes all parameters; not called unless rows are settled later.
  public func update(_ step: OptimizerStep, touched: TouchedRows, width: Int) -> Bool {
    update(step)
  }
}

extension Optimizer {
  /// Checks the learning rate.
  func validateLearningRate() throws(InvalidSetting) {
    try require(
      learningRate > 0 && learningRate.isFinite, Self.kind, "learning_rate",
      "a number greater than 0", found: learningRate)
  }

  /// Checks that a setting lies in 0 ..< 1.
  func validateShare(_ value: Double, _ setting: String) throws(InvalidSetting) {
    try require(
      value >= 0 && value < 1, Self.kind, setting, "a number from 0 up to, but not, 1",
      found: value)
  }

  /// Checks the number that keeps a denominator from 0.
  func validateEpsilon(_ value: Double) throws(InvalidSetting) {
    try require(
      value > 0 && value.isFinite, Self.kind, "epsilon", "a number greater than 0", found: value)
  }
}

/// What an optimizer is given for one step.
public struct OptimizerStep {
  /// The kernels to compute with.
  public let kernels: Kernels
  /// The number of this step, counted from 1.
  public let number: Int
  /// The number of parameters.
  public let count: Int
  /// The parameters.
  public let parameters: UnsafeMutablePointer<Float>
  /// The gradient of the loss, penalties included, by each parameter.
  public let gradient: UnsafePointer<Float>
  /// What the optimizer remembers: `slotCount` buffers of `count` values, one after the other.
  public let slots: UnsafeMutablePointer<Float>
  /// How far one slot lies behind the other.
  private let slotStride: Int

  /// Creates a step from all that belongs to it.
  public init(
    kernels: Kernels, number: Int, count: Int, parameters: UnsafeMutablePointer<Float>,
    gradient: UnsafePointer<Float>, slots: UnsafeMutablePointer<Float>
  ) {
    self.init(
      kernels: kernels, number: number, count: count, parameters: parameters, gradient: gradient,
      slots: slots, slotStride: count)
  }

  private init(
    kernels: Kernels, number: Int, count: Int, parameters: UnsafeMutablePointer<Float>,
    gradient: UnsafePointer<Float>, slots: UnsafeMutablePointer<Float>, slotStride: Int
  ) {
    self.kernels = kernels
    self.number = number
    self.count = count
    self.parameters = parameters
    self.gradient = gradient
    self.slots = slots
    self.slotStride = slotStride
  }

  /// The same step for all but the first parameters.
  func after(_ first: Int) -> OptimizerStep {
    OptimizerStep(
      kernels: kernels, number: number, count: count - first, parameters: parameters + first,
      gradient: gradient + first, slots: slots + first, slotStride: slotStride)
  }

  /// Returns the memory of one slot.
  func slot(_ index: Int) -> UnsafeMutablePointer<Float> {
    slots + index * slotStride
  }
}

/// Returns a number to the power of a whole number, by squaring, with the same bits everywhere.
func power(_ base: Double, _ exponent: Int) -> Double {
  var (result, factor, rest) = (1.0, base, exponent)
  while rest > 0 {
    if rest & 1 == 1 { result *= factor }
    factor *= factor
    rest >>= 1
  }
  return result
}
