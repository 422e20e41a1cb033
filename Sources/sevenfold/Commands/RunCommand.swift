import JSONText
import Reports
import Workflows

/// `sevenfold run PLAN`: walks the seven steps, or goes on with a run that was stopped.
struct RunCommand: Command {
  static let description = CommandDescription(
    name: "run",
    summary: "Walk a plan through the seven steps; resumes by itself.",
    discussion: "Everything is kept in a folder of its own below --runs: the plan as run, the "
      + "decision log, each training, the model, and a report. Running a finished plan again does "
      + "nothing; a plan that was stopped goes on where it was.",
    arguments: [ArgumentDescription(name: "PLAN", summary: "The plan: a JSON file.")],
    options: [
      SharedOptions.runs, SharedOptions.threads, SharedOptions.seed, SharedOptions.set,
      OptionDescription(
        long: "reopen-test", valueName: "REASON",
        summary: "Open test rows that were opened before; the reason heads the report."),
    ],
    examples: [
      CommandExample("sevenfold run workflows/breast-cancer.json", "Walk all seven steps."),
      CommandExample(
        "sevenfold run workflows/digits.json --set tuning.trials=40", "Search longer."),
    ])

  private let plan: PlanFile
  private let runsFolder: String
  private let threads: Int
  private let reopenReason: String?
  private let command: String

  init(_ arguments: ParsedArguments) {
    let overrides = arguments.values("set").compactMap(PlanOverride.init)
    let seed = arguments.value("seed").flatMap(Int.init)
    plan = PlanFile(path: arguments.argument("PLAN") ?? "", overrides: overrides, seed: seed)
    runsFolder = arguments.value("runs") ?? "runs"
    threads = arguments.value("threads").flatMap(Int.init) ?? Processors.available
    reopenReason = arguments.value("reopen-test")
    var words = ["sevenfold", "run", plan.path]
    if let seed { words += ["--seed", "\(seed)"] }
    words += overrides.flatMap { ["--set", shellQuoted($0.text)] }
    if let reopenReason { words += ["--reopen-test", shellQuoted(reopenReason)] }
    command = words.joined(separator: " ")
  }

  func run(in console: Console) throws -> ExitStatus {
    let runner = Runner()
    let presentation = RunPresentation(console: console)
    let options = RunOptions(
      runsFolder: runsFolder, threads: threads, reopenReason: reopenReason, command: command,
      clock: { TimeStamp.now() }, isInterrupted: { Interruption.status != nil },
      events: { presentation.show($0) })
    let record: RunRecord
    do {
      let plan = try plan.read(steps: runner.planSteps)
      record = try runner.run(plan, answering: PlanAnswers(plan), options: options)
      try Report.write(record, toFolder: runsFolder + "/" + record.run)
    } catch {
      throw CommandFailure(error)
    }
    show(record, in: console)
    return record.ending == .finished ? .done : .gateNotPassed
  }

  private func show(_ record: RunRecord, in console: Console) {
    let folder = runsFolder + "/" + record.run
    guard !console.options.json else {
      console.print(json: [
        "schema_version": 1, "run": .string(record.run), "folder": .string(folder),
        "ending": .string(record.ending?.rawValue ?? ""), "reason": .string(record.endingReason),
        "report": .string(folder + "/report.md"),
        "final": record.outcomes[StepID.final.rawValue] ?? .null,
      ])
      return
    }
    let verdict = (try? record.outcome(of: FinalStage.self))?.verdict ?? record.endingReason
    console.note()
    for line in wrapped(verdict, width: console.textWidth) { console.print(line) }
    console.print("Report: \(folder)/report.md")
  }
}
