internal import CKernels

/// Rows of bytes, such as the pixels of images, each of which stands for `byte · scale + offset`.
///
/// They take a quarter of the memory of floats. Copies share their memory.
public struct ByteRows: Sendable, Hashable {
  /// The number of bytes in a row.
  public let columns: Int
  /// All bytes, row after row.
  public let values: [UInt8]
  /// What a byte is multiplied by.
  public let scale: Float
  /// What is added then.
  public let offset: Float

  /// Creates rows; the number of bytes must be a multiple of the columns.
  public init(columns: Int, values: [UInt8], scale: Float = 1, offset: Float = 0) {
    precondition(columns > 0 && values.count % columns == 0, "The bytes do not fill whole rows.")
    self.columns = columns
    self.values = values
    self.scale = scale
    self.offset = offset
  }

  /// The number of rows.
  public var rows: Int { values.count / columns }

  /// The numbers that the bytes stand for, `[rows, columns]`.
  public var dense: Tensor {
    var tensor = Tensor(zeros: [rows, columns])
    withUnsafeRows { bytes in
      tensor.withUnsafeMutableValues { result in
        guard let base = result.baseAddress else { return }
        bytes.write(rows: rows, width: columns, rowIndices: nil, to: base)
      }
    }
    return tensor
  }

  /// Returns the rows with the given indices, in that order; an index may occur more than once.
  public func gatheringRows(_ indices: [Int]) -> ByteRows {
    var gathered: [UInt8] = []
    gathered.reserveCapacity(indices.count * columns)
    for index in indices { gathered += values[index * columns..<(index + 1) * columns] }
    return ByteRows(columns: columns, values: gathered, scale: scale, offset: offset)
  }

  /// Calls a function with the memory of the rows, which is valid only during the call.
  public func withUnsafeRows<Result, Failure: Error>(
    _ body: (Pointers) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try values.withUnsafeBufferPointer { (values) throws(Failure) in
      try body(Pointers(values: values, scale: scale, offset: offset))
    }
  }

  /// The memory of rows of bytes.
  public struct Pointers {
    let values: UnsafeBufferPointer<UInt8>
    let scale: Float
    let offset: Float

    /// The rows from one on, as rows of their own.
    public func from(_ row: Int, width: Int) -> Pointers {
      Pointers(
        values: UnsafeBufferPointer(rebasing: values[(row * width)...]), scale: scale,
        offset: offset)
    }

    /// Writes rows as numbers, row r being `rowIndices[r]`, or r itself without indices.
    public func write(
      rows: Int, width: Int, rowIndices: UnsafePointer<Int32>?,
      to output: UnsafeMutablePointer<Float>
    ) {
      guard let bytes = values.baseAddress else { return }
      nk_write_bytes(rows, width, bytes, rowIndices, scale, offset, output)
    }
  }
}
