public import Tensors

/// What a sweep over learning rates has shown.
public struct RateFinding: Codable, Equatable, Sendable {
  /// The rates that were tried, each a tenth of a tenth of a decade above the one before.
  public let rates: [Double]
  /// The loss of the batches, smoothed, at each rate.
  public let losses: [Double]
  /// The rate at which the loss fell fastest.
  public let steepest: Double
  /// The rate with the lowest loss, from which on it rises.
  public let lowest: Double
  /// A tenth of the rate with the lowest loss: fast, and still far from where the loss rises.
  public let suggestion: Double
}

/// Raises the rate from step to step, a decade in 25 steps.
struct RateSweep: Schedule {
  static let kind = "rate_sweep"
  static let summary = "the rate rises by a decade in 25 steps; for the learning-rate finder"
  /// The 25th root of ten.
  static let ratio = 1.0964781961431851

  func factor(at place: SchedulePlace) -> Double { power(Self.ratio, place.step) }
}

extension Trainer {
  /// The rate of the first step of a sweep, and the number of its steps, up to a rate of 10.
  private static let (sweepStart, sweepSteps) = (1e-6, 176)
  /// The share of the smoothed loss that is kept from step to step.
  private static let smoothing = 0.9

  /// Tries learning rates from 1e-6 to 10, higher with every batch, and says which one suits.
  ///
  /// The network stays as it is. The losses of the batches are smoothed, s ← 0.9·s + 0.1·loss, corrected
  /// for starting at 0; the sweep ends once the loss is four times its lowest or no longer finite.
  ///
  /// - Source: L. Smith, "Cyclical learning rates for training neural networks", 2017.
  /// - Throws: `TrainingError` if rows and network do not fit together.
  public func findLearningRate(
    _ training: Examples, generator: SeededGenerator
  ) throws(TrainingError) -> RateFinding {
    try check(training, .training)
    let losses = try sweep(training, generator: generator)
    let rates = losses.indices.map { Self.sweepStart * power(RateSweep.ratio, $0) }
    // The first steps say little about the slope, since few batches are in the smoothed loss.
    let slopes = losses.indices.dropFirst(10).map { (index: $0, fall: losses[$0 - 1] - losses[$0]) }
    let steepest = slopes.max { $0.fall < $1.fall }?.index ?? 0
    let lowest = losses.indices.min { losses[$0] < losses[$1] } ?? 0
    return RateFinding(
      rates: rates, losses: losses, steepest: rates.isEmpty ? 0 : rates[steepest],
      lowest: rates.isEmpty ? 0 : rates[lowest],
      suggestion: rates.isEmpty ? Self.sweepStart : Self.rounded(rates[lowest] / 10))
  }

  /// The smoothed losses of the steps of a sweep.
  private func sweep(
    _ training: Examples, generator: SeededGenerator
  ) throws(TrainingError) -> [Double] {
    var sweeping = configuration
    sweeping.schedule = RateSweep()
    sweeping.optimizer.learningRate = Self.sweepStart
    let step = TrainingStep(
      plan: try plan(), configuration: sweeping, initial: network.parameters, training: training,
      weights: try weights(of: training), generator: generator, kernels: kernels)
    var order = (0..<training.rows).map { Int32($0) }
    var shuffler = generator.stream("shuffle")
    let rows = min(configuration.batchSize, training.rows)
    let termsPerRow = configuration.loss.termsPerRow(
      outputWidth: step.execution.plan.outputWidth)
    var (place, smoothed, losses) = (training.rows, 0.0, [Double]())
    for number in 1...Self.sweepSteps {
      if place + rows > training.rows {
        order.withUnsafeMutableBufferPointer { shuffler.permute($0) }
        place = 0
      }
      guard let sum = run(step, training, order, from: place, rows: rows) else { return losses }
      place += rows
      smoothed += (1 - Self.smoothing) * (sum / Double(rows * termsPerRow) - smoothed)
      let loss = smoothed / (1 - power(Self.smoothing, number))
      if let lowest = losses.min(), !(loss <= 4 * lowest) { return losses }
      losses.append(loss)
    }
    return losses
  }

  /// The sum of the loss's terms in one step; nil if a number was no longer finite.
  private func run(
    _ step: TrainingStep, _ training: Examples, _ order: [Int32], from first: Int, rows: Int
  ) -> Double? {
    training.inputs.withUnsafeFeatures { features in
      training.targets.withUnsafeValues { targets in
        order.withUnsafeBufferPointer { order in
          guard let indices = order.baseAddress, let values = targets.baseAddress,
            case .done(let sum) = step.run(
              rows: rows, indices: indices + first, features: features, targets: values)
          else { return nil }
          return sum
        }
      }
    }
  }

  /// A rate with one digit, 1, 2 or 5, no higher than what was found.
  private static func rounded(_ rate: Double) -> Double {
    var decade = 1e-9
    while decade * 10 <= rate { decade *= 10 }
    let digit = rate / decade
    return decade * (digit >= 5 ? 5 : digit >= 2 ? 2 : 1)
  }
}
