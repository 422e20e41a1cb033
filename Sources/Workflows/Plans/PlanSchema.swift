public import JSONText

/// The JSON Schema (draft-07) of plans, generated from the fields of the steps.
public enum PlanSchema {
  /// Names: no blanks and no signs but '-' and '_', in words that every dialect of patterns knows.
  private static let namePattern =
    #"^[^-\s!-,./:-@\[-\^`{-~][^\s!-,./:-@\[-\^`{-~]{0,63}$"#

  /// The schema as JSON.
  public static func json(
    steps: [(id: StepID, title: String, fields: [FieldDescription])]
  ) -> JSONValue {
    var properties: [String: JSONValue] = [
      "$schema": ["type": "string", "description": "The path of this schema."],
      "plan_version": [
        "type": "integer", "const": .number(Double(Plan.currentVersion)),
        "description": "The version of the format of plans.",
      ],
      "name": [
        "type": "string", "pattern": .string(namePattern),
        "description": "The plan's name; the run folder begins with it.",
      ],
      "seed": [
        "type": "integer", "minimum": 0, "maximum": .number(Double(Plan.seeds.upperBound)),
        "default": 1, "description": "The seed of all randomness.",
      ],
      "revisions": revisions(of: steps),
    ]
    for step in steps { properties[step.id.rawValue] = object(of: step) }
    return [
      "$schema": "http://json-schema.org/draft-07/schema#", "title": "A plan for sevenfold",
      "type": "object", "additionalProperties": false, "properties": .object(properties),
      "required": ["name", "problem"],
    ]
  }

  private static func object(
    of step: (id: StepID, title: String, fields: [FieldDescription]), requiresAll: Bool = true
  ) -> JSONValue {
    var properties: [String: JSONValue] = [:]
    for field in step.fields { properties[field.key] = schema(of: field) }
    let required =
      requiresAll ? step.fields.filter(\.isRequired).map { JSONValue.string($0.key) } : []
    var object: [String: JSONValue] = [
      "type": "object", "description": .string(step.title), "additionalProperties": false,
      "properties": .object(properties),
    ]
    if !required.isEmpty { object["required"] = .array(required) }
    return .object(object)
  }

  private static func schema(of field: FieldDescription) -> JSONValue {
    guard case .object(var members) = schema(of: field.form) else { return .null }
    members["description"] = .string("\(field.summary) Left out: \(field.rule)")
    return .object(members)
  }

  private static func schema(of form: ValueForm) -> JSONValue {
    switch form {
    case .integer(let range):
      [
        "type": "integer", "minimum": .number(Double(range.lowerBound)),
        "maximum": .number(Double(range.upperBound)),
      ]
    case .number(let range):
      [
        "type": "number", "minimum": .number(range.lowerBound),
        "maximum": .number(range.upperBound),
      ]
    case .text: ["type": "string"]
    case .boolean: ["type": "boolean"]
    case .setting: ["type": ["number", "boolean"]]
    case .choice(let names): ["type": "string", "enum": .array(names.map(JSONValue.string))]
    case .optional(let form): ["anyOf": [schema(of: form), ["type": "null"]]]
    case .list(let element, let least):
      ["type": "array", "items": schema(of: element), "minItems": .number(Double(least))]
    case .map(let element): ["type": "object", "additionalProperties": schema(of: element)]
    case .object(let keys): object(of: keys)
    case .kinds(let kinds): ["anyOf": .array(kinds.map(object(of:)))]
    case .anyOf(let forms): ["anyOf": .array(forms.map(schema(of:)))]
    }
  }

  private static func object(of keys: [ObjectKey]) -> JSONValue {
    var properties: [String: JSONValue] = [:]
    for key in keys {
      var members = schema(of: key.form).object ?? [:]
      members["description"] = .string(key.summary.capitalizedFirst + ".")
      properties[key.key] = .object(members)
    }
    let required = keys.filter(\.isRequired).map { JSONValue.string($0.key) }
    var object: [String: JSONValue] = [
      "type": "object", "additionalProperties": false, "properties": .object(properties),
    ]
    if !required.isEmpty { object["required"] = .array(required) }
    return .object(object)
  }

  private static func object(of kind: ObjectKind) -> JSONValue {
    var object = object(of: [.kind] + kind.keys).object ?? [:]
    var properties = object["properties"]?.object ?? [:]
    properties["kind"] = [
      "type": "string", "enum": [.string(kind.kind)],
      "description": .string(kind.summary.capitalizedFirst + "."),
    ]
    object["properties"] = .object(properties)
    return .object(object)
  }

  private static func revisions(
    of steps: [(id: StepID, title: String, fields: [FieldDescription])]
  ) -> JSONValue {
    let names = JSONValue.array(steps.map { .string($0.id.rawValue) })
    var changes: [String: JSONValue] = [:]
    for step in steps { changes[step.id.rawValue] = object(of: step, requiresAll: false) }
    return [
      "type": "array", "description": "Returns to earlier steps, in the order they happen.",
      "items": [
        "type": "object", "additionalProperties": false, "required": ["after", "return_to"],
        "properties": [
          "after": ["type": "string", "enum": names],
          "return_to": ["type": "string", "enum": names],
          "because": ["type": "string"],
          "changes": [
            "type": "object", "additionalProperties": false, "properties": .object(changes),
          ],
        ],
      ],
    ]
  }
}
