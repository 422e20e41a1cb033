/// Finds feature columns that have the same values in every row.
struct EqualColumnsCheck: DataCheck {
  let kinds: Set<Finding.Kind> = [.equalColumns]

  func findings(in rows: ScreenedRows) -> [Finding] {
    var seen: [ColumnValues: [Column]] = [:]
    return rows.features.compactMap { column in
      // Few rows tell nearly all columns apart; only those that agree there are compared in full.
      let head = Self.comparable(column, rows: min(rows.count, 1_000))
      let other = seen[head]?.first { earlier in
        Self.comparable(earlier, rows: rows.count) == Self.comparable(column, rows: rows.count)
      }
      seen[head, default: []].append(column)
      guard let other = other?.name else { return nil }
      return Finding(
        .equalColumns, column: column.name,
        sentence: "'\(column.name)' has the same values as '\(other)' in all \(rows.count) rows.",
        advice: "Leave one of them out: it adds nothing.", isSerious: false)
    }
  }

  /// The first values; NaN is unequal to itself, so gaps become a number.
  private static func comparable(_ column: Column, rows: Int) -> ColumnValues {
    switch column.values {
    case .numbers(let numbers): .numbers(numbers.prefix(rows).map { $0.isNaN ? .infinity : $0 })
    case .categories(let codes, let levels):
      .categories(codes: Array(codes.prefix(rows)), levels: levels)
    case .sparse: column.values
    case .images(let images): .images(images)
    }
  }
}
