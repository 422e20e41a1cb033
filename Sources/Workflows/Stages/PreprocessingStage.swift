import Datasets
import JSONText
import Tensors
import TrainingCore

/// Step 4: how raw columns become tensors of small numbers.
public struct PreprocessingStage: Stage {
  /// Its part of the plan.
  public struct Settings: Codable, Sendable, Equatable {
    /// The roles that the plan gives to columns, by name.
    public var roles: [String: RoleChoice]
    /// The columns that are left out because they give the target away.
    public var drop: [String]
    /// What stands in for missing numbers.
    public var missingValues: MissingChoice
    /// Whether a column tells where a number was missing.
    public var missingIndicator: Bool
    /// How numbers are scaled.
    public var scaling: ScalingChoice
    /// The steps that come before those of the rules; nil for none.
    public var steps: PlannedSteps?
    /// How texts become numbers; nil if there is no text.
    public var text: TextSettings?
    /// How classes are made equally frequent in training rows; nil for not at all.
    public var resampling: ResamplingChoice?
    /// Whether the target of a regression is standardized for training.
    public var scaleTarget: Bool
  }

  /// A column as the report shows it.
  public struct ColumnSummary: Codable, Sendable, Equatable {
    /// The name.
    public var name: String
    /// The role.
    public var role: String
    /// Why it has this role.
    public var reason: String
    /// Missing values among the development rows.
    public var missing: Int
    /// Different values among the development rows.
    public var distinct: Int
    /// Smallest, mean, largest and standard deviation of a number; empty for others.
    public var numbers: [Double]
    /// The most frequent levels of a category with their counts.
    public var levels: [String]
  }

  /// Something that was noticed about the data before anything was trained.
  public struct FindingSummary: Codable, Sendable, Equatable {
    /// What it is about, such as `target_copy`.
    public var kind: String
    /// What was found, with the numbers, and what to do.
    public var sentence: String
    /// Whether results would mislead if nothing were done.
    public var isSerious: Bool
  }

  /// Its part of the record.
  public struct Outcome: Codable, Sendable, Equatable {
    /// The settings.
    public var settings: Settings
    /// The columns, profiled on the development rows.
    public var columns: [ColumnSummary]
    /// The columns that are used.
    public var used: [String]
    /// The width of the tensors that come out, in the first fold.
    public var inputs: Int
    /// What was noticed about the development rows before anything was trained.
    public var findings: [FindingSummary]
    /// What happened when validation rows were transformed, such as categories never seen.
    public var notes: [String]
  }

