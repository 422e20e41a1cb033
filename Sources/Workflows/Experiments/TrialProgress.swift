import Datasets
import Statistics
import Tensors
import TrainingCore

/// Where the search stands after a trial: the best score, what it is worth, and how often one has looked.
public struct TrialProgress: Sendable, Codable, Equatable {
  /// The best score so far.
  public var best: Double
  /// What the best so far is worth on rows that did not choose it (BBC-CV, 200 samples).
  public var corrected: Double
  /// The configurations that were judged on these rows so far, by this run and by earlier ones.
  public var looks: Int
  /// Whether this trial gained more than one paired standard error on the best before it.
  public var isNewBest: Bool
  /// Whether it did so by more than the best of so many looks would by luck, once in twenty times.
  public var isSignificant: Bool

  /// The standing in a few words.
  public var sentence: String {
    "best \(best.rounded4), corrected \(corrected.rounded4), \(looks) looks"
      + (isSignificant ? "; significantly better" : (isNewBest ? "; new best" : ""))
  }
}

/// Follows a search, trial by trial.
struct TrialStandings {
  private let experiment: Experiment
  private var correction: RunningBiasCorrection
  private var leader: JudgedCandidate?

  /// Below so many standard errors a gain is no new best.
  private static let replications = 200

  init(_ experiment: Experiment) {
    self.experiment = experiment
    correction = RunningBiasCorrection(
      experiment.resampling, higherIsBetter: experiment.higherIsBetter,
      replications: Self.replications, seed: UInt64(experiment.seed))
  }

  /// Where the search stands after one more trial; nil as long as none was sound.
  mutating func add(_ trial: JudgedCandidate, looks: Int) -> TrialProgress? {
    guard !trial.result.hasDiverged else { return leader.map { standing($0, looks, nil) } }
    correction.add(score: experiment.scoring(trial))
    let gain = leader.map { experiment.pairedGain(of: trial, over: $0) }
    let sign = experiment.sign
    if leader.map({ sign * trial.result.score > sign * $0.result.score }) ?? true {
      leader = trial
    }
    return leader.map { standing($0, looks, gain) }
  }

  private func standing(
    _ leader: JudgedCandidate, _ looks: Int, _ gain: PairedGain?
  ) -> TrialProgress {
    let best = leader.result.score
    // The estimate pools the rows, the score is a mean over folds: their difference is carried over.
    let optimism =
      correction.bestScore.flatMap { best in correction.correctedScore.map { best - $0 } } ?? 0
    return TrialProgress(
      best: best, corrected: correction.trials > 1 ? best - optimism : best, looks: looks,
      isNewBest: gain?.isNewBest ?? false, isSignificant: gain?.isSignificant(looks: looks) ?? false
    )
  }
}

extension Experiment {
  /// What a bootstrap over the validated rows draws: rows, or the groups that they fall into.
  var resampling: Statistics.Resampling {
    let labels = validatedRows.map { groups[$0] }
    return Set(labels).count < labels.count ? .groups(labels) : .rows(labels.count)
  }

  /// The score of a candidate on some of the validated rows.
  func scoring(_ candidate: JudgedCandidate) -> ([Int]) -> Double? {
    if let rows = additiveRowScores(of: candidate) {
      return { sample in
        var sum = 0.0
        for row in sample { sum += rows[row] }
        return sum / Double(sample.count)
      }
    }
    let targets = pooledTargets
    let pooled = pooledPredictions(of: candidate).map {
      ResampledMetric(metric, predictions: $0, targets: targets)
    }
    return { sample in
      let values = pooled.compactMap { $0.value(sample) }
      return values.isEmpty ? nil : Descriptive.mean(values)
    }
  }

  /// Row scores whose mean orders candidates as the metric does; nil if there are none.
  func additiveRowScores(of candidate: JudgedCandidate) -> [Double]? {
    meanRowScores(of: [candidate])?.first
      ?? scaledSquaredErrors(of: candidate).map { $0.map { 1 - $0 } }
  }

  /// How much better one candidate is than another, with the paired standard error.
  func pairedGain(of candidate: JudgedCandidate, over leader: JudgedCandidate) -> PairedGain {
    if let ours = additiveRowScores(of: candidate), let theirs = additiveRowScores(of: leader) {
      return PairedGain(of: ours, over: theirs, higherIsBetter: higherIsBetter)
    }
    let comparison = compare(candidate, with: leader)
    return PairedGain(gain: comparison.gain, standardError: comparison.standardError)
  }
}
