/// A column with its role, the reason for it, and its numbers.
public struct ColumnSchema: Codable, Hashable, Sendable {
  /// The column's name.
  public let name: String
  /// What it is used as.
  public let role: ColumnRole
  /// Why, as a sentence with the numbers in it.
  public let reason: String
  /// What its values look like.
  public let profile: ColumnProfile

  /// Whether the column goes into the network.
  public var isFeature: Bool { [.number, .category, .text, .date, .image].contains(role) }
}

/// The roles of all columns but the target, recognised from training rows.
public struct Schema: Codable, Hashable, Sendable {
  /// The number of rows that were looked at.
  public let rowCount: Int
  /// The columns in the order of the file, without the target.
  public let columns: [ColumnSchema]
  /// What the target's values look like.
  public let target: ColumnProfile?

  /// Recognises the roles of columns.
  ///
  /// - Parameters:
  ///   - training: Training rows only: what is held out must not be looked at.
  ///   - target: The column that is predicted.
  ///   - roles: Roles that the plan sets; they are not judged.
  ///   - others: Further columns that are predicted, and so are no features.
  ///   - dates: The columns whose texts the reader took for dates.
  public init(
    _ training: Table, target: String?, roles: [String: ColumnRole] = [:], others: [String] = [],
    dates: Set<String> = []
  ) {
    rowCount = training.rowCount
    self.target = target.flatMap { training[$0] }.map { ColumnProfile($0) }
    let predicted = Set([target].compactMap { $0 } + others)
    columns = training.columns.filter { !predicted.contains($0.name) }.map { column in
      let profile = ColumnProfile(column)
      let found = ColumnRole.recognized(
        column, profile: profile, lines: training.lines,
        isDate: dates.contains(column.name))
      let role = roles[column.name] ?? found.role
      let reason = roles[column.name] == nil ? found.reason : "The plan says so. \(found.reason)"
      return ColumnSchema(name: column.name, role: role, reason: reason, profile: profile)
    }
  }

  /// The columns that go into the network.
  public var featureNames: [String] { columns.filter(\.isFeature).map(\.name) }

  /// The columns that only name rows.
  public var identifiers: [String] { columns.filter { $0.role == .identifier }.map(\.name) }

  /// The column of that name.
  public subscript(name: String) -> ColumnSchema? {
    columns.first { $0.name == name }
  }

  private enum CodingKeys: String, CodingKey {
    case columns, target
    case rowCount = "row_count"
  }
}
