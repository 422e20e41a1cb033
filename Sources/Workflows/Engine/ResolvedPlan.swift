import JSONText

extension Plan {
  /// The plan as it was run: every answer spelled out, every return to an earlier step a revision.
  ///
  /// Run as a plan of its own, it takes the same decisions.
  func resolved(by decisions: [Decision], fields: [StepID: Set<String>]) -> Plan {
    var resolved = self
    var taken: [Revision] = []
    for decision in decisions {
      let key = String(decision.question.dropFirst(decision.step.rawValue.count + 1))
      if key == Continuation.key, case .goBack(let target) = Continuation(json: decision.choice) {
        taken.append(
          Revision(
            after: decision.step, returnTo: target, because: decision.because, changes: [:]))
      }
      guard fields[decision.step]?.contains(key) == true else { continue }
      if let revision = taken.last {
        var changes = revision.changes
        changes[decision.step, default: [:]][key] = decision.choice
        taken[taken.count - 1] = Revision(
          after: revision.after, returnTo: revision.returnTo, because: revision.because,
          changes: changes)
      } else {
        resolved.answers[decision.step, default: [:]][key] = decision.choice
      }
    }
    resolved.revisions = taken
    return resolved
  }
}
