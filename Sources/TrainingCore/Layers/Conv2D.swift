public import Tensors

/// A layer of filters that each look at all windows of an image: y = activation(x ⋆ W + b).
///
/// Input `[batch, height, width, channels]`, output `[batch, height', width', filters]`; W is the kernel
/// `[height, width, channels, filters]` of one window, b the bias `[filters]`, which starts at 0.
///
/// - Source: F. Chollet, "Deep Learning with Python", on convolutional networks; Keras' layout.
public struct Conv2D: ConvolutionLayer {
  /// The number of filters, 1 or more.
  public var filters: Int
  /// The height and the width of a window, each 1 or more; 3 by 3 unless told.
  public var kernelSize: [Int]
  /// How far one window stands from the next, 1 or more; 1 unless told.
  public var strides: Int
  /// What windows do at the edge; they lie within the image unless told.
  public var padding: Padding
  /// What is made of the weighted sums; linear unless told.
  public var activation: Activation
  /// The penalty on the kernel; none unless told.
  public var regularization: Regularization
  /// How the kernel is drawn before training; Glorot's uniform distribution unless told.
  public var initializer: Initializer

  /// Creates a layer with Keras' defaults.
  public init(
    filters: Int, kernelSize: [Int] = [3, 3], strides: Int = 1, padding: Padding = .valid,
    activation: Activation = .linear, regularization: Regularization = .none,
    initializer: Initializer = .glorotUniform
  ) {
    self.filters = filters
    self.kernelSize = kernelSize
    self.strides = strides
    self.padding = padding
    self.activation = activation
    self.regularization = regularization
    self.initializer = initializer
  }

  /// The size of the output, which must hold a window at least.
  public func outputShape(inputShape: Shape) throws(InvalidSetting) -> Shape {
    try require(
      inputShape.dimensions.count == 3, Self.kind, "input",
      "an image [height, width, channels]", found: inputShape)
    let shape = convolution(RowSize(inputShape)).shape
    try require(
      shape.height >= kernelSize[0] && shape.width >= kernelSize[1], Self.kind, "kernel_size",
      "no larger than the image \(inputShape)", found: kernelSize)
    return [shape.outputHeight, shape.outputWidth, filters]
  }

  /// The height and the width of a window.
  public var window: (height: Int, width: Int) { (kernelSize[0], kernelSize[1]) }

  /// The height and the width of a window.
  public var windowSizes: [Int] { kernelSize }
}

// MARK: - Plans

extension Conv2D {
  /// The name in plans.
  public static let kind = "conv2d"

  /// What it is, in one line.
  public static let summary = "filters that look at all windows of an image, then an activation"

  /// The keys in plans.
  public static let settingNames = CodingKeys.allCases.map(\.rawValue)

  /// The keys in plans.
  public typealias CodingKeys = ConvolutionSettings

  /// Reads a layer from a plan; all but the filters may be left out.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(filters: try container.decode(Int.self, forKey: .filters))
    try container.read(.kernelSize, into: &kernelSize)
    try readSettings(from: container)
  }

  /// Checks that sizes are positive and that the penalty is not negative.
  public func validate() throws(InvalidSetting) {
    let isValid = kernelSize.count == 2 && kernelSize.allSatisfy { (1...1024).contains($0) }
    try validate(windowIs: "two whole numbers from 1 to 1024", isValid, found: kernelSize)
  }
}
