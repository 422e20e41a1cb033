public import Tensors

/// Rows of features with what is to be predicted from them.
public struct Examples: Sendable, Equatable {
  /// The features, `[rows, inputs]`, as they are kept.
  public var inputs: Features
  /// The targets, `[rows, 1]` or `[rows, outputs]` as the loss asks.
  public var targets: Tensor
  /// How much each row counts, at least 0; all count 1 unless told.
  ///
  /// The terms of a row's loss are multiplied by its weight; the loss stays the mean over all terms, as by
  /// Keras' `sample_weight`.
  public var weights: [Float]?

  /// Creates examples; features and targets must have as many rows.
  public init(features: Tensor, targets: Tensor) {
    inputs = .dense(features)
    self.targets = targets
  }

  /// Creates examples of which the zeros among the features are left out; the result of a training is
  /// the same to the bit.
  public init(sparseFeatures: SparseRows, targets: Tensor) {
    inputs = .sparse(sparseFeatures)
    self.targets = targets
  }

  /// Creates examples whose features are kept in any way.
  public init(inputs: Features, targets: Tensor) {
    self.inputs = inputs
    self.targets = targets
  }

  /// The features with all their zeros, `[rows, inputs]`; made anew each time unless kept so.
  public var features: Tensor {
    get { inputs.dense }
    set { inputs = .dense(newValue) }
  }

  /// The number of rows.
  public var rows: Int { inputs.rows }

  /// Returns the rows with the given indices, in that order.
  public func gatheringRows(_ indices: [Int]) -> Examples {
    var gathered = self
    gathered.inputs = inputs.gatheringRows(indices)
    gathered.targets = targets.gatheringRows(indices)
    gathered.weights = weights.map { weights in indices.map { weights[$0] } }
    return gathered
  }
}
