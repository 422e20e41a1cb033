import Tensors
import Testing

/// Optimizer steps and sums against slow references, bit for bit, over all small sizes.
@Suite("Optimizer steps and sums")
struct OptimizerKernelTests {
  @Test("SGD with and without momentum and look ahead", arguments: Kernels.variants)
  func sgd(kernels: Kernels) {
    for count in 0...67 {
      let gradient = numbers(count, seed: 1)
      let velocity = numbers(count, seed: 2)
      let weights = numbers(count, seed: 3)
      let plain = changed(weights) {
        #expect(
          kernels.sgd(
            count: count, rate: 0.1, momentum: 0, nesterov: false, gradient: gradient,
            velocity: nil, parameters: $0))
      }
      #expect(plain == zip(weights, gradient).map { ($0 - $1 * 0.1).bitPattern })
      for nesterov in [false, true] {
        var moved = velocity
        let result = changed(weights) {
          #expect(
            kernels.sgd(
              count: count, rate: 0.1, momentum: 0.9, nesterov: nesterov, gradient: gradient,
              velocity: &moved, parameters: $0))
        }
        let expected = (0..<count).map { velocity[$0] * 0.9 - gradient[$0] * 0.1 }
        #expect(moved == expected)
        let places: [UInt32] = (0..<count).map { place in
          let ahead = expected[place] * 0.9 - gradient[place] * 0.1
          return (weights[place] + (nesterov ? ahead : expected[place])).bitPattern
        }
        #expect(result == places)
      }
    }
  }

  @Test("RMSprop", arguments: Kernels.variants)
  func rmsprop(kernels: Kernels) {
    for count in 0...67 {
      let gradient = numbers(count, seed: 4)
      var square = numbers(count, seed: 5).map { $0 * $0 }
      let weights = numbers(count, seed: 6)
      let expectedSquare = (0..<count).map {
        square[$0] * 0.9 + gradient[$0] * gradient[$0] * Float(1 - 0.9)
      }
      let result = changed(weights) {
        #expect(
          kernels.rmsprop(
            count: count, rate: 0.01, decay: 0.9, epsilon: 1e-7, gradient: gradient,
            square: &square, parameters: $0))
      }
      #expect(square == expectedSquare)
      let expected: [UInt32] = (0..<count).map { place in
        let factor = reciprocalRoot(expectedSquare[place] + 1e-7)
        return (weights[place] - gradient[place] * 0.01 * factor).bitPattern
      }
      #expect(result == expected)
    }
  }

  /// 1 / √x as the kernels compute it: a guess, then two steps of Householder's iteration.
  private func reciprocalRoot(_ x: Float) -> Float {
    var y = Float(bitPattern: 0x5f37_5a86 - (x.bitPattern >> 1))
    for _ in 0..<2 {
      let error = Float(1).addingProduct(-(x * y), y)
      y = y.addingProduct(y * error, Float(0.5).addingProduct(0.375, error))
    }
    return y
  }

  @Test("Adam", arguments: Kernels.variants)
  func adam(kernels: Kernels) {
    for count in 0...67 {
      let gradient = numbers(count, seed: 7)
      var mean = numbers(count, seed: 8)
      var square = numbers(count, seed: 9).map { $0 * $0 }
      let weights = numbers(count, seed: 10)
      let expectedMean = (0..<count).map {
        mean[$0] + (gradient[$0] - mean[$0]) * Float(1 - 0.9)
      }
      let expectedSquare = (0..<count).map {
        square[$0] + (gradient[$0] * gradient[$0] - square[$0]) * Float(1 - 0.999)
      }
      let result = changed(weights) {
        #expect(
          kernels.adam(
            count: count, rate: 0.01, beta1: 0.9, beta2: 0.999, epsilon: 1e-7, gradient: gradient,
            mean: &mean, square: &square, parameters: $0))
      }
      #expect(mean == expectedMean)
      #expect(square == expectedSquare)
      let expected: [UInt32] = (0..<count).map { place in
        let divisor = expectedSquare[place].squareRoot() + 1e-7
        return (weights[place] - expectedMean[place] * 0.01 / divisor).bitPattern
      }
      #expect(result == expected)
    }
  }

  @Test("Every optimizer tells when a parameter is no longer finite", arguments: Kernels.variants)
  func notFinite(kernels: Kernels) {
    for count in [1, 15, 16, 17, 40] {
      for place in [0, count - 1] {
        for bad in [Float.nan, .infinity] {
          var gradient = numbers(count, seed: 11)
          gradient[place] = bad
          var (first, second) = (numbers(count, seed: 12), [Float](repeating: 1, count: count))
          var weights = numbers(count, seed: 13)
          #expect(
            !kernels.sgd(
              count: count, rate: 0.1, momentum: 0, nesterov: false, gradient: gradient,
              velocity: nil, parameters: &weights))
          #expect(!kernels.allFinite(count: count, values: weights))
          weights = numbers(count, seed: 13)
          #expect(
            !kernels.rmsprop(
              count: count, rate: 0.1, decay: 0.9, epsilon: 1e-7, gradient: gradient,
              square: &second, parameters: &weights))
          weights = numbers(count, seed: 13)
          second = [Float](repeating: 1, count: count)
          #expect(
            !kernels.adam(
              count: count, rate: 0.1, beta1: 0.9, beta2: 0.999, epsilon: 1e-7,
              gradient: gradient, mean: &first, square: &second, parameters: &weights))
        }
      }
      #expect(kernels.allFinite(count: count, values: numbers(count, seed: 14)))
    }
  }

  @Test("Penalties: l1 · sign w + 2 · l2 · w", arguments: Kernels.variants)
  func penalties(kernels: Kernels) {
    for count in 0...67 {
      let weights = numbers(count, seed: 15)
      let gradient = numbers(count, seed: 16)
      let result = changed(gradient) {
        kernels.addPenaltyGradient(
          count: count, l1: 0.01, l2: 0.003, parameters: weights, gradient: $0)
      }
      let expected: [UInt32] = zip(weights, gradient).map { w, g in
        let sign: Float = w > 0 ? 1 : w < 0 ? -1 : 0
        let penalty = sign * 0.01 + w * (2 * 0.003)
        return (g + penalty).bitPattern
      }
      #expect(result == expected)
    }
  }

  @Test("Sums: sixteen lanes, then a fixed tree", arguments: Kernels.variants)
  func sums(kernels: Kernels) {
    for count in 0...67 {
      let values = numbers(count, seed: 17)
      var lanes = [Double](repeating: 0, count: 16)
      for (index, value) in values.enumerated() { lanes[index % 16] += Double(value) }
      for half in [8, 4, 2, 1] {
        for index in 0..<half { lanes[index] += lanes[index + half] }
      }
      #expect(kernels.sum(count: count, values: values) == lanes[0])
    }
  }
}
