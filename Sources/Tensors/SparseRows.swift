/// Rows of numbers of which most are zero; only the others are kept.
///
/// Made for features such as the words of a text, one column for each word of a vocabulary. Copies
/// share their memory.
public struct SparseRows: Sendable, Hashable {
  /// The number of columns.
  public let columns: Int
  /// Where each row starts among the column indices, and the end of the last one: rows + 1 numbers.
  public let rowStarts: [Int]
  /// The columns of the values that are kept, row after row, ascending in each row.
  public let columnIndices: [Int32]
  /// The values that are kept; none if all of them are 1.
  public let values: [Float]?
  /// Where the columns are cut into parts that hold about as many kept values each.
  let partStarts: [Int]

  /// Creates rows from their parts; each row's columns must ascend and lie below `columns`.
  public init(
    columns: Int, rowStarts: [Int], columnIndices: [Int32], values: [Float]? = nil
  ) {
    precondition(
      rowStarts.first == 0 && rowStarts.last == columnIndices.count
        && (values?.count ?? columnIndices.count) == columnIndices.count,
      "The parts of sparse rows do not fit together.")
    for (start, end) in zip(rowStarts, rowStarts.dropFirst()) {
      precondition(start <= end, "Rows must not end before they start.")
      var previous: Int32 = -1
      for index in columnIndices[start..<end] {
        precondition(index > previous, "The columns of a row must ascend.")
        previous = index
      }
      precondition(previous < columns, "A column is out of range.")
    }
    self.columns = columns
    self.rowStarts = rowStarts
    self.columnIndices = columnIndices
    self.values = values
    partStarts = Self.partStarts(columns: columns, columnIndices: columnIndices)
  }

  private static func partStarts(columns: Int, columnIndices: [Int32]) -> [Int] {
    let parts = 16
    var counts = [Int](repeating: 0, count: columns)
    for index in columnIndices { counts[Int(index)] += 1 }
    var (starts, seen) = ([0], 0)
    for (column, count) in counts.enumerated() where starts.count < parts {
      seen += count
      if seen * parts >= columnIndices.count * starts.count { starts.append(column + 1) }
    }
    return starts + [Int](repeating: columns, count: parts + 1 - starts.count)
  }

  /// Creates rows from a tensor, leaving out its zeros.
  public init(_ tensor: Tensor) {
    var (starts, indices, values) = ([0], [Int32](), [Float]())
    for row in 0..<tensor.rows {
      for (column, value) in tensor.row(row).enumerated() where value != 0 {
        indices.append(Int32(column))
        values.append(value)
      }
      starts.append(indices.count)
    }
    self.init(
      columns: tensor.columns, rowStarts: starts, columnIndices: indices,
      values: values.allSatisfy { $0 == 1 } ? nil : values)
  }

  /// The number of rows.
  public var rows: Int { rowStarts.count - 1 }

  /// The same rows with their zeros, `[rows, columns]`.
  public var dense: Tensor {
    var tensor = Tensor(zeros: [rows, columns])
    tensor.withUnsafeMutableValues { result in
      for row in 0..<rows {
        for place in rowStarts[row]..<rowStarts[row + 1] {
          result[row * columns + Int(columnIndices[place])] = values?[place] ?? 1
        }
      }
    }
    return tensor
  }

  /// Returns the rows with the given indices, in that order; an index may occur more than once.
  public func gatheringRows(_ indices: [Int]) -> SparseRows {
    var (starts, gathered) = ([0], [Int32]())
    var kept: [Float]? = values == nil ? nil : []
    for index in indices {
      let places = rowStarts[index]..<rowStarts[index + 1]
      gathered += columnIndices[places]
      if let values { kept?.append(contentsOf: values[places]) }
      starts.append(gathered.count)
    }
    return SparseRows(columns: columns, rowStarts: starts, columnIndices: gathered, values: kept)
  }

  /// Calls a function with the memory of the rows, which is valid only during the call.
  public func withUnsafeRows<Result, Failure: Error>(
    _ body: (Pointers) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try rowStarts.withUnsafeBufferPointer { (starts) throws(Failure) in
      try columnIndices.withUnsafeBufferPointer { (indices) throws(Failure) in
        guard let values else {
          return try body(
            Pointers(starts: starts, columns: indices, values: nil, partStarts: partStarts))
        }
        return try values.withUnsafeBufferPointer { (values) throws(Failure) in
          try body(
            Pointers(starts: starts, columns: indices, values: values, partStarts: partStarts))
        }
      }
    }
  }

  /// The memory of sparse rows, as kernels take it.
  public struct Pointers {
    let starts: UnsafeBufferPointer<Int>
    let columns: UnsafeBufferPointer<Int32>
    let values: UnsafeBufferPointer<Float>?
    let partStarts: [Int]

    /// The rows from one on, as rows of their own.
    public func from(_ row: Int) -> Pointers {
      Pointers(
        starts: UnsafeBufferPointer(rebasing: starts[row...]), columns: columns, values: values,
        partStarts: partStarts)
    }

    /// Writes rows with all their zeros, row r being `rowIndices[r]`, or r itself without indices.
    public func writeDense(
      rows: Int, width: Int, rowIndices: UnsafePointer<Int32>?,
      to output: UnsafeMutablePointer<Float>
    ) {
      output.update(repeating: 0, count: rows * width)
      for row in 0..<rows {
        let index = rowIndices.map { Int($0[row]) } ?? row
        for place in starts[index]..<starts[index + 1] {
          output[row * width + Int(columns[place])] = values?[place] ?? 1
        }
      }
    }
  }
}
