import Tensors
import Testing

@testable import TrainingCore

/// Gradients of whole networks against central differences of a reference in double precision.
@Suite("Gradients")
struct GradientTests {
  /// Every activation in a hidden layer and, where the loss allows it, in the last layer.
  static let cases: [(hidden: Activation, last: Activation, loss: any Loss)] =
    Activation.allCases.flatMap { hidden in
      Catalog.losses.entries.compactMap(\.standard).flatMap { loss in
        (loss.fusedActivation.map { [$0] } ?? Activation.allCases).map { (hidden, $0, loss) }
      }
    }

  @Test("Every activation with every loss", arguments: cases.indices)
  func gradient(index: Int) throws {
    let (hidden, last, loss) = Self.cases[index]
    let width = 3
    let layers = [
      Dense(units: 5, activation: hidden), Dense(units: 4, activation: .tanh),
      Dense(units: width, activation: last),
    ]
    let architecture = Architecture(inputWidth: 4, layers: layers)
    let network = try Network(architecture, generator: SeededGenerator(seed: 5))
    var generator = SeededGenerator(seed: 6)
    let rows = 7
    let features = Tensor(
      rows: rows, columns: 4, values: (0..<rows * 4).map { _ in Float(generator.normal()) })
    let targetWidth = loss.targetWidth(outputWidth: width)
    let targets = Tensor(
      rows: rows, columns: targetWidth,
      values: (0..<rows).flatMap { row in
        targetWidth == 1 ? [Float(row % width)] : (0..<width).map { $0 == row % width ? 1 : 0 }
      })
    let gradient = try Self.gradient(of: network, loss: loss, features, targets)
    let reference = ReferenceNetwork(inputWidth: 4, layers: layers, loss: loss)
    let parameters = network.parameters.map(Double.init)
    func referenceLoss(_ parameters: [Double]) -> Double {
      reference.loss(parameters: parameters, features: features, targets: targets)
    }
    let step = 1e-6
    for place in parameters.indices {
      var (above, below) = (parameters, parameters)
      above[place] += step
      below[place] -= step
      let difference = (referenceLoss(above) - referenceLoss(below)) / (2 * step)
      #expect(
        abs(Double(gradient[place]) - difference) < 1e-6,
        "\(hidden), \(last), \(type(of: loss)), parameter \(place)")
    }
  }

  /// The gradient of the mean loss over all rows, computed as one batch in a training step.
  static func gradient(
    of network: Network, loss: any Loss, _ features: Tensor, _ targets: Tensor
  ) throws -> [Float] {
    let plan = try NetworkPlan(
      network.architecture, withoutLastActivation: loss.fusedActivation != nil)
    let execution = BatchExecution(
      plan: plan, capacity: features.rows, isTraining: true, kernels: .best)
    let rows = features.rows
    let terms = rows * loss.termsPerRow(outputWidth: plan.outputWidth)
    var termValues = [Float](repeating: 0, count: terms)
    var gradient = [Float](repeating: .nan, count: plan.parameterCount)
    let noise = [UInt64](repeating: 0, count: plan.layers.count)
    let (x, t) = (features.values, targets.values)
    network.parameters.withUnsafeBufferPointer { parameters in
      x.withUnsafeBufferPointer { x in
        noise.withUnsafeBufferPointer { noise in
          guard let weights = parameters.baseAddress, let input = x.baseAddress else { return }
          let batch = BatchExecution.Batch(
            rows: rows,
            input: .dense(UnsafeBufferPointer(start: input, count: features.values.count)),
            rowIndices: nil, parameters: weights,
            noise: noise.baseAddress)
          let outputs = execution.forward(batch)
          loss.computeTerms(
            LossBatch(
              kernels: .best, rows: rows, width: plan.outputWidth, outputs: outputs, targets: t,
              scale: 1 / Float(terms), terms: &termValues, gradient: execution.outputGradient))
          execution.backward(batch, parameterGradient: &gradient)
        }
      }
    }
    return gradient
  }

  @Test("Dropout passes on the gradient of just the values that it kept")
  func dropout() throws {
    let architecture = Architecture(
      inputWidth: 6, layers: [Dropout(rate: 0.5), Dense(units: 1), Dropout(rate: 0)])
    let network = try Network(architecture, parameters: [1, 1, 1, 1, 1, 1, 0])
    let features = Tensor(rows: 1, columns: 6, values: [1, 2, 3, 4, 5, 6])
    let gradient = try Self.gradient(
      of: network, loss: MeanSquaredError(), features, Tensor(zeros: [1, 1]))
    // The gradient by the bias is twice the output, that by a weight the bias's times its input.
    let slope = gradient[6]
    let inputs = gradient.prefix(6).map { $0 / slope }
    #expect(zip(inputs, [1, 2, 3, 4, 5, 6]).allSatisfy { $0 == 0 || abs($0 - 2 * $1) < 1e-5 })
    #expect(abs(inputs.reduce(0, +) - slope / 2) < 1e-4)
    #expect(inputs.contains(0) && inputs.contains { $0 > 0 })
  }
}
