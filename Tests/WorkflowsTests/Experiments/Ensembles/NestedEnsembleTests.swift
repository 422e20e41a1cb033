import Statistics
import Tensors
import Testing

@testable import Workflows

@Suite struct NestedEnsembleTests {
  private static func targets(_ count: Int, _ label: String) -> [Float] {
    uniformNumbers(count, label).map { $0 < 0.5 ? 0 : 1 }
  }

  private static func settings(
    _ choice: EnsembleChoice, _ members: EnsembleMembers = .trials, size: Int = 2
  ) -> EnsembleSettings {
    EnsembleSettings(choice: choice, members: members, size: size)
  }

  /// An experiment with candidates whose probabilities are drawn without looking at the truth.
  private static func noise(
    folds: [[Float]], candidates: Int, groups: [Int]? = nil
  ) throws -> (Experiment, [JudgedCandidate]) {
    let experiment = try SmallExperiments.experiment(
      .binary, metric: "accuracy", folds: folds, groups: groups)
    let pool = try (0..<candidates).map { number in
      try experiment.judged(
        folds.enumerated().map { uniformNumbers($0.element.count, "\(number)/\($0.offset)") },
        hiddenUnits: [number + 1])
    }
    return (experiment, pool)
  }

  private static let folds = (0..<4).map { targets(50, "fold \($0)") }

  @Test(arguments: EnsembleChoice.allCases.filter { $0 != .none })
  func `the truth of a row has no say in its prediction`(choice: EnsembleChoice) throws {
    let (experiment, pool) = try Self.noise(folds: Self.folds, candidates: 8)
    let before = NestedEnsemble(
      experiment: experiment, settings: Self.settings(choice), pool: pool
    ).predictions()
    var poisoned = Self.folds
    poisoned[1] = poisoned[1].map { 1 - $0 }
    let other = try SmallExperiments.experiment(.binary, metric: "accuracy", folds: poisoned)
    let again = try pool.map {
      try other.judged($0.predictions, hiddenUnits: $0.result.candidate.hiddenUnits)
    }
    let after = NestedEnsemble(
      experiment: other, settings: Self.settings(choice), pool: again
    ).predictions()
    #expect(before[1] == after[1])
    #expect(before != after)
  }

  @Test func `a hold-out is judged by fifths that leave groups whole`() throws {
    let rows = Self.targets(60, "hold-out")
    let groups = (0..<60).map { $0 / 2 }
    let (experiment, pool) = try Self.noise(folds: [rows], candidates: 8, groups: groups)
    func predictions(_ experiment: Experiment) throws -> [Float] {
      let pool = try pool.map {
        try experiment.judged($0.predictions, hiddenUnits: $0.result.candidate.hiddenUnits)
      }
      return NestedEnsemble(
        experiment: experiment, settings: Self.settings(.stacking), pool: pool
      ).predictions()[0]
    }
    var poisoned = rows
    poisoned[4] = 1 - poisoned[4]
    let other = try SmallExperiments.experiment(
      .binary, metric: "accuracy", folds: [poisoned], groups: groups)
    let (before, after) = (try predictions(experiment), try predictions(other))
    // Rows 4 and 5 are group 2: it is left to the other fifths.
    for row in 0..<60 where groups[row] % 5 == 2 { #expect(before[row] == after[row]) }
    #expect(before != after)
  }

  @Test func `the best of many that know nothing are worth nothing`() throws {
    // Of forty candidates that guess, the two best seem good; nested, their average is what it is.
    var (nested, flattered) = ([Double](), [Double]())
    for round in 0..<10 {
      let folds = (0..<5).map { Self.targets(40, "truth \(round)/\($0)") }
      let (experiment, pool) = try Self.noise(folds: folds, candidates: 40)
      let ensemble = NestedEnsemble(
        experiment: experiment, settings: Self.settings(.average), pool: pool)
      nested.append(try experiment.judged(ensemble.predictions()).result.score)
      flattered.append(pool.map(\.result.score).max() ?? 0)
    }
    // 2,000 rows: the standard error of a share near a half is 0.011.
    #expect(abs(Descriptive.mean(nested) - 0.5) < 0.035)
    #expect(Descriptive.mean(flattered) > 0.55)
  }

  @Test func `the members of the whole are the best trials, seeds are all members`() throws {
    let (experiment, pool) = try Self.noise(folds: Self.folds, candidates: 6)
    let best = pool.indices.sorted { pool[$0].result.score > pool[$1].result.score }
    let trials = NestedEnsemble(
      experiment: experiment, settings: Self.settings(.average, size: 3), pool: pool
    ).chosen()
    #expect(Set(trials.members) == Set(best.prefix(3)))
    #expect(trials.rule.weights == [Double](repeating: 1 / 3, count: 3))
    let seeds = NestedEnsemble(
      experiment: experiment, settings: Self.settings(.majorityVote, .seeds), pool: pool
    ).chosen()
    #expect(seeds.members == Array(0..<6))
  }

  @Test func `settings that were trained for more and fewer epochs are one member`() throws {
    let (experiment, pool) = try Self.noise(folds: Self.folds, candidates: 3)
    let longer = try experiment.judged(pool[0].predictions, hiddenUnits: [1]) { $0.epochs = 50 }
    let members = NestedEnsemble(
      experiment: experiment, settings: Self.settings(.average, size: 4), pool: pool + [longer]
    ).chosen().members
    #expect(Set(members) == [0, 1, 2])
  }

  @Test func `networks that are never picked are no members`() throws {
    let folds = [Self.targets(30, "a"), Self.targets(30, "b")]
    let experiment = try SmallExperiments.experiment(.binary, metric: "log_loss", folds: folds)
    let right = try experiment.judged(folds.map { $0.map { $0 == 1 ? 0.99 : 0.01 } })
    let wrong = try experiment.judged(folds.map { $0.map { $0 == 1 ? 0.01 : 0.99 } })
    let chosen = NestedEnsemble(
      experiment: experiment, settings: Self.settings(.weightedAverage, .seeds),
      pool: [wrong, right]
    ).chosen()
    #expect(chosen.members == [1] && chosen.rule.weights == [1])
  }
}
