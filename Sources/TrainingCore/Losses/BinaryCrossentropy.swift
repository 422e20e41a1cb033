internal import Tensors

/// The cross-entropy of yes and no: mean of −t·ln y − (1 − t)·ln(1 − y), where y = sigmoid(z).
///
/// It is computed as ln(1 + eᶻ) − z·t, so that nothing is lost where y is close to 0 or 1. Targets are
/// probabilities, mostly 0 or 1.
public struct BinaryCrossentropy: Loss {
  /// Creates the loss; it has no settings.
  public init() {}

  /// The sigmoid is part of this loss.
  public var fusedActivation: Activation? { .sigmoid }

  /// Targets are probabilities.
  public func expectation(brokenBy targets: ArraySlice<Float>, outputWidth: Int) -> String? {
    targets.allSatisfy { $0 >= 0 && $0 <= 1 } ? nil : "numbers from 0 to 1"
  }

  /// Computes terms and gradient of a batch.
  public func computeTerms(_ batch: LossBatch) {
    batch.compute(.binaryCrossentropy)
  }

  /// The name in plans.
  public static let kind = "binary_crossentropy"

  /// What it is, in one line.
  public static let summary = "for probabilities of yes and no, after a sigmoid"
}
