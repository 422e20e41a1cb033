/// A table in memory: named columns of equal length.
public struct Table: Sendable, Hashable {
  /// The name that messages use: the file's.
  public var name: String
  /// The columns, in the order of the file.
  public private(set) var columns: [Column]
  /// The physical line (from 1) that each row begins on in its file.
  public private(set) var lines: [Int]

  /// Makes a table of columns.
  ///
  /// - Precondition: Every column has `rowCount` values and no two have one name.
  /// - Parameters:
  ///   - name: What messages call the table.
  ///   - columns: The columns, in order.
  ///   - lines: The line of each row; by default 2, 3, 4, …, as after a header.
  public init(name: String, columns: [Column], lines: [Int]? = nil) {
    let count = lines?.count ?? columns.first?.count ?? 0
    precondition(columns.allSatisfy { $0.count == count }, "columns of unequal length")
    precondition(Set(columns.map(\.name)).count == columns.count, "two columns with one name")
    self.name = name
    self.columns = columns
    self.lines = lines ?? Array(2..<2 + count)
  }

  /// The number of rows.
  public var rowCount: Int { lines.count }

  /// The names of the columns, in order.
  public var columnNames: [String] { columns.map(\.name) }

  /// The column of that name.
  public subscript(name: String) -> Column? {
    columns.first { $0.name == name }
  }

  /// The table of some of the rows, in the order given.
  public func selecting(rows: [Int]) -> Table {
    Table(
      name: name, columns: columns.map { $0.selecting(rows: rows) }, lines: rows.map { lines[$0] })
  }

  /// The table without some of the rows.
  public func excluding(rows: [Int]) -> Table {
    let excluded = Set(rows)
    return selecting(rows: (0..<rowCount).filter { !excluded.contains($0) })
  }

  /// The table of the columns named, in the order of the table; names it does not have are ignored.
  public func selecting(columns names: [String]) -> Table {
    let wanted = Set(names)
    return Table(name: name, columns: columns.filter { wanted.contains($0.name) }, lines: lines)
  }

  /// The table without the columns named.
  public func dropping(columns names: [String]) -> Table {
    let unwanted = Set(names)
    return Table(name: name, columns: columns.filter { !unwanted.contains($0.name) }, lines: lines)
  }

  /// The table with a column put in the place of the one of its name, or appended.
  ///
  /// - Precondition: The column has `rowCount` values.
  public func replacing(_ column: Column) -> Table {
    replacing(column.name, with: [column])
  }

  /// The table with columns in the place of another one; they are appended if there is none.
  ///
  /// - Precondition: Each of them has `rowCount` values, and none the name of another column.
  public func replacing(_ name: String, with replacements: [Column]) -> Table {
    var changed = columns
    let place = changed.firstIndex { $0.name == name }
    if let place { changed.remove(at: place) }
    changed.insert(contentsOf: replacements, at: place ?? changed.endIndex)
    return Table(name: self.name, columns: changed, lines: lines)
  }
}
