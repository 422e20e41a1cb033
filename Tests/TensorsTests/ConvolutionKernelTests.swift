import Tensors
import Testing

/// Convolutions and their gradients against slow references, over small sizes.
@Suite("Convolutions")
struct ConvolutionKernelTests {
  /// Sizes that fill vectors and leave rests, with and without strides.
  static var shapes: [ConvolutionShape] {
    var shapes: [ConvolutionShape] = []
    for (height, width) in [(1, 5), (4, 3), (5, 7), (9, 8)] {
      for (kernelHeight, kernelWidth) in [(1, 1), (1, 3), (2, 2), (3, 3)]
      where kernelHeight <= height && kernelWidth <= width {
        for stride in 1...2 {
          for (channels, filters) in [(1, 1), (1, 9), (3, 4), (4, 33), (17, 2), (2, 16)] {
            shapes.append(
              ConvolutionShape(
                height: height, width: width, channels: channels, kernelHeight: kernelHeight,
                kernelWidth: kernelWidth, stride: stride, filters: filters))
          }
        }
      }
    }
    return shapes
  }

  /// Calls `body` for each window and each weight of a shape: the places of output, input and weight.
  private static func forEachProduct(
    _ shape: ConvolutionShape, _ body: (_ output: Int, _ input: Int, _ weight: Int) -> Void
  ) {
    for y in 0..<shape.outputHeight {
      for x in 0..<shape.outputWidth {
        for f in 0..<shape.filters {
          for i in 0..<shape.kernelHeight {
            for j in 0..<shape.kernelWidth {
              for c in 0..<shape.channels {
                body(
                  (y * shape.outputWidth + x) * shape.filters + f,
                  ((y * shape.stride + i) * shape.width + x * shape.stride + j) * shape.channels
                    + c,
                  ((i * shape.kernelWidth + j) * shape.channels + c) * shape.filters + f)
              }
            }
          }
        }
      }
    }
  }

  @Test("Forward: one chain of multiply-adds for each number", arguments: Kernels.variants)
  func forward(kernels: Kernels) {
    for shape in Self.shapes {
      let rows: [Int32] = [1, 0, 1]
      let input = numbers(2 * shape.inputCount, seed: 1)
      let kernel = numbers(shape.kernelCount, seed: 2)
      let bias = numbers(shape.filters, seed: 3)
      var expected: [UInt32] = []
      for row in rows {
        var sums = (0..<shape.outputCount).map { bias[$0 % shape.filters] }
        Self.forEachProduct(shape) { output, place, weight in
          sums[output] = sums[output].addingProduct(
            input[Int(row) * shape.inputCount + place], kernel[weight])
        }
        expected += sums.map(\.bitPattern)
      }
      let result = written(rows.count * shape.outputCount) {
        kernels.convolve(
          rows: rows.count, shape: shape, input: input, rowIndices: rows, kernel: kernel,
          bias: bias, output: $0)
      }
      #expect(result == expected, "\(shape)")
    }
  }

  private static func kernelGradient(
    _ kernels: Kernels, _ shape: ConvolutionShape, rows: Int, _ input: [Float], _ slopes: [Float]
  ) -> [UInt32] {
    var shards = [Float](repeating: .nan, count: Kernels.gradientShards * shape.kernelCount)
    return written(shape.kernelCount) {
      kernels.convolutionKernelGradient(
        rows: rows, shape: shape, input: input, rowIndices: nil, outputGradient: slopes,
        shards: &shards, kernelGradient: $0)
    }
  }

  @Test("Kernel gradient: input · output gradient, the same bits in every variant")
  func kernelGradient() {
    for (number, shape) in Self.shapes.enumerated() {
      let rows = 1 + number % 11
      let input = numbers(rows * shape.inputCount, seed: 4)
      let slopes = numbers(rows * shape.outputCount, seed: 5)
      var expected = [Double](repeating: 0, count: shape.kernelCount)
      for row in 0..<rows {
        Self.forEachProduct(shape) { output, place, weight in
          expected[weight] +=
            Double(input[row * shape.inputCount + place])
            * Double(slopes[row * shape.outputCount + output])
        }
      }
      let results = Kernels.variants.map {
        Self.kernelGradient($0, shape, rows: rows, input, slopes)
      }
      #expect(results.allSatisfy { $0 == results[0] }, "\(shape)")
      for (bits, value) in zip(results[0], expected) {
        #expect(abs(Double(Float(bitPattern: bits)) - value) < 1e-4 * max(1, abs(value)))
      }
    }
  }

  @Test("Threads change no bit", arguments: [2, 3, 7])
  func threads(count: Int) {
    for kernels in Kernels.variants {
      let shared = kernels.sharing(threads: count, leastWork: 1)
      for shape in Self.shapes.suffix(12) {
        let input = numbers(9 * shape.inputCount, seed: 6)
        let slopes = numbers(9 * shape.outputCount, seed: 7)
        #expect(
          Self.kernelGradient(kernels, shape, rows: 9, input, slopes)
            == Self.kernelGradient(shared, shape, rows: 9, input, slopes))
      }
    }
  }

  @Test("Flipping and spreading put each number where it belongs")
  func windows() throws {
    let kernels = try #require(Kernels.variants.first)
    let (places, channels, filters) = (6, 3, 5)
    let kernel = numbers(places * channels * filters, seed: 8)
    let flipped = written(kernel.count) {
      kernels.flipKernel(
        places: places, channels: channels, filters: filters, kernel: kernel, flipped: $0)
    }
    let shape = Spreading(
      size: RowSize(height: 3, width: 2, channels: 2), top: 1, left: 2, spacing: 2,
      outputHeight: 7, outputWidth: 6)
    let images = numbers(2 * 12, seed: 9)
    let spread = written(2 * shape.outputCount) {
      kernels.spread(rows: 2, shape: shape, input: images, rowIndices: [1, 0], output: $0)
    }
    for p in 0..<places {
      for c in 0..<channels {
        for f in 0..<filters {
          #expect(
            flipped[((places - 1 - p) * filters + f) * channels + c]
              == kernel[(p * channels + c) * filters + f].bitPattern)
        }
      }
    }
    var expected = [Float](repeating: 0, count: 2 * shape.outputCount)
    for row in 0..<2 {
      for place in 0..<12 {
        let (y, x, c) = (place / 4, place / 2 % 2, place % 2)
        let target = ((row * 7 + 1 + 2 * y) * 6 + 2 + 2 * x) * 2 + c
        expected[target] = images[(1 - row) * 12 + place]
      }
    }
    #expect(spread == expected.map(\.bitPattern))
  }
}