  static let roles = Field<[String: RoleChoice]>(
    "roles", .map(.choice(RoleChoice.allCases.map(\.rawValue))),
    summary:
      "The roles of columns that the rule gets wrong: number, category, text, date or ignore, by "
      + "name.",
    why: "Only you know that a postcode is no number.",
    rule:
      "By the values: numbers, dates, categories, texts (different in most rows, of five words or more "
      + "on average); constants, identifiers and empty columns are not used.")
  static let drop = Field<[String]>(
    "drop", .list(.text, atLeast: 0),
    summary: "The columns that are left out, beside constants and identifiers.",
    why: "A column that is known only together with the target makes every score a lie.",
    rule: "Columns that are copies of the target.")
  static let missingValues = Field<MissingChoice>(
    "missing_values", summary: "What stands in for missing numbers.",
    why: "A network cannot read a gap.", rule: "The median of the training rows.")
  static let missingIndicator = Field<Bool>(
    "missing_indicator", .boolean,
    summary: "Whether a further column tells where a number was missing.",
    why: "That a value is missing can itself predict.",
    rule: "Yes, if numbers are missing.")
  static let scaling = Field<ScalingChoice>(
    "scaling", summary: "How numbers are scaled.",
    why: "Large numbers and unlike ranges make large gradients: networks want small, alike inputs.",
    rule: "standardization; of images min_max, which divides pixels by 255.")
  static let steps = Field<PlannedSteps>(
    "steps", PlannedSteps.form,
    summary: "Steps for single columns, in order, before those that the keys above ask for.",
    why:
      "A long tail, a date, a ratio that matters: what a person knows about a column is worth more than "
      + "layers that must find it out.",
    rule: "None. What the steps leave is filled, scaled and encoded by the keys above.")
  static let textOutput = Field<TextOutput>(
    "text_output", summary: "What a text becomes.",
    why: "Below 1,500 texts for each word of their mean length, word sets beat sequences.",
    rule: "multi_hot.")
  static let textTokens = Field<TextTokens>(
    "text_tokens", summary: "What a token of a text is.",
    why: "Words carry meaning where blanks stand between them.",
    rule: "words, or characters if most letters are Hangul, Han or Kana.")
  static let textNgrams = Field<Int>(
    "text_ngrams", .integer(1...10),
    summary: "The most words that are one token together, or the number of characters of one.",
    why: "Pairs of words keep some of the order: not good is not good.",
    rule: "1 for words, 2 for characters.")
  static let textVocabulary = Field<Int>(
    "text_vocabulary", .integer(1...1_000_000),
    summary:
      "The most tokens that get an input of their own: the most frequent of the training rows.",
    why: "Rare words occur too seldom to learn from, and each costs weights.",
    rule: "10,000.")
  static let textLength = Field<Int>(
    "text_length", .integer(1...100_000),
    summary: "The tokens of a sequence: longer texts are cut, shorter ones filled up.",
    why: "A network takes sequences of one length; most texts should fit into it.",
    rule: "The length that nine in ten training texts have at most, up to 500.")
  static let resampling = Field<ResamplingChoice>(
    "resampling", summary: "How classes are made equally frequent, in training rows only.",
    why:
      "Class weights or another threshold do the same for less, and balancing spoils probabilities.",
    rule: "none.")
  static let scaleTarget = Field<Bool>(
    "scale_target", .boolean,
    summary: "Whether the target of a regression is standardized for training.",
    why: "A target of large numbers makes large gradients, too; results are told in its own units.",
    rule: "Yes, if its standard deviation is above 10 or below 0.1.")

  /// The step's name.
  public static let id = StepID.preprocessing
  /// The step's title.
  public static let title = "Prepare the data"
  /// What the step answers.
  public static let purpose = "How raw columns become tensors of small numbers."
  /// The keys of its part of the plan.
  public static let fields =
    [
      roles.description, drop.description, missingValues.description, missingIndicator.description,
      scaling.description, scaleTarget.description, steps.description, textOutput.description,
      textTokens.description, textNgrams.description, textVocabulary.description,
      textLength.description, resampling.description,
    ] + findingFields
  /// What it must show before it can be left.
  public static let evidence: Set<Evidence> = ["tensors fitted on training rows"]

  /// Makes the stage.
  public init() {}

  /// Recognises the columns' roles and chooses the steps.
  public func settings(in context: inout StageContext) throws -> Settings {
    let problem = try context.outcome(of: ProblemStage.self)
    guard let table = context.study.development else {
      throw ExperimentError.stepMissing(needed: "the development rows")
    }
    let target = problem.settings.target
    let apart = try context.outcome(of: EvaluationStage.self).settings.splitColumns
    let targets = problem.settings.targetColumns
    let names = table.columnNames.filter { !targets.contains($0) && !apart.contains($0) }
    let ownRoles = try context.ask(
      Self.roles, recommending: [:], because: "The values tell the roles.",
      objection: { roles in
        roles.keys.first { !names.contains($0) }.map { name in
          "There is no column '\(name)'."
            + (nearestName(to: name, among: names).map { " Did you mean '\($0)'?" } ?? "")
        }
      })
    let answers = try context.screen(table, problem, roles: ownRoles, columns: names)
    let (drop, roles) = (answers.drop, answers.roles)
    let schema = Schema(
      table.dropping(columns: drop + apart), target: target,
      roles: roles.mapValues(\.role), others: targets, dates: context.study.dates)
    for column in schema.columns where !column.isFeature {
      try context.note("unused_column", .string(column.name), because: column.reason)
    }
    try context.tellWhatImagesLeaveOut(schema)
    let text = try context.askAboutText(schema, table)
    let gaps = schema.columns.filter { $0.role == .number && $0.profile.missing > 0 }
    let missing = try context.ask(
      Self.missingValues, recommending: .median,
      because: gaps.isEmpty
        ? "No number is missing in the development rows; new rows may have gaps."
        : "\(gaps.count) columns have gaps; outliers do not move a median.")
    let indicator = try context.ask(
      Self.missingIndicator, recommending: !gaps.isEmpty,
      because: gaps.isEmpty ? "No number is missing." : "A gap can itself predict.")
    let isOfImages = table.imageColumn != nil
    let scaling = try context.ask(
      Self.scaling, recommending: isOfImages ? .minMax : .standardization,
      because: isOfImages
        ? "Pixels reach from 0 to 255; divided by 255 they reach from 0 to 1."
        : schema.rangeSentence)
    let scaleTarget = try askAboutTarget(schema, problem, &context)
    let steps = try context.askIfAnswered(
      Self.steps, otherwise: PlannedSteps(), because: "The rules above suit most columns.",
      objection: { Self.objection(to: $0, names) })
    let resampling = try askAboutResampling(problem, text, &context)
    return Settings(
      roles: roles, drop: drop, missingValues: missing, missingIndicator: indicator,
      scaling: scaling, steps: steps == PlannedSteps() ? nil : steps, text: text,
      resampling: resampling == ResamplingChoice.none ? nil : resampling, scaleTarget: scaleTarget)
  }

