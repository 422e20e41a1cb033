import Tensors
import Testing

@testable import Datasets

/// The numbers come from scikit-learn 1.7 and NumPy 2 on x = 1, 2, 4, 7, 11, 16, 100: `RobustScaler`,
/// `np.percentile`, `np.clip`, `np.log1p`, `np.quantile`.
@Suite struct FeatureStepTests {
  private static let x = [1.0, 2, 4, 7, 11, 16, 100]

  private func transformed(_ step: some Preprocessor, _ columns: [Column]) throws -> Table {
    var notes: [TransformNote] = []
    let table = Table(name: "t.csv", columns: columns)
    return try step.fit(table).transform(table, notes: &notes)
  }

  private func numbers(_ step: some Preprocessor, _ values: [Double] = x) throws -> [Double] {
    try transformed(step, [Column("x", numbers: values)])["x"]?.numbers ?? []
  }

  private func expectNear(_ values: [Double], _ expected: [Double], _ bound: Double = 1e-14) {
    #expect(values.count == expected.count)
    for (value, number) in zip(values, expected) { #expect(abs(value - number) <= bound) }
  }

  @Test func `robust scaling and clipping are those of scikit-learn and NumPy`() throws {
    expectNear(
      try numbers(RobustScaling(columns: ["x"])),
      [
        -0.571_428_571_428_571_4, -0.476_190_476_190_476_16, -0.285_714_285_714_285_7, 0,
        0.380_952_380_952_380_93, 0.857_142_857_142_857_2, 8.857_142_857_142_858,
      ])
    expectNear(try numbers(Clipping(columns: ["x"])), [1, 2, 4, 7, 11, 16, 29.25])
    expectNear(
      try numbers(Clipping(columns: ["x"], rule: .zScore, factor: 1)),
      [1, 2, 4, 7, 11, 16, 53.107_897_375_670_76], 1e-13)
  }

  @Test func `long tails are drawn in, with their sign`() throws {
    expectNear(
      try numbers(PowerTransform(columns: ["x"]), Self.x.map { $0 - 5 }),
      [
        -1.609_437_912_434_100_3, -1.386_294_361_119_890_6, -0.693_147_180_559_945_3,
        1.098_612_288_668_109_8, 1.945_910_149_055_313_2, 2.484_906_649_788_000_4,
        4.564_348_191_467_836,
      ])
    expectNear(
      try numbers(PowerTransform(columns: ["x"], exponent: 0.5), [-9, 0, 16]), [-3, 0, 4])
    #expect(throws: PreprocessingError.self) {
      try numbers(PowerTransform(columns: ["x"], exponent: -1))
    }
  }

