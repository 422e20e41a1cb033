public import Tensors

/// A layer that gives each of its inputs mean beta and deviation gamma over a batch.
///
/// y = gamma·(x − mean)/√(variance + epsilon) + beta. In training mean and variance are those of the
/// batch; in inference they are running means over the batches seen, m ← momentum·m + (1 − momentum)·mean.
/// Input and output `[batch, width]`, or images and sequences, of which each channel is one column and
/// each place a row. Batches should have many rows.
///
/// - Source: S. Ioffe, C. Szegedy, "Batch normalization", 2015; Keras' formulas.
public struct BatchNormalization: Layer {
  /// The share of the running means that is kept, at least 0 and less than 1; 0.99 unless told.
  public var momentum: Double
  /// What keeps the denominator from 0, more than 0; 0.001 unless told.
  public var epsilon: Double

  /// Creates a layer with Keras' defaults.
  public init(momentum: Double = 0.99, epsilon: Double = 0.001) {
    self.momentum = momentum
    self.epsilon = epsilon
  }

  /// Gamma, beta, and the running means of mean and variance, which no gradient changes.
  public func parameters(inputWidth: Int) -> [ParameterGroup] {
    [
      ParameterGroup(name: "gamma", shape: [inputWidth], initializer: .ones),
      ParameterGroup(name: "beta", shape: [inputWidth], initializer: .zeros),
      ParameterGroup(
        name: "moving_mean", shape: [inputWidth], initializer: .zeros, isTrained: false),
      ParameterGroup(
        name: "moving_variance", shape: [inputWidth], initializer: .ones, isTrained: false),
    ]
  }

  /// Room for the normalized input and three moments of each column.
  public func savedCount(inputWidth: Int) -> Int { 4 * inputWidth }

  /// As many parameters as for rows of one place.
  public func parameters(inputShape: Shape) -> [ParameterGroup] {
    parameters(inputWidth: RowSize(inputShape).channels)
  }

  /// Room for the normalized input and three moments of each channel.
  public func savedCount(inputShape: Shape) -> Int {
    inputShape.count + 3 * RowSize(inputShape).channels
  }

  /// Normalizes by the moments of the batch, or in inference by the running ones.
  public func forward(_ pass: LayerPass) {
    let (width, kernels) = (pass.inputSize.channels, pass.kernels)
    let rows = pass.rows * pass.inputSize.places
    let (gamma, beta) = (pass.parameters, pass.parameters + width)
    kernels.gatherRows(
      rows: pass.rows, width: pass.inputWidth, input: pass.input, rowIndices: pass.rowIndices,
      output: pass.output)
    if pass.isTraining {
      kernels.batchNormalize(
        rows: rows, width: width, input: pass.output, epsilon: Float(epsilon), gamma: gamma,
        beta: beta, moments: pass.saved, normalized: pass.saved + 3 * width, output: pass.output)
    } else {
      kernels.normalizeColumns(
        rows: rows, width: width, mean: gamma + 2 * width, variance: gamma + 3 * width,
        epsilon: Float(epsilon), gamma: gamma, beta: beta, values: pass.output)
    }
  }

  /// Computes the gradients, and the new running means where theirs would be.
  public func backward(_ pass: LayerPass, gradients: LayerGradients) {
    let width = pass.inputSize.channels
    pass.kernels.batchNormalizeBackward(
      rows: pass.rows * pass.inputSize.places, width: width, normalized: pass.saved + 3 * width,
      factor: pass.saved + 2 * width, gamma: pass.parameters, outputGradient: gradients.output,
      gammaGradient: gradients.parameters, betaGradient: gradients.parameters + width,
      inputGradient: gradients.input)
    let (kept, share) = (Float(momentum), Float(1 - momentum))
    for place in 0..<2 * width {
      gradients.parameters[2 * width + place] =
        pass.parameters[2 * width + place] * kept + pass.saved[place] * share
    }
  }
}

// MARK: - Plans

extension BatchNormalization {
  /// It normalizes.
  public static let role = LayerRole.normalization

  /// The name in plans.
  public static let kind = "batch_normalization"

  /// What it is, in one line.
  public static let summary =
    "gives each value mean 0 and deviation 1 over a batch, then its own scale"

  /// The keys in plans.
  public static let settingNames = ["momentum", "epsilon"]

  private enum CodingKeys: String, CodingKey {
    case momentum
    case epsilon
  }

  /// Reads a layer from a plan; every setting may be left out.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init()
    try container.read(.momentum, into: &momentum)
    try container.read(.epsilon, into: &epsilon)
  }

  /// Checks that all settings lie in their ranges.
  public func validate() throws(InvalidSetting) {
    try require(
      momentum >= 0 && momentum < 1, Self.kind, "momentum", "a number from 0 up to, but not, 1",
      found: momentum)
    try require(
      epsilon > 0 && epsilon.isFinite, Self.kind, "epsilon", "a number greater than 0",
      found: epsilon)
  }
}
