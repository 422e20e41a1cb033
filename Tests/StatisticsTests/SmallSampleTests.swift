import Testing

@testable import Statistics

/// Intervals for few rows, and the running correction for the choice of the best.
@Suite struct SmallSampleTests {
  /// SciPy 1.16: `brentq` on `|A − θ| − z √v(θ)` with the variance of the docstring.
  @Test(
    arguments: [
      (0.9, 12, 13, 0.6892915378712507, 0.9703707555077673),
      (0.75, 20, 40, 0.5973746262644372, 0.8539724800163466),
      (0.5, 10, 10, 0.27351558818989397, 0.726484411810106),
      (0.98, 40, 60, 0.9238523644084312, 0.9947101726433907),
    ])
  func area(area: Double, positives: Int, negatives: Int, lower: Double, upper: Double) {
    let interval = areaInterval(area, positives: positives, negatives: negatives)
    #expect(isClose(interval.lower, lower, relative: 1e-9))
    #expect(isClose(interval.upper, upper, relative: 1e-9))
  }

  @Test func `an area of one has an interval that ends there`() {
    let interval = areaInterval(1, positives: 10, negatives: 10)
    #expect(interval.upper == 1 && interval.lower < 0.95 && interval.lower > 0.6)
    #expect(areaInterval(0.5, positives: 0, negatives: 3).lower == 0)
  }

  @Test func `a share with its binomial error has Wilson's interval`() {
    let error = (0.8 * 0.2 / 50).squareRoot()
    let interval = ScoreScale.share.interval(estimate: 0.8, standardError: error, rows: 50)
    let wilson = wilsonInterval(successes: 40, of: 50)
    #expect(isClose(interval.lower, wilson.lower, relative: 1e-12))
    #expect(isClose(interval.upper, wilson.upper, relative: 1e-12))
    let perfect = ScoreScale.share.interval(estimate: 1, standardError: 0, rows: 20)
    #expect(isClose(perfect.lower, wilsonInterval(successes: 20, of: 20).lower, relative: 1e-12))
  }

  @Test func `errors scatter evenly on the scale of their logarithm`() {
    let interval = ScoreScale.positive.interval(estimate: 4, standardError: 1, rows: 20)
    #expect(isClose(interval.lower * interval.upper, 16, relative: 1e-12))
    #expect(interval.lower > 0 && interval.upper - 4 > 4 - interval.lower)
    let r2 = ScoreScale.upToOne.interval(estimate: 0.75, standardError: 0.1, rows: 20)
    #expect(isClose((1 - r2.lower) * (1 - r2.upper), 0.0625, relative: 1e-12))
    #expect(r2.upper < 1 && r2.upper - 0.75 < 0.75 - r2.lower)
    let plain = ScoreScale.plain.interval(estimate: -1, standardError: 1, rows: 20)
    #expect(isClose(plain.halfWidth, 1.959963984540054, relative: 1e-12))
  }

  /// The same samples, drawn trial by trial or all at once, give the same estimate.
  @Test(arguments: [true, false])
  func `the running correction ends where the correction of all trials does`(higher: Bool) throws {
    var generator = ResamplingGenerator(seed: 4)
    let scores = (0..<7).map { _ in (0..<60).map { _ in generator.uniform() } }
    var running = RunningBiasCorrection(
      .rows(60), higherIsBetter: higher, replications: 150, seed: 9)
    #expect(running.correctedScore == nil && running.bestTrial == nil)
    for (index, trial) in scores.enumerated() {
      running.add { rows in rows.reduce(0.0) { $0 + trial[$1] } / Double(rows.count) }
      let all = try #require(
        biasCorrectedEstimate(
          rowScores: Array(scores[...index]), higherIsBetter: higher, replications: 150, seed: 9))
      #expect(running.bestTrial == all.choice.best)
      #expect(isClose(try #require(running.bestScore), all.chosenScore, relative: 1e-12))
      #expect(isClose(try #require(running.correctedScore), all.correctedScore, relative: 1e-12))
    }
    #expect(running.trials == 7)
  }

  @Test func `a trial without a score counts and is never chosen`() {
    var running = RunningBiasCorrection(.rows(5), higherIsBetter: true, replications: 20, seed: 1)
    running.add { _ in nil }
    #expect(running.trials == 1 && running.bestScore == nil)
    running.add { _ in 0.25 }
    #expect(running.bestTrial == 1 && running.correctedScore == 0.25)
  }

  /// NumPy 2.4: `1 - np.exp((n * L - (n - 1) * Li).mean())` with the numbers of the next test.
  @Test func `R² without the lean of few rows`() throws {
    let (targets, errors) = ([1.0, 2, 4, 3, 7, 5], [0.25, 0, 1, 0.25, 1, 0.25])
    let value = try #require(jackknifedDetermination(squaredErrors: errors, targets: targets))
    #expect(isClose(value, 0.9149540885128334, relative: 1e-12))
    #expect(jackknifedDetermination(squaredErrors: [1, 1], targets: [1, 2]) == nil)
    #expect(jackknifedDetermination(squaredErrors: [1, 1, 1], targets: [2, 2, 2]) == nil)
  }

  /// NumPy 2.2.6: `-m * (n * L - (n - 1) * Li)` with `m = e.mean() / y.var()`, `L = np.log(m)` and `Li` the same
  /// without row i; `y = [1, 2, 4, 3, 7, 5]`, `e = (y - [1.5, 2, 3, 3.5, 6, 5.5]) ** 2`.
  @Test func pseudoValuesOfDetermination() throws {
    let values = try #require(
      determinationPseudoValues(
        squaredErrors: [0.25, 0, 1, 0.25, 1, 0.25], targets: [1, 2, 4, 3, 7, 5]))
    let expected = [
      0.46412260781900877, 0.3428506055274609, -0.01095955969439472, 0.2094725949389954,
      0.48496396043741263, 0.2523486429982835,
    ]
    for (value, number) in zip(values, expected) { #expect(abs(value - number) < 1e-12) }
    #expect(abs(Descriptive.standardErrorOfMean(values) - 0.07518875216273636) < 1e-13)
    #expect(determinationPseudoValues(squaredErrors: [1, 1], targets: [1, 2]) == nil)
    #expect(determinationPseudoValues(squaredErrors: [0, 0, 0], targets: [1, 2, 3]) == nil)
    #expect(determinationPseudoValues(squaredErrors: [1, 1, 1], targets: [2, 2, 2]) == nil)
    #expect(determinationPseudoValues(squaredErrors: [0, 0, 1], targets: [1, 2, 3]) == nil)
  }
}
