import Datasets
import Hashing
import JSONText
import Statistics
import Tensors
import TrainingCore

/// Step 3: which rows are sealed as test, and how the others are dealt into training and validation.
public struct EvaluationStage: Stage {
  /// Its part of the plan.
  public struct Settings: Codable, Sendable, Equatable {
    /// The share of the rows that is sealed.
    public var testFraction: Double
    /// The protocol.
    public var choice: ProtocolChoice
    /// The number of folds, or nil for a hold-out.
    public var folds: Int?
    /// How often the rows are dealt anew, for iterated K-fold.
    public var repeats: Int?
    /// The share of the development rows that a hold-out validates on.
    public var validationFraction: Double?
    /// The column whose values, such as persons, are never on both sides of a split.
    public var groupColumn: String?
    /// The column of times by which rows are ordered: the latest are the test.
    public var timeColumn: String?
    /// The rows between training and validation, and before the test, that are left out.
    public var gap: Int?
    /// The columns whose hash samples rows, and chooses those of the test.
    public var sampleBy: [String]?
    /// The buckets that sampling deals rows into.
    public var sampleBuckets: Int?
    /// How many of the buckets are kept.
    public var sampleKeep: Int?
  }

  /// Its part of the record.
  public struct Outcome: Codable, Sendable, Equatable {
    /// The settings.
    public var settings: Settings
    /// The sealed rows.
    public var testRows: Int
    /// The rows for training and validation.
    public var developmentRows: Int
    /// The rows whose features another row has, too.
    public var duplicateRows: Int
    /// The folds over all repetitions.
    public var foldCount: Int
    /// The training rows of the first fold.
    public var trainingRows: Int
    /// The validation rows of the first fold.
    public var validationRows: Int
    /// The digest of the keys of the sealed rows.
    public var testDigest: String
    /// The smallest gain that the sealed rows can show, in a sentence.
    public var smallestGain: String
    /// How the sealed rows were chosen, in words that complete "rows are sealed"; nil in older records.
    public var sealing: String?
    /// The rows of the table that are neither sealed nor used, and why, if there are any.
    public var leftOut: String?
    /// Whether the sealed rows can show the level of success; nil if none was set.
    public var successCanBeShown: Bool?
    /// What follows from the size of the sealed part, in sentences.
    public var prospects: [String]?
  }

  static let testFraction = Field<Double>(
    "test_fraction", .number(0.01...0.5), summary: "The share of the rows that is sealed as test.",
    why: "What was tuned on validation rows needs judging on rows that nobody has looked at.",
    rule: "By the effective rows: 0.25 below 200, else 0.2.")
  static let choice = Field<ProtocolChoice>(
    "protocol", summary: "How the other rows are dealt into training and validation.",
    why: "The fewer the rows, the more the score depends on which of them validate.",
    rule: "By the effective rows: iterated_k_fold below 1,000, k_fold below 10,000, else hold_out; "
      + "expanding_window if there is a column of times.")
  static let folds = Field<Int>(
    "folds", .integer(2...50), summary: "The number of folds.",
    why: "More folds train on more rows and cost more.",
    rule: "5, or as many as the rarest class has rows if these are fewer.")
  static let repeats = Field<Int>(
    "repeats", .integer(2...50),
    summary: "How often the rows are shuffled and dealt into folds anew.",
    why: "Averaging over shuffles takes the luck of one shuffle out of the score.",
    rule: "10 below 200 effective rows, else 5.")
  static let groupColumn = Field<String?>(
    "group_column", .optional(.text),
    summary:
      "The column whose values are never on both sides of a split, such as a patient's number.",
    why:
      "Rows of one person are alike: a split between them lets the network recognise the person.",
    rule:
      "A column of entities, by its name or its values, that repeat and fix the target, if there "
      + "is one; else none: rows with identical features stay together.")
  static let timeColumn = Field<String?>(
    "time_column", .optional(.text),
    summary:
      "The column of times: the latest rows are the test, earlier ones train for later ones.",
    why:
      "A model that is used tomorrow must be judged on rows that come after those it learned from.",
    rule: "The column along whose times the file is ordered, if there is one.")
  static let gap = Field<Int>(
    "gap", .integer(0...1_000_000),
    summary: "The rows left out between training and validation, and before the test.",
    why:
      "If a target is known only after a while, the latest rows have none yet when one predicts.",
    rule: "0.")
  static let sampleBy = Field<[String]?>(
    "sample_by", .optional(.list(.text, atLeast: 1)),
    summary: "The columns whose hash samples the rows, and chooses the test rows among them.",
    why: "A hash draws the same rows again and again, here and in BigQuery (FARM_FINGERPRINT).",
    rule: "None: all rows are used, and the test rows are chosen by the hash of their content.")
  static let sampleBuckets = Field<Int>(
    "sample_buckets", .integer(1...1_000_000),
    summary: "The buckets that the hash deals the rows into.",
    why: "One bucket of ten is a tenth of a table that is too large.", rule: "10.")
  static let sampleKeep = Field<Int>(
    "sample_keep", .integer(1...1_000_000),
    summary: "How many of the buckets are kept, counted from the first.",
    why:
      "The second stage, which chooses the test rows, divides by the buckets of the first, so that "
      + "it does not choose all or none of the sample.", rule: "All of them.")
  static let validationFraction = Field<Double>(
    "validation_fraction", .number(0.01...0.9),
    summary: "The share of the development rows that a hold-out validates on.",
    why: "Validation rows teach nothing, training rows judge nothing.",
    rule: "0.2, but no more than 20,000 rows.")

