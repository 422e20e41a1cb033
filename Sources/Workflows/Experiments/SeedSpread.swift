import Statistics

/// How much the score of one recipe moves with the seed of weights and batches alone.
///
/// A winner whose margin is within that is a tie: another seed would have turned it round.
/// - Source: X. Bouthillier et al., "Accounting for variance in machine learning benchmarks", 2021.
public struct SeedSpread: Sendable, Codable, Equatable {
  /// The score on one round of folds with each seed, that of the run first.
  public var scores: [Double]
  /// What the chosen network is compared with.
  public var rival: String
  /// By how much it is ahead of that on validation; negative if it is behind.
  public var margin: Double

  /// From the lowest to the highest score.
  public var spread: Double { (scores.max() ?? 0) - (scores.min() ?? 0) }

  /// Whether the margin is within what the seed alone moves.
  public var isTie: Bool { abs(margin) <= spread }

  /// The finding in a sentence.
  public var sentence: String {
    let seeds = "\(scores.count) seeds give \(scores.map(\.rounded4).joined(separator: ", "))"
    return isTie
      ? "A tie with \(rival): \(seeds), a spread of \(spread.rounded3), and the margin is "
        + "\(margin.rounded3)."
      : "More than seed noise separates it from \(rival): \(seeds), a spread of "
        + "\(spread.rounded3), and the margin is \(margin.rounded3)."
  }
}

extension Experiment {
  /// The seeds that a recipe is tried with.
  static let seedCount = 3

  /// The same folds with another seed of weights and batches; seed number 1 is the run's own.
  func reseeded(_ number: Int) -> Experiment {
    guard number > 1 else { return self }
    var copy = self
    copy.seed = seed &+ 1_000_003 * (number - 1)
    return copy
  }

  /// How much the score of a recipe moves with the seed, on one round of folds.
  ///
  /// - Parameters:
  ///   - chosen: the recipe as the run trained it.
  ///   - again: the same recipe with other seeds.
  ///   - rival: what it is compared with.
  /// - Returns: nil if it was not trained again.
  func seedSpread(
    of chosen: JudgedCandidate, again: [JudgedCandidate], against rival: JudgedCandidate
  ) -> SeedSpread? {
    guard !again.isEmpty else { return nil }
    let count = firstRepetition.folds.count
    let own = Descriptive.meanOrZero(Array(chosen.result.foldScores.prefix(count)))
    return SeedSpread(
      scores: [own] + again.map(\.result.score), rival: rival.result.name,
      margin: sign * (chosen.result.score - rival.result.score))
  }
}

extension StageContext {
  /// Trains the chosen recipe with further seeds on one round of folds: what the seed is worth, and what
  /// to expect.
  ///
  /// Nothing is chosen by it, so it is no look.
  /// - Parameter chosen: the recipe.
  /// - Returns: the networks that did not diverge.
  /// - Throws: `Interrupted` if the person has asked to stop; what is done is kept.
  func trainAgain(_ chosen: JudgedCandidate) throws -> [JudgedCandidate] {
    let round = try experiment().firstRepetition
    guard !chosen.result.hasDiverged, chosen.result.foldScores.count >= round.folds.count
    else { return [] }
    var recipe = chosen.result.candidate
    recipe.epochs = chosen.result.epochs
    recipe.patience = nil
    let judged = try (2...Experiment.seedCount).map { number in
      let validation = CrossValidation(
        experiment: round.reseeded(number), trials: store.trials, options: options)
      return try validation.judge([("seed \(number) of the chosen network", recipe)])[0]
    }
    return judged.filter { !$0.result.hasDiverged }
  }
}
