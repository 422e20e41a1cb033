internal import Tensors

/// The cross-entropy of yes and no: mean of −t·ln y − (1 − t)·ln(1 − y), where y = sigmoid(z).
///
/// It is computed as ln(1 + eᶻ) − z·t, so that nothing is lost where y is close to 0 or 1. Targets are
/// probabilities, mostly 0 or 1.
public struct BinaryCrossentropy: LabelSmoothing {
  /// The share s by which targets are smoothed to t·(1 − s) + s/2, at least 0 and less than 1; 0 unless told.
  public var labelSmoothing: Double

  /// Creates the loss.
  public init(labelSmoothing: Double = 0) {
    self.labelSmoothing = labelSmoothing
  }

  /// The sigmoid is part of this loss.
  public var fusedActivation: Activation? { .sigmoid }

  /// Targets are probabilities.
  public func expectation(brokenBy targets: ArraySlice<Float>, outputWidth: Int) -> String? {
    targets.allSatisfy { $0 >= 0 && $0 <= 1 } ? nil : "numbers from 0 to 1"
  }

  /// Computes terms and gradient of a batch.
  public func computeTerms(_ batch: LossBatch) {
    batch.compute(.binaryCrossentropy, setting: labelSmoothing)
  }

  /// The name in plans.
  public static let kind = "binary_crossentropy"

  /// What it is, in one line.
  public static let summary = "for probabilities of yes and no, after a sigmoid"

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
