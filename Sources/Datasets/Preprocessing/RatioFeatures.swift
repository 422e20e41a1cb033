internal import JSONText

/// Adds the ratio of two columns of numbers, such as rooms by household; the columns themselves stay.
///
/// A ratio with a missing value, or by 0, is missing: fill missing values afterwards. Nothing is
/// learned.
public struct RatioFeatures: Preprocessor, FittedPreprocessor {
  /// The name in plans and model files.
  public static let kind = "ratio_features"
  /// The settings, as plans write them.
  public static let settings: [StepSetting] = [
    StepSetting("numerators", .columns(atLeast: 1), "the columns above the line"),
    StepSetting(
      "denominators", .columns(atLeast: 1), "the columns below it, one for each above"),
  ]
  /// The columns above the line.
  public var numerators: [String]
  /// The columns below the line, one for each above it.
  public var denominators: [String]

  /// Makes the step; the first of one list goes with the first of the other, and so on.
  public init(numerators: [String], denominators: [String]) {
    self.numerators = numerators
    self.denominators = denominators
  }

  /// The columns that the step is for.
  public var columns: [String] {
    (numerators + denominators).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// Checks the columns; there is nothing to learn.
  public func fit(_ training: Table) throws(PreprocessingError) -> RatioFeatures {
    guard numerators.count == denominators.count else {
      throw .invalidSetting(
        step: Self.kind, setting: "denominators", value: "\(denominators)",
        expected: "as many as numerators (\(numerators.count))")
    }
    for name in columns { _ = try training.requiredNumbers(name, step: Self.kind) }
    return self
  }

  /// Adds the ratios to the rows of a table.
  public func transform(
    _ table: Table, notes: inout [TransformNote]
  ) throws(PreprocessingError) -> Table {
    var result = table
    for (above, below) in zip(numerators, denominators) {
      let numbers = try table.requiredNumbers(above, step: Self.kind)
      let divisors = try table.requiredNumbers(below, step: Self.kind)
      let ratios = zip(numbers, divisors).map { $1 == 0 ? .nan : $0 / $1 }
      result = result.replacing(
        Column(result.unusedName(for: "\(above)/\(below)"), numbers: ratios))
    }
    return result
  }
}
