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

  /// Judges the trials of a search, a few at a time, and says after each where the search stands.
  ///
  /// How many are judged together depends on the threads and changes nothing but the waiting.
  mutating func judgeTrials(
    _ candidates: [(name: String, candidate: Candidate)], following standings: inout TrialStandings
  ) throws -> (judged: [JudgedCandidate], progress: [TrialProgress?]) {
    let experiment = try experiment()
    let validation = CrossValidation(
      experiment: experiment, trials: store.trials, options: options)
    let together = max(1, 2 * options.threads / max(1, experiment.folds.count))
    var judged: [JudgedCandidate] = []
    var progress: [TrialProgress?] = []
    for start in stride(from: 0, to: candidates.count, by: together) {
      let part = Array(candidates[start..<min(start + together, candidates.count)])
      for candidate in try validation.judge(part) {
        looks.count(candidate.result)
        let standing = standings.add(candidate, looks: looks.total)
        tell(candidate.result, metric: experiment.metric.id, standing: standing)
        judged.append(candidate)
        try noteTroubles(of: candidate)
        progress.append(standing)
      }
    }
    return (judged, progress)
  }

  /// Enters this run into the ledger of looks, before the first one, and takes in what others looked at.
  mutating func beginLooking() throws {
    guard looks.earlier == nil, let table = study.development else { return }
    let earlier = try LookLedger(runsFolder: store.runsFolder).begin(run: store.run, rows: table)
    looks.earlier = earlier
    guard !earlier.runs.isEmpty else { return }
    let runs = earlier.runs.prefix(3).map { "'\($0)'" }.joined(separator: ", ")
    try note(
      "earlier_looks", .number(Double(earlier.configurations)),
      because: "\(earlier.runs.count) other run\(earlier.runs.count == 1 ? "" : "s") (\(runs)"
        + "\(earlier.runs.count > 3 ? " and others" : "")) looked at these rows before, at "
        + "\(earlier.configurations) configurations: they count as looks here, too.")
  }

  /// Enters how often this run has looked so far.
  func countLooks() throws {
    try LookLedger(runsFolder: store.runsFolder).count(
      run: store.run, configurations: looks.candidates)
  }

  /// Tells how a candidate did.
  func tell(_ result: CandidateResult, metric: String, standing: TrialProgress? = nil) {
    options.events(
      .judged(
        CandidateSummary(
          name: result.name, metric: metric, value: result.score,
          standardError: result.standardError, epochs: result.epochs, standing: standing)))
  }

  /// The sentences of the findings that this step has noted under a key, in order.
  func findings(_ key: String) -> [String] {
    decisionsOfStep.filter { $0.question == "\(step).\(key)" }.map(\.because)
  }
}
