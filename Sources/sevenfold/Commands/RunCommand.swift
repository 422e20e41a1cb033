import JSONText
import Languages
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
    arguments: [
      ArgumentDescription(name: "PLAN", summary: "The plan: a JSON file.", kind: .plan)
    ],
    options: [
      SharedOptions.runs, SharedOptions.threads, SharedOptions.seed, SharedOptions.set,
      OptionDescription(
        long: "reopen-test", valueName: "REASON",
        summary: "Open test rows that were opened before; the reason heads the report."),
      OptionDescription(
        long: "jsonl",
        summary: "Write what happens on standard output, one JSON object a line: steps, decisions, "
          + "epochs, verdicts, and the result at the end."),
      SharedOptions.dryRun,
    ],
    examples: [
      CommandExample("sevenfold run workflows/breast-cancer.json", "Walk all seven steps."),
      CommandExample(
        "sevenfold run workflows/digits.json --set tuning.trials=40", "Search longer."),
      CommandExample(
        "sevenfold run workflows/digits.json --dry-run", "See what that would train."),
      CommandExample(
        "sevenfold run workflows/digits.json --jsonl --quiet",
        "Let another program follow the losses."),
    ])

  private let plan: PlanFile
  private let runsFolder: String
  private let threads: Int
  private let reopenReason: String?
  private let isDry: Bool
  /// Whether events go to standard output, a line each.
  private let writesEvents: Bool
  /// The command that makes the run again, wherever it is stored.
  private let command: String
  /// The command that goes on with the run.
  private let resumption: String

  init(_ arguments: ParsedArguments) {
    plan = PlanFile(path: arguments.argument("PLAN") ?? "", arguments)
    runsFolder = arguments.runsFolder
    threads = arguments.threads
    reopenReason = arguments.value("reopen-test")
    isDry = arguments.has("dry-run")
    writesEvents = arguments.has("jsonl") && !isDry
    var words = ["sevenfold", "run"] + plan.words
    if let reopenReason { words += ["--reopen-test", shellQuoted(reopenReason)] }
    command = words.joined(separator: " ")
    if let folder = arguments.value("runs") { words += ["--runs", shellQuoted(folder)] }
    resumption = words.joined(separator: " ")
  }

  func run(in console: Console) throws -> ExitStatus {
    guard writesEvents, !console.options.json else { return try run(in: console, lines: nil) }
    let lines = EventLines(on: console.output)
    do {
      return try run(in: console, lines: lines)
    } catch {
      lines.write(CommandFailure(error))
      throw error
    }
  }

  private func run(in console: Console, lines: EventLines?) throws -> ExitStatus {
    let runner = Runner()
    let path = plan.path
    let plan = try plan.read(steps: runner.planSteps)
    console.tell(plan.migration, of: path)
    guard !isDry else { return try tryOut(plan, in: console) }
    let presentation = RunPresentation(console: console)
    let options = RunOptions(
      runsFolder: runsFolder, threads: threads, reopenReason: reopenReason, command: command,
      clock: { TimeStamp.now() }, isInterrupted: { console.interruption() != nil },
      events: {
        presentation.show($0)
        lines?.write($0)
      })
    let record: RunRecord
    do {
      record = try runner.run(plan.plan, answering: PlanAnswers(plan.plan), options: options)
    } catch let error as Interrupted {
      throw CommandFailure(
        status: console.interruption() ?? .interrupted, message: "\(error)",
        next: "Go on with: \(resumption)")
    } catch {
      throw CommandFailure(error, in: plan)
    }
    try writeReport(of: record, unlessPresent: presentation.wasDoneAlready, in: console.language)
    if let lines {
      lines.write(result: json(record))
    } else {
      show(record, in: console)
    }
    return ExitStatus(record.ending)
  }

  /// Tells what the run would do.
  private func tryOut(_ plan: LoadedPlan, in console: Console) throws -> ExitStatus {
    let mark = console.errors.style.yellow("!")
    let trial = try PlanTrial(plan, threads: threads) {
      console.note("\(mark) \(visibleText($0))")
    }
    guard !console.options.json else {
      var json = trial.json
      json["schema_version"] = 1
      console.print(json: json)
      return trial.status
    }
    for line in trial.lines(console.words) { console.print(line) }
    console.note()
    console.note(DryRunWording.nothingDone)
    return trial.status
  }

  /// Writes the report; that of a run which was done already only if it is missing.
  private func writeReport(
    of record: RunRecord, unlessPresent: Bool, in language: Language
  ) throws {
    let folder = runsFolder + "/" + record.run
    for language in Set([.english, language]) {
      let name = Report.fileName(in: language)
      guard !(unlessPresent && DurableFile.exists("\(folder)/\(name)")) else { continue }
      try Report.write(record, toFolder: folder, in: language)
    }
  }

  /// The result as data.
  private func json(_ record: RunRecord) -> JSONValue {
    let folder = runsFolder + "/" + record.run
    return [
      "schema_version": 1, "run": .string(record.run), "folder": .string(folder),
      "ending": .string(record.ending?.rawValue ?? ""), "reason": .string(record.endingReason),
      "report": .string(folder + "/report.md"),
      "final": record.outcomes[StepID.final.rawValue] ?? .null,
    ]
  }

  private func show(_ record: RunRecord, in console: Console) {
    guard !console.options.json else { return console.print(json: json(record)) }
    let verdict = (try? record.outcome(of: FinalStage.self))?.verdict ?? record.endingReason
    console.note()
    for line in wrapped(visibleText(console.words(verdict)), width: console.textWidth) {
      console.print(line)
    }
    console.print(
      sentence: "Report: \(runsFolder)/\(record.run)/\(Report.fileName(in: console.language))")
    guard record.ending == .finished else { return }
    console.note(NextStep.text("sevenfold predict \(shellQuoted(record.run)) NEW.csv"))
  }
}
