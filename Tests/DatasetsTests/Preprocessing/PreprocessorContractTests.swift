import Foundation
import Tensors
import Testing

@testable import Datasets

/// What every preprocessing step in the catalog must keep to.
@Suite struct PreprocessorContractTests {
  /// Settings of each registered step, fit for ``example``.
  static let samples: [any Preprocessor] = [
    MissingValues(columns: ["x", "y"], strategy: .mean, indicator: true),
    MissingValues(columns: ["x", "y"], strategy: .median),
    MissingValues(columns: ["x", "city"], strategy: .mode),
    MissingValues(columns: ["x"], strategy: .constant(.number(-1)), indicator: true),
    MissingValues(columns: ["city"], strategy: .constant(.text("none"))),
    Standardization(columns: ["x", "y"]),
    MinMaxScaling(columns: ["y", "x"], low: -1, high: 1),
    OneHotEncoding(columns: ["city"]),
    OneHotEncoding(columns: ["city", "y"], maximumLevels: 2),
    RobustScaling(columns: ["x", "y"]),
    Clipping(columns: ["x", "y"]),
    Clipping(columns: ["y"], rule: .zScore, factor: 1),
    PowerTransform(columns: ["x", "y"]),
    PowerTransform(columns: ["y"], exponent: 0.5),
    OrdinalEncoding(columns: ["city"]),
    HashEncoding(columns: ["city"], buckets: 4),
    DateParts(columns: ["y"], parts: DateParts.Part.allCases),
    Bucketizing(columns: ["x", "y"], buckets: 4),
    Bucketizing(columns: ["y"], buckets: 3, borders: .equalWidth),
    FeatureCross(columns: ["y", "x"], maximumLevels: 5),
    PolynomialFeatures(columns: ["x", "y"], degree: 3),
    RatioFeatures(numerators: ["x"], denominators: ["y"]),
    TextVectorization(columns: ["city"]),
    TextVectorization(
      columns: ["city"], output: .tfIdf, tokens: .characters, ngrams: 2, vocabulary: 5),
    TextVectorization(columns: ["city"], output: .sequences, vocabulary: 2, length: 2),
  ]

  /// Whether a step learns nothing, so that no row can leave a trace.
  private static func learnsNothing(_ step: any Preprocessor) -> Bool {
    if case .constant = (step as? MissingValues)?.strategy { return true }
    return step is any FittedPreprocessor
  }

  static let example = Table(
    name: "example.csv", columns: [Column("x", numbers: x), Column("y", numbers: y), city, target])

  private static let x = (0..<30).map { (row: Int) -> Double in
    row % 7 == 3 ? Double.nan : Double(row * row % 11) * 0.37
  }
  private static let y = (0..<30).map { (row: Int) -> Double in Double(row * 13 % 17) - 4.1 }
  private static let cities: [String?] = ["Kyiv", "Lviv", nil, "Kyiv", "Odesa"]
  private static let city = Column("city", texts: (0..<30).map { row in cities[row * row % 5] })
  private static let target = Column(
    "target", texts: (0..<30).map { row in row % 3 == 0 ? "yes" : "no" })

  @Test func `every registered step has a sample here`() {
    let sampled = Set(Self.samples.map { type(of: $0).kind })
    // Steps of images have samples of their own, in ImageColumnTests.
    let ofImages: Set = [ImageScaling.kind]
    #expect(sampled.union(ofImages) == Set(DatasetCatalog.preprocessors.map(\.kind)))
    #expect(DatasetCatalog.preprocessors.allSatisfy { !$0.summary.isEmpty })
  }

  /// The poison test: whatever the held-out rows hold, what is fitted keeps its bits.
  @Test(arguments: samples.indices)
  func `held-out rows leave no trace in a fitted step`(index: Int) throws {
    let step = Self.samples[index]
    try expectNoTrace { try bits(of: step.fit($0)) }
  }

