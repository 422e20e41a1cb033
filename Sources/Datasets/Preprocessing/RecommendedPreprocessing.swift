extension Preprocessing {
  /// How numbers are brought to a small range.
  public enum Scaling: String, Codable, Hashable, Sendable, CaseIterable {
    /// To mean 0 and standard deviation 1.
    case standardization
    /// To [0, 1].
    case minMax = "min_max"
    /// Not at all.
    case none
  }

  /// The recipe that a schema suggests, column by column.
  ///
  /// Numbers: missing values are filled (with an indicator column, if asked for, where the schema
  /// saw missing values), then scaled. Categories: one-hot, with nothing set for a missing value.
  /// Constants, identifiers and columns without values are left out. Of a table with images only the
  /// images are used: they are divided by 255, or standardized over all pixels.
  ///
  /// - Parameters:
  ///   - schema: The roles of the columns.
  ///   - scaling: How numbers are scaled.
  ///   - missing: What fills missing numbers.
  ///   - indicators: Whether columns with missing values get a column that says so.
  ///   - maximumLevels: The most columns that one category is replaced by.
  /// - Returns: The recipe, not yet fitted.
  public static func recommended(
    for schema: Schema, scaling: Scaling = .standardization,
    missing: MissingValues.Strategy = .median, indicators: Bool = true, maximumLevels: Int = 100
  ) -> Preprocessing {
    let images = schema.columns.filter { $0.role == .image }.map(\.name)
    if !images.isEmpty {
      let step = ImageScaling(columns: images, standardizes: scaling == .standardization)
      return Preprocessing(features: images, steps: scaling == .none ? [] : [step])
    }
    let numbers = schema.columns.filter { $0.role == .number }
    let isFlagged = { (column: ColumnSchema) in indicators && column.profile.missing > 0 }
    let categories = schema.columns.filter { $0.role == .category }.map(\.name)
    let names = numbers.map(\.name)
    var steps: [any Preprocessor] = [
      MissingValues(columns: numbers.filter { !isFlagged($0) }.map(\.name), strategy: missing),
      MissingValues(
        columns: numbers.filter(isFlagged).map(\.name), strategy: missing, indicator: true),
    ]
    switch scaling {
    case .standardization: steps.append(Standardization(columns: names))
    case .minMax: steps.append(MinMaxScaling(columns: names))
    case .none: break
    }
    steps.append(OneHotEncoding(columns: categories, maximumLevels: maximumLevels))
    return Preprocessing(
      features: schema.featureNames, steps: steps.filter { !$0.columns.isEmpty })
  }
}
