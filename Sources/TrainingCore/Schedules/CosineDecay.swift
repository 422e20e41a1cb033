internal import Tensors

/// The rate falls along half a cosine, as by Keras' `CosineDecay`, after a linear warm-up if asked for.
///
/// - Source: I. Loshchilov, F. Hutter, "SGDR", 2017.
public struct CosineDecay: Schedule {
  /// The share of the rate at the end, 0 to 1; 0 unless told.
  public var end: Double
  /// The share of the training in which the rate first rises from 0, at least 0 and less than 1; 0 unless told.
  public var warmUp: Double

  /// Creates the schedule.
  public init(end: Double = 0, warmUp: Double = 0) {
    self.end = end
    self.warmUp = warmUp
  }

  /// The place in the warm-up, then end + (1 − end)·(1 + cos(π·share)) / 2.
  public func factor(at place: SchedulePlace) -> Double {
    let rising = (warmUp * Double(place.steps)).rounded(.down)
    let step = Double(place.step)
    if step < rising { return step / rising }
    let share = min((step - rising) / (Double(place.steps) - rising), 1)
    return end + (1 - end) * (1 + cosineOfHalfTurn(share)) / 2
  }

  /// The name in plans.
  public static let kind = "cosine"

  /// What it is, in one line.
  public static let summary = "the rate falls along half a cosine, after a warm-up if asked for"

  /// The keys in plans.
  public static let settingNames = CodingKeys.allCases.map(\.rawValue)

  /// The keys in plans.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    /// The share of the rate at the end.
    case end
    /// The share of the training in which the rate first rises from 0.
    case warmUp = "warm_up"
  }

  /// Reads the schedule from a plan; every setting may be left out.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init()
    try container.read(.end, into: &end)
    try container.read(.warmUp, into: &warmUp)
  }

  /// Checks that all settings lie in their ranges.
  public func validate() throws(InvalidSetting) {
    try require(
      end >= 0 && end <= 1, Self.kind, "end", "a number from 0 to 1", found: end)
    try require(
      warmUp >= 0 && warmUp < 1, Self.kind, "warm_up", "a number from 0 up to, but not, 1",
      found: warmUp)
  }
}
