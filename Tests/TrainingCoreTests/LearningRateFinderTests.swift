import Tensors
import Testing
import TrainingCore

@Suite("Learning-rate finder")
struct LearningRateFinderTests {
  private static func trainer(_ optimizer: any Optimizer) throws -> Trainer {
    try Trainer(
      network: Network(
        Architecture(
          inputWidth: 4, layers: [Dense(units: 8, activation: .relu), Dense(units: 1)]),
        generator: SeededGenerator(seed: 1)),
      configuration: TrainingConfiguration(
        epochs: 3, batchSize: 16, optimizer: optimizer, loss: MeanSquaredError()))
  }

  private let examples = TrainingFixture.examples(rows: 200, seed: 1)

  @Test("The rate lies below where the loss rises, and training at it learns")
  func suggestion() throws {
    for optimizer in Catalog.optimizers.entries.compactMap(\.standard)
    where !(optimizer is Adadelta) && !(optimizer is Rprop) {
      let trainer = try Self.trainer(optimizer)
      let finding = try trainer.findLearningRate(examples, generator: SeededGenerator(seed: 5))
      #expect(finding.rates.count == finding.losses.count && finding.rates.count > 50)
      #expect(abs(finding.rates[25] / finding.rates[0] - 10) < 1e-9)
      #expect(finding.losses.allSatisfy { $0.isFinite })
      #expect(finding.suggestion <= finding.lowest / 9 && finding.suggestion > 1e-6)
      var configuration = trainer.configuration
      configuration.optimizer.learningRate = finding.suggestion
      var learning = try Trainer(network: trainer.network, configuration: configuration)
      let before = try learning.evaluate(examples).loss
      let history = try learning.fit(examples, generator: SeededGenerator(seed: 6))
      #expect(try #require(history.trainingLoss.last) < before, "\(optimizer)")
    }
  }

  @Test("The same sweep gives the same bits and leaves the network alone")
  func same() throws {
    let trainer = try Self.trainer(Adam())
    let before = trainer.network
    let one = try trainer.findLearningRate(examples, generator: SeededGenerator(seed: 5))
    #expect(try trainer.findLearningRate(examples, generator: SeededGenerator(seed: 5)) == one)
    #expect(trainer.network == before)
  }

  @Test("Large inputs ask for a smaller rate")
  func scale() throws {
    var large = examples
    large.features = Tensor(
      rows: 200, columns: 4, values: examples.features.values.map { 100 * $0 })
    let trainer = try Self.trainer(SGD())
    let usual = try trainer.findLearningRate(examples, generator: SeededGenerator(seed: 5))
    let found = try trainer.findLearningRate(large, generator: SeededGenerator(seed: 5))
    #expect(found.suggestion < usual.suggestion / 50)
  }
}
