import JSONText
import TrainingCore

/// Step 2: what success is, in one primary number, and the level that counts as success.
public struct MetricStage: Stage {
  /// Its part of the plan.
  public struct Settings: Codable, Sendable, Equatable {
    /// The name of the metric by which everything is judged.
    public var primary: String
    /// The level that counts as success; nil if none was named.
    public var successAt: Double?
    /// Which mistake costs more, for two classes.
    public var costlierMistake: CostlierMistake?
    /// The activation of the last layer, if it is not that of the task.
    public var lastActivation: LastActivation?
    /// The loss, if it is not that of the task.
    public var loss: LossChoice?
    /// Where the threshold between yes and no comes from; nil where there is none.
    public var threshold: ThresholdChoice?
  }

  /// Its part of the record.
  public struct Outcome: Codable, Sendable, Equatable {
    /// The settings.
    public var settings: Settings
    /// The title of the metric.
    public var title: String
    /// What the metric tells, in a sentence.
    public var summary: String
    /// Whether a higher value is better.
    public var higherIsBetter: Bool
    /// Whether the metric is a share, between 0 and 1.
    public var isShare: Bool
    /// The share of the rarest class; nil for a regression.
    public var rarestShare: Double?
    /// The share of the most frequent class: what accuracy a model reaches that always says it.
    public var majorityShare: Double?
    /// The loss that stands in for the metric while training, and why.
    public var lossReason: String
  }

  /// Below this share of the rarest class, accuracy says little.
  static let unbalancedBelow = 0.2

  static let primary = Field<String>(
    "primary", .choice(MetricNames.all), meanings: MetricNames.meanings,
    summary: "The one number by which everything is judged.",
    why: "To control something you must be able to observe it: success needs a number.",
    rule:
      "Balanced classes: accuracy. A class below 20 %: the area under the precision-recall curve "
      + "(two classes) or the macro F1 (more). Two classes of which one mistake costs more: F2 or F0.5. "
      + "Labels: the mean average precision. A regression: the mean absolute error, of several numbers "
      + "with unlike units R².")
  static let costlierMistake = Field<CostlierMistake>(
    "costlier_mistake", summary: "Which mistake costs more, where there are two classes.",
    why: "Precision or recall first? A missed tumour and a false alarm do not cost the same.",
    rule: "alike: only you can know.")
  static let threshold = Field<ThresholdChoice>(
    "threshold", summary: "Where the threshold between yes and no comes from.",
    why: "Where classes are unbalanced, 0.5 is seldom the threshold that finds what is looked for.",
    rule: "chosen for metrics that weigh false alarms against missed cases (F1, F2, F0.5, balanced "
      + "accuracy, Matthews correlation, PR AUC, mean average precision), half for others.")
  static let lastActivation = Field<LastActivation>(
    "last_activation", summary: "The activation of the last layer.",
    why: "The task fixes what the network's answer can look like.",
    rule:
      "By the task: sigmoid for two classes and for labels, softmax for several classes, linear for "
      + "numbers, but sigmoid if all of them lie between 0 and 1.")
  static let loss = Field<LossChoice>(
    "loss", summary: "The loss that training makes smaller.",
    why: "The loss is not the metric: it must have a gradient everywhere, and stands in for it.",
    rule:
      "By the task: binary or categorical cross-entropy for classes and labels, the mean squared "
      + "error for numbers.")
  static let successAt = Field<Double?>(
    "success_at", .optional(.number(-1e300...1e300)),
    summary: "The level of the metric that counts as success.",
    why: "Said beforehand, it cannot be moved afterwards.", rule: "No level is set.")

  /// The step's name.
  public static let id = StepID.metric
  /// The step's title.
  public static let title = "Choose a measure of success"
  /// What the step answers.
  public static let purpose =
    "What success is, in one number, and the level that counts as success."
  /// The keys of its part of the plan.
  public static let fields = [
    costlierMistake.description, primary.description, successAt.description,
    threshold.description, lastActivation.description, loss.description,
  ]
  /// What it must show before it can be left.
  public static let evidence: Set<Evidence> = ["a primary metric"]

