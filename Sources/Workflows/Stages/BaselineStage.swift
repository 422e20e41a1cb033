import Datasets
import JSONText
import Tensors
public import TrainingCore

/// Step 5: whether a small network beats a trivial model by more than luck.
public struct BaselineStage: Stage {
  /// Its part of the plan.
  public struct Settings: Codable, Sendable, Equatable {
    /// The units of each hidden layer of the first network.
    public var hiddenUnits: [Int]
    /// The filters of each block of convolution and pooling before them; nil unless of images.
    public var filters: [Int]?
    /// What stands before the hidden layers of sequences of tokens; nil unless of these.
    public var sequence: SequenceFront?
    /// The optimizer.
    public var optimizer: String
    /// The learning rate.
    public var learningRate: Double
    /// The rows of a gradient step.
    public var batchSize: Int
    /// The most epochs of a training.
    public var epochs: Int
    /// The level of significance of the gate.
    public var significance: Double
    /// The finer settings; none in records that are older than they.
    public var finer: FinerSettings?
    /// What a sweep over learning rates has shown, if the rate was looked for.
    public var rateFinding: RateFinding?
  }

  /// Its part of the record.
  public struct Outcome: Codable, Sendable, Equatable {
    /// The settings.
    public var settings: Settings
    /// The model that looks at no input.
    public var trivial: CandidateResult
    /// The linear model.
    public var linear: CandidateResult
    /// The first small network.
    public var network: CandidateResult
    /// The network against the trivial model: the gate.
    public var againstTrivial: Comparison
    /// The network against the linear model.
    public var againstLinear: Comparison
    /// The level of significance that the gate used, after as many attempts.
    public var significance: Double
    /// Whether the first hypothesis is supported by these data.
    public var isSupported: Bool
    /// The verdict in a sentence.
    public var verdict: String
    /// The looks at validation up to here.
    public var looks: LookCount
  }

  static let hiddenUnits = Field<[Int]>(
    "hidden_units", .list(.integer(1...65_536), atLeast: 1),
    summary: "The units of each hidden layer of the first network.",
    why: "The first network is small: it must only show that there is something to learn.",
    rule:
      "One layer of 16 units, or as many as there are classes if these are more: a narrower layer "
      + "would lose information for good.")
  static let filters = Field<[Int]>(
    "filters", .list(.integer(1...4096), atLeast: 0),
    summary:
      "Of images: the filters of each block of convolution and pooling before the hidden layers.",
    why: "What is to be seen in an image may lie anywhere: a convolution looks for it everywhere.",
    rule: "One block of 16 filters.")
  static let embeddingUnits = Field<Int>(
    "embedding_units", .integer(1...4096),
    summary: "Of texts as sequences: the numbers of the vector that each token gets.",
    why: "Tokens are names; vectors that are learned bring those together that mean the same.",
    rule: "16.")
  static let sequenceFilters = Field<Int>(
    "sequence_filters", .integer(0...4096),
    summary:
      "Of texts as sequences: the filters of a convolution over five tokens; 0 for the mean of the vectors.",
    why: "A mean forgets the order; a filter finds tokens that stand together, wherever they are.",
    rule: "0: the mean of the vectors.")
  static let optimizer = Field<String>(
    "optimizer", among: .optimizers, summary: "The optimizer.",
    why: "The third of the three first choices: last activation, loss, optimizer.",
    rule: "rmsprop: good enough for almost any problem.")
  static let learningRate = Field<Double>(
    "learning_rate", .number(1e-8...10), summary: "The learning rate.",
    why: "Too high and the loss jumps about, too low and it crawls.",
    rule: "The optimizer's own default.")
  static let findsLearningRate = Field<Bool>(
    "find_learning_rate", .boolean, summary: "Whether the learning rate is looked for by a sweep.",
    why: "Trained a few batches at each of many rates, the network shows which ones it bears.",
    rule: "No: the optimizer's own default.")
  static let batchSize = Field<Int>(
    "batch_size", .integer(1...65_536), summary: "The rows of one gradient step.",
    why: "Small batches give more steps an epoch, large ones steadier gradients.",
    rule: "By the training rows: 16 below 1,000, 32 below 10,000, else 128.")
  static let epochs = Field<Int>(
    "epochs", .integer(1...100_000), summary: "The most epochs that a training may take.",
    why: "Training stops early once validation no longer improves; this is the limit.",
    rule: "By the training rows: 200 below 1,000, 100 below 10,000, else 30.")
  static let significance = Field<Double>(
    "significance", .number(0.000_001...0.5),
    summary: "The level of significance at which the network must beat the trivial model.",
    why: "A network that luck explains is no evidence that there is anything to learn.",
    rule: "0.05, divided by the number of attempts if the workflow came back here.")

