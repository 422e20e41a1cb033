internal import JSONText
internal import Statistics

/// Moves outliers to the nearest border of what is usual in the training rows.
///
/// By quartiles the borders are lower quartile - 1.5 · spread and upper quartile + 1.5 · spread; by
/// z-score they are mean ± 3 standard deviations. Missing values stay missing.
///
/// - Source: J. W. Tukey, *Exploratory Data Analysis* (1977), for the factor 1.5.
public struct Clipping: Preprocessor {
  /// What is usual.
  public enum Rule: String, Codable, Hashable, Sendable, CaseIterable {
    /// By the distance from the quartiles, in spreads between them.
    case quartiles
    /// By the distance from the mean, in standard deviations.
    case zScore = "z_score"
  }

  /// The name in plans and model files.
  public static let kind = "clipping"
  /// The settings, as plans write them.
  public static let settings: [StepSetting] = [
    .columns,
    StepSetting(
      "rule", .choice(Rule.allCases.map(\.rawValue)),
      "what is usual: by the distance from the quartiles, or from the mean", standard: "quartiles"),
    StepSetting(
      "factor", .number(0.001...1e6),
      "how far from it a value may lie, in spreads between the quartiles (1.5 if left out) or in "
        + "standard deviations (3)", standard: .null),
  ]
  /// The columns that the step is for.
  public var columns: [String]
  /// What is usual.
  public var rule: Rule
  /// How far from it a value may lie, above 0; without it 1.5 spreads or 3 standard deviations.
  public var factor: Double?

  /// Makes the step for some columns of numbers.
  public init(columns: [String], rule: Rule = .quartiles, factor: Double? = nil) {
    self.columns = columns
    self.rule = rule
    self.factor = factor
  }

  /// Learns from the training rows.
  public func fit(_ training: Table) throws(PreprocessingError) -> FittedClipping {
    let factor = factor ?? (rule == .quartiles ? 1.5 : 3)
    guard factor > 0, factor.isFinite else {
      throw .invalidSetting(
        step: Self.kind, setting: "factor", value: "\(factor)", expected: "a number above 0")
    }
    var learned: [FittedClipping.Borders] = []
    for name in columns {
      let numbers = try training.requiredNumbers(name, step: Self.kind).filter { !$0.isNaN }
      let found = borders(of: numbers, factor)
      guard found.low.isFinite, found.high.isFinite else {
        throw .tooLarge(column: name, line: nil)
      }
      learned.append(found)
    }
    return FittedClipping(columns: columns, borders: learned)
  }

  private func borders(of numbers: [Double], _ factor: Double) -> FittedClipping.Borders {
    guard !numbers.isEmpty else { return FittedClipping.Borders(low: 0, high: 0) }
    switch rule {
    case .quartiles:
      let sorted = numbers.sorted()
      let (lower, upper) = (
        Descriptive.quantile(sorted: sorted, 0.25), Descriptive.quantile(sorted: sorted, 0.75)
      )
      let reach = factor * (upper - lower)
      return FittedClipping.Borders(low: lower - reach, high: upper + reach)
    case .zScore:
      let mean = numbers.mean
      let reach = factor * numbers.standardDeviation(from: mean)
      return FittedClipping.Borders(low: mean - reach, high: mean + reach)
    }
  }
}

/// The borders of each of some columns.
public struct FittedClipping: FittedPreprocessor {
  /// The borders of one column.
  public struct Borders: Codable, Hashable, Sendable {
    /// What smaller values become.
    public let low: Double
    /// What larger values become.
    public let high: Double
  }

  /// The columns, in the order of the step.
  public let columns: [String]
  /// The borders of each column.
  public let borders: [Borders]

  /// Applies what was learned to the rows of a table.
  public func transform(
    _ table: Table, notes: inout [TransformNote]
  ) throws(PreprocessingError) -> Table {
    var result = table
    for (name, borders) in zip(columns, borders) {
      let numbers = try table.requiredNumbers(name, step: Clipping.kind)
      let clipped = numbers.map { $0.isNaN ? $0 : min(max($0, borders.low), borders.high) }
      result = result.replacing(Column(name, numbers: clipped))
    }
    return result
  }
}
