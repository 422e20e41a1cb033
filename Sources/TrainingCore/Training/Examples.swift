public import Tensors

/// Rows of features with what is to be predicted from them.
public struct Examples: Sendable, Equatable {
  /// The features, `[rows, inputs]`.
  public var features: Tensor
  /// The targets, `[rows, 1]` or `[rows, outputs]` as the loss asks.
  public var targets: Tensor

  /// Creates examples; features and targets must have as many rows.
  public init(features: Tensor, targets: Tensor) {
    self.features = features
    self.targets = targets
  }

  /// The number of rows.
  public var rows: Int { features.rows }

  /// Returns the rows with the given indices, in that order.
  public func gatheringRows(_ indices: [Int]) -> Examples {
    Examples(
      features: features.gatheringRows(indices), targets: targets.gatheringRows(indices))
  }
}
