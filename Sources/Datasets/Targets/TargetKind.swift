/// What is predicted about a row.
public enum TargetKind: String, Codable, Hashable, Sendable, CaseIterable {
  /// One of two classes.
  case binary
  /// One of several classes.
  case classes
  /// A number.
  case regression
  /// Any number of labels at once, each a yes or no of its own.
  case labels
  /// Several numbers at once.
  case vector

  /// Whether what is predicted are numbers.
  public var isNumeric: Bool { self == .regression || self == .vector }
}
