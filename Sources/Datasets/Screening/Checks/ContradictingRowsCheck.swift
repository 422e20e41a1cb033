/// Finds rows with equal features and different targets, and the ceiling that they put on any model.
///
/// Classes: accuracy cannot exceed Σ (rows of the most frequent class of the group) / rows. Numbers:
/// R² cannot exceed 1 - Σ (y - mean of its group)² / Σ (y - mean)². Both hold for the rows seen; above
/// 0.995 nothing is told. It is serious for classes: numbers that are measured again differ anyway.
struct ContradictingRowsCheck: DataCheck {
  let kinds: Set<Finding.Kind> = [.contradictingRows]
  let looksAtWholeRows = true

  func findings(in rows: ScreenedRows) -> [Finding] {
    let keys = RepeatedContent(
      rows.table, identifiers: rows.schema.identifiers, targets: [rows.target],
      withTargets: false
    ).keys
    guard keys.duplicateCount > 0 else { return [] }
    let groups = GroupedRows.collect(groups: keys.groups, strata: nil).map(\.rows)
    switch rows.outcome {
    case .classes(let codes, let levels):
      let contradicting = groups.filter { group in group.contains { codes[$0] != codes[group[0]] } }
      let lost = contradicting.reduce(0) { sum, group in
        let counts = group.map { codes[$0] }.classCounts(levels.count)
        return sum + group.count - (counts.max() ?? 0)
      }
      let ceiling = 1 - Double(lost) / Double(rows.count)
      return finding(
        rows, contradicting, "an accuracy of \(percent(ceiling))", ceiling, isSerious: true)
    case .numbers(let numbers):
      let contradicting = groups.filter { group in
        group.contains { numbers[$0] != numbers[group[0]] }
      }
      let total = numbers.standardDeviation(from: numbers.mean)
      let within = contradicting.reduce(0.0) { sum, group in
        let values = group.map { numbers[$0] }
        let deviation = values.standardDeviation(from: values.mean)
        return sum + deviation * deviation * Double(group.count)
      }
      guard total > 0 else { return [] }
      let ceiling = 1 - within / (total * total * Double(rows.count))
      return finding(rows, contradicting, "R² \(rounded(ceiling))", ceiling, isSerious: false)
    }
  }

  private func finding(
    _ rows: ScreenedRows, _ groups: [[Int]], _ score: String, _ ceiling: Double, isSerious: Bool
  ) -> [Finding] {
    guard let first = groups.first, ceiling < 0.995 else { return [] }
    let affected = groups.reduce(0) { $0 + $1.count }
    return [
      Finding(
        .contradictingRows, lines: rows.lines(of: first),
        numbers: [
          "groups": Double(groups.count), "rows": Double(affected), "ceiling": ceiling,
        ],
        sentence: "\(plural(groups.count, "set")) of feature values "
          + "\(groups.count == 1 ? "occurs" : "occur") with contradicting targets (\(affected) rows, "
          + "such as lines \(rows.lines(of: first.prefix(3)).map(String.init).joined(separator: ", "))"
          + "): no model can reach more than \(score) on these rows.",
        advice: "Correct the labels, or add a column that tells these rows apart.",
        isSerious: isSerious && affected * 20 >= rows.count && ceiling < 0.95)
    ]
  }
}
