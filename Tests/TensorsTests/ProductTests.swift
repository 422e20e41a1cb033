import Tensors
import Testing

/// The products of dense layers, each element one chain of fused multiply-adds, bit for bit.
@Suite("Products of dense layers")
struct ProductTests {
  /// Every size from 0 to 67 in each of the three places, with a few sizes in the others.
  static let sizes: [(rows: Int, inputs: Int, outputs: Int)] = (0...67).flatMap { size in
    [
      (size, 3, 5), (size, 2, 33), (3, size, 5), (9, size, 17), (3, 5, size), (13, 2, size),
      (1, size, 1), (size, 1, 1),
    ]
  }

  @Test("Forward: output = bias + input · kernel", arguments: Kernels.variants)
  func forward(kernels: Kernels) {
    for (rows, inputs, outputs) in Self.sizes {
      let input = numbers(rows * inputs, seed: 1)
      let kernel = numbers(inputs * outputs, seed: 2)
      let bias = numbers(outputs, seed: 3)
      var expected: [UInt32] = []
      for r in 0..<rows {
        for o in 0..<outputs {
          var sum = bias[o]
          for i in 0..<inputs {
            sum = sum.addingProduct(input[r * inputs + i], kernel[i * outputs + o])
          }
          expected.append(sum.bitPattern)
        }
      }
      let result = written(rows * outputs) {
        kernels.denseForward(
          rows: rows, inputs: inputs, outputs: outputs, input: input, rowIndices: nil,
          kernel: kernel, bias: bias, output: $0)
      }
      #expect(result == expected, "\(rows) × \(inputs) × \(outputs)")
    }
  }

  @Test("Forward without bias takes rows by index, also repeatedly", arguments: Kernels.variants)
  func gatheredForward(kernels: Kernels) {
    let input = numbers(7 * 4, seed: 1)
    let kernel = numbers(4 * 19, seed: 2)
    for rows in 0...20 {
      let indices = (0..<rows).map { Int32(($0 * 5) % 7) }
      let gathered = indices.flatMap { input[Int($0) * 4..<Int($0) * 4 + 4] }
      let zeros = [Float](repeating: 0, count: 19)
      let expected = written(rows * 19) {
        kernels.denseForward(
          rows: rows, inputs: 4, outputs: 19, input: gathered, rowIndices: nil, kernel: kernel,
          bias: zeros, output: $0)
      }
      let result = written(rows * 19) {
        kernels.denseForward(
          rows: rows, inputs: 4, outputs: 19, input: input, rowIndices: indices, kernel: kernel,
          bias: nil, output: $0)
      }
      #expect(result == expected)
    }
  }

  @Test("Kernel gradient: inputᵀ · output gradient", arguments: Kernels.variants)
  func kernelGradient(kernels: Kernels) {
    for (rows, inputs, outputs) in Self.sizes {
      let input = numbers(max(rows, 1) * inputs, seed: 4)
      let indices = (0..<rows).map { Int32((rows - 1 - $0) / 2) }
      let gradient = numbers(rows * outputs, seed: 5)
      var expected: [UInt32] = []
      for i in 0..<inputs {
        for o in 0..<outputs {
          var sum: Float = 0
          for r in 0..<rows {
            sum = sum.addingProduct(input[Int(indices[r]) * inputs + i], gradient[r * outputs + o])
          }
          expected.append(sum.bitPattern)
        }
      }
      let result = written(inputs * outputs) {
        kernels.denseKernelGradient(
          rows: rows, inputs: inputs, outputs: outputs, input: input, rowIndices: indices,
          outputGradient: gradient, kernelGradient: $0)
      }
      #expect(result == expected, "\(rows) × \(inputs) × \(outputs)")
    }
  }

  @Test("Input gradient: output gradient · kernelᵀ", arguments: Kernels.variants)
  func inputGradient(kernels: Kernels) {
    for (rows, inputs, outputs) in Self.sizes {
      let gradient = numbers(rows * outputs, seed: 6)
      let kernel = numbers(inputs * outputs, seed: 7)
      var scratch = [Float](repeating: 0, count: inputs * outputs)
      var expected: [UInt32] = []
      for r in 0..<rows {
        for i in 0..<inputs {
          var sum: Float = 0
          for o in 0..<outputs {
            sum = sum.addingProduct(gradient[r * outputs + o], kernel[i * outputs + o])
          }
          expected.append(sum.bitPattern)
        }
      }
      let result = written(rows * inputs) {
        kernels.denseInputGradient(
          rows: rows, inputs: inputs, outputs: outputs, outputGradient: gradient, kernel: kernel,
          transposed: &scratch, inputGradient: $0)
      }
      #expect(result == expected, "\(rows) × \(inputs) × \(outputs)")
    }
  }

  @Test("Bias gradient: sums of columns", arguments: Kernels.variants)
  func biasGradient(kernels: Kernels) {
    for rows in [0, 1, 2, 9] {
      for outputs in 0...67 {
        let gradient = numbers(rows * outputs, seed: 8)
        let expected = (0..<outputs).map { o in
          (0..<rows).reduce(Float(0)) { $0 + gradient[$1 * outputs + o] }.bitPattern
        }
        let result = written(outputs) {
          kernels.denseBiasGradient(
            rows: rows, outputs: outputs, outputGradient: gradient, biasGradient: $0)
        }
        #expect(result == expected)
      }
    }
  }

  @Test("A multiply-add is rounded once, whatever the numbers", arguments: Kernels.variants)
  func fusedMultiplyAdd(kernels: Kernels) {
    var generator = SeededGenerator(seed: 9)
    let special: [Float] = [
      0, -0.0, 1, -1, 3, 1 + .ulpOfOne, 1 - .ulpOfOne / 2, 0x1p-24, 0x1p-25, -0x1p-24,
      .leastNonzeroMagnitude, -.leastNonzeroMagnitude, .leastNormalMagnitude, 0x1.8p-75, 0x1p-75,
      .greatestFiniteMagnitude, -.greatestFiniteMagnitude, 0x1p64, .infinity, -.infinity, .nan,
    ]
    var triples = special.flatMap { a in special.flatMap { b in special.map { (a, b, $0) } } }
    for _ in 0..<20_000 {
      let bits = (0..<3).map { _ in UInt32(truncatingIfNeeded: generator.next()) }
      triples.append(
        (Float(bitPattern: bits[0]), Float(bitPattern: bits[1]), Float(bitPattern: bits[2])))
      // Sums that nearly cancel, and sums that lie next to a tie.
      let (a, b) = (Float(generator.normal()), Float(generator.normal()))
      triples.append((a, b, -(a * b)))
      triples.append(
        (a, b, a * b * Float(sign: .plus, exponent: generator.integer(below: 60), significand: 1)))
    }
    for (a, b, c) in triples {
      let result = written(1) {
        kernels.denseForward(
          rows: 1, inputs: 1, outputs: 1, input: [a], rowIndices: nil, kernel: [b], bias: [c],
          output: $0)
      }
      let expected = c.addingProduct(a, b)
      if expected.isNaN {
        #expect(Float(bitPattern: result[0]).isNaN, "\(a) · \(b) + \(c)")
      } else {
        #expect(result[0] == expected.bitPattern, "\(a) · \(b) + \(c)")
      }
    }
  }
}
