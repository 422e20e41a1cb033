internal import Tensors

/// Runs batches through a network, forward and backward, in memory that is allocated once.
final class BatchExecution {
  let plan: NetworkPlan
  private let kernels: Kernels
  private let memory = FloatMemory()
  private let outputs: [UnsafeMutablePointer<Float>]
  private let saved: [UnsafeMutablePointer<Float>]
  /// The gradients by the output and by the input of the layer at hand; they swap roles.
  private let gradients: (UnsafeMutablePointer<Float>, UnsafeMutablePointer<Float>)
  private let scratch: UnsafeMutablePointer<Float>
  /// Where sparse features are written with their zeros for a first layer that needs them.
  private var denseInput: UnsafeMutablePointer<Float>?
  private let capacity: Int

  /// Allocates memory for batches of up to `capacity` rows.
  init(plan: NetworkPlan, capacity: Int, isTraining: Bool, kernels: Kernels) {
    self.plan = plan
    self.kernels = kernels
    self.capacity = capacity
    let memory = memory
    outputs = plan.layers.map { memory.zeros(capacity * $0.outputWidth) }
    saved = plan.layers.map { memory.zeros(capacity * $0.savedCount) }
    let widest = isTraining ? plan.layers.map(\.outputWidth).max() ?? 0 : 0
    gradients = (memory.zeros(capacity * widest), memory.zeros(capacity * widest))
    scratch = memory.zeros(isTraining ? plan.layers.map(\.scratchCount).max() ?? 0 : 0)
  }

  /// The batch at hand and what the network does with it.
  struct Batch {
    let rows: Int
    let input: FeaturePointers
    let rowIndices: UnsafePointer<Int32>?
    let parameters: UnsafePointer<Float>
    /// Random bits for each layer; none in inference.
    let noise: UnsafePointer<UInt64>?
  }

  /// Where the gradient by the last outputs goes before `backward`.
  var outputGradient: UnsafeMutablePointer<Float> { gradients.0 }

  /// Computes all layers and returns the outputs of the last one, `[rows, outputWidth]`.
  func forward(_ batch: Batch) -> UnsafeMutablePointer<Float> {
    let batch = prepared(batch)
    for index in outputs.indices { plan.layers[index].step.forward(pass(batch, index)) }
    return outputs[outputs.count - 1]
  }

  /// Computes the gradient by all parameters from `outputGradient`, after `forward` of the same batch.
  ///
  /// With touched rows given, the gradient by the other rows of the first kernel is left as it was.
  func backward(
    _ batch: Batch, parameterGradient: UnsafeMutablePointer<Float>, touched: TouchedRows? = nil
  ) {
    var (output, input) = gradients
    for index in outputs.indices.reversed() {
      let layer = plan.layers[index]
      layer.step.backward(
        pass(batch, index),
        gradients: LayerGradients(
          output: output, parameters: parameterGradient + layer.parameterOffset,
          input: index == 0 ? nil : input, scratch: scratch,
          touched: index == 0 ? touched : nil))
      swap(&output, &input)
    }
  }

  /// Writes out bytes, and the zeros of sparse features if the first layer needs them.
  private func prepared(_ batch: Batch) -> Batch {
    let width = plan.layers[0].inputWidth
    let dense: UnsafeMutablePointer<Float>
    switch batch.input {
    case .dense: return batch
    case .sparse where plan.layers[0].acceptsSparseInput: return batch
    case .sparse(let rows):
      dense = denseInput ?? memory.zeros(capacity * width)
      rows.writeDense(rows: batch.rows, width: width, rowIndices: batch.rowIndices, to: dense)
    case .bytes(let rows):
      dense = denseInput ?? memory.zeros(capacity * width)
      rows.write(rows: batch.rows, width: width, rowIndices: batch.rowIndices, to: dense)
    }
    denseInput = dense
    return Batch(
      rows: batch.rows, input: .dense(UnsafeBufferPointer(start: dense, count: batch.rows * width)),
      rowIndices: nil, parameters: batch.parameters, noise: batch.noise)
  }

  /// The input of a layer: the features, with the rows of the batch, or the outputs before it.
  private func input(
    _ batch: Batch, _ index: Int
  ) -> (
    values: UnsafePointer<Float>, sparse: SparseRows.Pointers?, rowIndices: UnsafePointer<Int32>?
  ) {
    if index > 0 { return (UnsafePointer(outputs[index - 1]), nil, nil) }
    switch batch.input {
    case .dense(let values): return (values.baseAddress ?? batch.parameters, nil, batch.rowIndices)
    case .sparse(let rows):
      if let denseInput { return (UnsafePointer(denseInput), nil, nil) }
      return (batch.parameters, rows, batch.rowIndices)
    case .bytes: return (denseInput.map { UnsafePointer($0) } ?? batch.parameters, nil, nil)
    }
  }

  private func pass(_ batch: Batch, _ index: Int) -> LayerPass {
    let layer = plan.layers[index]
    let input = input(batch, index)
    return LayerPass(
      kernels: kernels, isTraining: batch.noise != nil, noise: batch.noise?[index] ?? 0,
      rows: batch.rows, inputWidth: layer.inputWidth, outputWidth: layer.outputWidth,
      input: input.values, sparseInput: input.sparse, rowIndices: input.rowIndices,
      parameters: batch.parameters + layer.parameterOffset, output: outputs[index],
      saved: saved[index], inputSize: layer.inputSize, outputSize: layer.outputSize)
  }
}
