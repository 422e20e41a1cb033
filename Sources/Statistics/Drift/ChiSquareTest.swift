/// The outcome of a chi-square test of a table of counts.
public struct ChiSquareResult: Sendable, Hashable, Codable {
  /// The statistic `Σ (observed − expected)² / expected`.
  public var statistic: Double
  /// `(rows − 1) (columns − 1)` of the table tested.
  public var degreesOfFreedom: Int
  /// The p-value.
  public var pValue: Double
  /// The smallest expected count; below 5 the p-value is not to be relied on.
  public var smallestExpected: Double
}

/// Pearson's chi-square test of whether the rows of a table have the same shares of columns.
///
/// Without a correction for continuity. Rows and columns without any count are left out.
/// - Parameter table: The counts, one list a row, all of the same length.
/// - Returns: The result, or nil if fewer than two rows or two columns have a count.
/// - Source: K. Pearson, Philosophical Magazine 50 (1900).
public func chiSquareTest(_ table: [[Int]]) -> ChiSquareResult? {
  let rows = table.filter { $0.contains { $0 > 0 } }
  let width = rows.first?.count ?? 0
  precondition(rows.allSatisfy { $0.count == width }, "a table of counts must be rectangular")
  let totals = (0..<width).map { column in rows.reduce(0) { $0 + $1[column] } }
  let columns = totals.indices.filter { totals[$0] > 0 }
  guard rows.count > 1, columns.count > 1 else { return nil }
  let all = Double(totals.reduce(0, +))
  var statistic = 0.0
  var smallest = Double.infinity
  for row in rows {
    let total = Double(row.reduce(0, +))
    for column in columns {
      let expected = total * Double(totals[column]) / all
      let difference = Double(row[column]) - expected
      statistic += difference * difference / expected
      smallest = min(smallest, expected)
    }
  }
  let freedom = (rows.count - 1) * (columns.count - 1)
  return ChiSquareResult(
    statistic: statistic, degreesOfFreedom: freedom,
    pValue: ChiSquareDistribution(degreesOfFreedom: Double(freedom)).upperTail(statistic),
    smallestExpected: smallest)
}

/// The chi-square test of whether two samples have the same shares of levels, rare ones merged.
///
/// - Parameters:
///   - first: The count of each level in the first sample.
///   - second: The count of each level in the second sample, in the same order.
///   - minimumExpected: Levels with a smaller expected count in either sample become one level.
/// - Returns: The result, or nil if fewer than two levels remain or a sample is empty.
/// - Source: the bound of 5 after W. G. Cochran, "Some methods for strengthening the common χ²
///   tests", Biometrics 10 (1954).
public func chiSquareTest(
  _ first: [Int], _ second: [Int], minimumExpected: Double = 5
) -> ChiSquareResult? {
  precondition(first.count == second.count, "both samples must be counted by the same levels")
  let totals = (Double(first.reduce(0, +)), Double(second.reduce(0, +)))
  let all = totals.0 + totals.1
  guard totals.0 > 0, totals.1 > 0 else { return nil }
  var kept: [(Int, Int)] = []
  var rare = (0, 0)
  for (one, two) in zip(first, second) {
    let expected = Double(one + two) * min(totals.0, totals.1) / all
    if expected < minimumExpected {
      rare = (rare.0 + one, rare.1 + two)
    } else {
      kept.append((one, two))
    }
  }
  if rare.0 + rare.1 > 0 { kept.append(rare) }
  return chiSquareTest([kept.map(\.0), kept.map(\.1)])
}
