/// The phrases of a language, found by what is said in English.
///
/// A text is looked up whole, then as a phrase with places that hold something else, whose contents
/// are looked up in turn, then sentence by sentence. What is found nowhere stays as it is: names,
/// numbers, code.
public struct PhraseBook: Sendable {
  /// The phrases without places, by their English form.
  private var sentences: [String: Phrase] = [:]
  /// The phrases with places, by the first bytes of the English form, the longest first.
  private var forms: [[UInt8]: [Phrase]] = [:]
  /// Changes that every text of the language goes through at the end.
  private let polish: @Sendable (String) -> String

  private static let keyLength = 4

  /// What the tables hold: English forms with those of the other language.
  private(set) var entries: [(english: String, other: String)] = []
  /// The English forms, as the tables have them.
  var keys: [String] { entries.map(\.english) }

  /// Reads tables: an English line, the line of the other language, a blank line, and so on.
  ///
  /// - Parameters:
  ///   - tables: The texts of the tables.
  ///   - polish: Changes that every text of the language goes through at the end.
  init(_ tables: [String], polish: @escaping @Sendable (String) -> String = { $0 }) {
    self.polish = polish
    for table in tables {
      let lines = table.split(separator: "\n")
      for index in stride(from: 0, to: lines.count - 1, by: 2) {
        add(String(lines[index]), String(lines[index + 1]))
      }
    }
    for key in forms.keys { forms[key]?.sort { $0.weight > $1.weight } }
  }

  private mutating func add(_ english: String, _ other: String) {
    entries.append((english, other))
    let normal = Self.normal(english)
    let phrase = Phrase(normal, rendering: other)
    if phrase.segments.count == 1 {
      sentences[normal] = phrase
    } else {
      forms[Array(phrase.segments[0].prefix(Self.keyLength)), default: []].append(phrase)
    }
  }

  /// A text with its first letter in lower case: sentences begin with phrases of all kinds.
  private static func normal(_ text: String) -> String {
    guard let first = text.utf8.first, (0x41...0x5A).contains(first) else { return text }
    return text.prefix(1).lowercased() + text.dropFirst()
  }

  // MARK: - Looking up

  /// A text in the words of the language.
  ///
  /// Line ends stay where they are.
  public func words(_ english: String) -> String {
    let lines = english.split(separator: "\n", omittingEmptySubsequences: false)
    return polish(lines.map { line(String($0), depth: 0) ?? String($0) }.joined(separator: "\n"))
  }

  private static let deepest = 8

  /// A line in the words of the language; nil if nothing in it is known.
  private func line(_ text: String, depth: Int) -> String? {
    guard depth < Self.deepest, text.utf8.contains(where: { $0 | 0x20 >= 0x61 }) else { return nil }
    if let (data, isCode) = Self.content(of: text) {
      return isCode ? nil : line(data, depth: depth).map { Self.marked($0) }
    }
    let trimmed = text.trimmingBlanks
    if trimmed.count < text.count {
      return line(String(trimmed), depth: depth).map {
        String(text[..<trimmed.startIndex]) + $0 + text[trimmed.endIndex...]
      }
    }
    return whole(text, depth: depth) ?? sentenceBySentence(text, depth: depth)
      ?? (Sentences.pieces(of: text).count == 1 ? part(text, depth: depth) : nil)
  }

  /// The text as one entry of the tables.
  private func whole(_ text: String, depth: Int) -> String? {
    let normal = Self.normal(text)
    if let phrase = sentences[normal] { return phrase.filled(with: []) }
    let bytes = Array(normal.utf8)[...]
    var best: (phrase: Phrase, captures: [ArraySlice<UInt8>])?
    for length in (0...Self.keyLength).reversed() {
      for phrase in forms[Array(bytes.prefix(length))] ?? [] {
        if let best, best.phrase.weight >= phrase.weight { break }
        let found = phrase.captures(in: bytes) { isOnePhrase($0) }
        if let found { best = (phrase, found) }
      }
    }
    guard let best else { return nil }
    let values = zip(best.captures, best.phrase.isQuoted).map { bytes, isQuoted in
      let capture = String(decoding: bytes, as: UTF8.self)
      return isQuoted ? capture : line(capture, depth: depth + 1) ?? capture
    }
    return best.phrase.filled(with: values)
  }

