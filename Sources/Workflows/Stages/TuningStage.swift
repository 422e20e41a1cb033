import Datasets
import JSONText
import Statistics
import TrainingCore

/// Step 7: which regularization and hyperparameters generalize best.
public struct TuningStage: Stage {
  /// Its part of the plan.
  public struct Settings: Codable, Sendable, Equatable {
    /// How candidates are drawn.
    public var search: String
    /// How many candidates are drawn.
    public var trials: Int
    /// The most epochs of a training.
    public var epochs: Int
    /// What they are drawn from.
    public var space: SearchSpace
    /// What several networks are to do together; nil if one is the model.
    public var ensemble: EnsembleSettings?
  }

  /// One regularizer, judged alone against the overfitted reference.
  public struct LedgerEntry: Codable, Sendable, Equatable {
    /// What was changed, in words.
    public var change: String
    /// The network and how it did.
    public var result: CandidateResult
    /// What the change bought; nil for the reference itself.
    public var gain: Comparison?
  }

  /// Its part of the record.
  public struct Outcome: Codable, Sendable, Equatable {
    /// The settings.
    public var settings: Settings
    /// Each regularizer alone against the overfitted reference.
    public var ledger: [LedgerEntry]
    /// The folds that the ledger was judged on.
    public var ledgerFolds: Int
    /// All trials: the first network, the reference with early stopping, the drawn candidates.
    public var trials: [CandidateResult]
    /// What was chosen among them.
    public var selection: Selection
    /// The score that new rows can be expected to give: the chosen one's, corrected for the choice.
    public var expected: Double
    /// The lower end of its 95 % interval.
    public var expectedLower: Double
    /// The upper end of its 95 % interval.
    public var expectedUpper: Double
    /// The standard error of the expected score.
    public var expectedStandardError: Double
    /// What that standard error is made of; nil in older records.
    public var expectedUncertainty: ScoreUncertainty?
    /// The scores of the networks that the expectation is the mean of: the same recipe with other seeds, by
    /// which nothing was chosen; nil where the chosen network's own score, corrected, was taken.
    public var expectedFrom: [Double]?
    /// The chosen candidate against the first small network.
    public var againstFirstNetwork: Comparison
    /// The verdict in a sentence.
    public var verdict: String
    /// The looks at validation up to here.
    public var looks: LookCount
    /// Where the search stood after each trial; nil for those before the first sound one.
    public var progress: [TrialProgress?]?
    /// What the seed alone is worth; nil if it was not tried.
    public var seeds: SeedSpread?
    /// Whether the out-of-fold probabilities of the chosen network can be believed; nil for a regression.
    public var calibration: CalibrationSummary?
    /// The networks that are the model together; nil if one is.
    public var ensemble: EnsembleResult?
    /// How the chosen network did on each validation row; nil where these were validated repeatedly.
    public var validation: ValidationScores?
  }

  /// The step's name.
  public static let id = StepID.tuning
  /// The step's title.
  public static let title = "Regularize and tune"
  /// What the step answers.
  public static let purpose = "Which regularization and hyperparameters generalize best?"
  /// What it must show before it can be left.
  public static let evidence: Set<Evidence> = ["a chosen candidate", "a count of looks"]
  /// The steps that one may return to from here.
  public static let returnsTo: [StepID] = [.preprocessing, .overfit]

  private let keepsLedger: Bool

  /// Makes the stage.
  ///
  /// - Parameter keepsLedger: whether each regularizer is judged alone before the search. Nothing is chosen by
  ///   that, so a simulation may do without; a person who decides needs it.
  public init(keepsLedger: Bool = true) { self.keepsLedger = keepsLedger }

  /// Judges regularizers alone, then draws combinations, then chooses.
  public func run(
    _ settings: Settings, in context: inout StageContext
  ) throws -> StageResult<Outcome> {
    let baseline = try context.outcome(of: BaselineStage.self).settings
    let overfit = try context.outcome(of: OverfitStage.self)
    let reference = overfit.rungs[overfit.reference].result.candidate
    let ledger = keepsLedger ? try context.keepLedger(of: reference) : []
    let search = try context.runTrials(settings, reference: reference, baseline: baseline)
    let trials = search.judged
    try context.countLooks()
    let experiment = try context.experiment()
    guard let selection = Selection(trials, in: experiment) else {
      throw ExperimentError.allDiverged
    }
    let chosen = trials[selection.chosen]
    let ensemble = try settings.ensemble.map {
      try context.judgeEnsemble($0, of: trials, chosen)
    }
    let model = ensemble?.judged ?? chosen
    context.study.judged.chosen = model
    // The members of an ensemble of trials were chosen by other rows than those that judged it.
    let optimism = settings.ensemble?.members == .trials ? 0 : selection.optimism
    let again = try context.trainAgain(chosen)
    let fresh = ensemble == nil ? again : []
    let expected = experiment.expectation(of: model, optimism: optimism, again: fresh)
    let together = ensemble?.record.sentence(single: chosen.result.score)
    let verdict =
      Self.verdict(
        chosen.result, selection, expected, trials: trials.count, looks: context.looks,
        metric: experiment.metric.title) + (together.map { " \($0)" } ?? "")
    try context.note(
      "chosen", .string(chosen.result.candidate.title), because: verdict,
      evidence: ["optimism": .number(selection.optimism), "luck": .number(selection.luck)])
    let seeds =
      selection.chosen == 0
      ? nil : experiment.seedSpread(of: chosen, again: again, against: trials[0])
    if let seeds { try context.note("seeds", .bool(seeds.isTie), because: seeds.sentence) }
    let calibration = experiment.calibration(of: model)
    if let calibration {
      try context.note(
        "calibration", .bool(calibration.error.isMiscalibrated), because: calibration.sentence)
    }
    let outcome = Outcome(
      settings: settings, ledger: ledger, ledgerFolds: experiment.firstRepetition.folds.count,
      trials: trials.map(\.result), selection: selection, expected: expected.estimate,
      expectedLower: expected.lower, expectedUpper: expected.upper,
      expectedStandardError: expected.standardError, expectedUncertainty: expected.uncertainty,
      expectedFrom: fresh.isEmpty ? nil : fresh.map(\.result.score),
      againstFirstNetwork: experiment.compare(chosen, with: trials[0]), verdict: verdict,
      looks: context.looks, progress: search.progress, seeds: seeds, calibration: calibration,
      ensemble: ensemble?.record, validation: try context.validationScores(of: chosen))
    return StageResult(
      outcome: outcome, shown: ["a chosen candidate", "a count of looks"],
      verdict: .passed(verdict))
  }

