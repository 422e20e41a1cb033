import Datasets
import JSONText
import Workflows

/// What can be given as the value of an option, or as an argument of some kind.
struct OptionValues {
  /// Where paths start from; empty for the working folder.
  let workingFolder: String
  /// The words of the command line so far.
  let words: [String]

  private typealias Candidate = Completer.Candidate

  /// The values of an option.
  func answer(for option: OptionDescription) -> Completer.Answer {
    switch option.value {
    case .text, .wholeNumber: Completer.Answer()
    case .folder: Completer.Answer(offersFolders: true)
    case .file: Completer.Answer(files: [])
    case .choice(let names): Completer.Answer(candidates: names.map { Candidate(word: $0) })
    case .assignment: Completer.Answer(candidates: assignments)
    }
  }

  /// The arguments of a kind.
  func answer(for kind: ArgumentDescription.Kind) -> Completer.Answer {
    switch kind {
    case .plan: Completer.Answer(files: ["json"])
    case .data: Completer.Answer(files: Self.dataEndings)
    case .run: Completer.Answer(candidates: runs, offersFolders: true)
    case .runOrPlan: Completer.Answer(candidates: runs, files: ["json"])
    case .topic:
      Completer.Answer(
        candidates: Explanations.all.map { Candidate(word: $0.name, meaning: $0.title) })
    case .helpTopic:
      Completer.Answer(
        candidates: Commands.descriptions.map { Candidate(word: $0.name, meaning: $0.summary) }
          + HelpCommand.topics.map { Candidate(word: $0) })
    case .choice(let names): Completer.Answer(candidates: names.map { Candidate(word: $0) })
    }
  }

  /// The endings of files that hold data.
  static let dataEndings = ["csv", "tsv", "txt", "gz", "jsonl", "npy", "npz"]

  // MARK: - Runs

  private var runs: [Candidate] {
    RunFolder.names(below: located(runsFolder)).map { Candidate(word: $0) }
  }

  private var runsFolder: String {
    for (index, word) in words.enumerated() {
      if word == "--runs", words.indices.contains(index + 1) { return words[index + 1] }
      if word.hasPrefix("--runs=") { return String(word.dropFirst("--runs=".count)) }
    }
    return "runs"
  }

  private func located(_ path: String) -> String {
    path.hasPrefix("/") || workingFolder.isEmpty ? path : workingFolder + "/" + path
  }

  // MARK: - Changes of a plan

  /// Each key of a plan, and each value of those that have few.
  private var assignments: [Candidate] {
    Runner().planSteps.flatMap { step in
      step.fields.flatMap { field -> [Candidate] in
        let path = "\(step.id).\(field.key)="
        return [Candidate(word: path, meaning: field.summary)]
          + values(of: field.form, at: path).map {
            Candidate(word: path + $0, meaning: field.meanings[$0] ?? "")
          }
      }
    }
  }

  private func values(of form: ValueForm, at path: String) -> [String] {
    switch form {
    case .choice(let names): names
    case .boolean: ["true", "false"]
    case .optional(let form): values(of: form, at: path) + ["null"]
    case .anyOf(let forms): forms.flatMap { values(of: $0, at: path) }
    case .text: Self.columnKeys.contains(path) ? columns : []
    default: []
    }
  }

  /// The keys whose value names a column.
  private static let columnKeys = [
    "problem.target=", "evaluation.group_column=", "evaluation.time_column=",
  ]

  /// The columns of the data of the plan that the line names.
  private var columns: [String] {
    for word in words where word.hasSuffix(".json") {
      let path = located(word)
      guard let bytes = try? DurableFile.read(path) else { continue }
      let document = JSONDocument(name: path, bytes: bytes)
      guard let data = document.root?.node(at: ["problem", "data"])?.value.string else { continue }
      let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
      let plan = Plan(name: "", folder: folder)
      guard let start = DurableFile.beginning(of: plan.resolved(path: data), lines: 40),
        let table = try? CSVReader().read(bytes: start, name: data).table
      else { continue }
      return table.columnNames
    }
    return []
  }
}
