import JSONText
import Workflows

/// `sevenfold wizard [DATA]`: asks the questions of the seven steps, saves the plan, runs it.
struct WizardCommand: Command {
  static let description = CommandDescription(
    name: "wizard",
    summary: "Ask the questions of the seven steps, save the plan, run it.",
    discussion: "Each question comes with the answer that is recommended for your data and the "
      + "reason. Each answer is kept at once: stop whenever you like, and the same command goes on "
      + "at the same question. At the end the answers are saved as workflows/NAME.json and run. "
      + "'sevenfold' alone does the same.",
    arguments: [
      ArgumentDescription(
        name: "DATA", summary: "The data: a CSV file.", count: .optional, kind: .data)
    ],
    options: [
      SharedOptions.runs, SharedOptions.threads, SharedOptions.seed,
      OptionDescription(
        long: "plain", summary: "Only ever add lines: for screen readers and simple terminals."),
      OptionDescription(
        long: "details",
        summary: "Ask about the finer points as well, such as activations and schedules."),
      OptionDescription(
        long: "answers", valueName: "PLAN", value: .file,
        summary: "Begin with the answers of a saved plan; what it answers is not asked. At the end "
          + "that plan is changed in place, or another is saved."),
      OptionDescription(
        long: "save-answers", valueName: "FILE", value: .file,
        summary: "Keep the answers in this file as well, as a plan, after each of them."),
      OptionDescription(
        long: "new", summary: "Begin anew; a draft about the same data is removed."),
    ],
    examples: [
      CommandExample("sevenfold wizard data.csv", "Be led from a table to a network."),
      CommandExample("sevenfold wizard data.csv --plain", "The same as plain lines."),
      CommandExample(
        "sevenfold wizard --answers workflows/data.json", "Go through a saved plan again."),
    ])

  private let data: String?
  private let arguments: ParsedArguments

  init(_ arguments: ParsedArguments) {
    data = arguments.argument("DATA")
    self.arguments = arguments
  }

  func run(in console: Console) throws -> ExitStatus {
    let wording = WizardWordings.wording(in: console.language)
    guard let terminal = WizardTerminal(console) else {
      throw CommandFailure(
        status: .usage, message: wording.noTerminal(hasData: data != nil),
        next: wording.withoutTerminal)
    }
    let front = terminal.front(
      isPlain: arguments.has("plain"), steps: Self.steps, wording: wording)
    let path = try talk(front, wording)
    console.note(wording.saved(path))
    var words = ParsedArguments()
    words.add(argument: path, of: "PLAN")
    for option in ["runs", "threads"] {
      if let value = arguments.value(option) { words.add(value: value, of: option) }
    }
    return try RunCommand(words).run(in: console)
  }

  /// The steps that the wizard shows.
  static var steps: StepMap {
    StepMap(Runner().describedSteps.dropLast().map { ($0.id, $0.title) })
  }

  /// Asks until the plan is saved; whatever happens, the terminal is given back.
  private func talk(_ front: any WizardFront, _ wording: any WizardWording) throws -> String {
    defer { front.close() }
    let answers = try arguments.value("answers").map { path throws(CommandFailure) in
      try PlanFile(path: path, ParsedArguments()).read(steps: Runner().planSteps).plan
    }
    let wizard = Wizard(
      front: front, wording: wording, runsFolder: arguments.runsFolder,
      threads: arguments.threads,
      seed: arguments.number("seed").flatMap { Int(exactly: $0) } ?? answers?.seed ?? 1,
      isInterrupted: { Interruption.status != nil }, clock: { TimeStamp.now() },
      asksDetails: arguments.has("details"))
    let data: String
    do {
      data = try self.data ?? answers?.dataFile ?? askData(front, wording)
    } catch is WizardStopped {
      throw CommandFailure(
        status: Interruption.status ?? .interrupted, message: wording.stoppedWithoutDraft,
        next: wording.goOn("sevenfold wizard"))
    }
    return try talk(wizard, about: data, beginningWith: answers)
  }

  private func talk(
    _ wizard: Wizard, about data: String, beginningWith answers: Plan?
  ) throws -> String {
    var folder = try wizard.draftFolder(data: data)
    folder.copy = arguments.value("save-answers")
    if arguments.has("new") { folder.remove() }
    try DurableFile.makeFolder(folder.path)
    let lock = try FolderLock(folder: folder.path)
    if let answers { try take(answers, into: folder, wizard) }
    do {
      return try withExtendedLifetime(lock) { try wizard.run(data: data, in: folder).plan }
    } catch  where error is WizardStopped || error is Interrupted {
      throw CommandFailure(
        status: Interruption.status ?? .interrupted, message: wizard.wording.stopped(folder.file),
        next: wizard.wording.goOn(resumption(data, seed: wizard.seed)))
    }
  }

  /// Makes the answers of a saved plan the draft.
  private func take(_ answers: Plan, into folder: DraftFolder, _ wizard: Wizard) throws {
    var plan = answers
    plan.respellPaths { FilePath.absolute(answers.resolved(path: $0)) }
    folder.origin = plan.dataFile == folder.data ? arguments.value("answers") : nil
    try folder.save(
      Draft(plan, steps: Runner().planSteps.map(\.id)), comment: wizard.wording.draftComment)
  }

  private func askData(_ front: any WizardFront, _ wording: any WizardWording) throws -> String {
    let prompt = Prompt.data(runsFolder: arguments.runsFolder, wording)
    while true {
      switch try front.ask(prompt) {
      case .answer(let value): return value.string ?? ""
      case .quit: throw WizardStopped()
      case .back, .defaults: front.tell(wording.firstQuestion)
      }
    }
  }

  /// The command that goes on with the draft.
  private func resumption(_ data: String, seed: Int) -> String {
    var words = ["sevenfold", "wizard", shellQuoted(data)]
    for option in ["runs", "save-answers"] {
      if let value = arguments.value(option) { words += ["--\(option)", shellQuoted(value)] }
    }
    if seed != 1 { words += ["--seed", "\(seed)"] }
    for option in ["plain", "details"] where arguments.has(option) { words.append("--\(option)") }
    if let language = arguments.value("lang") { words += ["--lang", language] }
    return words.joined(separator: " ")
  }
}
