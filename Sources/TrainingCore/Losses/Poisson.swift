internal import Tensors

/// The loss of counts: mean of y − t·ln y, where y = eᶻ is the expected count.
///
/// It is computed as eᶻ − t·z, so that the logarithm of 0 never occurs. Targets are at least 0.
public struct Poisson: Loss {
  /// Creates the loss; it has no settings.
  public init() {}

  /// The exponential is part of this loss.
  public var fusedActivation: Activation? { .exponential }

  /// Targets are counts or rates.
  public func expectation(brokenBy targets: ArraySlice<Float>, outputWidth: Int) -> String? {
    targets.allSatisfy { $0 >= 0 && $0.isFinite } ? nil : "finite numbers of at least 0"
  }

  /// Computes terms and gradient of a batch.
  public func computeTerms(_ batch: LossBatch) {
    batch.compute(.poisson)
  }

  /// The name in plans.
  public static let kind = "poisson"

  /// What it is, in one line.
  public static let summary = "for counts, after an exponential"
}
