import Datasets
import Statistics
import Tensors
import TestSupport
import Testing

@testable import Workflows

/// What is said after each trial, and what the seed and the probabilities are worth.
@Suite struct TrialStandingsTests {
  /// Forty rows of two classes, predicted right but for the first few.
  private static let targets: [Float] = (0..<40).map { Float($0 % 2) }

  private func predictions(wrong: Range<Int>) -> [Float] {
    Self.targets.enumerated().map { index, target in
      let isRight = !wrong.contains(index)
      return (target > 0.5) == isRight ? 0.9 : 0.1
    }
  }

  @Test func `after each trial stand best, corrected score and looks`() throws {
    let experiment = try SmallExperiments.experiment(
      .binary, metric: "accuracy", folds: [Self.targets])
    var standings = TrialStandings(experiment)
    func standing(_ trial: JudgedCandidate, _ looks: Int) -> TrialProgress? {
      standings.add(trial, looks: looks)
    }
    let first = try experiment.judged([predictions(wrong: 0..<20)])
    let start = try #require(standing(first, 3))
    #expect(start.best == 0.5 && start.corrected == 0.5 && start.looks == 3)
    #expect(!start.isNewBest && !start.isSignificant)

    // Three rows gained and two lost: less than one paired standard error, the best but no new best.
    let little = try #require(
      standing(try experiment.judged([predictions(wrong: 3..<22)]), 4))
    #expect(little.best == 0.525 && !little.isNewBest)
    #expect(little.corrected < little.best)

    let much = try #require(
      standing(try experiment.judged([predictions(wrong: 16..<20)]), 5))
    #expect(much.best == 0.9 && much.isNewBest && much.isSignificant)

    // What diverged changes nothing but the looks.
    let diverged = try experiment.judged([predictions(wrong: 0..<1)], diverged: true)
    let after = try #require(standing(diverged, 6))
    #expect(after.best == 0.9 && after.looks == 6 && !after.isNewBest)
    #expect(much.sentence.hasPrefix("best 0.9000, corrected 0."))
    #expect(much.sentence.hasSuffix("5 looks; significantly better"))
  }

  @Test func `the more looks, the more a gain must be to be significant`() {
    let gain = PairedGain(gain: 2.5, standardError: 1)
    #expect(gain.isSignificant(looks: 5) && !gain.isSignificant(looks: 20))
    #expect(gain.isNewBest)
  }

  @Test func `a margin within the spread of seeds is a tie`() {
    var seeds = SeedSpread(scores: [0.9, 0.91, 0.93], rival: "trial 1", margin: 0.02)
    #expect(seeds.isTie && seeds.sentence.hasPrefix("A tie with trial 1"))
    seeds.margin = 0.04
    #expect(!seeds.isTie)
  }

  @Test func `another seed trains another network on the same folds`() throws {
    let experiment = try SmallExperiments.experiment(
      .binary, metric: "accuracy", folds: [Self.targets])
    #expect(experiment.reseeded(1).seed == experiment.seed)
    #expect(Set((1...3).map { experiment.reseeded($0).seed }).count == 3)
  }

  /// scikit-learn 1.7: `brier_score_loss([0, 1, 1, 0], [0.1, 0.8, 0.6, 0.4])` is 0.0925.
  @Test func `the calibration of two classes`() throws {
    let values = Tensor(rows: 4, columns: 1, values: [0.1, 0.8, 0.6, 0.4])
    let targets = Tensor(rows: 4, columns: 1, values: [0, 1, 1, 0])
    let found = try #require(
      CalibrationSummary(values, targets: targets, fitsTemperature: true, seed: 1))
    #expect(abs(found.brier - 0.0925) < 1e-7)
    #expect(found.brierOfShares == 0.25 && found.rows == 4)
    #expect(found.temperature != nil)
    let test = try #require(
      CalibrationSummary(values, targets: targets, fitsTemperature: false, seed: 1))
    #expect(test.temperature == nil)
  }

  @Test func `probabilities that are too sure are called miscalibrated, and scaling mends them`()
    throws
  {
    var generator = SeededGenerator(seed: 5)
    let honest = (0..<600).map { _ in 0.2 + 0.6 * generator.uniform() }
    let targets = honest.map { Float(generator.uniform() < $0 ? 1 : 0) }
    let labels = Tensor(rows: 600, columns: 1, values: targets)
    let calibrated = Tensor(rows: 600, columns: 1, values: honest.map { Float($0) })
    let fine = try #require(
      CalibrationSummary(calibrated, targets: labels, fitsTemperature: true, seed: 1))
    #expect(!fine.error.isMiscalibrated)

    let sure = TemperatureScaling.scaled(calibrated, by: 0.25)
    let found = try #require(
      CalibrationSummary(sure, targets: labels, fitsTemperature: true, seed: 1))
    #expect(found.error.isMiscalibrated)
    let temperature = try #require(found.temperature)
    #expect(temperature.isWorthwhile && (2.5...6).contains(temperature.temperature))
    let mended = TemperatureScaling.scaled(sure, by: 4)
    for (one, other) in zip(mended.values, calibrated.values) { #expect(abs(one - other) < 1e-5) }
    // No decision changes.
    for (one, other) in zip(sure.values, calibrated.values) where abs(other - 0.5) > 1e-6 {
      #expect((one > 0.5) == (other > 0.5))
    }
  }
}
