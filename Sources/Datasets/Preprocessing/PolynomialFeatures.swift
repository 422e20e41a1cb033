internal import JSONText

/// Adds the products of some columns of numbers with themselves and with each other: x², xy, y², and
/// so on up to a degree; the columns themselves stay.
///
/// A product with a missing value is missing. Nothing is learned; scale afterwards.
public struct PolynomialFeatures: Preprocessor, FittedPreprocessor {
  /// The name in plans and model files.
  public static let kind = "polynomial_features"
  /// The settings, as plans write them.
  public static let settings: [StepSetting] = [
    .columns,
    StepSetting("degree", .integer(2...3), "the most factors of a product", standard: 2),
    StepSetting(
      "powers", .truth, "whether a column is multiplied with itself, too", standard: true),
  ]
  /// The columns that the step is for.
  public var columns: [String]
  /// The most factors of a product, 2 or 3.
  public var degree: Int
  /// Whether a column is multiplied with itself, or only with others.
  public var powers: Bool

  /// Makes the step for some columns of numbers.
  public init(columns: [String], degree: Int = 2, powers: Bool = true) {
    self.columns = columns
    self.degree = degree
    self.powers = powers
  }

  /// Checks columns and degree; there is nothing to learn.
  public func fit(_ training: Table) throws(PreprocessingError) -> PolynomialFeatures {
    guard (2...3).contains(degree) else {
      throw .invalidSetting(
        step: Self.kind, setting: "degree", value: "\(degree)", expected: "2 or 3")
    }
    for name in columns { _ = try training.requiredNumbers(name, step: Self.kind) }
    return self
  }

  /// Adds the products to the rows of a table.
  public func transform(
    _ table: Table, notes: inout [TransformNote]
  ) throws(PreprocessingError) -> Table {
    var numbers: [[Double]] = []
    for name in columns { numbers.append(try table.requiredNumbers(name, step: Self.kind)) }
    var result = table
    for factors in products {
      let values = (0..<table.rowCount).map { row in
        factors.dropFirst().reduce(numbers[factors[0]][row]) { $0 * numbers[$1][row] }
      }
      let name = factors.map { columns[$0] }.joined(separator: "·")
      result = result.replacing(Column(result.unusedName(for: name), numbers: values))
    }
    return result
  }

  /// The places of the columns of each product, in order.
  private var products: [[Int]] {
    var all: [[Int]] = []
    var longest = columns.indices.map { [$0] }
    for _ in 1..<max(degree, 1) {
      longest = longest.flatMap { factors -> [[Int]] in
        let last = factors.last ?? 0
        return (last..<columns.count).filter { powers || $0 > last }.map { factors + [$0] }
      }
      all += longest
    }
    return all
  }
}
