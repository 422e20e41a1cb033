import JSONText

/// A line of text that is being edited.
struct TextField: Sendable, Equatable {
  /// The text.
  private(set) var text = ""
  /// The characters before the cursor.
  private(set) var cursor = 0

  init(_ text: String = "") {
    self.text = text
    cursor = text.count
  }

  private var place: String.Index { text.index(text.startIndex, offsetBy: cursor) }
  /// The text before the cursor.
  var before: String { String(text[..<place]) }
  private var after: String { String(text[place...]) }

  /// Edits the text by a key.
  ///
  /// - Returns: whether the key edits text.
  mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .text(let typed): insert(typed)
    case .pasted(let pasted): insert(Self.asLine(pasted))
    case .backspace: replace(before: String(before.dropLast()), after: after)
    case .delete, .control("d"): replace(before: before, after: String(after.dropFirst()))
    case .left, .control("b"): cursor = max(0, cursor - 1)
    case .right, .control("f"): cursor = min(text.count, cursor + 1)
    case .home, .control("a"): cursor = 0
    case .end, .control("e"): cursor = text.count
    case .control("u"): replace(before: "", after: after)
    case .control("k"): replace(before: before, after: "")
    case .control("w"): replace(before: Self.withoutLastWord(before), after: after)
    case .wordLeft: cursor = Self.withoutLastWord(before).count
    case .wordRight:
      let reversed = String(after.reversed())
      cursor = text.count - Self.withoutLastWord(reversed).count
    default: return false
    }
    return true
  }

  /// Inserts a text at the cursor.
  mutating func insert(_ new: String) { replace(before: before + new, after: after) }

  private mutating func replace(before: String, after: String) {
    text = before + after
    cursor = min(before.count, text.count)
  }

  private static func withoutLastWord(_ text: String) -> String {
    let end = text.lastIndex { !$0.isWhitespace }.map { text.index(after: $0) } ?? text.startIndex
    let start = text[..<end].lastIndex { $0.isWhitespace }.map { text.index(after: $0) }
    return String(text[..<(start ?? text.startIndex)])
  }

  /// Many lines as one.
  private static func asLine(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return String(String.UnicodeScalarView(line.unicodeScalars.filter { $0.value >= 0x20 }))
  }

  /// The part of the text that fits a width, and the column of the cursor in it.
  func window(width: Int) -> (text: String, column: Int) {
    var shown = Array(before)
    var column = shown.reduce(0) { $0 + displayWidth(of: $1) }
    while column >= width, !shown.isEmpty { column -= displayWidth(of: shown.removeFirst()) }
    var used = column
    let rest = after.prefix { character in
      used += displayWidth(of: character)
      return used < width
    }
    return (String(shown) + rest, column)
  }
}
