/// A column that says yes or no: one of several labels that a row may have at once.
public struct LabelColumn: Codable, Hashable, Sendable {
  /// The column, which is the label's name, too.
  public let name: String
  /// The value that means that the row has the label.
  public let positive: String
  /// The value that means that it has not.
  public let negative: String

  /// Names a label.
  public init(name: String, positive: String, negative: String) {
    self.name = name
    self.positive = positive
    self.negative = negative
  }

  /// Reads the two values of a column; the label is nil if it has not just two.
  ///
  /// - Parameter column: A column of 0 and 1, yes and no, or any two values, of which the one that says
  ///   yes counts, else the rarer one.
  public init?(_ column: Column) {
    let labels = column.labels()
    guard labels.levels.count == 2 else { return nil }
    let positive = TargetEncoding.positiveLabel(of: labels).label
    guard let negative = labels.levels.first(where: { $0 != positive }) else { return nil }
    self.init(name: column.name, positive: positive, negative: negative)
  }
}