  @Test(arguments: Preprocessing.Scaling.allCases)
  func `held-out rows leave no trace in a recipe, its schema or the target`(
    scaling: Preprocessing.Scaling
  ) throws {
    try expectNoTrace { training in
      let schema = Schema(training, target: "target")
      let recipe = Preprocessing.recommended(for: schema, scaling: scaling)
      let target = try TargetEncoding.fit(training, target: "target", as: .binary)
      let fitted = try recipe.fit(training)
      let features = try fitted.transform(training).features.values.map(\.bitPattern)
      return [try bits(of: schema), try bits(of: target), try bits(of: fitted), "\(features)"]
        .joined()
    }
  }

  /// Fits on the training rows of each fold, before and after all other rows became garbage, and
  /// for comparison after a training row did.
  private func expectNoTrace(_ fit: (Table) throws -> String) throws {
    let rows = Self.example.rowCount
    let folds = try KFold(folds: 4).folds(
      rows: rows, strata: nil, groups: Array(0..<rows), generator: SeededGenerator(seed: 3))
    for fold in folds {
      let clean = try fit(Self.example.selecting(rows: fold.training))
      for garbage in [Double.nan, 1e300, -7] {
        let table = Self.poisoned(rows: fold.validation, with: garbage)
        #expect(try fit(table.selecting(rows: fold.training)) == clean)
      }
    }
  }

  @Test(arguments: samples.indices)
  func `a garbled training row does leave a trace`(index: Int) throws {
    let step = Self.samples[index]
    if Self.learnsNothing(step) { return }
    let garbled = Self.poisoned(rows: Array(0..<20), with: -7)
    #expect(try bits(of: step.fit(garbled)) != bits(of: step.fit(Self.example)))
  }

  @Test(arguments: samples.indices)
  func `a fitted step transforms row by row`(index: Int) throws {
    let fitted = try Self.samples[index].fit(Self.example)
    var notes: [TransformNote] = []
    let whole = try fitted.transform(Self.example, notes: &notes)
    #expect(whole.lines == Self.example.lines)
    for row in 0..<Self.example.rowCount {
      let one = try fitted.transform(Self.example.selecting(rows: [row]), notes: &notes)
      #expect(one.columnNames == whole.columnNames)
      for (single, column) in zip(one.columns, whole.columns) {
        #expect(single.text(0) == column.text(row))
      }
    }
  }

  @Test(arguments: samples.indices)
  func `settings and what was learned are coded without loss`(index: Int) throws {
    let step = Self.samples[index]
    let features = step.columns.contains("x") ? step.columns : step.columns + ["x"]
    let filling = MissingValues(columns: ["x"], strategy: .mean)
    var notes: [TransformNote] = []
    let left = try step.fit(Self.example).transform(Self.example, notes: &notes)
    let categories = features.filter { name in left[name].map(\.hasCategories) ?? false }
    let recipe = Preprocessing(
      features: features,
      steps: [filling, step] + (categories.isEmpty ? [] : [OneHotEncoding(columns: categories)]))
    let decoded = try JSONDecoder().decode(Preprocessing.self, from: JSONEncoder().encode(recipe))
    #expect(decoded == recipe)
    let fitted = try recipe.fit(Self.example)
    let copy = try JSONDecoder().decode(
      FittedPreprocessing.self, from: JSONEncoder().encode(fitted))
    #expect(copy == fitted)
    #expect(try copy.transform(Self.example) == fitted.transform(Self.example))
  }

  @Test(arguments: samples.indices)
  func `a missing column is named`(index: Int) throws {
    let step = Self.samples[index]
    let poorer = Self.example.dropping(columns: [step.columns[0]])
    let error = #expect(throws: PreprocessingError.self) { _ = try step.fit(poorer) }
    #expect(error == .missingColumn(name: step.columns[0], found: poorer.columnNames))
  }

  static func poisoned(rows: [Int], with garbage: Double) -> Table {
    let poisoned = Set(rows)
    return Table(
      name: example.name,
      columns: example.columns.map { column in
        if let numbers = column.numbers {
          return Column(
            column.name,
            numbers: numbers.enumerated().map { poisoned.contains($0) ? garbage : $1 })
        }
        return Column(
          column.name,
          texts: (0..<column.count).map {
            poisoned.contains($0) ? (column.name == "target" ? nil : "Atlantis") : column.text($0)
          })
      }, lines: example.lines)
  }

  private func bits(of value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}
