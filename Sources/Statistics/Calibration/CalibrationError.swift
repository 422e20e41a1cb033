/// The rows of similar predicted probability, and how often the outcome was positive among them.
public struct CalibrationBin: Sendable, Hashable, Codable {
  /// The number of rows.
  public var count: Int
  /// The mean of their predicted probabilities.
  public var meanProbability: Double
  /// The share of positive outcomes with Wilson's interval.
  public var frequency: ConfidenceInterval
}

/// The expected calibration error, beside what a perfectly calibrated model would show.
public struct CalibrationError: Sendable, Hashable, Codable {
  /// The mean over rows of the distance between probability and frequency in the row's bin.
  public var error: Double
  /// The mean error if every outcome were drawn with its predicted probability.
  public var nullMean: Double
  /// The 95 % point of that error.
  public var nullQuantile: Double
  /// The bins, from low to high probability.
  public var bins: [CalibrationBin]

  /// Whether the error is larger than chance lets expect of calibrated probabilities.
  public var isMiscalibrated: Bool { error > nullQuantile }
}

/// The expected calibration error in bins of equal mass, judged against calibrated outcomes.
///
/// The error is never zero, even for perfect probabilities, so it is compared with its distribution
/// when outcomes are drawn from the probabilities themselves. For several classes give the largest
/// probability of each row and whether that class was right.
/// - Parameters:
///   - probabilities: The predicted probability of each row.
///   - isPositive: The outcome of each row.
///   - binCount: The number of bins; `max(5, min(15, n / 50))` if nil. Rows of equal probability stay
///     in one bin.
///   - draws: How often outcomes are drawn for the comparison.
///   - seed: Determines the draws.
/// - Returns: The error with its bins, or nil without rows.
/// - Source: M. Naeini, G. Cooper and M. Hauskrecht, AAAI 2015; equal mass and bias: R. Roelofs et
///   al., "Mitigating bias in calibration error estimation", AISTATS 2022; drawn outcomes: J. Vaicenavicius
///   et al., "Evaluating model calibration in classification", AISTATS 2019.
public func calibrationError(
  probabilities: [Double], isPositive: [Bool], binCount: Int? = nil, draws: Int = 1_000,
  seed: UInt64
) -> CalibrationError? {
  precondition(probabilities.count == isPositive.count, "every row needs an outcome")
  let count = probabilities.count
  guard count > 0 else { return nil }
  let order = probabilities.indices.sorted { (probabilities[$0], $0) < (probabilities[$1], $1) }
  let sorted = order.map { probabilities[$0] }
  let ends = binEnds(sorted, bins: binCount ?? max(5, min(15, count / 50)))
  let sums = binSums(sorted, ends: ends)
  let outcomes = order.map { isPositive[$0] ? 1.0 : 0 }
  var generator = ResamplingGenerator(seed: seed)
  let null = (0..<draws).map { _ in
    let drawn = sorted.map { generator.uniform() < $0 ? 1.0 : 0 }
    return distance(sums, binSums(drawn, ends: ends), count: count)
  }
  let positives = binSums(outcomes, ends: ends)
  return CalibrationError(
    error: distance(sums, positives, count: count), nullMean: Descriptive.mean(null),
    nullQuantile: Descriptive.quantile(null, 0.95),
    bins: bins(sums: sums, positives: positives, ends: ends))
}

/// Where each bin of a sorted list ends: near `i n / bins`, moved up to the end of equal values.
private func binEnds(_ sorted: [Double], bins: Int) -> [Int] {
  var ends: [Int] = []
  for bin in 1...max(1, bins) {
    var end = bin * sorted.count / max(1, bins)
    while end > 0, end < sorted.count, sorted[end] == sorted[end - 1] { end += 1 }
    if end > (ends.last ?? 0) { ends.append(end) }
  }
  return ends
}

private func binSums(_ values: [Double], ends: [Int]) -> [Double] {
  var start = 0
  return ends.map { end in
    var sum = 0.0
    for index in start..<end { sum += values[index] }
    start = end
    return sum
  }
}

private func distance(_ first: [Double], _ second: [Double], count: Int) -> Double {
  var sum = 0.0
  for (one, two) in zip(first, second) { sum += abs(one - two) }
  return sum / Double(count)
}

private func bins(sums: [Double], positives: [Double], ends: [Int]) -> [CalibrationBin] {
  ends.indices.map { bin in
    let count = ends[bin] - (bin == 0 ? 0 : ends[bin - 1])
    return CalibrationBin(
      count: count, meanProbability: sums[bin] / Double(count),
      frequency: wilsonInterval(successes: Int(positives[bin]), of: count))
  }
}
