import JSONText
import Workflows

/// Answers as a person types them, in the form that a question asks for.
///
/// Lists are typed with commas between their elements, lists of lists with semicolons between the
/// inner ones, columns with their values as `name=value`; JSON is understood as well.
struct AnswerText {
  let form: ValueForm

  /// The value that a text means; where the text does not fit the form, the value does not either.
  func value(of typed: String) -> JSONValue {
    let text = typed.trimmingSpaces
    if case .text = form { return .string(text) }
    if text.hasPrefix("[") || text.hasPrefix("{") {
      return (try? JSONValue(parsing: Array(text.utf8), name: "")) ?? .string(text)
    }
    return Self.value(of: text, form) ?? .string(text)
  }

  /// The text by which a person would type a value.
  func text(of value: JSONValue) -> String { Self.text(of: value, form) }

  private static func value(of text: String, _ form: ValueForm) -> JSONValue? {
    switch form {
    case .integer, .number: Double(text).filter(\.isFinite).map(JSONValue.number)
    case .text, .choice: .string(text)
    case .optional(let form): text.isEmpty ? .null : value(of: text, form)
    case .boolean: truth(of: text)
    case .setting: Double(text).filter(\.isFinite).map(JSONValue.number) ?? truth(of: text)
    case .list(let element, _): list(of: text, element)
    case .map(let element): map(of: text, element)
    case .object, .kinds: nil
    case .anyOf(let forms):
      forms.lazy.compactMap { form in value(of: text, form).flatMap { form.accepts($0) ? $0 : nil }
      }
      .first
    }
  }

  private static func truth(of text: String) -> JSONValue? {
    switch text.lowercased() {
    case "yes", "y", "true": true
    case "no", "n", "false": false
    default: nil
    }
  }

  private static func list(of text: String, _ element: ValueForm) -> JSONValue? {
    let parts = parts(of: text, separator: element.isList ? ";" : ",")
    let values = parts.compactMap { value(of: $0, element) }
    return values.count == parts.count ? .array(values) : nil
  }

  private static func map(of text: String, _ element: ValueForm) -> JSONValue? {
    var members: [String: JSONValue] = [:]
    for part in parts(of: text, separator: ",") {
      guard let equals = part.lastIndex(of: "="),
        let value = value(of: String(part[part.index(after: equals)...]).trimmingSpaces, element)
      else { return nil }
      members[String(part[..<equals]).trimmingSpaces] = value
    }
    return .object(members)
  }

  private static func parts(of text: String, separator: Character) -> [String] {
    text.split(separator: separator).map { String($0).trimmingSpaces }.filter { !$0.isEmpty }
  }

  private static func text(of value: JSONValue, _ form: ValueForm) -> String {
    switch (form, value) {
    case (_, .null): return ""
    case (_, .string(let text)): return text
    case (_, .bool(let isTrue)): return isTrue ? "yes" : "no"
    case (.optional(let form), _): return text(of: value, form)
    case (.anyOf(let forms), .array):
      return text(of: value, forms.first(where: \.isList) ?? .setting)
    case (.list(let element, _), .array(let values)):
      let texts = values.map { text(of: $0, element) }
      return texts.joined(separator: element.isList ? "; " : ", ")
    case (.map(let element), .object(let members)):
      let sorted = members.sorted { $0.key < $1.key }
      return sorted.map { "\($0.key)=\(text(of: $0.value, element))" }.joined(separator: ", ")
    default: return value.text()
    }
  }
}

extension Double? {
  fileprivate func filter(_ condition: (Double) -> Bool) -> Double? {
    flatMap { condition($0) ? $0 : nil }
  }
}

extension ValueForm {
  fileprivate var isList: Bool {
    if case .list = self { return true }
    return false
  }
}

extension String {
  /// The text without white space at its ends.
  var trimmingSpaces: String {
    guard let start = firstIndex(where: { !$0.isWhitespace }),
      let end = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[start...end])
  }
}
