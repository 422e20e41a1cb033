import Datasets
public import JSONText

/// Reads a plan and tells all its problems at once, each with its place and the nearest known name.
public struct PlanReader: Sendable {
  /// The plan's own keys, beside those of the steps.
  static let ownKeys = ["$schema", "plan_version", "name", "seed", "revisions"]

  private static let notSupported = ", which is not supported."

  private let steps: [(id: StepID, fields: [FieldDescription])]
  private var problems: [Diagnostic] = []
  private var file = ""

  /// Makes a reader of the plans of these steps.
  init(steps: [(id: StepID, fields: [FieldDescription])]) { self.steps = steps }

  /// Reads a plan.
  ///
  /// - Parameters:
  ///   - document: the plan's text, parsed.
  ///   - steps: the steps and the keys that each knows.
  ///   - overrides: further answers by path, such as `tuning.trials`, with their values.
  ///   - folder: the folder that relative paths start from.
  /// - Returns: the plan.
  /// - Throws: `PlanProblems` with everything that is wrong.
  public static func read(
    _ document: JSONDocument, steps: [(id: StepID, fields: [FieldDescription])],
    overrides: [(path: String, value: JSONValue)] = [], folder: String = "."
  ) throws(PlanProblems) -> Plan {
    var reader = PlanReader(steps: steps)
    reader.file = document.name
    reader.problems = document.problems.map(reader.diagnostic(of:))
    let omitted = document.omittedProblems
    if omitted > 0 {
      reader.report(
        "J001", "\(omitted) more problem\(omitted == 1 ? "" : "s") of this kind follow.", nil)
    }
    var plan = Plan(name: "", folder: folder)
    if let root = document.root { reader.read(root, into: &plan) }
    for override in overrides { reader.apply(override.path, override.value, to: &plan) }
    if document.root != nil { reader.requireAnswers(of: plan, at: document.root?.span) }
    guard reader.problems.isEmpty else {
      reader.capProblems()
      throw PlanProblems(diagnostics: reader.problems, source: document.text)
    }
    return plan
  }

  /// Leaves the first problems and counts the others: nobody mends a hundred at once.
  private mutating func capProblems() {
    let omitted = problems.count - JSONDocument.problemLimit
    guard omitted > 1 else { return }
    let code = problems[JSONDocument.problemLimit].code
    problems.removeLast(omitted)
    report(code, "\(omitted) more problems follow; mend these first.", nil)
  }

  private mutating func read(_ root: JSONNode, into plan: inout Plan) {
    guard case .object(let members) = root.content else {
      return report("P004", "A plan must be an object in braces.", root.span)
    }
    let known = Self.ownKeys + steps.map(\.id.rawValue)
    for member in members {
      switch member.key {
      case "$schema": _ = text(member)
      case "plan_version": checkVersion(member.value)
      case "name": plan.name = name(member) ?? ""
      case "seed": plan.seed = seed(member.value) ?? plan.seed
      case "revisions": plan.revisions = revisions(member.value)
      default:
        guard let step = steps.first(where: { $0.id.rawValue == member.key }) else {
          reportUnknown(member.key, known: known, of: "a plan", member.keySpan)
          continue
        }
        plan.answers[step.id] = answers(member.value, of: step)
      }
    }
    if !members.contains(where: { $0.key == "name" }) {
      report(
        "P005", "The plan has no 'name'.", root.span,
        help: "Add \"name\": \"...\": letters, digits, '-' and '_'; the run folder begins with it.")
    }
  }

  private mutating func answers(
    _ node: JSONNode, of step: (id: StepID, fields: [FieldDescription])
  ) -> [String: JSONValue] {
    guard case .object(let members) = node.content else {
      report("P004", "'\(step.id)' must be an object in braces.", node.span)
      return [:]
    }
    var answers: [String: JSONValue] = [:]
    for member in members {
      guard let field = step.fields.first(where: { $0.key == member.key }) else {
        reportUnknown(
          member.key, known: step.fields.map(\.key), of: "step '\(step.id)'", member.keySpan)
        continue
      }
      let value = member.value.value.composed
      if let refusal = field.refusal(of: value) {
        report(
          "P004", "'\(step.id).\(field.key)' is \(value.text())\(Self.notSupported)",
          member.value.span, help: refusal)
      } else if field.form.accepts(value) {
        answers[member.key] = value
      } else {
        for fault in field.form.faults(in: member.value, path: "\(step.id).\(member.key)") {
          report(fault, help: "\(field.summary) Left out: \(field.rule)")
        }
      }
    }
    return answers
  }

