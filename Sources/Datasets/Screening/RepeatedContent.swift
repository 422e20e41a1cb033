/// Rows that are alike in all that is said about them: in every column but those that only name the row.
///
/// A number or a key of its own makes no row another one; with it, copies would not be seen.
public struct RepeatedContent: Sendable {
  /// The columns that were compared.
  public let columns: [String]
  /// The rows by these columns.
  public let keys: RowKeys
  private let table: Table

  /// Compares rows.
  ///
  /// - Parameters:
  ///   - table: The rows.
  ///   - identifiers: The columns that only name a row; they count where there are no others.
  ///   - targets: The columns that are predicted.
  ///   - withTargets: Whether these count.
  public init(
    _ table: Table, identifiers: [String], targets: [String], withTargets: Bool = true
  ) {
    let inputs = table.columnNames.filter { !targets.contains($0) }
    let content = inputs.filter { !identifiers.contains($0) }
    columns = (content.isEmpty ? inputs : content) + (withTargets ? targets : [])
    keys = RowKeys(table, columns: columns)
    self.table = table
  }

  /// The columns that name rows, looked for where every row has a value of its own.
  ///
  /// - Parameters:
  ///   - table: The rows, in the order of the file.
  ///   - targets: The columns that are predicted.
  /// - Returns: The names of the columns.
  public static func identifiers(in table: Table, targets: [String]) -> [String] {
    let candidates = table.columns.filter { column in
      guard !targets.contains(column.name) else { return false }
      switch column.values {
      case .numbers(let numbers):
        let steps = zip(numbers, numbers.dropFirst())
        return steps.allSatisfy { $0 < $1 } || steps.allSatisfy { $0 > $1 }
      case .categories(let codes, let levels): return levels.count * 100 > codes.count * 95
      case .sparse, .images: return false
      }
    }
    return Schema(table.selecting(columns: candidates.map(\.name)), target: nil).identifiers
  }

  /// Whether ten times as many pairs of rows are equal as rows of independent columns with these values
  /// would be by chance.
  public var isBeyondChance: Bool { equalPairs >= 10 * expectedPairs }

  private var equalPairs: Double {
    var counts: [Int: Int] = [:]
    for group in keys.groups { counts[group, default: 0] += 1 }
    return counts.values.reduce(0) { $0 + Double($1 * ($1 - 1) / 2) }
  }

  /// The number of pairs of equal rows if the columns were independent.
  private var expectedPairs: Double {
    let total = Double(table.rowCount)
    let chance = table.selecting(columns: columns).columns.reduce(1.0) { chance, column in
      let labels = column.labels()
      let same = (labels.counts + [column.missingCount]).reduce(0.0) { sum, count in
        sum + Double(count) * Double(count)
      }
      return chance * same / (total * total)
    }
    return chance * total * (total - 1) / 2
  }
}
