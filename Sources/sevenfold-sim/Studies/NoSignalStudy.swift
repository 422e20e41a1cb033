import JSONText
import Workflows

/// What the whole workflow says of labels without signal: search, choice and test included.
enum NoSignalStudy: Study {
  static let name = "no-signal"
  static let summary = "The whole workflow with 20 trials on labels without signal."
  static let settings: [any StudySetting] = [
    Setting(significance: 0.05, samples: 200), Setting(significance: 0.5, samples: 1_000),
  ]

  /// The gate as it is by rule, and opened as wide as a plan can, so that the later steps are reached.
  struct Setting: StudySetting {
    let significance: Double
    let samples: Int
    var title: String { "250 rows, k_fold, 20 trials, gate at \(significance.fixed(2))" }

    private var run: SimulatedRun {
      SimulatedRun(
        population: Population(target: .classes, signal: 0), rows: 250,
        answers: [
          .metric: ["primary": "accuracy"], .evaluation: ["protocol": "k_fold"],
          .baseline: ["epochs": 40, "significance": .number(significance)],
          .overfit: ["ladder": [[16], [32]]], .tuning: ["trials": 18, "units": [8, 16, 32]],
        ])
    }

    func sample(_ index: Int, scratch: String) throws -> [String: JSONValue] {
      let outcome = try run.outcome(index, scratch: scratch)
      guard outcome.record.ending == .finished else { return ["tested": false] }
      let final = try outcome.record.outcome(of: FinalStage.self)
      var facts: [String: JSONValue] = [
        "tested": true,
        "better": .bool(final.test?.againstTrivial.isBetter(at: 0.05) == true),
        "expected": .number(final.expected),
      ]
      if let truth = outcome.truth { facts["bias"] = .number(final.expected - truth) }
      return facts
    }

    func results(_ samples: [[String: JSONValue]]) -> [StudyResult] {
      let tested = samples.filter { $0["tested"]?.bool == true }
      return [
        StudyResult(
          share: samples.count(where: "better"), of: samples.count,
          quantity: "test called better than trivial, of all runs", setting: title,
          claim: "at most 0.08"),
        StudyResult(
          share: tested.count(where: "better"), of: tested.count,
          quantity: "test called better than trivial, of those tested", setting: title,
          claim: "at most 0.08"),
        StudyResult(
          mean: tested.numbers("bias"), quantity: "expected minus true, of those tested",
          setting: title, claim: "above 0: they passed by luck"),
      ]
    }
  }
}
