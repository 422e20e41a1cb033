/// How gradients that are too large are made smaller before a step.
public struct GradientClipping: Codable, Hashable, Sendable {
  /// The largest absolute value of one gradient, more than 0; no limit unless told.
  public var value: Double?
  /// The largest norm of all gradients together, more than 0; no limit unless told.
  public var norm: Double?

  /// Creates the rule; values are cut off first, then all are scaled down to the norm.
  public init(value: Double? = nil, norm: Double? = nil) {
    self.value = value
    self.norm = norm
  }

  func validate() throws(InvalidSetting) {
    for (name, limit) in [("value", value), ("norm", norm)] {
      guard let limit else { continue }
      try require(
        limit > 0 && limit.isFinite, "gradient_clipping", name, "a number greater than 0",
        found: limit)
    }
  }
}
