/// A piece of evidence that a step must show before it can be left, such as "sealed test rows".
public struct Evidence: RawRepresentable, Hashable, Sendable, Codable, ExpressibleByStringLiteral {
  /// What was shown, in words.
  public let rawValue: String

  /// Names a piece of evidence.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Names a piece of evidence.
  public init(stringLiteral value: String) { rawValue = value }
}

/// What a step's own gate says once its work is done.
public enum GateVerdict: Sendable, Equatable, Codable {
  /// The step may be left; the sentence holds the numbers that say so.
  case passed(String)
  /// The step may not be left forwards; the sentence holds the numbers that forbid it.
  case blocked(String)

  /// Whether the workflow may go on.
  public var isPassed: Bool {
    if case .passed = self { return true }
    return false
  }

  /// The verdict in one sentence.
  public var sentence: String {
    switch self {
    case .passed(let sentence), .blocked(let sentence): sentence
    }
  }
}
