import Tensors
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Elementary functions against the C library's in double precision.
@Suite("Elementary functions")
struct ElementaryFunctionTests {
  private static func reference(_ function: Kernels.Function, _ x: Double) -> Double {
    switch function {
    case .exponential: exp(x)
    case .logarithm: log(x)
    case .sigmoid: 1 / (1 + exp(-x))
    case .hyperbolicTangent: tanh(x)
    case .softplus: max(x, 0) + log1p(exp(-abs(x)))
    case .reciprocalRoot: 1 / x.squareRoot()
    }
  }

  private static func apply(
    _ function: Kernels.Function, _ x: [Float], _ kernels: Kernels = .best
  ) -> [Float] {
    written(x.count) { kernels.apply(function, count: x.count, to: x, result: $0) }
      .map(Float.init(bitPattern:))
  }

  /// Numbers of all sizes, dense where functions bend.
  private static let arguments: [Float] = {
    var generator = SeededGenerator(seed: 1)
    var x: [Float] = []
    for exponent in -149...127 {
      for _ in 0..<40 {
        let size = Float(
          sign: .plus, exponent: exponent, significand: Float(1 + generator.uniform()))
        x += [size, -size]
      }
    }
    for _ in 0..<60_000 { x.append(Float(generator.uniform() * 220 - 110)) }
    for _ in 0..<60_000 { x.append(Float(generator.uniform() * 4 - 2)) }
    return x.filter(\.isFinite)
  }()

  @Test(
    "The error stays below what is promised",
    arguments: zip(Kernels.Function.allCases, [1, 1, 2, 2, 2, 2] as [Double]))
  func error(function: Kernels.Function, promised: Double) {
    let x = Self.arguments.filter {
      switch function {
      case .logarithm: $0 > 0
      case .reciprocalRoot: $0 >= .leastNormalMagnitude
      default: true
      }
    }
    let y = Self.apply(function, x)
    var largest = 0.0
    var worst: Float = 0
    for (x, y) in zip(x, y) {
      let exact = Self.reference(function, Double(x))
      if Float(exact).isInfinite {
        #expect(y == Float(exact), "\(x)")
        continue
      }
      let unit = Double(max(Float(abs(exact)).ulp, .leastNonzeroMagnitude))
      let error = abs(Double(y) - exact) / unit
      if !(error <= largest) { (largest, worst) = (error, x) }
    }
    #expect(largest <= promised, "\(largest) units at \(worst)")
    #expect(largest > 0.4, "Suspiciously exact: is the reference another function?")
  }

  @Test("Limits and numbers that are none")
  func limits() {
    let x: [Float] = [0, -0.0, .infinity, -.infinity, .nan]
    func check(_ function: Kernels.Function, _ expected: [Float]) {
      let y = Self.apply(function, x)
      for (y, expected) in zip(y, expected) {
        #expect(y == expected || (y.isNaN && expected.isNaN), "\(function): \(y), \(expected)")
      }
    }
    check(.exponential, [1, 1, .infinity, 0, .nan])
    check(.logarithm, [-.infinity, -.infinity, .infinity, .nan, .nan])
    check(.sigmoid, [0.5, 0.5, 1, 0, .nan])
    check(.hyperbolicTangent, [0, 0, 1, -1, .nan])
    #expect(Self.apply(.softplus, [.infinity]) == [.infinity])
    #expect(Self.apply(.softplus, [-.infinity]) == [0])
    #expect(Self.apply(.logarithm, [1]) == [0])
  }

  @Test("All variants give the same bits", arguments: Kernels.Function.allCases)
  func sameBits(function: Kernels.Function) {
    let x = Self.arguments + [0, -0.0, .infinity, -.infinity]
    let expected = Self.apply(function, x, Kernels.variants[0]).map(\.bitPattern)
    for kernels in Kernels.variants.dropFirst() {
      let bits = Self.apply(function, x, kernels).map(\.bitPattern)
      let differing = zip(x, zip(bits, expected)).first {
        $0.1.0 != $0.1.1 && !Float(bitPattern: $0.1.0).isNaN
      }
      #expect(differing == nil, "\(kernels.name)")
    }
  }

  @Test("The result for a number does not depend on its place")
  func placeDoesNotMatter() {
    for function in Kernels.Function.allCases {
      for count in 0...67 {
        let x = numbers(count, seed: 2).map { abs($0) + 0.1 }
        let together = Self.apply(function, x)
        let alone = x.flatMap { Self.apply(function, [$0]) }
        #expect(together == alone)
      }
    }
  }

  @Test("The natural logarithm in double precision is right to two units")
  func doubleLogarithm() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<20_000 {
      let x = Double(
        sign: .plus, exponent: generator.integer(below: 600) - 300,
        significand: 1 + generator.uniform())
      #expect(abs(naturalLogarithm(x) - log(x)) <= 2 * log(x).ulp)
      let near = 1 + (generator.uniform() - 0.5) / 8
      #expect(abs(naturalLogarithm(near) - log(near)) <= 2 * log(near).ulp)
    }
    #expect(naturalLogarithm(1) == 0)
  }
}
