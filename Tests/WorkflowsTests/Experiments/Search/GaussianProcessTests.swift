import Testing

@testable import Workflows

@Suite struct GaussianProcessTests {
  /// Two axes of three values, at 0, a half and 1.
  private static let distances = AxisDistances([
    .init(ordered: [1, 2, 3], by: { Double($0) }) { (_: Int, _) in },
    .init(ordered: [1, 2, 3], by: { Double($0) }) { (_: Int, _) in },
  ])
  private static let points = [[0, 0], [2, 0], [1, 1], [0, 2], [2, 2], [1, 0]]
  private static let scores = [1, 3, 2.5, -1, 0.5, 2]

  private static func process() throws -> GaussianProcess {
    var scales = GaussianProcess.Scales(axes: 2)
    scales.lengths = [0.5, 2]
    scales.noise = 0.01
    return try #require(
      GaussianProcess(points, scores: scores, distances: distances, scales: scales))
  }

  // scikit-learn 1.9.1: GaussianProcessRegressor(Matern([0.5, 2], nu=2.5), alpha=0.01, optimizer=None)
  // fitted to y - y.mean(); std times the square root of (y - m)' inv(K) (y - m) / 6, and scipy's norm for
  // the expected improvement on 2.9.
  @Test func `mean, deviation and expected improvement are those of scikit-learn`() throws {
    let process = try Self.process()
    let expected = [
      (point: [1, 2], 2.1761503848834645, 0.6886437178734961, 0.052003120476963746),
      (point: [0, 1], -0.022263042419115697, 0.3608381830284806, 1.203953358970305e-17),
      (point: [2, 1], 1.7915454269008368, 0.3608381830284806, 0.00010672842681277864),
    ]
    for (point, mean, deviation, improvement) in expected {
      let found = process.prediction(at: point)
      #expect(abs(found.mean - mean) < 1e-12)
      #expect(abs(found.deviation - deviation) < 1e-12)
      #expect(abs(found.expectedImprovement(on: 2.9) - improvement) < 1e-12)
    }
    #expect(abs(process.logLikelihood - -3.606895409273331) < 1e-12)
    #expect(abs(process.highestMean - 2.9157955942571983) < 1e-12)
  }

  @Test func `to believe a prediction leaves the means and takes the doubt away`() throws {
    var process = try Self.process()
    let before = process.prediction(at: [1, 2])
    process.believe([1, 2])
    let after = process.prediction(at: [1, 2])
    #expect(after.deviation < before.deviation / 2)
    #expect(abs(after.mean - before.mean) < 1e-10)
  }

  @Test func `an axis that does not matter gets a long length`() {
    // The score depends on the first axis alone.
    let points = (0..<9).map { [$0 % 3, $0 / 3] }
    let scores = points.map { [0, 5, 1][$0[0]] + 0.01 * Double(($0[1] * 2) % 3) }
    let scales = GaussianProcess.Scales.learned(
      from: points, scores: scores, distances: Self.distances)
    #expect(scales.lengths[1] > 2 * scales.lengths[0])
    #expect(scales.noise < 0.5)
  }

  @Test func `values without an order lie equally far apart, ordered ones by rank`() {
    let named = SearchSpace.Axis(["a", "b", "c"]) { _, _ in }
    let tables = AxisDistances([named]).tables[0]
    for one in 0..<3 {
      for two in 0..<3 { #expect(abs(tables[one][two] - (one == two ? 0 : 1)) < 1e-15) }
    }
    let ordered = SearchSpace.Axis(ordered: [0.1, 10, 1], by: \.self) { _, _ in }
    #expect(ordered.places == [[0], [1], [0.5]])
    #expect(SearchSpace.Axis(ordered: [3.0], by: \.self) { _, _ in }.places == [[0]])
  }

  @Test func `scores that are all equal can be borne`() throws {
    let process = try #require(
      GaussianProcess(
        Self.points, scores: Self.scores.map { _ in 2 }, distances: Self.distances,
        scales: .learned(
          from: Self.points, scores: Self.scores.map { _ in 2 }, distances: Self.distances)))
    #expect(process.prediction(at: [1, 2]).mean == 2)
    #expect(process.prediction(at: [1, 2]).deviation.isFinite)
  }
}
