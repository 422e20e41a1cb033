internal import Tensors

/// The mean squared error: mean of (y − t)² over all outputs.
public struct MeanSquaredError: Loss {
  /// Creates the loss; it has no settings.
  public init() {}

  /// Computes terms and gradient of a batch.
  public func computeTerms(_ batch: LossBatch) {
    batch.compute(.meanSquaredError)
  }

  /// The name in plans.
  public static let kind = "mse"

  /// What it is, in one line.
  public static let summary = "mean of the squared errors; the usual loss of regression"
}
