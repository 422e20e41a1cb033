import Tensors
import Testing

@testable import TrainingCore

@Suite("Networks")
struct NetworkTests {
  private let architecture = Architecture(
    inputWidth: 2, layers: [Dense(units: 2, activation: .relu), Dense(units: 1)])

  @Test("Predictions are what one computes by hand")
  func predictions() throws {
    // Hidden: relu(x·[[1, −1], [2, 1]] + [0.5, −0.5]); output: [3, −2] + 1.
    let network = try Network(architecture, parameters: [1, -1, 2, 1, 0.5, -0.5, 3, -2, 1])
    let features = Tensor(rows: 3, columns: 2, values: [1, 1, -1, 2, 0, 0])
    #expect(network.predictions(for: features).values == [11.5, 6.5, 2.5])
  }

  @Test("A row's prediction does not depend on how many rows there are, nor on the variant")
  func independence() throws {
    let architecture = Architecture(
      inputWidth: 5,
      layers: [
        Dense(units: 19, activation: .tanh), Dropout(rate: 0.5),
        Dense(units: 3, activation: .softmax),
      ])
    let network = try Network(architecture, generator: SeededGenerator(seed: 4))
    var generator = SeededGenerator(seed: 5)
    let rows = 600
    let features = Tensor(
      rows: rows, columns: 5, values: (0..<rows * 5).map { _ in Float(generator.normal()) })
    let together = network.predictions(for: features)
    #expect(together.shape == [rows, 3])
    for row in [0, 1, 255, 256, 257, 599] {
      let alone = network.predictions(for: features.gatheringRows([row]))
      #expect(alone.values == Array(together.row(row)))
    }
    for kernels in Kernels.variants {
      #expect(network.predictions(for: features, kernels: kernels) == together)
    }
    #expect(network.predictions(for: Tensor(zeros: [0, 5])).shape == [0, 3])
  }

  @Test("The same seed draws the same weights, another seed others")
  func seeds() throws {
    let network = try Network(architecture, generator: SeededGenerator(seed: 1))
    #expect(try Network(architecture, generator: SeededGenerator(seed: 1)) == network)
    #expect(try Network(architecture, generator: SeededGenerator(seed: 2)) != network)
    #expect(network.parameters[4...5] == [0, 0], "Biases begin at zero.")
    #expect(
      network.namedParameters.map(\.name) == [
        "layers.0.kernel", "layers.0.bias", "layers.1.kernel", "layers.1.bias",
      ])
    #expect(network.namedParameters.flatMap(\.values) == network.parameters)
  }

  @Test("What is wrong with an architecture is told with its place")
  func errors() {
    #expect(throws: ArchitectureError.noInputs(found: 0)) {
      try Architecture(inputWidth: 0, layers: [Dense(units: 1)]).validate()
    }
    #expect(throws: ArchitectureError.noLayers) {
      try Architecture(inputWidth: 1, layers: []).validate()
    }
    let invalid = Architecture(inputWidth: 1, layers: [Dense(units: 1), Dropout(rate: 2)])
    let error = #expect(throws: ArchitectureError.self) { try invalid.validate() }
    #expect(
      error?.description
        == "Layer 2: The 'rate' of 'dropout' must be a number from 0 up to, but not, 1. Found 2.0.")
    #expect(invalid.parameterCount == 0)
    #expect(throws: ArchitectureError.parameterCount(expected: 9, found: 1)) {
      try Network(architecture, parameters: [1])
    }
    #expect(throws: ArchitectureError.parameterNotFinite(position: 8)) {
      try Network(architecture, parameters: [1, 1, 1, 1, 1, 1, 1, 1, .nan])
    }
  }

  @Test(
    "Initializers draw from the distributions that they name",
    arguments: Initializer.allCases.filter { $0 != .ones })
  func initializers(initializer: Initializer) {
    let shape: Shape = [200, 300]
    var generator = SeededGenerator(seed: 6)
    let values = initializer.values(shape: shape, using: &generator).map(Double.init)
    let count = Double(values.count)
    let mean = values.reduce(0, +) / count
    let variance = values.reduce(0) { $0 + $1 * $1 } / count
    let largest = values.map(abs).max() ?? 0
    let expected: Double =
      switch initializer {
      case .zeros, .ones: 0
      case .glorotUniform, .glorotNormal: 2.0 / 500
      case .heUniform, .heNormal: 2.0 / 200
      case .lecunUniform, .lecunNormal: 1.0 / 200
      case .randomUniform: 0.05 * 0.05 / 3
      }
    #expect(abs(mean) <= 0.02 * expected.squareRoot())
    #expect(abs(variance - expected) <= 0.03 * expected)
    let isNormal = [.glorotNormal, .heNormal, .lecunNormal].contains(initializer)
    let bound = isNormal ? 2 / 0.8796256610342398 : 3.0.squareRoot()
    #expect(largest <= bound * expected.squareRoot() * 1.000001)
    #expect(largest >= bound * expected.squareRoot() * 0.99)
  }
}
