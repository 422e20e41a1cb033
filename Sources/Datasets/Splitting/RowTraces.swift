public import Hashing

/// What is left of rows when columns are added, taken away or renamed: by this they are known again.
///
/// A key of all columns changes with every column. So rows have further ones: of some small sets of
/// columns, each of which tells the rows apart, and one of the values alone, which outlives new names
/// and another order of the columns. No two sets have a column in common: to make the rows new, one
/// must take away, or change, a column of every set.
public struct RowTraces: Sendable {
  private let table: Table
  /// The sets of columns that tell the rows apart, at most four; that of the columns with the most
  /// different values first.
  public let identifyingSets: [[String]]

  /// The columns of the first set.
  public var identifying: [String] { identifyingSets.first ?? [] }

  /// Rows that share fewer of these keys than this share may be alike by chance.
  static let chance = 0.05
  private static let mostSets = 4
  /// The most columns of a further set.
  private static let mostColumns = 12
  /// The most rows of the table that a row of another table may equal by chance.
  private static let mostByChance = 0.01

  /// Looks for the columns that tell the rows of a table apart.
  public init(_ table: Table) {
    self.table = table
    let copies = RowKeys(table, columns: table.columnNames).duplicateCount
    var names = table.columns
      .map { (name: $0.name, distinct: $0.labels().levels.count) }
      .sorted { ($1.distinct, $0.name) < ($0.distinct, $1.name) }.map(\.name)
    let first = Self.tellingApart(table, names, copies: copies) ?? names
    var sets = [first.sorted()]
    names.removeAll(where: first.contains)
    // One row in a hundred may stay unknown: it is many rows that are known again.
    while sets.count < Self.mostSets,
      let next = Self.tellingApart(
        table, Array(names.prefix(Self.mostColumns)), copies: copies + table.rowCount / 100)
    {
      sets.append(next.sorted())
      names.removeAll(where: next.contains)
    }
    identifyingSets = sets
  }

  /// The first columns that leave no more rows alike than these copies, and by which a strange row
  /// equals no more rows by chance, were the columns independent; nil if all of them are not enough.
  private static func tellingApart(
    _ table: Table, _ names: [String], copies: Int
  ) -> [String]? {
    let rows = table.rowCount
    var groups = [Int](repeating: 0, count: rows)
    // The share of equal pairs of all columns, if each varies by itself, times the rows.
    var expected = Double(rows)
    for (index, name) in names.enumerated() {
      let column = RowKeys(table, columns: [name]).groups
      let counts = column.classCounts((column.max() ?? -1) + 1)
      expected *= max(
        RepeatedGroups.samePairs(counts), table.columns.first { $0.name == name }?.shareOfStep ?? 0)
      var known: [SIMD2<Int>: Int] = [:]
      for row in groups.indices {
        let pair = SIMD2(groups[row], column[row])
        groups[row] = known[pair] ?? known.count
        if groups[row] == known.count { known[pair] = known.count }
      }
      if rows - known.count <= copies, expected <= mostByChance { return Array(names[...index]) }
    }
    return nil
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

extension Column {
  /// One decimal step of a column of numbers over their range.
  ///
  /// At least so often a strange number of the same kind meets a given one: numbers counted from 1 all
  /// differ, and still are those of any list.
  fileprivate var shareOfStep: Double {
    guard let numbers = numbers?.filter(\.isFinite), let low = numbers.min(),
      let high = numbers.max(), high > low
    else { return 0 }
    var step = 1.0
    // Beyond nine decimals a number meets no other.
    for _ in 0..<9 {
      if numbers.allSatisfy({ isWhole($0 / step) }) {
        return min(1, step / (high - low))
      }
      step /= 10
    }
    return 0
  }

  private func isWhole(_ number: Double) -> Bool {
    abs(number - number.rounded()) < 1e-9 * max(1, abs(number))
  }
}
