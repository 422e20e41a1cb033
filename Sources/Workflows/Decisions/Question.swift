public import JSONText

/// One answer that can be chosen, with what the data say for or against it.
public struct Option: Sendable, Equatable, Codable {
  /// The value as it stands in a plan.
  public let value: JSONValue
  /// What choosing it means.
  public let meaning: String
  /// What the reader's data say about it, with numbers; empty when nothing.
  public let evidence: String

  /// Describes an option.
  public init(value: JSONValue, meaning: String, evidence: String = "") {
    self.value = value
    self.meaning = meaning
    self.evidence = evidence
  }
}

/// Something to be decided: asked in the same words of a person, a plan or a script.
public struct Question: Sendable {
  /// The step that asks.
  public let step: StepID
  /// How often the step has begun, counting from 1.
  public let attempt: Int
  /// The key of the plan that answers it.
  public let field: FieldDescription
  /// The answers that can be chosen from; empty when the answer is typed.
  public let options: [Option]
  /// The answer that the rule would give.
  public let recommended: JSONValue
  /// Why the rule would give it, with the numbers of the data.
  public let because: String
  /// The numbers behind the recommendation.
  public let evidence: [String: JSONValue]
  /// Judges an answer beyond its form: a sentence saying what is wrong, or nil.
  public let objection: @Sendable (JSONValue) -> String?

  /// The path of the question, such as `evaluation.folds`.
  public var id: String { "\(step.rawValue).\(field.key)" }

  /// What is wrong with an answer, or nil if it can be accepted.
  public func problem(with value: JSONValue) -> String? {
    guard field.form.accepts(value) else {
      return "Expected \(field.form.expectation), found \(value.text())."
    }
    return objection(value)
  }
}

/// Who took a decision.
public enum Author: String, Sendable, Codable, Equatable {
  /// The saved plan says so.
  case plan
  /// A person answered.
  case person
  /// The rule decided, because nobody else did.
  case rule
}

/// An answer to a question.
public struct Answer: Sendable, Equatable {
  /// The chosen value.
  public let value: JSONValue
  /// Who chose.
  public let author: Author
  /// Why, if whoever chose said so.
  public let reason: String?

  /// Makes an answer.
  public init(value: JSONValue, author: Author, reason: String? = nil) {
    self.value = value
    self.author = author
    self.reason = reason
  }
}

/// Whoever answers questions: a saved plan, a person at a terminal, the script of a test.
public protocol DecisionSource: Sendable {
  /// Answers a question.
  ///
  /// - Throws: whatever keeps it from answering, such as an interrupted dialogue.
  mutating func answer(_ question: Question) throws -> Answer

  /// Whether the source wants to be asked a question that seldom needs an answer.
  func answersUnasked(_ key: String, of step: StepID) -> Bool
}

extension DecisionSource {
  // MARK: Default implementations

  /// No.
  public func answersUnasked(_ key: String, of step: StepID) -> Bool { false }
}

/// The source that always takes the recommended answer.
public struct RecommendedAnswers: DecisionSource {
  /// Makes the source.
  public init() {}

  /// Gives the recommended answer, as the rule.
  public mutating func answer(_ question: Question) -> Answer {
    Answer(value: question.recommended, author: .rule)
  }
}
