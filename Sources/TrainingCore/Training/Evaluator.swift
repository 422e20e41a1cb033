internal import Tensors

/// Computes the loss and the metrics on the same rows again and again, in memory allocated once.
final class Evaluator {
  private let execution: BatchExecution
  private let loss: any Loss
  private let metrics: [any Metric]
  private let examples: Examples
  private let kernels: Kernels
  private let memory = FloatMemory()
  private let terms: UnsafeMutablePointer<Float>
  private let termsPerRow: Int
  private var predictions: Tensor
  private let weights: UnsafeMutablePointer<Float>?

  init(
    execution: BatchExecution, loss: any Loss, metrics: [any Metric], examples: Examples,
    kernels: Kernels
  ) {
    self.execution = execution
    self.loss = loss
    self.metrics = metrics
    self.examples = examples
    self.kernels = kernels
    termsPerRow = loss.termsPerRow(outputWidth: execution.plan.outputWidth)
    terms = memory.zeros(evaluationBlock * termsPerRow)
    weights = examples.weights.map { [memory] values in
      let copy = memory.zeros(values.count)
      copy.update(from: values, count: values.count)
      return copy
    }
    predictions = Tensor(zeros: [metrics.isEmpty ? 0 : examples.rows, execution.plan.outputWidth])
  }

  /// Returns the loss, without penalties, and all metrics that are defined.
  func evaluate(parameters: UnsafeBufferPointer<Float>) -> Evaluation {
    let sum = examples.inputs.withUnsafeFeatures { features in
      examples.targets.withUnsafeValues { targets in
        predictions.withUnsafeMutableValues { predictions in
          sumOfTerms(
            parameters: parameters, features: features, targets: targets, predictions: predictions)
        }
      }
    }
    return Evaluation(loss: sum / Double(examples.rows * termsPerRow), metrics: metricValues())
  }

  private func sumOfTerms(
    parameters: UnsafeBufferPointer<Float>, features: FeaturePointers,
    targets: UnsafeBufferPointer<Float>, predictions: UnsafeMutableBufferPointer<Float>
  ) -> Double {
    guard let firstTarget = targets.baseAddress else { return 0 }
    let width = execution.plan.outputWidth
    let targetWidth = examples.targets.columns
    var sum = 0.0
    execution.run(rows: examples.rows, features: features, parameters: parameters) {
      outputs, firstRow, rows in
      loss.computeTerms(
        LossBatch(
          kernels: kernels, rows: rows, width: width, outputs: outputs,
          targets: firstTarget + firstRow * targetWidth, scale: 1, terms: terms, gradient: nil))
      if let weights {
        kernels.scaleRows(
          rows: rows, width: termsPerRow, weights: weights + firstRow, rowIndices: nil,
          values: terms)
      }
      sum += kernels.sum(count: rows * termsPerRow, values: terms)
      guard !metrics.isEmpty, let result = predictions.baseAddress else { return }
      if let activation = loss.fusedActivation {
        kernels.activate(activation.kernel, rows: rows, width: width, values: outputs)
      }
      (result + firstRow * width).update(from: outputs, count: rows * width)
    }
    return sum
  }

  private func metricValues() -> [String: Double] {
    var values: [String: Double] = [:]
    for metric in metrics {
      let value = metric.value(predictions: predictions, targets: examples.targets)
      if let value, value.isFinite { values[metric.id] = value }
    }
    return values
  }
}
