/// The learning rate stays as it is.
public struct ConstantRate: Schedule {
  /// Creates the schedule; it has no settings.
  public init() {}

  /// Always 1.
  public func factor(at place: SchedulePlace) -> Double { 1 }

  /// The name in plans.
  public static let kind = "constant"

  /// What it is, in one line.
  public static let summary = "the rate stays as it is"
}
