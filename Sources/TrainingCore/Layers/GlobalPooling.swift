public import Tensors

/// A layer that keeps the mean of each channel over all places of an image.
///
/// Input `[batch, height, width, channels]`, output `[batch, channels]`.
public struct GlobalAveragePooling2D: Layer {
  /// Creates the layer.
  public init() {}

  /// One number for each channel.
  public func outputShape(inputShape: Shape) throws(InvalidSetting) -> Shape {
    try channels(of: inputShape, dimensions: 3, "an image [height, width, channels]", Self.kind)
  }

  /// Computes the means.
  public func forward(_ pass: LayerPass) { averageForward(pass) }

  /// Divides the gradient among all places.
  public func backward(_ pass: LayerPass, gradients: LayerGradients) {
    averageBackward(pass, gradients)
  }

  /// The name in plans.
  public static let kind = "global_average_pooling2d"

  /// What it is, in one line.
  public static let summary = "keeps the mean of each channel of an image"
}

/// A layer that keeps the mean of each channel over a sequence.
///
/// Input `[batch, length, channels]`, output `[batch, channels]`. Padding counts like anything else.
public struct GlobalAveragePooling1D: Layer {
  /// Creates the layer.
  public init() {}

  /// One number for each channel.
  public func outputShape(inputShape: Shape) throws(InvalidSetting) -> Shape {
    try channels(of: inputShape, dimensions: 2, "a sequence [length, channels]", Self.kind)
  }

  /// Computes the means.
  public func forward(_ pass: LayerPass) { averageForward(pass) }

  /// Divides the gradient among all places.
  public func backward(_ pass: LayerPass, gradients: LayerGradients) {
    averageBackward(pass, gradients)
  }

  /// The name in plans.
  public static let kind = "global_average_pooling1d"

  /// What it is, in one line.
  public static let summary = "keeps the mean of each channel of a sequence"
}

/// A layer that keeps the largest number of each channel over a sequence.
///
/// Input `[batch, length, channels]`, output `[batch, channels]`. The gradient goes to the first of equal
/// maxima.
public struct GlobalMaxPooling1D: Layer {
  /// Creates the layer.
  public init() {}

  /// One number for each channel.
  public func outputShape(inputShape: Shape) throws(InvalidSetting) -> Shape {
    try channels(of: inputShape, dimensions: 2, "a sequence [length, channels]", Self.kind)
  }

  /// Computes the maxima.
  public func forward(_ pass: LayerPass) {
    pass.kernels.maxPool(
      rows: pass.rows, shape: whole(pass.inputSize), input: pass.input, rowIndices: pass.rowIndices,
      output: pass.output)
  }

  /// Leads the gradient back to where the maxima were.
  public func backward(_ pass: LayerPass, gradients: LayerGradients) {
    guard let inputGradient = gradients.input else { return }
    pass.kernels.maxPoolBackward(
      rows: pass.rows, shape: whole(pass.inputSize), input: pass.input, output: pass.output,
      outputGradient: gradients.output, inputGradient: inputGradient)
  }

  private func whole(_ size: RowSize) -> PoolingShape {
    PoolingShape(
      size: size, poolHeight: size.height, poolWidth: size.width, stride: 1, outputHeight: 1,
      outputWidth: 1)
  }

  /// The name in plans.
  public static let kind = "global_max_pooling1d"

  /// What it is, in one line.
  public static let summary = "keeps the largest number of each channel of a sequence"
}

/// The shape of one number for each channel of rows that have so many dimensions.
private func channels(
  of shape: Shape, dimensions: Int, _ expected: String, _ owner: String
) throws(InvalidSetting) -> Shape {
  try require(shape.dimensions.count == dimensions, owner, "input", expected, found: shape)
  return [RowSize(shape).channels]
}

private func averageForward(_ pass: LayerPass) {
  pass.kernels.meanOfPlaces(
    rows: pass.rows, size: pass.inputSize, input: pass.input, rowIndices: pass.rowIndices,
    output: pass.output)
}

private func averageBackward(_ pass: LayerPass, _ gradients: LayerGradients) {
  guard let inputGradient = gradients.input else { return }
  pass.kernels.meanOfPlacesBackward(
    rows: pass.rows, size: pass.inputSize, outputGradient: gradients.output,
    inputGradient: inputGradient)
}
