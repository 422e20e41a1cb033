internal import Tensors

/// The rate rises to its full size and falls to almost nothing, along half cosines, as by PyTorch's
/// `OneCycleLR`.
///
/// - Source: L. Smith, N. Topin, "Super-convergence", 2018.
public struct OneCycle: Schedule {
  /// The share of the training in which the rate rises, more than 0 and less than 1; 0.3 unless told.
  public var rise: Double
  /// The share of the rate at the start, more than 0 and no more than 1; 0.04 unless told.
  public var start: Double
  /// The share of the rate at the end, 0 to 1; 4e-6 unless told.
  public var end: Double

  /// Creates the schedule.
  public init(rise: Double = 0.3, start: Double = 0.04, end: Double = 4e-6) {
    self.rise = rise
    self.start = start
    self.end = end
  }

  /// The place on the rising or the falling half cosine.
  public func factor(at place: SchedulePlace) -> Double {
    let last = Double(place.steps - 1)
    let peak = rise * Double(place.steps) - 1
    let step = Double(place.step)
    if step <= peak { return between(start, 1, step / peak) }
    return last > peak ? between(1, end, min((step - peak) / (last - peak), 1)) : 1
  }

  /// The place on half a cosine from one number to another.
  private func between(_ first: Double, _ second: Double, _ share: Double) -> Double {
    second + (first - second) / 2 * (1 + cosineOfHalfTurn(share))
  }

  /// The name in plans.
  public static let kind = "one_cycle"

  /// What it is, in one line.
  public static let summary = "the rate rises to its full size, then falls to almost nothing"

  /// The keys in plans.
  public static let settingNames = CodingKeys.allCases.map(\.rawValue)

  /// The keys in plans.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    /// The share of the training in which the rate rises.
    case rise
    /// The share of the rate at the start.
    case start
    /// The share of the rate at the end.
    case end
  }

  /// Reads the schedule from a plan; every setting may be left out.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init()
    try container.read(.rise, into: &rise)
    try container.read(.start, into: &start)
    try container.read(.end, into: &end)
  }

  /// Checks that all settings lie in their ranges.
  public func validate() throws(InvalidSetting) {
    try require(
      rise > 0 && rise < 1, Self.kind, "rise", "a number between 0 and 1", found: rise)
    try require(
      start > 0 && start <= 1, Self.kind, "start", "a number greater than 0 and no more than 1",
      found: start)
    try require(
      end >= 0 && end <= 1, Self.kind, "end", "a number from 0 to 1", found: end)
  }
}
