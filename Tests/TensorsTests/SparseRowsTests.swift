import Tensors
import Testing

/// Sparse rows, and kernels on them against those on dense rows, bit for bit.
@Suite("Sparse rows")
struct SparseRowsTests {
  /// A tensor of which about two thirds are zeros; a row may be empty.
  private static func tensor(rows: Int, columns: Int, seed: UInt64 = 1) -> Tensor {
    var generator = SeededGenerator(seed: seed)
    let values = (0..<rows * columns).map { place -> Float in
      place / max(columns, 1) == 2 || generator.integer(below: 3) > 0
        ? 0 : Float(generator.normal())
    }
    return Tensor(rows: rows, columns: columns, values: values)
  }

  @Test("Leaving out zeros and putting them back gives the same tensor")
  func roundTrip() {
    for rows in [0, 1, 5] {
      for columns in [1, 2, 33] {
        let dense = Self.tensor(rows: rows, columns: columns)
        #expect(SparseRows(dense).dense == dense)
      }
    }
    let ones = SparseRows(columns: 4, rowStarts: [0, 2, 2, 3], columnIndices: [0, 3, 1])
    #expect(ones.dense.values == [1, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0])
    #expect(SparseRows(ones.dense) == ones)
    #expect(ones.gatheringRows([2, 0, 2]).dense == ones.dense.gatheringRows([2, 0, 2]))
  }

  private static let sizes = [(7, 5), (1, 16), (9, 1), (13, 40), (4, 67), (23, 3)]

  @Test("Forward", arguments: Kernels.variants)
  func forward(kernels: Kernels) {
    for outputs in 0...67 {
      for (rows, inputs) in Self.sizes {
        let dense = Self.tensor(rows: rows, columns: inputs)
        let kernel = numbers(inputs * outputs, seed: 2)
        let bias = numbers(outputs, seed: 3)
        let indices = (0..<rows).map { Int32(($0 * 3) % rows) }
        let expected = written(rows * outputs) {
          kernels.denseForward(
            rows: rows, inputs: inputs, outputs: outputs, input: dense.values, rowIndices: indices,
            kernel: kernel, bias: bias, isRectified: outputs % 2 == 0, output: $0)
        }
        let result = SparseRows(dense).withUnsafeRows { input in
          written(rows * outputs) {
            kernels.sparseForward(
              rows: rows, outputs: outputs, input: input, rowIndices: indices, kernel: kernel,
              bias: bias, isRectified: outputs % 2 == 0, output: $0)
          }
        }
        #expect(result == expected, "\(rows) × \(inputs) × \(outputs)")
      }
    }
  }

  @Test("Kernel gradient", arguments: Kernels.variants)
  func kernelGradient(kernels: Kernels) {
    for outputs in 0...67 {
      for (rows, inputs) in Self.sizes {
        let dense = Self.tensor(rows: rows, columns: inputs)
        let gradient = numbers(rows * outputs, seed: 4)
        let expected = written(inputs * outputs) {
          kernels.denseKernelGradient(
            rows: rows, inputs: inputs, outputs: outputs, input: dense.values, rowIndices: nil,
            outputGradient: gradient, kernelGradient: $0)
        }
        let result = SparseRows(dense).withUnsafeRows { input in
          changed([Float](repeating: 0, count: inputs * outputs)) {
            kernels.addSparseKernelGradient(
              rows: rows, inputs: inputs, outputs: outputs, input: input, rowIndices: nil,
              outputGradient: gradient, kernelGradient: $0)
          }
        }
        #expect(result == expected, "\(rows) × \(inputs) × \(outputs)")
      }
    }
  }

  @Test("The columns that occur are listed in order")
  func columns() {
    let sparse = SparseRows(columns: 6, rowStarts: [0, 2, 3, 5], columnIndices: [1, 5, 0, 1, 3])
    var flags = [UInt8](repeating: 0, count: 6)
    var list = [Int32](repeating: -1, count: 6)
    let count = sparse.withUnsafeRows {
      Kernels.best.listColumns(
        rows: 2, columns: 6, input: $0, rowIndices: [2, 0], flags: &flags, list: &list)
    }
    #expect(list.prefix(count) == [1, 3, 5])
    #expect(flags.allSatisfy { $0 == 0 })
  }

  @Test("Rows that wait have the bits of rows that do not", arguments: Kernels.variants)
  func waitingRows(kernels: Kernels) {
    let (rows, width) = (9, 19)
    var generator = SeededGenerator(seed: 8)
    var weights = numbers(rows * width, seed: 9)
    var squares = [Float](repeating: 0, count: rows * width)
    var (waitingWeights, waitingSquares) = (weights, squares)
    var settled = [Int32](repeating: 0, count: rows)
    for step in 1...60 {
      // In the last step every row has its turn.
      let touched = (0..<Int32(rows)).filter { _ in step == 60 || generator.integer(below: 4) == 0 }
      var gradient = [Float](repeating: 0, count: rows * width)
      for row in touched {
        for column in 0..<width { gradient[Int(row) * width + column] = Float(generator.normal()) }
      }
      _ = kernels.rmsprop(
        count: rows * width, rate: 0.01, decay: 0.9, epsilon: 1e-7, gradient: gradient,
        square: &squares, parameters: &weights)
      touched.withUnsafeBufferPointer { list in
        settled.withUnsafeMutableBufferPointer { settled in
          guard let first = list.baseAddress, let settled = settled.baseAddress else { return }
          _ = kernels.rmsprop(
            touched: TouchedRows(rows: first, count: list.count, settled: settled, step: step),
            width: width, rate: 0.01, decay: 0.9, epsilon: 1e-7, gradient: gradient,
            square: &waitingSquares, parameters: &waitingWeights)
        }
      }
      #expect(waitingWeights.map(\.bitPattern) == weights.map(\.bitPattern), "step \(step)")
    }
    #expect(waitingSquares == squares)
  }
}
