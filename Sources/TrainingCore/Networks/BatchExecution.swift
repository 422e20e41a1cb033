internal import Tensors

/// Runs batches through a network, forward and backward, in memory that is allocated once.
final class BatchExecution {
  let plan: NetworkPlan
  private let kernels: Kernels
  private let memory = FloatMemory()
  private let outputs: [UnsafeMutablePointer<Float>]
  /// The gradients by the output and by the input of the layer at hand; they swap roles.
  private let gradients: (UnsafeMutablePointer<Float>, UnsafeMutablePointer<Float>)
  private let scratch: UnsafeMutablePointer<Float>

  /// Allocates memory for batches of up to `capacity` rows.
  init(plan: NetworkPlan, capacity: Int, isTraining: Bool, kernels: Kernels) {
    self.plan = plan
    self.kernels = kernels
    let memory = memory
    outputs = plan.layers.map { memory.zeros(capacity * $0.outputWidth) }
    let widest = isTraining ? plan.layers.map(\.outputWidth).max() ?? 0 : 0
    gradients = (memory.zeros(capacity * widest), memory.zeros(capacity * widest))
    scratch = memory.zeros(isTraining ? plan.layers.map(\.scratchCount).max() ?? 0 : 0)
  }

  /// The batch at hand and what the network does with it.
  struct Batch {
    let rows: Int
    let input: UnsafePointer<Float>
    let rowIndices: UnsafePointer<Int32>?
    let parameters: UnsafePointer<Float>
    /// Random bits for each layer; none in inference.
    let noise: UnsafePointer<UInt64>?
  }

  /// Where the gradient by the last outputs goes before `backward`.
  var outputGradient: UnsafeMutablePointer<Float> { gradients.0 }

  /// Computes all layers and returns the outputs of the last one, `[rows, outputWidth]`.
  func forward(_ batch: Batch) -> UnsafeMutablePointer<Float> {
    for index in outputs.indices { plan.layers[index].step.forward(pass(batch, index)) }
    return outputs[outputs.count - 1]
  }

  /// Computes the gradient by all parameters from `outputGradient`, after `forward` of the same batch.
  func backward(_ batch: Batch, parameterGradient: UnsafeMutablePointer<Float>) {
    var (output, input) = gradients
    for index in outputs.indices.reversed() {
      let layer = plan.layers[index]
      layer.step.backward(
        pass(batch, index),
        gradients: LayerGradients(
          output: output, parameters: parameterGradient + layer.parameterOffset,
          input: index == 0 ? nil : input, scratch: scratch))
      swap(&output, &input)
    }
  }

  private func pass(_ batch: Batch, _ index: Int) -> LayerPass {
    let layer = plan.layers[index]
    return LayerPass(
      kernels: kernels, isTraining: batch.noise != nil, noise: batch.noise?[index] ?? 0,
      rows: batch.rows, inputWidth: layer.inputWidth, outputWidth: layer.outputWidth,
      input: index == 0 ? batch.input : UnsafePointer(outputs[index - 1]),
      rowIndices: index == 0 ? batch.rowIndices : nil,
      parameters: batch.parameters + layer.parameterOffset, output: outputs[index])
  }
}
