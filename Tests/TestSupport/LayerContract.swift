public import Tensors
public import TrainingCore

/// What every layer must keep to, as a list of what one breaks.
///
/// A layer of one's own is tested by `#expect(LayerContract.violations(of: layer, inputWidth: 5) == [])`.
public enum LayerContract {
  private static let rows = 6

  /// Returns what a layer breaks, in sentences; nothing if it keeps to the contract.
  public static func violations(of layer: some Layer, inputWidth: Int) -> [String] {
    violations(of: layer, inputShape: [inputWidth])
  }

  /// Returns what a layer breaks on sequences or images, which it must accept.
  public static func violations(of layer: some Layer, inputShape: Shape) -> [String] {
    guard let outputShape = try? layer.outputShape(inputShape: inputShape) else {
      return ["The layer does not take rows of the shape \(inputShape)."]
    }
    let bench = LayerBench(
      layer: layer, inputShape: inputShape, outputShape: outputShape, rows: rows)
    return repetition(bench) + independenceOfRows(bench) + inference(bench) + gathering(bench)
      + gradients(bench) + CodingContract.violations(of: layer)
  }

  private static func repetition(_ bench: LayerBench) -> [String] {
    bench.forward(isTraining: true, noise: 7) == bench.forward(isTraining: true, noise: 7)
      ? [] : ["The same pass twice gives other bits."]
  }

  private static func inference(_ bench: LayerBench) -> [String] {
    bench.forward(isTraining: false, noise: 1) == bench.forward(isTraining: false, noise: 2)
      ? [] : ["Inference depends on the noise."]
  }

  private static func independenceOfRows(_ bench: LayerBench) -> [String] {
    let together = bench.forward(isTraining: false, noise: 0)
    let alone = (0..<rows).flatMap { row in
      bench.forward(isTraining: false, noise: 0, rowIndices: [Int32(row)])
    }
    return together == alone ? [] : ["A row's output depends on the other rows."]
  }

  private static func gathering(_ bench: LayerBench) -> [String] {
    let order: [Int32] = [5, 0, 0, 3]
    let width = bench.outputWidth
    let together = bench.forward(isTraining: false, noise: 0)
    let gathered = bench.forward(isTraining: false, noise: 0, rowIndices: order)
    let expected = order.flatMap { together[Int($0) * width..<(Int($0) + 1) * width] }
    return gathered == expected ? [] : ["Rows taken by index are not those rows."]
  }

  /// Compares the gradient of Σ c·y, for random c, with differences of that sum.
  private static func gradients(_ bench: LayerBench) -> [String] {
    let exact = bench.backward(noise: 7, rowIndices: nil)
    var violations: [String] = []
    for (name, gradient, buffer) in [
      ("input", exact.input, \LayerBench.input),
      ("parameters", exact.parameters, \LayerBench.parameters),
    ] as [(String, [Float], WritableKeyPath<LayerBench, [Float]>)] {
      // Words have no neighbours, so nothing can be differentiated by them.
      if name == "input" && bench.layer.vocabularySize != nil { continue }
      for place in gradient.indices where name == "input" || bench.isTrained[place] {
        let slopes = bench.slopes(of: buffer, at: place, noise: 7)
        let tolerance = 0.01 * max(1, abs(slopes.left))
        let allowed =
          min(slopes.left, slopes.right) - tolerance...max(slopes.left, slopes.right) + tolerance
        if !allowed.contains(Double(gradient[place])) {
          violations.append(
            "The gradient by value \(place) of the \(name) is \(gradient[place]), "
              + "the difference quotients \(slopes).")
        }
      }
    }
    return violations
  }
}

/// A layer with everything it needs to run.
struct LayerBench {
  let layer: any Layer
  private let inputShape: Shape
  private let outputShape: Shape
  var inputWidth: Int { inputShape.count }
  var outputWidth: Int { outputShape.count }
  let rows: Int
  var input: [Float]
  var parameters: [Float]
  /// Whether each parameter is changed by gradients.
  let isTrained: [Bool]
  private let savedCount: Int
  private let weights: [Float]

  init(layer: some Layer, inputShape: Shape, outputShape: Shape, rows: Int) {
    var generator = SeededGenerator(seed: 11)
    func numbers(_ count: Int) -> [Float] { (0..<count).map { _ in Float(generator.normal()) } }
    self.layer = layer
    self.inputShape = inputShape
    self.outputShape = outputShape
    self.rows = rows
    let inputCount = rows * inputShape.count
    input =
      layer.vocabularySize.map { words in
        (0..<inputCount).map { _ in Float(generator.integer(below: words)) }
      } ?? numbers(inputCount)
    parameters = []
    let groups = layer.parameters(inputShape: inputShape)
    for group in groups {
      // What is not trained may have a range, such as a variance.
      parameters +=
        group.isTrained
        ? numbers(group.shape.count)
        : group.initializer.values(shape: group.shape, using: &generator)
    }
    isTrained = groups.flatMap { [Bool](repeating: $0.isTrained, count: $0.shape.count) }
    weights = numbers(rows * outputShape.count)
    savedCount = rows * layer.savedCount(inputShape: inputShape)
  }

