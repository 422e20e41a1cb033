public import Tensors

/// A layer that keeps the largest number of each window of an image, channel by channel.
///
/// Input `[batch, height, width, channels]`, output `[batch, height', width', channels]`. Windows do not
/// overlap unless the strides are told. The gradient goes to the first of equal maxima.
///
/// - Source: F. Chollet, "Deep Learning with Python", on convolutional networks.
public struct MaxPooling2D: Layer {
  /// The height and the width of a window, each 1 or more; 2 by 2 unless told.
  public var poolSize: [Int]
  /// How far one window stands from the next, 1 or more; the height of a window unless told.
  public var strides: Int
  /// What windows do at the edge; they lie within the image unless told.
  public var padding: Padding

  /// Creates a layer with Keras' defaults.
  public init(poolSize: [Int] = [2, 2], strides: Int? = nil, padding: Padding = .valid) {
    self.poolSize = poolSize
    self.strides = strides ?? poolSize.first ?? 2
    self.padding = padding
  }

  /// The size of the output, which must hold a window at least.
  public func outputShape(inputShape: Shape) throws(InvalidSetting) -> Shape {
    try require(
      inputShape.dimensions.count == 3, Self.kind, "input",
      "an image [height, width, channels]", found: inputShape)
    let size = RowSize(inputShape)
    try require(
      padding == .same || (size.height >= poolSize[0] && size.width >= poolSize[1]), Self.kind,
      "pool_size", "no larger than the image \(inputShape)", found: poolSize)
    let shape = pooling(size)
    return [shape.outputHeight, shape.outputWidth, size.channels]
  }

  /// Computes the maxima.
  public func forward(_ pass: LayerPass) {
    pass.kernels.maxPool(
      rows: pass.rows, shape: pooling(pass.inputSize), input: pass.input,
      rowIndices: pass.rowIndices, output: pass.output)
  }

  /// Leads the gradient back to where the maxima were.
  public func backward(_ pass: LayerPass, gradients: LayerGradients) {
    guard let inputGradient = gradients.input else { return }
    pass.kernels.maxPoolBackward(
      rows: pass.rows, shape: pooling(pass.inputSize), input: pass.input, output: pass.output,
      outputGradient: gradients.output, inputGradient: inputGradient)
  }

  private func pooling(_ size: RowSize) -> PoolingShape {
    let rows = padding.windows(size: size.height, window: poolSize[0], stride: strides)
    let columns = padding.windows(size: size.width, window: poolSize[1], stride: strides)
    return PoolingShape(
      size: size, poolHeight: poolSize[0], poolWidth: poolSize[1], stride: strides,
      top: rows.before, left: columns.before, outputHeight: rows.count, outputWidth: columns.count)
  }
}

// MARK: - Plans

extension MaxPooling2D {
  /// The name in plans.
  public static let kind = "max_pooling2d"

  /// What it is, in one line.
  public static let summary = "keeps the largest number of each window of an image"

  /// The keys in plans.
  public static let settingNames = ["pool_size", "strides", "padding"]

  private enum CodingKeys: String, CodingKey {
    case poolSize = "pool_size"
    case strides
    case padding
  }

  /// Reads a layer from a plan; every setting may be left out.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      poolSize: try container.decodeIfPresent([Int].self, forKey: .poolSize) ?? [2, 2],
      strides: try container.decodeIfPresent(Int.self, forKey: .strides),
      padding: try container.decodeIfPresent(Padding.self, forKey: .padding) ?? .valid)
  }

  /// Checks that sizes are positive.
  public func validate() throws(InvalidSetting) {
    try require(
      poolSize.count == 2 && poolSize.allSatisfy { (1...1024).contains($0) }, Self.kind,
      "pool_size", "two whole numbers from 1 to 1024", found: poolSize)
    try require(strides >= 1, Self.kind, "strides", "a whole number of at least 1", found: strides)
  }
}
