/// Training rows as the checks see them: in the order of the file, with target and roles worked out.
public struct ScreenedRows: Sendable {
  /// The rows, in the order of the file.
  public let table: Table
  /// The name of the target.
  public let target: String
  /// What is predicted.
  public let kind: TargetKind
  /// The roles of the columns.
  public let schema: Schema
  /// The target of each row.
  public let outcome: Outcome

  /// The target of each row, as classes or as numbers.
  public enum Outcome: Sendable {
    /// The index of each row's class, and the classes.
    case classes([Int], levels: [String])
    /// Each row's number.
    case numbers([Double])
  }

  /// Prepares the rows that have a target; `nil` if none has.
  init?(_ training: Table, target: String, kind: TargetKind, roles: [String: ColumnRole]) {
    guard let column = training[target] else { return nil }
    let order = (0..<training.rowCount).filter { !column.isMissing($0) }
      .sorted { (training.lines[$0], $0) < (training.lines[$1], $1) }
    guard !order.isEmpty else { return nil }
    let isSorted = order.count == training.rowCount && zip(order, 0...).allSatisfy { $0 == $1 }
    let table = isSorted ? training : training.selecting(rows: order)
    guard let sorted = table[target] else { return nil }
    self.table = table
    self.target = target
    self.kind = kind
    schema = Schema(table, target: target, roles: roles)
    if kind == .regression {
      guard let numbers = try? sorted.asNumbers(lines: table.lines) else { return nil }
      outcome = .numbers(numbers)
    } else {
      let labels = sorted.labels()
      outcome = .classes(labels.codes.map(Int.init), levels: labels.levels)
    }
  }

  /// The number of rows.
  public var count: Int { table.rowCount }

  /// The columns that go into the network, but for texts: each of these is its own level.
  public var features: [Column] {
    table.columns.filter { column in
      schema[column.name].map { $0.isFeature && $0.role != .text } ?? false
    }
  }

  /// All columns but the target, identifiers and constants among them.
  public var inputs: [Column] { table.columns.filter { $0.name != target } }

  /// The lines of some rows.
  func lines(of rows: some Sequence<Int>) -> [Int] { rows.map { table.lines[$0] } }

  /// At most so many rows, evenly spread over the file.
  func sample(atMost limit: Int) -> [Int] {
    guard count > limit else { return Array(0..<count) }
    return (0..<limit).map { $0 * count / limit }
  }

  /// Rows without their copies, at most ``sampleSize`` of them, evenly spread over the file.
  var distinctSample: [Int] {
    let sample = sample(atMost: Self.sampleSize)
    var seen: Set<Int> = []
    let keys = RowKeys(table.selecting(rows: sample), columns: table.columnNames)
    return zip(sample, keys.groups).filter { seen.insert($0.1).inserted }.map(\.0)
  }

  /// The largest number of rows that the checks of single columns look at.
  static let sampleSize = 20_000
}

extension [Int] {
  /// How many rows have each class.
  func classCounts(_ classes: Int) -> [Int] {
    var counts = [Int](repeating: 0, count: classes)
    for code in self where code >= 0 { counts[code] += 1 }
    return counts
  }
}

/// A share in words, in percent with at most one decimal.
func percent(_ share: Double) -> String {
  let tenths = (share * 1_000).rounded() / 10
  return "\(canonicalText(of: tenths)) %"
}

/// A number in words, with at most three decimals.
func rounded(_ number: Double) -> String {
  number.magnitude < 1e12
    ? canonicalText(of: (number * 1_000).rounded() / 1_000) : number.description
}
