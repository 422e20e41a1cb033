import Testing

@testable import Workflows

@Suite struct EnsembleFitTests {
  private static func rule(
    _ choice: EnsembleChoice, _ task: Task, _ members: [[Float]], _ targets: [Double],
    width: Int = 1
  ) -> EnsembleRule {
    EnsembleEvidence(
      members: members, targets: targets, outputs: Outputs(task: task, width: width)
    ).rule(choice)
  }

  private static let probabilities: [[Float]] = [
    [0.9, 0.2, 0.6, 0.7, 0.1, 0.4], [0.6, 0.6, 0.5, 0.4, 0.5, 0.6],
  ]
  private static let truth: [Double] = [1, 0, 1, 1, 0, 0]
  private static let numbers: [[Float]] = [[1, 2, 3, 4.5, 5], [2, 1, 4, 3, 6]]
  private static let values = [1.5, 1.8, 3.1, 4.2, 5.4]

  // scipy.optimize.minimize (BFGS, then Nelder-Mead) of the same objective, SciPy 1.x.
  @Test func `the deciding layer has the weights that SciPy finds`() {
    func check(_ rule: EnsembleRule, _ expected: [Double]) {
      for (weight, value) in zip(rule.weights, expected) { #expect(abs(weight - value) < 1e-6) }
    }
    check(
      Self.rule(.stacking, .binary, Self.probabilities, Self.truth), [0.8816783986, 0.4028730028])
    check(
      Self.rule(
        .stacking, .multiclass,
        [
          [0.7, 0.2, 0.1, 0.1, 0.8, 0.1, 0.3, 0.3, 0.4, 0.5, 0.2, 0.3],
          [0.4, 0.4, 0.2, 0.3, 0.3, 0.4, 0.2, 0.2, 0.6, 0.1, 0.6, 0.3],
        ], [1, 0, 0, 0, 1, 0, 0, 0, 1, 1, 0, 0], width: 3), [0.8946879338, 0.4080049751])
    let numbers = Self.rule(.stacking, .regression, Self.numbers, Self.values)
    check(numbers, [0.6949935724, 0.2837550186])
    #expect(numbers.centers == [3.2])
  }

  @Test func `weights go where the truth is, are shares, and none is negative`() {
    for (task, members, truth) in [
      (Task.binary, Self.probabilities, Self.truth), (.regression, Self.numbers, Self.values),
    ] {
      let weights = Self.rule(.weightedAverage, task, members, truth).weights
      #expect(abs(weights.reduce(0, +) - 1) < 1e-12)
      #expect(weights.allSatisfy { $0 >= 0 } && weights[0] > weights[1])
      let swapped = Self.rule(.weightedAverage, task, members.reversed(), truth).weights
      #expect(swapped == weights.reversed())
    }
  }

  // The squared error of w a + (1 - w) b is least at the w where its derivative is zero: picks of 1/100.
  @Test func `weights are those of least loss, as near as picks allow`() {
    let weights = Self.rule(.weightedAverage, .regression, Self.numbers, Self.values).weights
    var (above, below) = (0.0, 0.0)
    for (index, value) in Self.values.enumerated() {
      let (a, b) = (Double(Self.numbers[0][index]), Double(Self.numbers[1][index]))
      above += (value - b) * (a - b)
      below += (a - b) * (a - b)
    }
    #expect(abs(weights[0] - above / below) < 0.02)
  }

  @Test func `without rows weights stay equal`() {
    for choice in EnsembleChoice.allCases {
      let rule = Self.rule(choice, .binary, [[], []], [])
      #expect(rule.weights == [0.5, 0.5])
    }
  }
}
