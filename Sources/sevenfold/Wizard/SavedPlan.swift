import JSONText
import Workflows

/// A plan that is in its file already, and that the answers of the wizard may change.
struct SavedPlan {
  /// The path of the file.
  let path: String
  /// What it says.
  let plan: Plan
  /// Its text, of the current version of the format.
  let document: JSONDocument

  /// Reads a plan; nil if there is no file, or none that is a plan without mistakes.
  init?(at path: String) {
    guard DurableFile.exists(path),
      let loaded = try? PlanFile(path: path, ParsedArguments()).read(steps: Runner().planSteps)
    else { return nil }
    self.path = path
    plan = loaded.plan
    document = loaded.document
  }

  /// Whether the plan is about a data file.
  func isAbout(_ data: String) -> Bool { plan.dataFile.map { $0 == data } ?? false }
}

extension Plan {
  /// The absolute path of the data; nil if they lie in several files.
  var dataFile: String? {
    answers[.problem]?["data"]?.string.map { FilePath.absolute(resolved(path: $0)) }
  }

  /// The answers that are paths of files.
  private static let pathKeys = ["data", "test_data"]

  /// Writes each path in another way.
  mutating func respellPaths(_ spelt: (String) -> String) {
    for key in Self.pathKeys {
      guard let value = answers[.problem]?[key] else { continue }
      let new = value.string.map { JSONValue.string(spelt($0)) }
      let list = value.array.map {
        JSONValue.array($0.compactMap(\.string).map { .string(spelt($0)) })
      }
      answers[.problem]?[key] = new ?? list ?? value
    }
  }

  /// Takes over how another plan names the same files, and what it says of steps that were not gone
  /// through.
  mutating func keepSpellings(of other: Plan, unwalked: [StepID]) {
    for key in Self.pathKeys {
      guard let ours = answers[.problem]?[key], let theirs = other.answers[.problem]?[key],
        absolute(ours) == other.absolute(theirs)
      else { continue }
      answers[.problem]?[key] = theirs
    }
    for step in unwalked where answers[step] == nil { answers[step] = other.answers[step] }
  }

  private func absolute(_ value: JSONValue) -> [String] {
    let paths = value.string.map { [$0] } ?? value.array?.compactMap(\.string) ?? []
    return paths.map { FilePath.absolute(resolved(path: $0)) }
  }
}

/// What changes from one plan to another: paths of answers.
struct PlanChange: Equatable {
  private(set) var changed: [String] = []
  private(set) var added: [String] = []
  private(set) var removed: [String] = []

  init(from old: Plan, to new: Plan, steps: [(id: StepID, fields: [FieldDescription])]) {
    if old.seed != new.seed { changed.append("seed") }
    for step in steps {
      for field in step.fields {
        take(
          "\(step.id).\(field.key)", old.answers[step.id]?[field.key],
          new.answers[step.id]?[field.key])
      }
    }
    take(
      "revisions", old.revisions.isEmpty ? nil : old.json["revisions"],
      new.revisions.isEmpty ? nil : new.json["revisions"])
  }

  private mutating func take(_ name: String, _ old: JSONValue?, _ new: JSONValue?) {
    guard old != new else { return }
    if old == nil {
      added.append(name)
    } else if new == nil {
      removed.append(name)
    } else {
      changed.append(name)
    }
  }
}
