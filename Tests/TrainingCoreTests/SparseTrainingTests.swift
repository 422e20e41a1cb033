import Tensors
import Testing
import TrainingCore

/// Training on sparse rows, and on several threads, gives the bits of the plain way.
@Suite("Sparse rows and threads")
struct SparseTrainingTests {
  private static func examples(rows: Int, columns: Int, isMultiHot: Bool) -> Examples {
    var generator = SeededGenerator(seed: 4)
    let values = (0..<rows * columns).map { _ in
      generator.integer(below: 9) == 0 ? (isMultiHot ? 1 : Float(generator.normal())) : 0
    }
    return Examples(
      features: Tensor(rows: rows, columns: columns, values: values),
      targets: Tensor(
        rows: rows, columns: 1, values: (0..<rows).map { _ in Float(generator.integer(below: 2)) }))
  }

  private static func train(
    _ examples: Examples, layers: [any Layer], optimizer: any Optimizer = RMSprop(),
    batch: Int = 4, threads: Int = 1
  ) throws -> (parameters: [UInt32], history: History, predictions: Tensor) {
    var trainer = try Trainer(
      network: Network(
        Architecture(inputWidth: examples.inputs.columns, layers: layers),
        generator: SeededGenerator(seed: 1)),
      configuration: TrainingConfiguration(
        epochs: 3, batchSize: batch, optimizer: optimizer, loss: BinaryCrossentropy(),
        metrics: ["accuracy"]),
      kernels: .best.sharing(threads: threads, leastWork: 1))
    let history = try trainer.fit(
      examples, validation: examples.gatheringRows([0, 3, 3, 5]),
      generator: SeededGenerator(seed: 2))
    let predictions = trainer.network.predictions(for: examples.inputs)
    return (trainer.network.parameters.map(\.bitPattern), history, predictions)
  }

  @Test("Sparse and dense rows give the same bits", arguments: [false, true])
  func sameBits(isMultiHot: Bool) throws {
    let dense = Self.examples(rows: 30, columns: 40, isMultiHot: isMultiHot)
    let sparse = Examples(sparseFeatures: SparseRows(dense.features), targets: dense.targets)
    #expect(sparse.features == dense.features)
    let output = Dense(units: 1, activation: .sigmoid)
    let networks: [[any Layer]] = [
      [Dense(units: 19, activation: .relu), output],
      [Dense(units: 16, activation: .tanh, regularization: Regularization(l2: 0.1)), output],
      [Dense(units: 64, activation: .relu), Dropout(rate: 0.5), output],
      [Dropout(rate: 0.5), Dense(units: 3, activation: .relu), output],
      [output],
    ]
    for layers in networks {
      for optimizer in Catalog.optimizers.entries.compactMap(\.standard) {
        let one = try Self.train(dense, layers: layers, optimizer: optimizer)
        let other = try Self.train(sparse, layers: layers, optimizer: optimizer)
        #expect(one.parameters == other.parameters, "\(layers), \(optimizer)")
        #expect(one.history == other.history)
        #expect(one.predictions == other.predictions)
      }
    }
  }

  @Test("Threads change no bit", arguments: [2, 3, 7])
  func threads(count: Int) throws {
    let dense = Self.examples(rows: 100, columns: 101, isMultiHot: false)
    let sparse = Examples(sparseFeatures: SparseRows(dense.features), targets: dense.targets)
    let layers = [
      Dense(units: 67, activation: .relu), Dense(units: 35, activation: .relu),
      Dense(units: 1, activation: .sigmoid),
    ]
    for examples in [dense, sparse] {
      let one = try Self.train(examples, layers: layers, batch: 48)
      let other = try Self.train(examples, layers: layers, batch: 48, threads: count)
      #expect(one.parameters == other.parameters)
      #expect(one.history == other.history)
    }
  }
}
