public import JSONText

/// A setting of a preprocessing step, as plans write it.
public struct StepSetting: Sendable, Equatable {
  /// The form of the value.
  public enum Form: Sendable, Equatable {
    /// Names of columns, at least so many.
    case columns(atLeast: Int)
    /// Texts.
    case texts
    /// A whole number within bounds.
    case integer(ClosedRange<Int>)
    /// A number within bounds.
    case number(ClosedRange<Double>)
    /// Yes or no.
    case truth
    /// One of some names.
    case choice([String])
    /// Some of some names.
    case choices([String])
    /// `mean`, `median`, `mode`, or an object with a `constant`.
    case fill
  }

  /// The key, in snake case.
  public let key: String
  /// The form of its value.
  public let form: Form
  /// What it sets, in a few words.
  public let summary: String
  /// What holds if a plan leaves it out; null if then the step decides; `nil` if it may not.
  public let standard: JSONValue?

  /// Describes a setting.
  public init(_ key: String, _ form: Form, _ summary: String, standard: JSONValue? = nil) {
    self.key = key
    self.form = form
    self.summary = summary
    self.standard = standard
  }

  /// The setting that nearly every step has.
  public static let columns = StepSetting(
    "columns", .columns(atLeast: 1), "the columns that the step is for")
}
