import Statistics
import Testing

@testable import Workflows

@Suite struct SelectionTests {
  private static let targets: [Float] = (0..<60).map { Float($0 % 2) }

  private static func experiment() throws -> Experiment {
    try SmallExperiments.experiment(.binary, metric: "accuracy", folds: [targets])
  }

  /// Wrong in some rows.
  private func predictions(wrong rows: some Sequence<Int>) -> [Float] {
    var values = Self.targets
    for row in rows { values[row] = 1 - values[row] }
    return values
  }

  @Test func `the simplest within one paired standard error of the best is taken`() throws {
    let experiment = try Self.experiment()
    // Best: 4 wrong. Paired against it: 1 row more (SE 1/60, gain 1/60), 2 rows more for a gain of 2
    // and an SE of about √2; 9 other rows for a gain far above its SE.
    let candidates = [
      try experiment.judged([predictions(wrong: 0..<9)], hiddenUnits: [1]),
      try experiment.judged([predictions(wrong: 0..<4)], hiddenUnits: [64]),
      try experiment.judged([predictions(wrong: 0..<5)], hiddenUnits: [8]),
      try experiment.judged([predictions(wrong: 0..<5)], hiddenUnits: [16]),
    ]
    let selection = try #require(Selection(candidates, in: experiment))
    #expect(selection.best == 1)
    for (index, candidate) in candidates.enumerated() where index != 1 {
      let paired = experiment.compare(candidates[1], with: candidate)
      #expect(selection.within.contains(index) == (paired.gain <= paired.standardError))
    }
    #expect(selection.within == [1, 2, 3])
    #expect(selection.chosen == 2)
  }

  @Test func `a candidate beyond one standard error is not taken, however simple`() throws {
    let experiment = try Self.experiment()
    let candidates = [
      try experiment.judged([predictions(wrong: 0..<4)], hiddenUnits: [64]),
      try experiment.judged([predictions(wrong: 0..<7)], hiddenUnits: [1]),
    ]
    let paired = experiment.compare(candidates[0], with: candidates[1])
    #expect(paired.gain > paired.standardError && !paired.isBetter(at: 0.05))
    let selection = try #require(Selection(candidates, in: experiment))
    #expect(selection.chosen == 0)
  }

  @Test func `less is better where the metric says so`() throws {
    let targets = uniformNumbers(30, "targets")
    let experiment = try SmallExperiments.experiment(.regression, metric: "mae", folds: [targets])
    let candidates = try [0.5, 0.1, 0.9].map { (error: Float) in
      try experiment.judged([zip(targets, uniformNumbers(30, "n")).map { $0 + error * $1 }])
    }
    let selection = try #require(Selection(candidates, in: experiment))
    #expect(selection.best == 1 && selection.chosen == 1 && selection.within == [1])
    // The sign of the optimism is that of the metric: the best error flatters by being too small.
    #expect(selection.optimism <= 0)
  }

  @Test func `a candidate that diverged is never taken`() throws {
    let experiment = try Self.experiment()
    let candidates = [
      try experiment.judged([predictions(wrong: 0..<1)], hiddenUnits: [1], diverged: true),
      try experiment.judged([predictions(wrong: 0..<20)], hiddenUnits: [64]),
    ]
    let selection = try #require(Selection(candidates, in: experiment))
    #expect(selection.best == 1 && selection.chosen == 1 && selection.within == [1])
    #expect(Selection([candidates[0]], in: experiment) == nil)
    #expect(Selection([], in: experiment) == nil)
  }

