import Tensors
import Testing
import TrainingCore

/// Metrics of classes and labels with their averages, against scikit-learn 1.9.1 in double precision.
///
/// Made by `sklearn.metrics` on the numbers below: precision_score, recall_score and f1_score with each
/// `average`, balanced_accuracy_score, fbeta_score (beta 2 and 0.5; of several classes average="macro"),
/// matthews_corrcoef, brier_score_loss, average_precision_score(average="macro"), accuracy_score and
/// hamming_loss of label indicators that are decided by `> 0.5`.
@Suite struct AveragedMetricTests {
  private func value(_ id: String, _ predictions: Tensor, _ targets: Tensor) throws -> Double? {
    let metric = try #require(Catalog.metrics.entry(named: id).standard)
    return metric.value(predictions: predictions, targets: targets)
  }

  private func expect(
    _ expected: [String: Double], _ predictions: Tensor, _ targets: Tensor
  ) throws {
    for (id, expected) in expected {
      let found = try #require(try value(id, predictions, targets), "\(id)")
      #expect(abs(found - expected) < 1e-12, "\(id): \(found), \(expected)")
    }
  }

  private func column(_ values: [Float]) -> Tensor {
    Tensor(rows: values.count, columns: 1, values: values)
  }

  private static let scores: [Float] = [
    0.5, 0.9, 0.9, 0.4, 0.1, 0.2, 0.6, 0.9, 0.8, 0.3, 0.1, 0.3, 0.8, 0.9, 0.6, 0.2,
  ]
  private static let truth: [Float] = [1, 0, 0, 1, 0, 1, 0, 0, 1, 0, 1, 0, 0, 1, 0, 1]

  @Test func `yes and no`() throws {
    try expect(
      [
        "precision_macro": 0.3125, "recall_macro": 0.30952380952380953,
        "f1_macro": 0.30980392156862746, "precision_micro": 0.3125, "recall_micro": 0.3125,
        "f1_micro": 0.3125, "precision_weighted": 0.3203125, "recall_weighted": 0.3125,
        "f1_weighted": 0.31519607843137254, "balanced_accuracy": 0.30952380952380953,
        "f2": 0.2777777777777778, "f05": 0.2564102564102564, "mcc": -0.3779644730092272,
        "brier": 0.42062499642372153,
      ], column(Self.scores), column(Self.truth))
  }

  @Test func `one of several classes`() throws {
    try expect(
      [
        "precision_macro": 0.375, "recall_macro": 0.47916666666666663,
        "f1_macro": 0.41369047619047616, "precision_micro": 0.5, "recall_micro": 0.5,
        "f1_micro": 0.5, "precision_weighted": 0.40625, "recall_weighted": 0.5,
        "f1_weighted": 0.443452380952381, "balanced_accuracy": 0.47916666666666663,
        "f2": 0.4479166666666667, "f05": 0.38852339181286544, "mcc": 0.3263766828841098,
        "brier": 0.6217968413559427,
      ], MetricTests.classPredictions, column([3, 1, 1, 0, 3, 2, 0, 1, 3, 0, 2, 1, 3, 1, 1, 0]))
  }

  private static let labelScores = Tensor(
    rows: 16, columns: 4,
    values: [
      0.59, 0.63, 0.11, 0.27, 0.48, 0.56, 0.09, 0.48, 0.59, 0.25, 0.17, 0.59, 0.77, 0.08, 0.4,
      0.34, 0.19, 0.39, 0.82, 0.19, 0.11, 0.85, 0.54, 0.1, 0.34, 0.84, 0.27, 0.15, 0.21, 1, 0.09,
      0.21, 0.48, 0.55, 0.09, 0.49, 0.96, 0.08, 0.13, 0.43, 0.43, 0.23, 0.51, 0.42, 0.19, 0.39,
      0.82, 0.19, 0.3, 0.49, 0.68, 0.13, 0.1, 1, 0.18, 0.1, 0.22, 1, 0.09, 0.22, 0.91, 0.2, 0.07,
      0.41,
    ])
  private static let labels = Tensor(
    rows: 16, columns: 4,
    values: (0..<16).flatMap { row in (0..<4).map { (row * 7 + $0 * 3) % 5 < 2 ? 1 : 0 } })

