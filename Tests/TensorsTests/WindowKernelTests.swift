import Tensors
import Testing

/// Pooling and embeddings against slow references.
@Suite("Windows and tables")
struct WindowKernelTests {
  private static let kernels = Kernels.best

  @Test("The largest of each window, and its gradient to the first that is as large")
  func maxPool() {
    for (height, width) in [(1, 4), (3, 3), (5, 6)] {
      for (pool, stride, edge) in [(1, 1, 0), (2, 2, 0), (2, 1, 1), (3, 2, 1)]
      where pool <= height + edge && pool <= width + edge {
        let size = RowSize(height: height, width: width, channels: 3)
        let shape = PoolingShape(
          size: size, poolHeight: pool, poolWidth: pool, stride: stride, top: edge, left: edge,
          outputHeight: (height + edge - pool) / stride + 1,
          outputWidth: (width + edge - pool) / stride + 1)
        // Few different numbers, so that windows hold their maximum more than once.
        let images = numbers(2 * size.count, seed: 1).map { ($0 * 2).rounded() / 2 }
        let slopes = numbers(2 * shape.outputCount, seed: 2)
        var largest: [Float] = []
        var gradient = [Float](repeating: 0, count: images.count)
        for output in 0..<2 * shape.outputCount {
          let c = output % 3
          let x = output / 3 % shape.outputWidth
          let y = output / 3 / shape.outputWidth % shape.outputHeight
          let row = output / shape.outputCount
          var best: (value: Float, place: Int)?
          for i in y * stride - edge..<y * stride - edge + pool where (0..<height).contains(i) {
            for j in x * stride - edge..<x * stride - edge + pool where (0..<width).contains(j) {
              let place = ((row * height + i) * width + j) * 3 + c
              if images[place] > best?.value ?? -.infinity { best = (images[place], place) }
            }
          }
          largest.append(best?.value ?? .nan)
          if let best { gradient[best.place] += slopes[output] }
        }
        let pooled = written(largest.count) {
          Self.kernels.maxPool(rows: 2, shape: shape, input: images, rowIndices: nil, output: $0)
        }
        var used = slopes
        let back = written(images.count) {
          Self.kernels.maxPoolBackward(
            rows: 2, shape: shape, input: images, output: largest, outputGradient: &used,
            inputGradient: $0)
        }
        #expect(pooled == largest.map(\.bitPattern), "\(shape)")
        #expect(zip(back, gradient).allSatisfy { abs(Float(bitPattern: $0) - $1) < 1e-6 })
      }
    }
  }

  @Test("Words name rows of a table, and lead their gradients there")
  func embedding() {
    let (length, words) = (4, 7)
    for width in [1, 3, 16, 33] {
      let input: [Float] = [0, 6, 2, 2, 5, 0, 1, 9, 3, 3, 3, 3]
      let picked: [Int32] = [2, 0]
      let table = numbers(words * width, seed: 3)
      let slopes = numbers(2 * length * width, seed: 4)
      // A number beyond the table names its last row.
      let named = picked.flatMap { row in
        (0..<length).map { min(Int(input[Int(row) * length + $0]), words - 1) }
      }
      let found = written(2 * length * width) {
        Self.kernels.embed(
          rows: 2, length: length, words: words, width: width, input: input, rowIndices: picked,
          table: table, output: $0)
      }
      #expect(
        found == named.flatMap { table[$0 * width..<($0 + 1) * width] }.map(\.bitPattern))
      var gradient = [Float](repeating: 0, count: table.count)
      for (place, word) in named.enumerated() {
        for column in 0..<width {
          gradient[word * width + column] += slopes[place * width + column]
        }
      }
      let result = changed([Float](repeating: 0, count: table.count)) {
        Self.kernels.addEmbeddingGradient(
          rows: 2, length: length, words: words, width: width, input: input, rowIndices: picked,
          outputGradient: slopes, tableGradient: $0)
      }
      #expect(result == gradient.map(\.bitPattern))
      var flags = [UInt8](repeating: 0, count: words)
      var list = [Int32](repeating: -1, count: words)
      let count = Self.kernels.listWords(
        rows: 2, length: length, words: words, input: input, rowIndices: picked, flags: &flags,
        list: &list)
      #expect(list.prefix(count).map(Int.init) == Set(named).sorted())
      #expect(flags.allSatisfy { $0 == 0 })
    }
  }
}