  /// The step's name.
  public static let id = StepID.baseline
  /// The step's title.
  public static let title = "Beat a baseline"
  /// What the step answers.
  public static let purpose = "Does a small network beat a trivial model by more than luck?"
  /// The keys of its part of the plan.
  public static let fields =
    [
      hiddenUnits.description, filters.description, embeddingUnits.description,
      sequenceFilters.description, optimizer.description,
      findsLearningRate.description, learningRate.description,
      batchSize.description, epochs.description, significance.description,
    ] + FinerQuestions.descriptions
  /// What it must show before it can be left.
  public static let evidence: Set<Evidence> = ["a comparison with the trivial model"]
  /// The steps that one may return to from here.
  public static let returnsTo: [StepID] = [.problem, .preprocessing]

  /// Makes the stage.
  public init() {}

  /// Chooses the first network; the task has already chosen its end.
  public func settings(in context: inout StageContext) throws -> Settings {
    let experiment = try context.experiment()
    let rows = experiment.trainingRows
    let outputs = experiment.outputs.width
    try context.note(
      "last_activation", .string(experiment.outputs.activation.rawValue),
      because: experiment.outputs.reason)
    let units = max(16, outputs)
    let hiddenUnits = try context.ask(
      Self.hiddenUnits, recommending: [units],
      because: outputs > 16
        ? "\(outputs) classes: a layer narrower than that would be an information bottleneck."
        : "The smallest network that is expected to have statistical power.",
      objection: { units in
        guard let narrowest = units.min(), narrowest * 2 < outputs, outputs > 4 else { return nil }
        return "A layer of \(narrowest) units between the input and \(outputs) classes is an "
          + "information bottleneck: what it drops, no later layer can recover."
      })
    let filters = try context.askForFilters(Self.filters)
    let sequence = try context.askForSequenceFront()
    let optimizer = try context.ask(
      Self.optimizer, recommending: RMSprop.kind,
      because: "rmsprop at its default rate is good enough for almost any problem.")
    let findsRate = try context.askIfAnswered(
      Self.findsLearningRate, otherwise: false, because: "The default suits almost any problem.")
    let usual = Candidate.usualRate(of: optimizer)
    let rate =
      findsRate
      ? usual
      : try context.ask(
        Self.learningRate, recommending: usual, because: "The default of \(optimizer).")
    let batch = try context.ask(
      Self.batchSize, recommending: rows < 1_000 ? 16 : (rows < 10_000 ? 32 : 128),
      because: "\(rows) training rows in a fold.")
    let epochs = try context.ask(
      Self.epochs, recommending: rows < 1_000 ? 200 : (rows < 10_000 ? 100 : 30),
      because: "\(rows) training rows in a fold; training stops early by itself.")
    let significance = try context.ask(
      Self.significance, recommending: 0.05,
      because: "One false alarm in twenty is the usual price.")
    var settings = Settings(
      hiddenUnits: hiddenUnits, filters: filters, sequence: sequence, optimizer: optimizer,
      learningRate: rate, batchSize: batch,
      epochs: epochs, significance: significance,
      finer: try context.askFinerSettings(of: optimizer))
    if findsRate { try context.findLearningRate(&settings) }
    return settings
  }