  @Test func `ranges have the quantiles as borders`() throws {
    let table = try transformed(
      Bucketizing(columns: ["x"], buckets: 4), [Column("x", numbers: Self.x)])
    #expect(
      table.columnNames == ["x∈(-∞, 3)", "x∈[3, 7)", "x∈[7, 13.5)", "x∈[13.5, ∞)"])
    #expect(table.columns[1].numbers == [0, 0, 1, 0, 0, 0, 0])
    #expect(table.columns[2].numbers == [0, 0, 0, 1, 1, 0, 0])
    let wide = try transformed(
      Bucketizing(columns: ["x"], buckets: 3, borders: .equalWidth), [Column("x", numbers: Self.x)])
    #expect(wide.columns.map { $0.numbers?.reduce(0, +) } == [6, 0, 1])
    let flat = try transformed(
      Bucketizing(columns: ["x"]), [Column("x", numbers: [5, 5, .nan])])
    #expect(flat.columns.map(\.numbers) == [[1, 1, 0]])
  }

  @Test func `orders are those given, or those of the levels`() throws {
    let sizes = [Column("s", texts: ["small", "large", nil, "huge"])]
    let given = try transformed(
      OrdinalEncoding(columns: ["s"], order: ["small", "medium", "large"]), sizes)
    #expect(given["s"]?.numbers == [0, 2, -1, -1])
    let own = try transformed(OrdinalEncoding(columns: ["s"]), sizes)
    #expect(own["s"]?.numbers == [2, 1, -1, 0])
  }

  @Test func `hashes are those of Fingerprint64`() throws {
    // pyfarmhash 0.4: fingerprint64(t) % 8 is 2, 0, 2 for Kyiv, Lviv, Paris.
    let table = try transformed(
      HashEncoding(columns: ["c"], buckets: 8),
      [Column("c", texts: ["Kyiv", "Lviv", "Paris", nil])])
    #expect(table.columns.count == 8)
    #expect(table["c#2"]?.numbers == [1, 0, 1, 0])
    #expect(table["c#0"]?.numbers == [0, 1, 0, 0])
  }

  @Test func `dates become parts and points on a circle`() throws {
    // 2024-02-29 18:00 was a Thursday.
    let table = try transformed(
      DateParts(columns: ["d"], parts: DateParts.Part.allCases),
      [Column("d", numbers: [19_782.75, .nan])])
    #expect(table["d.year"]?.numbers?[0] == 2_024)
    let values = table.columns.compactMap { $0.numbers?[0] }
    // NumPy: sin and cos of 2πk/n for k/n = 1/12, 3/7, 59/366, 18/24.
    expectNear(
      values,
      [
        2_024, 0.5, 0.866_025_403_784_438_6, 0.433_883_739_117_558_1, -0.900_968_867_902_419,
        0.848_351_197_812_304, 0.529_433_891_218_185_2, -1, 0,
      ], 1e-12)
    #expect(table.columns.allSatisfy { $0.numbers?[1].isNaN == true })
  }

  @Test func `the circle is that of NumPy`() {
    expectNear(
      [1.0 / 12, 4.0 / 12, 7.0 / 12, 11.0 / 12].map { Circle.sine(ofTurns: $0) },
      [0.5, 0.866_025_403_784_438_7, -0.5, -0.5], 1e-15)
    expectNear(
      [1.0 / 7, 3.0 / 7, 6.0 / 7].map { Circle.sine(ofTurns: $0 + 0.25) },
      [0.623_489_801_858_733_6, -0.900_968_867_902_419, 0.623_489_801_858_733_4], 1e-15)
    for turn in stride(from: -2.0, to: 2, by: 0.013) {
      let (sine, cosine) = (Circle.sine(ofTurns: turn), Circle.sine(ofTurns: turn + 0.25))
      #expect(abs(sine * sine + cosine * cosine - 1) < 1e-14)
    }
  }

  @Test func `combinations have a column each, as far as they were seen`() throws {
    let training = Table(
      name: "t.csv",
      columns: [Column("a", texts: ["x", "x", "y"]), Column("b", numbers: [1, 2, 1])])
    let fitted = try FeatureCross(columns: ["a", "b"]).fit(training)
    let new = Table(
      name: "t.csv",
      columns: [Column("a", texts: ["y", "x", "y"]), Column("b", numbers: [1, .nan, 2])])
    var notes: [TransformNote] = []
    let result = try fitted.transform(new, notes: &notes)
    #expect(result.columnNames == ["a", "b", "a×b=x × 1", "a×b=x × 2", "a×b=y × 1"])
    #expect(result["a×b=y × 1"]?.numbers == [1, 0, 0])
    #expect(notes.map(\.value) == ["y × 2"])
  }

  @Test func `products and ratios are added`() throws {
    let columns = [Column("x", numbers: [2, 3]), Column("y", numbers: [5, 0])]
    let products = try transformed(PolynomialFeatures(columns: ["x", "y"], degree: 3), columns)
    #expect(
      products.columnNames == ["x", "y", "x·x", "x·y", "y·y", "x·x·x", "x·x·y", "x·y·y", "y·y·y"])
    #expect(products.columns.map { $0.numbers?[0] } == [2, 5, 4, 10, 25, 8, 20, 50, 125])
    let mixed = try transformed(
      PolynomialFeatures(columns: ["x", "y"], degree: 2, powers: false), columns)
    #expect(mixed.columnNames == ["x", "y", "x·y"])
    let ratio = try transformed(
      RatioFeatures(numerators: ["x"], denominators: ["y"]), columns)
    #expect(ratio["x/y"]?.numbers?[0] == 0.4)
    #expect(ratio["x/y"]?.numbers?[1].isNaN == true)
  }
}
