/// A strict reader of the part of XML that charts use; it finds what a browser would stumble over.
struct XMLChecker {
  struct Element: Equatable {
    var name: String
    var attributes: [String: String]
  }

  struct Problem: Error, Equatable {
    var message: String
  }

  /// All elements in document order.
  private(set) var elements: [Element] = []
  /// All text between tags, entities resolved.
  private(set) var texts: [String] = []

  private var rest: Substring
  private var open: [String] = []

  init(_ document: String) throws {
    for scalar in document.unicodeScalars where scalar.value < 0x20 && scalar != "\n" {
      throw Problem(message: "control character U+\(String(scalar.value, radix: 16))")
    }
    rest = document[...]
    while !rest.isEmpty { try readNext() }
    if let name = open.last { throw Problem(message: "<\(name)> is never closed") }
  }

  private mutating func readNext() throws {
    if rest.first != "<" {
      let text = rest.prefix { $0 != "<" }
      rest = rest.dropFirst(text.count)
      let content = try resolved(text)
      if content.contains(where: { !$0.isWhitespace }) {
        if open.isEmpty { throw Problem(message: "text outside of the root: \(content)") }
        texts.append(content)
      }
      return
    }
    guard let end = rest.firstIndex(of: ">") else { throw Problem(message: "a tag has no end") }
    let tag = rest[rest.index(after: rest.startIndex)..<end]
    rest = rest[rest.index(after: end)...]
    if tag.hasPrefix("/") {
      guard open.popLast() == String(tag.dropFirst()) else {
        throw Problem(message: "<\(tag)> closes another element")
      }
      return
    }
    if open.isEmpty, !elements.isEmpty { throw Problem(message: "a second root") }
    let isClosed = tag.hasSuffix("/")
    let element = try Self.element(of: isClosed ? tag.dropLast() : tag)
    elements.append(element)
    if !isClosed { open.append(element.name) }
  }

  private static func element(of tag: Substring) throws -> Element {
    let name = tag.prefix { $0 != " " }
    guard !name.isEmpty, name.allSatisfy({ $0.isLetter }) else {
      throw Problem(message: "bad name in <\(tag)>")
    }
    var attributes: [String: String] = [:]
    var rest = tag.dropFirst(name.count)
    while let start = rest.firstIndex(where: { $0 != " " }) {
      rest = rest[start...]
      let key = rest.prefix { $0 != "=" }
      rest = rest.dropFirst(key.count)
      guard rest.hasPrefix("=\"") else { throw Problem(message: "bad attribute in <\(tag)>") }
      rest = rest.dropFirst(2)
      let value = rest.prefix { $0 != "\"" }
      rest = rest.dropFirst(value.count)
      guard rest.first == "\"", attributes[String(key)] == nil, !value.contains("<") else {
        throw Problem(message: "bad value of \(key) in <\(tag)>")
      }
      rest = rest.dropFirst()
      attributes[String(key)] = String(value)
    }
    return Element(name: String(name), attributes: attributes)
  }

  private func resolved(_ text: Substring) throws -> String {
    let entities = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#39": "'"]
    var result = ""
    var rest = text
    while let ampersand = rest.firstIndex(of: "&") {
      result += rest[..<ampersand]
      guard let end = rest[ampersand...].firstIndex(of: ";"),
        let value = entities[String(rest[rest.index(after: ampersand)..<end])]
      else { throw Problem(message: "a bare & in '\(text)'") }
      result += value
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }
}
