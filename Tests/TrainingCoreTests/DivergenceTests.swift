import Tensors
import Testing
import TrainingCore

@Suite("Trainings that go wrong")
struct DivergenceTests {
  private let training = TrainingFixture.examples(rows: 40, seed: 1)
  private let seed = SeededGenerator(seed: 3)

  private func linear(rate: Double, epochs: Int = 50, batchSize: Int = 40) throws -> Trainer {
    try Trainer(
      network: Network(
        Architecture(inputWidth: 4, layers: [Dense(units: 1)]), generator: seed),
      configuration: TrainingConfiguration(
        epochs: epochs, batchSize: batchSize, optimizer: SGD(learningRate: rate),
        loss: MeanSquaredError()))
  }

  @Test("A learning rate far too high ends in a loss that is not finite, and weights that are")
  func loss() throws {
    var trainer = try linear(rate: 1e8)
    let history = try trainer.fit(training, generator: seed)
    guard case .diverged(let epoch, let batch, let cause) = history.outcome else {
      Issue.record("It did not diverge.")
      return
    }
    #expect(epoch == history.epochsRun + 1)
    #expect(epoch > 1 && epoch < 10)
    #expect(batch == 1)
    #expect(cause == .lossNotFinite || cause == .evaluationNotFinite)
    #expect(history.trainingLoss.count == history.epochsRun)
    #expect(history.trainingLoss.allSatisfy { $0.isFinite })
    #expect(history.bestEpoch == history.epochsRun)
    // The weights are those of the last epoch that was finished.
    #expect(trainer.network.parameters.allSatisfy { $0.isFinite })
    #expect(try trainer.evaluate(training).loss == history.trainingLoss.last)
  }

  @Test("A step that makes a weight infinite is noticed at once")
  func parameter() throws {
    var trainer = try linear(rate: 1e38, batchSize: 10)
    let before = trainer.network
    let history = try trainer.fit(training, generator: seed)
    #expect(
      history.outcome
        == .diverged(epoch: 1, batch: 1, cause: .parameterNotFinite)
        || history.outcome == .diverged(epoch: 1, batch: 2, cause: .lossNotFinite))
    #expect(history.epochsRun == 0)
    #expect(history.bestEpoch == 0)
    #expect(trainer.network == before)
  }

  @Test("With early stopping the best weights come back after a divergence, too")
  func bestWeights() throws {
    let validation = TrainingFixture.examples(rows: 30, seed: 2)
    var trainer = try Trainer(
      network: linear(rate: 1).network,
      configuration: TrainingConfiguration(
        epochs: 200, batchSize: 40, optimizer: SGD(learningRate: 1.2), loss: MeanSquaredError(),
        earlyStopping: EarlyStopping(patience: 1_000)))
    let history = try trainer.fit(training, validation: validation, generator: seed)
    guard case .diverged = history.outcome else {
      Issue.record("It did not diverge: \(history.validationLoss.suffix(3))")
      return
    }
    #expect(try trainer.evaluate(validation).loss == history.validationLoss.min())
  }

  @Test("A cause is a sentence with advice")
  func causes() {
    #expect(
      DivergenceCause.lossNotFinite.description
        == "The loss of a batch was no longer a finite number. "
        + "A lower learning rate or inputs of smaller size may help.")
  }

  @Test("A rate far too high is told from a gradient that is too large from the start")
  func reasons() throws {
    var high = try linear(rate: 1e8)
    let history = try high.fit(training, generator: seed)
    let found = try #require(history.divergence)
    #expect(found.reason == .rateTooHigh && found.learningRate == 1e8)
    let text = found.description
    #expect(text.contains("100000000.0 is too high") || text.contains("1e+08 is too high"))
    #expect(text.contains("Try a rate of"))
    var large = training
    large.features = Tensor(
      rows: 40, columns: 4, values: training.features.values.map { 1e12 * $0 })
    var trainer = try linear(rate: 0.01)
    let exploded = try trainer.fit(large, generator: seed)
    #expect(exploded.divergence?.reason == .explodingGradient)
    #expect(exploded.divergence?.description.contains("Standardize") == true)
  }

  @Test("A gradient that explodes in the midst of a training that went well is told")
  func explosion() throws {
    // One row in a later batch is a million times as large as all others.
    var outlier = TrainingFixture.examples(rows: 400, seed: 1)
    var values = outlier.features.values
    for column in 0..<4 { values[4 * 399 + column] *= 1e20 }
    outlier.features = Tensor(rows: 400, columns: 4, values: values)
    var trainer = try linear(rate: 0.01, epochs: 1, batchSize: 1)
    let history = try trainer.fit(outlier, generator: seed)
    #expect(history.divergence != nil)
  }

  @Test("A loss that is infinite where the outputs are not is a logarithm of 0")
  func logarithm() throws {
    var trainer = try Trainer(
      network: linear(rate: 0.01).network,
      configuration: TrainingConfiguration(
        epochs: 3, batchSize: 40, optimizer: SGD(), loss: Unfused()))
    let history = try trainer.fit(training, generator: seed)
    #expect(history.divergence?.reason == .logOfZero)
    #expect(history.divergence?.description.contains("logarithm of 0") == true)
  }

  @Test("Units that a step has killed are counted; units that live are not told")
  func deadUnits() throws {
    var trainer = try Trainer(
      network: Network(
        Architecture(
          inputWidth: 4,
          layers: [
            Dense(units: 6, activation: .relu), Dense(units: 5, activation: .tanh),
            Dense(units: 1),
          ]), generator: seed),
      configuration: TrainingConfiguration(
        epochs: 2, batchSize: 40, optimizer: SGD(learningRate: 0.001), loss: MeanSquaredError()))
    #expect(try trainer.fit(training, generator: seed).deadUnits == nil)
    // A bias far below 0 keeps the first four units at 0 for good.
    var parameters = trainer.network.parameters
    for unit in 0..<4 { parameters[24 + unit] = -1e6 }
    trainer = try Trainer(
      network: Network(trainer.network.architecture, parameters: parameters),
      configuration: trainer.configuration)
    let history = try trainer.fit(training, generator: seed)
    let dead = try #require(history.deadUnits?.first)
    #expect((dead.layer, dead.dead, dead.units, dead.rows) == (1, 4, 6, 40))
    #expect(history.deadUnits?.count == 1 && dead.description.contains("4 of 6 units of layer 1"))
  }
}

/// A loss whose terms are infinite whatever the outputs.
private struct Unfused: Loss {
  static let kind = "unfused"
  static let summary = "a logarithm of 0"

  func computeTerms(_ batch: LossBatch) {
    for place in 0..<batch.rows * batch.width {
      batch.terms[place] = .infinity
      batch.gradient?[place] = 0
    }
  }
}
