import JSONText

extension CommandDescription {
  /// The description as data.
  var json: JSONValue {
    [
      "name": .string(name), "summary": .string(summary), "discussion": .string(discussion),
      "arguments": .array(arguments.map(\.json)), "options": .array(options.map(\.json)),
      "examples": .array(
        examples.map { ["line": .string($0.line), "meaning": .string($0.meaning)] }),
    ]
  }
}

extension ArgumentDescription {
  /// The description as data.
  var json: JSONValue {
    [
      "name": .string(name), "summary": .string(summary),
      "required": .bool(count == .one || count == .oneOrMore),
      "repeats": .bool(count == .any || count == .oneOrMore),
    ]
  }
}

extension OptionDescription {
  /// The description as data.
  var json: JSONValue {
    var json: JSONValue = [
      "name": .string("--" + long), "summary": .string(summary), "repeats": .bool(isRepeatable),
    ]
    if let short { json["letter"] = .string("-\(short)") }
    if let valueName {
      json["value"] = .string(valueName)
      json["takes"] = .string(expectation)
    }
    if let fallback { json["default"] = .string(fallback) }
    return json
  }
}

extension ExitStatus {
  /// The status as data.
  var json: JSONValue {
    ["status": .init(Int(rawValue)), "code": .string(code), "meaning": .string(meaning)]
  }
}

extension ProgramDescription.Entry {
  /// The entry as data.
  var json: JSONValue { ["name": .string(name), "meaning": .string(meaning)] }
}
