/// Finds columns that name or count the rows.
///
/// A row index is a column of whole numbers that goes up by one from line to line. Identifiers are
/// the columns that ``Schema`` gives that role, and whole numbers of one length, at least six digits,
/// different in more than 99 % of the rows.
struct IdentifierCheck: DataCheck {
  let kinds: Set<Finding.Kind> = [.identifier, .rowIndex]

  func findings(in rows: ScreenedRows) -> [Finding] {
    rows.inputs.compactMap { column in
      guard let schema = rows.schema[column.name] else { return nil }
      if schema.role == .identifier || schema.isFeature, Self.countsLines(column, rows.table.lines)
      {
        return finding(
          .rowIndex, column, "looks like a row index: it counts the lines of the file.", schema)
      }
      if schema.role == .identifier {
        let isNumber = column.numbers != nil
        return finding(
          .identifier, column,
          isNumber
            ? "is unique and monotone along the file." : "is unique in nearly every row.", schema)
      }
      guard schema.isFeature, Self.looksLikeKey(column, schema.profile) else { return nil }
      return finding(
        .identifier, column, "holds whole numbers of one length, different in nearly every row.",
        schema)
    }
  }

  private func finding(
    _ kind: Finding.Kind, _ column: Column, _ fact: String, _ schema: ColumnSchema
  ) -> Finding {
    let profile = schema.profile
    return Finding(
      kind, column: column.name,
      numbers: ["distinct": Double(profile.distinct), "rows": Double(profile.rows)],
      sentence: "'\(column.name)' \(fact) It has \(profile.distinct) different values in "
        + "\(profile.rows) rows\(schema.isFeature ? "." : ", and is not used.")",
      advice: schema.isFeature
        ? "If it names rows, leave '\(column.name)' out: a network can only memorize it."
        : "Nothing, unless it is more than a name: then give it a role in the plan.",
      isSerious: false)
  }

  /// Whether the values are the lines' numbers, shifted.
  private static func countsLines(_ column: Column, _ lines: [Int]) -> Bool {
    guard let numbers = column.numbers, numbers.count >= 20, !numbers.contains(where: \.isNaN),
      numbers.allSatisfy({ $0 == $0.rounded() && $0.magnitude < 1e15 })
    else { return false }
    let shifts = Set(zip(numbers, lines).map { $0 - Double($1) })
    // Blank lines or line ends within quotes shift the count a few times.
    return shifts.count == 1 || (shifts.count * 50 <= numbers.count && isRising(numbers))
  }

  private static func isRising(_ numbers: [Double]) -> Bool {
    zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 }
  }

  private static func looksLikeKey(_ column: Column, _ profile: ColumnProfile) -> Bool {
    guard let numbers = column.numbers, let least = profile.minimum, let most = profile.maximum
    else { return false }
    let values = profile.rows - profile.missing
    guard values >= 50, profile.distinct * 100 > values * 99, least >= 100_000 else { return false }
    return most < 1e16 && canonicalText(of: least).count == canonicalText(of: most).count
      && numbers.allSatisfy { $0.isNaN || $0 == $0.rounded() }
  }
}
