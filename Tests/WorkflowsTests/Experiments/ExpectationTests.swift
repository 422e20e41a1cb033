import Statistics
import Testing
import TrainingCore

@testable import Workflows

@Suite struct ExpectationTests {
  private static let targets: [Float] = (0..<60).map { Float($0 % 2) }

  private static func holdOut() throws -> Experiment {
    try SmallExperiments.experiment(.binary, metric: "accuracy", folds: [targets])
  }

  /// Wrong in some rows.
  private func predictions(wrong rows: some Sequence<Int>) -> [Float] {
    var values = Self.targets
    for row in rows { values[row] = 1 - values[row] }
    return values
  }

  @Test func `without further networks it is the score less the optimism`() throws {
    let experiment = try Self.holdOut()
    let judged = try experiment.judged([predictions(wrong: 0..<6)])
    let expected = experiment.expectation(of: judged, optimism: 0.02)
    #expect(abs(expected.estimate - 0.88) < 1e-12)
    #expect(expected.uncertainty.reason == .unknownParts)
    // 54 right and 6 wrong of 60: variance 60 · 0.9 · 0.1 / 59.
    let error = (60 * 0.09 / 59 / 60).squareRoot()
    // One hold-out leaves room for what networks trained on other rows would score: half as many rows
    // validate as train.
    let interval = ScoreScale.share.interval(
      estimate: judged.result.score - 0.02, standardError: error * 1.5.squareRoot(), rows: 60)
    #expect(abs(expected.lower - interval.lower) < 1e-12)
    #expect(abs(expected.upper - interval.upper) < 1e-12)
  }

