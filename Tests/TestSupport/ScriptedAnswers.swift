public import JSONText
internal import Synchronization
public import Workflows

/// The answers of a test's script, by the path of the question; all others are the recommended ones.
///
/// A list of answers to one question is taken one after the other, as the steps come round again.
public struct ScriptedAnswers: DecisionSource {
  private var script: [String: [JSONValue]]
  private let author: Author
  private let reasons: [String: String]
  private let record: Record

  /// The questions that were asked.
  public final class Record: Sendable {
    private let questions = Mutex<[Question]>([])

    /// Makes an empty record.
    public init() {}

    /// The questions, in order.
    public var asked: [Question] { questions.withLock { $0 } }

    fileprivate func add(_ question: Question) { questions.withLock { $0.append(question) } }
  }

  /// Writes a script.
  ///
  /// - Parameters:
  ///   - script: The answers by path, such as `evaluation.folds`.
  ///   - author: Who is said to have answered from the script.
  ///   - reasons: Reasons that go with the answers, by path.
  ///   - record: Takes the questions in.
  public init(
    _ script: [String: [JSONValue]] = [:], author: Author = .person,
    reasons: [String: String] = [:], record: Record = Record()
  ) {
    self.script = script
    self.author = author
    self.reasons = reasons
    self.record = record
  }

  /// Gives the next answer of the script, or the recommended one.
  public mutating func answer(_ question: Question) -> Answer {
    record.add(question)
    guard var answers = script[question.id], !answers.isEmpty else {
      return Answer(value: question.recommended, author: .rule)
    }
    let value = answers.removeFirst()
    script[question.id] = answers
    return Answer(value: value, author: author, reason: reasons[question.id])
  }

  /// Whether the script has an answer left.
  public func answersUnasked(_ key: String, of step: StepID) -> Bool {
    script["\(step).\(key)"].map { !$0.isEmpty } ?? false
  }
}
