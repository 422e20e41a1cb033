import Tensors
import Testing
import TrainingCore

@testable import Workflows

@Suite struct ThresholdTests {
  /// Every cut is tried by hand.
  @Test(arguments: ["f1", "f2", "f05", "balanced_accuracy", "mcc"])
  func `the best threshold is the best of all cuts`(name: String) throws {
    let metric = try MetricNames.metric(name)
    let scores = uniformNumbers(60, "scores").map { ($0 * 20).rounded() / 20 }
    let targets: [Float] = uniformNumbers(60, "targets").enumerated().map {
      $0.element < 0.2 + scores[$0.offset] * 0.4 ? 1 : 0
    }
    let truth = Tensor(rows: 60, columns: 1, values: targets)
    let best = Thresholds.best(
      for: Tensor(rows: 60, columns: 1, values: scores), targets: truth, by: metric
    ).values[0]
    func value(at threshold: Double) throws -> Double {
      let decided = scores.map { Double($0) > threshold ? Float(1) : 0 }
      return try #require(
        metric.value(predictions: Tensor(rows: 60, columns: 1, values: decided), targets: truth))
    }
    let reached = try value(at: best)
    for step in 0..<40 {
      #expect(try value(at: (Double(step) + 0.5) / 40) <= reached + 1e-12)
    }
  }

  @Test func `centering moves thresholds to one half and keeps the order`() {
    let thresholds = Thresholds(values: [0.2, 0.7])
    let values: [Float] = (0...200).flatMap { [Float($0) / 200, Float($0) / 200] }
    let centered = thresholds.centered(values)
    for index in values.indices {
      let threshold = thresholds.values[index % 2]
      #expect((Double(values[index]) > threshold) == (centered[index] > 0.5))
      if index > 1, values[index] > values[index - 2] {
        #expect(centered[index] >= centered[index - 2])
      }
    }
    #expect(thresholds.centered([0, 0]) == [0, 0])
    #expect(thresholds.centered([1, 1]) == [1, 1])
    #expect(Thresholds(values: [0.5]).centered([0.25]) == [0.25])
  }

  /// The targets of a fold have no say in the decisions about it.
  @Test func `a fold's threshold comes from the other folds`() throws {
    let scores = (0..<3).map { uniformNumbers(40, "fold \($0)") }
    func decided(third: [Float]) throws -> [[Float]] {
      var experiment = try SmallExperiments.experiment(
        .binary, metric: "f1",
        folds: [
          scores[0].map { $0 > 0.8 ? 1 : 0 }, scores[1].map { $0 > 0.8 ? 1 : 0 }, third,
        ])
      experiment.choosesThreshold = true
      return experiment.decided(scores)
    }
    let one = try decided(third: scores[2].map { $0 > 0.8 ? 1 : 0 })
    let other = try decided(third: scores[2].map { $0 > 0.1 ? 1 : 0 })
    #expect(one[2] == other[2])
    #expect(one[0] != other[0])
    // Where all agree, the cut lies near 0.8.
    for (score, value) in zip(scores[2], one[2]) where abs(score - 0.8) > 0.05 {
      #expect((value > 0.5) == (score > 0.8))
    }
  }

  @Test func `a hold-out is cut in halves that choose for each other`() throws {
    let scores = uniformNumbers(80, "hold-out")
    func decided(_ targets: [Float]) throws -> [Float] {
      var experiment = try SmallExperiments.experiment(.binary, metric: "f1", folds: [targets])
      experiment.choosesThreshold = true
      return experiment.decided([scores])[0]
    }
    let targets: [Float] = scores.map { $0 > 0.7 ? 1 : 0 }
    let changed = targets.enumerated().map { $0.offset % 2 == 0 ? 1 - $0.element : $0.element }
    let one = try decided(targets)
    let other = try decided(changed)
    for row in stride(from: 0, to: 80, by: 2) { #expect(one[row] == other[row]) }
    #expect(one != other)
  }

  @Test func `the trivial model says always yes or always no`() throws {
    var experiment = try SmallExperiments.experiment(
      .binary, metric: "f1", folds: [[0, 1, 0, 0]])
    let values: [Float] = [0.25, 0.25, 0.25, 0.25]
    #expect(experiment.decidedTrivially(values, from: [0, 1, 0, 0], rows: 4) == values)
    experiment.choosesThreshold = true
    #expect(experiment.decidedTrivially(values, from: [0, 1, 0, 0], rows: 4) == [1, 1, 1, 1])
  }
}
