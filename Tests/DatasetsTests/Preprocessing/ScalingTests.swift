import Testing

@testable import Datasets

/// The numbers are those of scikit-learn 1.9.1 with NumPy 2.4.6 on columns of diabetes.csv.
///
///     x = rows[0:20, 0:5]; y = rows[20:22, 0:5]
///     StandardScaler().fit(x).transform(y); MinMaxScaler().fit(x).transform(y)
@Suite struct ScalingTests {
  static let columns: [(name: String, training: [Double], others: [Double])] = [
    (
      "age",
      [59, 48, 72, 24, 50, 23, 36, 66, 60, 29, 22, 56, 53, 50, 61, 34, 47, 68, 38, 41], [35, 25]
    ),
    (
      "bmi",
      [
        32.1, 21.6, 30.5, 25.3, 23, 22.6, 22, 26.2, 32.1, 30, 18.6, 28, 23.7, 26.2, 24, 24.7, 30.3,
        27.5, 25.4, 24.7,
      ], [21.1, 24.3]
    ),
  ]

  @Test func `standardization agrees with scikit-learn`() throws {
    let fitted = try Standardization(columns: ["age", "bmi"]).fit(training)
    expect(fitted.lines.map(\.shift), [46.85, 25.925])
    expect(fitted.lines.map(\.scale), [15.054152251123275, 3.6026205739711195])
    let scaled = try fitted.transform(others)
    expect(scaled["age"]?.numbers, [-0.7871582406186842, -1.4514267981028057])
    expect(scaled["bmi"]?.numbers, [-1.339302849392621, -0.4510605451322299])
  }

  @Test func `min-max scaling agrees with scikit-learn`() throws {
    let scaled = try MinMaxScaling(columns: ["age", "bmi"]).fit(training).transform(others)
    expect(scaled["age"]?.numbers, [0.26, 0.06])
    expect(scaled["bmi"]?.numbers, [0.18518518518518512, 0.4222222222222223])
    let wide = try MinMaxScaling(columns: ["age"], low: -1, high: 1).fit(training).transform(others)
    expect(wide["age"]?.numbers, [-0.48, -0.88])
  }

  @Test func `missing values are ignored in fitting and stay`() throws {
    let table = Table(name: "t", columns: [Column("a", numbers: [1, .nan, 3])])
    let fitted = try Standardization(columns: ["a"]).fit(table)
    #expect(fitted.lines == [.init(shift: 2, scale: 1, offset: 0)])
    #expect(try fitted.transform(table)["a"]?.isMissing(1) == true)
  }

  @Test func `a column that does not vary, or has no value, stays finite`() throws {
    for numbers in [[5.0, 5], [Double.nan, .nan]] {
      let table = Table(name: "t", columns: [Column("a", numbers: numbers)])
      for fitted in [
        try Standardization(columns: ["a"]).fit(table),
        try MinMaxScaling(columns: ["a"]).fit(table),
      ] {
        let given = Table(name: "t", columns: [Column("a", numbers: [5])])
        #expect(try fitted.transform(given)["a"]?.numbers?[0].isFinite == true)
      }
    }
  }

  @Test func `categories and numbers too large are refused by name`() {
    let table = Table(
      name: "t",
      columns: [Column("a", texts: ["x"]), Column("b", numbers: [1e300, -1e300])].map {
        $0.count == 2 ? $0 : Column($0.name, texts: ["x", "y"])
      })
    #expect(throws: PreprocessingError.needsNumbers(step: "standardization", column: "a")) {
      try Standardization(columns: ["a"]).fit(table)
    }
    #expect(throws: PreprocessingError.tooLarge(column: "b", line: nil)) {
      try Standardization(columns: ["b"]).fit(table)
    }
    #expect(throws: PreprocessingError.self) {
      try MinMaxScaling(columns: ["b"], low: 1, high: 1).fit(table)
    }
  }

  private var training: Table { table(\.training) }
  private var others: Table { table(\.others) }

  private func table(
    _ part: (((name: String, training: [Double], others: [Double])) -> [Double])
  ) -> Table {
    Table(name: "t", columns: Self.columns.map { Column($0.name, numbers: part($0)) })
  }

  private func expect(_ found: [Double]?, _ expected: [Double]) {
    #expect(found?.count == expected.count)
    for (one, other) in zip(found ?? [], expected) { #expect(abs(one - other) <= 1e-12) }
  }
}

extension FittedPreprocessor {
  /// Transforms without looking at the notes.
  func transform(_ table: Table) throws(PreprocessingError) -> Table {
    var notes: [TransformNote] = []
    return try transform(table, notes: &notes)
  }
}
