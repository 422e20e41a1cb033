public import Tensors

/// A layer in which every output is connected to every input: y = activation(x·W + b).
///
/// Input `[batch, inputs]`, output `[batch, units]`; W is the kernel `[inputs, units]`, b the bias
/// `[units]`, which starts at 0.
public struct Dense: Layer {
  /// The number of outputs, 1 or more.
  public var units: Int
  /// What is made of the weighted sums; linear unless told.
  public var activation: Activation
  /// The penalty on the kernel; none unless told.
  public var regularization: Regularization
  /// The largest norm of the weights that lead to one unit, more than 0; without a limit unless told.
  ///
  /// Weights above it are scaled down after each step.
  public var maximumNorm: Double?
  /// How the kernel is drawn before training; Glorot's uniform distribution unless told.
  public var initializer: Initializer

  /// Creates a dense layer with Keras' defaults.
  public init(
    units: Int, activation: Activation = .linear, regularization: Regularization = .none,
    initializer: Initializer = .glorotUniform, maximumNorm: Double? = nil
  ) {
    self.units = units
    self.activation = activation
    self.regularization = regularization
    self.initializer = initializer
    self.maximumNorm = maximumNorm
  }

  /// The same layer, its output the weighted sums themselves.
  public var withoutActivation: Dense {
    var layer = self
    layer.activation = .linear
    return layer
  }

  /// As many values as the layer has units.
  public func outputWidth(inputWidth: Int) -> Int { units }

  /// One number for each unit; only flat rows are taken.
  public func outputShape(inputShape: Shape) throws(InvalidSetting) -> Shape {
    try require(
      inputShape.dimensions.count == 1, Self.kind, "input",
      "a flat row: put 'flatten' or a global pooling layer before it", found: inputShape)
    return [units]
  }

  /// The kernel and the bias.
  public func parameters(inputWidth: Int) -> [ParameterGroup] {
    [
      ParameterGroup(
        name: "kernel", shape: [inputWidth, units], initializer: initializer,
        regularization: regularization, maximumNorm: maximumNorm),
      ParameterGroup(name: "bias", shape: [units], initializer: .zeros),
    ]
  }

  /// Room for the transposed kernel.
  public func scratchCount(inputWidth: Int) -> Int { inputWidth * units }

  /// Room for the weighted sums, where the derivative of the activation needs them.
  public func savedCount(inputWidth: Int) -> Int { activation.needsSums ? units : 0 }

  /// Sparse rows are multiplied as they are.
  public var acceptsSparseInput: Bool { true }

  /// Computes activation(x·W + b).
  public func forward(_ pass: LayerPass) {
    let isRectified = activation == .relu
    let bias = pass.parameters + pass.inputWidth * units
    if let input = pass.sparseInput {
      pass.kernels.sparseForward(
        rows: pass.rows, outputs: units, input: input, rowIndices: pass.rowIndices,
        kernel: pass.parameters, bias: bias, isRectified: isRectified, output: pass.output)
    } else {
      pass.kernels.denseForward(
        rows: pass.rows, inputs: pass.inputWidth, outputs: units, input: pass.input,
        rowIndices: pass.rowIndices, kernel: pass.parameters, bias: bias, isRectified: isRectified,
        output: pass.output)
    }
    if isRectified { return }
    if activation.needsSums && pass.isTraining {
      pass.saved.update(from: pass.output, count: pass.rows * units)
    }
    pass.kernels.activate(activation.kernel, rows: pass.rows, width: units, values: pass.output)
  }

  /// Computes dz = dy·activation'(z), dW = xᵀ·dz, db = Σ dz and dx = dz·Wᵀ.
  public func backward(_ pass: LayerPass, gradients: LayerGradients) {
    let kernels = pass.kernels
    kernels.activateBackward(
      activation.kernel, rows: pass.rows, width: units,
      outputs: activation.needsSums ? pass.saved : pass.output, gradient: gradients.output)
    kernelGradient(pass, gradients)
    kernels.denseBiasGradient(
      rows: pass.rows, outputs: units, outputGradient: gradients.output,
      biasGradient: gradients.parameters + pass.inputWidth * units)
    guard let inputGradient = gradients.input else { return }
    kernels.denseInputGradient(
      rows: pass.rows, inputs: pass.inputWidth, outputs: units,
      outputGradient: gradients.output, kernel: pass.parameters, transposed: gradients.scratch,
      inputGradient: inputGradient)
  }

  /// Computes dW = xᵀ·dz.
  private func kernelGradient(_ pass: LayerPass, _ gradients: LayerGradients) {
    guard let input = pass.sparseInput else {
      pass.kernels.denseKernelGradient(
        rows: pass.rows, inputs: pass.inputWidth, outputs: units, input: pass.input,
        rowIndices: pass.rowIndices, outputGradient: gradients.output,
        kernelGradient: gradients.parameters)
      return
    }
    if let touched = gradients.touched {
      pass.kernels.clear(touched, width: units, gradient: gradients.parameters)
    } else {
      gradients.parameters.update(repeating: 0, count: pass.inputWidth * units)
    }
    pass.kernels.addSparseKernelGradient(
      rows: pass.rows, inputs: pass.inputWidth, outputs: units, input: input,
      rowIndices: pass.rowIndices, outputGradient: gradients.output,
      kernelGradient: gradients.parameters)
  }
}

// MARK: - Plans

extension Dense {
  /// The name in plans.
  public static let kind = "dense"

  /// What it is, in one line.
  public static let summary = "every output is a weighted sum of all inputs, then an activation"

  /// The keys in plans.
  public static let settingNames = CodingKeys.allCases.map(\.rawValue)

  /// The keys in plans.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    /// The number of outputs.
    case units
    /// What is made of the weighted sums.
    case activation
    /// The penalty on the kernel.
    case regularization
    /// How the kernel is drawn.
    case initializer = "kernel_initializer"
    /// The largest norm of the weights of one unit.
    case maximumNorm = "max_norm"
  }

  /// Reads a layer from a plan; all but the units may be left out.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      units: try container.decode(Int.self, forKey: .units),
      activation: try container.decodeIfPresent(Activation.self, forKey: .activation) ?? .linear,
      regularization: try container.decodeIfPresent(Regularization.self, forKey: .regularization)
        ?? .none,
      initializer: try container.decodeIfPresent(Initializer.self, forKey: .initializer)
        ?? .glorotUniform,
      maximumNorm: try container.decodeIfPresent(Double.self, forKey: .maximumNorm))
  }

  /// Checks that there is a unit and that the penalty is not negative.
  public func validate() throws(InvalidSetting) {
    try require(units >= 1, Self.kind, "units", "a whole number of at least 1", found: units)
    try regularization.validate(owner: Self.kind)
    if let maximumNorm {
      try require(
        maximumNorm > 0 && maximumNorm.isFinite, Self.kind, "max_norm", "a number greater than 0",
        found: maximumNorm)
    }
  }
}
