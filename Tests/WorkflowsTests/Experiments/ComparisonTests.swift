import Statistics
import Tensors
import Testing

@testable import Workflows

/// The test that fits the protocol is taken, and says what the functions of Statistics say.
@Suite struct ComparisonTests {
  private static let classes: [Float] = (0..<40).map { Float($0 % 2) }

  /// Right in all rows but the first so many.
  private func right(but wrong: Int, from first: Int = 0) -> [Float] {
    Self.classes.enumerated().map { row, target in
      (first..<first + wrong).contains(row) ? 1 - target : target
    }
  }

  @Test func `a hold-out by accuracy takes McNemar's exact test`() throws {
    let experiment = try SmallExperiments.experiment(
      .binary, metric: "accuracy", folds: [Self.classes])
    // Rows 0..<2 only the second gets wrong besides 2..<12; rows 12..<13 only the first.
    let first = try experiment.judged([right(but: 1, from: 12)])
    let second = try experiment.judged([right(but: 12)])
    let comparison = experiment.compare(first, with: second)
    #expect(comparison.test == "exact McNemar test on 40 held-out rows")
    #expect(comparison.pValue == exactMcNemarTest(onlyFirst: 12, onlySecond: 1).pValue)
    #expect(abs(comparison.gain - 11.0 / 40) < 1e-12)
    #expect(abs(comparison.gain - (first.result.score - second.result.score)) < 1e-12)
    let differences = (0..<40).map { $0 < 12 ? 1.0 : ($0 == 12 ? -1 : 0) }
    #expect(comparison.standardError == Descriptive.standardErrorOfMean(differences))
    #expect(comparison.lower < comparison.gain && comparison.gain < comparison.upper)
    #expect(comparison.isBetter(at: 0.05) && !comparison.isBetter(at: 0.001))
    let reversed = experiment.compare(second, with: first)
    #expect(reversed.gain == -comparison.gain && reversed.pValue == comparison.pValue)
    #expect(!reversed.isBetter(at: 0.05))
  }

  @Test func `one round of folds by accuracy pools the rows`() throws {
    let folds = [Array(Self.classes[..<20]), Array(Self.classes[20...])]
    let experiment = try SmallExperiments.experiment(.binary, metric: "accuracy", folds: folds)
    let bad = right(but: 15, from: 10)
    let first = try experiment.judged(folds)
    let second = try experiment.judged([Array(bad[..<20]), Array(bad[20...])])
    let comparison = experiment.compare(first, with: second)
    #expect(comparison.test == "exact McNemar test on 40 pooled out-of-fold rows")
    #expect(comparison.pValue == exactMcNemarTest(onlyFirst: 15, onlySecond: 0).pValue)
  }

