import JSONText
import Workflows

/// `sevenfold check PLAN...`: validates plans, and the data against them, without training.
struct CheckCommand: Command {
  static let description = CommandDescription(
    name: "check",
    summary: "Validate plans, and the data against them, without training.",
    discussion: "Each plan is read, with all its problems told at once; then its data are read and "
      + "the questions of steps 1 to 5 are asked: target, task, metric, protocol, the roles of "
      + "columns, the first network. Nothing is trained, no test row is opened, nothing is kept. "
      + "The exit status is that of the first plan that fails.",
    arguments: [
      ArgumentDescription(name: "PLAN", summary: "The plans: JSON files.", count: .any, kind: .plan)
    ],
    options: [
      SharedOptions.threads, SharedOptions.seed, SharedOptions.set,
      OptionDescription(
        long: "write",
        summary: "Write what --set, --seed and a newer format change into the plans; comments and "
          + "layout stay."),
      OptionDescription(
        long: "schema", summary: "Print the JSON Schema of plans, and do nothing else."),
      OptionDescription(
        long: "reference",
        summary: "Print the reference of plans as Markdown, and do nothing else."),
    ],
    examples: [
      CommandExample("sevenfold check workflows/diabetes.json", "Check a plan and its data."),
      CommandExample(
        "sevenfold check workflows/diabetes.json --set tuning.trials=40 --write",
        "Change a value in the file itself."),
      CommandExample("sevenfold check --schema", "Print what an editor needs to help with plans."),
    ])

  private let plans: [PlanFile]
  private let threads: Int
  private let writes: Bool
  private let printsSchema: Bool
  private let printsReference: Bool

  init(_ arguments: ParsedArguments) throws(UsageError) {
    plans = arguments.arguments("PLAN").map { PlanFile(path: $0, arguments) }
    threads = arguments.threads
    writes = arguments.has("write")
    printsSchema = arguments.has("schema")
    printsReference = arguments.has("reference")
    guard printsSchema || printsReference || !plans.isEmpty else {
      throw UsageError(.missingArgument("PLAN"), command: "check")
    }
  }

  func run(in console: Console) throws -> ExitStatus {
    guard !printsSchema else {
      console.print(json: Self.schema)
      return .done
    }
    guard !printsReference else {
      console.print(Self.reference)
      return .done
    }
    let results = plansAmongFiles(in: console).map { check($0, in: console) }
    if console.options.json {
      console.print(json: ["schema_version": 1, "plans": .array(results.map(\.json))])
    } else {
      console.print(table: [CheckedPlan.headings] + results.map(\.cells))
      if let first = results.first, results.count == 1, first.status == .done {
        console.note(NextStep.text("sevenfold run \(shellQuoted(first.path))"))
      }
    }
    return results.map(\.status).first { $0 != .done } ?? .done
  }

  /// The JSON Schema of plans, as it lies beside the plans in `workflows/`.
  static var schema: JSONValue { PlanSchema.json(steps: Runner().describedSteps) }

  /// The reference of plans, as `docs/plan-reference.md` holds it.
  static var reference: String { PlanReference.markdown(steps: Runner().describedSteps) }

  /// The files without the schema, which lies beside the plans and is named with `*.json`.
  private func plansAmongFiles(in console: Console) -> [PlanFile] {
    guard plans.count > 1 else { return plans }
    return plans.filter { file in
      let isSchema = file.path.split(separator: "/").last == "plan.schema.json"
      if isSchema { console.note("\(visibleText(file.path)) is the schema of plans, not a plan.") }
      return !isSchema
    }
  }

  private func check(_ file: PlanFile, in console: Console) -> CheckedPlan {
    do {
      let plan = try file.read(steps: Runner().planSteps)
      console.tell(plan.migration, of: file.path, isWritten: writes)
      let hasChanged = writes && plan.text != plan.written
      if hasChanged { try write(plan, to: file.path, console) }
      let mark = console.errors.style.yellow("!")
      let check = PlanCheck(plan: plan, threads: threads) { sentence in
        let told = visibleText(console.words(sentence))
        console.note("\(mark) \(visibleText(file.path)): \(told)")
      }
      return CheckedPlan(
        path: file.path, result: .success(try check.run()), migration: plan.migration,
        isWritten: hasChanged)
    } catch {
      let failure = CommandFailure(error)
      console.complain(failure)
      return CheckedPlan(path: file.path, result: .failure(failure))
    }
  }

