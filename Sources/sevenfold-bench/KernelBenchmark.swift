import Tensors

/// How fast the products of dense layers are, beside the most that the machine can do.
enum KernelBenchmark {
  struct Result {
    let name: String
    let shape: String
    /// Billions of multiplications and additions in a second.
    let speed: Double
    let shareOfPeak: Double

    var json: String {
      "{\"kernel\":\"\(name)\",\"shape\":\"\(shape)\",\"gflops\":\(speed),\"share\":\(shareOfPeak)}"
    }
  }

  /// The shapes of the book's networks: rows, inputs, units.
  private static let shapes = [
    (1, 13, 64), (1, 64, 64), (16, 13, 64), (16, 64, 64), (16, 64, 1), (32, 30, 128),
    (32, 128, 128), (128, 784, 512), (128, 512, 10), (512, 30, 64), (512, 64, 64), (512, 64, 1),
    (512, 64, 46), (1024, 256, 256),
  ]

  /// Measures all products on one thread.
  static func run() -> [Result] {
    let kernels = Kernels.best
    let rounds = 20_000
    var sum = 0.0
    let peak = Double(rounds * 256 * 32) / fastest { sum += kernels.peak(rounds: rounds) } / 1e9
    let results = shapes.flatMap { measure(kernels, $0.0, $0.1, $0.2, peak: peak) }
    return [Result(name: "peak", shape: sum > 0 ? "registers" : "", speed: peak, shareOfPeak: 1)]
      + results
  }

  private static func measure(
    _ kernels: Kernels, _ rows: Int, _ inputs: Int, _ units: Int, peak: Double
  ) -> [Result] {
    let input = numbers(rows * inputs)
    let kernel = numbers(inputs * units)
    let gradient = numbers(rows * units)
    let bias = numbers(units)
    var output = numbers(rows * units)
    var kernelGradient = kernel
    var inputGradient = input
    var scratch = kernel
    let repeats = max(1, 20_000_000 / (rows * inputs * units))
    func result(_ name: String, _ body: () -> Void) -> Result {
      let time = fastest { for _ in 0..<repeats { body() } }
      let speed = 2 * Double(rows * inputs * units * repeats) / time / 1e9
      return Result(
        name: name, shape: "\(rows) × \(inputs) × \(units)", speed: speed,
        shareOfPeak: speed / peak)
    }
    return [
      result("forward") {
        kernels.denseForward(
          rows: rows, inputs: inputs, outputs: units, input: input, rowIndices: nil,
          kernel: kernel, bias: bias, isRectified: true, output: &output)
      },
      result("kernel gradient") {
        kernels.denseKernelGradient(
          rows: rows, inputs: inputs, outputs: units, input: input, rowIndices: nil,
          outputGradient: gradient, kernelGradient: &kernelGradient)
      },
      result("input gradient") {
        kernels.denseInputGradient(
          rows: rows, inputs: inputs, outputs: units, outputGradient: gradient, kernel: kernel,
          transposed: &scratch, inputGradient: &inputGradient)
      },
    ]
  }

  private static func fastest(_ body: () -> Void) -> Double {
    (0..<5).map { _ in seconds(body) }.min() ?? 0
  }

  private static func numbers(_ count: Int) -> [Float] {
    var generator = SeededGenerator(seed: 3)
    return (0..<count).map { _ in Float(generator.uniform()) - 0.5 }
  }

  /// The results as a Markdown table, a line for each shape.
  static func table(_ results: [Result]) -> String {
    func text(_ result: Result) -> String {
      "\(rounded(result.speed)) (\(Int((100 * result.shareOfPeak).rounded())) %)"
    }
    var lines = [
      [
        "rows × inputs × units, one thread, GFLOP/s (share of peak)", "forward", "kernel gradient",
        "input gradient",
      ]
    ]
    if let peak = results.first { lines.append(["peak (registers only)", text(peak), "", ""]) }
    for first in stride(from: 1, to: results.count, by: 3) {
      lines.append([results[first].shape] + results[first..<first + 3].map(text))
    }
    return markdownTable(lines)
  }
}
