internal import Tensors

/// A layer that sets a random share of its inputs to 0 while the network is trained.
///
/// y = x·m / (1 − rate), where m is 0 with probability `rate` and otherwise 1, drawn anew for each
/// value and step; in inference y = x. Input and output `[batch, width]`.
///
/// - Source: N. Srivastava et al., "Dropout: a simple way to prevent neural networks from
///   overfitting", 2014.
public struct Dropout: Layer {
  /// The share of values set to 0, at least 0 and less than 1; 0.5 unless told.
  public var rate: Double

  /// Creates a dropout layer.
  public init(rate: Double = 0.5) {
    self.rate = rate
  }

  /// Drops values and scales up the others, or copies them in inference.
  public func forward(_ pass: LayerPass) {
    pass.kernels.gatherRows(
      rows: pass.rows, width: pass.inputWidth, input: pass.input, rowIndices: pass.rowIndices,
      output: pass.output)
    if pass.isTraining { drop(pass, from: pass.output, to: pass.output) }
  }

  /// Drops the gradient where the value was dropped.
  public func backward(_ pass: LayerPass, gradients: LayerGradients) {
    guard let inputGradient = gradients.input else { return }
    drop(pass, from: gradients.output, to: inputGradient)
  }

  private func drop(
    _ pass: LayerPass, from input: UnsafePointer<Float>, to output: UnsafeMutablePointer<Float>
  ) {
    pass.kernels.dropout(
      count: pass.rows * pass.inputWidth, key: pass.noise, threshold: UInt32(rate * 0x1p32),
      scale: Float(1 / (1 - rate)), input: input, output: output)
  }
}

// MARK: - Plans

extension Dropout {
  /// The name in plans.
  public static let kind = "dropout"

  /// What it is, in one line.
  public static let summary = "sets a random share of the values to 0 during training"

  /// The keys in plans.
  public static let settingNames = ["rate"]

  /// Checks that the rate lies in its range.
  public func validate() throws(InvalidSetting) {
    try require(
      rate >= 0 && rate < 1, Self.kind, "rate", "a number from 0 up to, but not, 1", found: rate)
  }
}
