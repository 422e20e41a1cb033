/// What a metric can judge, told by the form of the targets.
public enum JudgedTargets: String, Codable, Hashable, Sendable, CaseIterable {
  /// One class of each row: targets `[rows, 1]`, or one-hot rows.
  case classes
  /// Any number of labels of each row, one output and one target of 0 or 1 for each: `[rows, labels]`.
  case labels
  /// Numbers: targets `[rows, outputs]`.
  case numbers
}