  @Test func `rows of one content are flipped together`() throws {
    let groups = (0..<40).map { $0 / 2 }
    let experiment = try SmallExperiments.experiment(
      .binary, metric: "accuracy", folds: [Self.classes], groups: groups)
    let first = try experiment.judged([Self.classes])
    let second = try experiment.judged([right(but: 12)])
    let comparison = experiment.compare(first, with: second)
    let differences = (0..<40).map { $0 < 12 ? 1.0 : 0 }
    #expect(comparison.test == "sign-flip permutation test on 40 held-out rows")
    #expect(
      comparison.pValue
        == signFlipTest(differences: differences, groups: groups, seed: 3).pValue)
    let interval = try #require(
      bootstrapIntervalOfMean(differences, resampling: .groups(groups), seed: 3))
    #expect(comparison.lower == interval.lower && comparison.upper == interval.upper)
  }

  @Test func `a loss of rows takes the sign-flip test, and less is better`() throws {
    let targets = uniformNumbers(30, "targets")
    let experiment = try SmallExperiments.experiment(.regression, metric: "mae", folds: [targets])
    let noise = uniformNumbers(30, "noise")
    let close = zip(targets, noise).map { $0 + 0.1 * $1 }
    let far = zip(targets, noise).map { $0 - 0.8 * $1 - 0.05 }
    let first = try experiment.judged([close])
    let second = try experiment.judged([far])
    let comparison = experiment.compare(first, with: second)
    let differences = (0..<30).map { row in
      abs(Double(far[row]) - Double(targets[row])) - abs(Double(close[row]) - Double(targets[row]))
    }
    let expected = signFlipTest(differences: differences, seed: 3)
    #expect(comparison.test == "sign-flip permutation test on 30 held-out rows")
    #expect(abs(comparison.gain - expected.meanDifference) < 1e-6)
    #expect(comparison.gain > 0 && comparison.gain == second.result.score - first.result.score)
    #expect(abs(comparison.pValue - expected.pValue) < 2e-3)
    #expect(comparison.isBetter(at: 0.001))
  }

  @Test func `repeated folds take the corrected t-test, whatever the metric`() throws {
    let folds = (0..<6).map { uniformNumbers(8, "fold \($0)") }
    let experiment = try SmallExperiments.experiment(
      .regression, metric: "mae", folds: folds, repetitions: 2, ratio: 0.5)
    let first = try experiment.judged(folds.map { $0.map { $0 + 0.1 } })
    let second = try experiment.judged(
      folds.enumerated().map { index, fold in fold.map { $0 - 0.2 - 0.02 * Float(index) } })
    let comparison = experiment.compare(first, with: second)
    let differences = zip(first.result.foldScores, second.result.foldScores).map { $1 - $0 }
    let expected = try #require(
      correctedResampledTTest(differences: differences, testToTrainRatio: 0.5))
    #expect(
      comparison.test == "corrected resampled t-test over 6 folds (Nadeau & Bengio 2003)")
    #expect(comparison.gain == expected.meanDifference)
    #expect(comparison.pValue == expected.pValue)
    #expect(comparison.standardError == expected.standardError)
    #expect(comparison.lower == expected.interval.lower)
    #expect(comparison.upper == expected.interval.upper)
  }

  @Test func `a metric that is no mean over rows is compared over folds`() throws {
    let folds = [Self.classes, Self.classes, Self.classes]
    let experiment = try SmallExperiments.experiment(.binary, metric: "roc_auc", folds: folds)
    let first = try experiment.judged(
      (0..<3).map { fold in zip(Self.classes, uniformNumbers(40, "a\(fold)")).map { 0.6 * $0 + $1 }
      })
    let second = try experiment.judged((0..<3).map { uniformNumbers(40, "b\($0)") })
    let differences = zip(first.result.foldScores, second.result.foldScores).map { $0 - $1 }
    let expected = try #require(
      correctedResampledTTest(differences: differences, testToTrainRatio: 0.5))
    let comparison = experiment.compare(first, with: second)
    #expect(comparison.test.hasPrefix("corrected resampled t-test over 3 folds"))
    #expect(comparison.pValue == expected.pValue)
  }

  @Test func `on a hold-out such a metric takes the paired bootstrap`() throws {
    let experiment = try SmallExperiments.experiment(
      .binary, metric: "roc_auc", folds: [Self.classes])
    let good = zip(Self.classes, uniformNumbers(40, "good")).map { 0.7 * $0 + $1 }
    let bad = uniformNumbers(40, "bad")
    let first = try experiment.judged([good])
    let second = try experiment.judged([bad])
    let comparison = experiment.compare(first, with: second)
    let replicates = bootstrapReplicates(.strata(Self.classes.map { Int($0) }), seed: 3) { rows in
      areaUnderCurve(good, rows) - areaUnderCurve(bad, rows)
    }
    #expect(comparison.test == "paired bootstrap of 2000 replicates on 40 held-out rows")
    #expect(abs(comparison.lower - Descriptive.quantile(replicates, 0.025)) < 1e-9)
    #expect(abs(comparison.upper - Descriptive.quantile(replicates, 0.975)) < 1e-9)
    #expect(
      abs(comparison.standardError - Descriptive.standardDeviation(replicates)) < 1e-9)
    let below = Double(replicates.count { $0 <= 0 } + 1) / 2_001
    let above = Double(replicates.count { $0 >= 0 } + 1) / 2_001
    #expect(abs(comparison.pValue - min(1, 2 * min(below, above))) < 1e-3)
    #expect(comparison.gain == first.result.score - second.result.score)
  }

  /// The share of pairs of a positive and a negative row that are ranked rightly, by counting.
  private func areaUnderCurve(_ scores: [Float], _ rows: [Int]) -> Double {
    let positive = rows.filter { Self.classes[$0] == 1 }.map { scores[$0] }
    let negative = rows.filter { Self.classes[$0] == 0 }.map { scores[$0] }
    var wins = 0.0
    for one in positive {
      for other in negative { wins += one > other ? 1 : (one == other ? 0.5 : 0) }
    }
    return wins / Double(positive.count * negative.count)
  }

  @Test func `two candidates that predict the same do not differ`() throws {
    for metric in ["accuracy", "log_loss"] {
      let experiment = try SmallExperiments.experiment(
        .binary, metric: metric, folds: [Self.classes])
      let same = try experiment.judged([right(but: 5)])
      let comparison = experiment.compare(same, with: same)
      #expect(comparison.gain == 0 && comparison.pValue == 1 && comparison.standardError == 0)
      #expect(!comparison.isBetter(at: 1))
    }
  }
}
