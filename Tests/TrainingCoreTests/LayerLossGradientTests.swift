import Tensors
import Testing

@testable import TrainingCore

/// Every layer under every loss: the gradient of a whole network against differences of its loss.
@Suite("Every layer with every loss")
struct LayerLossGradientTests {
  private static let rows = 6
  private static let width = 3

  /// Networks of which each layer of the catalog is a part, but for the last layer.
  private static let networks: [(shape: Shape, layers: [any Layer])] = [
    ([4], [Dense(units: 5, activation: .tanh), Dropout(rate: 0.4)]),
    ([4], [GaussianNoise(deviation: 0.3), Dense(units: 5, activation: .gelu)]),
    ([4], [Dense(units: 5), BatchNormalization()]),
    ([4], [Dense(units: 5, activation: .sigmoid), LayerNormalization()]),
    ([4, 4, 2], [Conv2D(filters: 3, activation: .tanh), Flatten()]),
    (
      [5, 4, 1],
      [
        Conv2D(filters: 2, strides: 2, padding: .same, activation: .silu), BatchNormalization(),
        GlobalAveragePooling2D(),
      ]
    ),
    ([4, 4, 2], [MaxPooling2D(), Flatten()]),
    ([6, 2], [Conv1D(filters: 3, padding: .same, activation: .elu), GlobalMaxPooling1D()]),
    ([5], [Embedding(vocabulary: 6, units: 3), GlobalAveragePooling1D()]),
  ]

  private static let losses = Catalog.losses.entries.compactMap(\.standard)

  @Test("No layer and no loss of the catalog is left out")
  func complete() {
    let kinds = Set(Self.networks.flatMap(\.layers).map { type(of: $0).kind })
    #expect(kinds == Set(Catalog.layers.names))
    #expect(Self.losses.count == Catalog.losses.names.count)
  }

  private static func examples(_ shape: Shape, _ loss: any Loss) -> (x: Tensor, t: Tensor) {
    var generator = SeededGenerator(seed: 8)
    let namesWords = shape == [5]
    let x = (0..<rows * shape.count).map { _ in
      namesWords ? Float(generator.integer(below: 6)) : Float(generator.normal())
    }
    let columns = loss.targetWidth(outputWidth: width)
    let t = (0..<rows).flatMap { row -> [Float] in
      columns == 1 ? [Float(row % width)] : (0..<width).map { $0 == row % width ? 1 : 0 }
    }
    return (
      Tensor(rows: rows, columns: shape.count, values: x),
      Tensor(rows: rows, columns: columns, values: t)
    )
  }

  /// The mean loss of a network in training, in double precision from its terms on.
  private static func loss(
    of network: Network, _ loss: any Loss, _ x: Tensor, _ t: Tensor
  ) throws -> Double {
    let plan = try NetworkPlan(
      network.architecture, withoutLastActivation: loss.fusedActivation != nil)
    let execution = BatchExecution(
      plan: plan, capacity: rows, isTraining: true, kernels: .best)
    let count = rows * loss.termsPerRow(outputWidth: width)
    var terms = [Float](repeating: 0, count: count)
    let noise = [UInt64](repeating: 0, count: plan.layers.count)
    let values = x.values
    network.parameters.withUnsafeBufferPointer { parameters in
      values.withUnsafeBufferPointer { input in
        noise.withUnsafeBufferPointer { noise in
          guard let weights = parameters.baseAddress, let first = input.baseAddress else { return }
          let outputs = execution.forward(
            BatchExecution.Batch(
              rows: rows,
              input: .dense(UnsafeBufferPointer(start: first, count: values.count)),
              rowIndices: nil, parameters: weights, noise: noise.baseAddress))
          loss.computeTerms(
            LossBatch(
              kernels: .best, rows: rows, width: width, outputs: outputs, targets: t.values,
              scale: 1, terms: &terms, gradient: execution.outputGradient))
        }
      }
    }
    return terms.reduce(0) { $0 + Double($1) } / Double(count)
  }

  @Test("The gradient is that of the loss", arguments: networks.indices)
  func gradient(index: Int) throws {
    let (shape, layers) = Self.networks[index]
    for loss in Self.losses {
      // Between 0 and 1, so that no error changes its sign, where some losses have a kink.
      let last = Dense(units: Self.width, activation: loss.fusedActivation ?? .sigmoid)
      let architecture = Architecture(inputShape: shape, layers: layers + [last])
      let network = try Network(architecture, generator: SeededGenerator(seed: 9))
      let (x, t) = Self.examples(shape, loss)
      let gradient = try GradientTests.gradient(of: network, loss: loss, x, t)
      let groups = try NetworkPlan(architecture).groups.filter(\.group.isTrained)
      for group in groups {
        for place in group.offset..<group.offset + group.group.shape.count {
          func slope(_ step: Float) throws -> Double {
            var (above, below) = (network.parameters, network.parameters)
            above[place] += step
            below[place] -= step
            let rise =
              try Self.loss(of: Network(architecture, parameters: above), loss, x, t)
              - Self.loss(of: Network(architecture, parameters: below), loss, x, t)
            return rise / Double(2 * step)
          }
          // Two steps, so that the curvature of the slope falls out (Richardson).
          let difference = (4 * (try slope(0x1p-9)) - (try slope(0x1p-8))) / 3
          #expect(
            abs(Double(gradient[place]) - difference) < 2e-3 * max(1, abs(difference)),
            "\(type(of: loss)), \(group.name), \(place)")
        }
      }
    }
  }
}