  /// The step's name.
  public static let id = StepID.evaluation
  /// The step's title.
  public static let title = "Choose an evaluation protocol"
  /// What the step answers.
  public static let purpose =
    "Which rows are sealed, and how the others are dealt into training and validation."
  /// The keys of its part of the plan.
  public static let fields = [
    testFraction.description, choice.description, folds.description, repeats.description,
    validationFraction.description, groupColumn.description, timeColumn.description,
    gap.description, sampleBy.description, sampleBuckets.description, sampleKeep.description,
  ]
  /// What it must show before it can be left.
  public static let evidence: Set<Evidence> = ["sealed test rows", "folds"]

  /// Makes the stage.
  public init() {}

  /// Chooses the protocol by the amount of data.
  public func settings(in context: inout StageContext) throws -> Settings {
    let problem = try context.outcome(of: ProblemStage.self)
    let rule = ProtocolRule(problem)
    let evidence: [String: JSONValue] = [
      "rows": .number(Double(problem.rows)), "effective_rows": .number(Double(rule.effectiveRows)),
    ]
    let given = context.study.givenTestRows?.count
    let testFraction =
      try given.map { Double($0) / Double(max(1, problem.rows)) }
      ?? context.ask(
        Self.testFraction, recommending: rule.testFraction, because: rule.because,
        evidence: evidence)
    let timeColumn = try askForTime(problem, &context)
    let choice = try context.ask(
      Self.choice, recommending: timeColumn == nil ? rule.choice : .expandingWindow,
      because: timeColumn.map { "The rows are ordered by '\($0)'." } ?? rule.because,
      evidence: evidence, objection: { $0.objection(timeColumn: timeColumn) })
    var settings = Settings(testFraction: testFraction, choice: choice)
    settings.timeColumn = timeColumn
    settings.groupColumn = try askForGroups(problem, choice, testFraction, &context)
    if timeColumn != nil {
      let gap = try context.ask(
        Self.gap, recommending: 0,
        because: "Only you know how long it takes until a target is known.")
      if gap > 0 { settings.gap = gap }
    }
    try askForSampling(problem, &settings, &context)
    if choice == .leaveOneGroupOut { return settings }
    if choice == .holdOut {
      let development = Double(problem.rows) * (1 - testFraction)
      settings.validationFraction = try context.ask(
        Self.validationFraction, recommending: min(0.2, 20_000 / development),
        because: "A fifth of \(Int(development)) development rows, at most 20,000.")
      return settings
    }
    let rarest = problem.classes.map { Int(Double($0.rows) * (1 - testFraction)) }.min() ?? 50
    let most = max(2, rarest)
    settings.folds = try context.ask(
      Self.folds, recommending: max(2, min(rule.folds, most)),
      because: "Five folds train on four fifths of the rows.",
      objection: {
        $0 > most ? "The rarest class has \(most) development rows: no more folds." : nil
      })
    if choice == .iteratedKFold {
      settings.repeats = try context.ask(
        Self.repeats, recommending: rule.repeats, because: rule.because)
    }
    return settings
  }

