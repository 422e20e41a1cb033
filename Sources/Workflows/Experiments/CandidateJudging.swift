import JSONText
import TrainingCore

extension StageContext {
  /// The folds as tensors.
  ///
  /// - Throws: `ExperimentError.stepMissing` before step 4 is done.
  func experiment() throws -> Experiment {
    guard let experiment = study.experiment else {
      throw ExperimentError.stepMissing(needed: "the folds as tensors")
    }
    return experiment
  }

  /// Judges candidates on validation rows; every look is counted.
  ///
  /// - Parameters:
  ///   - candidates: what is judged, each with its name.
  ///   - part: the folds to judge on; left out, all of them.
  /// - Returns: the candidates with their scores, in order.
  ///
  /// - Throws: `Interrupted` if the person has asked to stop; what is done is kept.
  mutating func judge(
    _ candidates: [(name: String, candidate: Candidate)], on part: Experiment? = nil
  ) throws -> [JudgedCandidate] {
    let experiment = try part ?? experiment()
    let validation = CrossValidation(
      experiment: experiment, trials: store.trials, options: options)
    let judged = try validation.judge(candidates)
    for candidate in judged {
      looks.count(candidate.result)
      tell(candidate.result, metric: experiment.metric.id)
      try noteTroubles(of: candidate)
    }
    return judged
  }

  /// Records why trainings of a candidate diverged, or that their units have died.
  private mutating func noteTroubles(of judged: JudgedCandidate) throws {
    let name = judged.result.name
    if let divergence = judged.histories.lazy.compactMap(\.divergence).first {
      try note("diverged", .string(name), because: "\(name): \(divergence)")
      warn("\(name): \(divergence)")
    }
    if let dead = judged.histories.lazy.compactMap(\.deadUnits?.first).first {
      try note("dead_units", .string(name), because: "\(name): \(dead.description)")
    }
  }

  /// Tells how a candidate did.
  func tell(_ result: CandidateResult, metric: String) {
    options.events(
      .judged(
        CandidateSummary(
          name: result.name, metric: metric, value: result.score,
          standardError: result.standardError, epochs: result.epochs)))
  }

  /// The sentences of the findings that this step has noted under a key, in order.
  func findings(_ key: String) -> [String] {
    decisionsOfStep.filter { $0.question == "\(step).\(key)" }.map(\.because)
  }
}
