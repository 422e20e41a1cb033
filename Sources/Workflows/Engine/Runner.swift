import Hashing
import JSONText

/// Walks a plan through the steps of the workflow and keeps all that happens in a run folder.
///
/// To resume is to walk again from the start: decisions are compared with the log, trainings are
/// found in their files, and the first thing that is missing is where work goes on.
public struct Runner: Sendable {
  /// The seven steps and the one after them; a stage of your own goes into a list like this.
  public static let builtIn: [any Stage] = [
    ProblemStage(), MetricStage(), EvaluationStage(), PreprocessingStage(), BaselineStage(),
    OverfitStage(), TuningStage(), FinalStage(),
  ]

  private let stages: [any Stage]

  /// Makes a runner of a list of stages.
  public init(stages: [any Stage] = Runner.builtIn) { self.stages = stages }

  /// What a plan for these stages may contain.
  public var planSteps: [(id: StepID, fields: [FieldDescription])] {
    stages.map { (type(of: $0).id, type(of: $0).fields) }
  }

  /// The steps with their titles and keys, for the schema and the reference of plans.
  public var describedSteps: [(id: StepID, title: String, fields: [FieldDescription])] {
    stages.map { (type(of: $0).id, type(of: $0).title, type(of: $0).fields) }
  }

  /// The run that a plan leads to: the plan's name and eight digits of the hash of all that determines it.
  public static func name(
    of plan: Plan, dataFingerprint: String, reopenReason: String? = nil
  ) -> String {
    var identity: [String: JSONValue] = [
      "plan": plan.json, "data": .string(dataFingerprint),
      "format": .number(Double(RunRecord.currentFormatVersion)),
    ]
    if let reopenReason { identity["reopen"] = .string(reopenReason) }
    let hash = SHA256.digest(of: JSONValue.object(identity).text()).hexadecimal
    return "\(plan.name)-\(hash.prefix(8))"
  }

  /// The run that a plan leads to with the data file as it is now.
  ///
  /// - Throws: `DatasetError` if the file cannot be read, `InvalidAnswer` if the plan names none.
  public static func name(of plan: Plan) throws -> String {
    name(of: plan, dataFingerprint: try DataFile.fingerprint(of: plan))
  }

  /// Runs a plan, or goes on with it.
  ///
  /// - Parameters:
  ///   - plan: what was decided beforehand.
  ///   - source: who answers the questions.
  ///   - options: how the run is started.
  /// - Returns: the record of the run.
  /// - Throws: the error that kept the run from ending; it can be started again.
  @discardableResult
  public func run(
    _ plan: Plan, answering source: any DecisionSource, options: RunOptions
  ) throws -> RunRecord {
    let fingerprint = try DataFile.fingerprint(of: plan)
    let name = Self.name(
      of: plan, dataFingerprint: fingerprint, reopenReason: options.reopenReason)
    let folder = options.runsFolder + "/" + name
    let before = try RunStore.record(inFolder: folder)
    if let before, before.ending?.isLast(for: options) == true {
      options.events(.alreadyDone(before))
      return before
    }
    let store = try RunStore(runsFolder: options.runsFolder, run: name, clock: options.clock)
    options.events(
      .started(run: name, folder: folder, isResumed: before != nil || store.log.hasEntries))
    for path in store.tornLogs {
      options.events(.warning("'\(path)': a last line that was cut off was dropped."))
    }
    var record = RunRecord(
      beginning: name, plan: plan, fingerprint: fingerprint, options: options,
      started: before?.clock.started)
    var context = StageContext(plan: plan, options: options, store: store, source: source)
    try walk(&context, filling: &record)
    options.events(.ended(record, folder: folder))
    return record
  }

  private func walk(_ context: inout StageContext, filling record: inout RunRecord) throws {
    let begun = ContinuousClock.now
    var workflow = try Workflow(steps: stages.map { type(of: $0).step })
    var ending: RunEnding?
    while true {
      switch workflow.state {
      case .ready(let step), .running(let step):
        ending = try perform(step, of: &workflow, in: &context)
        try write(&record, context, since: begun)
      case .judged(_, let verdict) where ending == .testWithheld:
        try workflow.handle(.stop(reason: verdict.sentence))
      case .judged(let step, let verdict):
        try leave(step, verdict, of: &workflow, in: &context)
      case .finished:
        try close(&record, ending ?? .finished, "All steps are done.", context, since: begun)
        return
      case .stopped(_, let reason):
        try close(&record, ending ?? .stoppedAtGate, reason, context, since: begun)
        return
      }
    }
  }