  private func write(_ plan: LoadedPlan, to path: String, _ console: Console) throws {
    try DurableFile.write(Array(plan.text.utf8), to: path)
    console.note("\(visibleText(path)): written; comments and layout are as they were.")
  }
}

extension Console {
  /// Tells that a plan is of an old version of the format, and what is read in its place.
  func tell(_ migration: PlanMigration.Result?, of path: String, isWritten: Bool = false) {
    guard let migration else { return }
    note(
      "\(errors.style.yellow("!")) \(visibleText(path)): written in version \(migration.from) of "
        + "the format, read as version \(Plan.currentVersion).")
    for change in migration.changes { note("    " + visibleText(change)) }
    guard !isWritten else { return }
    note("  'sevenfold check \(visibleText(shellQuoted(path))) --write' changes the file.")
  }
}

/// What the check of one plan found.
private struct CheckedPlan {
  let path: String
  let result: Result<RunRecord, CommandFailure>
  var migration: PlanMigration.Result?
  var isWritten = false

  static let headings = [
    "PLAN", "RESULT", "ROWS", "TEST ROWS", "INPUTS", "TASK", "METRIC", "PROTOCOL",
  ]

  var status: ExitStatus {
    switch result {
    case .success(let record): ExitStatus(record.ending)
    case .failure(let failure): failure.status
    }
  }

  private var verdict: String {
    switch result {
    case .success(let record) where record.ending == .finished: "ok"
    case .success(let record): record.endingReason
    case .failure(let failure):
      failure.diagnostics.count > 1 ? "\(failure.diagnostics.count) problems" : "1 problem"
    }
  }

  var cells: [String] {
    let start = [visibleText(path), visibleText(verdict)]
    guard case .success(let record) = result, record.ending == .finished else { return start }
    return start + facts(of: record).map { $0.value.string ?? $0.value.text() }
  }

  var json: JSONValue {
    var json: JSONValue = [
      "plan": .string(path), "ok": .bool(status == .done), "verdict": .string(verdict),
    ]
    if let migration {
      json["migrated_from"] = .init(migration.from)
      json["changes"] = .array(migration.changes.map { .string($0) })
    }
    if isWritten { json["written"] = true }
    switch result {
    case .success(let record):
      for fact in facts(of: record) { json[fact.key] = fact.value }
      json["findings"] = findings(of: record)
    case .failure(let failure): json["error"] = failure.json
    }
    return json
  }

  /// What was found in the rows that are not sealed, the serious findings first.
  private func findings(of record: RunRecord) -> JSONValue {
    let preprocessing = try? record.outcome(of: PreprocessingStage.self)
    return .array(
      (preprocessing?.findings ?? []).map { finding in
        [
          "kind": .string(finding.kind), "serious": .bool(finding.isSerious),
          "sentence": .string(finding.sentence),
        ]
      })
  }

  /// What steps 1 to 4 made of the data.
  private func facts(of record: RunRecord) -> [(key: String, value: JSONValue)] {
    let problem = try? record.outcome(of: ProblemStage.self)
    let metric = try? record.outcome(of: MetricStage.self)
    let evaluation = try? record.outcome(of: EvaluationStage.self)
    let preprocessing = try? record.outcome(of: PreprocessingStage.self)
    let facts: [(key: String, value: JSONValue?)] = [
      ("rows", problem.map { .init($0.rows) }),
      ("test_rows", evaluation.map { .init($0.testRows) }),
      ("inputs", preprocessing.map { .init($0.inputs) }),
      ("task", problem.map { .string($0.settings.task.rawValue) }),
      ("metric", metric.map { .string($0.settings.primary) }),
      ("protocol", evaluation.map { .string($0.settings.choice.rawValue) }),
    ]
    return facts.compactMap { fact in fact.value.map { (fact.key, $0) } }
  }
}
