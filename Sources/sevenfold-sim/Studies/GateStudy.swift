import JSONText
import Tensors
import Workflows

/// How often the gate of step 5 lets labels without signal pass, and finds a signal that is there.
enum GateStudy: Study {
  static let name = "gate"
  static let summary = "False alarms and power of the gate, by the real steps 1 to 5."

  static func results(_ options: StudyOptions) throws -> [StudyResult] {
    let samples = options.samples ?? 500
    var results: [StudyResult] = []
    for (rows, choice) in [(150, "iterated_k_fold"), (400, "k_fold"), (400, "hold_out")] {
      for signal in [0.0, 0.35] {
        let passed = try Self.passed(
          rows: rows, choice: choice, signal: signal, samples: samples, options)
        results.append(
          StudyResult(
            share: passed, of: samples,
            quantity: signal == 0 ? "gate passes without signal" : "gate passes with signal",
            setting: "\(rows) rows, \(choice), accuracy",
            claim: signal == 0 ? "at most 0.05" : "the higher the better"))
      }
    }
    return results
  }

  private static func passed(
    rows: Int, choice: String, signal: Double, samples: Int, _ options: StudyOptions
  ) throws -> Int {
    let run = SimulatedRun(
      population: Population(target: .classes, signal: signal), rows: rows,
      answers: [
        .metric: ["primary": "accuracy"], .evaluation: ["protocol": .string(choice)],
        .baseline: ["epochs": 40],
      ],
      stages: Array(Runner.builtIn.prefix(5)), scratch: options.scratch + "/gate")
    let endings = try Parallel.map(count: samples, threads: options.threads) { index in
      try run.outcome(index).record.ending
    }
    return endings.count { $0 == .finished }
  }
}
