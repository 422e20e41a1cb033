import Testing

@testable import Statistics

@Suite struct TrainingVarianceTests {
  private static let scores: [[Double]] = [
    [0.9, 0.7, 0.8, 0.4, 0.5, 0.6, 0.2, 0.3], [0.8, 0.9, 0.5, 0.5, 0.7, 0.6, 0.1, 0.2],
    [0.6, 0.7, 0.9, 0.2, 0.4, 0.8, 0.3, 0.1],
  ]
  private static let networks = [
    [0, 0, 0, 0, 1, 1, 1, 1], [0, 1, 0, 1, 0, 1, 0, 1], [0, 0, 1, 1, 0, 0, 1, 1],
  ]

  private static func rounds(_ scores: [[Double]]) -> [TrainingVariance.Round] {
    zip(scores, networks).map { TrainingVariance.Round(scores: $0, networks: $1) }
  }

  /// NumPy 2.4: the formula of the docstring, with the weight of every network added up row by row.
  @Test func `networks that differ by less than their rows explain have no variance`() throws {
    let found = try #require(TrainingVariance(Self.rounds(Self.scores)))
    #expect(found.variance == 0)
    #expect(isClose(found.noise, 0.007125, relative: 1e-12))
    #expect(found.degreesOfFreedom == 4)
  }

  /// NumPy 2.4, as above; rows 1 and 2, 3 and 4, … go together.
  @Test func `rows of a group count as one`() throws {
    var scores = Self.scores
    for row in 0..<4 { scores[0][row] += 1 }
    for row in [0, 2, 4, 6] { scores[1][row] -= 0.5 }
    let found = try #require(
      TrainingVariance(Self.rounds(scores), groups: [0, 0, 1, 1, 2, 2, 3, 3]))
    #expect(isClose(found.variance, 0.2553611111111111, relative: 1e-12))
    #expect(isClose(found.noise, 0.0322638888888889, relative: 1e-12))
  }

  /// Networks with a deviation of 0.1 between them, rows that differ by far more.
  @Test(arguments: [1, 5])
  func `a planted variance is found on average`(cells: Int) throws {
    var generator = ResamplingGenerator(seed: 11)
    func normal() -> Double {
      NormalDistribution.standard.quantile(max(1e-12, generator.uniform()))
    }
    let found = try (0..<400).map { _ -> Double in
      let ease = (0..<200).map { _ in 3 * normal() }
      let rounds = (0..<4).map { _ -> TrainingVariance.Round in
        let truths = (0..<cells).map { _ in 0.1 * normal() }
        let networks = (0..<200).map { row in
          cells == 1 ? 0 : (row + generator.integer(below: cells)) % cells
        }
        return TrainingVariance.Round(
          scores: (0..<200).map { ease[$0] + truths[networks[$0]] + 0.2 * normal() },
          networks: networks)
      }
      return try #require(TrainingVariance(rounds)).variance
    }
    #expect(abs(Descriptive.mean(found) - 0.01) < 3 * Descriptive.standardErrorOfMean(found))
  }

  @Test func `it takes two rounds, and two groups for each network`() {
    #expect(TrainingVariance(Array(Self.rounds(Self.scores)[..<1])) == nil)
    #expect(TrainingVariance([]) == nil)
    let alone = TrainingVariance.Round(scores: [1, 0, 1], networks: [0, 0, 1])
    #expect(TrainingVariance([alone, alone]) == nil)
    #expect(
      TrainingVariance(Self.rounds(Self.scores), groups: [0, 0, 0, 0, 1, 1, 1, 1]) == nil)
  }

  /// SciPy 1.17: `chi2.sf(Q, 3)` with `Q = 7.500000000000003` of these weights and means.
  @Test func heterogeneity() throws {
    let p = try #require(
      heterogeneityPValue(
        estimates: [0.8, 0.9, 0.7, 0.85], variances: [0.002, 0.004, 0.003, 0.001]))
    #expect(isClose(p, 0.05755845197263628, relative: 1e-9))
    #expect(heterogeneityPValue(estimates: [1, 1], variances: [1, 1]) == 1)
    #expect(heterogeneityPValue(estimates: [1], variances: [1]) == nil)
    #expect(heterogeneityPValue(estimates: [1, 2], variances: [1, 0]) == nil)
  }
}
