import Synchronization
import Workflows

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Holds a plan against its data: the steps ask all their questions, and nothing is trained.
///
/// The real stages do it, in a folder that is gone afterwards. An answer that the data object to is
/// kept, and the rule answers in its place, so that all such answers are found in one go.
struct PlanCheck {
  /// The steps that can be walked without training, the last of which only asks.
  static let stages: [any Stage] = [
    ProblemStage(), MetricStage(), EvaluationStage(), PreprocessingStage(), BaselineQuestions(),
  ]

  /// The plan.
  let plan: LoadedPlan
  /// The number of threads.
  let threads: Int
  /// Takes in what the person should know about the data.
  let warn: @Sendable (String) -> Void

  /// Walks the plan up to the first training.
  ///
  /// - Returns: the record of the steps before it.
  /// - Throws: `CommandFailure` with every answer that the data object to, or for data that cannot
  ///   be used.
  func run() throws(CommandFailure) -> RunRecord {
    let folder = FileManager.default.temporaryDirectory.path + "/sevenfold-\(UUID().uuidString)"
    defer { DurableFile.removeFolder(folder) }
    let objections = Objections()
    let source = ExaminedAnswers(answers: PlanAnswers(plan.plan), objections: objections)
    let warn = warn
    let options = RunOptions(
      runsFolder: folder, threads: threads, clock: { TimeStamp.now() },
      events: { if case .warning(let sentence) = $0 { warn(sentence) } })
    let record: RunRecord
    do {
      record = try Runner(stages: Self.stages).run(plan.plan, answering: source, options: options)
    } catch {
      guard objections.all.isEmpty else { throw plan.failure(objections.all) }
      throw CommandFailure(error, in: plan)
    }
    guard objections.all.isEmpty else { throw plan.failure(objections.all) }
    return record
  }
}

/// The questions of step 5 without its trainings.
struct BaselineQuestions: Stage {
  static let id = BaselineStage.id
  static let title = BaselineStage.title
  static let purpose = BaselineStage.purpose
  static let fields = BaselineStage.fields
  static let returnsTo = BaselineStage.returnsTo

  func settings(in context: inout StageContext) throws -> BaselineStage.Settings {
    try BaselineStage().settings(in: &context)
  }

  func run(
    _ settings: BaselineStage.Settings, in context: inout StageContext
  ) -> StageResult<BaselineStage.Settings> {
    StageResult(outcome: settings, verdict: .passed("Nothing was trained."))
  }
}

/// The answers of a plan; where one is objected to, it is noted and the rule answers instead.
private struct ExaminedAnswers: DecisionSource {
  var answers: PlanAnswers
  let objections: Objections

  mutating func answer(_ question: Question) -> Answer {
    let answer = answers.answer(question)
    guard answer.author == .plan, let problem = question.problem(with: answer.value) else {
      return answer
    }
    objections.add(Objection(question: question.id, problem: problem))
    return Answer(value: question.recommended, author: .rule)
  }

  func answersUnasked(_ key: String, of step: StepID) -> Bool {
    answers.answersUnasked(key, of: step)
  }
}

/// What was objected to, collected while a plan is walked.
private final class Objections: Sendable {
  private let collected = Mutex<[Objection]>([])

  var all: [Objection] { collected.withLock { $0 } }

  func add(_ objection: Objection) {
    collected.withLock { if !$0.contains(objection) { $0.append(objection) } }
  }
}
