import JSONText
import Workflows

/// A plan as the text of a file: steps and keys in the order in which they are asked.
struct PlanText {
  let steps: [(id: StepID, fields: [FieldDescription])]

  /// The text of a plan.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - comment: A line that stands above it.
  ///   - schema: The path of the schema, if there is one beside the plan.
  /// - Returns: the text, with a line feed at its end.
  func text(of plan: Plan, comment: String? = nil, schema: String? = nil) -> String {
    var members: [(String, String)] = []
    if let schema { members.append(("$schema", JSONValue.string(schema).text())) }
    members.append(("plan_version", "\(Plan.currentVersion)"))
    members.append(("name", JSONValue.string(plan.name).text()))
    members.append(("seed", "\(plan.seed)"))
    members += stepMembers(plan.answers, indent: "  ")
    if !plan.revisions.isEmpty {
      let revisions = plan.revisions.map { "    " + revision($0) }.joined(separator: ",\n")
      members.append(("revisions", "[\n\(revisions)\n  ]"))
    }
    let head = comment.map { "// \($0)\n" } ?? ""
    return head + object(members, indent: "") + "\n"
  }

  private func stepMembers(
    _ answers: [StepID: [String: JSONValue]], indent: String
  ) -> [(String, String)] {
    steps.compactMap { step in
      answers[step.id].map { (step.id.rawValue, object(of: $0, step.fields, indent: indent)) }
    }
  }

  private func object(
    of answers: [String: JSONValue], _ fields: [FieldDescription], indent: String
  ) -> String {
    let members = fields.compactMap { field in answers[field.key].map { (field.key, $0.text()) } }
    return object(members, indent: indent)
  }

  private func revision(_ revision: Plan.Revision) -> String {
    let changes = stepMembers(revision.changes, indent: "      ")
    return object(
      [
        ("after", JSONValue.string(revision.after.rawValue).text()),
        ("return_to", JSONValue.string(revision.returnTo.rawValue).text()),
        ("because", JSONValue.string(revision.because).text()),
        ("changes", object(changes, indent: "      ")),
      ], indent: "    ")
  }

  private func object(_ members: [(String, String)], indent: String) -> String {
    guard !members.isEmpty else { return "{}" }
    let lines = members.map { "\(indent)  \(JSONValue.string($0.0).text()): \($0.1)" }
    return "{\n" + lines.joined(separator: ",\n") + "\n\(indent)}"
  }
}
