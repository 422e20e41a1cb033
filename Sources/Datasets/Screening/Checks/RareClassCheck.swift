/// Finds classes with fewer than ten rows, which cannot fill training, validation and test.
struct RareClassCheck: DataCheck {
  let kinds: Set<Finding.Kind> = [.rareClass]

  func findings(in rows: ScreenedRows) -> [Finding] {
    guard case .classes(let codes, let levels) = rows.outcome else { return [] }
    let counts = codes.classCounts(levels.count)
    let rare = levels.indices.filter { counts[$0] < 10 }
    guard let rarest = rare.min(by: { counts[$0] < counts[$1] }) else { return [] }
    let share = Double(counts.max() ?? 0) / Double(rows.count)
    return [
      Finding(
        .rareClass, column: rows.target,
        numbers: [
          "classes": Double(rare.count), "rows": Double(counts[rarest]), "majority": share,
        ],
        sentence: "\(plural(rare.count, "class", "classes")) of '\(rows.target)' "
          + "\(rare.count == 1 ? "has" : "have") fewer than 10 rows; the rarest is "
          + "'\(shortened(levels[rarest]))' with \(counts[rarest]) of \(rows.count). That cannot fill "
          + "training and validation.",
        advice:
          "Collect more rows of it, join classes, or leave it out. Accuracy is not the metric: "
          + "always saying the most frequent class has \(percent(share)).",
        isSerious: true)
    ]
  }
}
