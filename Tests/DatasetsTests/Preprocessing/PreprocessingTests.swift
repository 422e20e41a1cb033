import Tensors
import Testing

@testable import Datasets

@Suite struct PreprocessingTests {
  let nan = Double.nan

  /// scikit-learn 1.9.1: `SimpleImputer(strategy=s).fit(z).statistics_`.
  @Test(arguments: [
    (MissingValues.Strategy.mean, [3.75, 4, 6]), (.median, [4.5, 2, 7]), (.mode, [5, 2, 7]),
  ])
  func `fills agree with scikit-learn`(strategy: MissingValues.Strategy, expected: [Double]) throws
  {
    let table = Table(
      name: "z",
      columns: [
        Column("a", numbers: [1, nan, 4, 5, 5]), Column("b", numbers: [nan, 2, 2, 8, nan]),
        Column("c", numbers: [7, 7, nan, 9, 1]),
      ])
    let fitted = try MissingValues(columns: ["a", "b", "c"], strategy: strategy).fit(table)
    #expect(fitted.fills == expected.map { .number($0) })
    var notes: [TransformNote] = []
    let filled = try fitted.transform(table, notes: &notes)
    #expect(filled["b"]?.numbers == [expected[1], 2, 2, 8, expected[1]])
    #expect(notes.map(\.count) == [1, 2, 1])
    #expect(notes.map(\.line) == [3, 2, 4])
  }

  @Test func `an indicator says what was missing`() throws {
    let table = Table(
      name: "t",
      columns: [
        Column("a", numbers: [1, nan]), Column("a_was_missing", numbers: [8, 9]),
        Column("c", texts: [nil, "x"]),
      ])
    let step = MissingValues(columns: ["a", "c"], strategy: .mode, indicator: true)
    let filled = try step.fit(table).transform(table)
    #expect(
      filled.columnNames == ["a", "a_was_missing'", "a_was_missing", "c", "c_was_missing"])
    #expect(filled["a_was_missing'"]?.numbers == [0, 1])
    #expect(filled["c"]?.text(0) == "x")
    #expect(throws: PreprocessingError.needsNumbers(step: "missing_values", column: "c")) {
      try MissingValues(columns: ["c"], strategy: .mean).fit(table)
    }
  }

  @Test func `unseen categories become zeros and are counted`() throws {
    let training = Table(name: "t", columns: [Column("c", texts: ["b", "a", "b", nil])])
    let fitted = try OneHotEncoding(columns: ["c"]).fit(training)
    let given = Table(name: "u", columns: [Column("c", texts: ["a", "z", nil, "z"])])
    var notes: [TransformNote] = []
    let coded = try fitted.transform(given, notes: &notes)
    #expect(coded.columnNames == ["c=a", "c=b"])
    #expect(coded["c=a"]?.numbers == [1, 0, 0, 0])
    #expect(coded["c=b"]?.numbers == [0, 0, 0, 0])
    #expect(
      notes.map(\.sentence) == [
        "2 rows have a value of 'c' that no training row has; the first is 'z' at line 3."
      ])
  }

  @Test func `rare categories share a column`() throws {
    let training = Table(name: "t", columns: [Column("c", texts: ["d", "d", "a", "b", "c", "b"])])
    let coded = try OneHotEncoding(columns: ["c"], maximumLevels: 3).fit(training)
      .transform(training)
    #expect(coded.columnNames == ["c=b", "c=d", "c=(other)"])
    #expect(coded["c=(other)"]?.numbers == [0, 0, 1, 0, 1, 0])
  }

  @Test func `a recommended recipe makes finite numbers of small size`() throws {
    let training = Table(
      name: "t",
      columns: [
        Column("n", numbers: [1, 2, nan, 4]), Column("k", numbers: [7, 7, 7, 7]),
        Column("c", texts: ["x", "y", nil, "x"]), Column("y", texts: ["p", "q", "p", "q"]),
      ])
    let schema = Schema(training, target: "y")
    #expect(schema.columns.map(\.role) == [.number, .constant, .category])
    let fitted = try Preprocessing.recommended(for: schema, scaling: .minMax).fit(training)
    #expect(fitted.featureNames == ["n", "n_was_missing", "c=x", "c=y"])
    let features = try fitted.transform(training).features
    let third = Float(1.0 / 3)
    #expect(
      features
        == Tensor(
          rows: 4, columns: 4,
          values: [0, 0, 1, 0, third, 0, 0, 1, third, 1, 0, 0, 1, 0, 1, 0]))
  }

  @Test func `rows of another file may have other kinds of columns`() throws {
    let training = Table(
      name: "t", columns: [Column("n", numbers: [1, 2]), Column("c", texts: ["1", "b"])])
    let recipe = Preprocessing(features: ["n", "c"], steps: [OneHotEncoding(columns: ["c"])])
    let fitted = try recipe.fit(training)
    let given = Table(
      name: "u", columns: [Column("c", numbers: [1, 2]), Column("n", texts: ["5", "6.5"])])
    #expect(try fitted.transform(given).features.values == [5, 1, 0, 6.5, 0, 0])
    let wrong = given.replacing(Column("n", texts: ["5", "six"]))
    #expect(throws: PreprocessingError.notANumber(column: "n", line: 3, value: "six")) {
      try fitted.transform(wrong)
    }
  }

  @Test func `what cannot become a tensor is named`() throws {
    let table = Table(
      name: "t", columns: [Column("n", numbers: [1, nan]), Column("c", texts: ["a", "b"])])
    #expect(throws: PreprocessingError.stillCategories(column: "c")) {
      try Preprocessing(features: ["n", "c"], steps: []).fit(table)
    }
    #expect(throws: PreprocessingError.missingValue(column: "n", line: 3)) {
      try Preprocessing(features: ["n"], steps: []).fit(table).transform(table)
    }
    let large = table.replacing(Column("n", numbers: [1, 1e300]))
    #expect(throws: PreprocessingError.tooLarge(column: "n", line: 3)) {
      try Preprocessing(features: ["n"], steps: []).fit(large).transform(large)
    }
    #expect(throws: PreprocessingError.noFeatures) {
      try Preprocessing(features: [], steps: []).fit(table)
    }
    #expect(throws: PreprocessingError.noRows) {
      try Preprocessing(features: ["n"], steps: []).fit(table.selecting(rows: []))
    }
  }
}