  /// Seals the test rows by their content and deals the others.
  public func run(
    _ settings: Settings, in context: inout StageContext
  ) throws -> StageResult<Outcome> {
    let problem = try context.outcome(of: ProblemStage.self)
    guard let whole = context.study.table, let encoding = context.study.encoding else {
      throw ExperimentError.stepMissing(needed: "the table")
    }
    let split = try RowDealer(
      settings: settings, problem: problem, encoding: encoding, seed: context.plan.seed,
      given: context.study.givenTestRows
    ).split(whole)
    let table = split.table
    context.study.seal(
      table, rows: split.testRows, keys: RowKeys(table, columns: table.columnNames))
    context.study.development = table.selecting(rows: split.developmentRows)
    context.study.groups = split.groups
    context.study.strata = split.strata
    context.study.isTestEven = split.isTestEven
    context.study.folds = split.folds
    context.study.table = nil
    var settings = settings
    // So many folds as there are groups: comparisons need to know.
    if settings.choice == .leaveOneGroupOut { settings.folds = split.folds.count }
    let numbers =
      problem.settings.task == .regression
      ? try table[problem.settings.target]?.selecting(rows: split.developmentRows)
        .asNumbers(lines: split.developmentRows.map { table.lines[$0] }) ?? [] : []
    let detectable = DetectableGain(
      problem: problem, metric: try context.outcome(of: MetricStage.self),
      testRows: split.testRows.count, targets: numbers)
    let outcome = outcome(
      settings, problem, split, leftOut: Self.leftOut(split, settings, of: whole.rowCount),
      digest: context.study.testDigest, detectable)
    try context.note(
      "sealed_rows", .number(Double(split.testRows.count)),
      because: context.study.givenTestRows != nil
        ? "The \(split.testRows.count) rows that the plan gives as test rows are sealed as they are."
        : "\(split.testRows.count) of \(table.rowCount) rows are sealed, \(split.choice) "
          + "(\(split.duplicates) such rows).",
      evidence: ["digest": .string(outcome.testDigest)])
    try context.tellCopies(split)
    if let leftOut = outcome.leftOut { try context.note("left_out", .null, because: leftOut) }
    try context.note("smallest_gain", .null, because: outcome.smallestGain)
    for sentence in outcome.prospects ?? [] {
      try context.note("prospect", .null, because: sentence)
      if outcome.successCanBeShown == false { context.warn(sentence) }
    }
    return StageResult(
      outcome: outcome, shown: ["sealed test rows", "folds"],
      verdict: Self.verdict(outcome, problem))
  }

  private func outcome(
    _ settings: Settings, _ problem: ProblemStage.Outcome, _ split: RowSplit, leftOut: String?,
    digest: String, _ detectable: DetectableGain
  ) -> Outcome {
    Outcome(
      settings: settings, testRows: split.testRows.count,
      developmentRows: split.developmentRows.count,
      duplicateRows: split.duplicates, foldCount: split.folds.count,
      trainingRows: split.folds.first?.training.count ?? 0,
      validationRows: split.folds.first?.validation.count ?? 0, testDigest: digest,
      smallestGain: Self.smallestGain(problem, testRows: split.testRows.count)
        ?? detectable.smallestGain,
      sealing: split.choice, leftOut: leftOut,
      successCanBeShown: detectable.success?.canBeShown,
      prospects: [detectable.success?.sentence, detectable.indicative].compactMap { $0 })
  }

