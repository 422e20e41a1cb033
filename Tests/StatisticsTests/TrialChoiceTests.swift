import Testing

@testable import Statistics

@Suite struct TrialChoiceTests {
  private static func coinTosses(trials: Int, rows: Int, seed: UInt64) -> [[Double]] {
    var generator = ResamplingGenerator(seed: seed)
    return (0..<trials).map { _ in (0..<rows).map { _ in generator.uniform() < 0.5 ? 1 : 0 } }
  }

  @Test(arguments: [true, false])
  func `the simplest within one paired standard error of the best is taken`(higher: Bool) {
    let errors = [[0, 1, 1, 1], [1, 0, 1, 1], [1, 1, 0, 1], [1, 1, 1, 0]].map {
      $0.map(Double.init)
    }
    let rule = TrialRule(
      higherIsBetter: higher, simplestFirst: [3, 2, 0, 1], pairedErrors: errors)
    let sign: Double = higher ? 1 : -1
    #expect(
      rule.choice(among: [4, 5, 4, 3.9].map { sign * $0 })
        == TrialChoice(best: 1, within: [0, 1, 2], chosen: 2))
    #expect(
      rule.choice(among: [nil, 5 * sign, nil, nil])
        == TrialChoice(best: 1, within: [1], chosen: 1))
    #expect(rule.choice(among: [nil, nil, nil, nil]) == nil)
    // Without an order the best, and of equals the first.
    #expect(
      TrialRule(higherIsBetter: higher).choice(among: [1, 2, 2].map { sign * $0 })
        == TrialChoice(best: 1, within: [1], chosen: 1))
  }

  /// NumPy 2.4: `(a - b).std(ddof=1) / √6`, and with groups `√(Σ s² · 3/2) / 6` of their sums.
  @Test func pairedErrors() {
    let scores: [[Double]] = [[1, 0, 1, 1, 0, 1], [1, 1, 0, 1, 0, 0]]
    let single = pairedStandardErrors(rowScores: scores)
    #expect(isClose(single[0][1], 0.3073181485764296, relative: 1e-12))
    #expect(single[1][0] == single[0][1] && single[0][0] == 0)
    #expect(
      isClose(single[0][1], Descriptive.pairedStandardError(scores[0], scores[1]), relative: 1e-12))
    let grouped = pairedStandardErrors(rowScores: scores, groups: [0, 0, 1, 1, 2, 2])
    #expect(isClose(grouped[0][1], 1 / 3, relative: 1e-12))
    #expect(pairedStandardErrors(rowScores: scores, groups: [0, 0, 0, 0, 0, 0])[0][1] == 0)
  }

  @Test func `errors from samples are close to those from rows`() {
    let scores = Self.coinTosses(trials: 3, rows: 300, seed: 5)
    var generator = ResamplingGenerator(seed: 2)
    let samples = (0..<4_000).map { _ -> [Double?] in
      let rows = (0..<300).map { _ in generator.integer(below: 300) }
      return scores.map { trial in rows.reduce(0) { $0 + trial[$1] } / 300 }
    }
    let bySamples = pairedStandardErrors(samples: samples)
    let byRows = pairedStandardErrors(rowScores: scores)
    #expect(isClose(bySamples[0][2], byRows[0][2], relative: 0.04))
    #expect(pairedStandardErrors(samples: [[1, nil], [2, nil]]) == [[0, 0], [0, 0]])
    #expect(pairedStandardErrors(samples: []).isEmpty)
  }

  /// Twenty equal trials in any order of simplicity: what corrects the best would correct the simplest
  /// within one standard error too much.
  @Test func `the correction is that of the rule`() throws {
    var (corrected, asOfBest) = ([Double](), [Double]())
    for run in 0..<40 {
      let scores = Self.coinTosses(trials: 20, rows: 200, seed: UInt64(run))
      let rule = try #require(
        biasCorrectedEstimate(
          rowScores: scores, higherIsBetter: true, simplestFirst: Array(0..<20),
          replications: 100, seed: UInt64(run)))
      let best = try #require(
        biasCorrectedEstimate(
          rowScores: scores, higherIsBetter: true, replications: 100, seed: UInt64(run)))
      #expect(rule.choice.best == best.choice.best)
      #expect(rule.choice.chosen == rule.choice.within.min())
      corrected.append(rule.chosenScore - rule.optimism)
      asOfBest.append(rule.chosenScore - best.optimism)
    }
    #expect(abs(Descriptive.mean(corrected) - 0.5) < 0.012)
    #expect(Descriptive.mean(asOfBest) < 0.488)
  }

  @Test func `what is shown decides what is chosen`() throws {
    let scores = Self.coinTosses(trials: 3, rows: 40, seed: 1)
    let estimate = try #require(
      biasCorrectedEstimate(
        rowScores: scores, higherIsBetter: true, simplestFirst: [2, 1, 0],
        reported: [0.9, 0.1, 0.1],
        replications: 50, seed: 1))
    #expect(estimate.choice == TrialChoice(best: 0, within: [0], chosen: 0))
    #expect(estimate.chosenScore == Descriptive.mean(scores[0]))
  }

  @Test func `a constant winner within reach has no optimism`() throws {
    let perfect = [Double](repeating: 1, count: 50)
    let estimate = try #require(
      biasCorrectedEstimate(
        rowScores: [perfect, perfect], higherIsBetter: true, simplestFirst: [1, 0],
        replications: 20, seed: 1))
    #expect(estimate.choice == TrialChoice(best: 0, within: [0, 1], chosen: 1))
    #expect(estimate.optimism == 0)
  }
}