  private mutating func revisions(_ node: JSONNode) -> [Plan.Revision] {
    guard case .array(let elements) = node.content else {
      report("P004", "'revisions' must be a list in brackets.", node.span)
      return []
    }
    return elements.compactMap { revision($0) }
  }

  private mutating func revision(_ node: JSONNode) -> Plan.Revision? {
    guard case .object(let members) = node.content else {
      report("P004", "A revision must be an object in braces.", node.span)
      return nil
    }
    var after: StepID?
    var returnTo: StepID?
    var because = ""
    var changes: [StepID: [String: JSONValue]] = [:]
    for member in members {
      switch member.key {
      case "after": after = step(member)
      case "return_to": returnTo = step(member)
      case "because": because = text(member) ?? ""
      case "changes": changes = self.changes(member.value)
      default:
        let known = ["after", "return_to", "because", "changes"]
        reportUnknown(member.key, known: known, of: "a revision", member.keySpan)
      }
    }
    guard let after, let returnTo else {
      report(
        "P005", "A revision needs 'after' and 'return_to', each the name of a step.",
        node.span)
      return nil
    }
    let order = steps.map(\.id)
    if let start = order.firstIndex(of: after), !order[..<start].contains(returnTo) {
      report(
        "P004", "After '\(after)' one cannot return to '\(returnTo)', a later step.", node.span)
    }
    return Plan.Revision(after: after, returnTo: returnTo, because: because, changes: changes)
  }

  private mutating func changes(_ node: JSONNode) -> [StepID: [String: JSONValue]] {
    guard case .object(let members) = node.content else {
      report("P004", "'changes' must be an object in braces.", node.span)
      return [:]
    }
    var changes: [StepID: [String: JSONValue]] = [:]
    for member in members {
      guard let step = steps.first(where: { $0.id.rawValue == member.key }) else {
        reportUnknown(
          member.key, known: steps.map(\.id.rawValue), of: "the steps", member.keySpan)
        continue
      }
      changes[step.id] = answers(member.value, of: step)
    }
    return changes
  }

  /// Applies one `key.path=value` of the command line.
  private mutating func apply(_ path: String, _ value: JSONValue, to plan: inout Plan) {
    let parts = path.split(separator: ".", maxSplits: 1).map(String.init)
    let paths = steps.flatMap { step in step.fields.map { "\(step.id).\($0.key)" } }
    if parts.count == 2, let step = steps.first(where: { $0.id.rawValue == parts[0] }),
      let field = step.fields.first(where: { $0.key == parts[1] })
    {
      let candidates = [value, .string(value.text())]
      guard let fitting = candidates.first(where: field.form.accepts) else {
        return reportWrongForm(
          value, path: "--set \(path)", form: field.form, nil, help: field.summary)
      }
      plan.answers[step.id, default: [:]][field.key] = fitting
    } else if path == "name", let name = value.string, Plan.isValid(name: name) {
      plan.name = name
    } else {
      let nearest = nearestName(to: path, among: paths).map { "Did you mean '\($0)'?" }
      report(
        "P008", "--set names the unknown key '\(path)'.", nil,
        help: nearest ?? "Write --set step.key=value, for example --set tuning.trials=40.")
    }
  }

  private mutating func requireAnswers(of plan: Plan, at span: SourceSpan?) {
    // What is not supported needs no target; one sentence is enough.
    guard !problems.contains(where: { $0.message.hasSuffix(Self.notSupported) }) else { return }
    for step in steps {
      for field in step.fields where field.isRequired {
        guard plan.answers[step.id]?[field.key] == nil else { continue }
        let path = "\(step.id).\(field.key)"
        guard !problems.contains(where: { $0.message.contains("'\(path)'") }) else { continue }
        report(
          "P005", "The plan has no '\(path)'.", span,
          help: "Add it: \(field.summary)")
      }
    }
  }
}

// MARK: - Single values

extension PlanReader {
  private mutating func checkVersion(_ node: JSONNode) {
    guard let version = node.value.integer, version >= 0 else {
      return report(
        "P004", "'plan_version' must be the whole number \(Plan.currentVersion).", node.span)
    }
    guard version <= Plan.currentVersion else {
      return report(
        "P006",
        "The plan has plan_version \(version), this program reads up to "
          + "\(Plan.currentVersion).", node.span, help: "Use a newer sevenfold for this plan.")
    }
    guard version == Plan.currentVersion else {
      return report(
        "P009", "The plan is written in version \(version) of the format.", node.span,
        help: "'sevenfold check PLAN --write' brings it to version \(Plan.currentVersion).")
    }
  }

