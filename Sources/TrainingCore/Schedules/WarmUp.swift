/// The rate rises in a straight line over the first epochs and then stays.
///
/// - Source: P. Goyal et al., "Accurate, large minibatch SGD", 2017.
public struct WarmUp: Schedule {
  /// How many epochs the rise takes, more than 0; 1 unless told.
  public var epochs: Double

  /// Creates the schedule.
  public init(epochs: Double = 1) {
    self.epochs = epochs
  }

  /// The share of the rise that is done after this step.
  public func factor(at place: SchedulePlace) -> Double {
    min(Double(place.step + 1) / (epochs * Double(place.stepsPerEpoch)), 1)
  }

  /// The name in plans.
  public static let kind = "warm_up"

  /// What it is, in one line.
  public static let summary = "the rate rises over the first epochs, then stays"

  /// The keys in plans.
  public static let settingNames = CodingKeys.allCases.map(\.rawValue)

  /// The keys in plans.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    /// How many epochs the rise takes.
    case epochs
  }

  /// Reads the schedule from a plan; every setting may be left out.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init()
    try container.read(.epochs, into: &epochs)
  }

  /// Checks that all settings lie in their ranges.
  public func validate() throws(InvalidSetting) {
    try require(
      epochs > 0 && epochs.isFinite, Self.kind, "epochs", "a number greater than 0", found: epochs)
  }
}
