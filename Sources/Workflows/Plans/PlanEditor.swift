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
    for step in steps {
      let (old, new) = (before.answers[step.id] ?? [:], plan.answers[step.id] ?? [:])
      for field in step.fields where old[field.key] != new[field.key] {
        if let value = new[field.key] {
          editor.set([step.id.rawValue, field.key], to: value)
        } else {
          editor.remove([step.id.rawValue, field.key])
        }
      }
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
}
