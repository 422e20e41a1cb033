internal import Tensors

/// What convolutions of one and two dimensions have in common: sizes, the way forward and the way back.
struct Convolution {
  let size: RowSize
  let filters: Int
  let shape: ConvolutionShape
  let activation: Activation
  private let top: Int
  private let left: Int
  /// How many images are led back at a time, so that their padded gradients stay in the cache.
  private static let block = 8

  init(
    size: RowSize, filters: Int, kernel: (height: Int, width: Int), stride: Int, padding: Padding,
    activation: Activation
  ) {
    self.size = size
    self.filters = filters
    self.activation = activation
    let rows = padding.windows(size: size.height, window: kernel.height, stride: stride)
    let columns = padding.windows(size: size.width, window: kernel.width, stride: stride)
    (top, left) = (rows.before, columns.before)
    shape = ConvolutionShape(
      height: rows.padded, width: columns.padded, channels: size.channels,
      kernelHeight: kernel.height, kernelWidth: kernel.width, stride: stride, filters: filters)
  }

  private var isPadded: Bool { shape.inputCount != size.count }

  /// Room for the padded input, and for the sums where the activation's derivative needs them.
  var savedCount: Int {
    (isPadded ? shape.inputCount : 0) + (activation.needsSums ? shape.outputCount : 0)
  }

  /// The output gradient, spread out and framed so that a convolution leads it back to the input.
  private var spreading: Spreading {
    Spreading(
      size: RowSize(height: shape.outputHeight, width: shape.outputWidth, channels: filters),
      top: shape.kernelHeight - 1 - top, left: shape.kernelWidth - 1 - left, spacing: shape.stride,
      outputHeight: size.height + shape.kernelHeight - 1,
      outputWidth: size.width + shape.kernelWidth - 1)
  }

  /// Room for the shards of the kernel gradient, or for the flipped kernel and a block of gradients.
  var scratchCount: Int {
    max(
      Kernels.gradientShards * shape.kernelCount,
      shape.kernelCount + Self.block * spreading.outputCount)
  }

  /// Computes activation(x ⋆ W + b).
  func forward(_ pass: LayerPass) {
    let isRectified = activation == .relu
    let input = paddedInput(pass, isFresh: true)
    pass.kernels.convolve(
      rows: pass.rows, shape: shape, input: input.values, rowIndices: input.rowIndices,
      kernel: pass.parameters, bias: pass.parameters + shape.kernelCount, isRectified: isRectified,
      output: pass.output)
    if isRectified { return }
    let places = pass.rows * shape.outputHeight * shape.outputWidth
    if activation.needsSums && pass.isTraining {
      sums(pass).update(from: pass.output, count: places * filters)
    }
    pass.kernels.activate(activation.kernel, rows: places, width: filters, values: pass.output)
  }

  /// Computes dz = dy·activation'(z), dW, db and dx.
  func backward(_ pass: LayerPass, _ gradients: LayerGradients) {
    let places = pass.rows * shape.outputHeight * shape.outputWidth
    pass.kernels.activateBackward(
      activation.kernel, rows: places, width: filters,
      outputs: activation.needsSums ? sums(pass) : pass.output, gradient: gradients.output)
    let input = paddedInput(pass, isFresh: false)
    pass.kernels.convolutionKernelGradient(
      rows: pass.rows, shape: shape, input: input.values, rowIndices: input.rowIndices,
      outputGradient: gradients.output, shards: gradients.scratch,
      kernelGradient: gradients.parameters)
    pass.kernels.denseBiasGradient(
      rows: places, outputs: filters, outputGradient: gradients.output,
      biasGradient: gradients.parameters + shape.kernelCount)
    if let inputGradient = gradients.input { leadBack(pass, gradients, to: inputGradient) }
  }

  /// Computes dx: the convolution of the framed gradient with the kernel turned around.
  private func leadBack(
    _ pass: LayerPass, _ gradients: LayerGradients, to inputGradient: UnsafeMutablePointer<Float>
  ) {
    let (flipped, framed) = (gradients.scratch, gradients.scratch + shape.kernelCount)
    pass.kernels.flipKernel(
      places: shape.kernelHeight * shape.kernelWidth, channels: size.channels, filters: filters,
      kernel: pass.parameters, flipped: flipped)
    let spreading = spreading
    let back = ConvolutionShape(
      height: spreading.outputHeight, width: spreading.outputWidth, channels: filters,
      kernelHeight: shape.kernelHeight, kernelWidth: shape.kernelWidth, stride: 1,
      filters: size.channels)
    for first in stride(from: 0, to: pass.rows, by: Self.block) {
      let rows = min(Self.block, pass.rows - first)
      pass.kernels.spread(
        rows: rows, shape: spreading, input: gradients.output + first * shape.outputCount,
        rowIndices: nil, output: framed)
      pass.kernels.convolve(
        rows: rows, shape: back, input: framed, rowIndices: nil, kernel: flipped, bias: nil,
        output: inputGradient + first * size.count)
    }
  }

  /// The input with its frame of zeros, which is put around it on the way forward.
  private func paddedInput(
    _ pass: LayerPass, isFresh: Bool
  ) -> (values: UnsafePointer<Float>, rowIndices: UnsafePointer<Int32>?) {
    guard isPadded else { return (pass.input, pass.rowIndices) }
    if isFresh {
      pass.kernels.spread(
        rows: pass.rows,
        shape: Spreading(
          size: size, top: top, left: left, outputHeight: shape.height, outputWidth: shape.width),
        input: pass.input, rowIndices: pass.rowIndices, output: pass.saved)
    }
    return (UnsafePointer(pass.saved), nil)
  }

  /// Where the weighted sums are kept, behind the padded input.
  private func sums(_ pass: LayerPass) -> UnsafeMutablePointer<Float> {
    pass.saved + (isPadded ? pass.rows * shape.inputCount : 0)
  }
}
