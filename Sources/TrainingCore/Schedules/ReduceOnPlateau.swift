/// The rate is multiplied by a factor whenever the validation loss no longer falls, as by Keras'
/// `ReduceLROnPlateau`; without validation rows the training loss is watched.
public struct ReduceOnPlateau: Schedule {
  /// The factor, more than 0 and less than 1; 0.1 unless told.
  public var reduction: Double
  /// How many epochs without progress are borne; 10 unless told.
  public var patience: Int
  /// By how much the loss must fall to count as progress, at least 0; 1e-4 unless told.
  public var minDelta: Double

  /// Creates the schedule.
  public init(reduction: Double = 0.1, patience: Int = 10, minDelta: Double = 1e-4) {
    self.reduction = reduction
    self.patience = patience
    self.minDelta = minDelta
  }

  /// The factor to the number of plateaus so far.
  public func factor(at place: SchedulePlace) -> Double {
    power(reduction, place.reductions)
  }

  /// When the loss counts as no longer falling.
  public var plateau: Plateau? { Plateau(patience: patience, minDelta: minDelta) }

  /// The name in plans.
  public static let kind = "reduce_on_plateau"

  /// What it is, in one line.
  public static let summary = "the rate falls by a factor when the validation loss no longer does"

  /// The keys in plans.
  public static let settingNames = CodingKeys.allCases.map(\.rawValue)

  /// The keys in plans.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    /// The factor.
    case reduction = "factor"
    /// How many epochs without progress are borne.
    case patience
    /// By how much the loss must fall to count as progress.
    case minDelta = "min_delta"
  }

  /// Reads the schedule from a plan; every setting may be left out.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init()
    try container.read(.reduction, into: &reduction)
    try container.read(.patience, into: &patience)
    try container.read(.minDelta, into: &minDelta)
  }

  /// Checks that all settings lie in their ranges.
  public func validate() throws(InvalidSetting) {
    try require(
      reduction > 0 && reduction < 1, Self.kind, "factor", "a number between 0 and 1",
      found: reduction)
    try require(
      patience >= 1, Self.kind, "patience", "a whole number of at least 1", found: patience)
    try require(
      minDelta >= 0 && minDelta.isFinite, Self.kind, "min_delta", "a number of at least 0",
      found: minDelta)
  }
}
