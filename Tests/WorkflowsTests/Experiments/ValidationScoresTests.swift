import JSONText
import Tensors
import Testing

@testable import Workflows

/// What two runs on the same validation rows are compared by.
@Suite struct ValidationScoresTests {
  private static let classes: [Float] = (0..<40).map { Float($0 % 2) }
  private static let keys = (0..<40).map { "\(1000 + $0 * 7 % 40)" }

  private func right(but wrong: Range<Int>) -> [Float] {
    Self.classes.enumerated().map { row, target in wrong.contains(row) ? 1 - target : target }
  }

  @Test func `the values follow the rows, in whatever order these were validated`() throws {
    let experiment = try SmallExperiments.experiment(
      .binary, metric: "accuracy", folds: [Self.classes])
    let scores = try #require(
      experiment.validationScores(
        of: try experiment.judged([right(but: 3..<9)]), keys: Self.keys))
    #expect(scores.measure == .metric && scores.groups == nil && !scores.arePooled)
    let order = Self.keys.indices.sorted { Self.keys[$0] < Self.keys[$1] }
    #expect(scores.values == order.map { (3..<9).contains($0) ? 0 : 1 })
    // The same rows, dealt into two folds the other way round.
    let folds = [Array(Self.classes[20...]), Array(Self.classes[..<20])]
    let pooled = try SmallExperiments.experiment(.binary, metric: "accuracy", folds: folds)
    let wrong = right(but: 3..<9)
    let again = try #require(
      pooled.validationScores(
        of: try pooled.judged([Array(wrong[20...]), Array(wrong[..<20])]),
        keys: Array(Self.keys[20...] + Self.keys[..<20])))
    #expect(again.rows == scores.rows && again.values == scores.values && again.arePooled)
    let other = try #require(
      experiment.validationScores(
        of: try experiment.judged([wrong]), keys: Self.keys.map { $0 + "x" }))
    #expect(other.rows != scores.rows)
  }

  @Test func `rows that share a group keep it`() throws {
    let experiment = try SmallExperiments.experiment(
      .binary, metric: "accuracy", folds: [Self.classes], groups: (0..<40).map { 90 - $0 / 2 })
    let keys = (0..<40).map { "\(100 + $0)" }
    let scores = try #require(
      experiment.validationScores(of: try experiment.judged([Self.classes]), keys: keys))
    #expect(scores.groups == (0..<40).map { $0 / 2 })
  }

  @Test func `a metric that is no mean over rows leaves the losses of a hold-out`() throws {
    let held = try SmallExperiments.experiment(.binary, metric: "f1", folds: [Self.classes])
    let predictions = Self.classes.map { $0 > 0.5 ? Float(0.75) : 0.5 }
    let scores = try #require(
      held.validationScores(
        of: try held.judged([predictions]), keys: (0..<40).map { "\(100 + $0)" }))
    #expect(scores.measure == .loss)
    // −log 0.5 and −log 0.75, as single floats.
    #expect(scores.values.prefix(2) == [0.6931472, 0.2876821])
    let folds = try SmallExperiments.experiment(
      .binary, metric: "f1", folds: [Array(Self.classes[..<20]), Array(Self.classes[20...])])
    let judged = try folds.judged([Array(predictions[..<20]), Array(predictions[20...])])
    #expect(folds.validationScores(of: judged, keys: Self.keys) == nil)
  }

  @Test func `they are coded`() throws {
    let scores = ValidationScores(
      [0.1, 2], .loss, keys: ["b", "a"], groups: [5, 5], arePooled: false)
    #expect(scores.values == [2, 0.1] && scores.groups == [0, 0])
    #expect(try JSONValue(encoding: scores).decoded(as: ValidationScores.self) == scores)
  }
}
