internal import Statistics

/// Finds columns whose gaps are not spread evenly over the file.
///
/// The gaps of the thirds of the file are compared by chi-square, Holm over the columns; told is what
/// has p < 0.01 and a difference between thirds above ten percentage points.
struct UnevenMissingCheck: DataCheck {
  let kinds: Set<Finding.Kind> = [.unevenMissing]

  func findings(in rows: ScreenedRows) -> [Finding] {
    guard rows.count >= 30 else { return [] }
    let columns = rows.inputs.filter { $0.missingCount >= 5 && $0.missingCount < rows.count }
    let tables = columns.map { Self.gapsByThird($0) }
    let tests = tables.map { chiSquareTest($0)?.pValue ?? 1 }
    return zip(zip(columns, tables), holmAdjusted(tests)).compactMap { tested, pValue in
      let (column, table) = tested
      let shares = table.map { Double($0[0]) / Double(max(1, $0[0] + $0[1])) }
      let spread = (shares.max() ?? 0) - (shares.min() ?? 0)
      guard pValue < 0.01, spread > 0.1 else { return nil }
      let first = (0..<rows.count).first { column.isMissing($0) }
      return Finding(
        .unevenMissing, column: column.name, lines: rows.lines(of: first.map { [$0] } ?? []),
        numbers: ["first": shares[0], "second": shares[1], "third": shares[2], "p": pValue],
        sentence: "Missing values of '\(column.name)' are not spread evenly along the file: "
          + "\(shares.map(percent).joined(separator: ", ")) of the three thirds.",
        advice: "Find out why values are missing there. What is missing for a reason may not be "
          + "missing in new rows.",
        isSerious: false)
    }
  }

  /// Missing and present values of each third.
  private static func gapsByThird(_ column: Column) -> [[Int]] {
    (0..<3).map { third in
      let part = column.count * third / 3..<column.count * (third + 1) / 3
      let missing = part.count { column.isMissing($0) }
      return [missing, part.count - missing]
    }
  }
}
