internal import CKernels

/// The height, the width and the channels of one row of a batch, channels last.
///
/// A flat row of n numbers is `1 × 1 × n`, a sequence of n vectors `1 × n × channels`.
public struct RowSize: Hashable, Sendable {
  /// The height.
  public let height: Int
  /// The width, or the length of a sequence.
  public let width: Int
  /// The numbers at each place.
  public let channels: Int

  /// Creates a size.
  public init(height: Int = 1, width: Int = 1, channels: Int) {
    self.height = height
    self.width = width
    self.channels = channels
  }

  /// The size of a row of a shape of one, two or three dimensions, or more, of which the first are one.
  public init(_ shape: Shape) {
    let sizes = shape.dimensions
    self.init(
      height: sizes.dropLast(2).reduce(1, *), width: sizes.count > 1 ? sizes[sizes.count - 2] : 1,
      channels: sizes.last ?? 1)
  }

  /// The number of places.
  public var places: Int { height * width }

  /// The number of numbers.
  public var count: Int { places * channels }
}

/// The sizes of a pooling layer, channels last.
public struct PoolingShape: Hashable, Sendable {
  /// The size of an image.
  public let size: RowSize
  /// The height of a window.
  public let poolHeight: Int
  /// The width of a window.
  public let poolWidth: Int
  /// How far one window stands from the next, in both directions.
  public let stride: Int
  /// How far the first window stands above the image.
  public let top: Int
  /// How far the first window stands to the left of the image.
  public let left: Int
  /// The height of the output.
  public let outputHeight: Int
  /// The width of the output.
  public let outputWidth: Int

  /// Creates the sizes; each window must hold a pixel of the image.
  public init(
    size: RowSize, poolHeight: Int, poolWidth: Int, stride: Int, top: Int = 0, left: Int = 0,
    outputHeight: Int, outputWidth: Int
  ) {
    self.size = size
    self.poolHeight = poolHeight
    self.poolWidth = poolWidth
    self.stride = stride
    self.top = top
    self.left = left
    self.outputHeight = outputHeight
    self.outputWidth = outputWidth
  }

  /// The numbers of the output of an image.
  public var outputCount: Int { outputHeight * outputWidth * size.channels }

  fileprivate var raw: nk_pooling {
    nk_pooling(
      height: size.height, width: size.width, channels: size.channels, pool_height: poolHeight,
      pool_width: poolWidth, stride: stride, top: top, left: left, out_height: outputHeight,
      out_width: outputWidth)
  }
}

extension Kernels {
  /// Computes the largest number of each window, channel by channel.
  public func maxPool(
    rows: Int, shape: PoolingShape, input: UnsafePointer<Float>,
    rowIndices: UnsafePointer<Int32>?, output: UnsafeMutablePointer<Float>
  ) {
    forEachPart(of: rows, work: rows * shape.size.count * 8, multiple: 1) { part in
      let first = part.lowerBound
      nk_max_pool(
        part.count, shape.raw, rowIndices == nil ? input + first * shape.size.count : input,
        rowIndices.map { $0 + first }, output + first * shape.outputCount)
    }
  }

  /// Leads the gradient of each window to the first pixel that holds its maximum.
  ///
  /// `outputGradient` is overwritten. The input must not be taken by index.
  public func maxPoolBackward(
    rows: Int, shape: PoolingShape, input: UnsafePointer<Float>, output: UnsafePointer<Float>,
    outputGradient: UnsafeMutablePointer<Float>, inputGradient: UnsafeMutablePointer<Float>
  ) {
    forEachPart(of: rows, work: rows * shape.size.count * 8, multiple: 1) { part in
      let first = part.lowerBound
      nk_max_pool_backward(
        part.count, shape.raw, input + first * shape.size.count, output + first * shape.outputCount,
        outputGradient + first * shape.outputCount, inputGradient + first * shape.size.count)
    }
  }

  /// Computes the mean over all places, channel by channel.
  public func meanOfPlaces(
    rows: Int, size: RowSize, input: UnsafePointer<Float>, rowIndices: UnsafePointer<Int32>?,
    output: UnsafeMutablePointer<Float>
  ) {
    nk_mean_places(rows, size.places, size.channels, input, rowIndices, output)
  }

  /// Divides the gradient of a mean among all places.
  public func meanOfPlacesBackward(
    rows: Int, size: RowSize, outputGradient: UnsafePointer<Float>,
    inputGradient: UnsafeMutablePointer<Float>
  ) {
    nk_mean_places_backward(rows, size.places, size.channels, outputGradient, inputGradient)
  }
}

extension Kernels {
  /// Replaces each whole number by the row of a table `[words, width]` that it names.
  public func embed(
    rows: Int, length: Int, words: Int, width: Int, input: UnsafePointer<Float>,
    rowIndices: UnsafePointer<Int32>?, table: UnsafePointer<Float>,
    output: UnsafeMutablePointer<Float>
  ) {
    nk_embed(rows, length, words, width, input, rowIndices, table, output)
  }

  /// Adds the gradients of a batch to those of the rows of the table that it names.
  public func addEmbeddingGradient(
    rows: Int, length: Int, words: Int, width: Int, input: UnsafePointer<Float>,
    rowIndices: UnsafePointer<Int32>?, outputGradient: UnsafePointer<Float>,
    tableGradient: UnsafeMutablePointer<Float>
  ) {
    nk_add_embedding_gradient(
      rows, length, words, width, input, rowIndices, outputGradient, tableGradient)
  }

  /// Lists the rows of a table that a batch names, ascending, and returns how many they are.
  ///
  /// `flags` has a value for each row of the table, all 0 before and after.
  public func listWords(
    rows: Int, length: Int, words: Int, input: UnsafePointer<Float>,
    rowIndices: UnsafePointer<Int32>?, flags: UnsafeMutablePointer<UInt8>,
    list: UnsafeMutablePointer<Int32>
  ) -> Int {
    nk_list_words(rows, length, words, input, rowIndices, flags, list)
  }
}
