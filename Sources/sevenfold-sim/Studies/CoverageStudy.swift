import JSONText
import Statistics
import TrainingCore
import Workflows

/// Whether reported 95 % intervals hold the true value: the final network's metric on fresh rows.
enum CoverageStudy: Study {
  static let name = "coverage"
  static let summary =
    "Coverage of the expectation's and the test's interval, by the whole workflow."
  static let settings: [any StudySetting] = [
    (100, "iterated_k_fold"), (250, "hold_out"), (500, "iterated_k_fold"), (1_000, "hold_out"),
    (1_000, "k_fold"), (5_000, "hold_out"), (5_000, "iterated_k_fold"),
  ].flatMap { rows, choice in
    ["accuracy", "roc_auc", "mae", "r2"].map { metric in
      Setting(rows: rows, choice: choice, metric: metric)
    }
  }

  /// A sample through the whole workflow, with a signal strong enough to pass the gate.
  struct Setting: StudySetting {
    let rows: Int
    let choice: String
    let metric: String
    let samples = 1_000

    var title: String { "\(rows) rows, \(choice), \(metric)" }

    private var run: SimulatedRun {
      let isNumber = ["mae", "r2"].contains(metric)
      var evaluation: [String: JSONValue] = ["protocol": .string(choice)]
      if choice == "iterated_k_fold" { evaluation["repeats"] = rows < 1_000 ? 3 : 2 }
      return SimulatedRun(
        population: Population(
          target: isNumber ? .number : .classes, inputs: 6, signal: isNumber ? 3 : 1), rows: rows,
        answers: [
          .metric: ["primary": .string(metric)], .evaluation: evaluation,
          .baseline: [
            "hidden_units": [8], "epochs": rows < 200 ? 40 : (rows <= 1_000 ? 20 : 6),
            "learning_rate": 0.01, "batch_size": rows < 200 ? 8 : (rows <= 1_000 ? 16 : 64),
            // Samples that the gate turned away would leave those whose validation was flattered.
            "significance": 0.5,
          ],
          .overfit: ["ladder": [[8]]],
          .tuning: [
            "trials": 2, "units": [4, 8], "layers": [1], "dropout": [0], "l1": [0],
            "l2": [0, 0.001],
          ],
        ])
    }

    func sample(_ index: Int, scratch: String) throws -> [String: JSONValue] {
      let outcome = try run.outcome(index, scratch: scratch)
      guard let truth = outcome.truth,
        let final = try? outcome.record.outcome(of: FinalStage.self), let test = final.test
      else { return ["tested": false] }
      let tuning = try outcome.record.outcome(of: TuningStage.self)
      let parts = tuning.expectedUncertainty
      return [
        "tested": true, "truth": .number(truth), "expected": .number(final.expected),
        "rows": JSONValue(parts?.rows ?? 0), "row_variance": .number(parts?.rowVariance ?? 0),
        "training_variance": parts?.training.map { .number($0.variance) } ?? .null,
        "training_noise": parts?.training.map { .number($0.noise) } ?? .null,
        "training_freedom": parts?.training.map { .number($0.degreesOfFreedom) } ?? .null,
        "networks": JSONValue(parts?.networks ?? 0),
        "fold_variance": parts?.foldVariance.map(JSONValue.number) ?? .null,
        "optimism": .number(tuning.selection.optimism),
        "model_seed": JSONValue(final.modelSeed ?? 1),
        "test": .number(test.score), "test_lower": .number(test.lower),
        "test_upper": .number(test.upper),
      ]
    }

    /// The intervals are made of the parts again, so that a better rule needs no new samples.
    func results(_ samples: [[String: JSONValue]]) -> [StudyResult] {
      let tested = samples.compactMap { Sample($0, metric: metric) }
      func share(_ quantity: String, _ claim: String, of hits: (Sample) -> Bool) -> StudyResult {
        StudyResult(
          share: tested.count(where: hits), of: tested.count, quantity: quantity, setting: title,
          claim: claim)
      }
      return [
        share("test interval covers the truth", "0.93 to 0.97") { $0.test.contains($0.truth) },
        share("expected interval covers the truth", "0.93 to 0.97") {
          $0.expected.contains($0.truth)
        },
        StudyResult(
          mean: tested.map { $0.expected.estimate - $0.truth }, quantity: "expected minus true",
          setting: title, claim: "near 0"),
        share("expectation and test called different", "at most 0.05") {
          gapTest(expectation: $0.expected, test: $0.test).disagrees
        },
      ]
    }
  }

  /// A run that reached the test rows.
  private struct Sample {
    let truth: Double
    let expected: ConfidenceInterval
    let test: ConfidenceInterval

    init?(_ facts: [String: JSONValue], metric name: String) {
      guard let metric = try? Catalog.metrics.entry(named: name).standard,
        let truth = facts["truth"]?.double, let estimate = facts["expected"]?.double,
        let rowVariance = facts["row_variance"]?.double, let rows = facts["rows"]?.integer,
        let networks = facts["networks"]?.integer, let test = facts["test"]?.double,
        let lower = facts["test_lower"]?.double, let upper = facts["test_upper"]?.double
      else { return nil }
      self.truth = truth
      var training: TrainingVariance?
      if let variance = facts["training_variance"]?.double,
        let noise = facts["training_noise"]?.double,
        let freedom = facts["training_freedom"]?.double
      {
        training = TrainingVariance(variance: variance, noise: noise, degreesOfFreedom: freedom)
      }
      expected = ScoreUncertainty(
        rowVariance: rowVariance, rows: rows, training: training, networks: networks,
        foldVariance: facts["fold_variance"]?.double
      ).interval(around: estimate, of: metric)
      self.test = ConfidenceInterval(estimate: test, lower: lower, upper: upper)
    }
  }
}
