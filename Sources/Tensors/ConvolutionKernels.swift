internal import CKernels

/// The sizes of a convolution, channels last: images `[height, width, channels]` that are padded already.
public struct ConvolutionShape: Hashable, Sendable {
  /// The height of an image.
  public let height: Int
  /// The width of an image.
  public let width: Int
  /// The numbers at each place of an image.
  public let channels: Int
  /// The height of a window.
  public let kernelHeight: Int
  /// The width of a window.
  public let kernelWidth: Int
  /// How far one window stands from the next, in both directions.
  public let stride: Int
  /// The numbers at each place of the output.
  public let filters: Int

  /// Creates the sizes; a window must fit into an image.
  public init(
    height: Int, width: Int, channels: Int, kernelHeight: Int, kernelWidth: Int, stride: Int,
    filters: Int
  ) {
    self.height = height
    self.width = width
    self.channels = channels
    self.kernelHeight = kernelHeight
    self.kernelWidth = kernelWidth
    self.stride = stride
    self.filters = filters
  }

  /// The height of the output.
  public var outputHeight: Int { (height - kernelHeight) / stride + 1 }
  /// The width of the output.
  public var outputWidth: Int { (width - kernelWidth) / stride + 1 }
  /// The numbers of an image.
  public var inputCount: Int { height * width * channels }
  /// The numbers of the output of an image.
  public var outputCount: Int { outputHeight * outputWidth * filters }
  /// The weights of the kernel.
  public var kernelCount: Int { kernelHeight * kernelWidth * channels * filters }

  fileprivate var raw: nk_convolution {
    nk_convolution(
      height: height, width: width, channels: channels, kernel_height: kernelHeight,
      kernel_width: kernelWidth, stride: stride, out_height: outputHeight, out_width: outputWidth,
      filters: filters)
  }

  /// The multiply-adds of so many images.
  fileprivate func work(_ rows: Int) -> Int {
    rows * outputHeight * outputWidth * kernelCount
  }
}

/// Pixels set apart into a larger image of zeros.
public struct Spreading: Hashable, Sendable {
  /// The height, the width and the channels of the image that is copied.
  public let size: RowSize
  /// The row of the first pixel.
  public let top: Int
  /// The column of the first pixel.
  public let left: Int
  /// How far one pixel stands from the next; 1 is a mere frame of zeros.
  public let spacing: Int
  /// The height of the larger image.
  public let outputHeight: Int
  /// The width of the larger image.
  public let outputWidth: Int

  /// Creates the sizes; all pixels must fit into the larger image.
  public init(
    size: RowSize, top: Int, left: Int, spacing: Int = 1, outputHeight: Int, outputWidth: Int
  ) {
    self.size = size
    self.top = top
    self.left = left
    self.spacing = spacing
    self.outputHeight = outputHeight
    self.outputWidth = outputWidth
  }

  /// The numbers of the larger image.
  public var outputCount: Int { outputHeight * outputWidth * size.channels }
}

extension Kernels {
  /// How many sums a kernel gradient is added up from; fixed, so that threads change no bit.
  public static let gradientShards = 8

  /// Computes `output[r, y, x, f] = bias[f] + Σ input[row(r), y·s + i, x·s + j, c] · kernel[i, j, c, f]`.
  public func convolve(
    rows: Int, shape: ConvolutionShape, input: UnsafePointer<Float>,
    rowIndices: UnsafePointer<Int32>?, kernel: UnsafePointer<Float>, bias: UnsafePointer<Float>?,
    isRectified: Bool = false, output: UnsafeMutablePointer<Float>
  ) {
    forEachPart(of: rows, work: shape.work(rows), multiple: 1) { part in
      let first = part.lowerBound
      nk_convolve(
        variant, part.count, shape.raw,
        rowIndices == nil ? input + first * shape.inputCount : input,
        rowIndices.map { $0 + first }, kernel, bias, isRectified,
        output + first * shape.outputCount)
    }
  }

  /// Computes the gradient by the kernel of a convolution.
  ///
  /// `shards` is scratch memory of `gradientShards` times the kernel's size.
  public func convolutionKernelGradient(
    rows: Int, shape: ConvolutionShape, input: UnsafePointer<Float>,
    rowIndices: UnsafePointer<Int32>?, outputGradient: UnsafePointer<Float>,
    shards: UnsafeMutablePointer<Float>, kernelGradient: UnsafeMutablePointer<Float>
  ) {
    let count = Self.gradientShards
    forEachPart(of: count, work: shape.work(rows), multiple: 1) { part in
      for shard in part {
        let first = rows * shard / count
        nk_convolve_kernel_gradient(
          variant, rows * (shard + 1) / count - first, shape.raw,
          rowIndices == nil ? input + first * shape.inputCount : input,
          rowIndices.map { $0 + first }, outputGradient + first * shape.outputCount,
          shards + shard * shape.kernelCount)
      }
    }
    for place in 0..<shape.kernelCount {
      var sum = shards[place]
      for shard in 1..<count { sum += shards[shard * shape.kernelCount + place] }
      kernelGradient[place] = sum
    }
  }

  /// Turns a kernel `[places, channels, filters]` so that a convolution with it leads gradients back.
  public func flipKernel(
    places: Int, channels: Int, filters: Int, kernel: UnsafePointer<Float>,
    flipped: UnsafeMutablePointer<Float>
  ) {
    nk_flip_kernel(places, channels, filters, kernel, flipped)
  }

  /// Copies images into larger ones of zeros.
  public func spread(
    rows: Int, shape: Spreading, input: UnsafePointer<Float>, rowIndices: UnsafePointer<Int32>?,
    output: UnsafeMutablePointer<Float>
  ) {
    let size = shape.size
    let raw = nk_spreading(
      height: size.height, width: size.width, channels: size.channels, top: shape.top,
      left: shape.left, spacing: shape.spacing, out_height: shape.outputHeight,
      out_width: shape.outputWidth)
    forEachPart(of: rows, work: rows * shape.outputCount * 4, multiple: 1) { part in
      let first = part.lowerBound
      nk_spread(
        part.count, raw, rowIndices == nil ? input + first * size.count : input,
        rowIndices.map { $0 + first }, output + first * shape.outputCount)
    }
  }
}
