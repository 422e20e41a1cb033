internal import JSONText

/// Fills missing values with one value a column, learned from the training rows or given.
///
/// A column with no value at all in the training rows is filled with 0, or with an empty category.
public struct MissingValues: Preprocessor {
  /// Where the value comes from.
  public enum Strategy: Hashable, Sendable {
    /// The mean; for numbers.
    case mean
    /// The middle value; for numbers.
    case median
    /// The most frequent value, the smallest of several; for numbers and categories.
    case mode
    /// A value given beforehand.
    case constant(Constant)
  }

  /// A value to fill with.
  public enum Constant: Hashable, Sendable {
    /// For a column of numbers.
    case number(Double)
    /// For a column of categories.
    case text(String)
  }

  /// The name in plans and model files.
  public static let kind = "missing_values"
  /// The settings, as plans write them.
  public static let settings: [StepSetting] = [
    .columns,
    StepSetting("strategy", .fill, "what fills the gaps", standard: "median"),
    StepSetting(
      "indicator", .truth, "whether a column is added that says which values were missing",
      standard: false),
  ]
  /// The columns that the step is for.
  public var columns: [String]
  /// Where the value comes from.
  public var strategy: Strategy
  /// Whether a column of 0 and 1 is added that says which values were missing.
  public var indicator: Bool

  /// Makes the step for some columns.
  public init(columns: [String], strategy: Strategy, indicator: Bool = false) {
    self.columns = columns
    self.strategy = strategy
    self.indicator = indicator
  }

  /// Learns from the training rows.
  public func fit(_ training: Table) throws(PreprocessingError) -> FittedMissingValues {
    var fills: [Constant] = []
    for name in columns { fills.append(try fill(for: training.required(name))) }
    return FittedMissingValues(columns: columns, fills: fills, indicator: indicator)
  }

  private func fill(for column: Column) throws(PreprocessingError) -> Constant {
    switch (strategy, column.values) {
    case (_, .images): throw .needsNumbers(step: Self.kind, column: column.name)
    case (.constant(.number(let number)), .numbers): return .number(number)
    case (.constant(.number(let number)), .categories): return .text(canonicalText(of: number))
    case (.constant(.text(let text)), .numbers):
      throw .invalidSetting(
        step: Self.kind, setting: "for '\(column.name)' the constant", value: "'\(text)'",
        expected: "a number")
    case (.constant(.text(let text)), .categories): return .text(text)
    case (_, .numbers(let numbers)): return .number(statistic(of: numbers.filter { !$0.isNaN }))
    case (.mode, .categories):
      let labels = column.labels()
      let best = labels.counts.enumerated().max {
        ($0.element, $1.offset) < ($1.element, $0.offset)
      }
      return .text(best.map { labels.levels[$0.offset] } ?? "")
    case (_, .categories), (_, .sparse):
      throw .needsNumbers(step: Self.kind, column: column.name)
    }
  }

  private func statistic(of numbers: [Double]) -> Double {
    switch strategy {
    case .mean: numbers.mean
    case .median: numbers.median
    case .mode, .constant: numbers.mode
    }
  }
}

/// The values to fill with, one a column.
public struct FittedMissingValues: FittedPreprocessor {
  /// The columns, in the order of the step.
  public let columns: [String]
  /// What each column is filled with.
  public let fills: [MissingValues.Constant]
  /// Whether a column is added that says which values were missing.
  public let indicator: Bool

  /// Applies what was learned to the rows of a table.
  public func transform(
    _ table: Table, notes: inout [TransformNote]
  ) throws(PreprocessingError) -> Table {
    var result = table
    for (name, fill) in zip(columns, fills) {
      let column = try table.required(name)
      let missing = (0..<table.rowCount).filter { column.isMissing($0) }
      if let first = missing.first {
        notes.append(
          TransformNote(
            kind: .filledMissing, column: name, count: missing.count, line: table.lines[first],
            value: fill.description))
      }
      var replacements = [try filled(column, with: fill)]
      if indicator {
        let flags = (0..<table.rowCount).map { column.isMissing($0) ? 1.0 : 0.0 }
        let flagName = result.unusedName(for: "\(name)_was_missing")
        replacements.append(Column(flagName, numbers: flags))
      }
      result = result.replacing(name, with: replacements)
    }
    return result
  }

  private func filled(
    _ column: Column, with fill: MissingValues.Constant
  ) throws(PreprocessingError) -> Column {
    switch (fill, column.values) {
    case (.number(let number), .numbers(let numbers)):
      return Column(column.name, numbers: numbers.map { $0.isNaN ? number : $0 })
    case (.text(let text), .categories):
      return Column(column.name, texts: (0..<column.count).map { column.text($0) ?? text })
    case (.text(let text), .numbers):
      return Column(column.name, texts: (0..<column.count).map { column.text($0) ?? text })
    case (_, .images): return column
    case (.number, .categories), (_, .sparse):
      throw .needsNumbers(step: MissingValues.kind, column: column.name)
    }
  }
}

extension MissingValues.Constant: Codable, CustomStringConvertible {
  /// Reads a number or a text.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else {
      self = .text(try container.decode(String.self))
    }
  }

  /// Writes the number or the text alone.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .number(let number): try container.encode(number)
    case .text(let text): try container.encode(text)
    }
  }

  /// The value as text.
  public var description: String {
    switch self {
    case .number(let number): canonicalText(of: number)
    case .text(let text): "'\(text)'"
    }
  }
}

extension MissingValues.Strategy: Codable {
  private enum Keys: String, CodingKey { case constant }

  /// Reads `"mean"`, `"median"`, `"mode"` or `{"constant": value}`.
  public init(from decoder: any Decoder) throws {
    if let container = try? decoder.container(keyedBy: Keys.self) {
      self = .constant(try container.decode(MissingValues.Constant.self, forKey: .constant))
      return
    }
    let container = try decoder.singleValueContainer()
    let name = try container.decode(String.self)
    guard let strategy = Self.named[name] else {
      throw DecodingError.dataCorruptedError(
        in: container,
        debugDescription: "expected mean, median, mode or {constant: value}, found '\(name)'")
    }
    self = strategy
  }

  /// Writes what ``init(from:)`` reads.
  public func encode(to encoder: any Encoder) throws {
    if case .constant(let constant) = self {
      var container = encoder.container(keyedBy: Keys.self)
      try container.encode(constant, forKey: .constant)
    } else {
      var container = encoder.singleValueContainer()
      try container.encode(Self.named.first { $0.value == self }?.key ?? "")
    }
  }

  private static let named: [String: Self] = ["mean": .mean, "median": .median, "mode": .mode]
}