  /// The rows that no part has, in words; nil if there are none.
  private static func leftOut(_ split: RowSplit, _ settings: Settings, of rows: Int) -> String? {
    var parts: [String] = []
    if split.table.rowCount < rows, let sampling = settings.sampling {
      parts.append(
        "Sampling keeps \(split.table.rowCount) of \(rows) rows, those where "
          + "MOD(ABS(FARM_FINGERPRINT(key)), \(sampling.buckets)) < \(settings.sampleKeep ?? 0), the "
          + "key being \(sampling.columns.joined(separator: " and ")).")
    }
    if split.leftOut > 0, split.choice != RowDealer.givenChoice {
      parts.append(
        "\(split.leftOut) rows are neither sealed nor used: they share their group or their content "
          + "with a sealed row"
          + (settings.gap.map { ", or lie in the gap of \($0) rows before the test" } ?? "")
          + ".")
    }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  private static func verdict(
    _ outcome: Outcome, _ problem: ProblemStage.Outcome
  ) -> GateVerdict {
    let rule = ProtocolRule(problem)
    guard rule.effectiveRows >= ProtocolRule.fewestRows, outcome.testRows > 0 else {
      return .blocked(
        "\(rule.effectiveRows) effective rows are too few for any verdict about a network: collect at "
          + "least \(ProtocolRule.fewestRows), better some hundreds.")
    }
    return .passed(
      "\(outcome.settings.title) on \(outcome.developmentRows) rows; \(outcome.testRows) rows are "
        + "sealed.")
  }

  /// What the sealed rows can show of labels or of several numbers; nil for other tasks.
  private static func smallestGain(_ problem: ProblemStage.Outcome, testRows: Int) -> String? {
    if problem.settings.task == .multiLabel {
      let rarest = problem.classes.min { $0.rows < $1.rows }
      let expected = Double(rarest?.rows ?? 0) * Double(testRows) / Double(max(problem.rows, 1))
      return
        "With \(testRows) test rows, the rarest label '\(rarest?.name ?? "")' is expected in about "
        + "\(Int(expected.rounded())) of them\(expected < 10 ? ": indicative at best" : "")."
    }
    guard problem.settings.task == .vectorRegression else { return nil }
    let shown = smallestMeanDifferenceShown(rows: testRows, standardDeviation: 1)
    return "With \(testRows) test rows, a difference of \(shown.rounded3) standard deviations of "
      + "the row differences can be shown (80 % power, 5 % level)."
  }
}

extension StageContext {
  /// Leaves out rows whose features, or whose group, a given test row has, too, and tells how many.
  fileprivate mutating func tellCopies(_ split: RowSplit) throws {
    guard study.givenTestRows != nil, split.leftOut > 0 else { return }
    let rows = split.leftOut + split.developmentRows.count
    let sentence =
      "\(split.leftOut) of \(rows) rows are left out because a test row of the plan "
      + "has the same features: a test on rows that were trained on shows nothing."
    try note("left_out_copies", .number(Double(split.leftOut)), because: sentence)
    warn(sentence)
  }
}

extension EvaluationStage.Settings {
  /// How rows are dealt.
  var splitter: any Splitter {
    switch choice {
    case .holdOut: HoldOut(fraction: validationFraction ?? 0.2)
    case .expandingWindow: ExpandingWindow(folds: folds ?? 5, gap: gap ?? 0)
    case .leaveOneGroupOut: LeaveOneGroupOut()
    case .kFold: KFold(folds: folds ?? 5)
    case .iteratedKFold: IteratedKFold(folds: folds ?? 5, repeats: repeats ?? 5)
    }
  }

  /// The rows that validate in one fold over those that train.
  var validationToTraining: Double {
    if let fraction = validationFraction { return fraction / (1 - fraction) }
    if choice == .expandingWindow {
      // The window grows: one part validates after one, two, … parts have trained.
      let count = max(1, folds ?? 1)
      return (1...count).reduce(0) { $0 + 1 / Double($1) } / Double(count)
    }
    return 1 / Double(max(1, (folds ?? 2) - 1))
  }

  /// The protocol in words.
  var title: String {
    switch choice {
    case .holdOut: "Hold-out of \((validationFraction ?? 0).percent)"
    case .expandingWindow: "Expanding window with \(folds ?? 0) folds in the order of time,"
    case .leaveOneGroupOut: "Leave one group out, \(folds ?? 0) times,"
    case .kFold: "K-fold with \(folds ?? 0) folds"
    case .iteratedKFold: "Iterated K-fold, \(repeats ?? 0) times \(folds ?? 0) folds,"
    }
  }
}

extension EvaluationStage.Settings {
  /// The first stage of sampling by the hash of key columns; nil if nothing is sampled.
  var sampling: FingerprintSampling? {
    sampleBy.map { FingerprintSampling(columns: $0, buckets: sampleBuckets ?? 10) }
  }

  /// The columns that say how rows are dealt and are no inputs: of groups and of times.
  var splitColumns: [String] { [groupColumn, timeColumn].compactMap { $0 } }
}

extension StageContext {
  /// The columns beside the targets.
  func inputColumns(_ problem: ProblemStage.Outcome) -> [String] {
    let targets = problem.settings.targetColumns
    return study.table?.columnNames.filter { !targets.contains($0) } ?? []
  }
}
