internal import Tensors
public import TrainingCore

/// What every optimizer must keep to, as a list of what one breaks.
public enum OptimizerContract {
  private static let count = 37

  /// Returns what an optimizer breaks, in sentences; nothing if it keeps to the contract.
  public static func violations(of optimizer: some Optimizer) -> [String] {
    var violations = CodingContract.violations(of: optimizer)
    let gradient = numbers(seed: 31)
    let start = numbers(seed: 32)
    if run(optimizer, from: start, gradient: gradient)
      != run(optimizer, from: start, gradient: gradient)
    {
      violations.append("The same steps twice give other bits.")
    }
    let zeros = [Float](repeating: 0, count: count)
    if optimizer.isAtRestWithoutGradient && run(optimizer, from: start, gradient: zeros) != start {
      violations.append("A gradient of 0 moves parameters.")
    }
    var changed = gradient
    changed[5] += 1
    let (one, other) = (
      run(optimizer, from: start, gradient: gradient),
      run(optimizer, from: start, gradient: changed)
    )
    if (0..<count).contains(where: { $0 != 5 && one[$0] != other[$0] }) {
      violations.append("A parameter's step depends on the gradient of another.")
    }
    return violations + descent(optimizer)
  }

  /// A step against the gradient of Σw² must make it smaller.
  private static func descent(_ optimizer: some Optimizer) -> [String] {
    let start = numbers(seed: 33)
    let end = run(optimizer, from: start, gradient: start.map { 2 * $0 }, steps: 1)
    func size(_ values: [Float]) -> Double { values.reduce(0) { $0 + Double($1) * Double($1) } }
    return size(end) < size(start) ? [] : ["A step against the gradient does not go downhill."]
  }

  private static func numbers(seed: UInt64) -> [Float] {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { _ in Float(generator.normal()) }
  }

  private static func run(
    _ optimizer: some Optimizer, from start: [Float], gradient: [Float], steps: Int = 4
  ) -> [Float] {
    var parameters = start
    var slots = [Float](repeating: 0, count: optimizer.slotCount * count)
    withPointer(&parameters) { parameters in
      withPointer(&slots) { slots in
        gradient.withUnsafeBufferPointer { gradient in
          guard let slope = gradient.baseAddress else { return }
          for number in 1...steps {
            _ = optimizer.update(
              OptimizerStep(
                kernels: .best, number: number, count: count, parameters: parameters,
                gradient: slope, slots: slots))
          }
        }
      }
    }
    return parameters
  }
}
