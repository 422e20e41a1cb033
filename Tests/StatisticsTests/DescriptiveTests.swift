import Testing

@testable import Statistics

@Suite struct DescriptiveTests {
  private let values = [3.2, -1.0, 7.5, 7.5, 0.0, 12.25, 4.0]

  /// NumPy 2.4.6: `np.quantile(v, q)`, `np.var(v, ddof=1)`.
  @Test func quantilesAndVariance() {
    let expected = [0: -1.0, 0.025: -0.85, 0.1: -0.4, 0.5: 4.0, 0.77: 7.5, 1: 12.25]
    for (probability, quantile) in expected {
      #expect(abs(Descriptive.quantile(values, probability) - quantile) < 1e-14)
    }
    #expect(isClose(Descriptive.variance(values), 21.65988095238095, relative: 1e-14))
    #expect(Descriptive.median([4, 1, 3, 2]) == 2.5)
  }

  @Test func emptyAndSingle() {
    #expect(Descriptive.mean([]).isNaN)
    #expect(Descriptive.median([]).isNaN)
    #expect(Descriptive.variance([1]).isNaN)
    #expect(Descriptive.quantile([5], 0.3) == 5)
    #expect(Descriptive.quantile([5, 6], 1.2).isNaN)
  }

  @Test func standardErrors() {
    #expect(
      isClose(
        Descriptive.standardErrorOfMean([1, 2, 3, 4]), (5.0 / 12).squareRoot(), relative: 1e-15))
    #expect(Descriptive.pairedStandardError([1, 2, 3], [0, 1, 2]) == 0)
  }

  @Test func smoothing() {
    #expect(Descriptive.exponentialMovingAverage([1, 2, 3], factor: 0.5) == [1, 1.5, 2.25])
    #expect(Descriptive.exponentialMovingAverage([1, 2, 3], factor: 0) == [1, 2, 3])
    #expect(Descriptive.movingMedian([1, 9, 2, 3, 8], width: 3) == [5, 2, 3, 3, 5.5])
  }

  /// By hand: strata {1, 3} and {6, 10, 14} have shares 2/5 and 3/5, variances 2 and 16, means 2 and 10, whole 6.8.
  @Test func standardErrorOfStrata() {
    let values: [Double] = [1, 6, 3, 10, 14]
    let error = Descriptive.standardErrorOfMean(values, strata: [0, 1, 0, 1, 1], population: 50)
    let within = 0.4 * 2 + 0.6 * 16.0
    let between = 0.4 * 4.8 * 4.8 + 0.6 * 3.2 * 3.2
    #expect(isClose(error, (within / 5 + between / 50).squareRoot(), relative: 1e-12))
    // A row alone in its stratum has the variance of all.
    let lone = Descriptive.standardErrorOfMean([1, 2], strata: [0, 1], population: 4)
    #expect(isClose(lone, (0.5 / 2 + 0.25 / 4).squareRoot(), relative: 1e-12))
  }

  /// By hand: sums of deviations −3 and 3 of two groups.
  @Test func standardErrorOfGroups() {
    let values: [Double] = [1, 2, 4, 5]
    #expect(
      Descriptive.standardErrorOfMean(values, groups: [7, 7, 9, 9]) == (18.0 * 2).squareRoot() / 4)
    #expect(
      Descriptive.standardErrorOfMean(values, groups: nil)
        == Descriptive.standardErrorOfMean(values))
    #expect(
      isClose(
        Descriptive.standardErrorOfMean(values, groups: [0, 1, 2, 3]),
        Descriptive.standardErrorOfMean(values), relative: 1e-12))
    #expect(Descriptive.standardErrorOfMean(values, groups: [0, 0, 0, 0]).isNaN)
  }
}