  /// Makes the stage.
  public init() {}

  /// Chooses the metric by task and class balance.
  public func settings(in context: inout StageContext) throws -> Settings {
    let problem = try context.outcome(of: ProblemStage.self)
    let task = problem.settings.task
    let shares = problem.classes.map { Double($0.rows) / Double(problem.rows) }
    let costlier =
      task == .binary
      ? try context.ask(
        Self.costlierMistake, recommending: .alike,
        because:
          "Only you know what a missed '\(problem.settings.positive ?? "")' costs, and what a "
          + "false alarm.") : nil
    let choice = Self.recommendation(problem, rarest: shares.min() ?? 1, costlier: costlier)
    let primary = try context.ask(
      Self.primary, recommending: choice,
      because: Self.reason(for: choice, task: task, shares: shares, costlier: costlier),
      options: MetricNames.fitting(task).map {
        Option(value: .string($0.id), meaning: $0.summary)
      },
      evidence: shares.isEmpty
        ? [:]
        : ["rarest_share": .number(shares.min() ?? 0), "classes": .number(Double(shares.count))],
      objection: { name in
        let fitting = MetricNames.fitting(task).map(\.id)
        guard !fitting.contains(name) else { return nil }
        return "'\(name)' cannot judge a \(task.title); these can: "
          + fitting.joined(separator: ", ") + "."
      })
    let level = try context.ask(
      Self.successAt, recommending: nil,
      because: "Only you can say what is good enough; no level is set by rule.")
    var settings = Settings(primary: primary, successAt: level)
    if costlier != .alike { settings.costlierMistake = costlier }
    if task == .binary || task == .multiLabel {
      let rewards = try MetricNames.metric(primary).rewardsThreshold
      let ranks = primary == "pr_auc" || primary == "mean_average_precision"
      let choice =
        rewards || ranks
        ? try context.ask(
          Self.threshold, recommending: .chosen,
          because: rewards
            ? "The metric weighs two kinds of mistake; the threshold decides between them."
            : "The metric needs no threshold, but decisions do: the one with the best F1 is taken.")
        : try context.askIfAnswered(
          Self.threshold, otherwise: .half,
          because: "The metric does not gain by another threshold than 0.5, or it reads "
            + "probabilities.")
      if choice == .chosen { settings.threshold = choice }
    }
    try askForOutputs(problem, &settings, &context)
    return settings
  }

  /// Describes the metric and the loss that stands in for it.
  public func run(
    _ settings: Settings, in context: inout StageContext
  ) throws -> StageResult<Outcome> {
    let problem = try context.outcome(of: ProblemStage.self)
    let metric = try MetricNames.metric(settings.primary)
    let shares = problem.classes.map { Double($0.rows) / Double(problem.rows) }
    let count = max(problem.classes.count, problem.outputs?.count ?? 1)
    let outputs = settings.outputs(problem.settings.task, width: count)
    try context.note("loss_of_task", .string(outputs.lossName), because: outputs.reason)
    let outcome = Outcome(
      settings: settings, title: metric.title, summary: metric.summary,
      higherIsBetter: metric.direction == .maximize, isShare: metric.isShare,
      rarestShare: shares.min(), majorityShare: shares.max(), lossReason: outputs.reason)
    var sentence = "\(metric.title) decides"
    sentence += settings.successAt.map { "; success is \($0.short)." } ?? "; no level was set."
    return StageResult(
      outcome: outcome, shown: ["a primary metric"], verdict: .passed(sentence))
  }

