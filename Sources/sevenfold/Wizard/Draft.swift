import JSONText
import Workflows

/// One time that a step is gone through.
struct Visit: Hashable, Sendable {
  let step: StepID
  /// How often the step has begun, from 1.
  let attempt: Int
}

/// One question on one visit of its step.
struct AnswerKey: Hashable, Sendable {
  let visit: Visit
  /// The key of the plan.
  let key: String

  init(_ visit: Visit, _ key: String) {
    self.visit = visit
    self.key = key
  }

  init(_ question: Question) {
    self.init(Visit(step: question.step, attempt: question.attempt), question.field.key)
  }
}

/// The answers so far: a plan that grows, and that can be run at any time.
struct Draft: Sendable, Equatable {
  /// The steps, in order.
  let steps: [StepID]
  /// The answers by question and visit.
  var answers: [AnswerKey: JSONValue] = [:]
  /// The visits on which something was asked.
  var reached: Set<Visit> = []

  init(steps: [StepID]) { self.steps = steps }

  // MARK: - To a plan

  /// The answers as a plan has them, each return to an earlier step a revision.
  ///
  /// - Parameter kept: the questions whose answers are taken; nil takes all, and marks each step
  ///   that was reached.
  /// - Returns: the answers before the first return, and the returns with what changes there.
  func parts(
    keeping kept: Set<AnswerKey>? = nil
  ) -> (answers: [StepID: [String: JSONValue]], revisions: [Plan.Revision]) {
    var attempts: [StepID: Int] = [:]
    var segments: [[StepID: [String: JSONValue]]] = [[:]]
    var returns: [(after: StepID, to: StepID)] = []
    var index = 0
    while index < steps.count {
      let step = steps[index]
      attempts[step, default: 0] += 1
      let visit = Visit(step: step, attempt: attempts[step] ?? 1)
      let given = given(on: visit, keeping: kept)
      if !given.isEmpty || (kept == nil && reached.contains(visit)) {
        segments[segments.count - 1][step] = given
      }
      index += 1
      guard let target = returnTarget(after: visit, below: index - 1) else { continue }
      returns.append((step, steps[target]))
      segments.append([:])
      index = target
    }
    let revisions = zip(returns, segments.dropFirst()).map { change, answers in
      Plan.Revision(after: change.after, returnTo: change.to, because: "", changes: answers)
    }
    return (segments[0], revisions)
  }

  private func given(on visit: Visit, keeping kept: Set<AnswerKey>?) -> [String: JSONValue] {
    var given: [String: JSONValue] = [:]
    for (key, value) in answers where key.visit == visit && key.key != Continuation.key {
      if kept?.contains(key) ?? true { given[key.key] = value }
    }
    return given
  }

  private func returnTarget(after visit: Visit, below index: Int) -> Int? {
    guard let value = answers[AnswerKey(visit, Continuation.key)],
      case .goBack(let step) = Continuation(json: value),
      let target = steps.firstIndex(of: step), target < index
    else { return nil }
    return target
  }

  // MARK: - From a plan

  /// The draft that a plan was saved from.
  init(_ plan: Plan, steps: [StepID]) {
    self.init(steps: steps)
    var attempts: [StepID: Int] = [:]
    var start = 0
    let segments = [plan.answers] + plan.revisions.map(\.changes)
    for (number, segment) in segments.enumerated() {
      let revision = plan.revisions.indices.contains(number) ? plan.revisions[number] : nil
      let last = steps.lastIndex { segment[$0] != nil } ?? start
      let end = revision.flatMap { steps.firstIndex(of: $0.after) } ?? last
      guard start <= end else { return }
      for step in steps[start...end] {
        attempts[step, default: 0] += 1
        let visit = Visit(step: step, attempt: attempts[step] ?? 1)
        if let given = segment[step] { take(given, on: visit) }
        let isLast = step == steps[end]
        let next = isLast ? revision.map { Continuation.goBack($0.returnTo) } : .goOn
        answers[AnswerKey(visit, Continuation.key)] = next?.json
      }
      start = revision.flatMap { steps.firstIndex(of: $0.returnTo) } ?? start
    }
  }

  private mutating func take(_ given: [String: JSONValue], on visit: Visit) {
    reached.insert(visit)
    for (key, value) in given { answers[AnswerKey(visit, key)] = value }
  }
}
