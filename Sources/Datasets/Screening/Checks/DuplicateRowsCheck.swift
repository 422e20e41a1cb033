/// Finds rows that repeat an earlier one in every column, target included.
///
/// It is serious where a tenth of the rows or more do, and ten times as many as rows of independent
/// columns with these values would by chance.
struct DuplicateRowsCheck: DataCheck {
  let kinds: Set<Finding.Kind> = [.duplicateRows]
  let looksAtWholeRows = true

  func findings(in rows: ScreenedRows) -> [Finding] {
    let keys = RowKeys(rows.table, columns: rows.table.columnNames)
    let duplicates = keys.duplicateCount
    guard duplicates > 0 else { return [] }
    var seen: Set<Int> = []
    let repeated = keys.groups.indices.filter { !seen.insert(keys.groups[$0]).inserted }
    let share = Double(duplicates) / Double(rows.count)
    let isSerious =
      share >= 0.1 && Self.equalPairs(keys.groups) >= 10 * Self.expectedPairs(rows)
    return [
      Finding(
        .duplicateRows, lines: rows.lines(of: repeated),
        numbers: ["rows": Double(rows.count), "duplicates": Double(duplicates), "share": share],
        sentence: "\(plural(duplicates, "row")) of \(rows.count) \(duplicates == 1 ? "is" : "are") "
          + "an exact copy of an earlier row (\(percent(share))), the first at line "
          + "\(rows.table.lines[repeated[0]]).",
        advice: "Copies are kept on one side of every split. Find out whether they are separate "
          + "observations; if they are not, remove them.",
        isSerious: isSerious)
    ]
  }

  private static func equalPairs(_ groups: [Int]) -> Double {
    var counts: [Int: Int] = [:]
    for group in groups { counts[group, default: 0] += 1 }
    return counts.values.reduce(0) { $0 + Double($1 * ($1 - 1) / 2) }
  }

  /// The number of pairs of equal rows if the columns were independent.
  private static func expectedPairs(_ rows: ScreenedRows) -> Double {
    let total = Double(rows.count)
    let chance = rows.table.columns.reduce(1.0) { chance, column in
      let labels = column.labels()
      let same = (labels.counts + [column.missingCount]).reduce(0.0) { sum, count in
        sum + Double(count) * Double(count)
      }
      return chance * same / (total * total)
    }
    return chance * total * (total - 1) / 2
  }
}
