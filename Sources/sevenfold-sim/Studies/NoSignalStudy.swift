import JSONText
import Tensors
import Workflows

/// What the whole workflow says of labels without signal: search, choice and test included.
///
/// The gate of step 5 is opened as wide as a plan can, so that the later steps are reached.
enum NoSignalStudy: Study {
  static let name = "no-signal"
  static let summary = "The whole workflow with 20 trials on labels without signal."

  static func results(_ options: StudyOptions) throws -> [StudyResult] {
    let samples = options.samples ?? 200
    var answers = SimulatedRun.quickAnswers
    answers[.metric] = ["primary": "accuracy"]
    answers[.evaluation] = ["protocol": "k_fold"]
    answers[.baseline]?["significance"] = 0.5
    let run = SimulatedRun(
      population: Population(target: .classes, signal: 0), rows: 250, answers: answers,
      scratch: options.scratch + "/no-signal")
    let records = try Parallel.map(count: samples, threads: options.threads) { index in
      try run.outcome(index).record
    }
    let reached = try records.filter { $0.ending == .finished }
      .map { try $0.outcome(of: FinalStage.self) }
    return [
      StudyResult(
        share: reached.count { $0.test?.againstTrivial.isBetter(at: 0.05) == true }, of: samples,
        quantity: "test called better than the trivial model", setting: "250 rows, k_fold",
        claim: "at most 0.08"),
      StudyResult(
        share: reached.count, of: samples, quantity: "runs that the wide gate let through",
        setting: "250 rows, k_fold", claim: "not judged"),
      StudyResult(
        mean: reached.map { $0.expected - 0.5 }, quantity: "expected minus true",
        setting: "250 rows, k_fold, of those let through",
        claim: "above 0: they passed a gate by luck"),
    ]
  }
}
