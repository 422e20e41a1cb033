import Tensors
import Testing

@testable import TrainingCore

@Suite("Training")
struct TrainerTests {
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
    #expect(history.trainingMetric.last == 1)
    #expect((history.trainingLoss.last ?? 1) < 0.02)
  }
}
