import JSONText

extension StageContext {
  /// Records and tells which answers of the plan nothing has asked for, such as the number of repeats
  /// of a protocol that repeats nothing.
  mutating func noteUnusedAnswers() throws {
    let asked = Set(decisionsOfStep.map(\.question))
    for key in answeredKeys.sorted() where !asked.contains("\(step).\(key)") {
      let sentence =
        "The plan's '\(step).\(key)' is not used: after the other decisions nothing asks for it."
      try note("unused_answer", .string(key), because: sentence)
      warn(sentence)
    }
  }

  /// The keys that the plan answers for this step, with the revisions that were taken so far.
  private var answeredKeys: Set<String> {
    let taken = plan.revisions.prefix(revisionsTaken)
    return Set(plan.answers[step, default: [:]].keys)
      .union(taken.flatMap { $0.changes[step, default: [:]].keys })
  }

  /// How many of the plan's revisions were taken.
  var revisionsTaken: Int {
    store.log.decisions.count {
      $0.by == .plan && $0.question == "\($0.step).\(Continuation.key)"
    }
  }
}
