/// Finds rows that repeat an earlier one in every column but identifiers, target included.
///
/// It is serious where a tenth of the rows or more do, and ten times as many as rows of independent
/// columns with these values would by chance.
struct DuplicateRowsCheck: DataCheck {
  let kinds: Set<Finding.Kind> = [.duplicateRows]
  let looksAtWholeRows = true

  func findings(in rows: ScreenedRows) -> [Finding] {
    let content = RepeatedContent(
      rows.table, identifiers: rows.schema.identifiers, targets: [rows.target])
    let keys = content.keys
    let duplicates = keys.duplicateCount
    guard duplicates > 0 else { return [] }
    var seen: Set<Int> = []
    let repeated = keys.groups.indices.filter { !seen.insert(keys.groups[$0]).inserted }
    let share = Double(duplicates) / Double(rows.count)
    let isSerious = share >= 0.1 && content.isBeyondChance
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
}
