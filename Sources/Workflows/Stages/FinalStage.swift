import Datasets
import Hashing
import JSONText
import Statistics
import Tensors
import TrainingCore

/// After the seven steps: retrain on all development rows, open the test rows once, compare.
public struct FinalStage: Stage {
  /// Its part of the plan: nothing is left to decide.
  public struct Settings: Codable, Sendable, Equatable {}

  /// Its part of the record.
  public struct Outcome: Codable, Sendable, Equatable {
    /// The chosen network, with the epochs that validation found.
    public var candidate: Candidate
    /// The rows that the final network was trained on.
    public var trainingRows: Int
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
  }

  /// The step's name.
  public static let id = StepID.final
  /// The step's title.
  public static let title = "Open the test set once"
  /// What the step answers.
  public static let purpose = "What will the network do on rows that nobody has looked at?"
  /// The keys of its part of the plan.
  public static let fields: [FieldDescription] = []
  /// What it must show before it can be left.
  public static let evidence: Set<Evidence> = ["one look at the test rows"]
  /// The steps that one may return to from here.
  public static let returnsTo: [StepID] = []

  /// Makes the stage.
  public init() {}

  /// Asks nothing: what is to be done was decided in the steps before.
  public func settings(in context: inout StageContext) -> Settings { Settings() }

  /// Trains the final network, writes the expectation down, opens the test rows if it may.
  public func run(
    _ settings: Settings, in context: inout StageContext
  ) throws -> StageResult<Outcome> {
    let tuning = try context.outcome(of: TuningStage.self)
    let chosen = tuning.trials[tuning.selection.chosen]
    var candidate = chosen.candidate
    candidate.epochs = chosen.epochs
    candidate.patience = nil
    let model = try context.trainFinalModel(candidate)
    try model.write(to: context.store)
    let metric = try context.outcome(of: MetricStage.self)
    try context.note(
      "expected", .number(tuning.expected),
      because: "Written down before the opening: \(metric.title) \(tuning.expected.rounded4) "
        + "[\(tuning.expectedLower.rounded4), \(tuning.expectedUpper.rounded4)] is expected.",
      evidence: ["model": .string(try model.digest())])
    var outcome = Outcome(
      candidate: candidate, trainingRows: context.study.development?.rowCount ?? 0,
      modelDigest: try model.digest(), expected: tuning.expected,
      expectedLower: tuning.expectedLower, expectedUpper: tuning.expectedUpper, verdict: "")
    return try open(model, &outcome, tuning, metric, in: &context)
  }

  private func open(
    _ model: FinalModel, _ outcome: inout Outcome, _ tuning: TuningStage.Outcome,
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
    let evaluation = TestEvaluation(
      model: model, experiment: try context.experiment(), table: table,
      developmentTargets: try context.developmentTargets(model))
    let test = try evaluation.result()
    let gap = Self.gap(test, tuning, context)
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

  /// Expectation against test: under the hypothesis that both are samples of one population, a row
  /// varies as much in the test as it does in validation.
  private static func gap(
    _ test: TestResult, _ tuning: TuningStage.Outcome, _ context: borrowing StageContext
  ) -> GapTestResult {
    let chosen = tuning.trials[tuning.selection.chosen]
    let rows = max(1, context.study.development?.rowCount ?? 1)
    let variance = tuning.rowStandardError * tuning.rowStandardError * Double(rows)
    return gapTest(
      validation: ScoredSample(score: chosen.score, rowVariance: variance, rows: rows),
      optimism: chosen.score - tuning.expected,
      test: ScoredSample(score: test.score, rowVariance: variance, rows: test.rows))
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
    if let level = metric.settings.successAt, let reached = outcome.reachedSuccess {
      sentence +=
        reached
        ? " The level of success, \(level.short), is reached."
        : " The level of success, \(level.short), is not reached."
    }
    return sentence
  }
}

/// What came of the wish to open the test rows.
enum TestOpening {
  /// The rows, and why they could be opened again if they had been opened before.
  case opened(Table, reopening: String?)
  /// They stay closed.
  case refused(String)

  /// Why they stay closed.
  var refusal: String? {
    if case .refused(let reason) = self { return reason }
    return nil
  }
}

/// Keeps the test rows closed: another run, or another model of this one, has opened some of them.
private struct ShownBefore: Error {
  let by: TestOpenings.Earlier
}

extension TestOpenings.Earlier {
  fileprivate func sentence(of count: Int) -> String {
    "run '\(run)' opened \(shared) of these \(count) test rows at \(time)"
  }
}

extension StageContext {
  /// Opens the sealed rows once, after the opening was written to the ledger and synced.
  fileprivate mutating func openTestRows(model: String) throws -> TestOpening {
    guard options.opensTest else {
      return .refused("The test rows are left to the plan that validation ranks first.")
    }
    guard let sealed = study.takeSealedRows() else {
      throw ExperimentError.stepMissing(needed: "the sealed test rows")
    }
    let keys = sealed.keys.map { String($0.hexadecimal.prefix(32)) }
    var earlier: TestOpenings.Earlier?
    let table: Table
    do {
      table = try sealed.open { _ in
        earlier = try store.openings.claim(
          rows: keys, run: store.run, model: model, reopenReason: options.reopenReason)
        if let earlier, options.reopenReason == nil { throw ShownBefore(by: earlier) }
      }
    } catch let shown as ShownBefore {
      return .refused(
        "The test rows stay closed: \(shown.by.sentence(of: keys.count)). A second look would no "
          + "longer be a test; --reopen-test \"reason\" overrides, and the report will say so.")
    }
    guard let earlier, let reason = options.reopenReason else {
      return .opened(table, reopening: nil)
    }
    let reopening =
      "Opened again although \(earlier.sentence(of: keys.count)). Reason given: \(reason)"
    try note("reopened", true, because: reopening)
    return .opened(table, reopening: reopening)
  }

  /// The targets of the development rows in their own units.
  fileprivate func developmentTargets(_ model: FinalModel) throws -> [Float] {
    guard let table = study.development else {
      throw ExperimentError.stepMissing(needed: "the development rows")
    }
    return try model.targets(of: table).values
  }
}
