import Datasets
import Hashing
import JSONText
import Statistics
import Tensors
import TrainingCore

/// After the seven steps: retrain on all development rows, open the test rows once, compare.
public struct FinalStage: Stage {
  /// Its part of the plan.
  public struct Settings: Codable, Sendable, Equatable {
    /// With how many seeds the final recipe is trained; the model is the one with the middle training loss.
    public var seeds: Int
    /// Whether probabilities are rescaled.
    public var calibration: CalibrationChoice
  }

  /// Its part of the record.
  public struct Outcome: Codable, Sendable, Equatable {
    /// The chosen network, with the epochs that validation found.
    public var candidate: Candidate
    /// The rows that the final network was trained on.
    public var trainingRows: Int
    /// Which of the seeds gave the model, from 1; nil in older records, where it is the first.
    public var modelSeed: Int?
    /// The hash of the weights and all that stands beside them.
    public var modelDigest: String
    /// The score that was expected, written down before the opening.
    public var expected: Double
    /// The lower end of its 95 % interval.
    public var expectedLower: Double
    /// The upper end of its 95 % interval.
    public var expectedUpper: Double
    /// What the test rows showed; nil if they stayed closed.
    public var test: TestResult?
    /// Why the test rows stayed closed.
    public var refusal: String?
    /// The reason given for opening rows that were opened before, and by whom.
    public var reopening: String?
    /// The z statistic of the gap between expectation and test.
    public var gapStatistic: Double?
    /// Whether expectation and test disagree by more than luck.
    public var disagrees: Bool?
    /// Whether the level of success was reached; nil if none was set.
    public var reachedSuccess: Bool?
    /// The verdict in a sentence.
    public var verdict: String
    /// The settings.
    public var settings: Settings?
    /// The test score of each seed, that of the model first; empty if the rows stayed closed.
    public var seedScores: [Double]?
    /// Whether the probabilities on the test rows can be believed; nil for a regression.
    public var calibration: CalibrationSummary?
    /// Whether the test rows are too few for a verdict: the score is a hint.
    public var isIndicative: Bool?
  }

  static let seeds = Field<Int>(
    "seeds", .integer(1...10),
    summary: "With how many seeds the final recipe is trained.",
    why:
      "Another seed gives another network; how much the score moves by that says what a digit is "
      + "worth.",
    rule:
      "3. The model is the one whose training loss lies in the middle, so that a training that went "
      + "wrong is left aside; the others only show the spread.")
  static let calibration = Field<CalibrationChoice>(
    "calibration", summary: "Whether the network's probabilities are rescaled.",
    why: "A network trained long is often surer than it is right.",
    rule:
      "temperature, if the metric judges probabilities and out-of-fold predictions gain more than "
      + "a standard error by it; else none.")

  /// The step's name.
  public static let id = StepID.final
  /// The step's title.
  public static let title = "Open the test set once"
  /// What the step answers.
  public static let purpose = "What will the network do on rows that nobody has looked at?"
  /// The keys of its part of the plan.
  public static let fields = [seeds.description, calibration.description]
  /// What it must show before it can be left.
  public static let evidence: Set<Evidence> = ["one look at the test rows"]
  /// The steps that one may return to from here.
  public static let returnsTo: [StepID] = []

  /// Makes the stage.
  public init() {}

