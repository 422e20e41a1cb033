import JSONText
import Workflows

/// Whether reported 95 % intervals hold the true value: the final network's metric on fresh rows.
enum CoverageStudy: Study {
  static let name = "coverage"
  static let summary =
    "Coverage of the expectation's and the test's interval, by the whole workflow."
  static let settings: [any StudySetting] = [
    (100, "iterated_k_fold"), (250, "hold_out"), (500, "iterated_k_fold"), (1_000, "hold_out"),
    (5_000, "hold_out"), (5_000, "iterated_k_fold"),
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
      let chosen = tuning.trials[tuning.selection.chosen]
      return [
        "tested": true, "truth": .number(truth), "expected": .number(final.expected),
        "lower": .number(final.expectedLower), "upper": .number(final.expectedUpper),
        "score": .number(chosen.score), "fold_error": .number(chosen.standardError),
        "error": .number(tuning.expectedStandardError),
        "folds": .array(chosen.foldScores.map(JSONValue.number)),
        "test": .number(test.score), "test_lower": .number(test.lower),
        "test_upper": .number(test.upper), "z": .number(final.gapStatistic ?? 0),
        "disagrees": .bool(final.disagrees == true),
      ]
    }

    func results(_ samples: [[String: JSONValue]]) -> [StudyResult] {
      let tested = samples.filter { $0["tested"]?.bool == true }
      func covers(_ lower: String, _ upper: String) -> Int {
        tested.count { facts in
          guard let truth = facts["truth"]?.double, let lower = facts[lower]?.double,
            let upper = facts[upper]?.double
          else { return false }
          return lower <= truth && truth <= upper
        }
      }
      return [
        StudyResult(
          share: covers("test_lower", "test_upper"), of: tested.count,
          quantity: "test interval covers the truth", setting: title, claim: "0.93 to 0.97"),
        StudyResult(
          share: covers("lower", "upper"), of: tested.count,
          quantity: "expected interval covers the truth", setting: title, claim: "0.93 to 0.97"),
        StudyResult(
          mean: tested.compactMap { facts in
            facts["expected"]?.double.flatMap { expected in
              facts["truth"]?.double.map { expected - $0 }
            }
          }, quantity: "expected minus true", setting: title, claim: "near 0"),
        StudyResult(
          share: tested.count(where: "disagrees"), of: tested.count,
          quantity: "expectation and test called different", setting: title, claim: "at most 0.05"),
      ]
    }
  }
}