  @Test func `several labels of each row, with ties`() throws {
    try expect(
      [
        "precision_macro": 0.39375, "recall_macro": 0.3392857142857143,
        "f1_macro": 0.35714285714285715, "precision_micro": 0.47368421052631576,
        "recall_micro": 0.34615384615384615, "f1_micro": 0.4,
        "precision_weighted": 0.4096153846153846, "recall_weighted": 0.34615384615384615,
        "f1_weighted": 0.3681318681318681, "mean_average_precision": 0.4628677869749298,
        "subset_accuracy": 0.125, "hamming_loss": 0.421875,
      ], Self.labelScores, Self.labels)
    for id in ["subset_accuracy", "hamming_loss"] {
      let metric = try #require(Catalog.metrics.entry(named: id).standard)
      let rows = try #require(
        metric.rowScores(predictions: Self.labelScores, targets: Self.labels))
      #expect(rows.count == 16)
    }
  }

  /// Where scikit-learn warns and counts a zero, a label or class that is not there is left out.
  @Test func `what is not there is left out of a mean`() throws {
    let predictions = Tensor(rows: 3, columns: 2, values: [0.9, 0.1, 0.2, 0.3, 0.8, 0.2])
    let none = Tensor(rows: 3, columns: 2, values: [1, 0, 0, 0, 1, 0])
    #expect(try value("mean_average_precision", predictions, none) == 1)
    #expect(try value("f1_macro", predictions, none) == 1)
    let empty = Tensor(rows: 3, columns: 2, values: [0, 0, 0, 0, 0, 0])
    #expect(try value("mean_average_precision", predictions, empty) == nil)
    #expect(try value("recall_weighted", predictions, empty) == nil)
    #expect(try value("f1_macro", predictions, empty) == 0)
    #expect(try value("hamming_loss", predictions, empty) == 1.0 / 3)
    // One class alone: its recall; no correlation.
    #expect(try value("balanced_accuracy", column([0.9, 0.2]), column([1, 1])) == 0.5)
    #expect(try value("mcc", column([0.9, 0.2]), column([1, 1])) == 0)
    #expect(try value("f2", column([0.9, 0.2]), column([0, 0])) == nil)
  }

  @Test func `decisions from their counts score as predictions do`() throws {
    let predicted = Self.scores.map { $0 > 0.5 }
    let pairs = zip(predicted, Self.truth.map { $0 == 1 })
    let table = DecisionTable(
      pairs.count { $0 && $1 }, pairs.count { $0 && !$1 }, pairs.count { !$0 && $1 },
      pairs.count { !$0 && !$1 })
    var rewarding: [String] = []
    for metric in Catalog.metrics.entries.compactMap(\.standard) where metric.rewardsThreshold {
      rewarding.append(metric.id)
      let score = try #require(metric.score(of: table))
      let direct = metric.value(
        predictions: column(Self.scores), targets: column(Self.truth))
      #expect(abs(score - (direct ?? .nan)) < 1e-12, "\(metric.id)")
    }
    #expect(
      rewarding == ["f1", "balanced_accuracy", "f2", "f05", "mcc", "f1_macro", "f1_weighted"])
  }

  @Test func `labels must be 0 or 1`() throws {
    for id in ["mean_average_precision", "subset_accuracy", "hamming_loss", "f1_macro"] {
      let metric = try #require(Catalog.metrics.entry(named: id).standard)
      #expect(metric.expectation(brokenBy: [0, 1, 1], outputWidth: 3) == nil)
      #expect(metric.expectation(brokenBy: [0, 0.5, 1], outputWidth: 3) != nil)
      #expect(metric.expectation(brokenBy: [0, 1], outputWidth: 3) != nil)
    }
  }
}