  /// Asks for the seeds and, of classes, for calibration; all else was decided in the steps before.
  public func settings(in context: inout StageContext) throws -> Settings {
    let seeds = try context.ask(
      Self.seeds, recommending: Experiment.seedCount,
      because: "Three networks show how much the score depends on the seed.")
    let found = try context.outcome(of: TuningStage.self).calibration
    guard let found, let temperature = found.temperature else {
      return Settings(seeds: seeds, calibration: .none)
    }
    let metric = try context.outcome(of: MetricStage.self).settings.primary
    let gain = temperature.lossBefore - temperature.lossAfter
    let matters = ["log_loss", "brier_score"].contains(metric)
    let numbers =
      "A temperature of \(temperature.temperature.rounded3) lowers the out-of-fold log loss by "
      + "\(gain.rounded3), with a standard error of \(temperature.standardErrorOfGain.rounded3)."
    let calibration = try context.ask(
      Self.calibration,
      recommending: matters && temperature.isWorthwhile ? .temperature : .none,
      because: matters ? numbers : "\(numbers) The metric does not judge probabilities.",
      evidence: [
        "temperature": .number(temperature.temperature), "gain": .number(gain),
        "standard_error": .number(temperature.standardErrorOfGain),
      ])
    return Settings(seeds: seeds, calibration: calibration)
  }

  /// Trains the final network, writes the expectation down, opens the test rows if it may.
  public func run(
    _ settings: Settings, in context: inout StageContext
  ) throws -> StageResult<Outcome> {
    let tuning = try context.outcome(of: TuningStage.self)
    let chosen = tuning.trials[tuning.selection.chosen]
    var candidate = chosen.candidate
    candidate.epochs = chosen.epochs
    candidate.patience = nil
    let temperature =
      settings.calibration == .temperature ? tuning.calibration?.temperature : nil
    let trained = try (1...settings.seeds).map { number in
      guard let ensemble = tuning.ensemble else {
        return try context.trainFinalModel(
          candidate, seedNumber: number, temperature: temperature?.temperature)
      }
      return try context.trainFinalEnsemble(
        ensemble, number: number, temperature: temperature?.temperature)
    }
    let (models, seed) = try Self.modelFirst(trained, in: &context)
    let model = models[0]
    try model.write(to: context.store)
    let metric = try context.outcome(of: MetricStage.self)
    // A temperature lowers the log loss by what it was seen to lower it out of fold.
    let shift =
      metric.settings.primary == "log_loss"
      ? temperature.map { $0.lossAfter - $0.lossBefore } ?? 0 : 0
    var outcome = Outcome(
      candidate: candidate, trainingRows: context.study.development?.rowCount ?? 0,
      modelSeed: seed, modelDigest: try model.digest(), expected: tuning.expected + shift,
      expectedLower: tuning.expectedLower + shift, expectedUpper: tuning.expectedUpper + shift,
      verdict: "", settings: settings)
    try context.note(
      "expected", .number(outcome.expected),
      because: "Written down before the opening: \(metric.title) \(outcome.expected.rounded4) "
        + "[\(outcome.expectedLower.rounded4), \(outcome.expectedUpper.rounded4)] is expected.",
      evidence: ["model": .string(outcome.modelDigest)])
    return try open(models, &outcome, tuning, metric, in: &context)
  }

  /// The networks of all seeds, the one with the middle training loss first, and the number of its seed.
  ///
  /// Now and then a training ends in a poor corner, with half of its units dead. Two of three seldom do, and no
  /// test row is needed to leave the odd one aside.
  private static func modelFirst(
    _ models: [FinalModel], in context: inout StageContext
  ) throws -> (models: [FinalModel], seed: Int) {
    let losses = models.compactMap(\.trainingLoss)
    guard models.count > 1, losses.count == models.count else { return (models, 1) }
    let order = models.indices.sorted { (losses[$0], $0) < (losses[$1], $1) }
    let middle = order[(order.count - 1) / 2]
    try context.note(
      "model_seed", .number(Double(middle + 1)),
      because: "Trained with \(models.count) seeds, the recipe ends at a training loss of "
        + "\(losses.map(\.rounded4).joined(separator: ", ")). The one in the middle is the model, seed "
        + "\(middle + 1): so a training that went wrong is left aside, and no test row has a say.")
    return (
      [models[middle]] + models.indices.filter { $0 != middle }.map { models[$0] }, middle + 1
    )
  }

