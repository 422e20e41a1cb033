import AllocationCounter
import Tensors
import Testing
import TrainingCore

/// Memory is allocated when a fit begins, never in a step.
///
/// Code that is not optimized keeps small boxes for closures in memory that it asks for; in debug builds
/// only requests as large as a buffer count.
@Suite("Allocations", .enabled(if: allocation_count_begin(0)))
struct AllocationTests {
  #if DEBUG
    private static let leastSize = 256
  #else
    private static let leastSize = 0
  #endif
  private static let width = 64

  /// Returns how often memory is asked for in a fit of so many steps.
  private static func allocations(
    steps: Int, layers: [any Layer], optimizer: any Optimizer, isSparse: Bool
  ) throws -> Int64 {
    let rows = 4 * steps
    let features = Tensor(rows: rows, columns: width, values: numbers(rows * width))
    let targets = Tensor(rows: rows, columns: 1, values: numbers(rows))
    let examples =
      isSparse
      ? Examples(sparseFeatures: SparseRows(features), targets: targets)
      : Examples(features: features, targets: targets)
    var trainer = try Trainer(
      network: Network(
        Architecture(inputWidth: width, layers: layers), generator: SeededGenerator(seed: 1)),
      configuration: TrainingConfiguration(
        epochs: 1, batchSize: 4, optimizer: optimizer, loss: MeanSquaredError(),
        evaluatesTraining: false))
    _ = allocation_count_begin(leastSize)
    let history = try trainer.fit(examples, generator: SeededGenerator(seed: 2))
    let count = allocation_count()
    #expect(history.outcome == .completed)
    return count
  }

  private static func numbers(_ count: Int) -> [Float] {
    var generator = SeededGenerator(seed: 3)
    return (0..<count).map { _ in max(0, Float(generator.normal())) }
  }

  @Test("A fit of 90 steps asks for memory as often as one of 30", arguments: [false, true])
  func noneInSteps(isSparse: Bool) throws {
    let layers: [any Layer] = [
      Dense(units: 66, activation: .relu), Dropout(rate: 0.5),
      Dense(units: 65, activation: .tanh, regularization: Regularization(l1: 0.01, l2: 0.01)),
      Dense(units: 1),
    ]
    for optimizer in Catalog.optimizers.entries.compactMap(\.standard) {
      let counts = try [30, 30, 90].map {
        try Self.allocations(steps: $0, layers: layers, optimizer: optimizer, isSparse: isSparse)
      }
      #expect(counts[1] == counts[2], "\(optimizer)")
    }
  }

  @Test("A layer that allocates is noticed")
  func canFail() throws {
    let counts = try [30, 30, 90].map {
      try Self.allocations(
        steps: $0, layers: [Wasteful(), Dense(units: 1)], optimizer: SGD(learningRate: 0.0001),
        isSparse: false)
    }
    #expect(counts[2] >= counts[1] + 60)
  }
}

/// A layer that copies its input by way of new memory.
private struct Wasteful: Layer {
  static let kind = "wasteful"
  static let summary = "y = x"

  func forward(_ pass: LayerPass) {
    let count = pass.rows * pass.inputWidth
    let copy = UnsafeMutablePointer<Float>.allocate(capacity: count)
    pass.kernels.gatherRows(
      rows: pass.rows, width: pass.inputWidth, input: pass.input, rowIndices: pass.rowIndices,
      output: copy)
    pass.output.update(from: copy, count: count)
    copy.deallocate()
  }

  func backward(_ pass: LayerPass, gradients: LayerGradients) {
    gradients.input?.update(from: gradients.output, count: pass.rows * pass.inputWidth)
  }
}
