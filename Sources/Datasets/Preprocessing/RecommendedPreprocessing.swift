extension Preprocessing {
  /// How numbers are brought to a small range.
  public enum Scaling: String, Codable, Hashable, Sendable, CaseIterable {
    /// To mean 0 and standard deviation 1.
    case standardization
    /// To [0, 1].
    case minMax = "min_max"
    /// To [-1, 1].
    case symmetric
    /// By median and quartiles.
    case robust
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
  ///   - text: How texts become numbers; its own columns do not matter.
  ///   - first: Steps that come before all others; what they leave is completed by the same rules.
  /// - Returns: The recipe, not yet fitted.
  public static func recommended(
    for schema: Schema, scaling: Scaling = .standardization,
    missing: MissingValues.Strategy = .median, indicators: Bool = true, maximumLevels: Int = 100,
    text: TextVectorization = TextVectorization(columns: []), first: [any Preprocessor] = []
  ) -> Preprocessing {
    let images = schema.columns.filter { $0.role == .image }.map(\.name)
    if !images.isEmpty {
      let step = ImageScaling(columns: images, standardizes: scaling == .standardization)
      return Preprocessing(features: images, steps: scaling == .none ? [] : [step])
    }
    let dates = schema.columns.filter { $0.role == .date }.map(\.name)
    guard first.isEmpty, dates.isEmpty else {
      return completed(
        for: schema, scaling: scaling, missing: missing, indicators: indicators,
        maximumLevels: maximumLevels, text: text, first: first, dates: dates)
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
    case .symmetric: steps.append(MinMaxScaling(columns: names, low: -1, high: 1))
    case .robust: steps.append(RobustScaling(columns: names))
    case .none: break
    }
    steps.append(OneHotEncoding(columns: categories, maximumLevels: maximumLevels))
    var text = text
    text.columns = schema.columns.filter { $0.role == .text }.map(\.name)
    steps.append(text)
    return Preprocessing(
      features: schema.featureNames, steps: steps.filter { !$0.columns.isEmpty })
  }

  /// The recipe with steps of its own before what completes it; dates that none of them takes become
  /// their parts.
  private static func completed(
    for schema: Schema, scaling: Scaling, missing: MissingValues.Strategy, indicators: Bool,
    maximumLevels: Int, text: TextVectorization, first: [any Preprocessor], dates: [String]
  ) -> Preprocessing {
    let taken = Set(first.flatMap(\.columns))
    let parts = DateParts(columns: dates.filter { !taken.contains($0) })
    let numbers = schema.columns.filter { $0.role == .number }
    var text = text
    text.columns = schema.columns.filter { $0.role == .text }.map(\.name)
    let flagged = numbers.filter { indicators && $0.profile.missing > 0 }.map(\.name)
    return Preprocessing(
      features: schema.featureNames, steps: parts.columns.isEmpty ? first : [parts] + first,
      completion: Completion(
        scaling: scaling, missing: missing, flagged: Set(flagged),
        categories: Set(schema.columns.filter { $0.role == .category }.map(\.name)),
        text: text, maximumLevels: maximumLevels))
  }
}
