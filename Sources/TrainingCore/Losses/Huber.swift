internal import Tensors

/// Huber's loss: mean of e²/2 for errors e = y − t up to delta, of delta·|e| − delta²/2 beyond.
///
/// - Source: P. Huber, "Robust estimation of a location parameter", 1964.
public struct Huber: Loss {
  /// From which error on the loss grows in proportion only, more than 0; 1 unless told.
  public var delta: Double

  /// Creates the loss.
  public init(delta: Double = 1) {
    self.delta = delta
  }

  /// Computes terms and gradient of a batch.
  public func computeTerms(_ batch: LossBatch) {
    batch.compute(.huber, setting: delta)
  }

  /// The name in plans.
  public static let kind = "huber"

  /// What it is, in one line.
  public static let summary = "squared for small errors, absolute for large ones"

  /// The keys in plans.
  public static let settingNames = ["delta"]

  private enum CodingKeys: String, CodingKey {
    case delta
  }

  /// Reads the loss from a plan; the setting may be left out.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    delta = try container.decodeIfPresent(Double.self, forKey: .delta) ?? 1
  }

  /// Checks that the limit is positive.
  public func validate() throws(InvalidSetting) {
    try require(
      delta > 0 && delta.isFinite, Self.kind, "delta", "a number greater than 0", found: delta)
  }
}
