/// Any JSON value, without the place where it stood in a file.
///
/// Numbers are IEEE doubles, as in most JSON readers, so whole numbers are exact up to 2^53 in
/// magnitude. Equality of keys and strings is Swift's, that is by canonical equivalence.
public enum JSONValue: Hashable, Sendable {
  /// The literal `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A finite number.
  case number(Double)
  /// A string, unescaped.
  case string(String)
  /// An array, in order.
  case array([JSONValue])
  /// An object; the order of its members has no meaning.
  case object([String: JSONValue])
}

// MARK: - Reading

extension JSONValue {
  /// Whether the value is `null`.
  public var isNull: Bool { self == .null }

  /// The truth value, or nil if the value is of another kind.
  public var bool: Bool? {
    if case .bool(let value) = self { value } else { nil }
  }

  /// The number, or nil if the value is of another kind.
  public var double: Double? {
    if case .number(let value) = self { value } else { nil }
  }

  /// The whole number, or nil if the value is no number, has a fraction, or exceeds 2^53.
  ///
  /// Above 2^53 several decimal texts give the same double, so that the number that was written
  /// is no longer known.
  public var integer: Int? {
    guard case .number(let value) = self, value.magnitude <= 9_007_199_254_740_992 else {
      return nil
    }
    let whole = Int(value)
    return Double(whole) == value ? whole : nil
  }

  /// The string, or nil if the value is of another kind.
  public var string: String? {
    if case .string(let value) = self { value } else { nil }
  }

  /// The elements, or nil if the value is no array.
  public var array: [JSONValue]? {
    if case .array(let value) = self { value } else { nil }
  }

  /// The members, or nil if the value is no object.
  public var object: [String: JSONValue]? {
    if case .object(let value) = self { value } else { nil }
  }

  /// The member with the given key; nil if there is none or the value is no object.
  ///
  /// Setting a member of a value that is no object makes it an object with that one member;
  /// setting nil removes the member.
  public subscript(key: String) -> JSONValue? {
    get { object?[key] }
    set {
      var members = object ?? [:]
      members[key] = newValue
      self = .object(members)
    }
  }

  /// The element at the given index; nil if there is none or the value is no array.
  public subscript(index: Int) -> JSONValue? {
    guard let elements = array, elements.indices.contains(index) else { return nil }
    return elements[index]
  }

  /// The name of the kind of value as a message says it, such as "a number".
  public var kindName: String {
    switch self {
    case .null: "null"
    case .bool: "true or false"
    case .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }
}

// MARK: - Writing in source code

extension JSONValue: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral, ExpressibleByStringInterpolation,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  /// Makes `null`.
  public init(nilLiteral: ()) { self = .null }
  /// Makes a truth value.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  /// Makes a number.
  public init(integerLiteral value: Int) { self = .number(Double(value)) }
  /// Makes a number.
  public init(floatLiteral value: Double) { self = .number(value) }
  /// Makes a string.
  public init(stringLiteral value: String) { self = .string(value) }
  /// Makes an array.
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  /// Makes an object; of members with the same key the last one counts.
  public init(dictionaryLiteral members: (String, JSONValue)...) {
    self = .object(Dictionary(members, uniquingKeysWith: { $1 }))
  }

  /// Makes a number from a whole number.
  public init(_ value: Int) { self = .number(Double(value)) }
  /// Makes a number; one that is not finite becomes `null` when written.
  public init(_ value: Double) { self = .number(value) }
  /// Makes a string.
  public init(_ value: String) { self = .string(value) }
  /// Makes a truth value.
  public init(_ value: Bool) { self = .bool(value) }
}

// MARK: - Codable

extension JSONValue: Codable {
  /// Decodes any JSON value.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode([JSONValue].self) {
      self = .array(value)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }

  /// Encodes the value as itself.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .bool(let value): try container.encode(value)
    case .number(let value): try container.encode(value)
    case .string(let value): try container.encode(value)
    case .array(let value): try container.encode(value)
    case .object(let value): try container.encode(value)
    }
  }
}
