internal import Tensors

/// The cross-entropy of one class among several: mean of −ln y of the target's class, y = softmax(z).
///
/// Targets are class indices `[batch, 1]`, counted from 0. It is computed from z, so that nothing is
/// lost where y is close to 0.
public struct SparseCategoricalCrossentropy: Loss {
  /// Creates the loss; it has no settings.
  public init() {}

  /// The softmax is part of this loss.
  public var fusedActivation: Activation? { .softmax }

  /// One class index for each row.
  public func targetWidth(outputWidth: Int) -> Int { 1 }

  /// One term for each row.
  public func termsPerRow(outputWidth: Int) -> Int { 1 }

  /// Targets are class indices.
  public func expectation(brokenBy targets: ArraySlice<Float>, outputWidth: Int) -> String? {
    let isIndex = targets.allSatisfy {
      $0 >= 0 && $0 < Float(outputWidth) && $0 == $0.rounded(.down)
    }
    return isIndex ? nil : "a class index from 0 to \(outputWidth - 1)"
  }

  /// Computes terms and gradient of a batch.
  public func computeTerms(_ batch: LossBatch) {
    batch.compute(.sparseCategoricalCrossentropy)
  }

  /// The name in plans.
  public static let kind = "sparse_categorical_crossentropy"

  /// What it is, in one line.
  public static let summary = "for one class of several, targets class indices, after a softmax"
}
