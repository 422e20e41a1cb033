import Tensors
import Testing

@testable import Datasets

/// Steps that a plan names, and what completes them.
@Suite struct CompletionTests {
  private static let count = 40
  private static let prices = (0..<count).map { (row: Int) -> Double in
    row % 9 == 4 ? Double.nan : Double(row * 37 % 41) + 0.5
  }
  private static let table = Table(
    name: "t",
    columns: [
      Column("price", numbers: prices),
      Column("rooms", numbers: (0..<count).map { Double(1 + $0 % 5) }),
      Column("day", numbers: (0..<count).map { Double(19_000 + $0 * 11) }),
      Column("city", texts: (0..<count).map { ["Kyiv", "Lviv", "Odesa"][$0 % 3] }),
      Column(
        "note",
        texts: (0..<count).map { "a long remark about the house with the number \($0)" }),
      Column("target", texts: (0..<count).map { $0 % 2 == 0 ? "a" : "b" }),
    ])

  private func fitted(
    _ first: [any Preprocessor], scaling: Preprocessing.Scaling = .standardization,
    dates: Set<String> = []
  ) throws -> (FittedPreprocessing, FittedPreprocessing.Transformed) {
    let schema = Schema(Self.table, target: "target", dates: dates)
    let fitted = try Preprocessing.recommended(for: schema, scaling: scaling, first: first)
      .fit(Self.table)
    return (fitted, try fitted.transform(Self.table))
  }

  @Test func `text and date are recognised with their reasons`() {
    let schema = Schema(Self.table, target: "target", dates: ["day"])
    #expect(schema["note"]?.role == .text)
    #expect(schema["note"]?.reason.contains("10 words on average") == true)
    #expect(schema["day"]?.role == .date)
    #expect(schema["city"]?.role == .category)
    let names = Table(
      name: "n", columns: [Column("n", texts: (0..<40).map { "Braund, Mr. Owen the \($0)" })])
    #expect(Schema(names, target: nil)["n"]?.role == .identifier)
  }

  @Test func `a text stays sparse beside numbers, with the same values as dense`() throws {
    let (fitted, rows) = try fitted([])
    guard case .sparse(let sparse) = rows.inputs else {
      Issue.record("expected sparse rows")
      return
    }
    // Two of the price (with the flag), rooms, three cities, and the words.
    #expect(fitted.featureNames.count == 7)
    let words = sparse.columns - 6
    #expect(words == 8 + Self.count)
    let dense = rows.features
    #expect((0..<Self.count).allSatisfy { row in (3..<6).count { dense[row, $0] == 1 } == 1 })
    #expect(
      (0..<Self.count).allSatisfy { row in
        (6..<dense.columns).count { dense[row, $0] == 1 } == 9
      })
  }

  @Test func `steps come first, and the rest is completed around them`() throws {
    let steps: [any Preprocessor] = [
      RatioFeatures(numerators: ["price"], denominators: ["rooms"]),
      Bucketizing(columns: ["rooms"], buckets: 2),
      RobustScaling(columns: ["price"]),
      HashEncoding(columns: ["city"], buckets: 4),
      TextVectorization(columns: ["note"], output: .sequences, vocabulary: 3, length: 2),
    ]
    let (fitted, rows) = try fitted(steps, dates: ["day"])
    let names = fitted.featureNames
    #expect(names.contains("price") && names.contains("price_was_missing"))
    #expect(names.contains("day.year") && names.contains("day.month.sin"))
    #expect(names.contains("city#3") && names.contains("price/rooms") && names.contains("note[1]"))
    guard case .dense(let dense) = rows.inputs else {
      Issue.record("expected dense rows")
      return
    }
    func column(_ name: String) throws -> [Float] {
      let index = try #require(names.firstIndex(of: name))
      return (0..<dense.rows).map { dense[$0, index] }
    }
    // What the plan has scaled by the quartiles is not scaled again; indicators stay 0 and 1.
    let price = try column("price")
    let middle = price.sorted()[price.count / 2]
    #expect(abs(middle) < 0.05)
    let bucket = Set(try column("city#3"))
    #expect(bucket.isSubset(of: [0, 1]))
    let ratio = try column("price/rooms")
    #expect(abs(ratio.reduce(0, +) / Float(ratio.count)) < 1e-5)
  }

  @Test func `scalings to [-1, 1] and by quartiles`() throws {
    let numbers = Self.table.selecting(columns: ["rooms", "target"])
    let schema = Schema(numbers, target: "target")
    let symmetric = try Preprocessing.recommended(for: schema, scaling: .symmetric).fit(numbers)
    let values = try symmetric.transform(numbers).features.values
    #expect(values.min() == -1 && values.max() == 1)
    let robust = try Preprocessing.recommended(for: schema, scaling: .robust).fit(numbers)
    let scaled = Set(try robust.transform(numbers).features.values)
    #expect(scaled == [-1, -0.5, 0, 0.5, 1])
  }

  @Test func `every setting of every step has a default that decodes or is required`() {
    for entry in DatasetCatalog.preprocessors {
      #expect(Set(entry.settings.map(\.key)).count == entry.settings.count)
      #expect(entry.settings.contains { $0.standard == nil }, "\(entry.kind)")
    }
  }
}
