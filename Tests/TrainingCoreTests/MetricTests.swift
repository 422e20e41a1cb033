import Tensors
import Testing
import TrainingCore

/// Metrics against scikit-learn 1.9.1 in double precision.
///
/// Made by `sklearn.metrics`: accuracy_score, precision_score, recall_score and f1_score (of several
/// classes average="macro"), roc_auc_score (multi_class="ovr"), average_precision_score, log_loss,
/// mean_absolute_error, mean_squared_error, root_mean_squared_error, r2_score, on the numbers below.
@Suite("Metrics")
struct MetricTests {
  private func value(_ id: String, _ predictions: Tensor, _ targets: Tensor) throws -> Double? {
    let metric = try #require(Catalog.metrics.entry(named: id).standard)
    #expect(metric.id == id)
    let value = metric.value(predictions: predictions, targets: targets)
    let scores = metric.rowScores(predictions: predictions, targets: targets)
    if let scores, !scores.isEmpty {
      #expect(scores.count == predictions.rows)
      #expect(scores.reduce(0, +) / Double(scores.count) == value, "\(id)")
    }
    return value
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

  @Test("Yes and no, with ties among the scores")
  func binary() throws {
    let predictions = column([
      0.5, 0.9, 0.9, 0.4, 0.1, 0.2, 0.6, 0.9, 0.8, 0.3, 0.1, 0.3, 0.8, 0.9, 0.6, 0.2,
    ])
    let targets = column([1, 0, 0, 1, 0, 1, 0, 0, 1, 0, 1, 0, 0, 1, 0, 1])
    try expect(
      [
        "accuracy": 0.3125, "precision": 0.25, "recall": 0.2857142857142857,
        "f1": 0.26666666666666666, "roc_auc": 0.3412698412698413, "pr_auc": 0.37304421768707485,
        "log_loss": 1.1642429629516964,
      ], predictions, targets)
  }

  static let classPredictions = Tensor(
    rows: 16, columns: 4,
    values: [
      0.3689835, 0.3930596, 0.06935069, 0.1686062, 0.29741195, 0.34824675, 0.053837843,
      0.30050343, 0.36980864, 0.15623666, 0.10560678, 0.3683479, 0.48231173, 0.052198105,
      0.25205582, 0.21343434, 0.12183738, 0.24335518, 0.5147858, 0.1200216, 0.06565231,
      0.53030074, 0.33861786, 0.06542908, 0.21017788, 0.522549, 0.17181048, 0.09546266,
      0.13212298, 0.67960936, 0.053905014, 0.13436262, 0.30028072, 0.3422373, 0.05414802,
      0.30333397, 0.60133654, 0.050875943, 0.078730695, 0.26905686, 0.26830757, 0.14627127,
      0.32120803, 0.26421311, 0.11998992, 0.24674878, 0.51504433, 0.11821697, 0.18495572,
      0.307516, 0.42468193, 0.08284635, 0.06237061, 0.7641571, 0.11041204, 0.06306024,
      0.13461788, 0.67489964, 0.05358398, 0.1368985, 0.5686456, 0.1273866, 0.04591953,
      0.25804827,
    ])

  private func oneHot(_ labels: [Float]) -> Tensor {
    Tensor(
      rows: labels.count, columns: 4,
      values: labels.flatMap { label in (0..<4).map { Float($0) == label ? 1 : 0 } })
  }

  @Test("Several classes, targets as indices or one-hot")
  func classes() throws {
    let labels: [Float] = [3, 1, 1, 0, 3, 2, 0, 1, 3, 0, 2, 1, 3, 1, 1, 0]
    for targets in [column(labels), oneHot(labels)] {
      try expect(
        [
          "accuracy": 0.5, "f1": 0.41369047619047616, "roc_auc": 0.731845238095238,
          "pr_auc": 0.5687815656565657, "log_loss": 1.1577248182791817,
        ], Self.classPredictions, targets)
    }
  }

  @Test("A class that is predicted but never occurs counts as one missed altogether")
  func absentClass() throws {
    let labels: [Float] = [3, 1, 1, 0, 3, 1, 0, 1, 3, 0, 1, 1, 3, 1, 1, 0]
    let targets = column(labels)
    try expect(
      [
        "accuracy": 0.5, "precision": 0.34375, "recall": 0.34375, "f1": 0.34375,
        "log_loss": 1.1788531927928003,
      ], Self.classPredictions, targets)
    #expect(try value("roc_auc", Self.classPredictions, targets) == nil)
    #expect(try value("pr_auc", Self.classPredictions, targets) == nil)
  }

  @Test("Regression onto two outputs")
  func regression() throws {
    let targets = Tensor(
      rows: 16, columns: 2,
      values: [
        0.0, 4.524413, 1.4382766, 4.992485, 2.5244129, 4.7278924, 2.992485, 3.7954164, 2.7278924,
        2.42336, 1.7954165, 0.9476503, 0.42336002, -0.2704075, -1.0523497, -0.93259037,
        -2.2704074, -0.8767728, -2.9325902, -0.11662098, -2.8767729, 1.1617535, -2.116621,
        2.64536, -0.8382465, 3.97096, 0.64536, 4.814, 1.9709598, 4.968075, 2.814, 4.3954616,
      ])
    let predictions = Tensor(
      rows: 16, columns: 2,
      values: [
        1.0, 4.1082664, 1.7057755, 4.0050054, 1.6675241, 4.61574, 2.2665527, 4.7228947, 3.196409,
        3.0317113, 2.7720041, 0.34563842, 0.47731543, -1.2008338, -2.0000713, -0.82835436,
        -2.8313918, 0.10941948, -2.284994, 0.30675358, -1.9693261, 0.40206563, -2.2787354,
        1.8155541, -1.8324242, 4.2867036, 0.27559173, 5.812728, 2.7673123, 5.1866484, 3.609815,
        3.5136697,
      ])
    try expect(
      [
        "mae": 0.6447980229277164, "mse": 0.511053615258765, "rmse": 0.7148230302098876,
        "r2": 0.8850610822251104,
      ], predictions, targets)
  }

  @Test("Where targets leave a metric undefined there is none")
  func undefined() throws {
    let predictions = column([0.2, 0.7, 0.9])
    for id in ["recall", "f1", "roc_auc", "pr_auc"] {
      #expect(try value(id, predictions, column([0, 0, 0])) == nil, "\(id)")
    }
    #expect(try value("roc_auc", predictions, column([1, 1, 1])) == nil)
    #expect(try value("r2", predictions, column([2, 2, 2])) == nil)
    for id in Catalog.metrics.names {
      #expect(try value(id, column([]), column([])) == nil, "\(id)")
    }
  }

  @Test(
    "Nothing predicted as class 1 gives a precision of 0; one wrong certainty a finite log loss")
  func conventions() throws {
    #expect(try value("precision", column([0.1, 0.2]), column([0, 1])) == 0)
    #expect(try value("f1", column([0.1, 0.2]), column([0, 1])) == 0)
    let worst = try #require(try value("log_loss", column([0, 1]), column([1, 1])))
    #expect(abs(worst - (16.11809565095832 + 1.0000000494736474e-07) / 2) < 1e-9)
    #expect(try value("accuracy", column([0.5]), column([0])) == 1)
  }

  @Test("Directions, units and order")
  func properties() {
    let better = Catalog.metrics.entries.compactMap(\.standard).filter {
      $0.direction == .minimize
    }.map(\.id)
    #expect(better == ["log_loss", "brier", "hamming_loss", "mae", "mse", "rmse"])
    let units = Catalog.metrics.entries.compactMap(\.standard).filter { $0.unitPower > 0 }
    #expect(units.map(\.id) == ["mae", "mse", "rmse"])
    #expect(units.map(\.unitPower) == [1, 2, 1])
    #expect(MetricDirection.maximize.isBetter(2, than: 1))
    #expect(MetricDirection.minimize.isBetter(1, than: 2))
    #expect(!MetricDirection.minimize.isBetter(1, than: 1))
  }
}
