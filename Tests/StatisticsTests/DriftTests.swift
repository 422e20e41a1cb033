import Testing

@testable import Statistics

@Suite struct DriftTests {
  /// SciPy 1.17.1: `ks_2samp(u, v, method='exact')`.
  @Test func kolmogorovSmirnovExact() throws {
    let result = try #require(kolmogorovSmirnovTest(Self.first, Self.second))
    #expect(result.isExact)
    #expect(isClose(result.statistic, 0.3878787878787879, relative: 1e-12))
    #expect(isClose(result.pValue, 0.1058774966799726, relative: 1e-11))
    let tied = try #require(kolmogorovSmirnovTest(Self.tiedFirst, Self.tiedSecond))
    #expect(isClose(tied.statistic, 0.25, relative: 1e-12))
    #expect(isClose(tied.pValue, 0.8689816711757754, relative: 1e-11))
    let apart = try #require(
      kolmogorovSmirnovTest((0..<30).map(Double.init), (25..<55).map(Double.init)))
    #expect(isClose(apart.statistic, 0.8333333333333334, relative: 1e-12))
    #expect(isClose(apart.pValue, 9.236090683675521e-11, relative: 1e-11))
  }

  /// SciPy 1.17.1: `kolmogorov(D * sqrt(1500 * 1200 / 2700))`.
  @Test func kolmogorovSmirnovOfManyRows() throws {
    let result = try #require(
      kolmogorovSmirnovTest(
        (0..<1_500).map { Double($0) * 1.05 }, (0..<1_200).map { Double($0) + 100 }))
    #expect(!result.isExact)
    #expect(isClose(result.statistic, 0.17466666666666666, relative: 1e-12))
    #expect(isClose(result.pValue, 4.313514187091811e-18, relative: 1e-11))
  }

  /// SciPy 1.17.1: `scipy.special.kolmogorov`.
  @Test(
    arguments: [
      (0.2, 0.999999999999495), (0.5, 0.9639452436648751), (0.9, 0.3927307079406543),
      (1.0, 0.26999967167735456), (1.36, 0.049485876755377876), (2.0, 0.0006709252557796953),
      (4.0, 2.532833109818835e-14),
    ] as [(Double, Double)])
  func kolmogorovLimit(lambda: Double, expected: Double) {
    #expect(isClose(kolmogorovTail(lambda), expected, relative: 1e-12))
  }

  @Test func kolmogorovSmirnovEdges() throws {
    #expect(kolmogorovSmirnovTest([], [1]) == nil)
    #expect(kolmogorovSmirnovTest([.nan], [1]) == nil)
    let same = try #require(kolmogorovSmirnovTest([1, 2, 2], [2, 1, 2]))
    #expect(same.statistic == 0 && same.pValue == 1)
    #expect(kolmogorovTail(0) == 1)
  }

  /// SciPy 1.17.1: `chi2_contingency(table, correction=False)`.
  @Test(
    arguments: [
      ([[20, 30, 50], [30, 30, 40]], 3.1111111111111107, 0.21107208779109024, 2, 25.0),
      ([[5, 15], [12, 3]], 10.379901960784313, 0.001273944591339642, 1, 7.285714285714286),
      (
        [[10, 0, 3], [7, 2, 9], [1, 1, 20]], 21.24119534015367, 0.000283636098318912, 4,
        0.7358490566037735
      ),
    ] as [([[Int]], Double, Double, Int, Double)])
  func chiSquare(table: [[Int]], statistic: Double, pValue: Double, freedom: Int, least: Double)
    throws
  {
    let result = try #require(chiSquareTest(table))
    #expect(isClose(result.statistic, statistic, relative: 1e-12))
    #expect(isClose(result.pValue, pValue, relative: 1e-11))
    #expect(result.degreesOfFreedom == freedom)
    #expect(isClose(result.smallestExpected, least, relative: 1e-12))
  }

  /// The same of `[[50, 30, 6], [60, 20, 8]]`: the levels with fewer than 5 expected are one.
  @Test func chiSquareMergesRareLevels() throws {
    let result = try #require(chiSquareTest([50, 30, 3, 2, 1], [60, 20, 1, 4, 3]))
    #expect(isClose(result.statistic, 3.172235798028611, relative: 1e-12))
    #expect(isClose(result.pValue, 0.204718810194626, relative: 1e-11))
    #expect(result.degreesOfFreedom == 2)
  }

  @Test func chiSquareEdges() throws {
    #expect(chiSquareTest([[1, 2]]) == nil)
    #expect(chiSquareTest([[1, 0], [3, 0]]) == nil)
    #expect(chiSquareTest([], []) == nil)
    #expect(chiSquareTest([[0, 0, 0], [1, 2, 0], [2, 1, 0]])?.degreesOfFreedom == 1)
  }

  /// NumPy 2.4.6: `((a - b) * np.log(a / b)).sum()` with half a row added to each bin, and
  /// `(1/n + 1/m) * chi2.ppf(.95, bins - 1)`.
  @Test func stabilityIndexOfCounts() throws {
    let result = try #require(
      populationStability(
        referenceCounts: [100, 200, 300, 250, 150], currentCounts: [60, 80, 90, 100, 0]))
    #expect(isClose(result.index, 0.753553743866266, relative: 1e-12))
    #expect(isClose(result.nullQuantile, 0.03823842308763313, relative: 1e-11))
  }

  /// Bins by `np.quantile(x, np.arange(1, 10) / 10)` and `np.searchsorted(edges, x, side='right')`.
  @Test func stabilityIndexOfNumbers() throws {
    let reference = (0..<101).map { Double($0 * 37 % 101) / 10 }
    let current = (0..<97).map { Double($0 * 53 % 97) / 8 }
    let result = try #require(populationStability(reference: reference, current: current))
    #expect(result.bins == 10)
    #expect(isClose(result.index, 0.14259063827297874, relative: 1e-12))
  }

  @Test func stabilityIndexEdges() throws {
    #expect(populationStability(reference: [Double](), current: [1]) == nil)
    #expect(populationStability(reference: [5, 5, 5], current: [5, 5]) == nil)
    let missing = try #require(
      populationStability(reference: [1, 1, 1], current: [1, .nan, .nan]))
    #expect(missing.bins == 2 && missing.index > 0.5)
    #expect(populationStability(reference: [3, 4], current: [3, 4])?.index == 0)
  }

  private static let first: [Double] = [
    0.6, -0.83, -0.27, -0.35, 0.19, 1.09, 0.02, 0.92, -0.42, 0.33, -2.14, -1.45, 0.8, -0.59,
    0.58,
  ]
  private static let second: [Double] = [
    1.24, 2.02, 1.51, 1.72, 0.59, 0.0, -0.03, 0.21, -0.43, 0.15, 0.61, 0.95, 0.36, -1.22,
    0.63, 0.93, 1.78, 1.28, 0.06, -0.02, 2.71, 1.46,
  ]
  private static let tiedFirst: [Double] = [
    1.8, 2.1, -0.8, 0.4, 0.5, 0.6, 0.5, 0.2, 0.2, -1.5, -0.2, -0.7,
  ]
  private static let tiedSecond: [Double] = [
    0.1, -0.5, 0.6, 0.8, 0.3, 0.3, 0.1, -0.4, -0.2, -0.5, 0.4, 0.0,
  ]
}
