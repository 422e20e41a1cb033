/// How a network is trained: all that determines the result beside architecture, data and seed.
public struct TrainingConfiguration: Sendable {
  /// How many times all training rows are seen, 1 or more.
  public var epochs: Int
  /// How many rows make one step, 1 or more; the last batch of an epoch may be smaller.
  public var batchSize: Int
  /// How gradients become steps.
  public var optimizer: any Optimizer
  /// What training makes smaller.
  public var loss: any Loss
  /// The metrics followed from epoch to epoch, by their names in the catalog; the first one leads.
  public var metrics: [String]
  /// When to stop early, which needs validation rows; never unless told.
  public var earlyStopping: EarlyStopping?
  /// Whether training rows are evaluated in inference mode after each epoch; yes unless told.
  ///
  /// If not, the training loss of an epoch is the mean over its batches while the weights changed, with
  /// dropout at work, and there are no training metrics.
  public var evaluatesTraining: Bool

  /// How the learning rate changes in the course of the training; not at all unless told.
  public var schedule: (any Schedule)?
  /// How gradients that are too large are made smaller; they are left as they are unless told.
  public var gradientClipping: GradientClipping?
  /// How the images of each batch are changed at random; they are left as they are unless told.
  public var augmentation: Augmentation?

  /// How much the rows of each class count in training; all count alike unless told.
  public var classWeights: ClassWeights?

  /// Creates a configuration.
  public init(
    epochs: Int, batchSize: Int = 32, optimizer: any Optimizer = RMSprop(), loss: any Loss,
    metrics: [String] = [], earlyStopping: EarlyStopping? = nil, evaluatesTraining: Bool = true,
    schedule: (any Schedule)? = nil, gradientClipping: GradientClipping? = nil,
    augmentation: Augmentation? = nil, classWeights: ClassWeights? = nil
  ) {
    self.augmentation = augmentation
    self.epochs = epochs
    self.batchSize = batchSize
    self.optimizer = optimizer
    self.loss = loss
    self.metrics = metrics
    self.earlyStopping = earlyStopping
    self.evaluatesTraining = evaluatesTraining
    self.schedule = schedule
    self.gradientClipping = gradientClipping
    self.classWeights = classWeights
  }

  /// Checks that all settings lie in their ranges.
  public func validate() throws(InvalidSetting) {
    let whole = "a whole number of at least 1"
    try require(epochs >= 1, "training", "epochs", whole, found: epochs)
    try require(batchSize >= 1, "training", "batch_size", whole, found: batchSize)
    try optimizer.validate()
    try loss.validate()
    try earlyStopping?.validate()
    try schedule?.validate()
    try gradientClipping?.validate()
    try augmentation?.validate()
    try classWeights?.validate()
  }
}

extension TrainingConfiguration: Hashable {
  /// Returns whether two configurations have the same settings.
  public static func == (left: TrainingConfiguration, right: TrainingConfiguration) -> Bool {
    left.parts == right.parts
  }

  /// Feeds all settings to a hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(parts)
  }

  private var parts: [AnyHashable] {
    [
      epochs, batchSize, AnyHashable(optimizer), AnyHashable(loss), metrics, earlyStopping,
      evaluatesTraining, schedule.map { AnyHashable($0) }, gradientClipping, augmentation,
      classWeights,
    ]
  }
}

extension TrainingConfiguration: Codable {
  private enum CodingKeys: String, CodingKey {
    case epochs
    case batchSize = "batch_size"
    case optimizer
    case loss
    case metrics
    case earlyStopping = "early_stopping"
    case evaluatesTraining = "evaluates_training"
    case schedule
    case gradientClipping = "gradient_clipping"
    case augmentation
    case classWeights = "class_weights"
  }

  /// Reads a configuration; optimizer and loss are looked up in the catalog.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      epochs: try container.decode(Int.self, forKey: .epochs),
      batchSize: try container.decode(Int.self, forKey: .batchSize),
      optimizer: try Catalog.optimizers.decode(from: container.superDecoder(forKey: .optimizer)),
      loss: try Catalog.losses.decode(from: container.superDecoder(forKey: .loss)),
      metrics: try container.decodeIfPresent([String].self, forKey: .metrics) ?? [],
      earlyStopping: try container.decodeIfPresent(EarlyStopping.self, forKey: .earlyStopping),
      evaluatesTraining: try container.decodeIfPresent(Bool.self, forKey: .evaluatesTraining)
        ?? true,
      schedule: try container.contains(.schedule)
        ? Catalog.schedules.decode(from: container.superDecoder(forKey: .schedule)) : nil,
      gradientClipping: try container.decodeIfPresent(
        GradientClipping.self, forKey: .gradientClipping),
      augmentation: try container.decodeIfPresent(Augmentation.self, forKey: .augmentation),
      classWeights: try container.decodeIfPresent(ClassWeights.self, forKey: .classWeights))
  }

  /// Writes a configuration, every default spelled out.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(epochs, forKey: .epochs)
    try container.encode(batchSize, forKey: .batchSize)
    try Catalog.optimizers.encode(optimizer, to: container.superEncoder(forKey: .optimizer))
    try Catalog.losses.encode(loss, to: container.superEncoder(forKey: .loss))
    try container.encode(metrics, forKey: .metrics)
    try container.encode(earlyStopping, forKey: .earlyStopping)
    try container.encode(evaluatesTraining, forKey: .evaluatesTraining)
    if let schedule {
      try Catalog.schedules.encode(schedule, to: container.superEncoder(forKey: .schedule))
    }
    try container.encodeIfPresent(gradientClipping, forKey: .gradientClipping)
    try container.encodeIfPresent(augmentation, forKey: .augmentation)
    try container.encodeIfPresent(classWeights, forKey: .classWeights)
  }
}
