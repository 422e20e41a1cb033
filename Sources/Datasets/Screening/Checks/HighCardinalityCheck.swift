/// Finds categories with so many values that most are rare: more than 50, and fewer than ten rows each.
struct HighCardinalityCheck: DataCheck {
  let kinds: Set<Finding.Kind> = [.highCardinality]

  func findings(in rows: ScreenedRows) -> [Finding] {
    rows.features.compactMap { column in
      guard column.numbers == nil, let profile = rows.schema[column.name]?.profile,
        profile.distinct > 50, profile.distinct * 10 > profile.rows - profile.missing
      else { return nil }
      let each = Double(profile.rows - profile.missing) / Double(profile.distinct)
      return Finding(
        .highCardinality, column: column.name, numbers: ["distinct": Double(profile.distinct)],
        sentence:
          "'\(column.name)' has \(profile.distinct) different values in \(profile.rows) rows, "
          + "\(rounded(each)) rows each.",
        advice:
          "Join rare values, hash them, or leave '\(column.name)' out: there are too few rows to "
          + "learn from most of them.",
        isSerious: false)
    }
  }
}
