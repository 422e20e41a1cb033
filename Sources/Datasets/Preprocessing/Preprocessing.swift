/// A recipe: the columns that are used, and the steps that turn them into numbers.
///
/// A recipe has seen no data. Each fold fits it to its own training rows.
public struct Preprocessing: Sendable {
  /// The columns used, in the order of the tensor.
  public var features: [String]
  /// The steps, applied one after another; each is fitted to what the ones before it leave.
  public var steps: [any Preprocessor]
  /// What is done after the steps with what is not small numbers yet; `nil` for nothing.
  public var completion: Completion?

  /// Makes a recipe.
  public init(
    features: [String], steps: [any Preprocessor], completion: Completion? = nil
  ) {
    self.features = features
    self.steps = steps
    self.completion = completion
  }

  /// Learns from the training rows, step by step.
  ///
  /// - Parameter training: The training rows; other columns than the features are ignored.
  /// - Returns: What transforms any rows.
  /// - Throws: A ``PreprocessingError``.
  public func fit(_ training: Table) throws(PreprocessingError) -> FittedPreprocessing {
    guard !features.isEmpty else { throw .noFeatures }
    guard training.rowCount > 0 else { throw .noRows }
    var columns: [Column] = []
    for name in features { columns.append(try training.required(name)) }
    let inputs = columns.map {
      FittedPreprocessing.Input(
        name: $0.name, isCategory: $0.numbers == nil && $0.images == nil,
        imageShape: $0.images?.shape)
    }
    var table = Table(name: training.name, columns: columns, lines: training.lines)
    var fitted: [FittedPreprocessing.Step] = []
    var notes: [TransformNote] = []
    func apply(_ step: any Preprocessor) throws(PreprocessingError) {
      let value = try step.fitErased(table)
      table = try value.transform(table, notes: &notes)
      fitted.append(FittedPreprocessing.Step(kind: type(of: step).kind, value: value))
    }
    for step in steps { try apply(step) }
    let rest = completion?.steps(for: table, settled: scaledColumns, features: features) ?? []
    for step in rest { try apply(step) }
    if let column = table.columns.first(where: { $0.hasCategories || $0.images != nil }),
      column.images == nil || table.columns.count > 1
    {
      throw .stillCategories(column: column.name)
    }
    return FittedPreprocessing(inputs: inputs, steps: fitted, featureNames: table.columnNames)
  }
}

extension Preprocessing {
  /// The columns that a step scales.
  private var scaledColumns: Set<String> {
    Set(steps.filter { type(of: $0).scales }.flatMap(\.columns))
  }
}

extension Preprocessor {
  /// Fits, for a caller that does not know the type.
  fileprivate func fitErased(_ table: Table) throws(PreprocessingError) -> any FittedPreprocessor {
    try fit(table)
  }
}

extension Preprocessing: Hashable {
  /// Two recipes are equal when they have equal columns and equal steps in the same order.
  public static func == (left: Preprocessing, right: Preprocessing) -> Bool {
    left.features == right.features && left.completion == right.completion
      && left.steps.map { AnyHashable($0) } == right.steps.map { AnyHashable($0) }
  }

  /// Feeds columns and steps to the hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(features)
    hasher.combine(completion)
    for step in steps { hasher.combine(AnyHashable(step)) }
  }
}

extension Preprocessing: Codable {
  private enum CodingKeys: String, CodingKey { case features, steps, completion }

  /// Reads `{"features": […], "steps": [{"kind": …, …}, …]}`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    features = try container.decode([String].self, forKey: .features)
    steps = try container.decode([CodedStep].self, forKey: .steps).map(\.step)
    completion = try container.decodeIfPresent(Completion.self, forKey: .completion)
  }

  /// Writes what ``init(from:)`` reads.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(features, forKey: .features)
    try container.encode(steps.map { CodedStep(step: $0) }, forKey: .steps)
    try container.encodeIfPresent(completion, forKey: .completion)
  }

  /// A step with its kind beside its settings.
  private struct CodedStep: Codable {
    let step: any Preprocessor

    init(step: any Preprocessor) {
      self.step = step
    }

    init(from decoder: any Decoder) throws {
      let kind = try decoder.container(keyedBy: KindKey.self).decode(String.self, forKey: .kind)
      step = try DatasetCatalog.preprocessor(kind, in: decoder).decode(decoder)
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: KindKey.self)
      try container.encode(type(of: step).kind, forKey: .kind)
      try step.encode(to: encoder)
    }
  }
}
