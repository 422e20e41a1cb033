import JSONText
import Workflows

/// `sevenfold diff A B`: what two plans, or two runs, do differently.
struct DiffCommand: Command {
  static let description = CommandDescription(
    name: "diff",
    summary: "Compare two plans or two runs by what they mean.",
    discussion: "Of two plans, the answers that differ are shown, every default of steps 1 to 5 "
      + "spelled out; order, layout and comments make no difference. Of two runs, the decisions "
      + "that differ, the results of both, a paired test where the same rows were judged, and how "
      + "many values of the record differ.",
    arguments: [
      ArgumentDescription(name: "FIRST", summary: "A plan, or a run.", kind: .runOrPlan),
      ArgumentDescription(
        name: "SECOND", summary: "Another one of the same kind.", kind: .runOrPlan),
    ],
    options: [SharedOptions.runs, SharedOptions.threads],
    examples: [
      CommandExample("sevenfold diff a.json b.json", "See which answers of two plans differ."),
      CommandExample("sevenfold diff iris-1f2e3d4c iris-5a6b7c8d", "Compare two runs."),
    ])

  private let names: [String]
  private let runsFolder: String
  private let threads: Int

  init(_ arguments: ParsedArguments) {
    names = [arguments.argument("FIRST") ?? "", arguments.argument("SECOND") ?? ""]
    runsFolder = arguments.runsFolder
    threads = arguments.threads
  }

  func run(in console: Console) throws -> ExitStatus {
    switch names.map(Self.isPlan) {
    case [true, true]: try comparePlans(in: console)
    case [false, false]: try compareRuns(in: console)
    default:
      throw UsageError(.other("\(DifferenceWording.mixed)"), command: "diff")
    }
    return .done
  }

  private static func isPlan(_ name: String) -> Bool { name.hasSuffix(".json") }

  // MARK: - Plans

  private func comparePlans(in console: Console) throws {
    let plans = try names.map { name throws(CommandFailure) in
      try PlanFile(path: name, ParsedArguments()).read(steps: Runner().planSteps)
    }
    let difference = PlanDifference(plans[0], plans[1], threads: threads)
    if let reason = difference.unresolved {
      console.note("! " + visibleText(DifferenceWording.unresolved(reason)))
    }
    guard !console.options.json else {
      console.print(json: [
        "schema_version": 1, "kind": "plans", "same": .bool(difference.answers.isEmpty),
        "answers": .array(difference.answers.map(\.json)),
        "resolved": .bool(difference.unresolved == nil),
      ])
      return
    }
    guard !difference.answers.isEmpty else {
      return console.print(sentence: DifferenceWording.samePlans)
    }
    show(difference.answers, in: console)
  }

  // MARK: - Runs

  private func compareRuns(in console: Console) throws {
    let records = try names.map { try RunFolder($0, below: runsFolder).record() }
    let difference = RunDifference(first: records[0], second: records[1])
    guard !console.options.json else { return console.print(json: json(difference)) }
    guard !difference.areSame else { return console.print(sentence: DifferenceWording.sameRuns) }
    let style = console.output.style
    for (title, differences) in [
      (DifferenceWording.circumstances, difference.circumstances),
      (DifferenceWording.decisions, difference.decisions),
    ] where !differences.isEmpty {
      console.print(style.bold(console.words(title) + ":"))
      show(differences, in: console)
      console.print()
    }
    console.print(style.bold(console.words(DifferenceWording.results) + ":"))
    let rows = difference.results.map {
      ["  " + console.words($0.name), console.words($0.first), console.words($0.second)]
    }
    for line in aligned([["", records[0].run, records[1].run]] + rows) { console.print(line) }
    console.print()
    let metric = (try? records[0].outcome(of: MetricStage.self))?.title ?? ""
    let sentence =
      difference.comparison.map { DifferenceWording.comparison($0, metric: metric) }
      ?? DifferenceWording.notComparable
    for line in wrapped(console.words(sentence), width: console.textWidth) {
      console.print(line)
    }
    guard !difference.outcomes.isEmpty else { return }
    console.print()
    console.print(style.bold(console.words(DifferenceWording.records) + ":"))
    let cells = difference.outcomes.map { outcome in
      [
        "  " + outcome.step,
        console.words(DifferenceWording.outcome(outcome.different, of: outcome.of)),
      ]
    }
    for line in aligned(cells) { console.print(line) }
  }

  private func show(_ differences: [Difference], in console: Console) {
    func text(_ value: JSONValue?) -> String {
      value.map { fitting(visibleText($0.lineText), width: 40) }
        ?? console.words(DifferenceWording.left)
    }
    let rows = differences.map { ["  " + visibleText($0.name), text($0.first), text($0.second)] }
    for line in aligned([["", visibleText(names[0]), visibleText(names[1])]] + rows) {
      console.print(line)
    }
  }

  private func json(_ difference: RunDifference) -> JSONValue {
    var json: JSONValue = [
      "schema_version": 1, "kind": "runs", "same": .bool(difference.areSame),
      "circumstances": .array(difference.circumstances.map(\.json)),
      "decisions": .array(difference.decisions.map(\.json)),
      "results": .array(
        difference.results.map {
          ["name": .string($0.name), "first": .string($0.first), "second": .string($0.second)]
        }),
      "values": .array(
        difference.outcomes.map {
          ["step": .string($0.step), "different": .init($0.different), "of": .init($0.of)]
        }),
    ]
    if let comparison = difference.comparison {
      json["comparison"] = [
        "test": .string(comparison.test), "gain": .init(comparison.gain),
        "lower": .init(comparison.lower), "upper": .init(comparison.upper),
        "p_value": .init(comparison.pValue),
      ]
    }
    return json
  }
}