  private func open(
    _ models: [FinalModel], _ outcome: inout Outcome, _ tuning: TuningStage.Outcome,
    _ metric: MetricStage.Outcome, in context: inout StageContext
  ) throws -> StageResult<Outcome> {
    let opening = try context.openTestRows(model: outcome.modelDigest)
    guard case .opened(let table, let reopening) = opening else {
      outcome.refusal = opening.refusal
      outcome.verdict = opening.refusal ?? ""
      return StageResult(
        outcome: outcome, verdict: .blocked(outcome.verdict),
        ending: context.options.opensTest ? .testRefused : .testWithheld)
    }
    outcome.reopening = reopening
    let targets = try context.developmentTargets(models[0])
    let experiment = try context.experiment()
    let groupColumn = try context.outcome(of: EvaluationStage.self).settings.groupColumn
    let isEven = context.study.isTestEven
    let evaluations = models.map {
      TestEvaluation(
        model: $0, experiment: experiment, table: table, developmentTargets: targets,
        groupColumn: groupColumn, isEven: isEven)
    }
    let test = try evaluations[0].result()
    outcome.seedScores = try [test.score] + evaluations.dropFirst().map { try $0.score() }
    outcome.calibration = try evaluations[0].calibration()
    outcome.isIndicative = test.isIndicative
    let gap = Self.gap(outcome, test)
    outcome.test = test
    outcome.gapStatistic = gap.z
    outcome.disagrees = gap.disagrees
    outcome.reachedSuccess = metric.settings.successAt.map {
      metric.higherIsBetter ? test.score >= $0 : test.score <= $0
    }
    outcome.verdict = Self.verdict(outcome, test, metric)
    try context.note("test", .number(test.score), because: outcome.verdict)
    return StageResult(
      outcome: outcome, shown: ["one look at the test rows"], verdict: .passed(outcome.verdict))
  }

  /// What was expected against what the test gave.
  private static func gap(_ outcome: Outcome, _ test: TestResult) -> GapTestResult {
    gapTest(
      expectation: ConfidenceInterval(
        estimate: outcome.expected, lower: outcome.expectedLower, upper: outcome.expectedUpper),
      test: ConfidenceInterval(estimate: test.score, lower: test.lower, upper: test.upper))
  }

  private static func verdict(
    _ outcome: Outcome, _ test: TestResult, _ metric: MetricStage.Outcome
  ) -> String {
    var sentence =
      "\(metric.title) \(test.score.rounded4) [\(test.lower.rounded4), "
      + "\(test.upper.rounded4)] on \(test.rows) test rows; expected was "
      + "\(outcome.expected.rounded4) [\(outcome.expectedLower.rounded4), "
      + "\(outcome.expectedUpper.rounded4)]: "
    let isBetter = metric.higherIsBetter == (test.score > outcome.expected)
    sentence +=
      outcome.disagrees == true
      ? "the test is \(isBetter ? "better" : "worse") than expected by more than luck explains."
      : "validation and test agree."
    sentence +=
      test.againstTrivial.isBetter(at: 0.05)
      ? " Better than the trivial model (\(test.trivialScore.rounded4), p "
        + "\(test.againstTrivial.pValue.probability))."
      : " Not shown to be better than the trivial model (\(test.trivialScore.rounded4), p "
        + "\(test.againstTrivial.pValue.probability))."
    if test.isIndicative {
      sentence +=
        " Indicative only: \(TestResult.fewestRows) test rows, and "
        + "\(TestResult.fewestOfClass) of each class, are the least for a verdict."
    }
    if let scores = outcome.seedScores, let low = scores.min(), let high = scores.max(),
      scores.count > 1
    {
      sentence += " Over \(scores.count) seeds it reaches from \(low.rounded4) to \(high.rounded4)."
    }
    if let level = metric.settings.successAt, let reached = outcome.reachedSuccess {
      sentence +=
        reached
        ? " The level of success, \(level.short), is reached."
        : " The level of success, \(level.short), is not reached."
    }
    return sentence
  }
}
