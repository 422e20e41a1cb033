internal import Tensors

/// The mean of ln cosh (y − t): about e²/2 for small errors e, |e| − ln 2 for large ones.
public struct LogCosh: Loss {
  /// Creates the loss; it has no settings.
  public init() {}

  /// Computes terms and gradient of a batch.
  public func computeTerms(_ batch: LossBatch) {
    batch.compute(.logCosh)
  }

  /// The name in plans.
  public static let kind = "log_cosh"

  /// What it is, in one line.
  public static let summary = "squared for small errors, absolute for large ones, smooth between"
}
