/// What is predicted about a row.
public enum TargetKind: String, Codable, Hashable, Sendable, CaseIterable {
  /// One of two classes.
  case binary
  /// One of several classes.
  case classes
  /// A number.
  case regression
}
