import Datasets
import JSONText
import Statistics
import Tensors
import TrainingCore

/// Step 6: how large a model is large enough: it grows until validation turns for the worse.
public struct OverfitStage: Stage {
  /// Its part of the plan.
  public struct Settings: Codable, Sendable, Equatable {
    /// The rungs: the hidden units of each network, from small to large.
    public var ladder: [[Int]]
    /// The filters of the blocks before the hidden layers of each rung; nil unless of images.
    public var filters: [[Int]]?
    /// The epochs of each rung; the last rung is climbed again with twice as many.
    public var epochs: Int
  }

  /// One rung that was climbed.
  public struct Rung: Codable, Sendable, Equatable {
    /// What was made larger, in words.
    public var change: String
    /// The network and its curves.
    public var result: CandidateResult
    /// What the curves say.
    public var diagnosis: CurveDiagnosis?
    /// What the rules for curves find, each with its numbers.
    public var findings: [CurveFinding]?
  }

  /// Its part of the record.
  public struct Outcome: Codable, Sendable, Equatable {
    /// The settings.
    public var settings: Settings
    /// The rungs, in the order in which they were climbed.
    public var rungs: [Rung]
    /// The number of folds that each rung was trained on.
    public var folds: Int
    /// Whether a rung overfits.
    public var overfits: Bool
    /// The position of the rung that is the reference for step 7.
    public var reference: Int
    /// The finding in a sentence.
    public var verdict: String
    /// The looks at validation up to here.
    public var looks: LookCount
  }

  static let ladder = Field<[[Int]]>(
    "ladder", .list(.list(.integer(1...65_536), atLeast: 1), atLeast: 1),
    summary: "The hidden units of each network to try, from small to large.",
    why: "Only a model that can overfit is known to be large enough.",
    rule: "The first network; four times its units; one layer more; eight times its units "
      + "in three layers.")
  static let filters = Field<[[Int]]>(
    "filters", .list(.list(.integer(1...4096), atLeast: 0), atLeast: 1),
    summary: "Of images: the filters of the blocks of convolution before the units of each rung.",
    why: "Images need more filters and more blocks to be memorized, not only more units.",
    rule: "The first network's; twice as many; one block more; twice that in as many blocks.")
  static let epochs = Field<Int>(
    "epochs", .integer(2...100_000), summary: "The epochs of each rung, without early stopping.",
    why: "Overfitting shows only if training goes on after validation has turned.",
    rule: "As many as the first network was allowed.")

  /// The step's name.
  public static let id = StepID.overfit
  /// The step's title.
  public static let title = "Scale up until it overfits"
  /// What the step answers.
  public static let purpose = "How large a model is large enough?"
  /// The keys of its part of the plan.
  public static let fields = [ladder.description, filters.description, epochs.description]
  /// What it must show before it can be left.
  public static let evidence: Set<Evidence> = ["learning curves of every rung"]
  /// The steps that one may return to from here.
  public static let returnsTo: [StepID] = [.preprocessing]

  /// Makes the stage.
  public init() {}

  /// Chooses the rungs.
  public func settings(in context: inout StageContext) throws -> Settings {
    let baseline = try context.outcome(of: BaselineStage.self).settings
    let units = baseline.hiddenUnits.max() ?? 16
    let first = baseline.hiddenUnits
    let wider = first.map { _ in 4 * units }
    let ladder = try context.ask(
      Self.ladder,
      recommending: [first, wider, wider + [4 * units], Array(repeating: 8 * units, count: 3)],
      because: "Wider, then deeper, then both, starting from the first network.")
    let filters = try askForFilters(baseline, rungs: ladder.count, &context)
    let epochs = try context.ask(
      Self.epochs, recommending: baseline.epochs,
      because:
        "The first network was allowed \(baseline.epochs) epochs; nothing stops a rung early.")
    return Settings(ladder: ladder, filters: filters, epochs: epochs)
  }

