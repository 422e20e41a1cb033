import Hashing
import JSONText
import Reports
import Workflows

/// `sevenfold batch [PLAN|FOLDER]…`: runs many plans and compares them.
struct BatchCommand: Command {
  static let description = CommandDescription(
    name: "batch",
    summary: "Run many plans and compare them; one that fails stops no other.",
    discussion: "All plans walk to step 7. Those that share their test rows are compared on "
      + "validation by a paired test, and only the one that wins there opens them. A comparison is written to batch-ID.md below --runs. "
      + "Stopped and started again, a batch goes on. The exit status is 1 if a plan failed, 2 if a "
      + "gate stopped one.",
    arguments: [
      ArgumentDescription(
        name: "PLAN", summary: "Plans, or folders of plans; workflows/ if left out.", count: .any,
        kind: .plan)
    ],
    options: [
      SharedOptions.runs, SharedOptions.threads, SharedOptions.seed, SharedOptions.set,
      SharedOptions.dryRun,
    ],
    examples: [
      CommandExample("sevenfold batch", "Run all plans in workflows/."),
      CommandExample("sevenfold batch a.json b.json --threads 4", "Compare two plans."),
      CommandExample(
        "sevenfold batch --dry-run", "See what they would train, and which share rows."),
    ])

  private let paths: [String]
  private let runsFolder: String
  private let threads: Int
  private let arguments: ParsedArguments

  init(_ arguments: ParsedArguments) {
    let named = arguments.arguments("PLAN")
    paths = named.isEmpty ? ["workflows"] : named
    runsFolder = arguments.runsFolder
    threads = arguments.threads
    self.arguments = arguments
  }

  func run(in console: Console) throws -> ExitStatus {
    let files = try paths.flatMap { path throws(CommandFailure) in
      try PlanFolder.plans(at: path).map { PlanFile(path: $0, arguments) }
    }
    guard !arguments.has("dry-run") else { return tryOut(files, in: console) }
    let run = BatchRun(
      files: files, runsFolder: runsFolder, threads: threads, console: console,
      resumption: resumption)
    let outcomes = try run.outcomes()
    var members: [Batch.Member] = []
    var failures: [BatchReport.Failure] = []
    var errors: [JSONValue] = []
    for (file, outcome) in zip(files, outcomes) {
      switch outcome {
      case .ran(let record): members.append(Batch.Member(source: file.path, record: record))
      case .failed(let failure):
        failures.append(BatchReport.Failure(source: file.path, message: failure.message))
        errors.append(failure.json)
        console.complain(failure)
      }
    }
    let batch = Batch(members: members)
    let report = try write(batch, failures, files)
    if console.options.json {
      console.print(json: json(batch, failures, errors, report))
    } else {
      show(batch, failures, report: report, in: console)
    }
    if !failures.isEmpty { return .failed }
    return members.contains { $0.record.ending == .stoppedAtGate } ? .gateNotPassed : .done
  }

  /// Tells what the batch would do.
  private func tryOut(_ files: [PlanFile], in console: Console) -> ExitStatus {
    let trial = BatchTrial(files, threads: threads)
    for failed in trial.failures { console.complain(failed.failure) }
    if console.options.json {
      console.print(json: trial.json)
    } else {
      for line in trial.lines(console.words) { console.print(line) }
      console.note()
      console.note(DryRunWording.nothingDone)
    }
    return trial.status
  }

  /// The command that goes on with the batch.
  private var resumption: String {
    var words = ["sevenfold", "batch"] + arguments.arguments("PLAN").map(shellQuoted)
    if let folder = arguments.value("runs") { words += ["--runs", shellQuoted(folder)] }
    if let seed = arguments.value("seed") { words += ["--seed", seed] }
    words += arguments.overrides.flatMap { ["--set", shellQuoted($0.text)] }
    return words.joined(separator: " ")
  }

  /// Writes the comparison; its name follows from the plans.
  private func write(
    _ batch: Batch, _ failures: [BatchReport.Failure], _ files: [PlanFile]
  ) throws -> String {
    let identity = batch.members.map(\.record.run) + failures.map(\.source)
    let digest = SHA256.digest(of: identity.sorted().joined(separator: "\n")).hexadecimal
    let path = "\(runsFolder)/batch-\(digest.prefix(8)).md"
    do {
      try DurableFile.makeFolder(runsFolder)
      let page = BatchReport.markdown(of: batch, failures: failures)
      try DurableFile.write(Array(page.utf8), to: path)
    } catch {
      throw CommandFailure(error)
    }
    return path
  }

  private func show(
    _ batch: Batch, _ failures: [BatchReport.Failure], report: String, in console: Console
  ) {
    var rows = [BatchWording.headings]
    for member in batch.members {
      let row = BatchRow(member.record)
      rows.append([
        visibleText(member.source), row.ending, row.metric, row.trivial, row.expected, row.test,
        row.looks,
      ])
    }
    for failure in failures { rows.append([visibleText(failure.source), BatchWording.failed]) }
    console.print(table: rows)
    console.print(sentence: BatchWording.comparison(report))
  }

  private func json(
    _ batch: Batch, _ failures: [BatchReport.Failure], _ errors: [JSONValue], _ report: String
  ) -> JSONValue {
    let failed = zip(failures, errors).map { failure, error -> JSONValue in
      ["plan": .string(failure.source), "message": .string(failure.message), "error": error]
    }
    let groups = batch.groups.filter { $0.count > 1 }.map { group -> JSONValue in
      .array(group.map { .string(batch.members[$0].source) })
    }
    return [
      "schema_version": 1, "runs": .array(batch.members.map(json)), "failures": .array(failed),
      "share_test_rows": .array(groups), "comparisons": .array(comparisons(in: batch)),
      "report": .string(report),
    ]
  }

  /// The winner of each group against the others.
  private func comparisons(in batch: Batch) -> [JSONValue] {
    batch.groups.filter { batch.areRankable($0) }.flatMap { group in
      batch.rivals(in: group).map { rival in
        var json: JSONValue = [
          "best": .string(batch.members[group[0]].source),
          "other": .string(batch.members[rival.member].source),
          "standing": .string(rival.standing.rawValue),
        ]
        if let comparison = rival.comparison {
          json["test"] = .string(comparison.test)
          json["gain"] = .init(comparison.gain)
          json["lower"] = .init(comparison.lower)
          json["upper"] = .init(comparison.upper)
          json["p_value"] = rival.pValue.map(JSONValue.number) ?? .null
        }
        return json
      }
    }
  }

  private func json(_ member: Batch.Member) -> JSONValue {
    let record = member.record
    var json: JSONValue = [
      "plan": .string(member.source), "run": .string(record.run),
      "ending": .string(record.ending?.rawValue ?? ""), "reason": .string(record.endingReason),
      "final": record.outcomes[StepID.final.rawValue] ?? .null,
    ]
    if let metric = try? record.outcome(of: MetricStage.self) {
      json["metric"] = .string(metric.settings.primary)
    }
    if let baseline = try? record.outcome(of: BaselineStage.self) {
      json["trivial"] = .init(baseline.trivial.score)
    }
    if let tuning = try? record.outcome(of: TuningStage.self) {
      json["validation"] = [
        "expected": .init(tuning.expected), "lower": .init(tuning.expectedLower),
        "upper": .init(tuning.expectedUpper), "looks": .init(tuning.looks.candidates),
      ]
    }
    return json
  }
}
