/// A penalty on the weights of a layer: l1·Σ|w| + l2·Σw², added to the loss as Keras adds it.
///
/// It is not divided by the number of rows, and biases bear none. Losses in a `History` are without it:
/// it acts through the gradient alone.
///
/// - Source: F. Chollet, "Deep Learning with Python", on weight regularization.
public struct Regularization: Codable, Hashable, Sendable {
  /// The factor of the sum of absolute weights, 0 or more; drives weights to exactly 0.
  public var l1: Double
  /// The factor of the sum of squared weights, 0 or more; also known as weight decay.
  public var l2: Double

  /// Creates a penalty; either factor may be left out.
  public init(l1: Double = 0, l2: Double = 0) {
    self.l1 = l1
    self.l2 = l2
  }

  /// No penalty.
  public static let none = Regularization()

  /// Reads a penalty; a factor that is left out is 0.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    l1 = try container.decodeIfPresent(Double.self, forKey: .l1) ?? 0
    l2 = try container.decodeIfPresent(Double.self, forKey: .l2) ?? 0
  }

  func validate(owner: String) throws(InvalidSetting) {
    try require(l1 >= 0 && l1.isFinite, owner, "l1", "a number of at least 0", found: l1)
    try require(l2 >= 0 && l2.isFinite, owner, "l2", "a number of at least 0", found: l2)
  }
}
