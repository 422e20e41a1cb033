import Testing

@testable import Statistics

@Suite struct PowerTests {
  /// SciPy 1.17.1, every pair of counts: `sum(binom.pmf(D, n, b + c) * binom.pmf(k, D, b / (b + c)))`
  /// over all `k` with `2 * binom.sf(k - 1, D, .5) <= .05`.
  @Test(
    arguments: [
      (30, 0.2, 0.05, 0.2353942147134806),
      (170, 0.15, 0.05, 0.8061023100031783),
      (500, 0.1, 0.05, 0.8024095994885642),
      (100, 0.05, 0.05, 0.01099428267889259),
      (60, 0.3, 0, 0.999949980008054),
    ] as [(Int, Double, Double, Double)])
  func exactMcNemar(rows: Int, gained: Double, lost: Double, expected: Double) {
    let power = powerOfExactMcNemar(rows: rows, gained: gained, lost: lost)
    #expect(isClose(power, expected, relative: 1e-11))
  }

  /// The smallest gain is the one at which the power passes 80 %.
  @Test(
    arguments: [
      (500, 0.8), (170, 0.6), (1_190, 0.9),
    ] as [(Int, Double)])
  func smallestGain(rows: Int, baseline: Double) throws {
    let gain = try #require(smallestAccuracyGainShown(rows: rows, baseline: baseline))
    #expect(powerOfExactMcNemar(rows: rows, gained: gain + 0.05, lost: 0.05) >= 0.8)
    #expect(powerOfExactMcNemar(rows: rows, gained: gain + 0.0499, lost: 0.05) < 0.8)
  }

  @Test func smallestGainOfFewRows() {
    #expect(smallestAccuracyGainShown(rows: 5, baseline: 0.5) == nil)
    #expect(smallestAccuracyGainShown(rows: 40, baseline: 0.9) == nil)
    #expect(smallestAccuracyGainShown(rows: 100, baseline: 1) == nil)
  }

  /// `(t.ppf(.975, 99) + t.ppf(.8, 99)) * 2 / 10` with SciPy 1.17.1.
  @Test func smallestMeanDifference() {
    let difference = smallestMeanDifferenceShown(rows: 100, standardDeviation: 2)
    #expect(isClose(difference, 0.5658967967079829, relative: 1e-11))
    #expect(smallestMeanDifferenceShown(rows: 1, standardDeviation: 2) == .infinity)
  }

  // SciPy 1.17.1: `brentq` of `th - .5 - norm.ppf(.975) * sqrt(v(.5)) - norm.ppf(.8) * sqrt(v(th))` with
  // `v(th) = th * (1 - th) * (1 + ((m + n) / 2 - 1) * ((1 - th) / (2 - th) + th / (1 + th))) / (m * n)`.
  // With 50 and 50 normal rows that are so far apart `mannwhitneyu` rejects in 0.81 of 2,000 draws.
  @Test(
    arguments: [
      (50, 50, 0.6594890047969156), (12, 60, 0.7457258109416318), (5, 9, 0.9039722507086423),
    ] as [(Int, Int, Double)])
  func smallestArea(positives: Int, negatives: Int, expected: Double) throws {
    let area = try #require(smallestAreaShown(positives: positives, negatives: negatives))
    #expect(abs(area - expected) < 2e-9)
  }

  @Test func noAreaOfAHandfulOfRowsIsShown() {
    #expect(smallestAreaShown(positives: 2, negatives: 3) == nil)
    #expect(smallestAreaShown(positives: 0, negatives: 30) == nil)
  }

  /// `np.tanh((norm.ppf(.975) + norm.ppf(.8)) / np.sqrt(n - 3)) ** 2` with SciPy 1.17.1.
  @Test(
    arguments: [(100, 0.07674335497972029), (20, 0.3494985021727397), (4, 0.9853634702505961)]
      as [(Int, Double)])
  func smallestDetermination(rows: Int, expected: Double) throws {
    let share = try #require(smallestDeterminationShown(rows: rows))
    #expect(isClose(share, expected, relative: 1e-11))
  }

  @Test func noShareOfVarianceOfThreeRowsIsShown() {
    #expect(smallestDeterminationShown(rows: 3) == nil)
  }
}