  private static func objection(to steps: PlannedSteps, _ names: [String]) -> String? {
    do {
      return try steps.unknownColumn(among: names).map { name in
        "There is no column '\(name)'."
          + (nearestName(to: name, among: names).map { " Did you mean '\($0)'?" } ?? "")
      }
    } catch {
      return "A step cannot be read: \(error)."
    }
  }

  private func askAboutResampling(
    _ problem: ProblemStage.Outcome, _ text: TextSettings?, _ context: inout StageContext
  ) throws -> ResamplingChoice {
    guard problem.settings.task.isClassification else { return .none }
    return try context.askIfAnswered(
      Self.resampling, otherwise: .none,
      because: "It seldom helps, and probabilities are no longer those of the data.",
      objection: { choice in
        choice == .smote && text?.length != nil
          ? "Between two sequences of tokens there is nothing: smote needs numbers." : nil
      })
  }

  private func askAboutTarget(
    _ schema: Schema, _ problem: ProblemStage.Outcome, _ context: inout StageContext
  ) throws -> Bool {
    let task = problem.settings.task
    guard task.isRegression else { return false }
    // A sigmoid reaches from 0 to 1: a target in that range stays as it is.
    let success = try context.outcome(of: MetricStage.self).settings
    guard success.lastActivation != .sigmoid else {
      return try context.ask(
        Self.scaleTarget, recommending: false,
        because: "The sigmoid reaches from 0 to 1, as it is.",
        objection: { $0 ? "A standardized target leaves [0, 1], where a sigmoid stays." : nil })
    }
    if task == .vectorRegression {
      let deviations = problem.outputs?.map(\.standardDeviation) ?? []
      let (low, high) = (deviations.min() ?? 1, deviations.max() ?? 1)
      return try context.ask(
        Self.scaleTarget, recommending: high > 10 || low < 0.1 || high > 3 * low,
        because: "The targets' standard deviations reach from \(low.rounded3) to "
          + "\(high.rounded3): unscaled, the largest would rule the loss.")
    }
    let deviation = schema.target?.standardDeviation ?? 1
    return try context.ask(
      Self.scaleTarget, recommending: deviation > 10 || deviation < 0.1,
      because: "The target's standard deviation is \(deviation.rounded3).")
  }

