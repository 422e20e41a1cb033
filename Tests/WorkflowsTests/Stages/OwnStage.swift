// A stage as a user of the library writes it: one file, the public interface alone.
import JSONText
import Workflows

extension StepID {
  static let balance = StepID(rawValue: "balance")
}

/// Asks how many rows the rarest class must have, and stops a run that has fewer.
struct BalanceStage: Stage {
  struct Settings: Codable, Sendable, Equatable {
    var leastRows: Int
    var strictness: Strictness
  }

  struct Outcome: Codable, Sendable, Equatable {
    var settings: Settings
    var rowsByClass: [String: Int]
  }

  enum Strictness: String, PlanChoice, Sendable {
    case strict
    case lenient

    var meaning: String { self == .strict ? "Stop the run." : "Only say so." }
  }

  static let leastRows = Field<Int>(
    "least_rows", .integer(1...1_000), summary: "The rows that the rarest class must have.",
    why: "A class that is hardly there cannot be learned.", rule: "A tenth of all rows.")
  static let strictness = Field<Strictness>(
    "strictness", summary: "What happens if it has fewer.", why: "You may know better.",
    rule: "strict.")

  static let id = StepID.balance
  static let title = "Check the balance of the classes"
  static let purpose = "Has every class enough rows?"
  static let fields = [leastRows.description, strictness.description]
  static let evidence: Set<Evidence> = ["rows of each class"]
  static let returnsTo: [StepID] = [.problem]

  /// What the stage says it has shown; the tests take it away.
  var shown: Set<Evidence> = BalanceStage.evidence

  func settings(in context: inout StageContext) throws -> Settings {
    let problem = try context.outcome(of: ProblemStage.self)
    let leastRows = try context.ask(
      Self.leastRows, recommending: max(1, problem.rows / 10),
      because: "A tenth of \(problem.rows) rows.",
      objection: { $0 > problem.rows ? "There are only \(problem.rows) rows." : nil })
    let strictness = try context.ask(
      Self.strictness, recommending: .strict, because: "Rare classes are not learned.")
    return Settings(leastRows: leastRows, strictness: strictness)
  }

  func run(_ settings: Settings, in context: inout StageContext) throws -> StageResult<Outcome> {
    let problem = try context.outcome(of: ProblemStage.self)
    let rows = Dictionary(uniqueKeysWithValues: problem.classes.map { ($0.name, $0.rows) })
    let rarest = rows.values.min() ?? 0
    try context.note("rarest", .number(Double(rarest)), because: "The rarest class has \(rarest).")
    let outcome = Outcome(settings: settings, rowsByClass: rows)
    let isEnough = rarest >= settings.leastRows || settings.strictness == .lenient
    return StageResult(
      outcome: outcome, shown: shown,
      verdict: isEnough
        ? .passed("\(rarest) rows are enough.") : .blocked("\(rarest) rows are too few."))
  }
}
