import Tensors
import Testing

/// Steps of the further optimizers against their equations in double precision, all variants with the same bits.
@Suite("Further optimizer steps")
struct FurtherOptimizerKernelTests {
  /// The bits after a step, those of what is remembered behind those of the parameters.
  private typealias Step = (
    Kernels, [Float], _ first: inout [Float], _ second: inout [Float],
    UnsafeMutablePointer<Float>
  ) -> Bool

  /// One number's gradient, what is remembered of it, and the parameter: all after the step.
  private typealias Equation = (
    _ gradient: Double, _ first: Double, _ second: Double, _ weight: Double
  ) -> (first: Double, second: Double, weight: Double)

  private func check(isSquare: (Bool, Bool), _ step: Step, _ equation: Equation) {
    for count in 0...67 {
      let gradient = numbers(count, seed: 1)
      let first = numbers(count, seed: 2).map { isSquare.0 ? $0 * $0 : $0 }
      let second = numbers(count, seed: 3).map { isSquare.1 ? $0 * $0 : $0 }
      let weights = numbers(count, seed: 4)
      let results = Kernels.variants.map { kernels -> [UInt32] in
        var (one, two) = (first, second)
        let moved = changed(weights) { #expect(step(kernels, gradient, &one, &two, $0)) }
        return moved + one.map(\.bitPattern) + two.map(\.bitPattern)
      }
      #expect(results.allSatisfy { $0 == results[0] }, "\(count) values")
      for place in 0..<count {
        let expected = equation(
          Double(gradient[place]), Double(first[place]), Double(second[place]),
          Double(weights[place]))
        for (index, value) in [expected.weight, expected.first, expected.second].enumerated() {
          let found = Double(Float(bitPattern: results[0][index * count + place]))
          #expect(abs(found - value) < 1e-5 * max(1, abs(value)), "\(place) of \(count)")
        }
      }
    }
  }

  @Test("Nadam")
  func nadam() {
    check(isSquare: (false, true)) { kernels, gradient, mean, square, weights in
      kernels.nadam(
        count: gradient.count, meanRate: 0.01, slopeRate: 0.002, correction: 1.5, beta1: 0.9,
        beta2: 0.999, epsilon: 1e-4, gradient: gradient, mean: &mean, square: &square,
        parameters: weights)
    } _: { gradient, mean, square, weight in
      let first = mean + 0.1 * (gradient - mean)
      let second = square + 0.001 * (gradient * gradient - square)
      let step = (0.01 * first + 0.002 * gradient) / ((1.5 * second).squareRoot() + 1e-4)
      return (first, second, weight - step)
    }
  }

  @Test("Adagrad")
  func adagrad() {
    check(isSquare: (true, false)) { kernels, gradient, square, _, weights in
      kernels.adagrad(
        count: gradient.count, rate: 0.01, start: 0.1, gradient: gradient, square: &square,
        parameters: weights)
    } _: { gradient, square, other, weight in
      let sum = square + gradient * gradient
      return (sum, other, weight - 0.01 * gradient / (sum + 0.1).squareRoot())
    }
  }

  @Test("Adadelta")
  func adadelta() {
    check(isSquare: (true, true)) { kernels, gradient, square, moved, weights in
      kernels.adadelta(
        count: gradient.count, rate: 0.5, decay: 0.95, epsilon: 1e-4, gradient: gradient,
        square: &square, moved: &moved, parameters: weights)
    } _: { gradient, square, moved, weight in
      let mean = 0.95 * square + 0.05 * gradient * gradient
      let step = (moved + 1e-4).squareRoot() / (mean + 1e-4).squareRoot() * gradient
      return (mean, 0.95 * moved + 0.05 * step * step, weight - 0.5 * step)
    }
  }

  @Test("Rprop")
  func rprop() {
    check(isSquare: (false, true)) { kernels, gradient, last, length, weights in
      kernels.rprop(
        count: gradient.count, first: 0.01, growth: 1.2, shrinkage: 0.5, within: 1e-3...2,
        gradient: gradient, lastGradient: &last, step: &length, parameters: weights)
    } _: { gradient, last, length, weight in
      let start = length == 0 ? 0.01 : length
      let product = gradient * last
      let factor = product > 0 ? 1.2 : (product < 0 ? 0.5 : 1)
      let next = min(max(start * factor, 1e-3), 2)
      // Where the sign changed nothing moves, and the next step does not remember the gradient.
      let used = product < 0 ? 0 : gradient
      let sign = used > 0 ? 1.0 : (used < 0 ? -1 : 0)
      return (used, next, weight - next * sign)
    }
  }
}
