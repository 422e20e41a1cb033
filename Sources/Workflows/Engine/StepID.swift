/// The name of a step of the workflow, as it stands in plans, logs and records.
///
/// The built-in steps are constants; a stage of your own declares its own name in the same way.
public struct StepID: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
  /// The name, in snake case: a key of the plan.
  public let rawValue: String

  /// Names a step.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Step 1: what goes in, what is predicted, is there enough data.
  public static let problem = StepID(rawValue: "problem")
  /// Step 2: what success is, in one number.
  public static let metric = StepID(rawValue: "metric")
  /// Step 3: which rows are sealed, and how the others are dealt into training and validation.
  public static let evaluation = StepID(rawValue: "evaluation")
  /// Step 4: how raw columns become tensors of small numbers.
  public static let preprocessing = StepID(rawValue: "preprocessing")
  /// Step 5: whether a small network beats a trivial model by more than luck.
  public static let baseline = StepID(rawValue: "baseline")
  /// Step 6: how large a model is large enough to overfit.
  public static let overfit = StepID(rawValue: "overfit")
  /// Step 7: which regularization and hyperparameters generalize best.
  public static let tuning = StepID(rawValue: "tuning")
  /// After the seven: one look at the sealed test rows.
  public static let final = StepID(rawValue: "final")

  /// The name itself.
  public var description: String { rawValue }
}

extension StepID: Codable {
  /// Reads the name from a single string.
  public init(from decoder: any Decoder) throws {
    self.init(rawValue: try decoder.singleValueContainer().decode(String.self))
  }

  /// Writes the name as a single string.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}
