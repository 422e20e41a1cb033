internal import JSONText

/// Shifts and scales numbers to mean 0 and standard deviation 1: z = (x - mean) / sd.
///
/// The standard deviation divides by the number of values (not by one less), as in Chollet's book
/// and in scikit-learn. A column that does not vary is only shifted. Missing values are ignored in
/// fitting and stay missing.
public struct Standardization: Preprocessor {
  /// The name in plans and model files.
  public static let kind = "standardization"
  /// Yes.
  public static let scales = true
  /// The columns that the step is for.
  public var columns: [String]

  /// Makes the step for some columns of numbers.
  public init(columns: [String]) {
    self.columns = columns
  }

  /// Learns from the training rows.
  public func fit(_ training: Table) throws(PreprocessingError) -> FittedScaling {
    try FittedScaling(columns, in: training, step: Self.kind) { numbers in
      let mean = numbers.mean
      let deviation = numbers.standardDeviation(from: mean)
      return FittedScaling.Line(shift: mean, scale: deviation > 0 ? deviation : 1, offset: 0)
    }
  }
}

/// Shifts and scales numbers so that the training rows fill a range, [0, 1] by default:
/// y = low + (x - min) / (max - min) · (high - low).
///
/// Rows that were not in training may lie outside. A column that does not vary becomes `low`.
/// Missing values are ignored in fitting and stay missing.
public struct MinMaxScaling: Preprocessor {
  /// The name in plans and model files.
  public static let kind = "min_max_scaling"
  /// The settings, as plans write them.
  public static let settings: [StepSetting] = [
    .columns,
    StepSetting("low", .number(-1e9...1e9), "what the smallest value becomes", standard: 0),
    StepSetting("high", .number(-1e9...1e9), "what the largest value becomes", standard: 1),
  ]
  /// Yes.
  public static let scales = true
  /// The columns that the step is for.
  public var columns: [String]
  /// What the smallest training value becomes.
  public var low: Double
  /// What the largest training value becomes; above `low`.
  public var high: Double

  /// Makes the step for some columns of numbers.
  public init(columns: [String], low: Double = 0, high: Double = 1) {
    self.columns = columns
    self.low = low
    self.high = high
  }

  /// Learns from the training rows.
  public func fit(_ training: Table) throws(PreprocessingError) -> FittedScaling {
    guard low < high, low.isFinite, high.isFinite else {
      throw .invalidSetting(
        step: Self.kind, setting: "low \(low) and high", value: "\(high)",
        expected: "low to be below high")
    }
    return try FittedScaling(columns, in: training, step: Self.kind) { numbers in
      let least = numbers.min() ?? 0
      let spread = (numbers.max() ?? 0) - least
      return FittedScaling.Line(
        shift: least, scale: spread > 0 ? spread / (high - low) : 1, offset: low)
    }
  }
}

/// A line for each of some columns, y = (x - shift) / scale + offset, with the numbers learned.
public struct FittedScaling: FittedPreprocessor {
  /// The line of one column.
  public struct Line: Codable, Hashable, Sendable {
    /// What is subtracted first.
    public let shift: Double
    /// What is divided by; above 0.
    public let scale: Double
    /// What is added last.
    public let offset: Double
  }

  /// The columns, in the order of the step.
  public let columns: [String]
  /// The line of each column.
  public let lines: [Line]

  init(
    _ columns: [String], in training: Table, step: String, line: ([Double]) -> Line
  ) throws(PreprocessingError) {
    var lines: [Line] = []
    for name in columns {
      let numbers = try training.requiredNumbers(name, step: step).filter { !$0.isNaN }
      let fitted = numbers.isEmpty ? Line(shift: 0, scale: 1, offset: 0) : line(numbers)
      guard fitted.shift.isFinite, fitted.scale.isFinite else {
        throw .tooLarge(column: name, line: nil)
      }
      lines.append(fitted)
    }
    self.columns = columns
    self.lines = lines
  }

  /// Applies what was learned to the rows of a table.
  public func transform(
    _ table: Table, notes: inout [TransformNote]
  ) throws(PreprocessingError) -> Table {
    var result = table
    for (name, line) in zip(columns, lines) {
      let numbers = try table.requiredNumbers(name, step: "scaling")
      let scaled = numbers.map { ($0 - line.shift) / line.scale + line.offset }
      result = result.replacing(Column(name, numbers: scaled))
    }
    return result
  }
}
