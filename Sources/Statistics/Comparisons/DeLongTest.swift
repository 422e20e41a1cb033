/// The area under the ROC curve of two models on the same rows, compared.
public struct DeLongResult: Sendable, Hashable, Codable {
  /// The area of the first model.
  public var firstArea: Double
  /// The area of the second model.
  public var secondArea: Double
  /// The standard error of the difference of the areas.
  public var standardError: Double
  /// The difference in standard errors; zero when the two order all pairs alike.
  public var z: Double
  /// The two-sided p-value.
  public var pValue: Double
  /// The interval of the difference, first minus second.
  public var interval: ConfidenceInterval
}

/// DeLong's test of whether two models differ in the area under the ROC curve.
///
/// The variance comes from the placement values: for each positive row the share of negative rows
/// below it, for each negative row the share of positive rows above it. A check on the bootstrap,
/// to be used with at least 50 rows of each class; wrong for nested models fitted on the same rows.
/// - Parameters:
///   - first: The scores of the first model, higher for rows more likely to be positive.
///   - second: The scores of the second model for the same rows.
///   - isPositive: The class of each row.
///   - level: The confidence level of the interval.
/// - Returns: The result, or nil with fewer than two rows of a class.
/// - Source: E. DeLong, D. DeLong and D. Clarke-Pearson, "Comparing the areas under two or more
///   correlated receiver operating characteristic curves", Biometrics 44 (1988); limits: O. Demler,
///   M. Pencina and R. D'Agostino, Statistics in Medicine 31 (2012).
public func deLongTest(
  first: [Double], second: [Double], isPositive: [Bool], level: Double = 0.95
) -> DeLongResult? {
  precondition(
    first.count == second.count && first.count == isPositive.count,
    "both models must score the same rows")
  guard let one = Placements(first, isPositive), let two = Placements(second, isPositive) else {
    return nil
  }
  let variance =
    Descriptive.variance(zip(one.ofPositives, two.ofPositives).map { $0 - $1 })
    / Double(one.ofPositives.count)
    + Descriptive.variance(zip(one.ofNegatives, two.ofNegatives).map { $0 - $1 })
    / Double(one.ofNegatives.count)
  let difference = one.area - two.area
  let error = variance.squareRoot()
  let z = error > 0 ? difference / error : 0
  return DeLongResult(
    firstArea: one.area, secondArea: two.area, standardError: error, z: z,
    pValue: min(1, 2 * NormalDistribution.standard.upperTail(abs(z))),
    interval: .symmetric(estimate: difference, standardError: error, level: level))
}

/// The area under the ROC curve with DeLong's interval, cut at 0 and 1.
///
/// - Parameters:
///   - scores: The scores, higher for rows more likely to be positive.
///   - isPositive: The class of each row.
///   - level: The confidence level.
/// - Returns: The area and its interval, or nil with fewer than two rows of a class.
/// - Source: E. DeLong, D. DeLong and D. Clarke-Pearson, Biometrics 44 (1988).
public func deLongInterval(
  scores: [Double], isPositive: [Bool], level: Double = 0.95
) -> ConfidenceInterval? {
  precondition(scores.count == isPositive.count, "every row needs a score and a class")
  guard let placements = Placements(scores, isPositive) else { return nil }
  let variance =
    Descriptive.variance(placements.ofPositives) / Double(placements.ofPositives.count)
    + Descriptive.variance(placements.ofNegatives) / Double(placements.ofNegatives.count)
  var interval = ConfidenceInterval.symmetric(
    estimate: placements.area, standardError: variance.squareRoot(), level: level)
  interval.lower = max(0, interval.lower)
  interval.upper = min(1, interval.upper)
  return interval
}

/// For each row, the share of the other class on the right side of it; ties count one half.
private struct Placements {
  var ofPositives: [Double] = []
  var ofNegatives: [Double] = []

  var area: Double { Descriptive.mean(ofPositives) }

  init?(_ scores: [Double], _ isPositive: [Bool]) {
    let positives = scores.indices.filter { isPositive[$0] }
    let negatives = scores.indices.filter { !isPositive[$0] }
    guard positives.count > 1, negatives.count > 1 else { return nil }
    let high = positives.map { scores[$0] }.sorted()
    let low = negatives.map { scores[$0] }.sorted()
    ofPositives = positives.map { Self.shareBelow(scores[$0], in: low) }
    ofNegatives = negatives.map { 1 - Self.shareBelow(scores[$0], in: high) }
  }

  private static func shareBelow(_ value: Double, in sorted: [Double]) -> Double {
    let below = sorted.firstPosition { $0 >= value }
    let upTo = sorted.firstPosition { $0 > value }
    return 0.5 * Double(below + upTo) / Double(sorted.count)
  }
}

extension [Double] {
  /// The first position at which `holds` is true, if it is false before and true after it.
  func firstPosition(where holds: (Double) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