  /// Whether a text can fill a place: no more than one sentence, unless it is one entry.
  private func isOnePhrase(_ text: ArraySlice<UInt8>) -> Bool {
    guard Sentences.isBalanced(text) else { return false }
    guard Sentences.isBroken(text) else { return true }
    let found = String(decoding: text, as: UTF8.self)
    let content = Self.content(of: found)?.data ?? found
    return sentences[Self.normal(content)] != nil
  }

  /// The text as several entries: as many sentences at once as one entry covers.
  private func sentenceBySentence(_ text: String, depth: Int) -> String? {
    let pieces = Sentences.pieces(of: text)
    guard pieces.count > 1 else { return nil }
    var result: [String] = []
    var isKnown = false
    var start = 0
    while start < pieces.count {
      var end = pieces.count
      var found: String?
      while end > start, found == nil {
        let joined = text[pieces[start].startIndex..<pieces[end - 1].endIndex]
        found = whole(String(joined), depth: depth)
        if found == nil { end -= 1 }
      }
      if found == nil {
        end = start + 1
        found = part(String(pieces[start]), depth: depth)
      }
      isKnown = isKnown || found != nil
      result.append(found ?? String(pieces[start]))
      start = end
    }
    return isKnown ? result.joined(separator: " ") : nil
  }

  /// What is no entry by itself, but put together of parts that may be.
  private func part(_ text: String, depth: Int) -> String? {
    if text.hasSuffix("."), let found = whole(String(text.dropLast()), depth: depth) {
      return found.hasSuffix(".") ? found : found + "."
    }
    if let colon = text.firstRange(of: ": "),
      let rest = line(String(text[colon.upperBound...]), depth: depth + 1)
    {
      let head = String(text[..<colon.lowerBound])
      return (line(head, depth: depth + 1) ?? head) + ": " + rest
    }
    if text.hasSuffix("."), let found = line(String(text.dropLast()), depth: depth + 1) {
      return found.hasSuffix(".") ? found : found + "."
    }
    return bracketed(text, depth) ?? list(text, separator: " · ", depth) ?? list(
      text, separator: "; ", depth)
      ?? marked(text, depth) ?? numbered(text, depth) ?? list(text, separator: ", ", depth)
  }

  /// What stands before a bracket at the end, and what in it.
  private func bracketed(_ text: String, _ depth: Int) -> String? {
    guard text.hasSuffix(")"), let open = text.ranges(of: " (").last else { return nil }
    let head = String(text[..<open.lowerBound])
    let inside = String(text[open.upperBound...].dropLast())
    let found = (line(head, depth: depth + 1), line(inside, depth: depth + 1))
    guard found.0 != nil || found.1 != nil else { return nil }
    return "\(found.0 ?? head)(\(found.1 ?? inside))"
  }

  private func list(_ text: String, separator: String, _ depth: Int) -> String? {
    let parts = text.split(separator: separator)
    guard parts.count > 1 else { return nil }
    let found = parts.map { line(String($0), depth: depth + 1) }
    guard found.contains(where: { $0 != nil }) else { return nil }
    return zip(parts, found).map { $1 ?? String($0) }.joined(separator: separator)
  }

  /// Marked data with words between them, each by itself.
  private func marked(_ text: String, _ depth: Int) -> String? {
    guard text.unicodeScalars.contains(Self.dataStart) else { return nil }
    let parts = Self.parts(of: text)
    guard parts.count > 1 else { return nil }
    var isKnown = false
    func found(_ text: String) -> String {
      let words = line(text, depth: depth + 1)
      isKnown = isKnown || words != nil
      return words ?? text
    }
    let all = parts.map { part in
      switch part {
      case .plain(let text): found(text)
      case .data(let text): Self.marked(found(text))
      case .code(let text): Self.marked(text, isCode: true)
      }
    }
    return isKnown ? all.joined() : nil
  }

  /// What stands behind a number, such as the title of a step.
  private func numbered(_ text: String, _ depth: Int) -> String? {
    let number = text.prefix { $0.isNumber }
    guard !number.isEmpty, text.dropFirst(number.count).hasPrefix(" ") else { return nil }
    let rest = String(text.dropFirst(number.count + 1))
    return line(rest, depth: depth + 1).map { "\(number) \($0)" }
  }
}

extension String {
  /// The text without blanks at its ends.
  fileprivate var trimmingBlanks: Substring {
    guard let start = firstIndex(where: { $0 != " " }), let end = lastIndex(where: { $0 != " " })
    else { return self[startIndex..<startIndex] }
    return self[start...end]
  }
}
