/// The power of McNemar's exact test to find that a model is better than a baseline.
///
/// The number of rows on which exactly one of the two is right is binomial; given that number, so
/// is the number of rows that the model wins. Both are summed over, down to tails of 1e-15.
/// - Parameters:
///   - rows: The number of test rows.
///   - gained: The share of rows that only the model gets right.
///   - lost: The share of rows that only the baseline gets right.
///   - significance: The two-sided level of the test.
/// - Returns: The probability that the test rejects in the model's favour.
public func powerOfExactMcNemar(
  rows: Int, gained: Double, lost: Double, significance: Double = 0.05
) -> Double {
  let discordant = gained + lost
  guard rows > 0, gained >= 0, lost >= 0, discordant > 0, discordant <= 1 else { return 0 }
  let number = BinomialDistribution(trials: rows, probability: discordant)
  let first = number.quantile(1e-15)
  let last = rows - BinomialDistribution(trials: rows, probability: 1 - discordant).quantile(1e-15)
  var power = 0.0
  var needed = Int.max
  for count in first...max(first, last) {
    needed = winsNeeded(of: count, from: needed, significance: significance)
    let wins = BinomialDistribution(trials: count, probability: gained / discordant)
    power += number.mass(count) * wins.atLeast(needed)
  }
  return min(1, power)
}

/// The smallest number of wins among `count` discordant rows that is significant.
///
/// From one count to the next it stays or grows by one, which `previous` makes use of.
private func winsNeeded(of count: Int, from previous: Int, significance: Double) -> Int {
  let coin = BinomialDistribution(trials: count, probability: 0.5)
  var needed = previous == .max ? count + 1 - coin.quantile(0.5 * significance) : previous
  needed = max(0, min(needed, count + 1))
  while needed > 0, 2 * coin.atLeast(needed - 1) <= significance { needed -= 1 }
  while needed <= count, 2 * coin.atLeast(needed) > significance { needed += 1 }
  return needed
}

/// The smallest improvement in accuracy that the exact McNemar test can be trusted to find.
///
/// - Parameters:
///   - rows: The number of test rows.
///   - baseline: The accuracy of the baseline.
///   - lost: The share of rows that the baseline gets right and the model breaks.
///   - significance: The two-sided level of the test.
///   - power: The probability with which the improvement must be found.
/// - Returns: The improvement as a difference of accuracies, to 1e-6; nil if even a model that is
///   right on every row would not be found.
public func smallestAccuracyGainShown(
  rows: Int, baseline: Double, lost: Double = 0.05, significance: Double = 0.05,
  power: Double = 0.8
) -> Double? {
  let broken = min(lost, baseline)
  func isFound(_ gain: Double, breaking share: Double) -> Bool {
    powerOfExactMcNemar(
      rows: rows, gained: gain + share, lost: share, significance: significance) >= power
  }
  // A model cannot gain more rows than the baseline has wrong.
  let most = 1 - baseline
  guard most > 0, isFound(most, breaking: 0) else { return nil }
  func share(at gain: Double) -> Double { min(broken, most - gain) }
  var low = 0.0
  var high = most
  while high - low > 1e-6 {
    let middle = 0.5 * (low + high)
    if isFound(middle, breaking: share(at: middle)) { high = middle } else { low = middle }
  }
  return high
}

/// The smallest mean difference that a paired t test can be trusted to find.
///
/// `(t(1 − α/2) + t(power)) · sd / √n` with `n − 1` degrees of freedom, close to the exact value from
/// the noncentral t distribution.
/// - Parameters:
///   - rows: The number of rows, at least two.
///   - standardDeviation: The standard deviation of one row's difference.
///   - significance: The two-sided level of the test.
///   - power: The probability with which the difference must be found.
/// - Returns: The difference, in the unit of the standard deviation given.
/// - Source: J. Cohen, Statistical Power Analysis for the Behavioral Sciences (1988), chapter 2.
public func smallestMeanDifferenceShown(
  rows: Int, standardDeviation: Double, significance: Double = 0.05, power: Double = 0.8
) -> Double {
  guard rows > 1 else { return .infinity }
  let distribution = StudentTDistribution(degreesOfFreedom: Double(rows - 1))
  let factor = distribution.quantile(1 - 0.5 * significance) + distribution.quantile(power)
  return factor * standardDeviation / Double(rows).squareRoot()
}

/// The smallest area under the ROC curve that can be trusted to be told from ½, that of guessing.
///
/// The area θ for which `θ − ½ = z(1 − α/2) √v(½) + z(power) √v(θ)`, with the variance v of Hanley and
/// McNeil as ``areaInterval(_:positives:negatives:level:)`` has it.
/// - Parameters:
///   - positives: The test rows of the positive class.
///   - negatives: The test rows of the negative class.
///   - significance: The two-sided level of the test.
///   - power: The probability with which the area must be found.
/// - Returns: The area, to 1e-9; nil if even an area of 1 would not be found.
/// - Source: J. A. Hanley and B. J. McNeil, Radiology 143 (1982); R. G. Newcombe 2006.
public func smallestAreaShown(
  positives: Int, negatives: Int, significance: Double = 0.05, power: Double = 0.8
) -> Double? {
  guard positives > 0, negatives > 0 else { return nil }
  let normal = NormalDistribution.standard
  func error(_ area: Double) -> Double {
    areaVariance(area, positives: positives, negatives: negatives).squareRoot()
  }
  let bar = 0.5 + normal.quantile(1 - 0.5 * significance) * error(0.5)
  let reach = normal.quantile(power)
  guard bar <= 1 else { return nil }
  var (low, high) = (0.5, 1.0)
  while high - low > 1e-9 {
    let middle = 0.5 * (low + high)
    if middle - reach * error(middle) >= bar { high = middle } else { low = middle }
  }
  return high
}

/// The smallest R² that can be trusted to be told from 0, that of always saying the mean.
///
/// The square of the correlation ρ for which `atanh ρ = (z(1 − α/2) + z(power)) / √(n − 3)`.
/// - Parameters:
///   - rows: The number of test rows.
///   - significance: The two-sided level of the test.
///   - power: The probability with which it must be found.
/// - Returns: The share of variance; nil below four rows.
/// - Source: R. A. Fisher's transformation of a correlation; J. Cohen (1988), chapter 3.
public func smallestDeterminationShown(
  rows: Int, significance: Double = 0.05, power: Double = 0.8
) -> Double? {
  guard rows > 3 else { return nil }
  let normal = NormalDistribution.standard
  let reach = normal.quantile(1 - 0.5 * significance) + normal.quantile(power)
  let growth = Elementary.exp(2 * reach / Double(rows - 3).squareRoot())
  let correlation = (growth - 1) / (growth + 1)
  return correlation * correlation
}