  private mutating func name(_ member: JSONMember) -> String? {
    guard let name = text(member) else { return nil }
    guard Plan.isValid(name: name) else {
      report(
        "P004", "The name '\(name)' cannot begin a folder's name.", member.value.span,
        help: "Use letters, digits, '-' and '_', at most 64 of them.")
      return nil
    }
    return name
  }

  private mutating func seed(_ node: JSONNode) -> Int? {
    if let seed = node.value.integer, Plan.seeds.contains(seed) { return seed }
    reportWrongForm(node.value, path: "seed", form: .integer(Plan.seeds), node.span)
    return nil
  }

  private mutating func text(_ member: JSONMember) -> String? {
    if let text = member.value.value.string { return text }
    reportWrongForm(member.value.value, path: member.key, form: .text, member.value.span)
    return nil
  }

  private mutating func step(_ member: JSONMember) -> StepID? {
    guard let name = text(member) else { return nil }
    if let step = steps.first(where: { $0.id.rawValue == name }) { return step.id }
    reportUnknown(name, known: steps.map(\.id.rawValue), of: "the steps", member.value.span)
    return nil
  }
}

// MARK: - Wording

extension PlanReader {
  private func diagnostic(of problem: JSONProblem) -> Diagnostic {
    problem.diagnostic(in: file)
  }

  private mutating func report(
    _ code: String, _ message: String, _ span: SourceSpan?, help: String? = nil
  ) {
    problems.append(
      Diagnostic(code: code, message: message, file: file, span: span, help: help))
  }

  private mutating func reportUnknown(
    _ key: String, known: [String], of owner: String, _ span: SourceSpan
  ) {
    let help =
      nearestName(to: key, among: known).map { "Did you mean '\($0)'?" }
      ?? "Known here: \(known.filter { $0 != "$schema" }.joined(separator: ", "))."
    report("P003", "'\(key)' is not a key of \(owner).", span, help: help)
  }

  private mutating func report(_ fault: FormFault, help: String) {
    switch fault.problem {
    case .unknownKey(let key, let known):
      reportUnknown(key, known: known, of: "'\(fault.path)'", fault.span)
    case .missingKey(let key):
      report(
        "P005", "'\(fault.path)' has no '\(key.key)': expected \(key.form.expectation).",
        fault.span, help: key.summary.isEmpty ? help : "Add it: \(key.summary).")
    case .wrongForm(let form, let value):
      reportWrongForm(value, path: fault.path, form: form, fault.span, help: help)
    }
  }

  private mutating func reportWrongForm(
    _ value: JSONValue, path: String, form: ValueForm, _ span: SourceSpan?, help: String? = nil
  ) {
    var (expectation, help) = (form.expectation, help)
    if case .choice(let names) = form, let name = value.string,
      let near = nearestName(to: name, among: names)
    {
      help = "Did you mean '\(near)'?"
      // A long list would stand before the answer.
      if names.count > 8 { expectation = "one of its \(names.count) names" }
    }
    report(
      "P004", "'\(path)' must be \(expectation); found \(value.text()).", span, help: help)
  }
}

extension JSONValue {
  /// The value with all its texts in Unicode's composed form: equal answers have equal bytes.
  fileprivate var composed: JSONValue {
    switch self {
    case .string(let text): .string(ComposedText.composed(text))
    case .array(let elements): .array(elements.map(\.composed))
    case .object(let members):
      .object(
        Dictionary(
          members.map { (ComposedText.composed($0.key), $0.value.composed) },
          uniquingKeysWith: { first, _ in first }))
    default: self
    }
  }
}

extension Plan {
  /// The seeds that a plan can name: the whole numbers that JSON keeps exactly.
  public static let seeds = 0...9_007_199_254_740_991

  /// Whether a name can begin the name of a folder.
  public static func isValid(name: String) -> Bool {
    !name.isEmpty && name.count <= 64 && name.first != "-"
      && name.unicodeScalars.allSatisfy {
        $0 == "-" || $0 == "_" || $0.properties.isAlphabetic || ("0"..."9").contains($0)
      }
  }
}

/// Everything that is wrong with a plan.
public struct PlanProblems: Error, Sendable, CustomStringConvertible {
  /// The problems, in the order in which they were found.
  public let diagnostics: [Diagnostic]
  /// The text of the plan, to show the lines.
  public let source: String

  /// The messages, one a line, without the lines of the plan.
  public var description: String {
    diagnostics.map { "\($0.code): \($0.message)" }.joined(separator: "\n")
  }
}
