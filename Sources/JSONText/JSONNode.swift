/// A JSON value together with the place where it stands in its text.
public struct JSONNode: Sendable, Hashable {
  /// What the node is, with the nodes inside it.
  public enum Content: Sendable, Hashable {
    /// The literal `null`.
    case null
    /// `true` or `false`.
    case bool(Bool)
    /// A finite number.
    case number(Double)
    /// A string, unescaped.
    case string(String)
    /// An array, in order.
    case array([JSONNode])
    /// An object's members in the order of the text, duplicates included.
    case object([JSONMember])
  }

  /// What the node is.
  public var content: Content
  /// Where it stands.
  public var span: SourceSpan

  /// Makes a node from its two parts.
  public init(content: Content, span: SourceSpan) {
    self.content = content
    self.span = span
  }

  /// The value without places; of members with the same key the first one counts.
  public var value: JSONValue {
    switch content {
    case .null: .null
    case .bool(let value): .bool(value)
    case .number(let value): .number(value)
    case .string(let value): .string(value)
    case .array(let elements): .array(elements.map(\.value))
    case .object(let members):
      .object(
        Dictionary(
          members.map { ($0.key, $0.value.value) }, uniquingKeysWith: { first, _ in first }))
    }
  }

  /// The elements, or nil if the node is no array.
  public var elements: [JSONNode]? {
    if case .array(let elements) = content { elements } else { nil }
  }

  /// The members in the order of the text, or nil if the node is no object.
  public var members: [JSONMember]? {
    if case .object(let members) = content { members } else { nil }
  }

  /// The first member with the given key; nil if there is none or the node is no object.
  public func member(named key: String) -> JSONMember? {
    members?.first { $0.key == key }
  }

  /// The node at the given path of keys; nil as soon as one is missing.
  public func node(at path: [String]) -> JSONNode? {
    path.reduce(self) { node, key in node?.member(named: key)?.value }
  }
}

/// One member of an object.
public struct JSONMember: Sendable, Hashable {
  /// The key, unescaped.
  public var key: String
  /// Where the key stands, with its quotes.
  public var keySpan: SourceSpan
  /// The value.
  public var value: JSONNode

  /// Makes a member from its parts.
  public init(key: String, keySpan: SourceSpan, value: JSONNode) {
    self.key = key
    self.keySpan = keySpan
    self.value = value
  }
}
