import JSONText
import Tensors
import Workflows

/// Whether the intervals cover the truth and the expectation hits it, by the whole workflow.
enum ExpectationStudy: Study {
  static let name = "expectation"
  static let summary = "Coverage of the reported intervals and bias of the expectation."

  private struct Setting {
    let metric: String
    let target: Population.Target
    let rows: Int
    let choice: String
  }

  private static let settings = [
    Setting(metric: "accuracy", target: .classes, rows: 250, choice: "iterated_k_fold"),
    Setting(metric: "accuracy", target: .classes, rows: 1_000, choice: "hold_out"),
    Setting(metric: "roc_auc", target: .classes, rows: 500, choice: "k_fold"),
    Setting(metric: "mae", target: .number, rows: 500, choice: "k_fold"),
    Setting(metric: "r2", target: .number, rows: 500, choice: "k_fold"),
  ]

  static func results(_ options: StudyOptions) throws -> [StudyResult] {
    try settings.flatMap { try results(of: $0, options) }
  }

  private static func results(
    of setting: Setting, _ options: StudyOptions
  ) throws -> [StudyResult] {
    let run = SimulatedRun(
      population: Population(target: setting.target, signal: 1), rows: setting.rows,
      answers: answers(setting), scratch: options.scratch + "/expectation")
    let outcomes = try Parallel.map(
      count: options.samples ?? 200, threads: options.threads
    ) { index in try judge(run.outcome(index)) }
    let judged = outcomes.compactMap { $0 }
    let title = "\(setting.rows) rows, \(setting.choice), \(setting.metric)"
    return [
      StudyResult(
        share: judged.count { $0.testCovers }, of: judged.count,
        quantity: "test interval covers the truth", setting: title, claim: "0.93 to 0.97"),
      StudyResult(
        share: judged.count { $0.expectationCovers }, of: judged.count,
        quantity: "expected interval covers the truth", setting: title, claim: "0.93 or more"),
      StudyResult(
        mean: judged.map(\.bias), quantity: "expected minus true", setting: title, claim: "0"),
      StudyResult(
        share: judged.count { $0.disagrees }, of: judged.count,
        quantity: "expectation and test called different", setting: title, claim: "0.05"),
    ]
  }

  /// What a run said against what is true.
  private struct Judgement: Sendable {
    let testCovers: Bool
    let expectationCovers: Bool
    let bias: Double
    let disagrees: Bool
  }

  private static func answers(_ setting: Setting) -> [StepID: [String: JSONValue]] {
    var answers = SimulatedRun.quickAnswers
    answers[.metric] = ["primary": .string(setting.metric)]
    answers[.evaluation] = ["protocol": .string(setting.choice)]
    return answers
  }

  private static func judge(_ outcome: SimulatedRun.Outcome) throws -> Judgement? {
    let final = try? outcome.record.outcome(of: FinalStage.self)
    guard let truth = outcome.truth, let final, let test = final.test else { return nil }
    return Judgement(
      testCovers: test.lower <= truth && truth <= test.upper,
      expectationCovers: final.expectedLower <= truth && truth <= final.expectedUpper,
      bias: final.expected - truth, disagrees: final.disagrees == true)
  }
}
