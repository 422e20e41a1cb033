/// The features of all rows, `[rows, inputs]`, with or without their zeros.
public enum Features: Sendable, Equatable {
  /// Every value is kept.
  case dense(Tensor)
  /// Zeros are left out.
  case sparse(SparseRows)
  /// Each value is kept as a byte.
  case bytes(ByteRows)

  /// The number of rows.
  public var rows: Int {
    switch self {
    case .dense(let tensor): tensor.rows
    case .sparse(let rows): rows.rows
    case .bytes(let rows): rows.rows
    }
  }

  /// The number of features in a row.
  public var columns: Int {
    switch self {
    case .dense(let tensor): tensor.columns
    case .sparse(let rows): rows.columns
    case .bytes(let rows): rows.columns
    }
  }

  /// All values, `[rows, columns]`; made anew each time unless they are kept so.
  public var dense: Tensor {
    switch self {
    case .dense(let tensor): tensor
    case .sparse(let rows): rows.dense
    case .bytes(let rows): rows.dense
    }
  }

  /// Returns the rows with the given indices, in that order.
  public func gatheringRows(_ indices: [Int]) -> Features {
    switch self {
    case .dense(let tensor): .dense(tensor.gatheringRows(indices))
    case .sparse(let rows): .sparse(rows.gatheringRows(indices))
    case .bytes(let rows): .bytes(rows.gatheringRows(indices))
    }
  }

  /// The row and the column of the first value that is infinite or not a number, if there is one.
  public var firstNotFinite: (row: Int, column: Int)? {
    switch self {
    case .dense(let tensor):
      let isFinite = tensor.withUnsafeValues { values in
        values.baseAddress.map { Kernels.best.allFinite(count: values.count, values: $0) } ?? true
      }
      if isFinite { return nil }
      return tensor.values.firstIndex { !$0.isFinite }.map {
        ($0 / tensor.columns, $0 % tensor.columns)
      }
    case .sparse(let rows):
      guard let place = rows.values?.firstIndex(where: { !$0.isFinite }) else { return nil }
      let row = (rows.rowStarts.firstIndex { $0 > place } ?? 1) - 1
      return (row, Int(rows.columnIndices[place]))
    case .bytes: return nil
    }
  }

  /// Calls a function with the memory of the features, which is valid only during the call.
  public func withUnsafeFeatures<Result, Failure: Error>(
    _ body: (FeaturePointers) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    switch self {
    case .dense(let tensor):
      return try tensor.withUnsafeValues { (values) throws(Failure) in try body(.dense(values)) }
    case .sparse(let rows):
      return try rows.withUnsafeRows { (rows) throws(Failure) in try body(.sparse(rows)) }
    case .bytes(let rows):
      return try rows.withUnsafeRows { (rows) throws(Failure) in try body(.bytes(rows)) }
    }
  }
}

/// The memory of features.
public enum FeaturePointers {
  /// Every value is kept.
  case dense(UnsafeBufferPointer<Float>)
  /// Zeros are left out.
  case sparse(SparseRows.Pointers)
  /// Each value is kept as a byte.
  case bytes(ByteRows.Pointers)

  /// The features from a row on.
  public func from(_ row: Int, width: Int) -> FeaturePointers {
    switch self {
    case .dense(let values): .dense(UnsafeBufferPointer(rebasing: values[(row * width)...]))
    case .sparse(let rows): .sparse(rows.from(row))
    case .bytes(let rows): .bytes(rows.from(row, width: width))
    }
  }
}
