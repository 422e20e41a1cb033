public import JSONText

/// Judges JSON by a JSON Schema: the part of draft-07 that the schema of plans uses.
///
/// A keyword that it does not know is a violation, so that none is passed over in silence.
public struct SchemaValidator: Sendable {
  private static let annotations: Set<String> = ["$schema", "title", "description", "default"]
  private static let types: [String: @Sendable (JSONValue) -> Bool] = [
    "object": { $0.object != nil }, "array": { $0.array != nil },
    "string": { $0.string != nil }, "boolean": { $0.bool != nil },
    "number": { $0.double != nil }, "integer": { $0.double.map { $0 == $0.rounded() } ?? false },
    "null": { $0 == .null },
  ]

  private let schema: JSONValue

  /// Makes a validator of a schema.
  public init(_ schema: JSONValue) { self.schema = schema }

  /// What the value breaks, each with its path; empty for a valid value.
  public func violations(of value: JSONValue) -> [String] {
    violations(of: value, by: schema, at: "$")
  }

  private func violations(of value: JSONValue, by schema: JSONValue, at path: String) -> [String] {
    guard let keywords = schema.object else { return ["\(path): the schema is no object"] }
    return keywords.sorted { $0.key < $1.key }.flatMap { keyword, rule -> [String] in
      switch keyword {
      case "properties", "additionalProperties", "required":
        keyword == "properties" || keywords["properties"] == nil && keyword != "required"
          ? members(of: value, keywords, at: path)
          : keyword == "required" ? missing(in: value, rule, at: path) : []
      case "items":
        (value.array ?? []).enumerated().flatMap {
          violations(of: $1, by: rule, at: "\(path)[\($0)]")
        }
      case "anyOf":
        rule.array?.contains { violations(of: value, by: $0, at: path).isEmpty } == true
          ? [] : ["\(path): anyOf \(rule.text())"]
      default:
        Self.annotations.contains(keyword) || isKept(keyword, rule, by: value)
          ? [] : ["\(path): \(keyword) \(rule.text())"]
      }
    }
  }

  /// Whether a value keeps to a keyword that concerns it alone.
  private func isKept(_ keyword: String, _ rule: JSONValue, by value: JSONValue) -> Bool {
    switch keyword {
    case "type": rule.string.flatMap { Self.types[$0] }?(value) ?? false
    case "const": value == rule
    case "enum": rule.array?.contains(value) ?? false
    case "minimum": value.double.map { $0 >= rule.double ?? .infinity } ?? true
    case "maximum": value.double.map { $0 <= rule.double ?? -.infinity } ?? true
    case "minItems": value.array.map { $0.count >= rule.integer ?? .max } ?? true
    case "pattern": value.string.map { isMatch($0, rule.string ?? "") } ?? true
    default: false
    }
  }

  private func isMatch(_ text: String, _ pattern: String) -> Bool {
    guard let regex = try? Regex(pattern) else { return false }
    return text.firstMatch(of: regex) != nil
  }

  private func missing(in value: JSONValue, _ rule: JSONValue, at path: String) -> [String] {
    guard let members = value.object else { return [] }
    return (rule.array ?? []).compactMap(\.string).filter { members[$0] == nil }
      .map { "\(path): required \($0)" }
  }

  private func members(
    of value: JSONValue, _ keywords: [String: JSONValue], at path: String
  ) -> [String] {
    guard let members = value.object else { return [] }
    let known = keywords["properties"]?.object ?? [:]
    return members.sorted { $0.key < $1.key }.flatMap { key, member -> [String] in
      if let schema = known[key] { return violations(of: member, by: schema, at: "\(path).\(key)") }
      switch keywords["additionalProperties"] {
      case nil, .bool(true)?: return []
      case .bool(false)?: return ["\(path): additionalProperties \(key)"]
      case let schema?: return violations(of: member, by: schema, at: "\(path).\(key)")
      }
    }
  }
}
