public import Tensors

/// A layer of filters that each look at all windows of a sequence: y = activation(x ⋆ W + b).
///
/// Input `[batch, length, channels]`, output `[batch, length', filters]`; W is the kernel
/// `[length, channels, filters]` of one window, b the bias `[filters]`, which starts at 0.
///
/// - Source: F. Chollet, "Deep Learning with Python", on sequences; Keras' layout.
public struct Conv1D: Layer {
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

  /// The same layer, its output the weighted sums themselves.
  public var withoutActivation: Conv1D {
    var layer = self
    layer.activation = .linear
    return layer
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

  /// The kernel and the bias.
  public func parameters(inputShape: Shape) -> [ParameterGroup] {
    [
      ParameterGroup(
        name: "kernel", shape: [kernelSize, RowSize(inputShape).channels, filters],
        initializer: initializer, regularization: regularization),
      ParameterGroup(name: "bias", shape: [filters], initializer: .zeros),
    ]
  }

  /// Room for gradients on their way back.
  public func scratchCount(inputShape: Shape) -> Int {
    convolution(RowSize(inputShape)).scratchCount
  }

  /// Room for the padded sequence.
  public func savedCount(inputShape: Shape) -> Int { convolution(RowSize(inputShape)).savedCount }

  /// Computes activation(x ⋆ W + b).
  public func forward(_ pass: LayerPass) { convolution(pass.inputSize).forward(pass) }

  /// Computes the gradients by kernel, bias and input.
  public func backward(_ pass: LayerPass, gradients: LayerGradients) {
    convolution(pass.inputSize).backward(pass, gradients)
  }

  private func convolution(_ size: RowSize) -> Convolution {
    Convolution(
      size: size, filters: filters, kernel: (1, kernelSize), stride: strides,
      padding: padding, activation: activation)
  }
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
  public enum CodingKeys: String, CodingKey, CaseIterable {
    /// The number of filters.
    case filters
    /// The length of a window.
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

  /// Reads a layer from a plan; all but the filters may be left out.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(filters: try container.decode(Int.self, forKey: .filters))
    kernelSize = try container.decodeIfPresent(Int.self, forKey: .kernelSize) ?? kernelSize
    strides = try container.decodeIfPresent(Int.self, forKey: .strides) ?? strides
    padding = try container.decodeIfPresent(Padding.self, forKey: .padding) ?? padding
    activation = try container.decodeIfPresent(Activation.self, forKey: .activation) ?? activation
    regularization =
      try container.decodeIfPresent(Regularization.self, forKey: .regularization) ?? regularization
    initializer =
      try container.decodeIfPresent(Initializer.self, forKey: .initializer) ?? initializer
  }

  /// Checks that sizes are positive and that the penalty is not negative.
  public func validate() throws(InvalidSetting) {
    try require(filters >= 1, Self.kind, "filters", "a whole number of at least 1", found: filters)
    try require(
      (1...1024).contains(kernelSize), Self.kind, "kernel_size", "a whole number from 1 to 1024",
      found: kernelSize)
    try require(strides >= 1, Self.kind, "strides", "a whole number of at least 1", found: strides)
    try regularization.validate(owner: Self.kind)
  }
}
