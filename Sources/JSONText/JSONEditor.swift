/// Changes values of a JSON text in place: comments, order and layout of all the rest stay.
///
/// A member that is new goes behind the last one of its object and is laid out as that one is.
public struct JSONEditor: Sendable {
  /// The text as it is now, parsed.
  public private(set) var document: JSONDocument

  /// Edits a text that has no problems.
  public init(_ document: JSONDocument) { self.document = document }

  /// The bytes of the text as it is now.
  private var bytes: [UInt8] { Array(document.text.utf8) }

  // MARK: - Changes

  /// Gives a member a value, making it and the objects around it if need be.
  ///
  /// - Parameters:
  ///   - path: The keys that lead to the member, at least one.
  ///   - value: The value; nothing is changed if the member has it already.
  ///   - sibling: The member behind which a new one belongs; the last one if there is none.
  public mutating func set(
    _ path: [String], to value: JSONValue, behind sibling: String? = nil
  ) {
    guard let root = document.root, let key = path.last else { return }
    if let node = root.node(at: path) {
      guard node.value != value else { return }
      return replace(node.span, with: value.lineText)
    }
    for depth in stride(from: path.count - 1, through: 0, by: -1) {
      guard let node = root.node(at: Array(path[..<depth])) else { continue }
      guard let members = node.members else {
        return replace(node.span, with: Self.nested(path[depth...], value).lineText)
      }
      let inner = depth + 1 == path.count ? value : Self.nested(path[(depth + 1)...], value)
      let member = "\(JSONValue.string(depth + 1 == path.count ? key : path[depth]).text()): "
      let place = members.first { $0.key == sibling } ?? members.last
      return insert(member + inner.lineText, into: node, behind: place)
    }
  }

  /// Adds an empty object to the outermost one; where its neighbours have lines of their own, so have
  /// its members.
  ///
  /// - Parameters:
  ///   - key: The key; nothing is changed if there is a member of that name.
  ///   - sibling: The member behind which it belongs; the last one if there is none.
  public mutating func addObject(_ key: String, behind sibling: String? = nil) {
    guard let root = document.root, let members = root.members, root.member(named: key) == nil
    else { return }
    let place = members.first { $0.key == sibling } ?? members.last
    let name = JSONValue.string(key).text()
    guard let place, place.keySpan.start.line > root.span.start.line else {
      return insert("\(name): {}", into: root, behind: place)
    }
    let indent = String(decoding: indent(at: place.keySpan.start.offset, in: bytes), as: UTF8.self)
    insert("\(name): {\n\(indent)}", into: root, behind: place)
  }

  /// Changes whatever differs from another text: what both say keeps its place and its comments.
  public mutating func update(to other: JSONNode) { update([], to: other) }

  private mutating func update(_ path: [String], to other: JSONNode) {
    guard let own = document.root?.node(at: path)?.members, let members = other.members else {
      return replaceRootOrMember(path, with: other)
    }
    for member in own where other.member(named: member.key) == nil { remove(path + [member.key]) }
    var sibling: String?
    for member in members {
      if document.root?.node(at: path + [member.key]) == nil {
        set(path + [member.key], to: member.value.value, behind: sibling)
      } else {
        update(path + [member.key], to: member.value)
      }
      sibling = member.key
    }
  }

  private mutating func replaceRootOrMember(_ path: [String], with other: JSONNode) {
    guard path.isEmpty else { return set(path, to: other.value) }
    guard let root = document.root, root.value != other.value else { return }
    replace(root.span, with: other.value.lineText)
  }

  /// Gives a member another key; its value and its place stay.
  public mutating func rename(_ path: [String], to key: String) {
    guard let last = path.last,
      let member = document.root?.node(at: Array(path.dropLast()))?.member(named: last)
    else { return }
    replace(member.keySpan, with: JSONValue.string(key).text())
  }

  /// Removes a member with its comma; a comment on its line stays.
  public mutating func remove(_ path: [String]) {
    guard let last = path.last,
      let members = document.root?.node(at: Array(path.dropLast()))?.members,
      let index = members.firstIndex(where: { $0.key == last })
    else { return }
    var bytes = bytes
    var start = members[index].keySpan.start.offset
    var end = members[index].value.span.end.offset
    if let comma = comma(behind: end, in: bytes) {
      bytes[comma] = UInt8(ascii: " ")
      if bytes[end..<comma].allSatisfy(Self.isBlank) { end = comma + 1 }
    } else if index > 0,
      let comma = comma(behind: members[index - 1].value.span.end.offset, in: bytes)
    {
      bytes[comma] = UInt8(ascii: " ")
      if bytes[comma..<start].allSatisfy(Self.isBlank) { start = comma }
    }
    widen(&start, &end, in: bytes)
    bytes.removeSubrange(start..<end)
    parse(bytes)
  }

