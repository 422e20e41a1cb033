import JSONText
import Workflows

/// Whether the expectation after a choice among many trials is what the network will get.
enum ChoiceStudy: Study {
  static let name = "choice"
  static let summary =
    "Bias of the best, the chosen and the expected score of a real search, by the whole workflow."
  static let settings: [any StudySetting] = [
    Setting(rows: 260, choice: "k_fold", trials: 20),
    Setting(rows: 260, choice: "k_fold", trials: 100),
    Setting(rows: 1_250, choice: "hold_out", trials: 20),
    Setting(rows: 1_250, choice: "hold_out", trials: 100),
    Setting(rows: 260, choice: "iterated_k_fold", trials: 20),
  ]

  /// A sample through the whole workflow with so many trials.
  struct Setting: StudySetting {
    let rows: Int
    let choice: String
    let trials: Int
    let samples = 300

    var title: String {
      "\(rows) rows (\(choice == "hold_out" ? rows * 4 / 25 : rows * 4 / 5) validated), \(choice), "
        + "\(trials) trials, accuracy"
    }

    private var run: SimulatedRun {
      var evaluation: [String: JSONValue] = ["protocol": .string(choice)]
      if choice == "iterated_k_fold" { evaluation["repeats"] = 3 }
      return SimulatedRun(
        population: Population(target: .classes, signal: 0.8), rows: rows,
        answers: [
          .metric: ["primary": "accuracy"], .evaluation: evaluation,
          .baseline: ["epochs": 20, "learning_rate": 0.003, "batch_size": 16],
          .overfit: ["ladder": [[16]]],
          .tuning: ["trials": JSONValue(trials - 2), "units": [4, 8, 16], "layers": [1, 2]],
        ])
    }

    func sample(_ index: Int, scratch: String) throws -> [String: JSONValue] {
      let outcome = try run.outcome(index, scratch: scratch)
      guard let truth = outcome.truth else { return ["tested": false] }
      let tuning = try outcome.record.outcome(of: TuningStage.self)
      return [
        "tested": true, "truth": .number(truth),
        "best": .number(tuning.trials[tuning.selection.best].score - truth),
        "chosen": .number(tuning.trials[tuning.selection.chosen].score - truth),
        "expected": .number(tuning.expected - truth),
        "luck": .number(tuning.selection.luck), "trials": JSONValue(tuning.trials.count),
      ]
    }

    func results(_ samples: [[String: JSONValue]]) -> [StudyResult] {
      [
        StudyResult(
          mean: samples.numbers("best"), quantity: "best score minus true", setting: title,
          claim: "biased"),
        StudyResult(
          mean: samples.numbers("chosen"), quantity: "chosen score minus true", setting: title,
          claim: "biased"),
        StudyResult(
          mean: samples.numbers("expected"), quantity: "expected score minus true",
          setting: title, claim: "within 0.01"),
      ]
    }
  }
}
