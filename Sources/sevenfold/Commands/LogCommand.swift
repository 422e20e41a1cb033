import JSONText
import Workflows

/// `sevenfold log RUN`: prints the decisions of a run, or checks that nobody has changed them.
struct LogCommand: Command {
  static let description = CommandDescription(
    name: "log",
    summary: "Print the decisions of a run, or check that they are what was written.",
    discussion: "Each line of decisions.jsonl carries the hash of the line before it, and the "
      + "record the hash of the last. With --verify every byte is checked, and the first line that "
      + "is not what was written is named.",
    arguments: [RunFolder.argument],
    options: [
      SharedOptions.runs,
      OptionDescription(
        long: "verify", summary: "Check every byte of the log; exit with 1 if one was changed."),
    ],
    examples: [
      CommandExample("sevenfold log breast-cancer", "Read what was decided, and why."),
      CommandExample("sevenfold log breast-cancer --verify", "Check the chain of hashes."),
    ])

  private let name: String
  private let runsFolder: String
  private let verifies: Bool

  init(_ arguments: ParsedArguments) {
    name = arguments.argument("RUN") ?? ""
    runsFolder = arguments.runsFolder
    verifies = arguments.has("verify")
  }

  func run(in console: Console) throws -> ExitStatus {
    let folder = try RunFolder(name, below: runsFolder)
    let log = try DecisionLog.reading(path: folder.log)
    if verifies {
      if let damage = log.damage { throw damage }
      try check(log, against: RunStore.record(inFolder: folder.path), path: folder.log)
      showVerified(log, path: folder.log, in: console)
      return .done
    }
    if console.options.json, log.damage == nil {
      let decisions = try log.decisions.map { try JSONValue(encoding: $0) }
      console.print(json: ["schema_version": 1, "decisions": .array(decisions)])
    } else if !console.options.json {
      for decision in log.decisions { show(decision, in: console) }
    }
    if let damage = log.damage { throw damage }
    return .done
  }

  /// Compares the end of the log with what the record says about it: whole lines that were cut off
  /// break no chain.
  private func check(
    _ log: DecisionLog.Reading, against record: RunRecord?, path: String
  ) throws(StorageError) {
    guard let record, !record.clock.logHead.isEmpty else { return }
    let isKnown =
      record.ending == nil
      ? log.hashes.contains(record.clock.logHead) : log.hashes.last == record.clock.logHead
    guard !isKnown else { return }
    throw .damagedLine(
      path: path, line: log.hashes.count,
      reason: "the log does not end as record.json says it does")
  }

  private func showVerified(_ log: DecisionLog.Reading, path: String, in console: Console) {
    let head = log.hashes.last ?? ""
    guard !console.options.json else {
      console.print(json: [
        "schema_version": 1, "log": .string(path), "intact": true,
        "decisions": .init(log.decisions.count), "head": .string(head),
      ])
      return
    }
    let count = log.decisions.count
    console.print(
      console.words("\(path): \(count) decisions, every byte is what was written."))
    console.print(console.words("The last hash is \(head)."))
  }

  private func show(_ decision: Decision, in console: Console) {
    let style = console.output.style
    let choice = decision.choice == .null ? "" : " = " + visibleText(decision.choice.text())
    console.print(
      "\(decision.sequence). " + style.bold(visibleText(decision.question)) + choice
        + style.dim("  [\(console.words(decision.by.rawValue))]"))
    let because = visibleText(console.words(decision.because))
    for line in wrapped(because, width: console.textWidth, indent: 4) {
      console.print(line)
    }
  }
}
