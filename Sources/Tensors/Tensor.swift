internal import CKernels

/// A value that holds numbers in rows and columns, row after row, in single precision.
///
/// Copies share their memory until one of them is changed.
public struct Tensor: Sendable, Equatable {
  /// The sizes along each dimension.
  public let shape: Shape

  /// All values, row after row.
  public private(set) var values: [Float]

  /// Creates a tensor from values that are given row after row; their number must fit the shape.
  public init(shape: Shape, values: [Float]) {
    precondition(values.count == shape.count, "The number of values does not fit the shape.")
    self.shape = shape
    self.values = values
  }

  /// Creates a tensor of shape `[rows, columns]` from values that are given row after row.
  public init(rows: Int, columns: Int, values: [Float]) {
    self.init(shape: Shape(rows: rows, columns: columns), values: values)
  }

  /// Creates a tensor of the given shape that holds only zeros.
  public init(zeros shape: Shape) {
    let values = [Float](unsafeUninitializedCapacity: shape.count) { memory, count in
      if shape.count >= Self.largeCount, let first = memory.baseAddress {
        nk_prefer_large_pages(first, shape.count * MemoryLayout<Float>.stride)
      }
      memory.initialize(repeating: 0)
      count = shape.count
    }
    self.init(shape: shape, values: values)
  }

  /// The number of values from which on large pages of memory are asked for: 64 MB.
  private static let largeCount = 16 << 20

  /// The size of the first dimension.
  public var rows: Int { shape.rows }

  /// The number of values in one row.
  public var columns: Int { shape.columns }

  /// The value at a row and a column, both counted from 0.
  public subscript(row: Int, column: Int) -> Float {
    get {
      precondition(column >= 0 && column < columns, "The column is out of range.")
      return values[row * columns + column]
    }
    set {
      precondition(column >= 0 && column < columns, "The column is out of range.")
      values[row * columns + column] = newValue
    }
  }

  /// The values of one row.
  public func row(_ index: Int) -> ArraySlice<Float> {
    values[index * columns..<(index + 1) * columns]
  }

  /// Returns the rows with the given indices, in that order; an index may occur more than once.
  public func gatheringRows(_ indices: [Int]) -> Tensor {
    let columns = columns
    let gathered = [Float](unsafeUninitializedCapacity: indices.count * columns) { memory, count in
      for index in indices {
        for place in index * columns..<(index + 1) * columns {
          memory.initializeElement(at: count, to: values[place])
          count += 1
        }
      }
    }
    let dimensions = [indices.count] + shape.dimensions.dropFirst()
    return Tensor(shape: Shape(dimensions), values: gathered)
  }

  /// Calls a function with all values in place, row after row.
  public func withUnsafeValues<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<Float>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try values.withUnsafeBufferPointer(body)
  }

  /// Calls a function that may change all values in place, row after row.
  public mutating func withUnsafeMutableValues<Result, Failure: Error>(
    _ body: (UnsafeMutableBufferPointer<Float>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try values.withUnsafeMutableBufferPointer { (buffer) throws(Failure) in try body(buffer) }
  }
}
