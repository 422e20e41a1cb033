/// Descriptive statistics of a list of numbers.
///
/// Sums run from the first element to the last, so the same list gives the same bits everywhere.
public enum Descriptive {
  /// The arithmetic mean; NaN for an empty list.
  public static func mean(_ values: [Double]) -> Double {
    guard !values.isEmpty else { return .nan }
    return sum(values) / Double(values.count)
  }

  /// The sample variance `Σ (x − mean)² / (n − 1)`; NaN below two values.
  public static func variance(_ values: [Double]) -> Double {
    guard values.count > 1 else { return .nan }
    let center = mean(values)
    var squares = 0.0
    for value in values { squares += (value - center) * (value - center) }
    return squares / Double(values.count - 1)
  }

  /// The square root of the sample variance; NaN below two values.
  public static func standardDeviation(_ values: [Double]) -> Double {
    variance(values).squareRoot()
  }

  /// The standard error of the mean, `sd / √n`; of paired differences, that of their mean.
  ///
  /// Valid for independent rows. Scores of cross-validation folds are not independent: see
  /// ``correctedResampledTTest(differences:testToTrainRatio:level:)``.
  public static func standardErrorOfMean(_ values: [Double]) -> Double {
    (variance(values) / Double(values.count)).squareRoot()
  }

  /// The standard error of the mean where the rows of one group go together.
  ///
  /// `SE² = G/(G − 1) · Σ_g (Σ_{i∈g} (xᵢ − mean))² / n²` over `G` groups; with one row a group it is `sd / √n`.
  /// - Parameters:
  ///   - values: One value a row.
  ///   - groups: For each row the number of its group; nil if rows are independent.
  /// - Returns: The standard error; NaN below two groups.
  /// - Source: A. C. Cameron and D. L. Miller, "A practitioner's guide to cluster-robust inference",
  ///   Journal of Human Resources 50 (2015).
  public static func standardErrorOfMean(_ values: [Double], groups: [Int]?) -> Double {
    guard let groups else { return standardErrorOfMean(values) }
    let center = mean(values)
    let deviations = sums(values.map { $0 - center }, over: groups)
    guard deviations.count > 1 else { return .nan }
    let units = Double(deviations.count)
    let squares = sum(deviations.map { $0 * $0 })
    return (squares * units / (units - 1)).squareRoot() / Double(values.count)
  }

  /// The standard error of the mean of rows that were drawn evenly from strata of a larger sample.
  ///
  /// `SE² = Σ W_h s_h² / n + Σ W_h (mean_h − mean)² / N`, with `W_h` the share of stratum `h`: drawn in
  /// proportion, strata cannot come out too large or too small, but for what the larger sample of `N` rows has
  /// itself. A stratum with one row has the variance of all.
  /// - Parameters:
  ///   - values: One value a row.
  ///   - strata: For each row the number of its stratum.
  ///   - population: The rows `N` of the larger sample.
  /// - Returns: The standard error; NaN below two values.
  /// - Source: W. G. Cochran, Sampling Techniques (1977), section 12.2, double sampling for stratification.
  public static func standardErrorOfMean(
    _ values: [Double], strata: [Int], population: Int
  ) -> Double {
    let (center, whole, count) = (mean(values), variance(values), Double(values.count))
    var members: [Int: [Double]] = [:]
    for (value, stratum) in zip(values, strata) { members[stratum, default: []].append(value) }
    var (within, between) = (0.0, 0.0)
    for stratum in members.keys.sorted() {
      guard let rows = members[stratum] else { continue }
      let share = Double(rows.count) / count
      within += share * (rows.count > 1 ? variance(rows) : whole)
      between += share * (mean(rows) - center) * (mean(rows) - center)
    }
    return (within / count + between / Double(population)).squareRoot()
  }

  /// The sum of each group's values, in order of the groups' first appearance; the values themselves
  /// without groups.
  static func sums(_ values: [Double], over groups: [Int]?) -> [Double] {
    guard let groups else { return values }
    var place: [Int: Int] = [:]
    var sums: [Double] = []
    for (value, group) in zip(values, groups) {
      if let index = place[group] {
        sums[index] += value
      } else {
        place[group] = sums.count
        sums.append(value)
      }
    }
    return sums
  }

  /// The standard error of the mean difference between two lists of scores of the same rows.
  public static func pairedStandardError(_ first: [Double], _ second: [Double]) -> Double {
    precondition(first.count == second.count, "paired scores must be of the same rows")
    return standardErrorOfMean(zip(first, second).map { $0 - $1 })
  }

  /// The middle value, or the mean of the two middle ones; NaN for an empty list.
  public static func median(_ values: [Double]) -> Double { quantile(values, 0.5) }

  /// The quantile by linear interpolation between order statistics, the default of R and NumPy.
  ///
  /// With `h = (n − 1) p`, between the values at ranks `⌊h⌋` and `⌊h⌋ + 1` counted from zero. NaN
  /// for an empty list or a probability outside `0 … 1`.
  /// - Source: R. Hyndman and Y. Fan, "Sample quantiles in statistical packages", The American
  ///   Statistician 50 (1996), definition 7.
  public static func quantile(_ values: [Double], _ probability: Double) -> Double {
    quantile(sorted: values.sorted(), probability)
  }

  /// The same quantile of a list that is already in ascending order.
  public static func quantile(sorted values: [Double], _ probability: Double) -> Double {
    guard !values.isEmpty, probability >= 0, probability <= 1 else { return .nan }
    let position = Double(values.count - 1) * probability
    let rank = Int(position)
    guard rank + 1 < values.count else { return values[values.count - 1] }
    let fraction = position - Double(rank)
    if fraction == 0 { return values[rank] }
    return values[rank] + fraction * (values[rank + 1] - values[rank])
  }

  /// The exponential moving average `yₜ = factor · yₜ₋₁ + (1 − factor) · xₜ`, with `y₁ = x₁`.
  ///
  /// - Parameters:
  ///   - values: The series, one value an epoch.
  ///   - factor: How much of the past is kept, in `0 ..< 1`; 0 returns the series itself.
  /// - Returns: A series of the same length.
  public static func exponentialMovingAverage(_ values: [Double], factor: Double) -> [Double] {
    var smoothed: [Double] = []
    for value in values {
      smoothed.append(smoothed.last.map { factor * $0 + (1 - factor) * value } ?? value)
    }
    return smoothed
  }

  /// The median of each value and its neighbours, in a window cut at both ends of the series.
  ///
  /// - Parameters:
  ///   - values: The series.
  ///   - width: The number of values in a full window, odd.
  /// - Returns: A series of the same length.
  public static func movingMedian(_ values: [Double], width: Int) -> [Double] {
    let reach = width / 2
    return values.indices.map { index in
      let low = max(0, index - reach)
      let high = min(values.count - 1, index + reach)
      return median(Array(values[low...high]))
    }
  }

  static func sum(_ values: [Double]) -> Double {
    var total = 0.0
    for value in values { total += value }
    return total
  }
}
