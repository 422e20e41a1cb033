/// Finds feature columns that have the same values in every row.
struct EqualColumnsCheck: DataCheck {
  let kinds: Set<Finding.Kind> = [.equalColumns]

  func findings(in rows: ScreenedRows) -> [Finding] {
    var first: [ColumnValues: String] = [:]
    return rows.features.compactMap { column in
      // NaN is unequal to itself, so columns with gaps are compared with a number in their place.
      let key = column.numbers.map { ColumnValues.numbers($0.map { $0.isNaN ? .infinity : $0 }) }
      guard let other = first.updateValue(column.name, forKey: key ?? column.values) else {
        return nil
      }
      return Finding(
        .equalColumns, column: column.name,
        sentence: "'\(column.name)' has the same values as '\(other)' in all \(rows.count) rows.",
        advice: "Leave one of them out: it adds nothing.", isSerious: false)
    }
  }
}
