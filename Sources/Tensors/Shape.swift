/// The sizes of a tensor along each of its dimensions, rows first.
///
/// A shape never holds a negative size. The shape without dimensions is that of a single number.
public struct Shape: Hashable, Codable, Sendable {
  /// The size along each dimension; the first one counts rows.
  public let dimensions: [Int]

  /// Creates a shape from the sizes of its dimensions, none of them negative.
  public init(_ dimensions: [Int]) {
    precondition(dimensions.allSatisfy { $0 >= 0 }, "A dimension must not be negative.")
    self.dimensions = dimensions
  }

  /// Creates the shape of a table: `[rows, columns]`.
  public init(rows: Int, columns: Int) {
    self.init([rows, columns])
  }

  /// The number of values that a tensor of this shape holds.
  public var count: Int { dimensions.reduce(1, *) }

  /// The size of the first dimension; 1 for a single number.
  public var rows: Int { dimensions.first ?? 1 }

  /// The number of values in one row: the product of all dimensions but the first.
  public var columns: Int { dimensions.dropFirst().reduce(1, *) }
}

extension Shape: ExpressibleByArrayLiteral {
  /// Creates a shape from the sizes of its dimensions, as in `let shape: Shape = [32, 10]`.
  public init(arrayLiteral elements: Int...) {
    self.init(elements)
  }
}

extension Shape: CustomStringConvertible {
  /// The sizes in brackets, as in `[32, 10]`.
  public var description: String {
    "[" + dimensions.map(String.init).joined(separator: ", ") + "]"
  }
}
