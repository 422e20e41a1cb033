import Testing

@testable import Statistics

@Suite struct ComparisonsTests {
  /// statsmodels 0.15.0: `mcnemar([[5, b], [c, 5]], exact=True).pvalue`.
  @Test(
    arguments: [
      (0, 0, 1.0),
      (1, 0, 1.0),
      (3, 12, 0.03515625),
      (12, 3, 0.03515625),
      (7, 7, 1.0),
      (40, 60, 0.05688793364098089),
      (5, 25, 0.0003249142318964005),
      (0, 30, 1.862645149230957e-09),
      (510, 420, 0.003495855627144322),
    ] as [(Int, Int, Double)])
  func mcNemar(onlyFirst: Int, onlySecond: Int, pValue: Double) {
    let result = exactMcNemarTest(onlyFirst: onlyFirst, onlySecond: onlySecond)
    #expect(isClose(result.pValue, pValue, relative: 1e-12))
  }

  @Test func mcNemarCountsTheRows() {
    let result = exactMcNemarTest(
      first: [true, true, false, false, true], second: [true, false, true, false, false])
    #expect(result == exactMcNemarTest(onlyFirst: 2, onlySecond: 1))
  }

  /// SciPy 1.17.1: `permutation_test((d,), lambda x, axis: abs(mean(x, axis)), alternative='greater',
  /// permutation_type='samples', n_resamples=inf, vectorized=True)`.
  @Test func signFlipOverAllPatterns() {
    let few = signFlipTest(differences: [0.3, -0.1, 0.25, 0.4, -0.05, 0.31, 0.12, 0.2], seed: 1)
    #expect(few.pValue == 0.0390625)
    #expect(few.isExhaustive && few.permutations == 256)
    #expect(
      signFlipTest(differences: [1, 1, -1, 1, 1, 1, 0, -1, 1, 1], seed: 1).pValue == 0.1796875)
    #expect(signFlipTest(differences: [0.5, -0.5, 0.1], seed: 1).pValue == 1)
    #expect(signFlipTest(differences: [0, 0, 0], seed: 1).pValue == 1)
  }

  /// The same with `n_resamples=999999`, whose p-value has a standard error of 0.0005.
  @Test func signFlipOverRandomPatterns() {
    let differences = [
      0.151, 0.449, -0.124, -0.741, -0.305, -0.842, 0.21, 1.49, -0.342, -0.47, 0.64, 0.507,
      0.255, -0.78, 0.121, 0.845, -1.194, -0.308, -1.751, -1.14, -1.692, -0.085, -1.117,
      0.421, 0.307, -0.037, -2.367, -0.389, 0.101, 0.263, -1.38, -0.328, -0.829, -0.659,
      1.211, -0.658, 0.117, 1.034, -0.434, 0.038, 0.26, 0.214, -1.075, 0.226, 1.509,
      -1.397, 1.009, 0.269, -0.491, 2.15, 0.912, -1.049, 0.225, 0.727, -0.039, 0.833,
      0.083, 0.817, 1.589, -0.526,
    ]
    let result = signFlipTest(differences: differences, permutations: 20_000, seed: 3)
    #expect(!result.isExhaustive)
    #expect(abs(result.pValue - 0.607855) < 4 * 0.0035)
    #expect(result == signFlipTest(differences: differences, permutations: 20_000, seed: 3))
    #expect(result != signFlipTest(differences: differences, permutations: 20_000, seed: 4))
  }

  @Test func signFlipOfGroupsFlipsThemTogether() {
    let rows = signFlipTest(differences: [1, 1, 1, 1, 1, 1], seed: 1)
    let groups = signFlipTest(
      differences: [1, 1, 1, 1, 1, 1], groups: [7, 7, 7, 2, 2, 2], seed: 1)
    #expect(rows.pValue == 2.0 / 64)
    #expect(groups.pValue == 2.0 / 4)
  }

  /// NumPy 2.4.6 and SciPy 1.17.1: `se = sqrt((1/J + .25) * x.var(ddof=1))`, `2 * t.sf(abs(t), J - 1)`,
  /// `t.interval(.95, J - 1, mean, se)`.
  @Test func correctedResampledT() throws {
    let scores = [0.012, 0.034, -0.008, 0.021, 0.015, 0.04, 0.003, 0.018, 0.027, -0.002]
    let result = try #require(correctedResampledTTest(differences: scores, testToTrainRatio: 0.25))
    #expect(isClose(result.meanDifference, 0.016, relative: 1e-12))
    #expect(isClose(result.standardError, 0.009114091653404998, relative: 1e-12))
    #expect(isClose(result.statistic, 1.7555232719239164, relative: 1e-12))
    #expect(isClose(result.pValue, 0.11305656406847403, relative: 1e-12))
    #expect(isClose(result.interval.lower, -0.004617507716149449, relative: 1e-11))
    #expect(isClose(result.interval.upper, 0.03661750771614945, relative: 1e-12))
    #expect(result.degreesOfFreedom == 9)
  }

  @Test func correctedResampledTWithoutSpread() throws {
    #expect(correctedResampledTTest(differences: [1], testToTrainRatio: 0.25) == nil)
    let none = try #require(correctedResampledTTest(differences: [0, 0, 0], testToTrainRatio: 0.5))
    #expect(none.pValue == 1 && none.statistic == 0)
    let sure = try #require(correctedResampledTTest(differences: [1, 1, 1], testToTrainRatio: 0.5))
    #expect(sure.pValue == 0)
  }

  /// statsmodels 0.15.0: `multipletests(p, method='holm')[1]`.
  @Test func holm() {
    let adjusted = holmAdjusted([0.01, 0.04, 0.03, 0.005, 0.2, 0.04, 0.9])
    let expected = [0.06, 0.16, 0.15, 0.035, 0.4, 0.16, 0.9]
    for (value, wanted) in zip(adjusted, expected) {
      #expect(isClose(value, wanted, relative: 1e-14))
    }
    #expect(holmAdjusted([]).isEmpty)
  }

  @Test func gap() {
    // Wilson's intervals of 56 of 70 and of 48 of 80. Newcombe (1998), table II, gives the interval of
    // their difference by method 10 as 0.0524 to 0.3339; the reach below it is 0.2 - 0.0524.
    func share(_ successes: Int, of rows: Int) -> ConfidenceInterval {
      wilsonInterval(successes: successes, of: rows)
    }
    let result = gapTest(expectation: share(56, of: 70), test: share(48, of: 80))
    #expect(abs(result.gap - 0.2) < 1e-15)
    #expect(abs(result.gap - result.limit - 0.0524) < 5e-5)
    #expect(result.disagrees && result.pValue < 0.05)
    let reversed = gapTest(expectation: share(48, of: 80), test: share(56, of: 70))
    #expect(abs(reversed.z + result.z) < 1e-12)
    let same = ConfidenceInterval(estimate: 1, lower: 1, upper: 1)
    #expect(gapTest(expectation: same, test: same).pValue == 1)
    #expect(!gapTest(expectation: share(20, of: 40), test: share(24, of: 40)).disagrees)
  }
}
