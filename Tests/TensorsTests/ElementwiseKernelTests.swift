import Tensors
import Testing

/// Activations, losses and dropout against slow references, and all variants against each other.
@Suite("Activations, losses and dropout")
struct ElementwiseKernelTests {
  private func value(_ function: Kernels.Function, of x: Float) -> Float {
    var result: Float = 0
    Kernels.best.apply(function, count: 1, to: [x], result: &result)
    return result
  }

  /// Expects bits to be those of a slow reference; both kinds of NaN are one.
  private func expectSame(_ bits: [UInt32], _ expected: [Float], _ comment: String) {
    #expect(bits == expected.map(\.bitPattern), "\(comment)")
  }

  @Test("Activations element by element", arguments: Kernels.variants)
  func activations(kernels: Kernels) {
    for count in 0...67 {
      let z = numbers(count, seed: 1)
      let slopes = numbers(count, seed: 2)
      for activation in [Kernels.Activation.linear, .relu, .sigmoid, .tanh] {
        let y: [Float] = z.map {
          switch activation {
          case .relu: $0 < 0 ? 0 : $0
          case .sigmoid: value(.sigmoid, of: $0)
          case .tanh: value(.hyperbolicTangent, of: $0)
          default: $0
          }
        }
        let dz: [Float] = zip(y, slopes).map { y, slope in
          switch activation {
          case .relu: slope * (y > 0 ? 1 : 0)
          case .sigmoid: slope * (y * (1 - y))
          case .tanh: slope * (1 - y * y)
          default: slope
          }
        }
        expectSame(
          changed(z) { kernels.activate(activation, rows: 1, width: count, values: $0) }, y,
          "\(activation), \(count)")
        expectSame(
          changed(slopes) {
            kernels.activateBackward(
              activation, rows: 1, width: count, outputs: y, gradient: $0)
          }, dz, "\(activation) backward, \(count)")
      }
    }
  }

  @Test("Softmax: rows add up to 1, large sums do no harm", arguments: Kernels.variants)
  func softmax(kernels: Kernels) {
    for width in 1...67 {
      let rows = 3
      let z = numbers(rows * width, seed: 3).map { $0 * 50 + 1_000 }
      let y = changed(z) { kernels.activate(.softmax, rows: rows, width: width, values: $0) }
        .map { Double(Float(bitPattern: $0)) }
      for row in 0..<rows {
        let sums = z[row * width..<(row + 1) * width].map(Double.init)
        let largest = sums.max() ?? 0
        let powers = sums.map { exponential($0 - largest) }
        let total = powers.reduce(0, +)
        for column in 0..<width {
          #expect(abs(y[row * width + column] - powers[column] / total) < 1e-6)
        }
      }
      let baseline = changed(z) {
        Kernels.variants[0].activate(.softmax, rows: rows, width: width, values: $0)
      }
      #expect(y.map { Float($0).bitPattern } == baseline)
    }
  }

  @Test("Softmax backward: y · (dy − Σ dy·y)", arguments: Kernels.variants)
  func softmaxBackward(kernels: Kernels) {
    for width in 1...67 {
      let y = changed(numbers(2 * width, seed: 4)) {
        Kernels.best.activate(.softmax, rows: 2, width: width, values: $0)
      }.map(Float.init(bitPattern:))
      let dy = numbers(2 * width, seed: 5)
      let dz = changed(dy) {
        kernels.activateBackward(.softmax, rows: 2, width: width, outputs: y, gradient: $0)
      }
      let baseline = changed(dy) {
        Kernels.variants[0].activateBackward(
          .softmax, rows: 2, width: width, outputs: y, gradient: $0)
      }
      #expect(dz == baseline)
      for row in 0..<2 {
        let places = row * width..<(row + 1) * width
        let dot = places.reduce(0.0) { $0 + Double(dy[$1]) * Double(y[$1]) }
        for place in places {
          let expected = Double(y[place]) * (Double(dy[place]) - dot)
          #expect(abs(Double(Float(bitPattern: dz[place])) - expected) < 2e-6)
        }
      }
    }
  }

  @Test("Losses element by element", arguments: Kernels.variants)
  func elementwiseLosses(kernels: Kernels) {
    let scale: Float = 0.25
    for count in 0...67 {
      let y = numbers(count, seed: 6).map { $0 * 4 }
      let t = numbers(count, seed: 7).map { $0 > 0 ? Float(1) : $0 < 0 ? 0 : 0.5 }
      for loss in [Kernels.Loss.meanSquaredError, .meanAbsoluteError, .binaryCrossentropy] {
        let expected = zip(y, t).map { y, t -> (term: Float, slope: Float) in
          let error = y - t
          return switch loss {
          case .meanSquaredError: (error * error, (error + error) * scale)
          case .meanAbsoluteError: (abs(error), (error > 0 ? 1 : error < 0 ? -1 : 0) * scale)
          default:
            (
              value(.softplus, of: y).addingProduct(-y, t),
              (value(.sigmoid, of: y) - t) * scale
            )
          }
        }
        var slopes = [Float](repeating: 0, count: count)
        let terms = written(count) { terms in
          slopes.withUnsafeMutableBufferPointer {
            kernels.lossTerms(
              loss, rows: 1, width: count, outputs: y, targets: t, scale: scale, terms: terms,
              gradient: $0.baseAddress)
          }
        }
        expectSame(terms, expected.map(\.term), "\(loss), \(count)")
        #expect(slopes == expected.map(\.slope))
      }
    }
  }