  // MARK: - Places

  /// Takes in what is left of a line on which nothing else stands.
  private func widen(_ start: inout Int, _ end: inout Int, in bytes: [UInt8]) {
    let lineStart = (bytes[..<start].lastIndex(of: 0x0A) ?? -1) + 1
    let lineEnd = bytes[end...].firstIndex(of: 0x0A) ?? bytes.count
    guard bytes[lineStart..<start].allSatisfy(Self.isBlank) else { return }
    if bytes[end..<lineEnd].allSatisfy(Self.isBlank), lineEnd < bytes.count {
      (start, end) = (lineStart, lineEnd + 1)
    }
  }

  private mutating func insert(_ member: String, into object: JSONNode, behind last: JSONMember?) {
    var bytes = bytes
    guard let last else {
      let start = object.span.start.offset
      let isOpen = object.span.end.line > object.span.start.line
      let first =
        isOpen
        ? [UInt8(ascii: "\n")] + indent(at: start, in: bytes) + Array("  \(member)".utf8)
        : Array(" \(member) ".utf8)
      bytes.insert(contentsOf: first, at: start + 1)
      return parse(bytes)
    }
    let end = last.value.span.end.offset
    guard last.keySpan.start.line > object.span.start.line else {
      bytes.insert(contentsOf: ", \(member)".utf8, at: end)
      return parse(bytes)
    }
    let comma = comma(behind: end, in: bytes)
    let line = endOfLine(from: comma.map { $0 + 1 } ?? end, in: bytes)
    let indent = indent(at: last.keySpan.start.offset, in: bytes)
    var addition = [UInt8(ascii: "\n")] + indent + Array(member.utf8)
    if comma != nil { addition.append(UInt8(ascii: ",")) }
    if line.isOpen { addition.append(UInt8(ascii: "\n")) }
    bytes.insert(contentsOf: addition, at: line.place)
    if comma == nil { bytes.insert(UInt8(ascii: ","), at: end) }
    parse(bytes)
  }

  /// The blanks at the beginning of the line of a place.
  private func indent(at offset: Int, in bytes: [UInt8]) -> ArraySlice<UInt8> {
    let lineStart = (bytes[..<offset].lastIndex(of: 0x0A) ?? -1) + 1
    return bytes[lineStart...].prefix(while: Self.isBlank)
  }

  /// The comma that follows a value, behind blanks and comments; nil if a bracket follows.
  private func comma(behind offset: Int, in bytes: [UInt8]) -> Int? {
    var index = offset
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: ","): return index
      case UInt8(ascii: "/"): index = endOfComment(at: index, in: bytes)
      case let byte where Self.isBlank(byte) || byte == 0x0A: index += 1
      default: return nil
      }
    }
    return nil
  }

  /// Where the line ends on which a value ends, behind its comment; open if a bracket follows on it.
  private func endOfLine(from offset: Int, in bytes: [UInt8]) -> (place: Int, isOpen: Bool) {
    var index = offset
    while index < bytes.count, bytes[index] != 0x0A {
      if bytes[index] == UInt8(ascii: "/") {
        index = endOfComment(at: index, in: bytes)
      } else if Self.isBlank(bytes[index]) {
        index += 1
      } else {
        return (offset, true)
      }
    }
    if index > offset, bytes[index - 1] == 0x0D { index -= 1 }
    return (index, false)
  }

  private func endOfComment(at index: Int, in bytes: [UInt8]) -> Int {
    guard index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "*") else {
      return bytes[index...].firstIndex(of: 0x0A) ?? bytes.count
    }
    var end = index + 2
    while end + 1 < bytes.count, !(bytes[end] == 0x2A && bytes[end + 1] == 0x2F) { end += 1 }
    return min(end + 2, bytes.count)
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0D
  }

  // MARK: - The text

  private mutating func replace(_ span: SourceSpan, with text: String) {
    var bytes = bytes
    bytes.replaceSubrange(span.start.offset..<span.end.offset, with: text.utf8)
    parse(bytes)
  }

  private mutating func parse(_ bytes: [UInt8]) {
    document = JSONDocument(name: document.name, bytes: bytes)
  }

  private static func nested(_ path: ArraySlice<String>, _ value: JSONValue) -> JSONValue {
    path.reversed().reduce(value) { inner, key in .object([key: inner]) }
  }
}

extension JSONValue {
  /// The text on one line, with blanks where a person would write them.
  public var lineText: String {
    switch self {
    case .array(let elements): "[" + elements.map(\.lineText).joined(separator: ", ") + "]"
    case .object(let members) where members.isEmpty: "{}"
    case .object(let members):
      "{ "
        + members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        .map { "\(JSONValue.string($0.key).text()): \($0.value.lineText)" }
        .joined(separator: ", ") + " }"
    default: text()
    }
  }
}