  /// Returns the outputs of the rows with the given indices, or of all.
  func forward(isTraining: Bool, noise: UInt64, rowIndices: [Int32]? = nil) -> [Float] {
    var output = [Float](repeating: .nan, count: (rowIndices?.count ?? rows) * outputWidth)
    var saved = [Float](repeating: .nan, count: savedCount)
    withPointer(&saved) { saved in
      withPass(
        isTraining: isTraining, noise: noise, rowIndices: rowIndices, output: &output, saved: saved
      ) {
        layer.forward($0)
      }
    }
    return output
  }

  /// Returns the gradients of Σ weight·output by the input and the parameters.
  func backward(
    noise: UInt64, rowIndices: [Int32]?
  ) -> (input: [Float], parameters: [Float]) {
    var output = [Float](repeating: 0, count: rows * outputWidth)
    var outputGradient = weights
    var inputGradient = [Float](repeating: .nan, count: rows * inputWidth)
    var parameterGradient = [Float](repeating: .nan, count: parameters.count)
    var scratch = [Float](repeating: .nan, count: layer.scratchCount(inputShape: inputShape))
    var saved = [Float](repeating: .nan, count: savedCount)
    withSavedPass(noise: noise, rowIndices: rowIndices, output: &output, saved: &saved) { pass in
      layer.forward(pass)
      withPointer(&outputGradient) { outputGradient in
        withPointer(&inputGradient) { inputGradient in
          withPointer(&parameterGradient) { parameterGradient in
            withPointer(&scratch) { scratch in
              layer.backward(
                pass,
                gradients: LayerGradients(
                  output: outputGradient, parameters: parameterGradient, input: inputGradient,
                  scratch: scratch))
            }
          }
        }
      }
    }
    return (inputGradient, parameterGradient)
  }

  /// Returns the difference quotients of Σ weight·output by one value of a buffer on both sides.
  func slopes(
    of buffer: WritableKeyPath<LayerBench, [Float]>, at place: Int, noise: UInt64
  ) -> (left: Double, right: Double) {
    let step: Float = 0x1p-9
    func sum(_ change: Float) -> Double {
      var moved = self
      moved[keyPath: buffer][place] += change
      return zip(moved.forward(isTraining: true, noise: noise), weights)
        .reduce(0) { $0 + Double($1.0) * Double($1.1) }
    }
    let here = sum(0)
    return ((here - sum(-step)) / Double(step), (sum(step) - here) / Double(step))
  }

  private func withSavedPass(
    noise: UInt64, rowIndices: [Int32]?, output: inout [Float], saved: inout [Float],
    _ body: (LayerPass) -> Void
  ) {
    withPointer(&saved) { saved in
      withPass(
        isTraining: true, noise: noise, rowIndices: rowIndices, output: &output, saved: saved, body)
    }
  }

  private func withPass(
    isTraining: Bool, noise: UInt64, rowIndices: [Int32]?, output: inout [Float],
    saved: UnsafeMutablePointer<Float>, _ body: (LayerPass) -> Void
  ) {
    let indices = rowIndices ?? (0..<Int32(rows)).map { $0 }
    withPointer(&output) { output in
      input.withUnsafeBufferPointer { input in
        parameters.withUnsafeBufferPointer { parameters in
          indices.withUnsafeBufferPointer { indices in
            guard let inputBase = input.baseAddress else { return }
            let noParameters = UnsafePointer(output)
            body(
              LayerPass(
                kernels: .best, isTraining: isTraining, noise: noise, rows: indices.count,
                inputWidth: inputWidth, outputWidth: outputWidth, input: inputBase,
                rowIndices: rowIndices == nil ? nil : indices.baseAddress,
                parameters: parameters.baseAddress ?? noParameters, output: output,
                saved: saved, inputSize: RowSize(inputShape), outputSize: RowSize(outputShape)))
          }
        }
      }
    }
  }
}

/// Calls a function with the memory of an array, which may be empty.
func withPointer<Result>(
  _ values: inout [Float], _ body: (UnsafeMutablePointer<Float>) -> Result
) -> Result {
  if values.isEmpty {
    var nothing: Float = 0
    return withUnsafeMutablePointer(to: &nothing, body)
  }
  return values.withUnsafeMutableBufferPointer { buffer in
    var unused: Float = 0
    guard let base = buffer.baseAddress else {
      return withUnsafeMutablePointer(to: &unused, body)
    }
    return body(base)
  }
}
