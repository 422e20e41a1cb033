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
      + "(two classes) or the macro F1 (more). A regression: the mean absolute error.")
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
  public static let fields = [primary.description, successAt.description]
  /// What it must show before it can be left.
  public static let evidence: Set<Evidence> = ["a primary metric"]

  /// Makes the stage.
  public init() {}

  /// Chooses the metric by task and class balance.
  public func settings(in context: inout StageContext) throws -> Settings {
    let problem = try context.outcome(of: ProblemStage.self)
    let task = problem.settings.task
    let shares = problem.classes.map { Double($0.rows) / Double(problem.rows) }
    let choice = Self.recommendation(task: task, rarest: shares.min() ?? 1)
    let primary = try context.ask(
      Self.primary, recommending: choice,
      because: Self.reason(for: choice, task: task, shares: shares),
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
    return Settings(primary: primary, successAt: level)
  }

  /// Describes the metric and the loss that stands in for it.
  public func run(
    _ settings: Settings, in context: inout StageContext
  ) throws -> StageResult<Outcome> {
    let problem = try context.outcome(of: ProblemStage.self)
    let metric = try MetricNames.metric(settings.primary)
    let shares = problem.classes.map { Double($0.rows) / Double(problem.rows) }
    let outputs = Outputs(task: problem.settings.task, width: max(1, problem.classes.count))
    try context.note("loss", .string(outputs.lossName), because: outputs.reason)
    let outcome = Outcome(
      settings: settings, title: metric.title, summary: metric.summary,
      higherIsBetter: metric.direction == .maximize, isShare: metric.isShare,
      rarestShare: shares.min(), majorityShare: shares.max(), lossReason: outputs.reason)
    var sentence = "\(metric.title) decides"
    sentence += settings.successAt.map { "; success is \($0.short)." } ?? "; no level was set."
    return StageResult(
      outcome: outcome, shown: ["a primary metric"], verdict: .passed(sentence))
  }

  private static func recommendation(task: Task, rarest: Double) -> String {
    switch task {
    case .regression: "mae"
    case .binary: rarest < unbalancedBelow ? "pr_auc" : "accuracy"
    case .multiclass: rarest < unbalancedBelow / 4 ? "f1" : "accuracy"
    }
  }

  private static func reason(for choice: String, task: Task, shares: [Double]) -> String {
    guard task != .regression, let rarest = shares.min(), let majority = shares.max() else {
      return "A number is predicted: the mean absolute error is in the target's own units."
    }
    let facts =
      "The rarest class has \(rarest.percent) of the rows, the most frequent "
      + "\(majority.percent)"
    return choice == "accuracy"
      ? "\(facts): balanced enough for accuracy to mean something."
      : "\(facts): accuracy would reward always saying the frequent class."
  }
}
