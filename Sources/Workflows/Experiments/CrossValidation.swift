import Datasets
import Statistics
import Tensors
import TrainingCore

/// A candidate with its validation predictions, fold by fold, in the target's own units.
struct JudgedCandidate: Sendable {
  /// What goes into the record.
  let result: CandidateResult
  /// The predictions for each fold's validation rows.
  let predictions: [[Float]]
  /// The losses and metrics of each fold, by epoch.
  var histories: [History] = []
}

/// Judges candidates: trains each on every fold, finds the number of epochs, scores the recipe.
///
/// A candidate without patience is trained for all its epochs. With patience, every fold is trained with
/// early stopping, and the number of epochs is the median of the folds' best epochs; then each fold whose
/// own best epoch differs is trained again for exactly that number, so that the score is the score of the
/// recipe that the final training will follow, not of the best epoch that each fold happened to have.
struct CrossValidation: Sendable {
  let experiment: Experiment
  let trials: TrialStore
  let options: RunOptions

  /// Judges candidates, each with its name, in parallel over candidates and folds.
  ///
  /// - Throws: `Interrupted` if the person has asked to stop; what is done is kept.
  func judge(_ candidates: [(name: String, candidate: Candidate)]) throws -> [JudgedCandidate] {
    let folds = experiment.folds
    let jobs = candidates.flatMap { entry in folds.indices.map { (entry, $0) } }
    let first = try train(jobs.map { Work(name: $0.name, candidate: $0.candidate, fold: $1) })
    var epochs = candidates.indices.map { index in
      Self.epochs(
        of: candidates[index].candidate, first[index * folds.count..<(index + 1) * folds.count])
    }
    var exact: [Work] = []
    for (index, entry) in candidates.enumerated() {
      for fold in folds.indices {
        let history = first[index * folds.count + fold].history
        guard let needed = epochs[index], Self.lastEpoch(of: history, entry.candidate) != needed
        else { continue }
        var candidate = entry.candidate
        candidate.epochs = needed
        candidate.patience = nil
        exact.append(
          Work(
            name: entry.name, candidate: candidate, fold: fold, position: index * folds.count + fold
          ))
      }
    }
    var last = first
    for (work, result) in zip(exact, try train(exact)) {
      guard let position = work.position else { continue }
      last[position] = result
      // A fold that early stopping had spared may diverge in the further epochs of the others.
      if result.history.hasDiverged { epochs[position / folds.count] = nil }
    }
    return try candidates.indices.map { index in
      let range = index * folds.count..<(index + 1) * folds.count
      return try summarize(
        candidates[index], epochs: epochs[index], first: Array(first[range]),
        last: Array(last[range]))
    }
  }

  /// The epochs of the recipe: all, or the median of the best epochs; nil if a fold diverged.
  private static func epochs(
    of candidate: Candidate, _ results: ArraySlice<TrainingResult>
  ) -> Int? {
    var best: [Int] = []
    for result in results {
      guard !result.history.hasDiverged else { return nil }
      best.append(result.history.bestEpoch)
    }
    guard candidate.patience != nil else { return candidate.epochs }
    return best.sorted()[(best.count - 1) / 2]
  }

  /// The epoch whose weights a training gave back.
  private static func lastEpoch(of history: History, _ candidate: Candidate) -> Int {
    candidate.patience == nil ? history.epochsRun : history.bestEpoch
  }

  private func summarize(
    _ entry: (name: String, candidate: Candidate), epochs: Int?, first: [TrainingResult],
    last: [TrainingResult]
  ) throws -> JudgedCandidate {
    let predictions = zip(last, experiment.folds).map { $1.units.predictions($0.predictedValues) }
    var scores: [Double] = []
    if epochs != nil {
      for (fold, values) in zip(experiment.folds, predictions) {
        guard let score = experiment.score(values, on: fold) else {
          throw ExperimentError.undefinedMetric(
            metric: experiment.metric.id, fold: fold.fold.index + 1)
        }
        scores.append(score)
      }
    }
    let units = experiment.folds.map(\.units)
    func inOwnUnits(_ curves: [[Double]]) -> [[Double]] {
      zip(curves, units).map { curve, units in
        curve.map { units.value($0, of: experiment.metric) }
      }
    }
    let result = CandidateResult(
      name: entry.name, candidate: entry.candidate,
      parameters: entry.candidate.parameterCount(
        inputs: experiment.inputShape, outputs: experiment.outputs),
      epochs: epochs ?? 0, foldScores: scores, score: Descriptive.meanOrZero(scores),
      standardError: scores.isEmpty
        ? 0 : experiment.standardError(of: scores, predictions: predictions),
      curves: Curves(
        trainingLoss: .init(folds: first.map(\.history.trainingLoss)),
        validationLoss: .init(folds: first.map(\.history.validationLoss)),
        trainingMetric: .init(folds: inOwnUnits(first.map(\.history.trainingMetric))),
        validationMetric: .init(folds: inOwnUnits(first.map(\.history.validationMetric)))),
      hasDiverged: epochs == nil,
      epochsLooked: first.reduce(0) { $0 + $1.history.epochsRun })
    return JudgedCandidate(
      result: result, predictions: predictions, histories: first.map(\.history))
  }
}

// MARK: - Training

extension CrossValidation {
  /// One training to be looked up or done.
  private struct Work: Sendable {
    let name: String
    let candidate: Candidate
    let fold: Int
    var position: Int?
  }

  private func train(_ works: [Work]) throws -> [TrainingResult] {
    let tally = Tally()
    // Many trainings run side by side; threads that are left over share the work of each.
    let shared = max(1, options.threads / max(1, works.count))
    return try Parallel.map(count: works.count, threads: options.threads) { index in
      let result = try self.result(
        of: works[index], done: tally, of: works.count, threads: shared)
      tally.increment()
      return result
    }
  }

  private func result(
    of work: Work, done tally: Tally, of count: Int, threads: Int
  ) throws -> TrainingResult {
    let fold = experiment.folds[work.fold]
    let stream = "repetition/\(fold.fold.repetition)/fold/\(fold.fold.index)"
    let job = TrainingJob(
      data: fold.digest, candidate: work.candidate, stream: stream, seed: experiment.seed)
    let key = try job.key()
    if let rehearsal = options.rehearsal {
      return try rehearsal.result(of: work.candidate, on: fold, in: experiment, key: key)
    }
    if let known = trials.result(for: key) { return known }
    let options = options
    let result = try experiment.train(
      work.candidate, on: fold, stream: stream, threads: threads
    ) { epoch in
      options.events(
        .progress(
          TrainingProgress(
            purpose: work.name, trainingsDone: tally.count, trainings: count, epoch: epoch.epoch,
            epochs: work.candidate.epochs, loss: epoch.trainingLoss,
            validationLoss: epoch.validationLoss,
            fold: experiment.folds.count > 1 ? work.fold + 1 : nil)))
      return !options.isInterrupted()
    }
    guard let result else { throw Interrupted() }
    try trials.keep(result, for: key)
    return result
  }
}

extension Descriptive {
  /// The mean, or zero of nothing.
  static func meanOrZero(_ values: [Double]) -> Double { values.isEmpty ? 0 : mean(values) }
}

extension History {
  /// Whether the training left the finite numbers.
  var hasDiverged: Bool {
    if case .diverged = outcome { return true }
    return false
  }
}
