/// The bias-corrected score of the best trial so far, brought up to date with each new trial.
///
/// The same bootstrap samples serve every trial, so that a new one is scored once on each and nothing
/// is computed again; after the last trial the estimate is that of ``biasCorrectedEstimate``.
/// - Source: I. Tsamardinos, E. Greasidou and G. Borboudakis, Machine Learning 107 (2018).
public struct RunningBiasCorrection: Sendable {
  private let resampling: Resampling
  private let higherIsBetter: Bool
  private let replications: Int
  private let seed: UInt64
  /// For each sample the best score of a trial so far, and that trial's score on the rows left out.
  private var leaders: [(score: Double, leftOut: Double?)?]
  private var best: (trial: Int, score: Double)?

  /// The number of trials so far.
  public private(set) var trials = 0

  /// Makes an estimate without trials.
  ///
  /// - Parameters:
  ///   - resampling: What is drawn: rows, groups, strata or blocks.
  ///   - higherIsBetter: False for a loss or an error.
  ///   - replications: The number of bootstrap samples.
  ///   - seed: Determines the samples.
  public init(
    _ resampling: Resampling, higherIsBetter: Bool, replications: Int = 200, seed: UInt64
  ) {
    self.resampling = resampling
    self.higherIsBetter = higherIsBetter
    self.replications = replications
    self.seed = seed
    leaders = Array(repeating: nil, count: replications)
  }

  /// Adds a trial.
  ///
  /// - Parameter score: Its score on a list of row indices, in which rows may repeat; nil or NaN where
  ///   it is not defined.
  public mutating func add(score: ([Int]) -> Double?) {
    let count = resampling.rowCount
    if let value = defined(score(Array(0..<count))), isBetter(value, than: best?.score) {
      best = (trials, value)
    }
    trials += 1
    let resampler = Resampler(resampling)
    var generator = ResamplingGenerator(seed: seed)
    var sample: [Int] = []
    for index in leaders.indices {
      resampler.draw(into: &sample, using: &generator)
      guard let value = defined(score(sample)), isBetter(value, than: leaders[index]?.score) else {
        continue
      }
      var isDrawn = [Bool](repeating: false, count: count)
      for row in sample { isDrawn[row] = true }
      let leftOut = isDrawn.indices.filter { !isDrawn[$0] }
      leaders[index] = (value, leftOut.isEmpty ? nil : defined(score(leftOut)))
    }
  }

  private func isBetter(_ value: Double, than leader: Double?) -> Bool {
    leader.map { higherIsBetter ? value > $0 : value < $0 } ?? true
  }

  /// The position of the best trial so far.
  public var bestTrial: Int? { best?.trial }

  /// The score of the best trial so far on all rows.
  public var bestScore: Double? { best?.score }

  /// What the best trial so far is worth on rows that did not choose it; nil if nothing can be said.
  public var correctedScore: Double? {
    let scores = leaders.compactMap { $0?.leftOut }
    return scores.isEmpty ? nil : Descriptive.mean(scores)
  }
}
