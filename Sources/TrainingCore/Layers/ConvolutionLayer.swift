public import Tensors

/// A layer of filters that each look at all windows of a sequence or an image.
public protocol ConvolutionLayer: Layer {
  /// The number of filters, 1 or more.
  var filters: Int { get set }
  /// The height and the width of a window; a sequence is an image of height 1.
  var window: (height: Int, width: Int) { get }
  /// The sizes of a window as a kernel has them.
  var windowSizes: [Int] { get }
  /// How far one window stands from the next, 1 or more.
  var strides: Int { get set }
  /// What windows do at the edge.
  var padding: Padding { get set }
  /// What is made of the weighted sums.
  var activation: Activation { get set }
  /// The penalty on the kernel.
  var regularization: Regularization { get set }
  /// How the kernel is drawn before training.
  var initializer: Initializer { get set }
}

extension ConvolutionLayer {
  /// The same layer, its output the weighted sums themselves.
  public var withoutActivation: Self {
    var layer = self
    layer.activation = .linear
    return layer
  }

  /// The kernel and the bias.
  public func parameters(inputShape: Shape) -> [ParameterGroup] {
    [
      ParameterGroup(
        name: "kernel", shape: Shape(windowSizes + [RowSize(inputShape).channels, filters]),
        initializer: initializer, regularization: regularization),
      ParameterGroup(name: "bias", shape: [filters], initializer: .zeros),
    ]
  }

  /// Room for gradients on their way back.
  public func scratchCount(inputShape: Shape) -> Int {
    convolution(RowSize(inputShape)).scratchCount
  }

  /// Room for the padded input.
  public func savedCount(inputShape: Shape) -> Int { convolution(RowSize(inputShape)).savedCount }

  /// Computes activation(x ⋆ W + b).
  public func forward(_ pass: LayerPass) { convolution(pass.inputSize).forward(pass) }

  /// Computes the gradients by kernel, bias and input.
  public func backward(_ pass: LayerPass, gradients: LayerGradients) {
    convolution(pass.inputSize).backward(pass, gradients)
  }

  /// The arithmetic of the layer for rows of a size.
  func convolution(_ size: RowSize) -> Convolution {
    Convolution(
      size: size, filters: filters, kernel: window, stride: strides, padding: padding,
      activation: activation)
  }
}

// MARK: - Plans

/// The keys in plans of a layer of filters.
public enum ConvolutionSettings: String, CodingKey, CaseIterable {
  /// The number of filters.
  case filters
  /// The sizes of a window.
  case kernelSize = "kernel_size"
  /// How far one window stands from the next.
  case strides
  /// What windows do at the edge.
  case padding
  /// What is made of the weighted sums.
  case activation
  /// The penalty on the kernel.
  case regularization
  /// How the kernel is drawn.
  case initializer = "kernel_initializer"
}

extension ConvolutionLayer {
  /// Reads what may be left out, but for the sizes of a window.
  mutating func readSettings(
    from container: KeyedDecodingContainer<ConvolutionSettings>
  ) throws {
    try container.read(.strides, into: &strides)
    try container.read(.padding, into: &padding)
    try container.read(.activation, into: &activation)
    try container.read(.regularization, into: &regularization)
    try container.read(.initializer, into: &initializer)
  }

  /// Checks filters, strides and penalty, and then the sizes of a window.
  func validate(
    windowIs expected: String, _ isValid: Bool, found: some Any
  ) throws(InvalidSetting) {
    try require(filters >= 1, Self.kind, "filters", "a whole number of at least 1", found: filters)
    try require(isValid, Self.kind, "kernel_size", expected, found: found)
    try require(strides >= 1, Self.kind, "strides", "a whole number of at least 1", found: strides)
    try regularization.validate(owner: Self.kind)
  }
}
