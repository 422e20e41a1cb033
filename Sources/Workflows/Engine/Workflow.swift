/// The state machine of the workflow: a pure value that knows which step may follow which.
///
/// It does nothing by itself. A runner tells it what happened, and it answers with the next state or
/// refuses: a step cannot begin before the steps it requires, cannot be left without its evidence and
/// a passed gate, and can be gone back to only where the step that was reached allows it.
public struct Workflow: Sendable, Equatable {
  /// A step as the machine sees it.
  public struct Step: Sendable, Equatable {
    /// The step's name.
    public let id: StepID
    /// What must be shown before the step can be left.
    public let evidence: Set<Evidence>
    /// The earlier steps that one may return to from here.
    public let returnsTo: [StepID]

    /// Describes a step.
    public init(id: StepID, evidence: Set<Evidence> = [], returnsTo: [StepID] = []) {
      self.id = id
      self.evidence = evidence
      self.returnsTo = returnsTo
    }
  }

  /// Where the workflow stands.
  public enum State: Sendable, Equatable {
    /// The step may begin.
    case ready(StepID)
    /// The step is at work.
    case running(StepID)
    /// The step's work is done and its gate has spoken.
    case judged(StepID, GateVerdict)
    /// All steps are done.
    case finished
    /// The workflow ended early at a step, for a reason.
    case stopped(StepID, reason: String)
  }

  /// What a runner reports.
  public enum Event: Sendable, Equatable {
    /// The step starts its work.
    case begin(StepID)
    /// The step's work is done: what it can show, and what its gate says.
    case complete(StepID, shown: Set<Evidence>, verdict: GateVerdict)
    /// The step is left forwards.
    case advance
    /// The workflow returns to an earlier step.
    case goBack(StepID, reason: String)
    /// The workflow ends here.
    case stop(reason: String)
  }

  /// The steps, in order.
  public let steps: [Step]
  /// Where the workflow stands.
  public private(set) var state: State
  /// What each completed step has shown.
  public private(set) var shown: [StepID: Set<Evidence>] = [:]
  /// How often each step has begun.
  public private(set) var attempts: [StepID: Int] = [:]

  /// Starts a workflow before its first step.
  ///
  /// - Throws: `InvalidTransition.noSteps` for an empty list, `.repeatedStep` for a name used twice.
  public init(steps: [Step]) throws(InvalidTransition) {
    guard let first = steps.first else { throw .noSteps }
    var seen: Set<StepID> = []
    for step in steps where !seen.insert(step.id).inserted { throw .repeatedStep(step.id) }
    self.steps = steps
    state = .ready(first.id)
  }

  /// Takes in what happened, or refuses it and stays as it was.
  ///
  /// - Throws: `InvalidTransition` with the facts of the refusal.
  public mutating func handle(_ event: Event) throws(InvalidTransition) {
    switch (event, state) {
    case (.begin(let step), .ready(let next)) where step == next:
      attempts[step, default: 0] += 1
      state = .running(step)
    case (.complete(let step, let shown, let verdict), .running(let current))
    where step == current:
      self.shown[step] = shown
      state = .judged(step, verdict)
    case (.advance, .judged(let step, let verdict)):
      try advance(from: step, verdict: verdict)
    case (.goBack(let target, _), .judged(let step, _)):
      try goBack(from: step, to: target)
    case (.stop(let reason), .ready(let step)), (.stop(let reason), .running(let step)),
      (.stop(let reason), .judged(let step, _)):
      state = .stopped(step, reason: reason)
    default:
      throw .notPossible(event: event, state: state)
    }
  }

  private mutating func advance(
    from step: StepID, verdict: GateVerdict
  ) throws(InvalidTransition) {
    guard let index = steps.firstIndex(where: { $0.id == step }) else { throw .unknownStep(step) }
    guard verdict.isPassed else { throw .gateBlocked(step, verdict.sentence) }
    let missing = steps[index].evidence.subtracting(shown[step] ?? [])
    guard missing.isEmpty else {
      throw .evidenceMissing(step, missing.map(\.rawValue).sorted())
    }
    state = index + 1 < steps.count ? .ready(steps[index + 1].id) : .finished
  }

  private mutating func goBack(from step: StepID, to target: StepID) throws(InvalidTransition) {
    guard let index = steps.firstIndex(where: { $0.id == step }) else { throw .unknownStep(step) }
    guard let targetIndex = steps.firstIndex(where: { $0.id == target }) else {
      throw .unknownStep(target)
    }
    let allowed = steps[index].returnsTo
    guard allowed.contains(target), targetIndex < index else {
      throw .noWayBack(from: step, to: target, allowed: allowed)
    }
    for later in steps[targetIndex...] { shown[later.id] = nil }
    state = .ready(target)
  }
}