  /// Fits the steps on the training rows of each fold, and only there.
  public func run(
    _ settings: Settings, in context: inout StageContext
  ) throws -> StageResult<Outcome> {
    let problem = try context.outcome(of: ProblemStage.self)
    guard let table = context.study.development else {
      throw ExperimentError.stepMissing(needed: "the development rows")
    }
    let apart = try context.outcome(of: EvaluationStage.self).settings.splitColumns
    let schema = Schema(
      table.dropping(columns: settings.drop + apart),
      target: problem.settings.target,
      roles: settings.roles.mapValues(\.role), others: problem.settings.targetColumns,
      dates: context.study.dates)
    let preprocessing = Preprocessing.recommended(
      for: schema, scaling: settings.scaling.scaling, missing: settings.missingValues.strategy,
      indicators: settings.missingIndicator,
      text: settings.text?.step ?? TextVectorization(columns: []),
      first: try settings.steps?.preprocessors() ?? [])
    context.study.preprocessing = preprocessing
    let experiment = try context.makeExperiment(settings, preprocessing, problem)
    context.study.experiment = experiment
    let notes = Set(experiment.folds.flatMap(\.notes)).sorted()
    let outcome = Outcome(
      settings: settings, columns: schema.columns.map(ColumnSummary.init),
      used: schema.featureNames, inputs: experiment.inputs,
      findings: context.study.findings.map(FindingSummary.init), notes: notes)
    guard !schema.featureNames.isEmpty else {
      return StageResult(
        outcome: outcome, verdict: .blocked("No column is left to predict from."))
    }
    return StageResult(
      outcome: outcome, shown: ["tensors fitted on training rows"],
      verdict: .passed(
        "\(schema.featureNames.count) of \(schema.columns.count) columns are used; they become "
          + "\(experiment.inputs) inputs. All is fitted on the training rows of each fold."))
  }
}

extension StageContext {
  /// Fits preprocessing on each fold and puts the experiment together.
  fileprivate func makeExperiment(
    _ settings: PreprocessingStage.Settings, _ preprocessing: Preprocessing,
    _ problem: ProblemStage.Outcome
  ) throws -> Experiment {
    let evaluation = try outcome(of: EvaluationStage.self).settings
    let success = try outcome(of: MetricStage.self).settings
    let metric = try MetricNames.metric(success.primary)
    guard let table = study.development else {
      throw ExperimentError.stepMissing(needed: "the development rows")
    }
    let folds = study.folds
    guard let encoding = study.encoding else {
      throw ExperimentError.stepMissing(needed: "the target")
    }
    let seed = plan.seed
    let prepared = try Parallel.map(count: folds.count, threads: options.threads) { index in
      try FoldData(
        folds[index], of: table, target: problem.settings.target, encoding: encoding,
        preprocessing: preprocessing, scalesTarget: settings.scaleTarget,
        resampling: settings.resampling?.resampling, seed: seed)
    }
    let width = problem.settings.task == .multiclass ? encoding.labels.count : encoding.width
    return Experiment(
      folds: prepared, outputs: success.outputs(problem.settings.task, width: width),
      metric: metric, groups: study.groups, strata: study.strata,
      validationToTraining: evaluation.validationToTraining,
      repetitions: evaluation.repeats ?? 1, seed: plan.seed,
      choosesThreshold: success.threshold == .chosen && metric.rewardsThreshold)
  }
}

extension PreprocessingStage.FindingSummary {
  fileprivate init(_ finding: Finding) {
    self.init(
      kind: finding.kind.rawValue, sentence: "\(finding.sentence) \(finding.advice)",
      isSerious: finding.isSerious)
  }
}

extension PreprocessingStage.ColumnSummary {
  fileprivate init(_ column: ColumnSchema) {
    let profile = column.profile
    self.init(
      name: column.name, role: column.role.rawValue, reason: column.reason,
      missing: profile.missing, distinct: profile.distinct,
      numbers: [
        profile.minimum, profile.mean, profile.maximum, profile.standardDeviation,
      ].compactMap { $0 },
      levels: profile.topLevels.map { "\($0.level) (\($0.count))" })
  }
}

extension Schema {
  /// How unlike the ranges of the numeric columns are.
  fileprivate var rangeSentence: String {
    let deviations = columns.filter { $0.role == .number }.compactMap(\.profile.standardDeviation)
    guard let least = deviations.min(), let most = deviations.max() else {
      return "There are no numeric columns."
    }
    return "The standard deviations of the numeric columns reach from \(least.rounded3) to "
      + "\(most.rounded3)."
  }
}
