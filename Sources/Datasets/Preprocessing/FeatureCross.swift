internal import JSONText

/// Adds a column of 0 and 1 for each combination of values that the training rows have in some
/// columns; the columns themselves stay.
///
/// With more than `maximumLevels` combinations the most frequent keep a column of their own and the
/// others share one. Numbers are best bucketized beforehand. A combination in which a value is
/// missing has none, nor has one never seen, which is told.
public struct FeatureCross: Preprocessor {
  /// The name in plans and model files.
  public static let kind = "feature_cross"
  /// The settings, as plans write them.
  public static let settings: [StepSetting] = [
    StepSetting("columns", .columns(atLeast: 2), "the columns that are combined"),
    StepSetting(
      "maximum_levels", .integer(2...100_000), "the most columns that are added", standard: 100),
  ]
  /// The columns that are combined, at least two.
  public var columns: [String]
  /// The most columns that are added, from 2.
  public var maximumLevels: Int

  /// Makes the step.
  public init(columns: [String], maximumLevels: Int = 100) {
    self.columns = columns
    self.maximumLevels = maximumLevels
  }

  /// Learns from the training rows.
  public func fit(_ training: Table) throws(PreprocessingError) -> FittedFeatureCross {
    guard columns.count >= 2, Set(columns).count == columns.count else {
      throw .invalidSetting(
        step: Self.kind, setting: "columns", value: "\(columns)",
        expected: "two different columns or more")
    }
    let crossed = try FittedFeatureCross.crossed(columns, of: training)
    let encoding = try OneHotEncoding(columns: [crossed.name], maximumLevels: maximumLevels)
      .fit(training.replacing(crossed))
    return FittedFeatureCross(columns: columns, name: crossed.name, encoding: encoding)
  }

  private enum CodingKeys: String, CodingKey {
    case columns
    case maximumLevels = "maximum_levels"
  }
}

/// The combinations that have a column.
public struct FittedFeatureCross: FittedPreprocessor {
  /// The columns that are combined.
  public let columns: [String]
  /// The name before that of each combination.
  public let name: String
  /// The combinations.
  public let encoding: FittedOneHotEncoding

  /// Applies what was learned to the rows of a table.
  public func transform(
    _ table: Table, notes: inout [TransformNote]
  ) throws(PreprocessingError) -> Table {
    let crossed = try Self.crossed(columns, of: table)
    let named = Column(name: name, values: crossed.values)
    return try encoding.transform(table.replacing(named), notes: &notes)
  }

  /// The combination of each row as one category.
  static func crossed(
    _ columns: [String], of table: Table
  ) throws(PreprocessingError) -> Column {
    var parts: [Column] = []
    for name in columns { parts.append(try table.required(name)) }
    let texts = (0..<table.rowCount).map { row -> String? in
      let values = parts.map { $0.text(row) }
      return values.contains(nil) ? nil : values.compactMap(\.self).joined(separator: " × ")
    }
    return Column(table.unusedName(for: columns.joined(separator: "×")), texts: texts)
  }
}