  @Test(
    "Cross-entropy of classes: exact also for hopeless predictions", arguments: Kernels.variants)
  func classLosses(kernels: Kernels) {
    for width in 2...67 {
      let rows = 4
      let z = numbers(rows * width, seed: 8).map { $0 * 60 }
      let labels = (0..<rows).map { ($0 * 7) % width }
      let oneHot = labels.flatMap { label in (0..<width).map { $0 == label ? Float(1) : 0 } }
      var slopes = [Float](repeating: 0, count: rows * width)
      var sparseSlopes = slopes
      let terms = written(rows) {
        kernels.lossTerms(
          .categoricalCrossentropy, rows: rows, width: width, outputs: z, targets: oneHot,
          scale: 0.5, terms: $0, gradient: &slopes)
      }
      let sparseTerms = written(rows) {
        kernels.lossTerms(
          .sparseCategoricalCrossentropy, rows: rows, width: width, outputs: z,
          targets: labels.map(Float.init), scale: 0.5, terms: $0, gradient: &sparseSlopes)
      }
      let termsAlone = written(rows) {
        kernels.lossTerms(
          .sparseCategoricalCrossentropy, rows: rows, width: width, outputs: z,
          targets: labels.map(Float.init), scale: 0.5, terms: $0, gradient: nil)
      }
      #expect(termsAlone == sparseTerms)
      for row in 0..<rows {
        let sums = z[row * width..<(row + 1) * width].map(Double.init)
        let largest = sums.max() ?? 0
        let powers = sums.map { exponential($0 - largest) }
        let total = powers.reduce(0, +)
        let expected = naturalLogarithm(total) + largest - sums[labels[row]]
        for term in [terms[row], sparseTerms[row]] {
          let error = abs(Double(Float(bitPattern: term)) - expected)
          #expect(error <= 1e-6 * max(1, abs(largest) + expected))
        }
        for column in 0..<width {
          let slope = (powers[column] / total - (column == labels[row] ? 1 : 0)) * 0.5
          #expect(abs(Double(slopes[row * width + column]) - slope) < 1e-6)
          #expect(abs(Double(sparseSlopes[row * width + column]) - slope) < 1e-6)
        }
      }
      var baselineSlopes = slopes
      let baseline = written(rows) {
        Kernels.variants[0].lossTerms(
          .categoricalCrossentropy, rows: rows, width: width, outputs: z, targets: oneHot,
          scale: 0.5, terms: $0, gradient: &baselineSlopes)
      }
      #expect(baseline == terms)
      #expect(baselineSlopes == slopes)
    }
  }

  /// eˣ in double precision for x ≤ 0, by its series after halving.
  private func exponential(_ x: Double) -> Double {
    var (sum, term) = (1.0, 1.0)
    let small = x / 1024
    for k in 1...12 {
      term *= small / Double(k)
      sum += term
    }
    return (0..<10).reduce(sum) { power, _ in power * power }
  }

  @Test("Dropout keeps the share asked for, scaled, the same in every variant")
  func dropout() {
    let count = 100_000
    let x = [Float](repeating: 1, count: count)
    for rate in [0.1, 0.5, 0.8] {
      let dropped = { (kernels: Kernels, key: UInt64) in
        written(count) {
          kernels.dropout(
            count: count, key: key, threshold: UInt32(rate * 0x1p32), scale: 3, input: x,
            output: $0)
        }.map(Float.init(bitPattern:))
      }
      let values = dropped(.best, 12)
      #expect(values.allSatisfy { $0 == 0 || $0 == 3 })
      #expect(abs(Double(values.count { $0 == 0 }) / Double(count) - rate) < 0.006)
      for kernels in Kernels.variants { #expect(dropped(kernels, 12) == values) }
      // Another key and the neighbouring place drop independently of this one.
      let others = dropped(.best, 13)
      let both = zip(values, others).count { $0 == 0 && $1 == 0 }
      #expect(abs(Double(both) / Double(count) - rate * rate) < 0.006)
      let neighbours = zip(values, values.dropFirst()).count { $0 == 0 && $1 == 0 }
      #expect(abs(Double(neighbours) / Double(count) - rate * rate) < 0.006)
    }
  }

  @Test("Dropout and gathering of all small sizes", arguments: Kernels.variants)
  func smallSizes(kernels: Kernels) {
    for count in 0...67 {
      let x = numbers(count, seed: 9)
      let whole = written(count) {
        kernels.dropout(
          count: count, key: 99, threshold: 1 << 31, scale: 2, input: x, output: $0)
      }
      let inPlace = changed(x) {
        kernels.dropout(
          count: count, key: 99, threshold: 1 << 31, scale: 2, input: $0, output: $0)
      }
      #expect(whole == inPlace)
      let indices = (0..<count).map { Int32(count - 1 - $0) }
      let gathered = written(count) {
        kernels.gatherRows(rows: count, width: 1, input: x, rowIndices: indices, output: $0)
      }
      #expect(gathered == x.reversed().map(\.bitPattern))
    }
  }
}
