import JSONText
import TrainingCore

/// The questions of step 5 about the finer settings of the first network and its training.
enum FinerQuestions {
  static let optimizerSettings = Field<[String: SettingValue]>(
    "optimizer_settings", .map(.setting), summary: "Settings of the optimizer beside its rate.",
    why: "Momentum, means and the like: 'sevenfold explain' with the optimizer's name lists them.",
    rule: "The optimizer's own defaults, those of Keras; sgd with momentum 0.9.", isDetail: true)
  static let schedule = Field<String>(
    "schedule", among: .schedules, summary: "How the learning rate changes during a training.",
    why: "Large steps first, small ones at the end, settle more closely.",
    rule: "constant: early stopping ends a training in time.", isDetail: true)
  static let scheduleSettings = Field<[String: SettingValue]>(
    "schedule_settings", .map(.setting), summary: "Settings of the schedule.",
    why: "How soon and how far the rate falls.", rule: "The schedule's own defaults.",
    isDetail: true)
  static let activation = Field<String>(
    "activation", among: .activations, summary: "The activation of hidden layers.",
    why: "Without one, any number of layers would be no more than a single one.",
    rule: "relu: simple, fast, and seldom beaten.", isDetail: true)
  static let initializer = Field<String>(
    "initializer", among: .initializers,
    summary: "How the weights of hidden layers are drawn before training.",
    why: "Signals should neither fade nor grow on their way through the layers.",
    rule: "glorot_uniform, Keras' default.", isDetail: true)
  static let normalization = Field<String>(
    "normalization", among: .normalizations, summary: "The layer that follows each hidden one.",
    why: "Values of a common size let deep networks learn at higher rates.",
    rule: "none: a small network does without.", isDetail: true)
  static let noise = Field<Double>(
    "noise", .number(0...10),
    summary: "The standard deviation of noise added to the inputs in training.",
    why: "Inputs that are never twice the same are hard to memorize.", rule: "0.", isDetail: true)
  static let maximumNorm = Field<Double?>(
    "max_norm", .optional(.number(0.01...1_000)),
    summary: "The largest norm of the weights that lead to one hidden unit.",
    why: "Weights are kept from growing without end, even at high rates.",
    rule: "Null: no limit.", isDetail: true)
  static let labelSmoothing = Field<Double>(
    "label_smoothing", .number(0...0.9),
    summary: "The share by which the classes of targets are smoothed.",
    why: "A network that need not be certain is calibrated better, and wrong labels hurt less.",
    rule: "0.", isDetail: true)
  static let clipNorm = Field<Double?>(
    "clip_norm", .optional(.number(0.000_001...1_000_000)),
    summary: "The largest norm of all gradients together.",
    why: "One batch of outliers cannot throw the weights far away.", rule: "Null: no limit.",
    isDetail: true)
  static let clipValue = Field<Double?>(
    "clip_value", .optional(.number(0.000_001...1_000_000)),
    summary: "The largest absolute value of one gradient.",
    why: "As the norm, but weight by weight.", rule: "Null: no limit.", isDetail: true)
  static let classWeights = Field<ClassWeightChoice>(
    "class_weights", summary: "How much the rows of each class count in training.",
    why: "Where one class is rare, a network can do well by never naming it.",
    rule: "none: probabilities stay true; the metric of step 2 minds the imbalance.",
    isDetail: true)

  /// All of them, in the order in which they are asked.
  static let descriptions = [
    optimizerSettings.description, schedule.description, scheduleSettings.description,
    activation.description, initializer.description, normalization.description,
    noise.description, maximumNorm.description, labelSmoothing.description,
    clipNorm.description, clipValue.description, classWeights.description,
  ]
}

extension StageContext {
  /// Asks for the finer settings of a network that is trained by an optimizer.
  mutating func askFinerSettings(of optimizer: String) throws -> FinerSettings {
    var finer = FinerSettings()
    try askRate(of: optimizer, &finer)
    try askLayers(&finer)
    try askGradients(&finer)
    return finer
  }

  /// Asks how the optimizer is set and how its rate changes.
  private mutating func askRate(of optimizer: String, _ finer: inout FinerSettings) throws {
    typealias Ask = FinerQuestions
    finer.optimizerSettings = try ask(
      Ask.optimizerSettings, recommending: [:],
      because: "The defaults of \(optimizer) suit almost any problem.",
      objection: { Catalog.optimizers.problem(named: optimizer, settings: $0) })
    finer.schedule = try ask(
      Ask.schedule, recommending: finer.schedule,
      because: "First see what a constant rate can do.")
    let schedule = finer.schedule
    finer.scheduleSettings = try ask(
      Ask.scheduleSettings, recommending: [:], because: "The defaults of \(schedule).",
      objection: { Catalog.schedules.problem(named: schedule, settings: $0) })
  }

  /// Asks what stands in and around the hidden layers.
  private mutating func askLayers(_ finer: inout FinerSettings) throws {
    typealias Ask = FinerQuestions
    let activation = try ask(
      Ask.activation, recommending: finer.activation.rawValue,
      because: "The usual choice for hidden layers.")
    let initializer = try ask(
      Ask.initializer, recommending: finer.initializer.rawValue, because: "Keras' default.")
    finer.activation = try Catalog.activations.member(named: activation, settings: [:])
    finer.initializer = try Catalog.initializers.member(named: initializer, settings: [:])
    finer.normalization = try ask(
      Ask.normalization, recommending: finer.normalization,
      because: "The first network is small and its inputs are scaled.")
    finer.noise = try ask(
      Ask.noise, recommending: 0, because: "Regularization comes after overfitting, in step 7.")
    finer.maximumNorm = try ask(
      Ask.maximumNorm, recommending: nil,
      because: "Regularization comes after overfitting, in step 7.")
  }

  /// Asks what is done to targets and gradients.
  private mutating func askGradients(_ finer: inout FinerSettings) throws {
    typealias Ask = FinerQuestions
    let loss = try experiment().outputs.loss
    let (canSmooth, name) = (loss is any LabelSmoothing, type(of: loss).kind)
    finer.labelSmoothing = try ask(
      Ask.labelSmoothing, recommending: 0,
      because: "Regularization comes after overfitting, in step 7.",
      objection: {
        $0 == 0 || canSmooth ? nil : "The loss '\(name)' compares numbers, which have no labels."
      })
    finer.clipNorm = try ask(
      Ask.clipNorm, recommending: nil, because: "Gradients of scaled inputs rarely explode.")
    finer.clipValue = try ask(
      Ask.clipValue, recommending: nil, because: "Gradients of scaled inputs rarely explode.")
    finer.classWeights = try ask(
      Ask.classWeights, recommending: .none,
      because: "Weights bend the probabilities; the metric was chosen with the classes in view.",
      objection: {
        $0 == .none || canSmooth ? nil : "The target is no class, so there is nothing to weigh."
      })
  }
}
