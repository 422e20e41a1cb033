public import Tensors

/// Rows most of whose values are zero: only the others are kept.
public struct SparseRows: Sendable, Equatable {
  /// The number of columns.
  public let width: Int
  /// For each row where its values begin, and at last their number.
  public private(set) var starts: [Int] = [0]
  /// The column of each value, ascending within a row.
  public private(set) var columns: [Int32] = []
  /// The values.
  public private(set) var values: [Float] = []

  /// Makes no rows yet.
  public init(width: Int) {
    self.width = width
  }

  /// The number of rows.
  public var count: Int { starts.count - 1 }

  /// Adds a row.
  ///
  /// - Precondition: The columns are ascending and below `width`.
  public mutating func append(_ row: [(column: Int, value: Float)]) {
    for (column, value) in row {
      columns.append(Int32(column))
      values.append(value)
    }
    starts.append(values.count)
  }

  /// Some of the rows, in the order given.
  public func gatheringRows(_ rows: [Int]) -> SparseRows {
    var gathered = SparseRows(width: width)
    for row in rows {
      let range = starts[row]..<starts[row + 1]
      gathered.columns += columns[range]
      gathered.values += values[range]
      gathered.starts.append(gathered.values.count)
    }
    return gathered
  }

  /// The rows with their zeros, `[rows, width]`.
  public func dense() -> Tensor {
    var dense = [Float](repeating: 0, count: count * width)
    for row in 0..<count {
      for place in starts[row]..<starts[row + 1] {
        dense[row * width + Int(columns[place])] = values[place]
      }
    }
    return Tensor(rows: count, columns: width, values: dense)
  }
}
