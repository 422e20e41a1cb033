import Hashing
import JSONText
import Reports
import Workflows

/// `sevenfold batch [PLAN|FOLDER]…`: runs many plans and compares them.
struct BatchCommand: Command {
  static let description = CommandDescription(
    name: "batch",
    summary: "Run many plans and compare them; one that fails stops no other.",
    discussion: "All plans walk to step 7. Of those that share their test rows, only the one that "
      + "validation ranks first opens them. A comparison is written to batch-ID.md below --runs. "
      + "Stopped and started again, a batch goes on. The exit status is 1 if a plan failed, 2 if a "
      + "gate stopped one.",
    arguments: [
      ArgumentDescription(
        name: "PLAN", summary: "Plans, or folders of plans; workflows/ if left out.", count: .any,
        kind: .plan)
    ],
    options: [SharedOptions.runs, SharedOptions.threads, SharedOptions.seed, SharedOptions.set],
    examples: [
      CommandExample("sevenfold batch", "Run all plans in workflows/."),
      CommandExample("sevenfold batch a.json b.json --threads 4", "Compare two plans."),
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
    let run = BatchRun(files: files, runsFolder: runsFolder, threads: threads, console: console)
    let outcomes = try run.outcomes()
    console.status.finish()
    var members: [Batch.Member] = []
    var failures: [BatchReport.Failure] = []
    for (file, outcome) in zip(files, outcomes) {
      switch outcome {
      case .ran(let record): members.append(Batch.Member(source: file.path, record: record))
      case .failed(let failure):
        failures.append(BatchReport.Failure(source: file.path, message: failure.message))
      }
    }
    let batch = Batch(members: members)
    let report = try write(batch, failures, files)
    show(batch, failures, report: report, in: console)
    if !failures.isEmpty { return .failed }
    return members.contains { $0.record.ending == .stoppedAtGate } ? .gateNotPassed : .done
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
    guard !console.options.json else { return console.print(json: json(batch, failures, report)) }
    var rows = [["PLAN", "ENDED", "METRIC", "TRIVIAL", "EXPECTED", "TEST", "LOOKS"]]
    for member in batch.members {
      let row = BatchRow(member.record)
      rows.append([
        visibleText(member.source), row.ending, row.metric, row.trivial, row.expected, row.test,
        row.looks,
      ])
    }
    for failure in failures { rows.append([visibleText(failure.source), "failed"]) }
    for line in aligned(rows) { console.print(line) }
    for failure in failures {
      console.complain("\(visibleText(failure.source)): \(visibleText(failure.message))")
    }
    console.print("Comparison: \(report)")
  }

  private func json(
    _ batch: Batch, _ failures: [BatchReport.Failure], _ report: String
  ) -> JSONValue {
    let runs = batch.members.map { member -> JSONValue in
      [
        "plan": .string(member.source), "run": .string(member.record.run),
        "ending": .string(member.record.ending?.rawValue ?? ""),
        "final": member.record.outcomes[StepID.final.rawValue] ?? .null,
      ]
    }
    let failed = failures.map { failure -> JSONValue in
      ["plan": .string(failure.source), "message": .string(failure.message)]
    }
    return [
      "schema_version": 1, "runs": .array(runs), "failures": .array(failed),
      "report": .string(report),
    ]
  }
}
