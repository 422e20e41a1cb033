import Datasets
import Statistics
import Tensors
import TrainingCore

/// The choice among judged candidates, and what the best of so many is worth without luck.
public struct Selection: Sendable, Codable, Equatable {
  /// The position of the candidate with the best score.
  public let best: Int
  /// The position of the simplest candidate within one paired standard error of the best.
  public let chosen: Int
  /// The positions of all candidates within one paired standard error of the best.
  public let within: [Int]
  /// By how much the chosen score flatters, because it was chosen among so many (BBC-CV with the same way of
  /// choosing); negative where a lower score is better.
  public let optimism: Double
  /// How much the best of so many equally good candidates would seem better by luck alone.
  public let luck: Double

  /// Chooses: the best score, then the simplest within one paired standard error of it.
  ///
  /// - Source: Breiman et al. 1984 (one-standard-error rule, here with the paired standard error);
  ///   Tsamardinos et al. 2018 (BBC-CV).
  init?(_ candidates: [JudgedCandidate], in experiment: Experiment) {
    let sound = candidates.indices.filter { !candidates[$0].result.hasDiverged }
    let soundCandidates = sound.map { candidates[$0] }
    guard
      let best = sound.max(by: {
        experiment.sign * candidates[$0].result.score
          < experiment.sign * candidates[$1].result.score
      })
    else { return nil }
    let estimate = experiment.correctedEstimate(of: soundCandidates)
    self.best = estimate.map { sound[$0.choice.best] } ?? best
    chosen = estimate.map { sound[$0.choice.chosen] } ?? best
    within = estimate.map { $0.choice.within.map { sound[$0] } } ?? [best]
    optimism = estimate?.optimism ?? 0
    luck = experiment.luck(among: soundCandidates)
  }
}

extension CandidateResult {
  /// Whether this candidate is simpler than another: fewer parameters, then more regularization, then
  /// fewer epochs.
  func isSimpler(than other: CandidateResult) -> Bool {
    func rank(_ result: CandidateResult) -> [Double] {
      let candidate = result.candidate
      return [
        Double(result.parameters), -candidate.dropout, -candidate.ridge, -candidate.lasso,
        Double(result.epochs),
      ]
    }
    return rank(self).lexicographicallyPrecedes(rank(other))
  }
}

extension Experiment {
  /// The choice among candidates and by how much its score flatters, by bootstrapping the validation rows.
  func correctedEstimate(of candidates: [JudgedCandidate]) -> BiasCorrectedEstimate? {
    guard candidates.count > 1 else { return nil }
    let order = candidates.indices.sorted {
      candidates[$0].result.isSimpler(than: candidates[$1].result)
    }
    let reported = candidates.map(\.result.score)
    let scores = candidates.compactMap { additiveRowScores(of: $0) }
    if scores.count == candidates.count {
      // R² is one minus a mean of errors: what the choice adds to it, it takes from them.
      return biasCorrectedEstimate(
        rowScores: scores, higherIsBetter: higherIsBetter, simplestFirst: order,
        reported: reported, resampling: resampling, seed: UInt64(seed))
    }
    let scorings = candidates.map { scoring($0) }
    return biasCorrectedEstimate(
      trials: candidates.count, resampling: resampling, higherIsBetter: higherIsBetter,
      simplestFirst: order, reported: reported, replications: 200, seed: UInt64(seed)
    ) { trial, sample in scorings[trial](sample) }
  }

  /// The expected best of so many equally good candidates over their mean: paired noise times the
  /// expected maximum of as many normal variables.
  func luck(among candidates: [JudgedCandidate]) -> Double {
    let scores = candidates.compactMap { additiveRowScores(of: $0) }
    guard candidates.count > 1, scores.count == candidates.count else { return 0 }
    return pairedNoiseStandardError(rowScores: scores)
      * expectedMaximumOfNormals(count: candidates.count)
  }

  /// The development rows that validate in the first repetition, in the order of its folds.
  var validatedRows: [Int] {
    folds.filter { $0.fold.repetition == 0 }.flatMap(\.fold.validation)
  }

  /// The score of each validated row, averaged over the repetitions; nil for a metric without row scores.
  func meanRowScores(of candidates: [JudgedCandidate]) -> [[Double]]? {
    let place = Dictionary(uniqueKeysWithValues: zip(validatedRows, 0...))
    var all: [[Double]] = []
    for candidate in candidates {
      var sums = [Double](repeating: 0, count: place.count)
      for (fold, predictions) in zip(folds, candidate.judged) {
        guard let scores = rowScores(predictions, on: fold) else { return nil }
        for (row, score) in zip(fold.fold.validation, scores) {
          if let index = place[row] { sums[index] += score }
        }
      }
      all.append(sums.map { $0 / Double(repetitions) })
    }
    return all
  }

  /// The predictions of a candidate for the validated rows, one tensor a repetition.
  func pooledPredictions(of candidate: JudgedCandidate) -> [Tensor] {
    let place = Dictionary(uniqueKeysWithValues: zip(validatedRows, 0...))
    return (0..<repetitions).map { repetition in
      var values = [Float](repeating: 0, count: place.count * outputs.width)
      for (fold, predictions) in zip(folds, candidate.judged)
      where fold.fold.repetition == repetition {
        for (position, row) in fold.fold.validation.enumerated() {
          guard let index = place[row] else { continue }
          for column in 0..<outputs.width {
            values[index * outputs.width + column] = predictions[position * outputs.width + column]
          }
        }
      }
      return Tensor(rows: place.count, columns: outputs.width, values: values)
    }
  }

  /// The targets of the validated rows in their own units.
  var pooledTargets: Tensor {
    let first = folds.filter { $0.fold.repetition == 0 }
    let values = first.flatMap(\.validationTargets.values)
    let columns = first.first?.validationTargets.columns ?? 1
    return Tensor(rows: values.count / max(1, columns), columns: columns, values: values)
  }
}
