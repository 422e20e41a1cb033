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
      let isWithin = paired.gain <= paired.standardError * (1 + 1e-9)
      #expect(selection.within.contains(index) == isWithin)
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
        rowScores: scores, higherIsBetter: true, simplestFirst: [0, 1, 2, 3, 4],
        resampling: .rows(60), seed: 3))
    #expect(selection.optimism == estimate.optimism && selection.optimism != 0)
    #expect(selection.chosen == estimate.choice.chosen)
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
}
