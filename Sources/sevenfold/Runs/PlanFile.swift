import JSONText
import Workflows

/// A plan as the command line names it: a file, changed by `--set` and `--seed`.
struct PlanFile {
  /// The path of the file.
  let path: String
  /// What `--set` changes.
  var overrides: [PlanOverride] = []
  /// The seed that `--seed` names.
  var seed: Int?

  /// The plan at a path, changed by the options of a command line.
  init(path: String, _ arguments: ParsedArguments) {
    self.path = FileName.existing(FileName.withHome(path))
    overrides = arguments.overrides
    seed = arguments.number("seed").flatMap { Int(exactly: $0) }
  }

  /// Reads the plan.
  ///
  /// - Throws: `CommandFailure` with all that is wrong with the plan, or for a missing file.
  func read(steps: [(id: StepID, fields: [FieldDescription])]) throws(CommandFailure) -> LoadedPlan
  {
    let bytes: [UInt8]
    do {
      bytes = try DurableFile.read(path)
    } catch {
      throw CommandFailure(
        status: .missingInput, message: "\(error)",
        next: "Name a plan file, for example workflows/breast-cancer.json.")
    }
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    let written = JSONDocument(name: path, bytes: bytes)
    let migration = PlanMigration.migrated(written)
    let document = migration?.document ?? written
    do {
      var plan = try PlanReader.read(
        document, steps: steps,
        overrides: overrides.map { ($0.path.joined(separator: "."), $0.value) },
        folder: folder.isEmpty ? "/" : folder)
      plan.seed = seed ?? plan.seed
      return LoadedPlan(
        plan: plan, document: document,
        overridden: Set(overrides.map { $0.path.joined(separator: ".") }),
        migration: migration, written: written.text)
    } catch {
      throw CommandFailure(
        status: .badPlan, message: error.description, diagnostics: error.diagnostics,
        source: error.source)
    }
  }

  /// The words of the command line that name the plan and change it.
  var words: [String] {
    var words = [shellQuoted(path)]
    if let seed { words += ["--seed", "\(seed)"] }
    return words + overrides.flatMap { ["--set", shellQuoted($0.text)] }
  }
}

/// A plan that was read, with its text, so that later messages can point into it.
struct LoadedPlan {
  /// The plan.
  let plan: Plan
  /// The text that it was read from.
  let document: JSONDocument
  /// The paths of the answers that `--set` has changed.
  let overridden: Set<String>
  /// How the text was brought to the current version of the format, if it was of an old one.
  let migration: PlanMigration.Result?
  /// The text as the file has it.
  let written: String

  /// The text with what `--set`, `--seed` and a migration change, and nothing else.
  var text: String {
    PlanEditor.text(of: document, saying: plan, steps: Runner().planSteps)
  }

  /// The failure of answers that have the right form but do not fit the data.
  func failure(_ objections: [Objection]) -> CommandFailure {
    let diagnostics = objections.map { objection in
      Diagnostic(
        code: "P007", message: "'\(objection.question)': \(objection.problem)",
        file: document.name, span: span(of: objection.question),
        help: overridden.contains(objection.question) ? "It was changed by --set." : nil)
    }
    let lines = diagnostics.map { "\($0.code): \($0.message)" }
    return CommandFailure(
      status: .badPlan, message: lines.joined(separator: "\n"), diagnostics: diagnostics,
      source: document.text)
  }

  /// Where an answer stands; nil if it stands in no place of the plan.
  private func span(of question: String) -> SourceSpan? {
    guard !overridden.contains(question) else { return nil }
    let path = question.split(separator: ".", maxSplits: 1).map(String.init)
    let changes = document.root?.node(at: ["revisions"])?.elements ?? []
    let places = [document.root] + changes.map { $0.node(at: ["changes"]) }
    return places.compactMap { $0?.node(at: path)?.span }.first
  }
}

/// What is wrong with an answer of a plan beyond its form.
struct Objection: Sendable, Equatable {
  /// The path of the question, such as `evaluation.folds`.
  let question: String
  /// What is wrong, in a sentence.
  let problem: String
}
