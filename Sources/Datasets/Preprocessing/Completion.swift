/// What a recipe does, after the steps that a plan names, with columns that are not small numbers yet.
///
/// Numbers: what is missing is filled, and what no step has scaled is scaled; columns of 0 and 1 that
/// a step has made stay as they are. Categories are one-hot encoded, texts become rows of tokens. Which
/// columns there are, is looked up in the training rows as the steps leave them.
public struct Completion: Codable, Hashable, Sendable {
  /// How numbers are scaled.
  public var scaling: Preprocessing.Scaling
  /// What fills missing numbers.
  public var missing: MissingValues.Strategy
  /// The columns of the table that get a column that says where a value was missing.
  public var flagged: Set<String>
  /// The columns of the table that are categories though they hold numbers.
  public var categories: Set<String>
  /// How texts become numbers; its columns are the texts of the table.
  public var text: TextVectorization
  /// The most columns that one category is replaced by.
  public var maximumLevels: Int

  /// Says what is to be done.
  public init(
    scaling: Preprocessing.Scaling, missing: MissingValues.Strategy, flagged: Set<String> = [],
    categories: Set<String> = [], text: TextVectorization = TextVectorization(columns: []),
    maximumLevels: Int = 100
  ) {
    self.scaling = scaling
    self.missing = missing
    self.flagged = flagged
    self.categories = categories
    self.text = text
    self.maximumLevels = maximumLevels
  }

  /// The steps for a table.
  ///
  /// - Parameters:
  ///   - table: Training rows, as the steps of the plan leave them.
  ///   - settled: The columns that these steps have scaled.
  ///   - features: The columns that went in.
  /// - Returns: The steps, those without a column left out.
  func steps(
    for table: Table, settled: Set<String>, features: [String]
  ) -> [any Preprocessor] {
    let numeric = table.columns.filter { $0.numbers != nil && !categories.contains($0.name) }
    let own = Set(features)
    let indicators = Set(
      numeric.filter { !own.contains($0.name) && Self.isIndicator($0) }.map(\.name))
    let names = numeric.map(\.name)
    let scaled = names.filter { !settled.contains($0) && !indicators.contains($0) }
    let texts = table.columns.filter { $0.hasCategories && self.text.columns.contains($0.name) }
    let encoded = table.columns.filter { column in
      (column.hasCategories && !self.text.columns.contains(column.name))
        || (column.numbers != nil && categories.contains(column.name))
    }
    var text = text
    text.columns = texts.map(\.name)
    var steps: [any Preprocessor] = [
      MissingValues(columns: names.filter { !flagged.contains($0) }, strategy: missing),
      MissingValues(columns: names.filter(flagged.contains), strategy: missing, indicator: true),
    ]
    switch scaling {
    case .standardization: steps.append(Standardization(columns: scaled))
    case .minMax: steps.append(MinMaxScaling(columns: scaled))
    case .symmetric: steps.append(MinMaxScaling(columns: scaled, low: -1, high: 1))
    case .robust: steps.append(RobustScaling(columns: scaled))
    case .none: break
    }
    steps.append(OneHotEncoding(columns: encoded.map(\.name), maximumLevels: maximumLevels))
    steps.append(text)
    return steps.filter { !$0.columns.isEmpty }
  }

  /// Whether a column holds nothing but 0 and 1.
  private static func isIndicator(_ column: Column) -> Bool {
    column.numbers?.allSatisfy { $0 == 0 || $0 == 1 } ?? false
  }
}

extension Column {
  /// Whether the column holds categories.
  var hasCategories: Bool {
    if case .categories = values { true } else { false }
  }
}
