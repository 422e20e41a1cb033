public import JSONText

/// One entry of the decision log: what was decided, from what, by whom and why.
public struct Decision: Sendable, Equatable, Codable {
  /// The position in the log, from 1.
  public var sequence: Int
  /// The step that asked.
  public var step: StepID
  /// The path of the question, such as `evaluation.folds`.
  public var question: String
  /// What could have been chosen.
  public var options: [Option]
  /// What was chosen.
  public var choice: JSONValue
  /// Who chose.
  public var by: Author
  /// Why, with the numbers.
  public var because: String
  /// The numbers behind it.
  public var evidence: [String: JSONValue]

  enum CodingKeys: String, CodingKey {
    case sequence = "seq"
    case step, question, options, choice, by, because, evidence
  }

  /// Makes an entry.
  public init(
    sequence: Int, step: StepID, question: String, options: [Option] = [], choice: JSONValue,
    by: Author, because: String, evidence: [String: JSONValue] = [:]
  ) {
    self.sequence = sequence
    self.step = step
    self.question = question
    self.options = options
    self.choice = choice
    self.by = by
    self.because = because
    self.evidence = evidence
  }
}
