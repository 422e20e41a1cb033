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
    rule: "By the effective rows: iterated_k_fold below 1,000, k_fold below 10,000, else hold_out.")
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
    rule: "A column whose values repeat and fix the target, if there is one; else none: rows with "
      + "identical features stay together.")
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
    validationFraction.description, groupColumn.description,
  ]
  /// What it must show before it can be left.
  public static let evidence: Set<Evidence> = ["sealed test rows", "folds"]

  /// Makes the stage.
  public init() {}

  /// Chooses the protocol by the amount of data.
  public func settings(in context: inout StageContext) throws -> Settings {
    let problem = try context.outcome(of: ProblemStage.self)
    let rule = ProtocolRule(rows: problem.rows, classCounts: problem.classes.map(\.rows))
    let evidence: [String: JSONValue] = [
      "rows": .number(Double(problem.rows)), "effective_rows": .number(Double(rule.effectiveRows)),
    ]
    let given = context.study.givenTestRows?.count
    let testFraction =
      try given.map { Double($0) / Double(max(1, problem.rows)) }
      ?? context.ask(
        Self.testFraction, recommending: rule.testFraction, because: rule.because,
        evidence: evidence)
    let choice = try context.ask(
      Self.choice, recommending: rule.choice, because: rule.because, evidence: evidence)
    var settings = Settings(testFraction: testFraction, choice: choice)
    settings.groupColumn = try askForGroups(problem, testFraction, &context)
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

  private func askForGroups(
    _ problem: ProblemStage.Outcome, _ testFraction: Double, _ context: inout StageContext
  ) throws -> String? {
    let found = try Self.groupFindings(problem, testFraction, context)
    let suggested = found.first { $0.isSerious }
    let columns = context.study.table?.columnNames.filter { $0 != problem.settings.target } ?? []
    return try context.ask(
      Self.groupColumn, recommending: suggested?.column,
      because: suggested?.sentence ?? found.first?.sentence
        ?? "Only you know whether rows belong together; no column was found whose values repeat and "
        + "fix the target.",
      evidence: (suggested ?? found.first)?.numbers.mapValues(JSONValue.number) ?? [:],
      objection: { name in
        guard let name, !columns.contains(name) else { return nil }
        return "There is no column '\(name)'."
          + (nearestName(to: name, among: columns).map { " Did you mean '\($0)'?" } ?? "")
      })
  }

  /// The columns of entities, found on rows that will not be sealed.
  private static func groupFindings(
    _ problem: ProblemStage.Outcome, _ testFraction: Double, _ context: borrowing StageContext
  ) throws -> [Finding] {
    guard let table = context.study.table else { return [] }
    let keys = RowKeys(table, columns: table.columnNames.filter { $0 != problem.settings.target })
    guard let target = table[problem.settings.target] else { return [] }
    let strata =
      problem.settings.task.isClassification
      ? Strata.classes(target) : Strata.quantiles(try target.asNumbers(lines: table.lines))
    let sealed = Set(TestSelection(fraction: testFraction).rows(keys: keys, strata: strata))
    return DataScreen.groupFindings(
      in: table.selecting(rows: (0..<table.rowCount).filter { !sealed.contains($0) }),
      target: problem.settings.target, kind: problem.settings.task.kind)
  }

  /// Seals the test rows by their content and deals the others.
  public func run(
    _ settings: Settings, in context: inout StageContext
  ) throws -> StageResult<Outcome> {
    let problem = try context.outcome(of: ProblemStage.self)
    guard let table = context.study.table, let target = table[problem.settings.target] else {
      throw ExperimentError.stepMissing(needed: "the table")
    }
    let features = table.columnNames.filter { $0 != problem.settings.target }
    let featureKeys = RowKeys(table, columns: features)
    let splitKeys = settings.groupColumn.map { RowKeys(table, columns: [$0]) } ?? featureKeys
    let strata =
      problem.settings.task.isClassification
      ? Strata.classes(target) : Strata.quantiles(try target.asNumbers(lines: table.lines))
    let given = context.study.givenTestRows
    let testRows =
      given ?? TestSelection(fraction: settings.testFraction).rows(keys: splitKeys, strata: strata)
    let sealedRows = Set(testRows)
    var rest = (0..<table.rowCount).filter { !sealedRows.contains($0) }
    if given != nil { rest = try context.withoutCopies(of: testRows, in: rest, keys: splitKeys) }
    context.study.seal(
      table, rows: testRows, keys: RowKeys(table, columns: table.columnNames))
    context.study.development = table.selecting(rows: rest)
    context.study.groups = splitKeys.selecting(rows: rest).groups
    context.study.folds = try settings.splitter.folds(
      rows: rest.count, strata: rest.map { strata[$0] }, groups: context.study.groups,
      generator: SeededGenerator(seed: UInt64(context.plan.seed)).stream("evaluation/folds"))
    context.study.table = nil
    let detectable = DetectableGain(
      problem: problem, metric: try context.outcome(of: MetricStage.self),
      testRows: testRows.count,
      targets: problem.settings.task.isClassification
        ? [] : try target.selecting(rows: rest).asNumbers(lines: rest.map { table.lines[$0] }))
    let outcome = outcome(
      settings, problem, context.study.folds, testRows.count, rest.count,
      duplicates: featureKeys.duplicateCount, digest: context.study.testDigest, detectable)
    try context.note(
      "sealed_rows", .number(Double(testRows.count)),
      because: given != nil
        ? "The \(testRows.count) rows that the plan gives as test rows are sealed as they are."
        : "\(testRows.count) of \(table.rowCount) rows are sealed, chosen by a hash of their "
          + "content, stratified; rows with identical features stay together "
          + "(\(featureKeys.duplicateCount) such rows).",
      evidence: ["digest": .string(outcome.testDigest)])
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
    _ settings: Settings, _ problem: ProblemStage.Outcome, _ folds: [Fold], _ testRows: Int,
    _ developmentRows: Int, duplicates: Int, digest: String, _ detectable: DetectableGain
  ) -> Outcome {
    Outcome(
      settings: settings, testRows: testRows, developmentRows: developmentRows,
      duplicateRows: duplicates, foldCount: folds.count,
      trainingRows: folds.first?.training.count ?? 0,
      validationRows: folds.first?.validation.count ?? 0, testDigest: digest,
      smallestGain: detectable.smallestGain,
      successCanBeShown: detectable.success?.canBeShown,
      prospects: [detectable.success?.sentence, detectable.indicative].compactMap { $0 })
  }

  private static func verdict(
    _ outcome: Outcome, _ problem: ProblemStage.Outcome
  ) -> GateVerdict {
    let rule = ProtocolRule(rows: problem.rows, classCounts: problem.classes.map(\.rows))
    guard rule.effectiveRows >= ProtocolRule.fewestRows, outcome.testRows > 0 else {
      return .blocked(
        "\(rule.effectiveRows) effective rows are too few for any verdict about a network: collect at "
          + "least \(ProtocolRule.fewestRows), better some hundreds.")
    }
    return .passed(
      "\(outcome.settings.title) on \(outcome.developmentRows) rows; \(outcome.testRows) rows are "
        + "sealed.")
  }
}

