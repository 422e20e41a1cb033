public import JSONText

/// The decisions of a saved plan; what it leaves out is decided by the rule.
///
/// After a step, the next of the plan's revisions is taken if it belongs to that step; from then on
/// its changes replace the plan's answers.
public struct PlanAnswers: DecisionSource {
  private var answers: [StepID: [String: JSONValue]]
  private var revisions: ArraySlice<Plan.Revision>

  /// Answers from a plan.
  public init(_ plan: Plan) {
    answers = plan.answers
    revisions = plan.revisions[...]
  }

  /// Gives the plan's answer, or the recommended one.
  public mutating func answer(_ question: Question) -> Answer {
    if question.field.key == Continuation.key { return continuation(after: question) }
    if let value = answers[question.step]?[question.field.key] {
      return Answer(value: value, author: .plan)
    }
    return Answer(value: question.recommended, author: .rule)
  }

  /// Whether the plan has the key.
  public func answersUnasked(_ key: String, of step: StepID) -> Bool {
    answers[step]?[key] != nil
  }

  private mutating func continuation(after question: Question) -> Answer {
    guard let revision = revisions.first, revision.after == question.step else {
      return Answer(value: question.recommended, author: .rule)
    }
    revisions.removeFirst()
    for (step, changes) in revision.changes {
      answers[step, default: [:]].merge(changes) { _, new in new }
    }
    return Answer(
      value: Continuation.goBack(revision.returnTo).json, author: .plan,
      reason: revision.because.isEmpty ? nil : revision.because)
  }
}

/// Where the workflow goes after a step.
public enum Continuation: Sendable, Equatable {
  /// On to the next step.
  case goOn
  /// The run ends here.
  case stop
  /// Back to an earlier step.
  case goBack(StepID)

  /// The key of the question; it stands in no plan, a plan says it with its revisions.
  public static let key = "next"

  private static let backPrefix = "back to "

  /// The answer to the question.
  public var json: JSONValue {
    switch self {
    case .goOn: "go on"
    case .stop: "stop"
    case .goBack(let step): .string(Self.backPrefix + step.rawValue)
    }
  }

  /// Reads an answer to the question; nil if it is none.
  public init?(json: JSONValue) {
    switch json.string {
    case "go on": self = .goOn
    case "stop": self = .stop
    case let text? where text.hasPrefix(Self.backPrefix):
      self = .goBack(StepID(rawValue: String(text.dropFirst(Self.backPrefix.count))))
    default: return nil
    }
  }
}
