import Tensors
import TestSupport
import Testing
import TrainingCore

/// Every layer, loss and optimizer of the catalog keeps to the contract of its family.
@Suite("Contracts of all built-in types")
struct ContractTests {
  static let layers: [any Layer] =
    Activation.allCases.flatMap { activation in
      [
        Dense(units: 1, activation: activation),
        Dense(
          units: 7, activation: activation, regularization: Regularization(l1: 0.1, l2: 0.2),
          initializer: .heNormal),
      ]
    } + [
      Dropout(rate: 0), Dropout(rate: 0.5), Dropout(rate: 0.9), BatchNormalization(),
      LayerNormalization(), GaussianNoise(), GaussianNoise(deviation: 2),
      Dense(units: 3, maximumNorm: 0.5),
    ]

  /// Layers of images and sequences, with the shape of a row.
  static let shaped: [(layer: any Layer, shape: Shape)] = [
    (Conv2D(filters: 2), [5, 4, 3]), (Conv2D(filters: 1, padding: .same), [3, 3, 1]),
    (Conv2D(filters: 18, activation: .relu), [4, 5, 1]),
    (Conv2D(filters: 33, padding: .same, activation: .gelu), [3, 4, 2]),
    (Conv2D(filters: 3, kernelSize: [3, 2], strides: 2), [6, 5, 2]),
    (Conv2D(filters: 3, strides: 2, padding: .same, activation: .tanh), [5, 6, 2]),
    (Conv2D(filters: 4, kernelSize: [1, 1], activation: .softmax), [2, 3, 2]),
    (Conv2D(filters: 2, kernelSize: [2, 4], strides: 3, padding: .same), [7, 5, 2]),
    (
      Conv2D(filters: 2, regularization: Regularization(l2: 0.1), initializer: .heNormal),
      [3, 3, 1]
    ),
    (MaxPooling2D(), [4, 5, 2]), (MaxPooling2D(padding: .same), [3, 5, 2]),
    (MaxPooling2D(poolSize: [3, 2], strides: 1), [4, 4, 3]),
    (MaxPooling2D(poolSize: [3, 3], strides: 2, padding: .same), [6, 5, 1]),
    (GlobalAveragePooling2D(), [3, 4, 5]), (Flatten(), [2, 3, 2]), (Flatten(), [4, 3]),
    (Flatten(), [7]), (Embedding(vocabulary: 6, units: 3), [5]),
    (Embedding(vocabulary: 1, units: 1), [2]), (Conv1D(filters: 3), [6, 2]),
    (Conv1D(filters: 2, kernelSize: 4, strides: 2, padding: .same, activation: .silu), [7, 3]),
    (GlobalAveragePooling1D(), [5, 3]), (GlobalMaxPooling1D(), [5, 3]),
    (BatchNormalization(), [3, 2, 4]), (BatchNormalization(), [5, 2]),
    (LayerNormalization(), [3, 2, 4]), (LayerNormalization(), [5, 3]),
    (Dropout(rate: 0.3), [3, 3, 2]),
    (GaussianNoise(), [4, 2]),
  ]

  @Test("Every layer of images and sequences keeps to the contract", arguments: shaped.indices)
  func shapedLayer(index: Int) {
    let (layer, shape) = Self.shaped[index]
    #expect(LayerContract.violations(of: layer, inputShape: shape) == [], "\(layer)")
  }

  static let optimizers: [any Optimizer] = [
    SGD(), SGD(learningRate: 0.1, momentum: 0.9), SGD(momentum: 0.5, nesterov: true), RMSprop(),
    RMSprop(learningRate: 0.01, rho: 0.5, epsilon: 1e-3), Adam(),
    Adam(learningRate: 0.01, beta1: 0.5, beta2: 0.9, epsilon: 1e-3),
    AdamW(), AdamW(weightDecay: 0), Nadam(), Nadam(learningRate: 0.01, beta1: 0.5), Adagrad(),
    Adagrad(initialAccumulator: 0), Adadelta(), Adadelta(learningRate: 1, rho: 0.5), Rprop(),
    Rprop(growth: 2, shrinkage: 0.25, smallestStep: 0.001, largestStep: 0.1),
  ]

  @Test("Every layer keeps to the contract", arguments: layers.indices)
  func layer(index: Int) {
    let layer = Self.layers[index]
    for inputWidth in [1, 5, 18] {
      #expect(LayerContract.violations(of: layer, inputWidth: inputWidth) == [], "\(layer)")
    }
  }

  @Test("Every optimizer keeps to the contract", arguments: optimizers.indices)
  func optimizer(index: Int) {
    #expect(OptimizerContract.violations(of: Self.optimizers[index]) == [])
  }

  @Test("Every loss keeps to the contract", arguments: Catalog.losses.names)
  func loss(name: String) throws {
    let loss = try #require(Catalog.losses.entry(named: name).standard)
    let violations = LossContract.violations(of: loss) { row, outputWidth in
      if loss.targetWidth(outputWidth: outputWidth) == 1 { return [Float(row % outputWidth)] }
      return (0..<outputWidth).map { $0 == row % outputWidth ? 1 : 0 }
    }
    #expect(violations == [])
  }

  @Test("Nothing in the catalog is left untested")
  func completeness() {
    let tested = Self.layers + Self.shaped.map(\.layer)
    #expect(Set(tested.map { type(of: $0).kind }) == Set(Catalog.layers.names))
    #expect(Set(Self.optimizers.map { type(of: $0).kind }) == Set(Catalog.optimizers.names))
  }

  @Test("The contract notices a layer with a wrong gradient")
  func contractCanFail() {
    let violations = LayerContract.violations(of: Doubling(), inputWidth: 3)
    #expect(violations.count > 12)
    #expect(violations.allSatisfy { $0.contains("gradient by value") })
  }
}

/// A layer whose output is twice its input, but which forgets that on the way back.
private struct Doubling: Layer {
  static let kind = "doubling"
  static let summary = "y = 2x"

  func forward(_ pass: LayerPass) {
    for row in 0..<pass.rows {
      let source = (pass.rowIndices.map { Int($0[row]) } ?? row) * pass.inputWidth
      for column in 0..<pass.inputWidth {
        pass.output[row * pass.inputWidth + column] = 2 * pass.input[source + column]
      }
    }
  }

  func backward(_ pass: LayerPass, gradients: LayerGradients) {
    gradients.input?.update(from: gradients.output, count: pass.rows * pass.inputWidth)
  }
}
