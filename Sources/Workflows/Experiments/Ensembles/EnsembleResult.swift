import Datasets
import Statistics
import TrainingCore

/// Several networks that predict together, and how they did on validation rows.
public struct EnsembleResult: Sendable, Codable, Equatable {
  /// One of the networks.
  public struct Member: Sendable, Codable, Equatable {
    /// What it is, in words.
    public var name: String
    /// The network, with the epochs that validation found.
    public var candidate: Candidate
    /// Which of the seeds of weights and batches; 1 is the run's own.
    public var seed: Int
    /// The fold on whose training rows it is trained; nil for all development rows.
    public var fold: Int?
    /// Its own score on validation rows.
    public var score: Double
  }

  /// What the plan says.
  public var settings: EnsembleSettings
  /// The networks, in the order of the rule's weights.
  public var members: [Member]
  /// What makes one prediction of theirs.
  public var rule: EnsembleRule
  /// How they do together, on rows that had no say in members and weights.
  public var result: CandidateResult
  /// The ensemble against the chosen network alone; nil if nothing can be told of it.
  public var againstSingle: Comparison?

  /// The ensemble in a few words, such as "the average of 5 networks".
  public var title: String {
    switch settings.choice {
    case .none: "one network"
    case .average: "the average of \(members.count) networks"
    case .weightedAverage: "the weighted average of \(members.count) networks"
    case .majorityVote: "the vote of \(members.count) networks"
    case .stacking: "a deciding layer on \(members.count) networks"
    }
  }

  /// The finding in a sentence.
  public func sentence(single: Double) -> String {
    guard let againstSingle else {
      return
        "The model is \(title), one of each fold. No row is new to two of them, so that the value of "
        + "one network, \(single.rounded4), stands for all."
    }
    return
      "The model is \(title): \(result.score.rounded4) on validation rows that had no say in it, "
      + "\(single.rounded4) for one network alone (p \(againstSingle.pValue.probability))."
  }
}

extension StageContext {
  /// Judges the ensemble that the plan asks for; every look is counted.
  ///
  /// - Throws: `Interrupted` if the person has asked to stop; what is done is kept.
  mutating func judgeEnsemble(
    _ settings: EnsembleSettings, of trials: [JudgedCandidate], _ chosen: JudgedCandidate
  ) throws -> (record: EnsembleResult, judged: JudgedCandidate) {
    let experiment = try experiment()
    if settings.members == .folds { return foldEnsemble(settings, chosen, experiment) }
    let recipe = chosen.result.recipe
    let pool =
      settings.members == .seeds
      ? try judgeSeeds(settings.size, of: chosen)
      : trials.filter { !$0.result.hasDiverged }.map { (seed: 1, judged: $0) }
    let ensemble = NestedEnsemble(
      experiment: experiment, settings: settings, pool: pool.map(\.judged))
    let (members, rule) = ensemble.chosen()
    let judged = try experiment.together(
      ensemble.predictions(), chosen,
      parameters: members.reduce(0) {
        $0 + pool[$1].judged.result.parameters
      })
    // One further configuration was looked at: the ensemble.
    looks.candidates += 1
    let record = EnsembleResult(
      settings: settings,
      members: members.map { index in
        let result = pool[index].judged.result
        return EnsembleResult.Member(
          name: result.name, candidate: settings.members == .seeds ? recipe : result.recipe,
          seed: pool[index].seed, score: result.score)
      }, rule: rule, result: judged.result,
      againstSingle: experiment.compare(judged, with: chosen))
    tell(judged.result, metric: experiment.metric.id)
    try countLooks()
    return (record, judged)
  }

  /// The chosen recipe with further seeds on all folds, those aside that diverge.
  private mutating func judgeSeeds(
    _ count: Int, of chosen: JudgedCandidate
  ) throws -> [(seed: Int, judged: JudgedCandidate)] {
    let experiment = try experiment()
    var pool = [(seed: 1, judged: chosen)]
    guard count > 1 else { return pool }
    for number in 2...count {
      let validation = CrossValidation(
        experiment: experiment.reseeded(number), trials: store.trials, options: options)
      let judged = try validation.judge([
        ("seed \(number) of the chosen network", chosen.result.recipe)
      ])[0]
      looks.count(judged.result)
      tell(judged.result, metric: experiment.metric.id)
      if !judged.result.hasDiverged { pool.append((number, judged)) }
    }
    return pool
  }

  /// The networks of the first round of folds: there is nothing to judge that was not judged before.
  private func foldEnsemble(
    _ settings: EnsembleSettings, _ chosen: JudgedCandidate, _ experiment: Experiment
  ) -> (record: EnsembleResult, judged: JudgedCandidate) {
    let folds = experiment.firstRepetition.folds.indices
    let members = folds.map { index in
      EnsembleResult.Member(
        name: "fold \(index + 1)", candidate: chosen.result.recipe, seed: 1, fold: index,
        score: chosen.result.foldScores[index])
    }
    let record = EnsembleResult(
      settings: settings, members: members,
      rule: EnsembleRule(settings.choice, count: members.count), result: chosen.result)
    return (record, chosen)
  }
}

extension CandidateResult {
  /// The candidate with the epochs that validation found, and no early stopping.
  var recipe: Candidate {
    var recipe = candidate
    recipe.epochs = epochs
    recipe.patience = nil
    return recipe
  }
}

extension Experiment {
  /// Predictions of several networks together as a judged candidate.
  fileprivate func together(
    _ predictions: [[Float]], _ chosen: JudgedCandidate, parameters: Int
  ) throws -> JudgedCandidate {
    let decided = decided(predictions)
    let scores = try zip(folds, decided).map { fold, values in
      guard let score = score(values, on: fold) else {
        throw ExperimentError.undefinedMetric(metric: metric.id, fold: fold.fold.index + 1)
      }
      return score
    }
    let single = chosen.result
    let result = CandidateResult(
      name: "the ensemble", candidate: single.candidate, parameters: parameters,
      epochs: single.epochs, foldScores: scores, score: Descriptive.meanOrZero(scores),
      standardError: standardError(of: scores, predictions: decided), curves: single.curves,
      hasDiverged: false, epochsLooked: 0)
    return JudgedCandidate(
      result: result, predictions: predictions, histories: chosen.histories,
      decided: choosesThreshold ? decided : nil)
  }
}
