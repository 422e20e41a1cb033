/// A transition that the workflow refuses, with the facts of the refusal.
public enum InvalidTransition: Error, Sendable, Equatable {
  /// A workflow needs at least one step.
  case noSteps
  /// Two steps share a name.
  case repeatedStep(StepID)
  /// No step has this name.
  case unknownStep(StepID)
  /// The event does not fit the state.
  case notPossible(event: Workflow.Event, state: Workflow.State)
  /// The step's gate forbids to leave it.
  case gateBlocked(StepID, String)
  /// The step has not shown what it must show.
  case evidenceMissing(StepID, [String])
  /// The step does not allow to return to that one.
  case noWayBack(from: StepID, to: StepID, allowed: [StepID])
}

extension InvalidTransition: CustomStringConvertible {
  /// The refusal in one sentence.
  public var description: String {
    switch self {
    case .noSteps:
      "The workflow has no steps. Give it at least one."
    case .repeatedStep(let step):
      "Step '\(step)' stands in the workflow twice. Give each step a name of its own."
    case .unknownStep(let step):
      "The workflow has no step '\(step)'."
    case .notPossible(let event, let state):
      "The event \(event) is not possible in the state \(state)."
    case .gateBlocked(let step, let sentence):
      "Step '\(step)' cannot be left: \(sentence)"
    case .evidenceMissing(let step, let missing):
      "Step '\(step)' cannot be left: it has not shown \(missing.joined(separator: ", "))."
    case .noWayBack(let step, let target, let allowed):
      allowed.isEmpty
        ? "From step '\(step)' there is no way back."
        : "From step '\(step)' one may return to \(allowed.map(\.rawValue).joined(separator: ", ")), "
          + "not to '\(target)'."
    }
  }
}