  @Test func `a hold-out is expected to give what further networks give`() throws {
    let experiment = try Self.holdOut()
    let chosen = try experiment.judged([predictions(wrong: 0..<2)])
    let again = try [9..<21, 15..<23].map { try experiment.judged([predictions(wrong: $0)]) }
    let expected = experiment.expectation(of: chosen, optimism: 0.02, again: again)
    // Twelve and eight of sixty are wrong: five sixths. The optimism was the chosen one's.
    #expect(abs(expected.estimate - 5 / 6.0) < 1e-12)
    let hits = (0..<60).map { row in
      (Double(!(9..<21).contains(row) ? 1 : 0) + Double(!(15..<23).contains(row) ? 1 : 0)) / 2
    }
    let parts = expected.uncertainty
    #expect(abs(parts.rowVariance - Descriptive.variance(hits) / 60) < 1e-12)
    #expect(parts.networks == 2 && parts.rows == 60 && parts.reason == nil)
    let rounds = ([chosen] + again).map { judged in
      TrainingVariance.Round(
        scores: zip(judged.predictions[0], Self.targets).map { $0 == $1 ? 1 : 0 },
        networks: Array(repeating: 0, count: 60))
    }
    #expect(parts.training == TrainingVariance(rounds))
    #expect(
      abs(parts.variance - parts.rowVariance - 1.5 * (parts.training?.variance ?? 0)) < 1e-15)
    // The variance of hits follows from their share: by Student's t only for what is seen of the training.
    let training = 1.5 * (parts.training?.variance ?? 0)
    let freedom = max(parts.variance * parts.variance / (training * training / 2), 2)
    let student = StudentTDistribution(degreesOfFreedom: freedom).quantile(0.975)
    let interval = ScoreScale.share.interval(
      estimate: 5 / 6.0, standardError: parts.standardError * student / 1.959963984540054, rows: 60)
    #expect(abs(expected.lower - interval.lower) < 1e-9)
  }

  /// Two rounds of three folds; the networks differ in two rows.
  @Test func `repeated folds are compared round by round`() throws {
    let fold: [Float] = (0..<20).map { Float($0 % 2) }
    let experiment = try SmallExperiments.experiment(
      .binary, metric: "accuracy", folds: Array(repeating: fold, count: 6), repetitions: 2)
    let values = (0..<6).map { number in
      fold.enumerated().map { row, target in row < (number == 4 ? 6 : 4) ? 1 - target : target }
    }
    let judged = try experiment.judged(values)
    let expected = experiment.expectation(of: judged, optimism: 0.01)
    #expect(abs(expected.estimate - (judged.result.score - 0.01)) < 1e-12)
    let parts = expected.uncertainty
    #expect(parts.networks == 6 && parts.reason == nil && parts.foldVariance == nil)
    let networks = (0..<60).map { $0 / 20 }
    let rounds = (0..<2).map { round in
      TrainingVariance.Round(
        scores: (0..<60).map { values[3 * round + $0 / 20][$0 % 20] == fold[$0 % 20] ? 1 : 0 },
        networks: networks)
    }
    #expect(parts.training == TrainingVariance(rounds))
    let means = (0..<60).map { (rounds[0].scores[$0] + rounds[1].scores[$0]) / 2 }
    #expect(abs(parts.rowVariance - Descriptive.variance(means) / 60) < 1e-12)
  }

  /// Further networks of the first round are the estimate; the two rounds of the chosen ones only help to tell
  /// what a training is worth.
  @Test func `repeated folds are expected to give what further networks of one round give`() throws
  {
    let fold: [Float] = (0..<30).map { Float($0 % 2) }
    let experiment = try SmallExperiments.experiment(
      .binary, metric: "accuracy", folds: Array(repeating: fold, count: 4), repetitions: 2)
    func wrong(_ counts: [Int]) -> [[Float]] {
      counts.map { count in fold.enumerated().map { $0 < count ? 1 - $1 : $1 } }
    }
    let chosen = try experiment.judged(wrong([3, 4, 2, 3]))
    let again = try [[6, 3], [6, 9]].map { try experiment.firstRepetition.judged(wrong($0)) }
    let expected = experiment.expectation(of: chosen, optimism: 0.02, again: again)
    // 24 of 120 are wrong.
    #expect(abs(expected.estimate - 0.8) < 1e-12)
    let rounds = [[6, 3], [6, 9], [3, 4], [2, 3]].map { counts in
      TrainingVariance.Round(
        scores: (0..<60).map { $0 % 30 < counts[$0 / 30] ? 0 : 1 },
        networks: (0..<60).map { $0 / 30 })
    }
    let parts = expected.uncertainty
    #expect(parts.networks == 4)
    #expect(parts.training == TrainingVariance(rounds))
    let means = (0..<60).map { (rounds[0].scores[$0] + rounds[1].scores[$0]) / 2 }
    #expect(abs(parts.rowVariance - Descriptive.variance(means) / 60) < 1e-12)
  }

  @Test func `rows of a group count as one`() throws {
    let groups = (0..<60).map { $0 / 6 }
    let experiment = try SmallExperiments.experiment(
      .binary, metric: "accuracy", folds: [Self.targets], groups: groups)
    let again = try (0..<2).map { _ in try experiment.judged([predictions(wrong: 0..<12)]) }
    let parts = experiment.expectation(of: again[0], optimism: 0, again: again).uncertainty
    #expect(parts.rows == 10 && parts.areGroups == true)
    // Two groups of ten wrong: ten deviations of sums, 6 · 0.8 twice and 6 · 0.2 eight times.
    let squares = 2 * 4.8 * 4.8 + 8 * 1.2 * 1.2
    #expect(abs(parts.rowVariance - squares * 10 / 9 / 3_600) < 1e-12)
  }

  @Test func `folds that differ by more than rows and networks explain stand for themselves`()
    throws
  {
    let fold: [Float] = (0..<40).map { Float($0 % 2) }
    let experiment = try SmallExperiments.experiment(
      .binary, metric: "accuracy", folds: Array(repeating: fold, count: 4), repetitions: 2)
    // In both rounds the first fold is hard: rows, not networks.
    let judged = try experiment.judged(
      (0..<4).map { number in
        fold.enumerated().map { row, target in
          row < (number % 2 == 0 ? 18 : 1) ? 1 - target : target
        }
      })
    let expected = experiment.expectation(of: judged, optimism: 0)
    #expect(expected.uncertainty.reason == .unevenFolds)
    #expect(expected.standardError == judged.result.standardError)
    #expect(expected.uncertainty.degreesOfFreedom == 3)
  }

  @Test func `the mean R² of small folds leans low, that of all rows does not`() throws {
    let targets = uniformNumbers(24, "targets")
    let noise = uniformNumbers(24, "noise")
    let folds = (0..<6).map { Array(targets[($0 * 4)..<($0 * 4 + 4)]) }
    let experiment = try SmallExperiments.experiment(.regression, metric: "r2", folds: folds)
    let judged = try experiment.judged(
      (0..<6).map { fold in
        (0..<4).map { targets[fold * 4 + $0] + (noise[fold * 4 + $0] - 0.5) / 4 }
      })
    let expected = experiment.expectation(of: judged, optimism: 0)
    let errors = zip(targets.indices, noise).map { Double($1 - 0.5) / 4 }.map { $0 * $0 }
    let pooled = try #require(
      jackknifedDetermination(squaredErrors: errors, targets: targets.map(Double.init)))
    #expect(abs(expected.estimate - pooled) < 1e-4)
    #expect(expected.estimate > judged.result.score)
  }

  @Test func `what R² is expected to scatter by does not depend on the unit of the targets`() throws
  {
    let targets = (0..<40).map { Float($0 * 7 % 40) }
    let errors = (0..<40).map { Float($0 * 3 % 11) - 5 }
    let reaches = try [1, 100].map { (unit: Float) -> Double in
      let experiment = try SmallExperiments.experiment(
        .regression, metric: "r2", folds: [targets.map { $0 * unit }])
      let judged = try experiment.judged([zip(targets, errors).map { ($0 + $1) * unit }])
      return experiment.expectation(of: judged, optimism: 0, again: [judged, judged]).standardError
    }
    #expect(abs(reaches[0] - reaches[1]) < 1e-6)
    // About √Σ(e² - mean)² / n over the variance of 0…39: of the size of a hundredth, not of a millionth.
    #expect(reaches[0] > 0.01 && reaches[0] < 0.1)
  }

  @Test(arguments: ["mae", "accuracy"])
  func `where the parts cannot be told the wider of two intervals stands`(metric: String) throws {
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

  @Test func `few networks make the variance itself uncertain, within bounds`() {
    var parts = ScoreUncertainty(rowVariance: 0.01, rows: 101, networks: 2)
    #expect(parts.degreesOfFreedom == 100)
    // A variance cut at zero scatters by 0.5838 of its noise; the mean of two networks takes 1.5 of it.
    let half = 0.5838
    parts.training = TrainingVariance(variance: 0.001, noise: 0.001, degreesOfFreedom: 2)
    let uncertain = 0.001 * (1 + half) * 1.5
    let expected = 0.0115 * 0.0115 / (0.0001 / 100 + uncertain * uncertain / 2)
    #expect(abs(parts.degreesOfFreedom - expected) < 1e-9)
    // Never less than the networks alone would have.
    parts.training = TrainingVariance(variance: 0.001, noise: 0.05, degreesOfFreedom: 2)
    #expect(parts.degreesOfFreedom == 2)
    parts.foldVariance = 1
    #expect(parts.degreesOfFreedom == 1)
  }
  @Test func `the variance of hits is known from their share unless groups make it`() throws {
    let accuracy = try Catalog.metrics.entry(named: "accuracy")
    let area = try Catalog.metrics.entry(named: "roc_auc")
    var parts = ScoreUncertainty(rowVariance: 0.0016, rows: 100, networks: 2)
    parts.training = TrainingVariance(variance: 0, noise: 0.0004, degreesOfFreedom: 2)
    let wilson = ScoreScale.share.interval(estimate: 0.8, standardError: 0.04, rows: 100)
    #expect(parts.interval(around: 0.8, of: try #require(accuracy.standard)) == wilson)
    // An area under a curve has a variance of its own, and so has a share of groups.
    #expect(parts.interval(around: 0.8, of: try #require(area.standard)).lower < wilson.lower)
    parts.areGroups = true
    #expect(parts.interval(around: 0.8, of: try #require(accuracy.standard)).lower < wilson.lower)
  }
}
