import Workflows

extension Explanations {
  /// The keys of a plan, from the descriptions that validation and the schema read, too.
  static let fields: [Explanation] = Runner().planSteps.flatMap { step in
    step.fields.map { Explanation($0, of: step.id) }
  }

  /// The only key of that name in any step, such as `trials`; nil if there are several or none.
  static func field(_ name: String) -> Explanation? {
    let found = fields.filter { $0.name.hasSuffix("." + name) }
    return found.count == 1 ? found.first : nil
  }
}

extension Explanation {
  /// So many choices are explained with their key; where there are more, each has its own topic.
  static let mostMeanings = 10

  /// The topic of a key of a plan.
  fileprivate init(_ field: FieldDescription, of step: StepID) {
    var meanings: [String] = []
    if case .choice(let names) = field.form, names.count > Self.mostMeanings {
      meanings = ["Each has a topic of its own, such as 'sevenfold explain \(names[0])'."]
    } else if case .choice(let names) = field.form {
      meanings = names.compactMap { name in field.meanings[name].map { "\(name): \($0)" } }
    }
    let value = "It takes \(field.form.expectation)."
    self.init(
      .field, "\(step).\(field.key)", aliases: [], title: "The key '\(field.key)' of '\(step)'",
      text: ([field.summary, field.why, value] + meanings).joined(separator: " "),
      rule: "Left out: \(field.rule)",
      readOn: "'sevenfold explain \(step)', 'sevenfold check --schema'.")
  }
}
