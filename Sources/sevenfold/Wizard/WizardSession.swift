import JSONText
import Synchronization
import Workflows

/// What a person has answered, and where in the questions they are.
///
/// The steps are walked again from the start whenever an earlier answer changes: the answers that
/// are still valid are given silently, and trainings are found in their files.
final class WizardSession: Sendable {
  /// To be thrown out of a walk: an earlier question is to be asked again.
  struct Jump: Error {
    let key: AnswerKey
    let notice: String?
  }

  private struct State {
    var draft: Draft
    /// The questions that were answered on this walk, in order.
    var asked: [AnswerKey] = []
    /// The answers that were taken back, to be preselected.
    var earlier: [AnswerKey: JSONValue] = [:]
    /// The recommendation that stood when an answer was given.
    var recommended: [AnswerKey: JSONValue] = [:]
    var notice: String?
    var takesDefaults = false
  }

  private let front: any WizardFront
  private let folder: DraftFolder
  private let wording: any WizardWording
  private let target: TargetChoices
  private let asksDetails: Bool
  private let state: Mutex<State>

  init(
    draft: Draft, in folder: DraftFolder, target: TargetChoices, front: any WizardFront,
    wording: any WizardWording, asksDetails: Bool = false
  ) {
    self.asksDetails = asksDetails
    self.front = front
    self.folder = folder
    self.wording = wording
    self.target = target
    state = Mutex(State(draft: draft))
  }

  /// The draft as it is now.
  var draft: Draft { state.withLock { $0.draft } }

  /// The questions that this walk has asked, in order.
  var asked: [AnswerKey] { state.withLock { $0.asked } }

  /// Whether a question that seldom needs an answer is asked: the draft has one, or all are asked.
  func hasDrafted(_ key: String, of step: StepID) -> Bool {
    asksDetails
      || state.withLock { state in
        state.draft.answers.keys.contains { $0.key == key && $0.visit.step == step }
      }
  }

  /// The answer to a question, if there is one.
  func answer(to key: AnswerKey) -> JSONValue? { state.withLock { $0.draft.answers[key] } }

  // MARK: - Walking

  /// Begins a walk through the steps.
  func beginWalk() {
    state.withLock { $0.asked = [] }
    folder.forgetWalk()
  }

  /// Takes an answer back so that its question is asked again; the later ones stay.
  func reopen(_ jump: Jump) throws {
    state.withLock { state in
      state.earlier[jump.key] = state.draft.answers.removeValue(forKey: jump.key)
      state.notice = jump.notice
      state.takesDefaults = false
    }
    try save()
  }

  /// Notes that all questions were answered.
  func reachEnd() throws { try reach(Visit(step: .final, attempt: 1)) }

  /// Keeps the draft.
  func save() throws {
    try folder.save(draft, comment: wording.draftComment)
  }

  private func reach(_ visit: Visit) throws {
    if state.withLock({ $0.draft.reached.insert(visit).inserted }) { try save() }
  }

  // MARK: - Answering

  /// Answers a question: from the draft, or by asking.
  ///
  /// - Throws: `Jump` if the person goes back, `WizardStopped`.
  func answer(_ question: Question) throws -> Answer {
    if question.id == "problem.data" { return dataAnswer(question) }
    if question.isFormality { return Answer(value: question.recommended, author: .rule) }
    let key = AnswerKey(question)
    if key.key != Continuation.key { try reach(key.visit) }
    if let value = known(question, key) { return Answer(value: value, author: .person) }
    return Answer(value: try ask(question, key), author: .person)
  }

  private func dataAnswer(_ question: Question) -> Answer {
    let data = folder.plan.answers[.problem]?["data"] ?? question.recommended
    return Answer(value: data, author: .person)
  }

  /// The answer that is known and still valid; a notice says why one is not.
  private func known(_ question: Question, _ key: AnswerKey) -> JSONValue? {
    state.withLock { state in
      guard let value = state.draft.answers[key] else { return nil }
      let text = AnswerText(form: question.field.form).text(of: value)
      if let problem = question.problem(with: value) {
        state.notice = wording.noLongerFits(text, problem)
      } else if state.recommended[key] == value, question.recommended != value {
        state.notice = wording.recommendationChanged(text)
      } else {
        state.recommended[key] = question.recommended
        state.asked.append(key)
        return value
      }
      state.draft.answers.removeValue(forKey: key)
      return nil
    }
  }

  // MARK: - Asking

  private func ask(_ question: Question, _ key: AnswerKey) throws -> JSONValue {
    var prompt = makePrompt(question, key)
    prompt.allowsDefaults = prompt.recommended != nil
    if let value = defaultAnswer(prompt, question) { return try take(value, key, question) }
    while true {
      switch try front.ask(prompt) {
      case .answer(let value): return try take(value, key, question)
      case .defaults:
        state.withLock { $0.takesDefaults = true }
        guard let recommended = prompt.recommended else { continue }
        return try take(recommended, key, question)
      case .back:
        if let before = asked.last {
          keepEarlier(key)
          throw Jump(key: before, notice: nil)
        }
        prompt.notice = wording.firstQuestion
      case .quit: throw WizardStopped()
      }
    }
  }

  /// Lets the answer stand that a question had before it was asked again.
  private func keepEarlier(_ key: AnswerKey) {
    state.withLock { state in
      if let value = state.earlier.removeValue(forKey: key) { state.draft.answers[key] = value }
    }
  }

  private func makePrompt(_ question: Question, _ key: AnswerKey) -> Prompt {
    let (earlier, notice) = state.withLock { state in
      let before = AnswerKey(
        Visit(step: key.visit.step, attempt: key.visit.attempt - 1), key.key)
      let known = state.earlier[key] ?? state.draft.answers[before]
      defer { state.notice = nil }
      return (key.key == Continuation.key ? state.earlier[key] : known, state.notice)
    }
    var prompt = Prompt(question, earlier: earlier, notice: notice, wording)
    if question.id == "problem.target" { prompt.offer(target, wording) }
    if question.id == "preprocessing.drop" {
      let predicted = draft.answers.first { $0.key.key == "target" }?.value
      prompt.offerColumns(target, besides: predicted)
    }
    return prompt
  }

  /// What is taken without asking, after `:defaults`: never past a gate that did not pass.
  private func defaultAnswer(_ prompt: Prompt, _ question: Question) -> JSONValue? {
    guard state.withLock({ $0.takesDefaults }) else { return nil }
    let isBlocked = Continuation(json: question.recommended) == .stop
    guard question.field.key != Continuation.key || !isBlocked else { return nil }
    return prompt.recommended
  }

  private func take(_ value: JSONValue, _ key: AnswerKey, _ question: Question) throws -> JSONValue
  {
    state.withLock { state in
      if case .goBack = Continuation(json: value) { state.takesDefaults = false }
      state.earlier.removeValue(forKey: key)
      state.asked.append(key)
      state.draft.answers[key] = value
      state.recommended[key] = question.recommended
    }
    try save()
    return value
  }
}

extension Question {
  /// Whether the answer is a matter of course: the gate has passed, and there is no other way.
  fileprivate var isFormality: Bool {
    field.key == Continuation.key && recommended == Continuation.goOn.json
      && !options.contains {
        if case .goBack = Continuation(json: $0.value) { return true }
        return false
      }
  }
}

/// The source of decisions that asks a person.
struct WizardAnswers: DecisionSource {
  let session: WizardSession

  mutating func answer(_ question: Question) throws -> Answer { try session.answer(question) }

  func answersUnasked(_ key: String, of step: StepID) -> Bool {
    session.hasDrafted(key, of: step)
  }
}
