internal import JSONText
internal import Statistics

/// Draws long tails in, by a function that needs nothing learned: y = sign(x) · ln(1 + |x|), or
/// y = sign(x) · |x|^p.
///
/// Missing values stay missing.
public struct PowerTransform: Preprocessor, FittedPreprocessor {
  /// The name in plans and model files.
  public static let kind = "power_transform"
  /// The settings, as plans write them.
  public static let settings: [StepSetting] = [
    .columns,
    StepSetting(
      "exponent", .number(0...100), "the exponent; 0 stands for the logarithm of 1 + |x|",
      standard: 0),
  ]
  /// The columns that the step is for.
  public var columns: [String]
  /// The exponent p, above 0; 0 stands for the logarithm.
  public var exponent: Double

  /// Makes the step for some columns of numbers; by default the logarithm.
  public init(columns: [String], exponent: Double = 0) {
    self.columns = columns
    self.exponent = exponent
  }

  /// Checks columns and exponent; there is nothing to learn.
  public func fit(_ training: Table) throws(PreprocessingError) -> PowerTransform {
    guard exponent >= 0, exponent.isFinite else {
      throw .invalidSetting(
        step: Self.kind, setting: "exponent", value: "\(exponent)", expected: "0 or above")
    }
    for name in columns { _ = try training.requiredNumbers(name, step: Self.kind) }
    return self
  }

  /// Applies the function to the rows of a table.
  public func transform(
    _ table: Table, notes: inout [TransformNote]
  ) throws(PreprocessingError) -> Table {
    var result = table
    for name in columns {
      let numbers = try table.requiredNumbers(name, step: Self.kind)
      result = result.replacing(Column(name, numbers: numbers.map(value)))
    }
    return result
  }

  private func value(of number: Double) -> Double {
    guard !number.isNaN else { return number }
    let size =
      exponent == 0
      ? Elementary.logOnePlus(number.magnitude)
      : number == 0 ? 0 : Elementary.power(number.magnitude, exponent)
    return number < 0 ? -size : size
  }
}
