import Testing

@testable import Workflows

@Suite struct EnsembleRuleTests {
  private static let binary = Outputs(task: .binary, width: 1)
  private static let classes = Outputs(task: .multiclass, width: 3)

  @Test func `an average is the mean, with weights or without`() {
    let members: [[Float]] = [[0.5, 1], [0.25, 0]]
    #expect(EnsembleRule(.average, count: 2).combined(members, Self.binary) == [0.375, 0.5])
    var weighted = EnsembleRule(.weightedAverage, count: 2)
    weighted.weights = [0.75, 0.25]
    #expect(weighted.combined(members, Self.binary) == [0.4375, 0.75])
  }

  @Test func `most votes win, however sure the others are`() {
    let rule = EnsembleRule(.majorityVote, count: 3)
    let values = rule.combined([[0.51], [0.52], [0.01]], Self.binary)
    #expect(values[0] > 0.5 && values[0] < 1)
    let sure = rule.combined(
      [[0.4, 0.35, 0.25], [0.4, 0.3, 0.3], [0, 1, 0]], Self.classes)
    #expect(sure[0] > sure[1] && sure[1] > sure[2])
    #expect(abs(sure.reduce(0, +) - 1) < 1e-6)
  }

  @Test func `where votes are even the mean probability decides`() {
    let rule = EnsembleRule(.majorityVote, count: 2)
    #expect(rule.combined([[0.9], [0.4]], Self.binary)[0] > 0.5)
    #expect(rule.combined([[0.6], [0.1]], Self.binary)[0] < 0.5)
    let classes = rule.combined([[0.9, 0.1, 0], [0.3, 0.4, 0.3]], Self.classes)
    #expect(classes[0] > classes[1])
  }

  @Test func `labels are voted for one by one`() {
    let labels = Outputs(task: .multiLabel, width: 2)
    let rule = EnsembleRule(.majorityVote, count: 3)
    let values = rule.combined([[0.9, 0.6], [0.2, 0.7], [0.3, 0.1]], labels)
    #expect(values[0] < 0.5 && values[1] > 0.5)
  }

  @Test func `equal weights of logits are their mean, and one network alone is itself`() {
    var rule = EnsembleRule(.stacking, count: 2)
    let even = rule.combined([[0.8], [0.2]], Self.binary)[0]
    #expect(abs(even - 0.5) < 1e-6)
    rule.weights = [1, 0]
    for value: Float in [0.125, 0.5, 0.9] {
      #expect(abs(rule.combined([[value], [0.3]], Self.binary)[0] - value) < 1e-6)
    }
    let row: [Float] = [0.5, 0.25, 0.25]
    let same = rule.combined([row, [0.1, 0.1, 0.8]], Self.classes)
    #expect(zip(row, same).allSatisfy { abs($0 - $1) < 1e-6 })
    rule.centers = [10]
    #expect(
      rule.combined([[12], [7]], Outputs(task: .regression, width: 1)) == [12])
  }
}
