public import Tensors

/// A layer of filters that each look at all windows of a sequence: y = activation(x ⋆ W + b).
///
/// Input `[batch, length, channels]`, output `[batch, length', filters]`; W is the kernel
/// `[length, channels, filters]` of one window, b the bias `[filters]`, which starts at 0.
///
/// - Source: F. Chollet, "Deep Learning with Python", on sequences; Keras' layout.
public struct Conv1D: ConvolutionLayer {
  /// The number of filters, 1 or more.
  public var filters: Int
  /// The length of a window, 1 or more; 3 unless told.
  public var kernelSize: Int
  /// How far one window stands from the next, 1 or more; 1 unless told.
  public var strides: Int
  /// What windows do at the edge; they lie within the sequence unless told.
  public var padding: Padding
  /// What is made of the weighted sums; linear unless told.
  public var activation: Activation
  /// The penalty on the kernel; none unless told.
  public var regularization: Regularization
  /// How the kernel is drawn before training; Glorot's uniform distribution unless told.
  public var initializer: Initializer

  /// Creates a layer with Keras' defaults.
  public init(
    filters: Int, kernelSize: Int = 3, strides: Int = 1, padding: Padding = .valid,
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
      inputShape.dimensions.count == 2, Self.kind, "input",
      "a sequence [length, channels], as 'embedding' makes", found: inputShape)
    let shape = convolution(RowSize(inputShape)).shape
    try require(
      shape.width >= kernelSize, Self.kind, "kernel_size",
      "no longer than the sequence \(inputShape)", found: kernelSize)
    return [shape.outputWidth, filters]
  }

  /// One row of so many places.
  public var window: (height: Int, width: Int) { (1, kernelSize) }

  /// The length alone.
  public var windowSizes: [Int] { [kernelSize] }
}

// MARK: - Plans

extension Conv1D {
  /// The name in plans.
  public static let kind = "conv1d"

  /// What it is, in one line.
  public static let summary = "filters that look at all windows of a sequence, then an activation"

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
    try validate(
      windowIs: "a whole number from 1 to 1024", (1...1024).contains(kernelSize), found: kernelSize)
  }
}
