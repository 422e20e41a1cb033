import Testing

@testable import Statistics

@Suite struct DeLongTests {
  /// NumPy 2.4.6, SciPy 1.17.1, scikit-learn 1.9.1: placement values from all pairs,
  /// `(s[y][:, None] > s[~y]) + .5 * (s[y][:, None] == s[~y])`, their covariances by `np.cov`, areas
  /// checked with `roc_auc_score`, p by `2 * norm.sf(abs(z))`.
  @Test func agreesWithTheDefinition() throws {
    let result = try #require(
      deLongTest(first: Self.first, second: Self.second, isPositive: Self.isPositive))
    #expect(isClose(result.firstArea, 0.8762626262626263, relative: 1e-12))
    #expect(isClose(result.secondArea, 0.7714646464646464, relative: 1e-12))
    #expect(isClose(result.standardError, 0.07936720943555023, relative: 1e-12))
    #expect(isClose(result.z, 1.3204191068741127, relative: 1e-12))
    #expect(isClose(result.pValue, 0.1866951277662403, relative: 1e-11))
    #expect(isClose(result.interval.lower, -0.05075889224914612, relative: 1e-11))
    #expect(isClose(result.interval.upper, 0.2603548518451059, relative: 1e-11))
    let interval = try #require(deLongInterval(scores: Self.first, isPositive: Self.isPositive))
    #expect(isClose(interval.lower, 0.7597139032091426, relative: 1e-12))
    #expect(isClose(interval.upper, 0.99281134931611, relative: 1e-12))
  }

  @Test func sameOrderMeansNoDifference() throws {
    let result = try #require(
      deLongTest(
        first: Self.first, second: Self.first.map { 3 * $0 + 1 }, isPositive: Self.isPositive))
    #expect(result.z == 0 && result.pValue == 1 && result.standardError == 0)
  }

  @Test func needsTwoRowsOfEachClass() {
    #expect(deLongInterval(scores: [1, 2, 3], isPositive: [true, false, true]) == nil)
    #expect(
      deLongTest(first: [1, 2], second: [1, 2], isPositive: [true, true]) == nil)
  }

  @Test func perfectOrderStaysWithinOne() throws {
    let interval = try #require(
      deLongInterval(scores: [1, 2, 3, 4], isPositive: [false, false, true, true]))
    #expect(interval.estimate == 1 && interval.upper == 1)
  }

  private static let first: [Double] = [
    1.4, 0.2, 1.1, -0.2, 0.4, -0.8, -0.6, 1.2, 0.5, -0.7, 2.5, 0.8, 0.6, 1.5, 2.1, -1.3, 0.6,
    0.6, -1.8, 0.3, -0.3, 1.9, -0.4, -0.0, 1.4, -0.9, 1.7, -0.1, 0.5, 0.6, 1.1, 1.7, 0.9,
    0.6, 2.4, 2.9, -1.6, 2.0, 0.5, 1.0,
  ]
  private static let second: [Double] = [
    0.0, 1.4, -0.6, 0.6, 1.7, -2.1, -0.5, -0.4, 0.5, 1.1, 3.7, -1.3, -0.2, 1.8, 3.0, -0.4,
    -0.4, 0.7, -1.1, -0.0, -0.9, 1.7, 0.1, -0.1, 0.8, -1.8, 0.7, 1.1, 0.1, -0.9, 2.0, 1.8,
    2.8, 0.4, 1.2, 0.5, 0.4, 4.0, -0.5, 0.2,
  ]
  private static let isPositive: [Bool] = [
    true, false, false, true, true, false, true, true, false, false, true, false, false,
    true, true, false, false, false, false, false, false, true, false, false, true, false,
    true, false, false, true, false, true, true, false, true, true, false, true, false, true,
  ]
}
