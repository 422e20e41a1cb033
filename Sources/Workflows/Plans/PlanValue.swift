public import JSONText

/// The form that the value of a plan's key must have.
public indirect enum ValueForm: Sendable, Equatable {
  /// A whole number within bounds.
  case integer(ClosedRange<Int>)
  /// A finite number within bounds.
  case number(ClosedRange<Double>)
  /// A text.
  case text
  /// `true` or `false`.
  case boolean
  /// A number, or `true` or `false`: a setting of something that a catalog holds.
  case setting
  /// One of several names.
  case choice([String])
  /// A value of another form, or null for none.
  case optional(ValueForm)
  /// A list whose elements have one form, with at least so many of them.
  case list(ValueForm, atLeast: Int)
  /// An object with free keys, such as column names, whose values have one form.
  case map(ValueForm)
  /// An object with these keys and no others.
  case object([ObjectKey])
  /// An object whose key `kind` says which other keys it has.
  case kinds([ObjectKind])
  /// A value of the first of several forms that accepts it.
  case anyOf([ValueForm])

  /// What is expected, in words that complete "expected …".
  public var expectation: String {
    switch self {
    case .integer(let range):
      "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .number(let range):
      "a number from \(JSONValue.number(range.lowerBound).text()) to "
        + JSONValue.number(range.upperBound).text()
    case .text: "a text in double quotes"
    case .boolean: "true or false"
    case .setting: "a number, or true or false"
    case .choice(let names): "one of " + names.map { "\"\($0)\"" }.joined(separator: ", ")
    case .optional(let form): "\(form.expectation), or null for none"
    case .list(let element, let least):
      "a list of at least \(least), each \(element.expectation)"
    case .map(let element): "an object whose values are each \(element.expectation)"
    case .object(let keys):
      "an object with " + keys.map { "\"\($0.key)\"" }.joined(separator: ", ")
    case .kinds(let kinds):
      "an object whose \"kind\" is one of "
        + kinds.map { "\"\($0.kind)\"" }.joined(separator: ", ")
    case .anyOf(let forms): forms.map(\.expectation).joined(separator: ", or ")
    }
  }

  /// Whether a value has this form.
  public func accepts(_ value: JSONValue) -> Bool {
    switch (self, value) {
    case (.integer(let range), .number):
      value.integer.map(range.contains) ?? false
    case (.number(let range), .number(let number)): range.contains(number)
    case (.text, .string), (.boolean, .bool), (.setting, .number), (.setting, .bool): true
    case (.choice(let names), .string(let name)): names.contains(name)
    case (.optional, .null): true
    case (.optional(let form), _): form.accepts(value)
    case (.list(let element, let least), .array(let values)):
      values.count >= least && values.allSatisfy(element.accepts)
    case (.map(let element), .object(let members)): members.values.allSatisfy(element.accepts)
    case (.object(let keys), .object(let members)): Self.accepts(members, keys)
    case (.kinds(let kinds), .object(let members)):
      kinds.first { $0.kind == members["kind"]?.string }
        .map { Self.accepts(members, [.kind] + $0.keys) } ?? false
    case (.anyOf(let forms), _): forms.contains { $0.accepts(value) }
    default: false
    }
  }
}

/// A Swift type whose values can stand in a plan.
public protocol PlanValue: Sendable, Equatable {
  /// The value as JSON.
  var json: JSONValue { get }
  /// Reads a value that already has the form of its field; nil if it has not.
  init?(json: JSONValue)
}

/// A closed choice of a plan: each case with its name and its meaning.
public protocol PlanChoice: PlanValue, CaseIterable, RawRepresentable, Codable
where RawValue == String {
  /// What choosing this means, in one sentence.
  var meaning: String { get }
}

extension PlanChoice {
  /// The name of the case.
  public var json: JSONValue { .string(rawValue) }

  /// Reads the name of a case.
  public init?(json: JSONValue) {
    guard let name = json.string else { return nil }
    self.init(rawValue: name)
  }
}

extension Int: PlanValue {
  /// The number.
  public var json: JSONValue { .number(Double(self)) }
  /// Reads a whole number.
  public init?(json: JSONValue) {
    guard let value = json.integer else { return nil }
    self = value
  }
}

extension Double: PlanValue {
  /// The number.
  public var json: JSONValue { .number(self) }
  /// Reads a number.
  public init?(json: JSONValue) {
    guard let value = json.double else { return nil }
    self = value
  }
}

extension String: PlanValue {
  /// The text.
  public var json: JSONValue { .string(self) }
  /// Reads a text.
  public init?(json: JSONValue) {
    guard let value = json.string else { return nil }
    self = value
  }
}

extension Bool: PlanValue {
  /// The truth value.
  public var json: JSONValue { .bool(self) }
  /// Reads a truth value.
  public init?(json: JSONValue) {
    guard let value = json.bool else { return nil }
    self = value
  }
}

extension Optional: PlanValue where Wrapped: PlanValue {
  /// The value, or null.
  public var json: JSONValue { map(\.json) ?? .null }
  /// Reads null or a value.
  public init?(json: JSONValue) {
    if json.isNull {
      self = .none
    } else {
      guard let value = Wrapped(json: json) else { return nil }
      self = value
    }
  }
}

extension Array: PlanValue where Element: PlanValue {
  /// The list.
  public var json: JSONValue { .array(map(\.json)) }
  /// Reads a list whose elements can all be read.
  public init?(json: JSONValue) {
    guard let values = json.array else { return nil }
    let elements = values.compactMap(Element.init(json:))
    guard elements.count == values.count else { return nil }
    self = elements
  }
}

extension Dictionary: PlanValue where Key == String, Value: PlanValue {
  /// The object.
  public var json: JSONValue { .object(mapValues(\.json)) }
  /// Reads an object whose values can all be read.
  public init?(json: JSONValue) {
    guard let members = json.object else { return nil }
    let values = members.compactMapValues(Value.init(json:))
    guard values.count == members.count else { return nil }
    self = values
  }
}
