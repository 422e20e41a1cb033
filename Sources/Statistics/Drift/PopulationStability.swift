/// The population stability index of two samples, with what it would be without any drift.
public struct PopulationStability: Sendable, Hashable, Codable {
  /// The index `Σ (aᵢ − bᵢ) ln(aᵢ / bᵢ)` over the bins.
  public var index: Double
  /// The number of bins.
  public var bins: Int
  /// The 95 % point of the index if both samples came from one distribution.
  public var nullQuantile: Double
}

/// The population stability index of counts by bin, half a row added to each bin.
///
/// The usual cuts of 0.1 and 0.25 depend on the number of rows: without drift the index is about
/// `(1/n + 1/m) χ²(bins − 1)`, whose 95 % point is given along.
/// - Parameters:
///   - reference: The count of each bin in the sample to compare with.
///   - current: The count of each bin in the other sample.
/// - Returns: The index, or nil with fewer than two bins or an empty sample.
/// - Source: E. Lewis, An Introduction to Credit Scoring (1994); null distribution: B. Yurdakul and
///   J. Naranjo, "Statistical properties of the population stability index", Journal of Risk Model
///   Validation 14 (2020).
public func populationStability(
  referenceCounts reference: [Int], currentCounts current: [Int]
) -> PopulationStability? {
  precondition(reference.count == current.count, "both samples must be counted by the same bins")
  let n = Double(reference.reduce(0, +))
  let m = Double(current.reduce(0, +))
  guard reference.count > 1, n > 0, m > 0 else { return nil }
  let bins = Double(reference.count)
  var index = 0.0
  for (one, two) in zip(reference, current) {
    let a = (Double(one) + 0.5) / (n + 0.5 * bins)
    let b = (Double(two) + 0.5) / (m + 0.5 * bins)
    index += (a - b) * Elementary.log(a / b)
  }
  let chiSquare = ChiSquareDistribution(degreesOfFreedom: bins - 1).quantile(0.95)
  return PopulationStability(
    index: index, bins: reference.count, nullQuantile: (1 / n + 1 / m) * chiSquare)
}

/// The population stability index of numbers, in bins at the quantiles of the reference.
///
/// Values equal to an edge belong to the bin above it. Missing values (NaN) are a bin of their own
/// if there are any.
/// - Parameters:
///   - reference: The sample to compare with.
///   - current: The other sample.
///   - bins: The number of quantile bins; fewer where quantiles coincide.
/// - Returns: The index, or nil with fewer than two bins or an empty sample.
public func populationStability(
  reference: [Double], current: [Double], bins: Int = 10
) -> PopulationStability? {
  let sorted = reference.filter { !$0.isNaN }.sorted()
  guard !sorted.isEmpty, bins > 1 else { return nil }
  var edges: [Double] = []
  for bin in 1..<bins {
    let edge = Descriptive.quantile(sorted: sorted, Double(bin) / Double(bins))
    if edges.last != edge, edge > sorted[0] { edges.append(edge) }
  }
  let hasMissing = reference.contains(where: \.isNaN) || current.contains(where: \.isNaN)
  func counts(_ values: [Double]) -> [Int] {
    var counts = [Int](repeating: 0, count: edges.count + (hasMissing ? 2 : 1))
    for value in values {
      let bin = value.isNaN ? edges.count + 1 : edges.firstPosition { $0 > value }
      counts[bin] += 1
    }
    return counts
  }
  return populationStability(
    referenceCounts: counts(reference), currentCounts: counts(current))
}
