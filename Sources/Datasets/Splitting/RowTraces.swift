public import Hashing

/// What is left of rows when columns are added, taken away or renamed: by this they are known again.
///
/// A key of all columns changes with every column. So rows have two more: one of those few columns that
/// tell them apart, which outlives any other column, and one of the values alone, which outlives new
/// names and another order of the columns.
public struct RowTraces: Sendable {
  private let table: Table
  /// The columns that tell the rows apart, those with the most different values first.
  public let identifying: [String]

  /// Rows that share fewer of these keys than this share may be alike by chance.
  static let chance = 0.05

  /// Looks for the columns that tell the rows of a table apart.
  public init(_ table: Table) {
    self.table = table
    let whole = RowKeys(table, columns: table.columnNames).duplicateCount
    let ordered = table.columns
      .map { (name: $0.name, distinct: $0.labels().levels.count) }
      .sorted { ($1.distinct, $0.name) < ($0.distinct, $1.name) }.map(\.name)
    var columns: [String] = []
    for name in ordered {
      columns.append(name)
      if RowKeys(table, columns: columns).duplicateCount <= whole { break }
    }
    identifying = columns.sorted()
  }

  /// Keys of some columns; nil if the table lacks one of them.
  public func keys(of columns: [String]) -> [Digest]? {
    let names = Set(table.columnNames)
    guard !columns.isEmpty, columns.allSatisfy(names.contains) else { return nil }
    return RowKeys(table, columns: columns).digests
  }

  /// Keys of the values alone.
  public var valueKeys: [Digest] { RowKeys(valuesOf: table).digests }

  /// Whether so many shared keys of a few columns are more than chance.
  public static func isMoreThanChance(shared: Int, of rows: Int) -> Bool {
    Double(shared) > max(1, chance * Double(rows))
  }
}
