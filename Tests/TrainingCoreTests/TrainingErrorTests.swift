import Tensors
import Testing
import TrainingCore

@Suite("What is refused before training")
struct TrainingErrorTests {
  private let seed = SeededGenerator(seed: 1)

  private func trainer(
    _ layers: [any Layer], _ loss: any Loss, metrics: [String] = [],
    earlyStopping: EarlyStopping? = nil, epochs: Int = 1, batchSize: Int = 4
  ) throws -> Trainer {
    try Trainer(
      network: Network(Architecture(inputWidth: 2, layers: layers), generator: seed),
      configuration: TrainingConfiguration(
        epochs: epochs, batchSize: batchSize, loss: loss, metrics: metrics,
        earlyStopping: earlyStopping))
  }

  private func examples(
    rows: Int = 3, columns: Int = 2, targets: [Float] = [0, 1, 0], value: Float = 1
  ) -> Examples {
    Examples(
      features: Tensor(
        rows: rows, columns: columns,
        values: [Float](repeating: value, count: rows * columns)),
      targets: Tensor(
        rows: rows, columns: rows == 0 ? 1 : targets.count / rows, values: rows == 0 ? [] : targets)
    )
  }

  private func error(_ trainer: Trainer, _ examples: Examples) -> TrainingError? {
    var trainer = trainer
    let before = trainer.network
    let error = #expect(throws: TrainingError.self) {
      try trainer.fit(examples, generator: seed)
    }
    #expect(trainer.network == before)
    return error
  }

  @Test("A cross-entropy without its activation is refused")
  func activations() {
    #expect(
      throws: TrainingError.activation(
        loss: "binary_crossentropy", expected: .sigmoid, found: .linear)
    ) { try trainer([Dense(units: 1)], BinaryCrossentropy()) }
    #expect(
      throws: TrainingError.activation(
        loss: "sparse_categorical_crossentropy", expected: .softmax, found: .sigmoid)
    ) {
      try trainer([Dense(units: 3, activation: .sigmoid)], SparseCategoricalCrossentropy())
    }
    #expect(throws: TrainingError.oneClass(loss: "categorical_crossentropy")) {
      try trainer([Dense(units: 1, activation: .softmax)], CategoricalCrossentropy())
    }
  }

  @Test("Unknown metrics and settings out of range are refused")
  func configuration() throws {
    let error = try #require(throws: TrainingError.self) {
      try trainer([Dense(units: 1)], MeanSquaredError(), metrics: ["maee"])
    }
    #expect(error.description.hasSuffix("Did you mean 'mae'?"))
    let epochs = try #require(throws: TrainingError.self) {
      try trainer([Dense(units: 1)], MeanSquaredError(), epochs: 0)
    }
    #expect(
      epochs.description
        == "The 'epochs' of 'training' must be a whole number of at least 1. Found 0.")
    #expect(throws: TrainingError.self) {
      try trainer([Dense(units: 1)], MeanSquaredError(), batchSize: 0)
    }
    #expect(throws: TrainingError.self) {
      try trainer(
        [Dense(units: 1)], MeanSquaredError(), earlyStopping: EarlyStopping(patience: 0))
    }
  }

  @Test("Rows that do not fit the network are refused")
  func shapes() throws {
    let trainer = try trainer([Dense(units: 1)], MeanSquaredError())
    #expect(error(trainer, examples(rows: 0)) == .rowCount(.training, found: 0))
    #expect(
      error(trainer, examples(columns: 5))
        == .featureWidth(.training, expected: 2, found: 5))
    #expect(
      error(trainer, examples(targets: [0, 0, 1, 1, 0, 0]))
        == .targetWidth(.training, loss: "mse", expected: 1, found: 2))
    let uneven = Examples(features: Tensor(zeros: [3, 2]), targets: Tensor(zeros: [4, 1]))
    #expect(error(trainer, uneven) == .rowCounts(.training, features: 3, targets: 4))
    #expect(
      error(trainer, examples(value: .nan))
        == .featureNotFinite(.training, row: 0, column: 0))
    let stopping = try self.trainer(
      [Dense(units: 1)], MeanSquaredError(), earlyStopping: EarlyStopping(patience: 1))
    #expect(error(stopping, examples()) == .nothingToStopBy)
  }

  @Test("Targets that the loss cannot compare are refused, with their row")
  func targets() throws {
    let binary = try trainer([Dense(units: 1, activation: .sigmoid)], BinaryCrossentropy())
    #expect(
      error(binary, examples(targets: [0, 1, 2]))?.description
        == "The targets of 'binary_crossentropy' must be numbers from 0 to 1. "
        + "Found 2.0 in training row 2.")
    let classes = try trainer(
      [Dense(units: 3, activation: .softmax)], SparseCategoricalCrossentropy())
    for bad in [3, -1, 0.5, Float.nan, 1e30] {
      let error = error(classes, examples(targets: [0, bad, 1]))
      #expect(
        error?.description.hasPrefix(
          "The targets of 'sparse_categorical_crossentropy' must be a class index from 0 to 2.")
          == true)
    }
    let oneHot = try trainer([Dense(units: 2, activation: .softmax)], CategoricalCrossentropy())
    #expect(error(oneHot, examples(targets: [1, 0, 0.5, 0.6, 0, 1])) != nil)
    let regression = try trainer([Dense(units: 1)], MeanSquaredError())
    #expect(error(regression, examples(targets: [0, .infinity, 1])) != nil)
    let metric = try trainer([Dense(units: 1)], MeanSquaredError(), metrics: ["accuracy"])
    #expect(
      error(metric, examples(targets: [0, 1, 7.5]))?.description
        == "The targets of 'accuracy' must be a class index from 0 to 1. "
        + "Found 7.5 in training row 2.")
  }
}
