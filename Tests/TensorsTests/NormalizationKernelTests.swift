import Tensors
import Testing

/// Normalizations against their equations in double precision, and all variants against each other.
@Suite("Normalizations")
struct NormalizationKernelTests {
  private static let sizes = [(1, 1), (2, 1), (3, 5), (4, 16), (7, 17), (2, 33), (33, 3), (5, 67)]
  private static let epsilon = 0.001

  /// Whether bits are those of numbers, to single precision.
  private static func isClose(_ bits: [UInt32], _ values: [Double]) -> Bool {
    zip(bits, values).allSatisfy {
      abs(Double(Float(bitPattern: $0)) - $1) < 2e-4 * max(1, abs($1))
    }
  }

  /// Mean and variance of some numbers.
  private static func moments(_ values: [Float]) -> (mean: Double, variance: Double) {
    let count = Double(values.count)
    let mean = values.reduce(0) { $0 + Double($1) } / count
    return (mean, values.reduce(0) { $0 + (Double($1) - mean) * (Double($1) - mean) } / count)
  }

  @Test("Columns by the moments of the batch, and the way back")
  func batch() {
    for (rows, width) in Self.sizes {
      let x = numbers(rows * width, seed: 1)
      let (gamma, beta) = (numbers(width, seed: 2), numbers(width, seed: 3))
      let slopes = numbers(rows * width, seed: 4)
      let columns = (0..<width).map { c in
        Self.moments((0..<rows).map { x[$0 * width + c] })
      }
      func normal(_ place: Int) -> Double {
        let moments = columns[place % width]
        return (Double(x[place]) - moments.mean) / (moments.variance + Self.epsilon).squareRoot()
      }
      let outputs = x.indices.map {
        Double(gamma[$0 % width]) * normal($0) + Double(beta[$0 % width])
      }
      // dx = gamma · factor · (dy − mean dy − normal · mean (dy · normal)), column by column.
      let gradient = x.indices.map { place -> Double in
        let c = place % width
        let column = (0..<rows).map { $0 * width + c }
        let mean = column.reduce(0) { $0 + Double(slopes[$1]) } / Double(rows)
        let product = column.reduce(0) { $0 + Double(slopes[$1]) * normal($1) } / Double(rows)
        let factor = 1 / (columns[c].variance + Self.epsilon).squareRoot()
        return Double(gamma[c]) * factor * (Double(slopes[place]) - mean - normal(place) * product)
      }
      let results = Kernels.variants.map { kernels -> [[UInt32]] in
        var moments = [Float](repeating: .nan, count: 3 * width)
        var normalized = [Float](repeating: .nan, count: x.count)
        let output = written(x.count) {
          kernels.batchNormalize(
            rows: rows, width: width, input: x, epsilon: Float(Self.epsilon), gamma: gamma,
            beta: beta, moments: &moments, normalized: &normalized, output: $0)
        }
        var (byGamma, byBeta) = (gamma, beta)
        let factor = Array(moments[(2 * width)...])
        let byInput = written(x.count) {
          kernels.batchNormalizeBackward(
            rows: rows, width: width, normalized: normalized, factor: factor, gamma: gamma,
            outputGradient: slopes, gammaGradient: &byGamma, betaGradient: &byBeta,
            inputGradient: $0)
        }
        let given = changed(x) {
          kernels.normalizeColumns(
            rows: rows, width: width, mean: moments, variance: Array(moments[width...]),
            epsilon: Float(Self.epsilon), gamma: gamma, beta: beta, values: $0)
        }
        return [output, byInput, byGamma.map(\.bitPattern), byBeta.map(\.bitPattern), given]
      }
      #expect(results.allSatisfy { $0 == results[0] }, "\(rows) × \(width)")
      #expect(Self.isClose(results[0][0], outputs) && Self.isClose(results[0][4], outputs))
      #expect(Self.isClose(results[0][1], gradient), "\(rows) × \(width)")
      let byGamma = (0..<width).map { c in
        (0..<rows).reduce(0) { $0 + Double(slopes[$1 * width + c]) * normal($1 * width + c) }
      }
      #expect(Self.isClose(results[0][2], byGamma))
    }
  }

  @Test("Rows by their own moments, and the way back")
  func layer() {
    for (rows, width) in Self.sizes {
      let x = numbers(rows * width, seed: 5)
      let (gamma, beta) = (numbers(width, seed: 6), numbers(width, seed: 7))
      let slopes = numbers(rows * width, seed: 8)
      let moments = (0..<rows).map { Self.moments(Array(x[$0 * width..<($0 + 1) * width])) }
      func normal(_ place: Int) -> Double {
        let row = moments[place / width]
        return (Double(x[place]) - row.mean) / (row.variance + Self.epsilon).squareRoot()
      }
      let outputs = x.indices.map {
        Double(gamma[$0 % width]) * normal($0) + Double(beta[$0 % width])
      }
      let gradient = x.indices.map { place -> Double in
        let row = place / width * width..<(place / width + 1) * width
        func scaled(_ place: Int) -> Double { Double(slopes[place]) * Double(gamma[place % width]) }
        let mean = row.reduce(0) { $0 + scaled($1) } / Double(width)
        let product = row.reduce(0) { $0 + scaled($1) * normal($1) } / Double(width)
        let factor = 1 / (moments[place / width].variance + Self.epsilon).squareRoot()
        return factor * (scaled(place) - mean - normal(place) * product)
      }
      let results = Kernels.variants.map { kernels -> [[UInt32]] in
        var normalized = [Float](repeating: .nan, count: x.count)
        var factors = [Float](repeating: .nan, count: rows)
        let output = changed(x) {
          kernels.layerNormalize(
            rows: rows, width: width, epsilon: Float(Self.epsilon), gamma: gamma, beta: beta,
            values: $0, normalized: &normalized, factors: &factors)
        }
        var (byGamma, byBeta, used) = (gamma, beta, slopes)
        let byInput = written(x.count) {
          kernels.layerNormalizeBackward(
            rows: rows, width: width, normalized: normalized, factors: factors, gamma: gamma,
            outputGradient: &used, gammaGradient: &byGamma, betaGradient: &byBeta,
            inputGradient: $0)
        }
        return [output, byInput, byGamma.map(\.bitPattern), byBeta.map(\.bitPattern)]
      }
      #expect(results.allSatisfy { $0 == results[0] }, "\(rows) × \(width)")
      #expect(Self.isClose(results[0][0], outputs), "\(rows) × \(width)")
      #expect(Self.isClose(results[0][1], gradient), "\(rows) × \(width)")
    }
  }
}
