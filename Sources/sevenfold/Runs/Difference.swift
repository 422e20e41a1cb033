import JSONText
import Reports
import Workflows

/// One value that two plans or two runs do not share.
struct Difference: Sendable, Equatable {
  /// What it is, such as `tuning.trials`.
  let name: String
  /// The value on the first side; nil if there is none.
  let first: JSONValue?
  /// The value on the second side; nil if there is none.
  let second: JSONValue?

  /// The difference as data.
  var json: JSONValue {
    ["name": .string(name), "first": first ?? .null, "second": second ?? .null]
  }

  /// The names in order, each with both sides, where they differ.
  static func between(
    _ first: [(name: String, value: JSONValue)], _ second: [(name: String, value: JSONValue)]
  ) -> [Difference] {
    let ours = Dictionary(first.map { ($0.name, $0.value) }) { _, last in last }
    let theirs = Dictionary(second.map { ($0.name, $0.value) }) { _, last in last }
    var seen: Set<String> = []
    return (first + second).map(\.name).filter { seen.insert($0).inserted }
      .filter { ours[$0] != theirs[$0] }
      .map { Difference(name: $0, first: ours[$0], second: theirs[$0]) }
  }
}

/// What two plans decide differently, every default spelled out where the data tell it.
struct PlanDifference {
  /// The answers that differ.
  let answers: [Difference]
  /// Why defaults could not be spelled out; nil if they were.
  let unresolved: String?

  /// Compares two plans, each with its data.
  init(_ first: LoadedPlan, _ second: LoadedPlan, threads: Int) {
    let sides = [first, second].map { plan -> (values: [(String, JSONValue)], problem: String?) in
      let written = Self.written(plan.plan)
      do {
        let record = try PlanCheck(plan: plan, threads: threads, warn: { _ in }).run()
        let asked = Self.decided(record)
        let known = Set(asked.map(\.0))
        return (asked + written.filter { !known.contains($0.0) }, nil)
      } catch {
        return (written, CommandFailure(error).message)
      }
    }
    unresolved = sides.compactMap(\.problem).first
    // Defaults of one side alone would all look like differences.
    let values =
      unresolved == nil ? sides.map(\.values) : [first, second].map { Self.written($0.plan) }
    answers = Difference.between(values[0], values[1])
  }

  private static func written(_ plan: Plan) -> [(String, JSONValue)] {
    var values: [(String, JSONValue)] = [
      ("name", .string(plan.name)), ("seed", .number(Double(plan.seed))),
    ]
    for step in Runner().planSteps {
      for field in step.fields {
        guard let value = plan.answers[step.id]?[field.key] else { continue }
        values.append(("\(step.id).\(field.key)", value))
      }
    }
    if !plan.revisions.isEmpty { values.append(("revisions", plan.json["revisions"] ?? [])) }
    return values
  }

  private static func decided(_ record: RunRecord) -> [(String, JSONValue)] {
    let keys = Set(
      Runner().planSteps.flatMap { step in step.fields.map { "\(step.id).\($0.key)" } })
    return record.decisions.filter { keys.contains($0.question) }.map { ($0.question, $0.choice) }
  }
}

/// What two runs have decided differently, and how they did.
struct RunDifference {
  /// The two records.
  let first: RunRecord
  let second: RunRecord

  /// What was not the same before anything was decided.
  var circumstances: [Difference] {
    Difference.between(Self.circumstances(of: first), Self.circumstances(of: second))
  }

  /// The decisions that differ, the last one where a question was asked again.
  var decisions: [Difference] {
    Difference.between(Self.decisions(of: first), Self.decisions(of: second))
  }

  /// The scores of both, by name.
  var results: [(name: String, first: String, second: String)] {
    let (ours, theirs) = (BatchRow(first), BatchRow(second))
    return [
      (DifferenceWording.ended, ours.ending, theirs.ending),
      (DifferenceWording.metric, ours.metric, theirs.metric),
      (DifferenceWording.trivial, ours.trivial, theirs.trivial),
      (DifferenceWording.expected, ours.expected, theirs.expected),
      (DifferenceWording.test, ours.test, theirs.test),
      (DifferenceWording.looks, ours.looks, theirs.looks),
    ]
  }

  /// The first chosen network against the second by a paired test; nil if the rows are not the same.
  var comparison: Comparison? { first.comparison(with: second) }

  /// How many of the values of each step's outcome differ, and how many there are.
  var outcomes: [(step: String, different: Int, of: Int)] {
    Runner().planSteps.compactMap { step in
      let ours = Self.leaves(first.outcomes[step.id.rawValue] ?? .null)
      let theirs = Self.leaves(second.outcomes[step.id.rawValue] ?? .null)
      let names = Set(ours.keys).union(theirs.keys)
      let different = names.filter { ours[$0] != theirs[$0] }.count
      return different == 0 ? nil : (step.id.rawValue, different, names.count)
    }
  }

  /// Whether the records are the same but for the clock.
  var areSame: Bool { circumstances.isEmpty && decisions.isEmpty && outcomes.isEmpty }

  private static func circumstances(of record: RunRecord) -> [(String, JSONValue)] {
    [
      ("data", .string(String(record.dataFingerprint.prefix(16)))),
      ("seed", .number(Double(record.seed))),
      ("format_version", .number(Double(record.formatVersion))),
    ]
  }

  private static func decisions(of record: RunRecord) -> [(String, JSONValue)] {
    record.decisions.map { ($0.question, $0.choice) }
  }

  private static func leaves(_ value: JSONValue, at path: String = "") -> [String: JSONValue] {
    var leaves: [String: JSONValue] = [:]
    switch value {
    case .object(let members):
      for (key, member) in members {
        leaves.merge(Self.leaves(member, at: "\(path)/\(key)")) { first, _ in first }
      }
    case .array(let elements):
      for (index, element) in elements.enumerated() {
        leaves.merge(Self.leaves(element, at: "\(path)/\(index)")) { first, _ in first }
      }
    default: leaves[path] = value
    }
    return leaves
  }
}
