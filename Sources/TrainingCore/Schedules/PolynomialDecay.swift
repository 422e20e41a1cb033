internal import Tensors

/// The rate falls to a share of itself along a power of the training that is left, as by Keras'
/// `PolynomialDecay` over all steps.
public struct PolynomialDecay: Schedule {
  /// The share of the rate at the end, 0 to 1; 0.01 unless told.
  public var end: Double
  /// The power; 1, a straight line, unless told.
  public var exponent: Double

  /// Creates the schedule.
  public init(end: Double = 0.01, exponent: Double = 1) {
    self.end = end
    self.exponent = exponent
  }

  /// end + (1 − end)·(1 − share of the training)^power.
  public func factor(at place: SchedulePlace) -> Double {
    end + (1 - end) * realPower(1 - place.share, exponent)
  }

  /// The name in plans.
  public static let kind = "polynomial"

  /// What it is, in one line.
  public static let summary = "the rate falls along a straight line or a power of it"

  /// The keys in plans.
  public static let settingNames = CodingKeys.allCases.map(\.rawValue)

  /// The keys in plans.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    /// The share of the rate at the end.
    case end
    /// The power.
    case exponent = "power"
  }

  /// Reads the schedule from a plan; every setting may be left out.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init()
    try container.read(.end, into: &end)
    try container.read(.exponent, into: &exponent)
  }

  /// Checks that all settings lie in their ranges.
  public func validate() throws(InvalidSetting) {
    try require(
      end >= 0 && end <= 1, Self.kind, "end", "a number from 0 to 1", found: end)
    try require(
      exponent > 0 && exponent.isFinite, Self.kind, "power", "a number greater than 0",
      found: exponent)
  }
}
