public import Tensors

/// A layer that makes a flat row of an image or a sequence, place after place.
///
/// Input `[batch, …]`, output `[batch, product of all sizes]`.
public struct Flatten: Layer {
  /// Creates the layer.
  public init() {}

  /// A flat row of as many values.
  public func outputShape(inputShape: Shape) throws(InvalidSetting) -> Shape { [inputShape.count] }

  /// Copies the values.
  public func forward(_ pass: LayerPass) {
    pass.kernels.gatherRows(
      rows: pass.rows, width: pass.inputWidth, input: pass.input, rowIndices: pass.rowIndices,
      output: pass.output)
  }

  /// Copies the gradient.
  public func backward(_ pass: LayerPass, gradients: LayerGradients) {
    gradients.input?.update(from: gradients.output, count: pass.rows * pass.inputWidth)
  }

  /// The name in plans.
  public static let kind = "flatten"

  /// What it is, in one line.
  public static let summary = "makes a flat row of an image or a sequence"
}