  @Test func `optimism and luck are those of Statistics`() throws {
    let experiment = try Self.experiment()
    let candidates = try (0..<5).map { shift in
      try experiment.judged([predictions(wrong: (0..<60).filter { ($0 + 3 * shift) % 7 == 0 })])
    }
    let scores = candidates.map { candidate in
      zip(candidate.predictions[0], Self.targets).map { $0 == $1 ? 1.0 : 0 }
    }
    let selection = try #require(Selection(candidates, in: experiment))
    let estimate = try #require(
      biasCorrectedEstimate(
        rowScores: scores, higherIsBetter: true, resampling: .rows(60), seed: 3))
    #expect(selection.optimism == estimate.optimism)
    #expect(selection.optimism > 0)
    #expect(
      selection.luck
        == pairedNoiseStandardError(rowScores: scores) * expectedMaximumOfNormals(count: 5))
  }

  @Test func `simpler is fewer parameters, then more regularization, then fewer epochs`() throws {
    let experiment = try Self.experiment()
    func result(
      _ units: [Int], _ change: (inout Candidate) -> Void = { _ in }
    ) throws -> CandidateResult {
      try experiment.judged([Self.targets], hiddenUnits: units, change: change).result
    }
    let ordered = [
      try result([]), try result([4]) { $0.dropout = 0.5 },
      try result([4]) { ($0.dropout, $0.ridge) = (0.25, 0.01) },
      try result([4]) { $0.dropout = 0.25 }, try result([4]) { $0.ridge = 0.01 },
      try result([4]) { $0.lasso = 0.01 }, try result([4]), try result([4, 4]), try result([64]),
    ]
    for (index, simple) in ordered.enumerated() {
      for (other, result) in ordered.enumerated() {
        #expect(simple.isSimpler(than: result) == (index < other), "\(index), \(other)")
      }
    }
  }

  // MARK: Expectation

  @Test func `what is expected is the score without the optimism`() throws {
    let experiment = try Self.experiment()
    let judged = try experiment.judged([predictions(wrong: 0..<6)])
    let expected = experiment.expectation(of: judged, optimism: 0.02)
    #expect(abs(expected.estimate - 0.88) < 1e-12)
    // 54 right and 6 wrong of 60: variance 60 · 0.9 · 0.1 / 59. Summed row by row it differs from this
    // formula in the last bits, since 0.9 is no binary fraction; so the bits are those of the sum.
    let error = Descriptive.standardErrorOfMean((0..<60).map { $0 < 6 ? 0 : 1 })
    #expect(abs(error - (60 * 0.09 / 59 / 60).squareRoot()) < 1e-15)
    #expect(judged.result.standardError == error)
    // One hold-out leaves room for what networks trained on other rows would score: half as many rows
    // validate as train.
    let interval = ScoreScale.share.interval(
      estimate: judged.result.score - 0.02, standardError: error * 1.5.squareRoot(), rows: 60)
    #expect(expected.lower == interval.lower && expected.upper == interval.upper)
  }

  @Test func `what R² is expected to scatter by does not depend on the unit of the targets`() throws
  {
    let targets = (0..<40).map { Float($0 * 7 % 40) }
    let errors = (0..<40).map { Float($0 * 3 % 11) - 5 }
    let reaches = try [1, 100].map { (unit: Float) -> Double in
      let experiment = try SmallExperiments.experiment(
        .regression, metric: "r2", folds: [targets.map { $0 * unit }])
      let judged = try experiment.judged([zip(targets, errors).map { ($0 + $1) * unit }])
      return experiment.expectation(of: judged, optimism: 0).standardError
    }
    #expect(abs(reaches[0] - reaches[1]) < 1e-6)
    // About √Σ(e² - mean)² / n over the variance of 0…39: of the size of a hundredth, not of a millionth.
    #expect(reaches[0] > 0.01 && reaches[0] < 0.1)
  }

  @Test(arguments: ["mae", "accuracy"])
  func `over folds the wider of the two intervals stands, a share between 0 and 1`(
    metric: String
  ) throws {
    let isShare = metric == "accuracy"
    let experiment = try SmallExperiments.experiment(
      isShare ? .binary : .regression, metric: metric,
      folds: Array(repeating: Array(repeating: 0, count: 30), count: 2), ratio: 1)
    func missing(_ first: Int, _ second: Int) throws -> JudgedCandidate {
      try experiment.judged([first, second].map { count in (0..<30).map { $0 < count ? 1 : 0 } })
    }
    let uneven = try missing(12, 0)
    #expect(uneven.result.foldScores == (isShare ? [0.6, 1] : [0.4, 0]))
    // (1/2 + 1) · 0.08, with one degree of freedom: t = 12.706.
    let error = (1.5 * 0.08).squareRoot()
    #expect(abs(uneven.result.standardError - error) < 1e-12)
    let wide = experiment.expectation(of: uneven, optimism: 0)
    if isShare {
      #expect(wide.lower >= 0 && wide.lower < 0.01 && wide.upper > 0.99 && wide.upper <= 1)
    } else {
      // Even on the scale of the logarithm.
      #expect(abs(wide.upper / wide.estimate - wide.estimate / wide.lower) < 1e-3)
      let reach = 12.706204736432095 * error / 0.2
      #expect(abs(Elementary.log(wide.upper / 0.2) - reach) < 1e-6)
    }
    // Folds that agree say nothing by themselves; the rows then do.
    let agreed = try missing(3, 3)
    #expect(agreed.result.standardError == 0)
    let byRows = (60 * 0.09 / 59 / 60).squareRoot()
    let narrow = experiment.expectation(of: agreed, optimism: 0)
    #expect(abs(narrow.standardError - byRows) < 1e-12)
    let interval =
      isShare
      ? ScoreScale.share.interval(estimate: 0.9, standardError: byRows, rows: 60)
      : ScoreScale.positive.interval(
        estimate: 0.1, standardError: byRows * 2.000995378088 / 1.959963984540054, rows: 60)
    #expect(abs(narrow.lower - interval.lower) < 1e-6)
    #expect(abs(narrow.upper - interval.upper) < 1e-6)
  }
}
