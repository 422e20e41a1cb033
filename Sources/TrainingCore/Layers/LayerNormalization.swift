public import Tensors

/// A layer that gives each row mean 0 and deviation 1, then scales and moves each of its values.
///
/// y = gamma·(x − mean)/√(variance + epsilon) + beta with the mean and the variance of the row. Input and
/// output `[batch, width]`; of images and sequences each place is a row of its channels.
///
/// - Source: J. Ba et al., "Layer normalization", 2016; Keras' formulas.
public struct LayerNormalization: Layer {
  /// What keeps the denominator from 0, more than 0; 0.001 unless told.
  public var epsilon: Double

  /// Creates a layer with Keras' default.
  public init(epsilon: Double = 0.001) {
    self.epsilon = epsilon
  }

  /// Gamma and beta.
  public func parameters(inputWidth: Int) -> [ParameterGroup] {
    [
      ParameterGroup(name: "gamma", shape: [inputWidth], initializer: .ones),
      ParameterGroup(name: "beta", shape: [inputWidth], initializer: .zeros),
    ]
  }

  /// Room for the normalized row and its factor.
  public func savedCount(inputWidth: Int) -> Int { inputWidth + 1 }

  /// As many parameters as for rows of one place.
  public func parameters(inputShape: Shape) -> [ParameterGroup] {
    parameters(inputWidth: RowSize(inputShape).channels)
  }

  /// Room for the normalized row and the factor of each place.
  public func savedCount(inputShape: Shape) -> Int {
    inputShape.count + RowSize(inputShape).places
  }

  /// Normalizes each row.
  public func forward(_ pass: LayerPass) {
    let width = pass.inputSize.channels
    let rows = pass.rows * pass.inputSize.places
    pass.kernels.gatherRows(
      rows: pass.rows, width: pass.inputWidth, input: pass.input, rowIndices: pass.rowIndices,
      output: pass.output)
    pass.kernels.layerNormalize(
      rows: rows, width: width, epsilon: Float(epsilon), gamma: pass.parameters,
      beta: pass.parameters + width, values: pass.output, normalized: pass.saved + rows,
      factors: pass.saved)
  }

  /// Computes the gradients by gamma, beta and the input.
  public func backward(_ pass: LayerPass, gradients: LayerGradients) {
    let width = pass.inputSize.channels
    let rows = pass.rows * pass.inputSize.places
    pass.kernels.layerNormalizeBackward(
      rows: rows, width: width, normalized: pass.saved + rows, factors: pass.saved,
      gamma: pass.parameters, outputGradient: gradients.output,
      gammaGradient: gradients.parameters, betaGradient: gradients.parameters + width,
      inputGradient: gradients.input)
  }
}

// MARK: - Plans

extension LayerNormalization {
  /// It normalizes.
  public static let role = LayerRole.normalization

  /// The name in plans.
  public static let kind = "layer_normalization"

  /// What it is, in one line.
  public static let summary = "gives each row mean 0 and deviation 1, then each value its own scale"

  /// The keys in plans.
  public static let settingNames = ["epsilon"]

  private enum CodingKeys: String, CodingKey {
    case epsilon
  }

  /// Reads a layer from a plan; the setting may be left out.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    epsilon = try container.decodeIfPresent(Double.self, forKey: .epsilon) ?? 0.001
  }

  /// Checks that the setting lies in its range.
  public func validate() throws(InvalidSetting) {
    try require(
      epsilon > 0 && epsilon.isFinite, Self.kind, "epsilon", "a number greater than 0",
      found: epsilon)
  }
}
