import Tensors
import Testing

@testable import TrainingCore

/// Rows on which the tests train: two noisy classes in four dimensions.
enum TrainingFixture {
  static func examples(rows: Int, seed: UInt64) -> Examples {
    var generator = SeededGenerator(seed: seed)
    var features: [Float] = []
    var targets: [Float] = []
    for _ in 0..<rows {
      let label = generator.integer(below: 2)
      for column in 0..<4 {
        features.append(Float(generator.normal() + Double(label * (column - 1)) * 0.6))
      }
      targets.append(Float(label))
    }
    return Examples(
      features: Tensor(rows: rows, columns: 4, values: features),
      targets: Tensor(rows: rows, columns: 1, values: targets))
  }

  static let architecture = Architecture(
    inputWidth: 4,
    layers: [
      Dense(units: 24, activation: .relu, regularization: Regularization(l1: 1e-4, l2: 1e-4)),
      Dropout(rate: 0.3), Dense(units: 24, activation: .tanh),
      Dense(units: 1, activation: .sigmoid),
    ])

  static func configuration(
    epochs: Int, batchSize: Int = 16, optimizer: any Optimizer = Adam(learningRate: 0.02),
    earlyStopping: EarlyStopping? = nil, evaluatesTraining: Bool = true
  ) -> TrainingConfiguration {
    TrainingConfiguration(
      epochs: epochs, batchSize: batchSize, optimizer: optimizer, loss: BinaryCrossentropy(),
      metrics: ["accuracy", "roc_auc"], earlyStopping: earlyStopping,
      evaluatesTraining: evaluatesTraining)
  }

  static func trainer(
    _ configuration: TrainingConfiguration, seed: UInt64 = 1, kernels: Kernels = .best
  ) throws -> Trainer {
    try Trainer(
      network: Network(architecture, generator: SeededGenerator(seed: seed)),
      configuration: configuration, kernels: kernels)
  }
}

@Suite("Training")
struct TrainerTests {
  private let training = TrainingFixture.examples(rows: 100, seed: 1)
  private let validation = TrainingFixture.examples(rows: 60, seed: 2)
  private let seed = SeededGenerator(seed: 3)

  @Test("A network learns what a linear model cannot")
  func learnsExclusiveOr() throws {
    let features = Tensor(rows: 4, columns: 2, values: [0, 0, 0, 1, 1, 0, 1, 1])
    let targets = Tensor(rows: 4, columns: 1, values: [0, 1, 1, 0])
    let architecture = Architecture(
      inputWidth: 2,
      layers: [Dense(units: 8, activation: .tanh), Dense(units: 1, activation: .sigmoid)])
    let configuration = TrainingConfiguration(
      epochs: 400, batchSize: 4, optimizer: Adam(learningRate: 0.05), loss: BinaryCrossentropy(),
      metrics: ["accuracy"])
    var trainer = try Trainer(
      network: Network(architecture, generator: SeededGenerator(seed: 1)),
      configuration: configuration)
    let history = try trainer.fit(
      Examples(features: features, targets: targets), generator: SeededGenerator(seed: 2))
    #expect(history.epochsRun == 400)
    #expect(history.outcome == .completed)
    #expect(history.trainingMetric.last == 1)
    #expect((history.trainingLoss.last ?? 1) < 0.02)
  }

  @Test("The history holds what the network scores, epoch by epoch")
  func history() throws {
    var trainer = try TrainingFixture.trainer(TrainingFixture.configuration(epochs: 5))
    var results: [EpochResult] = []
    let history = try trainer.fit(training, validation: validation, generator: seed) {
      results.append($0)
      return true
    }
    #expect(history.metrics == ["accuracy", "roc_auc"])
    #expect(results.map(\.epoch) == [1, 2, 3, 4, 5])
    #expect(results.map(\.trainingLoss) == history.trainingLoss)
    #expect(results.compactMap(\.validationLoss) == history.validationLoss)
    #expect(results.compactMap { $0.validationMetrics["accuracy"] } == history.validationMetric)
    #expect(results.compactMap { $0.trainingMetrics["accuracy"] } == history.trainingMetric)
    #expect(history.trainingMetrics["roc_auc"]?.count == 5)
    let lowest = history.validationLoss.min()
    #expect(history.validationLoss[history.bestEpoch - 1] == lowest)
    #expect(results.last(where: \.isBest)?.epoch == history.bestEpoch)
    let final = try trainer.evaluate(validation)
    #expect(final.loss == history.validationLoss.last)
    #expect(final.metrics["roc_auc"] == history.validationMetrics["roc_auc"]?.last)
    #expect(try trainer.evaluate(training).loss == history.trainingLoss.last)
    let predictions = trainer.network.predictions(for: validation.features)
    let metric = Accuracy().value(predictions: predictions, targets: validation.targets)
    #expect(metric == history.validationMetric.last)
    let logLoss = LogLoss().value(predictions: predictions, targets: validation.targets) ?? 0
    #expect(abs(logLoss - final.loss) < 1e-6)
  }

  @Test("The same seed gives the same bits, another seed others")
  func reproducibility() throws {
    func run(_ seed: UInt64) throws -> (History, Network) {
      var trainer = try TrainingFixture.trainer(TrainingFixture.configuration(epochs: 4))
      let history = try trainer.fit(
        training, validation: validation, generator: SeededGenerator(seed: seed))
      return (history, trainer.network)
    }
    let (first, second, other) = (try run(5), try run(5), try run(6))
    #expect(first.0 == second.0)
    #expect(first.1 == second.1)
    #expect(first.1 != other.1)
  }