  /// Asks for the last activation and the loss, and keeps what is not as the task has it.
  private func askForOutputs(
    _ problem: ProblemStage.Outcome, _ settings: inout Settings, _ context: inout StageContext
  ) throws {
    let task = problem.settings.task
    let fitsUnit = problem.targetsFitUnit
    let activation =
      fitsUnit
      ? try context.ask(
        Self.lastActivation, recommending: .sigmoid,
        because: "All targets lie between 0 and 1, and a sigmoid cannot leave that range.",
        objection: { task.objection(to: $0, fitsUnit: true) })
      : try context.askIfAnswered(
        Self.lastActivation, otherwise: task.lastActivation,
        because: "A task of \(task.title) fixes it.",
        objection: { task.objection(to: $0, fitsUnit: false) })
    let loss = try context.askIfAnswered(
      Self.loss, otherwise: task.loss,
      because: task.isRegression
        ? "Squared errors are smooth; take mae or huber if outliers rule them."
        : "Cross-entropy is the surprise at the truth, with a gradient wherever the network is wrong.",
      objection: { task.objection(to: $0, activation: activation) })
    if activation != task.lastActivation { settings.lastActivation = activation }
    if loss != task.loss { settings.loss = loss }
  }

  private static func recommendation(
    _ problem: ProblemStage.Outcome, rarest: Double, costlier: CostlierMistake?
  ) -> String {
    switch problem.settings.task {
    case .regression: return "mae"
    case .vectorRegression:
      let deviations = problem.outputs?.map(\.standardDeviation) ?? []
      return (deviations.max() ?? 1) > 2 * (deviations.min() ?? 1) ? "r2" : "mae"
    case .multiLabel: return "mean_average_precision"
    case .binary:
      switch costlier {
      case .missed: return "f2"
      case .falseAlarm: return "f05"
      case .alike, nil: return rarest < unbalancedBelow ? "pr_auc" : "accuracy"
      }
    case .multiclass: return rarest < unbalancedBelow / 4 ? "f1" : "accuracy"
    }
  }

  private static func reason(
    for choice: String, task: Task, shares: [Double], costlier: CostlierMistake?
  ) -> String {
    if task == .vectorRegression {
      return choice == "r2"
        ? "The numbers have unlike units or spreads: a mean of their errors would mean nothing, the share "
          + "of variance that is explained does."
        : "Several numbers of like spread are predicted: the mean absolute error is in their unit."
    }
    guard !task.isRegression, let rarest = shares.min(), let majority = shares.max() else {
      return "A number is predicted: the mean absolute error is in the target's own units."
    }
    if task == .multiLabel {
      return "The rarest label has \(rarest.percent) of the rows, the most frequent "
        + "\(majority.percent): the average precision needs no threshold, and each label weighs the same."
    }
    if choice == "f2" {
      return "A missed case costs more: F2 counts recall twice as much as precision."
    }
    if choice == "f05" {
      return "A false alarm costs more: F0.5 counts precision twice as much as recall."
    }
    let facts =
      "The rarest class has \(rarest.percent) of the rows, the most frequent "
      + "\(majority.percent)"
    return choice == "accuracy"
      ? "\(facts): balanced enough for accuracy to mean something."
      : "\(facts): accuracy would reward always saying the frequent class."
  }
}

/// Which of the two mistakes about two classes costs more.
public enum CostlierMistake: String, PlanChoice, Sendable {
  /// Both cost the same, or nobody knows.
  case alike
  /// A missed case.
  case missed
  /// A false alarm.
  case falseAlarm = "false_alarm"

  /// What choosing this means.
  public var meaning: String {
    switch self {
    case .alike: "Both cost about the same, or nobody can say."
    case .missed: "A missed case costs more, as in a disease: recall first."
    case .falseAlarm: "A false alarm costs more, as in mail taken for spam: precision first."
    }
  }
}

extension MetricStage.Settings {
  /// The end of the networks.
  func outputs(_ task: Task, width: Int) -> Outputs {
    Outputs(task: task, width: width, activation: lastActivation, loss: loss)
  }
}

extension ProblemStage.Outcome {
  /// Whether all targets of a regression lie between 0 and 1.
  var targetsFitUnit: Bool {
    let limits =
      outputs.map { $0.flatMap { [$0.smallest, $0.largest] } } ?? targetRange
    return settings.task.isRegression && !limits.isEmpty
      && limits.allSatisfy { (0...1).contains($0) }
  }
}
