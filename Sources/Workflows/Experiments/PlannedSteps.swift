import Datasets
public import JSONText

/// The preprocessing steps that a plan names, in their order.
public struct PlannedSteps: PlanValue, Codable {
  /// The steps as the plan writes them.
  public var steps: [JSONValue]

  /// No steps.
  public init() { steps = [] }

  /// The list.
  public var json: JSONValue { .array(steps) }

  /// Reads a list of steps.
  public init?(json: JSONValue) {
    guard Self.form.accepts(json), let steps = json.array else { return nil }
    self.steps = steps
  }

  /// The form in a plan: every step of the catalog with its settings; that of images is chosen by
  /// `preprocessing.scaling`.
  static let form = ValueForm.list(
    .kinds(
      DatasetCatalog.preprocessors.filter { $0.kind != ImageScaling.kind }.map { entry in
        ObjectKind(entry.kind, entry.summary, keys: entry.settings.map(ObjectKey.init))
      }), atLeast: 0)

  /// The steps with every setting that was left out, ready to be fitted.
  ///
  /// - Throws: `DecodingError` if a step cannot be read.
  func preprocessors() throws -> [any Preprocessor] {
    let complete = steps.map { step in
      let entry = DatasetCatalog.preprocessors.first { $0.kind == step["kind"]?.string }
      return (entry?.settings ?? []).reduce(step) { step, setting in
        var step = step
        if step[setting.key] == nil, let standard = setting.standard, !standard.isNull {
          step[setting.key] = standard
        }
        return step
      }
    }
    let recipe: JSONValue = ["features": [], "steps": .array(complete)]
    return try recipe.decoded(as: Preprocessing.self, keys: .own).steps
  }

  /// The names of columns that the steps use and that are neither in a list nor made by a step before,
  /// as far as that is known: the first of them.
  func unknownColumn(among names: [String]) throws -> String? {
    var makes = false
    for step in try preprocessors() {
      if let unknown = step.columns.first(where: { !names.contains($0) }), !makes { return unknown }
      makes = true
    }
    return nil
  }
}

extension ObjectKey {
  /// The key of a setting of a step.
  fileprivate init(_ setting: StepSetting) {
    let standard = setting.standard.flatMap { $0.isNull ? nil : "; \($0.text()) if left out" } ?? ""
    self.init(
      setting.key, ValueForm(setting.form), setting.summary + standard,
      isRequired: setting.standard == nil)
  }
}

extension ValueForm {
  /// The form of a setting of a step.
  fileprivate init(_ form: StepSetting.Form) {
    self =
      switch form {
      case .columns(let least): .list(.text, atLeast: least)
      case .texts: .list(.text, atLeast: 1)
      case .integer(let range): .integer(range)
      case .number(let range): .number(range)
      case .truth: .boolean
      case .choice(let names): .choice(names)
      case .choices(let names): .list(.choice(names), atLeast: 1)
      case .fill:
        .anyOf([
          .choice(["mean", "median", "mode"]),
          .object([
            ObjectKey(
              "constant", .anyOf([.number(-1e300...1e300), .text]), "the value to fill with",
              isRequired: true)
          ]),
        ])
      }
  }
}
