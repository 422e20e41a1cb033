/// Everything that plans can name: one line for each built-in type.
public enum Catalog {
  /// The layers of networks.
  public static let layers = CatalogFamily<any Layer>(
    title: "layer",
    entries: [
      .init(Dense.self) { $0 },
      .init(Dropout.self, standard: Dropout()) { $0 },
      .init(BatchNormalization.self, standard: BatchNormalization()) { $0 },
      .init(LayerNormalization.self, standard: LayerNormalization()) { $0 },
      .init(GaussianNoise.self, standard: GaussianNoise()) { $0 },
      .init(Conv2D.self) { $0 },
      .init(MaxPooling2D.self, standard: MaxPooling2D()) { $0 },
      .init(GlobalAveragePooling2D.self, standard: GlobalAveragePooling2D()) { $0 },
      .init(Flatten.self, standard: Flatten()) { $0 },
      .init(Embedding.self) { $0 },
      .init(Conv1D.self) { $0 },
      .init(GlobalAveragePooling1D.self, standard: GlobalAveragePooling1D()) { $0 },
      .init(GlobalMaxPooling1D.self, standard: GlobalMaxPooling1D()) { $0 },
    ])

  /// The losses that training makes smaller.
  public static let losses = CatalogFamily<any Loss>(
    title: "loss",
    entries: [
      .init(MeanSquaredError.self, standard: MeanSquaredError()) { $0 },
      .init(MeanAbsoluteError.self, standard: MeanAbsoluteError()) { $0 },
      .init(Huber.self, standard: Huber()) { $0 },
      .init(LogCosh.self, standard: LogCosh()) { $0 },
      .init(Poisson.self, standard: Poisson()) { $0 },
      .init(BinaryCrossentropy.self, standard: BinaryCrossentropy()) { $0 },
      .init(CategoricalCrossentropy.self, standard: CategoricalCrossentropy()) { $0 },
      .init(SparseCategoricalCrossentropy.self, standard: SparseCategoricalCrossentropy()) { $0 },
    ])

  /// The optimizers that turn gradients into steps.
  public static let optimizers = CatalogFamily<any Optimizer>(
    title: "optimizer",
    entries: [
      .init(SGD.self, standard: SGD()) { $0 },
      .init(RMSprop.self, standard: RMSprop()) { $0 },
      .init(Adam.self, standard: Adam()) { $0 },
      .init(AdamW.self, standard: AdamW()) { $0 },
      .init(Nadam.self, standard: Nadam()) { $0 },
      .init(Adagrad.self, standard: Adagrad()) { $0 },
      .init(Adadelta.self, standard: Adadelta()) { $0 },
      .init(Rprop.self, standard: Rprop()) { $0 },
    ])

  /// The ways in which the learning rate changes in the course of a training.
  public static let schedules = CatalogFamily<any Schedule>(
    title: "schedule",
    entries: [
      .init(ConstantRate.self, standard: ConstantRate()) { $0 },
      .init(StepDecay.self, standard: StepDecay()) { $0 },
      .init(ExponentialDecay.self, standard: ExponentialDecay()) { $0 },
      .init(PolynomialDecay.self, standard: PolynomialDecay()) { $0 },
      .init(CosineDecay.self, standard: CosineDecay()) { $0 },
      .init(WarmUp.self, standard: WarmUp()) { $0 },
      .init(OneCycle.self, standard: OneCycle()) { $0 },
      .init(ReduceOnPlateau.self, standard: ReduceOnPlateau()) { $0 },
    ])

  /// The metrics that people judge by.
  public static let metrics = CatalogFamily<any Metric>(
    title: "metric",
    entries: [
      .init(Accuracy()),
      .init(Precision()),
      .init(Recall()),
      .init(F1()),
      .init(ROCAUC()),
      .init(AveragePrecision()),
      .init(LogLoss()),
      .init(MeanAbsoluteErrorMetric()),
      .init(MeanSquaredErrorMetric()),
      .init(RootMeanSquaredError()),
      .init(RSquared()),
    ])

  /// The activations of dense layers.
  public static let activations = CatalogFamily<Activation>(
    title: "activation",
    entries: Activation.allCases.map { .init(name: $0.rawValue, summary: $0.summary, $0) })

  /// The distributions from which weights are drawn before training.
  public static let initializers = CatalogFamily<Initializer>(
    title: "initializer",
    entries: Initializer.allCases.map { .init(name: $0.rawValue, summary: $0.summary, $0) })
}

extension CatalogFamily<any Metric>.Entry {
  fileprivate init(_ metric: some Metric) {
    self.init(name: metric.id, summary: metric.summary, metric)
  }
}
