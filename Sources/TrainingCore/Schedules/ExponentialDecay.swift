internal import Tensors

/// The rate falls by the same share in every step, as by Keras' `ExponentialDecay`.
public struct ExponentialDecay: Schedule {
  /// What is left of the rate after the epochs, more than 0 and no more than 1; 0.96 unless told.
  public var decay: Double
  /// After how many epochs that is left; 1 unless told.
  public var epochs: Double

  /// Creates the schedule.
  public init(decay: Double = 0.96, epochs: Double = 1) {
    self.decay = decay
    self.epochs = epochs
  }

  /// The factor to the power of the epochs so far, fractions included.
  public func factor(at place: SchedulePlace) -> Double {
    realPower(decay, place.epochs / epochs)
  }

  /// The name in plans.
  public static let kind = "exponential"

  /// What it is, in one line.
  public static let summary = "the rate falls by the same share in every step"

  /// The keys in plans.
  public static let settingNames = CodingKeys.allCases.map(\.rawValue)

  /// The keys in plans.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    /// What is left of the rate after the epochs.
    case decay = "factor"
    /// After how many epochs that is left.
    case epochs
  }

  /// Reads the schedule from a plan; every setting may be left out.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init()
    try container.read(.decay, into: &decay)
    try container.read(.epochs, into: &epochs)
  }

  /// Checks that all settings lie in their ranges.
  public func validate() throws(InvalidSetting) {
    try require(
      decay > 0 && decay <= 1, Self.kind, "factor", "a number greater than 0 and no more than 1",
      found: decay)
    try require(
      epochs > 0 && epochs.isFinite, Self.kind, "epochs", "a number greater than 0", found: epochs)
  }
}
