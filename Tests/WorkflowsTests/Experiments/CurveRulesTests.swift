import Testing

@testable import Workflows

/// Each verdict on curves has a pair of curves that triggers it and one that just does not.
@Suite struct CurveRulesTests {
  private func kinds(
    training: [Double], validation: [Double], rises: [Double] = [0, 0],
    trivial: Double = 1, gain: (mean: Double, standardError: Double) = (0.5, 0.01),
    linear: Double? = nil
  ) throws -> [CurveFinding.Kind] {
    let diagnosis = try #require(
      CurveDiagnosis(training: [training], validation: [validation], rises: { _ in rises }))
    let findings = CurveRules(
      training: training, validation: validation, diagnosis: diagnosis, trivialLoss: trivial,
      gainOnTrivial: gain, linearLoss: linear
    ).findings
    #expect(findings.allSatisfy { $0.sentence.contains { $0.isNumber } })
    return findings.map(\.kind)
  }

  /// Falls fast, then stays.
  private static let settled: [Double] = (0..<20).map { (epoch: Int) -> Double in
    0.5 + 0.5 / Double(1 + min(epoch, 8) * min(epoch, 8))
  }

  @Test func `curves that stay together fit well`() throws {
    #expect(try kinds(training: Self.settled, validation: Self.settled) == [.goodFit])
  }

  @Test func `no learning needs both: no gain, and a training loss near the trivial`() throws {
    let flat = (0..<20).map { (epoch: Int) -> Double in 1 - 0.0001 * Double(epoch * (20 - epoch)) }
    #expect(try kinds(training: flat, validation: flat, gain: (0.01, 0.01)).contains(.noLearning))
    #expect(
      try !kinds(training: flat, validation: flat, gain: (0.011, 0.01)).contains(.noLearning))
    var fallen = flat
    fallen[19] = 0.95
    #expect(
      try !kinds(training: fallen, validation: flat, gain: (0.01, 0.01)).contains(.noLearning))
  }

  @Test func `less than half of what a linear model learns is underfit`() throws {
    // The training loss at the turn is 0.5 or a little more: 0.5 below the trivial.
    #expect(
      try kinds(training: Self.settled, validation: Self.settled, linear: -0.02) == [.underfit])
    #expect(
      try kinds(training: Self.settled, validation: Self.settled, linear: 0.02) == [.goodFit])
  }

  @Test func `a curve that still falls at the end was stopped too early`() throws {
    let falling = (0..<20).map { (epoch: Int) -> Double in 1 - 0.02 * Double(epoch) }
    #expect(try kinds(training: falling, validation: falling) == [.underfit])
    let turned = falling.dropLast(2) + [0.7, 0.75]
    #expect(try !kinds(training: falling, validation: Array(turned)).contains(.underfit))
  }

  @Test func `a rise of more than two standard errors is overfit`() throws {
    let validation = (0..<20).map { (epoch: Int) -> Double in
      0.5 + 0.002 * Double((epoch - 8) * (epoch - 8))
    }
    let training = (0..<20).map { (epoch: Int) -> Double in 0.6 - 0.02 * Double(epoch) }
    #expect(try kinds(training: training, validation: validation, rises: [1, 1.1]) == [.overfit])
    #expect(
      try !kinds(training: training, validation: validation, rises: [1, -0.9]).contains(.overfit))
  }

  @Test func `steps of more than three times the trend are noise`() throws {
    func jumping(_ size: Double) -> [Double] {
      (0..<40).map { (epoch: Int) -> Double in
        let jump = epoch % 2 == 0 ? size : -size
        return 0.5 + 0.5 / Double(1 + epoch) + jump
      }
    }
    #expect(try kinds(training: jumping(0), validation: jumping(0.1)).contains(.noisy))
    #expect(try !kinds(training: jumping(0), validation: jumping(0.01)).contains(.noisy))
  }

  @Test func `a loss of ten times the first one has diverged`() throws {
    let up = (0..<10).map { 1 + Double($0) }
    var further = up
    further[9] = 10.1
    #expect(try kinds(training: further, validation: further) == [.diverged])
    #expect(try !kinds(training: up, validation: up).contains(.diverged))
  }

  @Test func `validation far below training is suspicious`() throws {
    let lower = Self.settled.map { $0 - 0.03 }
    #expect(
      try kinds(training: Self.settled, validation: lower, gain: (0.5, 0.014))
        == [.validationEasier])
    #expect(
      try kinds(training: Self.settled, validation: lower, gain: (0.5, 0.016)) == [.goodFit])
  }
}
