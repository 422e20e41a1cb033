internal import Tensors

/// The mean absolute error: mean of |y − t| over all outputs; its derivative at y = t is 0.
public struct MeanAbsoluteError: Loss {
  /// Creates the loss; it has no settings.
  public init() {}

  /// Computes terms and gradient of a batch.
  public func computeTerms(_ batch: LossBatch) {
    batch.compute(.meanAbsoluteError)
  }

  /// The name in plans.
  public static let kind = "mae"

  /// What it is, in one line.
  public static let summary = "mean of the absolute errors; less swayed by outliers"
}