  @Test("Every variant of the kernels trains to the same bits", arguments: Kernels.variants)
  func variants(kernels: Kernels) throws {
    for optimizer in [SGD(momentum: 0.9), RMSprop(), Adam()] as [any Optimizer] {
      let configuration = TrainingFixture.configuration(epochs: 3, optimizer: optimizer)
      var best = try TrainingFixture.trainer(configuration)
      var trainer = try TrainingFixture.trainer(configuration, kernels: kernels)
      let expected = try best.fit(training, validation: validation, generator: seed)
      #expect(try trainer.fit(training, validation: validation, generator: seed) == expected)
      #expect(trainer.network == best.network)
    }
  }

  @Test("Trainings on several threads at once do not disturb each other", arguments: [1, 2, 7])
  func concurrency(threads: Int) throws {
    @Sendable func run(_ seed: Int) throws -> Network {
      var trainer = try TrainingFixture.trainer(
        TrainingFixture.configuration(epochs: 3), seed: UInt64(seed))
      _ = try trainer.fit(
        training, validation: validation, generator: SeededGenerator(seed: UInt64(seed)))
      return trainer.network
    }
    let parallel = try Parallel.map(count: 8, threads: threads) { try run($0) }
    #expect(parallel == (try (0..<8).map { try run($0) }))
  }

  @Test("Early stopping ends after the patience and gives back the best weights")
  func earlyStopping() throws {
    let rule = EarlyStopping(patience: 4)
    let configuration = TrainingFixture.configuration(epochs: 300, earlyStopping: rule)
    var trainer = try TrainingFixture.trainer(configuration)
    let history = try trainer.fit(training, validation: validation, generator: seed)
    #expect(history.outcome == .stoppedEarly)
    #expect(history.epochsRun == history.bestEpoch + 4)
    #expect(history.validationLoss.count == history.epochsRun)
    let best = try #require(history.validationLoss.min())
    #expect(try trainer.evaluate(validation).loss == best)
    #expect(history.validationLoss.last != best)
    // The same training for just as many epochs without the rule ends at the same weights.
    var plain = try TrainingFixture.trainer(
      TrainingFixture.configuration(epochs: history.bestEpoch))
    _ = try plain.fit(training, validation: validation, generator: seed)
    #expect(plain.network == trainer.network)
  }

  @Test("Best weights come back also when training runs to its end, or is stopped by the caller")
  func bestWeightsAtTheEnd() throws {
    let rule = EarlyStopping(patience: 1_000)
    let configuration = TrainingFixture.configuration(epochs: 60, earlyStopping: rule)
    var trainer = try TrainingFixture.trainer(configuration)
    let history = try trainer.fit(training, validation: validation, generator: seed)
    #expect(history.outcome == .completed)
    #expect(history.bestEpoch < 60)
    #expect(try trainer.evaluate(validation).loss == history.validationLoss.min())
    var stopped = try TrainingFixture.trainer(configuration)
    let short = try stopped.fit(training, validation: validation, generator: seed) {
      $0.epoch < 40
    }
    #expect(short.outcome == .interrupted)
    #expect(short.epochsRun == 40)
    #expect(short.validationLoss == Array(history.validationLoss.prefix(40)))
    #expect(try stopped.evaluate(validation).loss == short.validationLoss.min())
  }

  @Test("Progress smaller than the least counted does not reset the patience")
  func minDelta() {
    var watch = ProgressWatch(minDelta: 0.1)
    let losses = [1, 0.95, 0.89, 0.89]
    let observed = losses.enumerated().map { index, loss in
      let isLowest = watch.observe(loss, epoch: index + 1)
      return (isLowest, watch.epochsWithoutProgress)
    }
    #expect(observed.map(\.0) == [true, true, true, false])
    #expect(observed.map(\.1) == [0, 1, 0, 1])
    #expect(watch.bestEpoch == 3)
  }

  @Test("Without evaluation of the training rows their loss is the mean over the batches")
  func runningLoss() throws {
    let configuration = TrainingConfiguration(
      epochs: 1, batchSize: 100, optimizer: SGD(learningRate: 0.1), loss: MeanSquaredError(),
      metrics: ["mae"], evaluatesTraining: false)
    let architecture = Architecture(inputWidth: 4, layers: [Dense(units: 1)])
    var trainer = try Trainer(
      network: Network(architecture, generator: seed), configuration: configuration)
    let before = try trainer.evaluate(training).loss
    let history = try trainer.fit(training, generator: seed)
    #expect(abs((history.trainingLoss.first ?? 0) - before) < 1e-6)
    #expect(try trainer.evaluate(training).loss < before)
    #expect(history.trainingMetric == [])
    #expect(history.validationLoss == [])
    #expect(history.bestEpoch == 1)
  }

  @Test("A batch larger than the training set takes all rows, the last batch what is left")
  func batchSizes() throws {
    for batchSize in [1, 7, 99, 100, 101, 5_000] {
      var trainer = try TrainingFixture.trainer(
        TrainingFixture.configuration(epochs: 2, batchSize: batchSize))
      let history = try trainer.fit(training, generator: seed)
      #expect(history.epochsRun == 2)
      #expect(trainer.network.parameters.allSatisfy { $0.isFinite })
    }
  }
}
