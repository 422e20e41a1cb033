/// How the learning rate changes in the course of a training.
///
/// A schedule gives the factor by which the optimizer's own rate is multiplied. Implementation
/// requirements, checked for every schedule by the tests: the factor is a finite number of at least 0, and
/// the same place in a training gives the same bits.
public protocol Schedule: Cataloged {
  /// Returns the factor of the learning rate for a step.
  func factor(at place: SchedulePlace) -> Double

  /// When the rate is reduced because the loss no longer falls; never unless told.
  var plateau: Plateau? { get }
}

extension Schedule {
  /// The loss is not watched.
  public var plateau: Plateau? { nil }
}

/// Where in a training a step is.
public struct SchedulePlace: Hashable, Sendable {
  /// The number of steps before this one.
  public var step: Int
  /// How many steps make an epoch.
  public var stepsPerEpoch: Int
  /// How many steps there are when no epoch is left out.
  public var steps: Int
  /// How often the loss has stayed on a plateau so far.
  public var reductions: Int

  /// Creates a place.
  public init(step: Int, stepsPerEpoch: Int, steps: Int, reductions: Int = 0) {
    self.step = step
    self.stepsPerEpoch = stepsPerEpoch
    self.steps = steps
    self.reductions = reductions
  }

  /// The number of epochs before this step, with fractions.
  var epochs: Double { Double(step) / Double(stepsPerEpoch) }

  /// The share of the whole training that lies before this step.
  var share: Double { min(Double(step) / Double(steps), 1) }
}

/// When a loss counts as no longer falling.
public struct Plateau: Hashable, Sendable {
  /// How many epochs without progress are borne.
  public let patience: Int
  /// By how much the loss must fall to count as progress.
  public let minDelta: Double

  /// Creates the rule.
  public init(patience: Int, minDelta: Double) {
    self.patience = patience
    self.minDelta = minDelta
  }
}

/// Counts how often a loss has stayed on a plateau.
struct PlateauWatch {
  private(set) var reductions = 0
  private var best = Double.infinity
  private var epochsWithoutProgress = 0
  private let plateau: Plateau

  init(_ plateau: Plateau) {
    self.plateau = plateau
  }

  /// Takes note of the loss after an epoch.
  mutating func observe(_ loss: Double) {
    if loss < best - plateau.minDelta {
      best = loss
      epochsWithoutProgress = 0
      return
    }
    epochsWithoutProgress += 1
    if epochsWithoutProgress >= plateau.patience {
      reductions += 1
      epochsWithoutProgress = 0
    }
  }
}