  /// Judges the trivial model, the linear model and the first network, and lets the gate speak.
  public func run(
    _ settings: Settings, in context: inout StageContext
  ) throws -> StageResult<Outcome> {
    let experiment = try context.experiment()
    try context.beginLooking()
    let trivial = try experiment.judgeTrivialModel()
    let judged = try context.judge([
      ("linear model", settings.candidate(hiddenUnits: [])),
      (
        "first network",
        settings.candidate(hiddenUnits: settings.hiddenUnits, filters: settings.filters)
      ),
    ])
    let (linear, network) = (judged[0], judged[1])
    guard !network.result.hasDiverged else { throw ExperimentError.allDiverged }
    let level = settings.significance / Double(context.attempt)
    let gate = experiment.compare(network, with: trivial)
    let beats = gate.isBetter(at: level)
    let isLinearSound = !linear.result.hasDiverged
    let againstLinear = isLinearSound ? experiment.compare(network, with: linear) : gate
    let sentences = Sentences(
      metric: experiment.metric.title, level: level, network: network.result,
      trivial: trivial.result, linear: isLinearSound ? linear.result : nil)
    let verdict = sentences.verdict(
      gate, againstLinear,
      linearBeatsTrivial: isLinearSound
        && experiment.compare(linear, with: trivial).isBetter(at: level))
    try context.countLooks()
    context.study.judged.trivial = trivial
    context.study.judged.firstNetwork = network
    let outcome = Outcome(
      settings: settings, trivial: trivial.result, linear: linear.result, network: network.result,
      againstTrivial: gate, againstLinear: againstLinear,
      significance: level, isSupported: beats, verdict: verdict, looks: context.looks)
    return StageResult(
      outcome: outcome, shown: ["a comparison with the trivial model"],
      verdict: beats ? .passed(verdict) : .blocked(verdict))
  }
}

extension BaselineStage {
  /// What the gate says, in words.
  struct Sentences {
    let metric: String
    let level: Double
    let network: CandidateResult
    let trivial: CandidateResult
    /// The linear model; nil if it diverged.
    let linear: CandidateResult?

    /// The verdict with its numbers against the trivial and the linear model, and what to try.
    func verdict(
      _ gate: Comparison, _ againstLinear: Comparison, linearBeatsTrivial: Bool
    ) -> String {
      let numbers =
        "\(metric) \(network.score.rounded3) against \(trivial.score.rounded3) of "
        + "\(trivial.name): a gain of \(Self.numbers(gate)), \(gate.test)"
      guard gate.isBetter(at: level) else {
        return "The hypothesis is not supported by these data: \(numbers); p must be below "
          + "\(level.short) and the gain above 0. " + advice(linearBeatsTrivial: linearBeatsTrivial)
      }
      return "The hypothesis is supported by these data: \(numbers). "
        + linearSentence(againstLinear)
    }

    private func linearSentence(_ comparison: Comparison) -> String {
      guard let linear else { return "The linear model diverged and is no bar." }
      let numbers =
        "against \(linear.score.rounded3) of the linear model, a gain of "
        + Self.numbers(comparison)
      if comparison.isBetter(at: level) {
        return "It is better than a linear model, too: \(numbers)."
      }
      return comparison.gain < 0 && comparison.pValue < level
        ? "It is worse than a linear model: \(numbers); steps 6 and 7 must make up for that."
        : "It is not told from a linear model: \(numbers)."
    }

    /// What to try when the gate stays closed.
    private func advice(linearBeatsTrivial: Bool) -> String {
      linearBeatsTrivial
        ? "A linear model does beat the trivial one, so there is something to learn: try a lower or "
          + "higher learning rate, more epochs, or another scaling before other data."
        : "What to try: check that targets belong to their rows; inputs that could tell more; more "
          + "rows; K-fold in place of a hold-out, which sees small effects worse."
    }

    private static func numbers(_ comparison: Comparison) -> String {
      "\(comparison.gain.rounded3) [\(comparison.lower.rounded3), "
        + "\(comparison.upper.rounded3)], p \(comparison.pValue.probability)"
    }
  }
}

extension BaselineStage.Settings {
  /// A network of these units, trained as the first network is.
  func candidate(hiddenUnits: [Int], filters: [Int]? = nil) -> Candidate {
    var candidate = Candidate(
      hiddenUnits: hiddenUnits, epochs: epochs, patience: Candidate.patience(for: epochs))
    candidate.optimizer = optimizer
    candidate.learningRate = learningRate
    candidate.batchSize = batchSize
    candidate.convolution = ConvolutionBlocks(ofAny: filters)
    candidate.sequence = sequence
    // The linear model weighs the mean of the vectors.
    if hiddenUnits.isEmpty { candidate.sequence?.filters = 0 }
    candidate.finer = finer ?? candidate.finer
    return candidate
  }
}
