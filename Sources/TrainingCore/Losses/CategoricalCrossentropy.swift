internal import Tensors

/// The cross-entropy of one class among several: mean of −Σ tⱼ·ln yⱼ over rows, y = softmax(z).
///
/// Targets are one-hot rows `[batch, classes]`, or any probabilities that add up to 1. It is computed
/// from z, so that nothing is lost where y is close to 0.
public struct CategoricalCrossentropy: Loss {
  /// Creates the loss; it has no settings.
  public init() {}

  /// The softmax is part of this loss.
  public var fusedActivation: Activation? { .softmax }

  /// One term for each row.
  public func termsPerRow(outputWidth: Int) -> Int { 1 }

  /// Targets are probabilities that add up to 1.
  public func expectation(brokenBy targets: ArraySlice<Float>, outputWidth: Int) -> String? {
    let isDistribution =
      targets.allSatisfy { $0 >= 0 && $0 <= 1 } && abs(targets.reduce(0, +) - 1) < 1e-5
    return isDistribution ? nil : "probabilities that add up to 1"
  }

  /// Computes terms and gradient of a batch.
  public func computeTerms(_ batch: LossBatch) {
    batch.compute(.categoricalCrossentropy)
  }

  /// The name in plans.
  public static let kind = "categorical_crossentropy"

  /// What it is, in one line.
  public static let summary = "for one class of several, targets one-hot, after a softmax"
}
