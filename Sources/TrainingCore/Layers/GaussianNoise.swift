internal import Tensors

/// A layer that adds normal noise to its inputs while the network is trained.
///
/// y = x + n with n normal of mean 0 and deviation `stddev`, drawn anew for each value and step; in
/// inference y = x. Input and output `[batch, width]`.
public struct GaussianNoise: Layer {
  /// The standard deviation of the noise, at least 0; 0.1 unless told.
  public var deviation: Double

  /// Creates a layer.
  public init(deviation: Double = 0.1) {
    self.deviation = deviation
  }

  /// Adds the noise, or copies the values in inference.
  public func forward(_ pass: LayerPass) {
    pass.kernels.gatherRows(
      rows: pass.rows, width: pass.inputWidth, input: pass.input, rowIndices: pass.rowIndices,
      output: pass.output)
    guard pass.isTraining else { return }
    pass.kernels.addGaussianNoise(
      count: pass.rows * pass.inputWidth, key: pass.noise, deviation: Float(deviation),
      values: pass.output)
  }

  /// Hands the gradient on as it is.
  public func backward(_ pass: LayerPass, gradients: LayerGradients) {
    gradients.input?.update(from: gradients.output, count: pass.rows * pass.inputWidth)
  }
}

// MARK: - Plans

extension GaussianNoise {
  /// The name in plans.
  public static let kind = "gaussian_noise"

  /// What it is, in one line.
  public static let summary = "adds normal noise to the values during training"

  /// The keys in plans.
  public static let settingNames = ["stddev"]

  private enum CodingKeys: String, CodingKey {
    case deviation = "stddev"
  }

  /// Reads a layer from a plan; the setting may be left out.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    deviation = try container.decodeIfPresent(Double.self, forKey: .deviation) ?? 0.1
  }

  /// Checks that the deviation lies in its range.
  public func validate() throws(InvalidSetting) {
    try require(
      deviation >= 0 && deviation.isFinite, Self.kind, "stddev", "a number of at least 0",
      found: deviation)
  }
}
