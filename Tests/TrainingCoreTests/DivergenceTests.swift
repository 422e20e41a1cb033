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
}
