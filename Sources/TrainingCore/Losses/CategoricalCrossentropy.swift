internal import Tensors

/// The cross-entropy of one class among several: mean of −Σ tⱼ·ln yⱼ over rows, y = softmax(z).
///
/// Targets are one-hot rows `[batch, classes]`, or any probabilities that add up to 1. It is computed
/// from z, so that nothing is lost where y is close to 0.
public struct CategoricalCrossentropy: LabelSmoothing {
  /// The share s by which targets are smoothed to t·(1 − s) + s/classes, at least 0 and less than 1; 0 unless told.
  public var labelSmoothing: Double

  /// Creates the loss.
  public init(labelSmoothing: Double = 0) {
    self.labelSmoothing = labelSmoothing
  }

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
    batch.compute(.categoricalCrossentropy, setting: labelSmoothing)
  }

  /// The name in plans.
  public static let kind = "categorical_crossentropy"

  /// What it is, in one line.
  public static let summary = "for one class of several, targets one-hot, after a softmax"

  /// The keys in plans.
  public static let settingNames = CodingKeys.allCases.map(\.rawValue)

  /// The keys in plans.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    /// By how much targets are smoothed.
    case labelSmoothing = "label_smoothing"
  }

  /// Reads the loss from a plan; the setting may be left out.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    labelSmoothing = try container.decodeIfPresent(Double.self, forKey: .labelSmoothing) ?? 0
  }

  /// Checks that the share lies in its range.
  public func validate() throws(InvalidSetting) {
    try validateSmoothing()
  }
}
