/// The rate is multiplied by a factor once every so many epochs, as by PyTorch's `StepLR`.
public struct StepDecay: Schedule {
  /// The factor, more than 0 and no more than 1; 0.5 unless told.
  public var decay: Double
  /// After how many epochs each time; 10 unless told.
  public var epochs: Int

  /// Creates the schedule.
  public init(decay: Double = 0.5, epochs: Int = 10) {
    self.decay = decay
    self.epochs = epochs
  }

  /// The factor to the number of times that it is due.
  public func factor(at place: SchedulePlace) -> Double {
    power(decay, place.step / place.stepsPerEpoch / epochs)
  }

  /// The name in plans.
  public static let kind = "step"

  /// What it is, in one line.
  public static let summary = "the rate falls by a factor every few epochs"

  /// The keys in plans.
  public static let settingNames = CodingKeys.allCases.map(\.rawValue)

  /// The keys in plans.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    /// The factor.
    case decay = "factor"
    /// After how many epochs each time.
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
      epochs >= 1, Self.kind, "epochs", "a whole number of at least 1", found: epochs)
  }
}
