import JSONText
import Workflows

/// How often the gate of step 5 lets labels without signal pass, and finds a signal that is there.
enum GateStudy: Study {
  static let name = "gate"
  static let summary = "False alarms and power of the gate, by the real steps 1 to 5."
  static let settings: [any StudySetting] = [0, 0.35].flatMap { signal in
    [
      Setting(rows: 150, choice: "iterated_k_fold", metric: "accuracy", signal: signal),
      Setting(rows: 400, choice: "k_fold", metric: "accuracy", signal: signal),
      Setting(rows: 400, choice: "hold_out", metric: "accuracy", signal: signal),
      Setting(rows: 2_000, choice: "hold_out", metric: "accuracy", signal: signal),
      Setting(rows: 400, choice: "k_fold", metric: "roc_auc", signal: signal),
      Setting(rows: 400, choice: "k_fold", metric: "mae", signal: signal),
      Setting(rows: 400, choice: "hold_out", metric: "r2", signal: signal),
    ]
  }

  /// A sample through steps 1 to 5.
  struct Setting: StudySetting {
    let rows: Int
    let choice: String
    let metric: String
    let signal: Double
    var samples: Int { signal == 0 ? 1_000 : 200 }

    var title: String {
      "\(rows) rows, \(choice), \(metric)\(signal == 0 ? "" : ", signal \(signal.fixed(2))")"
    }

    private var run: SimulatedRun {
      let isNumber = ["mae", "r2"].contains(metric)
      return SimulatedRun(
        population: Population(target: isNumber ? .number : .classes, signal: signal), rows: rows,
        answers: [
          .metric: ["primary": .string(metric)], .evaluation: ["protocol": .string(choice)],
          .baseline: ["epochs": 40],
        ],
        stages: Array(Runner.builtIn.prefix(5)))
    }

    func sample(_ index: Int, scratch: String) throws -> [String: JSONValue] {
      let record = try run.outcome(index, scratch: scratch).record
      let baseline = try record.outcome(of: BaselineStage.self)
      return [
        "passed": .bool(record.ending == .finished),
        "gain": .number(baseline.againstTrivial.gain),
        "p": .number(baseline.againstTrivial.pValue),
      ]
    }

    func results(_ samples: [[String: JSONValue]]) -> [StudyResult] {
      [
        StudyResult(
          share: samples.count(where: "passed"), of: samples.count,
          quantity: signal == 0 ? "gate passes without signal" : "gate passes with a weak signal",
          setting: title, claim: signal == 0 ? "at most 0.05" : "the more the better")
      ]
    }
  }
}
