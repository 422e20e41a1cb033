internal import Tensors

/// Why a training left the finite numbers, with the numbers that tell it and what to do.
public struct Divergence: Codable, Equatable, Sendable, CustomStringConvertible {
  /// What made a number infinite or undefined.
  public enum Reason: String, Codable, Sendable, CaseIterable {
    /// The steps were too long: gradients of a usual size at first, weights that swing further each time.
    case rateTooHigh = "rate_too_high"
    /// The gradient itself: too large from the start, or suddenly while the training went well.
    case explodingGradient = "exploding_gradient"
    /// The outputs were finite and their loss was not, as where a logarithm of 0 is taken.
    case logOfZero = "log_of_zero"
  }

  /// What made a number infinite or undefined.
  public let reason: Reason
  /// The learning rate of the last step.
  public let learningRate: Double
  /// The norm of the first step's gradient; nil if that was not finite.
  public let firstGradientNorm: Double?
  /// The norm of the last gradient; nil if that was not finite.
  public let lastGradientNorm: Double?
  /// The largest absolute value of a weight; nil if one was not finite.
  public let largestWeight: Double?
  /// The loss after the last finished epoch; nil if there was none.
  public let lossBefore: Double?

  /// What happened, in numbers, and what to do.
  public var description: String {
    let (first, last) = (Self.text(firstGradientNorm), Self.text(lastGradientNorm))
    let rate = Self.text(learningRate)
    return switch reason {
    case .rateTooHigh:
      "The learning rate of \(rate) is too high: the norm of the gradient was \(first) in the first "
        + "step and \(last) in the last one, the largest weight \(Self.text(largestWeight)). Try a "
        + "rate of \(Self.text(learningRate / 10))."
    case .explodingGradient where lossBefore == nil:
      "The gradient was too large from the start: a norm of \(first) in the first step. Standardize "
        + "inputs and target, or clip gradients to a norm of 1."
    case .explodingGradient:
      "The gradient exploded: its norm rose from \(first) in the first step to \(last), while the "
        + "loss had fallen to \(Self.text(lossBefore)). Clip gradients to a norm of "
        + "\(Self.text(firstGradientNorm ?? 1)), or look for rows far from all others."
    case .logOfZero:
      "The outputs were finite, but their loss was not: it takes the logarithm of 0, or divides by "
        + "it. Keep probabilities away from 0 and 1, or take a loss that is fused with its activation."
    }
  }

  /// A number with three digits, or what it was instead.
  private static func text(_ value: Double?) -> String {
    guard let value else { return "no finite number" }
    guard value != 0 else { return "0" }
    var (scaled, exponent) = (abs(value), 0)
    while scaled >= 1_000 { (scaled, exponent) = (scaled / 10, exponent + 1) }
    while scaled < 100 { (scaled, exponent) = (scaled * 10, exponent - 1) }
    let digits = (value < 0 ? -1 : 1) * scaled.rounded()
    let exact = exponent < 0 ? digits / power(10, -exponent) : digits * power(10, exponent)
    return exact == exact.rounded() && abs(exact) < 1e6 ? "\(Int(exact))" : "\(exact)"
  }
}

/// A hidden layer in which some units give 0 for every row, and so learn nothing any more.
public struct DeadUnits: Codable, Equatable, Sendable {
  /// The place of the layer, counted from 1.
  public let layer: Int
  /// How many units give 0 for all rows looked at.
  public let dead: Int
  /// How many units there are.
  public let units: Int
  /// How many rows were looked at.
  public let rows: Int

  /// Whether half of the layer or more is dead.
  public var isSerious: Bool { 2 * dead >= units }

  /// What was found and what to do.
  public var description: String {
    "\(dead) of \(units) units of layer \(layer) give 0 for each of \(rows) training rows: they are "
      + "dead and learn nothing. A lower learning rate, he_normal weights, or leaky_relu or elu "
      + "instead of relu may help."
  }
}

/// Keeps an eye on the steps of a training, so that it can be said what went wrong.
struct StepWatch {
  private(set) var firstGradientNorm: Double?
  /// The norm from which a first gradient counts as too large, that of inputs or targets in the millions.
  private static let tooLarge = 1e4
  /// By how much a gradient grows that explodes in the midst of a training.
  private static let explosion = 100.0

  /// Takes note of the first step's gradient.
  mutating func observe(gradient: UnsafePointer<Float>, count: Int, kernels: Kernels) {
    let norm = kernels.sumOfSquares(count: count, values: gradient).squareRoot()
    firstGradientNorm = norm.isFinite ? norm : nil
  }

  /// What the numbers at the end say.
  func reason(
    hasFiniteOutputs: Bool, lastGradientNorm: Double?, hasBegun: Bool, lossHasFallen: Bool
  ) -> Divergence.Reason {
    if hasFiniteOutputs { return .logOfZero }
    guard hasBegun else { return .rateTooHigh }
    guard let first = firstGradientNorm, first < Self.tooLarge else { return .explodingGradient }
    let hasExploded = lastGradientNorm.map { $0 > Self.explosion * first } ?? true
    return lossHasFallen && hasExploded ? .explodingGradient : .rateTooHigh
  }
}
