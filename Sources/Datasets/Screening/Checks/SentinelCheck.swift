/// Finds numbers that stand for "missing": -999 and the like, far from all other values.
///
/// Candidates are the smallest and the largest value. Told are those written with nines only, or -1
/// below values that are none below 0, that occur at least three times and lie farther from the next
/// value than half of the interquartile range of the others; and 0, if at most a tenth of the values
/// are 0 and it lies a whole interquartile range below all others.
struct SentinelCheck: DataCheck {
  let kinds: Set<Finding.Kind> = [.sentinel]

  func findings(in rows: ScreenedRows) -> [Finding] {
    rows.features.flatMap { column -> [Finding] in
      guard let numbers = column.numbers, let profile = rows.schema[column.name]?.profile,
        [profile.minimum, profile.maximum].contains(where: { $0.map(Self.isCandidate) ?? false })
      else { return [] }
      let sorted = numbers.filter { !$0.isNaN }.sorted()
      guard sorted.count >= 20, let least = sorted.first, let most = sorted.last else { return [] }
      return Set([least, most]).sorted().compactMap { value in
        finding(value, sorted: sorted, column: column.name, rows: rows, numbers: numbers)
      }
    }
  }

  private func finding(
    _ value: Double, sorted: [Double], column: String, rows: ScreenedRows, numbers: [Double]
  ) -> Finding? {
    let others = sorted.filter { $0 != value }
    let count = sorted.count - others.count
    guard count >= 3, Set(others.prefix(1_000)).count >= 5, let low = others.first,
      let high = others.last
    else { return nil }
    let gap = value < low ? low - value : value - high
    let spread = others[others.count * 3 / 4] - others[others.count / 4]
    guard value != 0 || count * 10 <= sorted.count,
      Self.isSuspicious(value, gap: gap, spread: spread, low: low)
    else { return nil }
    let places = numbers.indices.filter { numbers[$0] == value }
    let text = canonicalText(of: value)
    return Finding(
      .sentinel, column: column, lines: rows.lines(of: places),
      numbers: ["value": value, "count": Double(count), "gap": gap],
      sentence: "'\(column)' has a spike at \(text), \(count) times, far from the rest "
        + "(\(rounded(low)) to \(rounded(high))).",
      advice: "If \(text) stands for a missing value, leave these cells empty in the file.",
      isSerious: value != 0 && gap > spread)
  }

  /// Whether a number is one that may stand for "missing" at all.
  private static func isCandidate(_ value: Double) -> Bool {
    value == 0 || value == -1 || isNines(value)
  }

  private static func isNines(_ value: Double) -> Bool {
    let digits = canonicalText(of: value.magnitude)
    return digits.count >= 2 && digits.allSatisfy { $0 == "9" }
  }

  private static func isSuspicious(
    _ value: Double, gap: Double, spread: Double, low: Double
  ) -> Bool {
    if value == 0 { return low > 0 && gap > spread && spread > 0 }
    if value == -1 { return low >= 0 && gap > spread / 2 }
    return isNines(value) && gap > spread / 2
  }
}
