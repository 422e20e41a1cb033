public import JSONText

/// Changes the text of a plan so that it says what another plan says; comments and layout stay.
public enum PlanEditor {
  /// The text of a plan with what has changed, and nothing else.
  ///
  /// - Parameters:
  ///   - document: the plan's text, without problems.
  ///   - plan: what it should say.
  ///   - steps: the steps and the keys that each knows.
  /// - Returns: the text.
  public static func text(
    of document: JSONDocument, saying plan: Plan,
    steps: [(id: StepID, fields: [FieldDescription])]
  ) -> String {
    guard let before = try? PlanReader.read(document, steps: steps) else { return document.text }
    var editor = JSONEditor(document)
    if before.name != plan.name { editor.set(["name"], to: .string(plan.name)) }
    if before.seed != plan.seed { editor.set(["seed"], to: .number(Double(plan.seed))) }
    for (position, step) in steps.enumerated() {
      let neighbours = steps[..<position].map(\.id.rawValue)
      change(
        step, from: before.answers[step.id] ?? [:], to: plan.answers[step.id] ?? [:],
        behind: neighbours, in: &editor)
    }
    if before.revisions != plan.revisions {
      if plan.revisions.isEmpty {
        editor.remove(["revisions"])
      } else {
        editor.set(["revisions"], to: plan.json["revisions"] ?? [])
      }
    }
    return editor.document.text
  }

  /// Changes the answers of a step: new ones stand behind that which is asked before them.
  private static func change(
    _ step: (id: StepID, fields: [FieldDescription]), from old: [String: JSONValue],
    to new: [String: JSONValue], behind neighbours: [String], in editor: inout JSONEditor
  ) {
    guard old != new else { return }
    let name = step.id.rawValue
    let present = Set(editor.document.root?.members?.map(\.key) ?? [])
    editor.addObject(name, behind: neighbours.last(where: present.contains))
    var sibling: String?
    for field in step.fields {
      let value = new[field.key]
      if let value, value != old[field.key] {
        editor.set([name, field.key], to: value, behind: sibling)
      } else if value == nil, old[field.key] != nil {
        editor.remove([name, field.key])
      }
      if value != nil { sibling = field.key }
    }
  }
}
