public import JSONText

/// What a stage works with: the person or plan that answers, the study's data, the earlier outcomes.
public struct StageContext: ~Copyable {
  /// The step at work.
  public internal(set) var step: StepID
  /// How often the step has begun, from 1.
  public internal(set) var attempt = 1
  /// The plan as it was given.
  public let plan: Plan
  /// How the run was started.
  public let options: RunOptions
  /// The data, and what earlier steps have made of them.
  public var study = Study()
  /// The trainings and how often validation was looked at.
  public internal(set) var looks = LookCount()

  var store: RunStore
  var source: any DecisionSource
  var outcomes: [String: JSONValue] = [:]
  /// The number of decisions when the step began.
  var decisionsBefore = 0

  init(plan: Plan, options: RunOptions, store: consuming RunStore, source: any DecisionSource) {
    step = .problem
    self.plan = plan
    self.options = options
    self.store = store
    self.source = source
  }

  /// The outcome of an earlier stage.
  ///
  /// - Throws: `MissingOutcome` if that stage has not been completed.
  public func outcome<S: Stage>(of stage: S.Type) throws -> S.Outcome {
    guard let value = outcomes[S.id.rawValue] else { throw MissingOutcome(step: S.id, reason: nil) }
    return try value.decoded(as: S.Outcome.self)
  }

  /// The decisions and findings of the step since it began.
  var decisionsOfStep: [Decision] {
    store.log.decisions.dropFirst(decisionsBefore).filter { $0.step == step }
  }

  // MARK: Deciding

  /// Asks a question and records the answer.
  ///
  /// - Parameters:
  ///   - field: the key of the plan that answers it.
  ///   - recommended: the answer that the rule gives.
  ///   - because: why the rule gives it, with the numbers of the data.
  ///   - options: what can be chosen; left out, the choices of the field.
  ///   - evidence: the numbers behind the recommendation.
  ///   - objection: says what is wrong with an answer that has the right form.
  /// - Returns: the answer.
  /// - Throws: `InvalidAnswer`, or whatever the source throws.
  public mutating func ask<Value: PlanValue>(
    _ field: Field<Value>, recommending recommended: Value, because: String,
    options: [Option]? = nil, evidence: [String: JSONValue] = [:],
    objection: @escaping @Sendable (Value) -> String? = { _ in nil }
  ) throws -> Value {
    let question = Question(
      step: step, attempt: attempt, field: field.description,
      options: options ?? field.description.choices, recommended: recommended.json,
      because: because, evidence: evidence,
      objection: { Value(json: $0).flatMap(objection) })
    let answer = try decide(question)
    guard let value = Value(json: answer.value) else {
      throw InvalidAnswer(question: question.id, problem: "It cannot be read.", author: .plan)
    }
    return value
  }

  /// Asks a question that seldom needs an answer: only if the source has one, or has given one before.
  ///
  /// - Parameters:
  ///   - field: the key of the plan that answers it.
  ///   - standard: what holds if nobody answers; it is not recorded.
  ///   - because: what the rule says about it.
  ///   - objection: says what is wrong with an answer that has the right form.
  /// - Returns: the answer.
  /// - Throws: `InvalidAnswer`, or whatever the source throws.
  public mutating func askIfAnswered<Value: PlanValue>(
    _ field: Field<Value>, otherwise standard: Value, because: String,
    objection: @escaping @Sendable (Value) -> String? = { _ in nil }
  ) throws -> Value {
    let key = field.description.key
    let isKnown = store.log.personalAnswer(to: "\(step).\(key)") != nil
    guard isKnown || source.answersUnasked(key, of: step) else { return standard }
    return try ask(field, recommending: standard, because: because, objection: objection)
  }

  /// Records what was found, not chosen.
  ///
  /// - Throws: `StorageError`.
  public mutating func note(
    _ key: String, _ finding: JSONValue, because: String, evidence: [String: JSONValue] = [:]
  ) throws {
    try record(
      Decision(
        sequence: 0, step: step, question: "\(step).\(key)", choice: finding, by: .rule,
        because: because, evidence: evidence))
  }

  /// Tells the person something at once, without recording it.
  public func warn(_ sentence: String) { options.events(.warning(sentence)) }

  mutating func decide(_ question: Question) throws -> Answer {
    let answer = try store.log.personalAnswer(to: question.id) ?? source.answer(question)
    if let problem = question.problem(with: answer.value) {
      throw InvalidAnswer(question: question.id, problem: problem, author: answer.author)
    }
    try record(
      Decision(
        sequence: 0, step: step, question: question.id, options: question.options,
        choice: answer.value, by: answer.author,
        because: answer.author == .rule
          ? question.because : answer.reason ?? question.reason(for: answer),
        evidence: question.evidence))
    return answer
  }

  private mutating func record(_ decision: Decision) throws {
    let isNew = try store.log.record(decision)
    guard let recorded = store.log.decisions.last else { return }
    options.events(.decided(recorded, isNew: isNew))
  }
}

extension FieldDescription {
  /// The choices with their meanings, if the form is a choice.
  var choices: [Option] {
    guard case .choice(let names) = form else { return [] }
    return names.map { Option(value: .string($0), meaning: meanings[$0] ?? "") }
  }
}

extension Question {
  /// The reason to record for an answer that came without one.
  fileprivate func reason(for answer: Answer) -> String {
    let who = answer.author == .plan ? "The plan says so" : "Chosen by the person"
    if field.isRequired || recommended.isNull { return "\(who). \(because)" }
    if answer.value == recommended { return "\(who); the rule agrees: \(because)" }
    return "\(who); the rule would have taken \(recommended.text()): \(because)"
  }
}

/// An answer that cannot be accepted.
public struct InvalidAnswer: Error, Sendable, Equatable, CustomStringConvertible {
  /// The path of the question.
  public let question: String
  /// What is wrong, in a sentence.
  public let problem: String
  /// Who answered.
  public let author: Author

  /// What is wrong, with the question's path.
  public var description: String { "'\(question)': \(problem)" }
}

extension StageContext {
  /// Forgets what a step and those after it have made, because the workflow returns to it.
  mutating func forget(from target: StepID, steps: [StepID]) {
    guard let index = steps.firstIndex(of: target) else { return }
    for step in steps[index...] { outcomes[step.rawValue] = nil }
    looks.returns = (looks.returns ?? 0) + 1
  }
}