extension StageContext {
  /// Leaves out rows whose features, or whose group, a given test row has, too, and tells how many.
  fileprivate mutating func withoutCopies(
    of testRows: [Int], in rows: [Int], keys: RowKeys
  ) throws -> [Int] {
    let shown = Set(testRows.map { keys.groups[$0] })
    let kept = rows.filter { !shown.contains(keys.groups[$0]) }
    if kept.count < rows.count {
      let sentence =
        "\(rows.count - kept.count) of \(rows.count) rows are left out because a test row of the plan "
        + "has the same features: a test on rows that were trained on shows nothing."
      try note("left_out_copies", .number(Double(rows.count - kept.count)), because: sentence)
      warn(sentence)
    }
    guard !kept.isEmpty else { throw ExperimentError.noDevelopmentRows }
    return kept
  }
}

extension EvaluationStage.Settings {
  /// How rows are dealt.
  var splitter: any Splitter {
    switch choice {
    case .holdOut: HoldOut(fraction: validationFraction ?? 0.2)
    case .kFold: KFold(folds: folds ?? 5)
    case .iteratedKFold: IteratedKFold(folds: folds ?? 5, repeats: repeats ?? 5)
    }
  }

  /// The rows that validate in one fold over those that train.
  var validationToTraining: Double {
    if let fraction = validationFraction { return fraction / (1 - fraction) }
    return 1 / Double(max(1, (folds ?? 2) - 1))
  }

  /// The protocol in words.
  var title: String {
    switch choice {
    case .holdOut: "Hold-out of \((validationFraction ?? 0).percent)"
    case .kFold: "K-fold with \(folds ?? 0) folds"
    case .iteratedKFold: "Iterated K-fold, \(repeats ?? 0) times \(folds ?? 0) folds,"
    }
  }
}
