import Datasets
import Tensors
import TrainingCore

/// Combines candidates so that the value of the ensemble on validation rows is an honest one.
///
/// What an ensemble chooses (its members among the trials, their weights, its deciding layer) it chooses for
/// the rows of a fold on the other folds of the repetition; a hold-out is cut in five parts by content, each
/// of which is left to the other four. The rows that judge it so had no say in it.
struct NestedEnsemble {
  let experiment: Experiment
  let settings: EnsembleSettings
  /// Sound candidates: all trials, or one recipe with several seeds.
  let pool: [JudgedCandidate]

  /// Rows of a fold's validation part.
  private struct Part {
    let fold: Int
    let rows: [Int]
  }

  private static let partsOfHoldOut = 5

  private var outputs: Outputs { experiment.outputs }

  // MARK: The whole

  /// The rule that all validation rows teach, and the members of the pool that it is made of.
  func chosen() -> (members: [Int], rule: EnsembleRule) {
    let all = experiment.folds.indices.map(whole)
    let members = self.members { experiment.sign * pool[$0].result.score }
    var rule = evidence(of: members, on: all).rule(settings.choice)
    let used = rule.weights.indices.filter { rule.weights[$0] != 0 }
    rule.weights = used.map { rule.weights[$0] }
    return (used.map { members[$0] }, rule)
  }

  /// The predictions for each fold, every row by what other rows have chosen.
  func predictions() -> [[Float]] {
    var values = experiment.folds.map {
      [Float](repeating: 0, count: $0.validationTargets.rows * outputs.width)
    }
    for index in experiment.folds.indices {
      for (judged, choosing) in parts(of: index) {
        let members = self.members { score(of: pool[$0], on: choosing) ?? -.infinity }
        let rule = evidence(of: members, on: choosing).rule(settings.choice)
        let combined = rule.combined(
          members.map { gathered(pool[$0].predictions, judged) }, outputs)
        for (position, row) in judged.rows.enumerated() {
          for column in 0..<outputs.width {
            values[index][row * outputs.width + column] =
              combined[position * outputs.width + column]
          }
        }
      }
    }
    return values
  }

  /// The best of the pool if they are trials, the first of equals; else all.
  private func members(by score: (Int) -> Double) -> [Int] {
    guard settings.members == .trials else { return Array(pool.indices) }
    let scores = pool.indices.map(score)
    let order = pool.indices.sorted {
      scores[$0] == scores[$1] ? $0 < $1 : scores[$0] > scores[$1]
    }
    // Of trainings of the same settings for more and fewer epochs only the best is taken.
    var taken: Set<Candidate> = []
    let different = order.filter { taken.insert(pool[$0].result.candidate.withoutEpochs).inserted }
    return Array(different.prefix(settings.size))
  }

  // MARK: Parts

  /// The parts of a fold, each with those that choose for it.
  private func parts(of index: Int) -> [(judged: Part, choosing: [Part])] {
    let fold = experiment.folds[index].fold
    let others = experiment.folds.indices.filter {
      $0 != index && experiment.folds[$0].fold.repetition == fold.repetition
    }
    guard others.isEmpty else { return [(whole(index), others.map(whole))] }
    let rows = fold.validation.indices
    return (0..<Self.partsOfHoldOut).compactMap { part in
      let judged = rows.filter {
        experiment.groups[fold.validation[$0]] % Self.partsOfHoldOut == part
      }
      let choosing = Set(rows).subtracting(judged).sorted()
      guard !judged.isEmpty else { return nil }
      return (
        Part(fold: index, rows: judged), choosing.isEmpty ? [] : [Part(fold: index, rows: choosing)]
      )
    }
  }

  private func whole(_ index: Int) -> Part {
    Part(fold: index, rows: Array(experiment.folds[index].fold.validation.indices))
  }

  /// The metric of a candidate on parts, the higher the better; nil where it has no value.
  private func score(of candidate: JudgedCandidate, on parts: [Part]) -> Double? {
    var sum = 0.0
    for part in parts {
      let fold = experiment.folds[part.fold]
      let value = experiment.metric.value(
        predictions: experiment.tensor(candidate.judged[part.fold], on: fold)
          .gatheringRows(part.rows),
        targets: fold.validationTargets.gatheringRows(part.rows))
      guard let value else { return nil }
      sum += value
    }
    return experiment.sign * sum / Double(max(1, parts.count))
  }

  private func gathered(_ predictions: [[Float]], _ part: Part) -> [Float] {
    let width = outputs.width
    return part.rows.flatMap { predictions[part.fold][$0 * width..<($0 + 1) * width] }
  }

  private func evidence(of members: [Int], on parts: [Part]) -> EnsembleEvidence {
    EnsembleEvidence(
      members: members.map { member in
        parts.flatMap { gathered(pool[member].predictions, $0) }
      }, targets: parts.flatMap(targets), outputs: outputs)
  }

  /// The truth of some rows: of classes 1 for the right one and 0 for the others.
  private func targets(_ part: Part) -> [Double] {
    let targets = experiment.folds[part.fold].validationTargets
    return part.rows.flatMap { row in
      (0..<outputs.width).map { column in
        outputs.task == .multiclass
          ? (Int(targets[row, 0]) == column ? 1 : 0) : Double(targets[row, column])
      }
    }
  }
}

extension Candidate {
  /// The same settings, whatever the number of epochs.
  fileprivate var withoutEpochs: Candidate {
    var candidate = self
    (candidate.epochs, candidate.patience) = (0, nil)
    return candidate
  }
}
