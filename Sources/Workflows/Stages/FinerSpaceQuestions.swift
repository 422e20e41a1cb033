import TrainingCore

/// The questions of step 7 about the finer axes of the search.
enum FinerSpaceQuestions {
  private static let rule = "That of the first network alone."

  static let optimizers = Field<[String]>(
    "optimizers", among: .optimizers, summary: "Optimizers to choose from.",
    why: "Some losses are easier for one than for another; rates keep their distance to the "
      + "optimizer's usual one.", rule: rule, isDetail: true)
  static let schedules = Field<[String]>(
    "schedules", among: .schedules, summary: "Learning-rate schedules to choose from.",
    why: "A rate that falls lets the weights settle.", rule: rule, isDetail: true)
  static let activations = Field<[String]>(
    "activations", among: .activations, summary: "Activations of hidden layers to choose from.",
    why: "Smooth ones sometimes learn where relu units die.", rule: rule, isDetail: true)
  static let initializers = Field<[String]>(
    "initializers", among: .initializers, summary: "Distributions of first weights to choose from.",
    why: "Each activation has the variance that suits it.", rule: rule, isDetail: true)
  static let normalizations = Field<[String]>(
    "normalizations", among: .normalizations,
    summary: "Layers to follow each hidden one, to choose from.",
    why: "Deep networks often learn faster with one.", rule: rule, isDetail: true)
  static let noise = Field<[Double]>(
    "noise", .list(.number(0...10), atLeast: 1), summary: "Deviations of noise on the inputs.",
    why: "Noise is a regularizer that needs no further layer.", rule: rule, isDetail: true)
  static let maximumNorms = Field<[Double?]>(
    "max_norms", .list(.optional(.number(0.01...1_000)), atLeast: 1),
    summary: "Largest norms of a unit's weights to choose from, null for no limit.",
    why: "Goes well with dropout and high rates.", rule: rule, isDetail: true)
  static let labelSmoothing = Field<[Double]>(
    "label_smoothing", .list(.number(0...0.9), atLeast: 1),
    summary: "Shares of label smoothing to choose from.",
    why: "A network that need not be certain memorizes less.", rule: rule, isDetail: true)
  static let clipNorms = Field<[Double?]>(
    "clip_norms", .list(.optional(.number(0.000_001...1_000_000)), atLeast: 1),
    summary: "Largest norms of the gradients to choose from, null for no limit.",
    why: "Clipping makes high rates bearable.", rule: rule, isDetail: true)
  static let classWeights = Field<[ClassWeightChoice]>(
    "class_weights", .list(.choice(ClassWeightChoice.allCases.map(\.rawValue)), atLeast: 1),
    meanings: Dictionary(
      ClassWeightChoice.allCases.map { ($0.rawValue, $0.meaning) }, uniquingKeysWith: { $1 }),
    summary: "Ways to weigh the classes, to choose from.",
    why: "Whether weights help depends on the metric.", rule: rule, isDetail: true)

  /// All of them, in the order in which they are asked.
  static let descriptions = [
    optimizers.description, schedules.description, activations.description,
    initializers.description, normalizations.description, noise.description,
    maximumNorms.description, labelSmoothing.description, clipNorms.description,
    classWeights.description,
  ]
}

extension StageContext {
  /// Asks for the finer axes of a search; nil if it is to stay with the first network's settings.
  mutating func askFinerSpace(around first: Candidate) throws -> FinerSpace? {
    typealias Ask = FinerSpaceQuestions
    let here = FinerSpace(of: first)
    var space = here
    let reason = "The search stays with the first network's unless told otherwise."
    space.optimizers = try ask(Ask.optimizers, recommending: here.optimizers, because: reason)
    space.schedules = try ask(Ask.schedules, recommending: here.schedules, because: reason)
    space.activations = try ask(
      Ask.activations, recommending: here.activations.map(\.rawValue), because: reason
    ).compactMap(Activation.init(rawValue:))
    space.initializers = try ask(
      Ask.initializers, recommending: here.initializers.map(\.rawValue), because: reason
    ).compactMap(Initializer.init(rawValue:))
    space.normalizations = try ask(
      Ask.normalizations, recommending: here.normalizations, because: reason)
    space.noise = try ask(Ask.noise, recommending: here.noise, because: reason)
    space.maximumNorms = try ask(
      Ask.maximumNorms, recommending: here.maximumNorms, because: reason)
    try askTargets(&space, here, reason)
    return space == here ? nil : space
  }

  /// Asks for the axes that concern targets and gradients.
  private mutating func askTargets(
    _ space: inout FinerSpace, _ here: FinerSpace, _ reason: String
  ) throws {
    typealias Ask = FinerSpaceQuestions
    let namesClasses = try experiment().outputs.loss is any LabelSmoothing
    space.labelSmoothing = try ask(
      Ask.labelSmoothing, recommending: here.labelSmoothing, because: reason,
      objection: {
        namesClasses || $0.allSatisfy { $0 == 0 }
          ? nil : "The target is a number, which has no label to smooth."
      })
    space.clipNorms = try ask(Ask.clipNorms, recommending: here.clipNorms, because: reason)
    space.classWeights = try ask(
      Ask.classWeights, recommending: here.classWeights, because: reason,
      objection: {
        namesClasses || $0.allSatisfy { $0 == .none }
          ? nil : "The target is no class, so there is nothing to weigh."
      })
  }
}
