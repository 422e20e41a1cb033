public import TrainingCore

/// The finer settings of a network and its training; every one has a default that changes nothing.
public struct FinerSettings: Sendable, Hashable {
  /// Settings of the optimizer beside its rate, by their names in the catalog.
  public var optimizerSettings: [String: SettingValue] = [:]
  /// The name of the learning-rate schedule.
  public var schedule = ConstantRate.kind
  /// Settings of the schedule, by their names in the catalog.
  public var scheduleSettings: [String: SettingValue] = [:]
  /// The activation of hidden layers.
  public var activation = Activation.relu
  /// How the kernels of hidden layers are drawn before training.
  public var initializer = Initializer.glorotUniform
  /// The name of the layer that follows each hidden one, or "none".
  public var normalization = "none"
  /// The standard deviation of the noise that is added to the inputs in training.
  public var noise = 0.0
  /// The largest norm of the weights that lead to one hidden unit; nil for no limit.
  public var maximumNorm: Double?
  /// The share by which targets of classes are smoothed.
  public var labelSmoothing = 0.0
  /// The largest norm of all gradients together; nil for no limit.
  public var clipNorm: Double?
  /// The largest absolute value of one gradient; nil for no limit.
  public var clipValue: Double?
  /// How much the rows of each class count in training.
  public var classWeights = ClassWeightChoice.none

  /// The settings that change nothing.
  public init() {}
}

/// How much the rows of each class count in training.
public enum ClassWeightChoice: String, PlanChoice, Sendable, Hashable {
  /// Every row counts alike.
  case none
  /// Every class counts alike.
  case balanced

  /// What choosing this means.
  public var meaning: String {
    switch self {
    case .none: "Every row counts alike."
    case .balanced:
      "Every class counts alike: a row of a rare class weighs more, by rows over classes times "
        + "rows of its class."
    }
  }
}

// MARK: - Files

extension FinerSettings: Codable {
  private enum CodingKeys: String, CodingKey {
    case optimizerSettings, schedule, scheduleSettings, activation, initializer, normalization
    case noise, maximumNorm, labelSmoothing, clipNorm, clipValue, classWeights
  }

  /// Reads settings; what is left out has its default.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    func value<Value: Decodable>(_ key: CodingKeys, else standard: Value) throws -> Value {
      try container.decodeIfPresent(Value.self, forKey: key) ?? standard
    }
    optimizerSettings = try value(.optimizerSettings, else: optimizerSettings)
    schedule = try value(.schedule, else: schedule)
    scheduleSettings = try value(.scheduleSettings, else: scheduleSettings)
    activation = try value(.activation, else: activation)
    initializer = try value(.initializer, else: initializer)
    normalization = try value(.normalization, else: normalization)
    noise = try value(.noise, else: noise)
    maximumNorm = try container.decodeIfPresent(Double.self, forKey: .maximumNorm)
    labelSmoothing = try value(.labelSmoothing, else: labelSmoothing)
    clipNorm = try container.decodeIfPresent(Double.self, forKey: .clipNorm)
    clipValue = try container.decodeIfPresent(Double.self, forKey: .clipValue)
    classWeights = try value(.classWeights, else: classWeights)
  }

  /// Writes what differs from the default, so that a further setting changes no training's key.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    let standard = FinerSettings()
    func keep<Value: Encodable & Equatable>(
      _ path: KeyPath<FinerSettings, Value>, _ key: CodingKeys
    ) throws {
      if self[keyPath: path] != standard[keyPath: path] {
        try container.encode(self[keyPath: path], forKey: key)
      }
    }
    try keep(\.optimizerSettings, .optimizerSettings)
    try keep(\.schedule, .schedule)
    try keep(\.scheduleSettings, .scheduleSettings)
    try keep(\.activation, .activation)
    try keep(\.initializer, .initializer)
    try keep(\.normalization, .normalization)
    try keep(\.noise, .noise)
    try keep(\.maximumNorm, .maximumNorm)
    try keep(\.labelSmoothing, .labelSmoothing)
    try keep(\.clipNorm, .clipNorm)
    try keep(\.clipValue, .clipValue)
    try keep(\.classWeights, .classWeights)
  }
}

// MARK: - Words

extension FinerSettings {
  /// What differs from the default, in a few words each.
  var titleParts: [String] {
    var parts: [String] = []
    if activation != .relu { parts.append(activation.rawValue) }
    if initializer != .glorotUniform { parts.append(initializer.rawValue) }
    if normalization != "none" { parts.append(normalization.replacing("_", with: " ")) }
    if noise > 0 { parts.append("noise \(noise.short)") }
    if let maximumNorm { parts.append("max-norm \(maximumNorm.short)") }
    if labelSmoothing > 0 { parts.append("label smoothing \(labelSmoothing.short)") }
    if schedule != ConstantRate.kind { parts.append("\(schedule) rate") }
    if let clipNorm { parts.append("clipped to norm \(clipNorm.short)") }
    if let clipValue { parts.append("clipped to \(clipValue.short)") }
    if classWeights != .none { parts.append("balanced classes") }
    return parts
  }
}

// MARK: - What the training core gets

extension Candidate {
  /// The settings that an optimizer has in this workflow where nobody says otherwise.
  static func usualSettings(of optimizer: String) -> [String: SettingValue] {
    optimizer == SGD.kind ? ["momentum": .number(0.9)] : [:]
  }

  /// The learning rate that an optimizer starts from unless told: that of its catalog.
  static func usualRate(of optimizer: String) -> Double {
    let entry = Catalog.optimizers.entries.first { $0.name == optimizer }
    return entry?.standard?.learningRate ?? 0.001
  }

  /// The optimizer with its rate and all its settings.
  func makeOptimizer() throws -> any Optimizer {
    var settings = Self.usualSettings(of: optimizer)
    settings.merge(finer.optimizerSettings) { $1 }
    settings["learning_rate"] = .number(learningRate)
    return try Catalog.optimizers.member(named: optimizer, settings: settings)
  }

  /// The schedule; none for a rate that stays.
  func makeSchedule() throws -> (any Schedule)? {
    guard finer.schedule != ConstantRate.kind else { return nil }
    return try Catalog.schedules.member(named: finer.schedule, settings: finer.scheduleSettings)
  }

  /// The loss, its targets smoothed if that was chosen and it can.
  func makeLoss(_ loss: any Loss) -> any Loss {
    guard finer.labelSmoothing > 0, var smoothed = loss as? any LabelSmoothing else { return loss }
    smoothed.labelSmoothing = finer.labelSmoothing
    return smoothed
  }

  /// How gradients are clipped; nil if they are not.
  var clipping: GradientClipping? {
    if finer.clipNorm == nil && finer.clipValue == nil { return nil }
    return GradientClipping(value: finer.clipValue, norm: finer.clipNorm)
  }

  /// The layer that follows each hidden one, if there is one.
  var normalizationLayer: (any Layer)? {
    Catalog.layers.entries.first { $0.name == finer.normalization }?.standard
  }
}