  private func askForFilters(
    _ baseline: BaselineStage.Settings, rungs: Int, _ context: inout StageContext
  ) throws -> [[Int]]? {
    guard let first = baseline.filters else { return nil }
    let shape = try context.experiment().inputShape
    return try context.ask(
      Self.filters,
      recommending: Self.filterLadder(
        from: first, rungs: rungs, most: ConvolutionBlocks.most(shape)),
      because: "More filters, then more blocks, starting from the first network.",
      objection: { filters in
        guard filters.count == rungs else {
          return "There are \(rungs) rungs: name the filters of each. Found \(filters.count) lists."
        }
        return ConvolutionBlocks.objection(to: filters, of: shape)
      })
  }

  /// The filters of the rungs, from those of the first network on.
  private static func filterLadder(
    from first: [Int], rungs: Int, most: Int
  ) -> [[Int]] {
    let wider = first.map { 2 * $0 }
    let deeper = wider.count < most ? wider + [2 * (wider.last ?? 8)] : wider
    let steps = [first, wider, deeper, deeper.map { 2 * $0 }]
    return (0..<rungs).map { steps[min($0, steps.count - 1)] }
  }

  /// Climbs until a rung overfits.
  public func run(
    _ settings: Settings, in context: inout StageContext
  ) throws -> StageResult<Outcome> {
    let baseline = try context.outcome(of: BaselineStage.self).settings
    var rungs: [Rung] = []
    var steps = settings.ladder.indices.map {
      (settings.ladder[$0], settings.filters?[$0], settings.epochs)
    }
    if let last = steps.last { steps.append((last.0, last.1, 2 * settings.epochs)) }
    for (units, filters, epochs) in steps {
      var candidate = baseline.candidate(hiddenUnits: units, filters: filters)
      candidate.epochs = epochs
      candidate.patience = nil
      let change = Self.change(to: candidate, from: rungs.last?.result.candidate)
      let rung = try context.climb(candidate, change: change)
      try context.note(
        "rung", .string(candidate.architectureTitle),
        because: "\(change.capitalizedFirst): \(candidate.architectureTitle), \(epochs) epochs. "
          + (rung.diagnosis?.sentence ?? "Its loss left the finite numbers."))
      for finding in rung.findings ?? [] {
        try context.note("curves", .string(finding.kind.rawValue), because: finding.sentence)
      }
      rungs.append(rung)
      if rung.diagnosis?.overfits == true { break }
    }
    try context.countLooks()
    return try result(settings, rungs, &context)
  }

  private func result(
    _ settings: Settings, _ rungs: [Rung], _ context: inout StageContext
  ) throws -> StageResult<Outcome> {
    let sound = rungs.indices.filter { rungs[$0].diagnosis != nil }
    guard let lowest = sound.min(by: { Self.lowest(rungs[$0]) < Self.lowest(rungs[$1]) }) else {
      throw ExperimentError.allDiverged
    }
    let overfitting = sound.first { rungs[$0].diagnosis?.overfits == true }
    let reference = overfitting ?? lowest
    let verdict = Self.verdict(rungs, overfitting: overfitting, reference: reference)
    context.study.judged.reference = rungs[reference].result.candidate
    let outcome = Outcome(
      settings: settings, rungs: rungs,
      folds: try context.experiment().firstRepetition.folds.count,
      overfits: overfitting != nil, reference: reference, verdict: verdict, looks: context.looks)
    return StageResult(
      outcome: outcome, shown: ["learning curves of every rung"], verdict: .passed(verdict))
  }

  private static func lowest(_ rung: Rung) -> Double {
    rung.diagnosis?.validationAtTurn ?? .infinity
  }

