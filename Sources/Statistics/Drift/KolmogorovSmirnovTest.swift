/// The outcome of a two-sample Kolmogorov-Smirnov test.
public struct KolmogorovSmirnovResult: Sendable, Hashable, Codable {
  /// The largest distance `D` between the two empirical distribution functions.
  public var statistic: Double
  /// The p-value.
  public var pValue: Double
  /// Whether the p-value is exact (for values without ties) rather than a limit for many rows.
  public var isExact: Bool
}

/// The two-sample Kolmogorov-Smirnov test of whether two samples have one distribution.
///
/// The p-value is exact up to a million pairs of rows, by counting lattice paths; beyond, it is
/// Kolmogorov's limit `2 Σ (−1)ᵏ⁻¹ exp(−2k²λ²)` with `λ = D √(nm / (n + m))`. With ties both are
/// conservative.
/// - Parameters:
///   - first: The first sample; NaN is left out.
///   - second: The second sample; NaN is left out.
/// - Returns: The result, or nil if a sample is empty.
/// - Source: J. L. Hodges, "The significance probability of the Smirnov two-sample test", Arkiv för
///   Matematik 3 (1958).
public func kolmogorovSmirnovTest(_ first: [Double], _ second: [Double]) -> KolmogorovSmirnovResult?
{
  let one = first.filter { !$0.isNaN }.sorted()
  let two = second.filter { !$0.isNaN }.sorted()
  guard !one.isEmpty, !two.isEmpty else { return nil }
  // In units of 1 / (n m), so that comparisons are exact.
  let distance = largestDistance(one, two)
  let pairs = Double(one.count) * Double(two.count)
  let statistic = Double(distance) / pairs
  if pairs <= 1e6 {
    let pValue = probabilityOfReaching(distance, one.count, two.count)
    return KolmogorovSmirnovResult(statistic: statistic, pValue: min(1, pValue), isExact: true)
  }
  let lambda = statistic * (pairs / Double(one.count + two.count)).squareRoot()
  return KolmogorovSmirnovResult(
    statistic: statistic, pValue: kolmogorovTail(lambda), isExact: false)
}

private func largestDistance(_ one: [Double], _ two: [Double]) -> Int {
  var i = 0
  var j = 0
  var largest = 0
  while i < one.count && j < two.count {
    let value = min(one[i], two[j])
    while i < one.count && one[i] == value { i += 1 }
    while j < two.count && two[j] == value { j += 1 }
    largest = max(largest, abs(i * two.count - j * one.count))
  }
  return largest
}

/// The probability that a random path from (0, 0) to (n, m) somewhere has `|i m − j n| ≥ distance`.
///
/// From the end backwards: it is 1 where the distance is reached, otherwise the mean over the next
/// step, which is to the right with probability `(n − i) / (n − i + m − j)`. All terms are positive.
private func probabilityOfReaching(_ distance: Int, _ n: Int, _ m: Int) -> Double {
  if distance == 0 { return 1 }
  var next = [Double](repeating: 0, count: m + 1)
  for i in (0...n).reversed() {
    for j in (0...m).reversed() {
      if abs(i * m - j * n) >= distance {
        next[j] = 1
        continue
      }
      let right = Double(n - i)
      let up = Double(m - j)
      if right + up == 0 {
        next[j] = 0
      } else {
        next[j] = (right * (i < n ? next[j] : 0) + up * (j < m ? next[j + 1] : 0)) / (right + up)
      }
    }
  }
  return next[0]
}

/// The upper tail of Kolmogorov's limiting distribution.
///
/// For small `λ` by the other form, `1 − √(2π)/λ Σ exp(−(2k−1)²π²/(8λ²))`, which converges there.
/// - Source: NIST Digital Library of Mathematical Functions, 20.7.32 (the two forms of theta).
func kolmogorovTail(_ lambda: Double) -> Double {
  if lambda <= 0 { return 1 }
  var sum = 0.0
  if lambda < 1 {
    for k in 1...20 {
      let odd = Double(2 * k - 1)
      sum += Elementary.exp(-odd * odd * 9.869604401089358 / (8 * lambda * lambda))
    }
    return max(0, 1 - 2.5066282746310002 / lambda * sum)
  }
  for k in 1...20 {
    let term = Elementary.exp(-2 * Double(k * k) * lambda * lambda)
    sum += k % 2 == 1 ? term : -term
  }
  return min(1, max(0, 2 * sum))
}
