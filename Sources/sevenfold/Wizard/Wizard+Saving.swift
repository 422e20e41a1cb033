import Datasets
import JSONText
import Workflows

extension Wizard {
  // MARK: - The place

  /// Asks where the plan is saved; nil to go back to the answers.
  func askPlace(_ session: WizardSession, _ folder: DraftFolder) throws -> String? {
    while true {
      switch try front.ask(namePrompt(folder)) {
      case .answer(let value):
        let path = Self.planPath(value.string ?? "")
        guard let saved = SavedPlan(at: path) else { return path }
        if try isToChange(saved, session, folder) { return path }
      case .back: return nil
      case .defaults: continue
      case .quit: throw WizardStopped()
      }
    }
  }

  private func namePrompt(_ folder: DraftFolder) -> Prompt {
    var prompt = Prompt(text: wording.nameQuestion, why: wording.nameWhy)
    prompt.because = wording.nameReason
    prompt.recommended = .string(folder.plan.name)
    let usual = Self.planPath(folder.plan.name)
    if let origin = folder.origin {
      prompt.recommended = .string(origin)
      prompt.because = wording.originReason
    } else if DurableFile.exists(usual) {
      let names = (2...99).map { "\(folder.plan.name)-\($0)" }
      let free = names.first {
        Plan.isValid(name: $0) && !DurableFile.exists(Self.planPath($0))
      }
      prompt.recommended = free.map(JSONValue.string)
      prompt.because = wording.nameTaken(usual)
    }
    prompt.allowsDefaults = false
    let wording = wording
    prompt.problem = { value in
      let path = Self.planPath(value.string ?? "")
      guard Plan.isValid(name: Self.planName(path)) else {
        return wording.badName(Self.planName(path))
      }
      guard DurableFile.exists(path) else { return nil }
      let isOurs = SavedPlan(at: path)?.isAbout(folder.data) ?? false
      return isOurs ? nil : wording.planExists(path)
    }
    return prompt
  }

  /// Asks whether a plan that is there already is to be changed.
  private func isToChange(
    _ saved: SavedPlan, _ session: WizardSession, _ folder: DraftFolder
  ) throws -> Bool {
    let new = plan(of: session, at: saved.path, folder, replacing: saved)
    let change = PlanChange(from: saved.plan, to: new, steps: Self.planSteps)
    var prompt = Prompt(text: wording.changeQuestion(saved.path), why: wording.changeWhy)
    prompt.because = wording.planChanges(
      changed: change.changed, added: change.added, removed: change.removed)
    prompt.choices = [
      Prompt.Choice(
        value: "change", label: wording.changePlanLabel, meaning: wording.changePlanMeaning),
      Prompt.Choice(
        value: "other", label: wording.otherNameLabel, meaning: wording.otherNameMeaning),
    ]
    prompt.recommended = folder.origin == saved.path ? "change" : "other"
    prompt.allowsDefaults = false
    while true {
      switch try front.ask(prompt) {
      case .answer(let value): return value == "change"
      case .back: return false
      case .defaults: continue
      case .quit: throw WizardStopped()
      }
    }
  }

  /// The path that a name or a path means.
  static func planPath(_ typed: String) -> String {
    typed.hasSuffix(".json") ? typed : "workflows/\(typed).json"
  }

  private static func planName(_ path: String) -> String {
    String((path.split(separator: "/").last ?? "").dropLast(5))
  }

  // MARK: - The plan

  /// The plan that the answers make at a path.
  private func plan(
    of session: WizardSession, at path: String, _ folder: DraftFolder,
    replacing saved: SavedPlan?
  ) -> Plan {
    let place = FilePath.folder(of: path)
    let unasked = session.draft.answers.keys.filter { Self.unwalkedSteps.contains($0.visit.step) }
    let parts = session.draft.parts(keeping: Set(session.asked).union(unasked))
    var plan = Plan(
      name: saved?.plan.name ?? Self.planName(path), seed: seed, answers: parts.answers,
      revisions: parts.revisions, folder: place)
    plan.answers[.problem, default: [:]]["data"] = .string(folder.data)
    plan.respellPaths { FilePath.relative(FileName.withHome($0), to: place) }
    if let saved { plan.keepSpellings(of: saved.plan, unwalked: Self.unwalkedSteps) }
    return plan
  }

  /// The steps whose questions are not asked.
  private static var unwalkedSteps: [StepID] {
    let walked = Set(stages.map { type(of: $0).id })
    return planSteps.map(\.id).filter { !walked.contains($0) }
  }

  /// Writes the plan; one that is there is changed in place, with its comments and its layout.
  ///
  /// - Throws: `StorageError`; `DatasetError` if the data have gone.
  func save(_ session: WizardSession, as path: String, _ folder: DraftFolder) throws {
    let saved = SavedPlan(at: path)
    let plan = plan(of: session, at: path, folder, replacing: saved)
    let place = FilePath.folder(of: path)
    let text: String
    if let saved {
      text = PlanEditor.text(of: saved.document, saying: plan, steps: Self.planSteps)
    } else {
      let schema = "plan.schema.json"
      let hasSchema = DurableFile.exists("\(place)/\(schema)")
      text = PlanText(steps: Self.planSteps).text(of: plan, schema: hasSchema ? schema : nil)
    }
    try DurableFile.makeFolder(place)
    try DurableFile.write(Array(text.utf8), to: path)
    try folder.moveTrainings(toRun: "\(runsFolder)/\(Runner.name(of: plan))")
    folder.remove()
  }
}
