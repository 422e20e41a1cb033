internal import Statistics

/// Finds columns whose values differ between the first two thirds and the last third of the file.
///
/// Kolmogorov-Smirnov for numbers, chi-square for categories, Holm over the columns. Told is what has
/// p < 0.01 and is large enough to matter: D, or the largest difference of a level's shares, above
/// 0.15. Where the rows are sorted by the target nothing is told: the reason is known.
struct DriftCheck: DataCheck {
  let kinds: Set<Finding.Kind> = [.driftAlongFile]

  func findings(in rows: ScreenedRows) -> [Finding] {
    let sample = rows.sample(atMost: ScreenedRows.sampleSize)
    let cut = sample.count * 2 / 3
    guard cut >= 20, !TargetOrderCheck.order(of: rows).isSorted else { return [] }
    let columns = rows.features + (rows.table[rows.target].map { [$0] } ?? [])
    let tested = columns.compactMap { column in
      Self.difference(column.selecting(rows: sample), cut: cut).map { (column.name, $0) }
    }
    let adjusted = holmAdjusted(tested.map(\.1.pValue))
    let found = zip(tested, adjusted).filter { $0.1 < 0.01 && $0.0.1.effect > 0.15 }
      .map { Drift(column: $0.0.0, difference: $0.0.1, pValue: $0.1) }
    return found.count > 3 ? [Self.summary(of: found)] : found.map(Self.finding)
  }

  private struct Drift {
    var column: String
    var difference: Difference
    var pValue: Double
  }

  private static let advice =
    "If the order of the file is that of time, test on its last part; a model may be worse on new "
    + "rows than a random split says."

  private static func finding(_ drift: Drift) -> Finding {
    let effect = drift.difference.effect
    return Finding(
      .driftAlongFile, column: drift.column, numbers: ["effect": effect, "p": drift.pValue],
      sentence: "'\(drift.column)' differs along the file: the last third is not as the first two "
        + "(\(drift.difference.name) \(rounded(effect))\(effect > 0.25 ? ", severe" : ""), "
        + "p \(drift.pValue < 0.001 ? "< 0.001" : rounded(drift.pValue)) after Holm).",
      advice: advice, isSerious: false)
  }

  /// One finding for many columns: then it is the file that is ordered, not a column that is odd.
  private static func summary(of found: [Drift]) -> Finding {
    let largest = found.sorted { $0.difference.effect > $1.difference.effect }
    let listed = largest.prefix(5).map { drift in
      "'\(drift.column)' (\(drift.difference.name) \(rounded(drift.difference.effect)))"
    }
    let most = largest.first?.difference.effect ?? 0
    return Finding(
      .driftAlongFile, column: largest.first?.column,
      numbers: ["columns": Double(found.count), "effect": most],
      sentence: "\(found.count) columns differ along the file: the last third is not as the first "
        + "two; most of all \(listed.joined(separator: ", "))\(most > 0.25 ? ", severe" : "").",
      advice: advice, isSerious: false)
  }

  private struct Difference {
    var name: String
    var effect: Double
    var pValue: Double
  }

  private static func difference(_ column: Column, cut: Int) -> Difference? {
    if let numbers = column.numbers {
      let test = kolmogorovSmirnovTest(Array(numbers[..<cut]), Array(numbers[cut...]))
      return test.map { Difference(name: "D", effect: $0.statistic, pValue: $0.pValue) }
    }
    let labels = column.labels()
    guard labels.levels.count <= 1_000 else { return nil }
    let (first, second) = (labels.codes[..<cut], labels.codes[cut...])
    let counts = [first, second].map { part in
      part.map { Int($0) }.classCounts(labels.levels.count)
    }
    let totals = counts.map { Double($0.reduce(0, +)) }
    guard let test = chiSquareTest(counts[0], counts[1]), totals[0] > 0, totals[1] > 0 else {
      return nil
    }
    let effect = zip(counts[0], counts[1]).map { one, two in
      (Double(one) / totals[0] - Double(two) / totals[1]).magnitude
    }.max()
    return Difference(name: "difference of shares", effect: effect ?? 0, pValue: test.pValue)
  }
}