  private static func verdict(_ rungs: [Rung], overfitting: Int?, reference: Int) -> String {
    let rung = rungs[reference]
    guard overfitting != nil, let diagnosis = rung.diagnosis else {
      return
        "Capacity is not proven: none of \(rungs.count) rungs overfits. The reference is the rung "
        + "with the lowest validation loss, \(rung.result.candidate.architectureTitle)."
    }
    return
      "\(rung.result.candidate.architectureTitle.capitalizedFirst) is large enough: validation "
      + "turns at epoch \(diagnosis.turningEpoch), the gap to training there is "
      + "\(diagnosis.gap.percent) of the validation loss."
  }

  private static func change(to candidate: Candidate, from before: Candidate?) -> String {
    guard let before else { return "the first network, without early stopping" }
    let (filters, filtersBefore) = (candidate.filters, before.filters)
    let wider =
      (candidate.hiddenUnits.max() ?? 0) > (before.hiddenUnits.max() ?? 0)
      || (filters.max() ?? 0) > (filtersBefore.max() ?? 0)
    let deeper =
      candidate.hiddenUnits.count > before.hiddenUnits.count
      || filters.count > filtersBefore.count
    switch (wider, deeper) {
    case (true, true): return "wider and deeper"
    case (true, false): return "wider"
    case (false, true): return "deeper"
    case (false, false): return candidate.epochs > before.epochs ? "longer" : "otherwise"
    }
  }
}

extension StageContext {
  /// Trains a rung on one round of folds and reads its curves.
  fileprivate mutating func climb(
    _ candidate: Candidate, change: String
  ) throws -> OverfitStage.Rung {
    let experiment = try experiment().firstRepetition
    let judged = try judge([(candidate.architectureTitle, candidate)], on: experiment)[0]
    let validation = CrossValidation(
      experiment: experiment, trials: store.trials, options: options)
    guard !judged.result.hasDiverged else {
      return OverfitStage.Rung(
        change: change, result: judged.result, diagnosis: nil,
        findings: [
          CurveFinding(
            kind: .diverged,
            sentence:
              "Diverged: the loss left the finite numbers. Lower the learning rate, or scale "
              + "the inputs.")
        ])
    }
    var turned = judged
    let diagnosis = try CurveDiagnosis(
      training: judged.histories.map(\.trainingLoss),
      validation: judged.histories.map(\.validationLoss)
    ) { turningEpoch in
      var shorter = candidate
      shorter.epochs = turningEpoch
      turned = try validation.judge([(candidate.architectureTitle, shorter)])[0]
      return experiment.rowRises(from: turned, to: judged)
    }
    return OverfitStage.Rung(
      change: change, result: judged.result, diagnosis: diagnosis,
      findings: try diagnosis.map { try curveFindings(judged.result, turned, $0) })
  }

  /// What the rules for curves say of a rung.
  private func curveFindings(
    _ result: CandidateResult, _ turned: JudgedCandidate, _ diagnosis: CurveDiagnosis
  ) throws -> [CurveFinding] {
    let all = try experiment()
    let round = all.firstRepetition
    guard let trivial = study.judged.trivial?.firstRepetition(of: all) else { return [] }
    let losses = round.folds.indices.flatMap {
      round.rowLosses(trivial.predictions[$0], on: round.folds[$0])
    }
    let gains = round.rowRises(from: turned, to: trivial)
    let linear = try outcome(of: BaselineStage.self).linear
    let linearCurve = linear.curves.trainingLoss.mean
    return CurveRules(
      training: result.curves.trainingLoss.mean, validation: result.curves.validationLoss.mean,
      diagnosis: diagnosis, trivialLoss: Descriptive.meanOrZero(losses),
      gainOnTrivial: (
        Descriptive.meanOrZero(gains),
        gains.count > 1 ? Descriptive.standardErrorOfMean(gains) : 0
      ),
      linearLoss: linear.hasDiverged || linearCurve.isEmpty
        ? nil : linearCurve[min(max(linear.epochs, 1), linearCurve.count) - 1]
    ).findings
  }
}
