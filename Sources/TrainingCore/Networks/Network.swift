public import Tensors

/// A network as a value: its architecture and one flat buffer of parameters.
public struct Network: Sendable, Equatable {
  /// The layers and the number of inputs.
  public let architecture: Architecture

  /// All parameters, layer after layer, in a dense layer the kernel `[inputs, units]` before the bias.
  public internal(set) var parameters: [Float]

  /// Creates a network with parameters drawn from a generator's streams, one for each group.
  public init(
    _ architecture: Architecture, generator: SeededGenerator
  ) throws(ArchitectureError) {
    let plan = try NetworkPlan(architecture)
    self.architecture = architecture
    parameters = []
    parameters.reserveCapacity(plan.parameterCount)
    for placed in plan.groups {
      var stream = generator.stream("layer/\(placed.layer)/\(placed.group.name)")
      parameters += placed.group.initializer.values(shape: placed.group.shape, using: &stream)
    }
  }

  /// Creates a network with given parameters.
  public init(
    _ architecture: Architecture, parameters: [Float]
  ) throws(ArchitectureError) {
    let plan = try NetworkPlan(architecture)
    guard parameters.count == plan.parameterCount else {
      throw .parameterCount(expected: plan.parameterCount, found: parameters.count)
    }
    if let position = parameters.firstIndex(where: { !$0.isFinite }) {
      throw .parameterNotFinite(position: position)
    }
    self.architecture = architecture
    self.parameters = parameters
  }

  /// Returns the outputs for rows of features `[rows, inputWidth]`, which must have that width.
  public func predictions(for features: Tensor) -> Tensor {
    predictions(for: features, kernels: .best)
  }

  /// Returns the outputs for rows of features that are kept sparse, the same to the bit.
  public func predictions(for features: SparseRows) -> Tensor {
    predictions(for: .sparse(features), kernels: .best)
  }

  /// Returns the outputs as computed by one variant of the kernels.
  func predictions(for features: Tensor, kernels: Kernels) -> Tensor {
    predictions(for: .dense(features), kernels: kernels)
  }

  /// Returns the outputs for rows of features, however they are kept.
  public func predictions(for features: Features) -> Tensor {
    predictions(for: features, kernels: .best)
  }

  private func predictions(for features: Features, kernels: Kernels) -> Tensor {
    precondition(features.columns == architecture.inputWidth, "The features have another width.")
    guard let plan = try? NetworkPlan(architecture) else {
      return Tensor(zeros: [features.rows, 0])
    }
    var predictions = Tensor(zeros: [features.rows, plan.outputWidth])
    let execution = BatchExecution(
      plan: plan, capacity: min(features.rows, evaluationBlock), isTraining: false,
      kernels: kernels)
    predictions.withUnsafeMutableValues { result in
      features.withUnsafeFeatures { memory in
        parameters.withUnsafeBufferPointer { parameters in
          execution.run(rows: features.rows, features: memory, parameters: parameters) {
            outputs, firstRow, rows in
            guard let base = result.baseAddress else { return }
            (base + firstRow * plan.outputWidth).update(
              from: outputs, count: rows * plan.outputWidth)
          }
        }
      }
    }
    return predictions
  }

  /// The parameters with names and shapes, in the order of the flat buffer, as model files hold them.
  public var namedParameters: [NamedParameters] {
    guard let plan = try? NetworkPlan(architecture) else { return [] }
    return plan.groups.map { placed in
      let range = placed.offset..<placed.offset + placed.group.shape.count
      return NamedParameters(
        name: placed.name, shape: placed.group.shape,
        values: Array(parameters[range]))
    }
  }
}

/// A group of parameters, such as the kernel of one layer.
public struct NamedParameters: Sendable, Equatable {
  /// The name, as in `layers.0.kernel`, layers counted from 0.
  public let name: String
  /// The sizes, `[inputs, units]` for a kernel.
  public let shape: Shape
  /// The values, row after row.
  public let values: [Float]
}

/// How many rows are evaluated at a time; fixed, since losses are summed in blocks of this size.
let evaluationBlock = 256

extension BatchExecution {
  /// Computes all rows in inference mode, block after block, and hands over the outputs of each block.
  func run(
    rows count: Int, features: FeaturePointers, parameters: UnsafeBufferPointer<Float>,
    _ body: (_ outputs: UnsafeMutablePointer<Float>, _ firstRow: Int, _ rows: Int) -> Void
  ) {
    guard let weights = parameters.baseAddress else { return }
    let width = plan.layers[0].inputWidth
    for first in stride(from: 0, to: count, by: evaluationBlock) {
      let rows = min(evaluationBlock, count - first)
      let outputs = forward(
        Batch(
          rows: rows, input: features.from(first, width: width), rowIndices: nil,
          parameters: weights, noise: nil))
      body(outputs, first, rows)
    }
  }
}