  private static func verdict(
    _ chosen: CandidateResult, _ selection: Selection, _ expected: Expectation, trials: Int,
    looks: LookCount, metric: String
  ) -> String {
    let why =
      selection.chosen == selection.best
      ? "the best of \(trials) trials"
      : "the simplest of \(selection.within.count) trials within one standard error of the best"
    return "\(chosen.candidate.title.capitalizedFirst), \(chosen.epochs) epochs: \(why). \(metric) "
      + "\(chosen.score.rounded4) on validation; expected on new rows \(expected.estimate.rounded4) "
      + "[\(expected.lower.rounded4), \(expected.upper.rounded4)] after \(looks.total) looks."
  }
}

extension StageContext {
  /// Judges each regularizer alone against the overfitted reference, on the first round of folds.
  fileprivate mutating func keepLedger(
    of reference: Candidate
  ) throws -> [TuningStage.LedgerEntry] {
    let experiment = try experiment().firstRepetition
    let changes = RegularizerLedger.changes(of: reference)
    let judged = try judge(changes, on: experiment)
    return zip(changes, judged).enumerated().map { index, pair in
      let gain =
        index == 0 || pair.1.result.hasDiverged || judged[0].result.hasDiverged
        ? nil : experiment.compare(pair.1, with: judged[0])
      return TuningStage.LedgerEntry(change: pair.0.name, result: pair.1.result, gain: gain)
    }
  }

  /// Judges the first network, the reference with early stopping, and drawn candidates on all folds.
  fileprivate mutating func runTrials(
    _ settings: TuningStage.Settings, reference: Candidate, baseline: BaselineStage.Settings
  ) throws -> (judged: [JudgedCandidate], progress: [TrialProgress?]) {
    var stopped = reference
    stopped.epochs = settings.epochs
    stopped.patience = Candidate.patience(for: settings.epochs)
    let first = baseline.candidate(hiddenUnits: baseline.hiddenUnits)
    let fixed = first == stopped ? [first] : [first, stopped]
    let search = SearchSetting(
      space: settings.space, trials: settings.trials, epochs: settings.epochs, seed: plan.seed,
      first: first, known: fixed)
    return try self.search(SearchMethods.named(settings.search).init(search), search)
  }

  /// Judges what is known and whatever a method proposes, until it proposes nothing more.
  private mutating func search(
    _ method: any SearchMethod, _ search: SearchSetting
  ) throws -> (judged: [JudgedCandidate], progress: [TrialProgress?]) {
    var method = method
    var standings = TrialStandings(try experiment())
    var progress: [TrialProgress?] = []
    var (judged, done) = ([JudgedCandidate](), [JudgedProposal]())
    var next = method.proposals(after: [])
    if next.count < search.trials && type(of: method).proposesAtOnce {
      try note(
        "trials_drawn", .number(Double(next.count)),
        because: "Only \(next.count) of \(search.trials) trials could be drawn: the space holds "
          + "\(search.space.size) different candidates, those judged before among them.")
    }
    var known = search.known
    let sign = try experiment().sign
    while !(known.isEmpty && next.isEmpty) {
      let round = (known + next.map(\.candidate)).enumerated().map { index, candidate in
        (name: "trial \(judged.count + index + 1): \(candidate.title)", candidate: candidate)
      }
      let (results, after) = try judgeTrials(round, following: &standings)
      progress += after
      done += zip(next, results.dropFirst(known.count)).map { proposal, judged in
        JudgedProposal(
          proposal: proposal, score: judged.result.hasDiverged ? nil : sign * judged.result.score)
      }
      judged += results
      known = []
      next = method.proposals(after: done)
    }
    return (judged, progress)
  }
}
