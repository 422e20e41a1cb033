import Testing

@testable import Statistics

@Suite struct SelectionTests {
  /// mpmath 1.4.1: `mp.quad(lambda x: x * m * npdf(x) * ncdf(x)**(m - 1), …)` at 30 digits.
  @Test(
    arguments: [
      (2, 0.5641895835477563),
      (3, 0.8462843753216345),
      (5, 1.1629644736405196),
      (10, 1.538752730835173),
      (20, 1.8674750597983205),
      (50, 2.24907362938985),
      (100, 2.507593636441684),
      (1000, 3.241435769133441),
      (1000000, 4.862897486196463),
    ] as [(Int, Double)])
  func expectedMaximum(count: Int, expected: Double) {
    #expect(isClose(expectedMaximumOfNormals(count: count), expected, relative: 1e-12))
  }

  @Test func expectedMaximumOfOne() { #expect(expectedMaximumOfNormals(count: 1) == 0) }

  /// Against the formula written out with loops over rows first.
  @Test func noiseStandardError() {
    let scores: [[Double]] = [[1, 0, 1, 1, 0], [1, 1, 1, 0, 0], [0, 0, 1, 1, 1]]
    var expected = 0.0
    for trial in scores {
      let residuals = (0..<5).map { row in trial[row] - scores.reduce(0) { $0 + $1[row] } / 3 }
      let mean = residuals.reduce(0, +) / 5
      expected += residuals.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 4 / 3
    }
    expected = (expected / 5 * 3 / 2).squareRoot()
    #expect(isClose(pairedNoiseStandardError(rowScores: scores), expected, relative: 1e-14))
    #expect(pairedNoiseStandardError(rowScores: [[1, 2]]) == 0)
    #expect(pairedNoiseStandardError(rowScores: [[1, 0, 1], [1, 0, 1]]) == 0)
  }

  /// Twenty trials that guess: the best looks better than ½, corrected it does not.
  @Test func biasCorrectionOfGuessing() throws {
    var corrected: [Double] = []
    var best: [Double] = []
    for run in 0..<12 {
      let scores = Self.coinTosses(trials: 20, rows: 200, seed: UInt64(run))
      let estimate = try #require(
        biasCorrectedEstimate(
          rowScores: scores, higherIsBetter: true, replications: 100, seed: UInt64(run)))
      corrected.append(estimate.correctedScore)
      best.append(estimate.chosenScore)
      #expect(estimate.trials == 20 && estimate.replications == 100)
      #expect(estimate.optimism == estimate.chosenScore - estimate.correctedScore)
    }
    // E[max of 20] · √(¼ / 200) = 0.066
    #expect(abs(Descriptive.mean(best) - 0.566) < 0.01)
    #expect(abs(Descriptive.mean(corrected) - 0.5) < 0.02)
  }

  @Test func biasCorrectionOfALossHasNegativeOptimism() throws {
    let scores = Self.coinTosses(trials: 10, rows: 100, seed: 4)
    let estimate = try #require(
      biasCorrectedEstimate(rowScores: scores, higherIsBetter: false, replications: 100, seed: 1))
    #expect(estimate.optimism < 0)
    #expect(estimate.chosenScore == scores.map(Descriptive.mean).min())
  }

  @Test func biasCorrectionOfAClearWinnerIsSmall() throws {
    var scores = Self.coinTosses(trials: 5, rows: 100, seed: 8)
    scores[3] = [Double](repeating: 1, count: 100)
    let estimate = try #require(
      biasCorrectedEstimate(rowScores: scores, higherIsBetter: true, replications: 50, seed: 1))
    #expect(estimate.choice.best == 3 && estimate.optimism == 0)
  }

  @Test func biasCorrectionByClosureAndByRowsAgree() {
    let scores = Self.coinTosses(trials: 6, rows: 50, seed: 2)
    let byRows = biasCorrectedEstimate(
      rowScores: scores, higherIsBetter: true, replications: 40, seed: 7)
    let byMetric = biasCorrectedEstimate(
      trials: 6, resampling: .rows(50), higherIsBetter: true, replications: 40, seed: 7
    ) { trial, rows in
      rows.reduce(0) { $0 + scores[trial][$1] } / Double(rows.count)
    }
    #expect(byRows == byMetric)
  }

  @Test func biasCorrectionOfNothing() {
    #expect(biasCorrectedEstimate(rowScores: [], higherIsBetter: true, seed: 1) == nil)
    #expect(biasCorrectedEstimate(rowScores: [[1]], higherIsBetter: true, seed: 1) == nil)
    let undefined = biasCorrectedEstimate(
      trials: 3, resampling: .rows(9), higherIsBetter: true, replications: 5, seed: 1
    ) { _, _ in nil }
    #expect(undefined == nil)
  }

  @Test func pairedGain() {
    let gain = PairedGain(
      of: [1, 1, 1, 0, 1, 1], over: [1, 0, 0, 0, 1, 0], higherIsBetter: true)
    #expect(gain.gain == 0.5)
    #expect(isClose(gain.standardError, 0.05.squareRoot(), relative: 1e-15))
    #expect(gain.isNewBest)
    // 0.5 / 0.2236 = 2.236 standard errors; the bars are 1.645 for one look, 2.326 for five.
    #expect(gain.isSignificant(looks: 1) && !gain.isSignificant(looks: 5))
    let loss = PairedGain(of: [1, 1], over: [0, 0], higherIsBetter: false)
    #expect(loss.gain == -1 && !loss.isNewBest && !loss.isSignificant(looks: 1))
    #expect(!PairedGain(of: [1, 2], over: [1, 2], higherIsBetter: true).isNewBest)
  }

  private static func coinTosses(trials: Int, rows: Int, seed: UInt64) -> [[Double]] {
    var generator = ResamplingGenerator(seed: seed)
    return (0..<trials).map { _ in (0..<rows).map { _ in generator.uniform() < 0.5 ? 1 : 0 } }
  }
}