  /// Lets a step do its work and hands the result to the state machine.
  private func perform(
    _ step: StepID, of workflow: inout Workflow, in context: inout StageContext
  ) throws -> RunEnding? {
    guard let index = stages.firstIndex(where: { type(of: $0).id == step }) else {
      throw InvalidTransition.unknownStep(step)
    }
    try workflow.handle(.begin(step))
    context.step = step
    context.attempt = workflow.attempts[step] ?? 1
    context.decisionsBefore = context.store.log.decisions.count
    announce(stages[index], number: index + 1, context)
    return try perform(stages[index], of: &workflow, in: &context)
  }

  private func perform<S: Stage>(
    _ stage: S, of workflow: inout Workflow, in context: inout StageContext
  ) throws -> RunEnding? {
    let settings = try stage.settings(in: &context)
    let result = try stage.run(settings, in: &context)
    let verdict = context.options.rehearsal?.verdict(result.verdict) ?? result.verdict
    context.outcomes[S.id.rawValue] = try JSONValue(encoding: result.outcome)
    try context.noteUnusedAnswers()
    // Withheld rows may still be opened by this run: what is said of them then must fit the log.
    if result.ending != .testWithheld {
      try context.note(
        "gate", .string(verdict.isPassed ? "passed" : "blocked"), because: verdict.sentence)
    }
    try workflow.handle(.complete(S.id, shown: result.shown, verdict: verdict))
    context.options.events(.stepEnded(step: S.id, verdict: verdict))
    return result.ending
  }

  private func announce<S: Stage>(_ stage: S, number: Int, _ context: borrowing StageContext) {
    context.options.events(
      .stepBegan(
        RunEvent.Beginning(
          step: S.id, title: S.title, purpose: S.purpose, number: number, count: stages.count,
          attempt: context.attempt)))
  }

  /// Asks where to go after a step, and goes there.
  private func leave(
    _ step: StepID, _ verdict: GateVerdict, of workflow: inout Workflow,
    in context: inout StageContext
  ) throws {
    let description = workflow.steps.first { $0.id == step }
    let question = Question(
      after: step, attempt: context.attempt, verdict: verdict,
      returnsTo: description?.returnsTo ?? [])
    let answer = try context.decide(question)
    switch Continuation(json: answer.value) {
    case .goOn: try workflow.handle(.advance)
    case .goBack(let target):
      try workflow.handle(.goBack(target, reason: answer.reason ?? verdict.sentence))
      context.forget(from: target, steps: workflow.steps.map(\.id))
    case .stop, nil: try workflow.handle(.stop(reason: verdict.sentence))
    }
  }
}

// MARK: - The record

extension Runner {
  private func close(
    _ record: inout RunRecord, _ ending: RunEnding, _ reason: String,
    _ context: borrowing StageContext, since begun: ContinuousClock.Instant
  ) throws {
    record.ending = ending
    record.endingReason = reason
    let left = context.plan.revisions.count - context.revisionsTaken
    if left > 0 {
      let sentence =
        "\(left) of the plan's \(context.plan.revisions.count) revisions were not reached."
      record.endingReason += " " + sentence
      context.warn(sentence)
    }
    try write(&record, context, since: begun)
  }

  private func write(
    _ record: inout RunRecord, _ context: borrowing StageContext,
    since begun: ContinuousClock.Instant
  ) throws {
    var fields: [StepID: Set<String>] = [:]
    for step in planSteps { fields[step.id] = Set(step.fields.map(\.key)) }
    let decisions = context.store.log.decisions
    record.plan = context.plan.resolved(by: decisions, fields: fields).json
    record.outcomes = context.outcomes
    record.decisions = decisions
    record.clock.written = context.store.now()
    record.clock.seconds = begun.secondsUntilNow
    record.clock.logHead = context.store.log.head
    try context.store.write(record.plan, to: "plan.json")
    try context.store.write(record, to: "record.json")
  }
}

extension Question {
  /// Asks where to go after a step.
  fileprivate init(after step: StepID, attempt: Int, verdict: GateVerdict, returnsTo: [StepID]) {
    let onwards = Option(value: Continuation.goOn.json, meaning: "Go on with the next step.")
    let stop = Option(value: Continuation.stop.json, meaning: "End the run here.")
    let back = returnsTo.map {
      Option(value: Continuation.goBack($0).json, meaning: "Return to '\($0)' and change it.")
    }
    let options = (verdict.isPassed ? [onwards] : []) + [stop] + back
    self.init(
      step: step, attempt: attempt,
      field: FieldDescription(
        key: Continuation.key, form: .choice(options.compactMap(\.value.string)), meanings: [:],
        summary: "Where to go from here.",
        why: "A step that lacks its evidence cannot be left forwards.",
        rule: "On if the gate has passed; the end if not.", isRequired: false),
      options: options,
      recommended: (verdict.isPassed ? Continuation.goOn : .stop).json,
      because: verdict.sentence, evidence: [:], objection: { _ in nil })
  }
}

extension ContinuousClock.Instant {
  fileprivate var secondsUntilNow: Double {
    let elapsed = ContinuousClock.now - self
    return Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) * 1e-18
  }
}
