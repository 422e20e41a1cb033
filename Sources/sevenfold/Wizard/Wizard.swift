import Datasets
import JSONText
import Workflows

/// The dialogue from the first question to a saved plan.
struct Wizard: Sendable {
  /// Where it ends.
  struct Ending {
    /// The path of the saved plan.
    let plan: String
  }

  let front: any WizardFront
  let wording: any WizardWording
  let runsFolder: String
  let threads: Int
  let seed: Int
  let isInterrupted: @Sendable () -> Bool
  let clock: @Sendable () -> String
  /// Whether the finer points are asked as well, which the rules decide otherwise.
  var asksDetails = false

  /// The steps that are walked: all but the one that opens the test rows.
  static let stages = Array(Runner.builtIn.dropLast())

  static var planSteps: [(id: StepID, fields: [FieldDescription])] {
    Runner().planSteps
  }

  /// Where the draft of a data file is kept.
  func draftFolder(data: String) throws -> DraftFolder {
    try DraftFolder(
      data: FilePath.absolute(data), below: runsFolder, seed: seed, steps: Self.planSteps)
  }

  /// Asks all questions about a data file and saves the plan.
  ///
  /// - Throws: `WizardStopped`, `Interrupted`, or what is wrong with the data or the disk.
  func run(data: String, in folder: DraftFolder) throws -> Ending {
    let table = try DataReader().read(path: data).table
    let session = try makeSession(data: data, table, folder)
    while true {
      do {
        let record = try walk(session, folder)
        try session.reachEnd()
        if let plan = try finish(session, record, folder) { return Ending(plan: plan) }
      } catch let jump as WizardSession.Jump {
        try session.reopen(jump)
      } catch {
        guard let key = session.asked.last, Self.isAboutAnswers(error) else { throw error }
        try session.reopen(.init(key: key, notice: wording.refused("\(error)")))
      }
    }
  }

  private func makeSession(
    data: String, _ table: Table, _ folder: DraftFolder
  ) throws -> WizardSession {
    let kept = folder.load()
    let draft = kept ?? Draft(steps: Self.planSteps.map(\.id))
    let session = WizardSession(
      draft: draft, in: folder, target: TargetChoices(table, wording), front: front,
      wording: wording, asksDetails: asksDetails)
    if kept == nil {
      try session.save()
    } else {
      let count = draft.answers.keys.filter { ![Continuation.key, "data"].contains($0.key) }.count
      if count > 0 { front.tell(wording.resumed(folder.plan.name, answers: count)) }
    }
    return session
  }

  private func walk(_ session: WizardSession, _ folder: DraftFolder) throws -> RunRecord {
    session.beginWalk()
    let front = front
    let options = RunOptions(
      runsFolder: folder.runsFolder, threads: threads, opensTest: false, clock: clock,
      isInterrupted: isInterrupted, events: { front.show($0) })
    return try Runner(stages: Self.stages).run(
      folder.plan, answering: WizardAnswers(session: session), options: options)
  }

  /// Whether another answer can help.
  private static func isAboutAnswers(_ error: any Error) -> Bool {
    switch error {
    case is DatasetError, is PreprocessingError, is SplitError, is InvalidAnswer,
      is ExperimentError:
      true
    default: false
    }
  }

  // MARK: - The end

  /// Shows all answers; saves the plan, unless one is to be changed.
  private func finish(
    _ session: WizardSession, _ record: RunRecord, _ folder: DraftFolder
  ) throws -> String? {
    while true {
      switch try front.ask(summary(session, record)) {
      case .answer(let value):
        if let key = session.asked.first(where: { $0.name == value.string }) {
          throw WizardSession.Jump(key: key, notice: nil)
        }
        if let path = try askPlace(session, folder) {
          try save(session, as: path, folder)
          return path
        }
      case .back:
        if let key = session.asked.last { throw WizardSession.Jump(key: key, notice: nil) }
      case .defaults: continue
      case .quit: throw WizardStopped()
      }
    }
  }

  private func summary(_ session: WizardSession, _ record: RunRecord) -> Prompt {
    var prompt = Prompt(text: wording.summaryQuestion, why: wording.summaryWhy)
    let tuning = try? record.outcome(of: TuningStage.self)
    prompt.because =
      record.ending == .finished
      ? wording.words(tuning?.verdict ?? "") : wording.endsEarly(record.endingReason)
    prompt.choices = [
      Prompt.Choice(value: "save", label: wording.saveLabel, meaning: wording.saveMeaning)
    ]
    prompt.choices += session.asked.map { key in
      let answer = session.answer(to: key).map(text(of:)) ?? wording.nothing
      return Prompt.Choice(
        value: .string(key.name), label: "\(key.name) = \(answer)", meaning: "")
    }
    prompt.recommended = "save"
    prompt.allowsDefaults = false
    prompt.explanation = [("", wording.summaryWhy), ("", wording.changeMeaning)]
    return prompt
  }

  private func text(of value: JSONValue) -> String {
    value.isNull ? wording.nothing : value.string ?? value.text()
  }
}

extension AnswerKey {
  /// The question's path, with the visit where it is not the first.
  fileprivate var name: String {
    "\(visit.step).\(key)" + (visit.attempt > 1 ? " #\(visit.attempt)" : "")
  }
}
