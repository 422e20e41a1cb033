import Tensors
import Testing
import TrainingCore

/// Weights of rows and classes, in training and in what is told of it.
@Suite("Weights of rows and classes")
struct WeightedTrainingTests {
  private static let rows = 12

  private static func examples(_ loss: any Loss, weights: [Float]? = nil) -> Examples {
    var generator = SeededGenerator(seed: 8)
    let features = (0..<rows * 3).map { _ in Float(generator.normal()) }
    let width = loss.targetWidth(outputWidth: 3)
    let targets: [Float] = (0..<rows).flatMap { row in
      width == 1 ? [Float(row % 3)] : (0..<3).map { $0 == row % 3 ? 1 : 0 }
    }
    var examples = Examples(
      features: Tensor(rows: rows, columns: 3, values: features),
      targets: Tensor(rows: rows, columns: width, values: targets))
    examples.weights = weights
    return examples
  }

  private static func train(
    _ examples: Examples, _ loss: any Loss, rate: Double = 0.1, epochs: Int = 3,
    classWeights: ClassWeights? = nil
  ) throws -> Trainer {
    let layers = [
      Dense(units: 4, activation: .tanh),
      Dense(units: 3, activation: loss.fusedActivation ?? .linear),
    ]
    var trainer = try Trainer(
      network: Network(
        Architecture(inputWidth: 3, layers: layers), generator: SeededGenerator(seed: 1)),
      configuration: TrainingConfiguration(
        epochs: epochs, batchSize: 64, optimizer: SGD(learningRate: rate), loss: loss,
        classWeights: classWeights))
    _ = try trainer.fit(examples, generator: SeededGenerator(seed: 2))
    return trainer
  }

  @Test("A row of weight 2 counts as two rows, one of weight 0 as none", arguments: 0..<8)
  func repeated(index: Int) throws {
    let loss = try #require(Catalog.losses.entries[index].standard)
    let weights = (0..<Self.rows).map { Float($0 % 3) }
    let repeated = weights.indices.flatMap { row in
      Array(repeating: row, count: Int(weights[row]))
    }
    let weighted = try Self.train(Self.examples(loss, weights: weights), loss)
    // The weighted mean divides by all rows, the plain one by those that are there.
    let plain = try Self.train(
      Self.examples(loss).gatheringRows(repeated), loss,
      rate: 0.1 * Double(repeated.count) / Double(Self.rows))
    for (one, other) in zip(weighted.network.parameters, plain.network.parameters) {
      #expect(abs(one - other) < 2e-6)
    }
  }

  @Test("Weights of 1 change no bit, and weights go with their rows")
  func ones() throws {
    let loss = SparseCategoricalCrossentropy()
    let ones = [Float](repeating: 1, count: Self.rows)
    #expect(
      try Self.train(Self.examples(loss, weights: ones), loss).network
        == Self.train(Self.examples(loss), loss).network)
    let some = Self.examples(loss, weights: (0..<Self.rows).map { Float($0) })
    #expect(some.gatheringRows([7, 2]).weights == [7, 2])
  }

  @Test("Class weights are the weights of each class's rows; balanced ones make classes equal")
  func classes() throws {
    let loss = SparseCategoricalCrossentropy()
    let kept = [0, 1, 2, 3, 4, 6, 9]  // four rows of class 0, two of class 1, one of class 2
    let examples = Self.examples(loss).gatheringRows(kept)
    var weighted = examples
    let byClass = [7.0 / 12, 7.0 / 6, 7.0 / 3]
    weighted.weights = examples.targets.values.map { Float(byClass[Int($0)]) }
    let expected = try Self.train(weighted, loss).network
    #expect(try Self.train(examples, loss, classWeights: .balanced).network == expected)
    #expect(try Self.train(examples, loss, classWeights: .given(byClass)).network == expected)
    #expect(try Self.train(examples, loss).network != expected)
  }

  @Test("Class weights are not in the losses that are told, weights of rows are")
  func told() throws {
    let loss = SparseCategoricalCrossentropy()
    let trainer = try Self.train(Self.examples(loss), loss)
    let plain = try trainer.evaluate(Self.examples(loss)).loss
    let heavy = Self.examples(loss, weights: [Float](repeating: 3, count: Self.rows))
    let weighted = try trainer.evaluate(heavy).loss
    #expect(abs(weighted - 3 * plain) < 1e-6)
    var classed = try Trainer(
      network: trainer.network,
      configuration: TrainingConfiguration(
        epochs: 1, batchSize: 64, optimizer: SGD(learningRate: 1e-12), loss: loss,
        classWeights: .given([5, 5, 5])))
    let history = try classed.fit(Self.examples(loss), generator: SeededGenerator(seed: 2))
    let first = try #require(history.trainingLoss.first)
    #expect(abs(first - plain) < 1e-6)
  }

  @Test("Smoothed class indices give what smoothed one-hot rows give")
  func smoothing() throws {
    let (indices, rows) = (
      SparseCategoricalCrossentropy(labelSmoothing: 0.2),
      CategoricalCrossentropy(labelSmoothing: 0.2)
    )
    let one = try Self.train(Self.examples(indices), indices)
    let other = try Self.train(Self.examples(rows), rows)
    for (one, other) in zip(one.network.parameters, other.network.parameters) {
      #expect(abs(one - other) < 1e-6)
    }
    let (first, second) = (
      try one.evaluate(Self.examples(indices)).loss, try other.evaluate(Self.examples(rows)).loss
    )
    #expect(abs(first - second) < 1e-6)
  }

  @Test("What cannot be weighed is refused")
  func refused() throws {
    let loss = MeanSquaredError()
    #expect(throws: TrainingError.noClassesToWeigh(loss: "mse")) {
      try Self.train(Self.examples(loss), loss, classWeights: .balanced)
    }
    let classes = SparseCategoricalCrossentropy()
    #expect(throws: TrainingError.classWeightCount(expected: 3, found: 2)) {
      try Self.train(Self.examples(classes), classes, classWeights: .given([1, 2]))
    }
    #expect(throws: TrainingError.weightCount(.training, rows: 12, found: 1)) {
      try Self.train(Self.examples(loss, weights: [1]), loss)
    }
    let negative = (0..<Self.rows).map { Float($0 == 4 ? -1 : 1) }
    #expect(throws: TrainingError.weight(.training, row: 4, found: -1)) {
      try Self.train(Self.examples(loss, weights: negative), loss)
    }
  }
}
