/// Where one sentence ends and the next begins.
enum Sentences {
  /// A text cut after each full stop, question mark or exclamation mark that a blank follows.
  static func pieces(of text: String) -> [Substring] {
    let bytes = text.utf8
    var pieces: [Substring] = []
    var start = text.startIndex
    var index = start
    while index < text.endIndex {
      let next = bytes.index(after: index)
      if bytes[index] == UInt8(ascii: " "), isEnd(text[start..<index].utf8) {
        pieces.append(text[start..<index])
        start = next
      }
      index = next
    }
    pieces.append(text[start...])
    return pieces.filter { !$0.isEmpty }
  }

  /// Whether a sentence ends somewhere within a text.
  static func isBroken(_ text: ArraySlice<UInt8>) -> Bool {
    var index = text.startIndex
    while index < text.endIndex {
      if text[index] == UInt8(ascii: " "), isEnd(text[..<index]) { return true }
      index += 1
    }
    return false
  }

  /// Whether a text ends as a sentence does; closing quotes and marks of bold type may follow.
  private static func isEnd(_ text: some BidirectionalCollection<UInt8>) -> Bool {
    guard !text.suffix(4).elementsEqual(Array(" ed.".utf8)) else { return false }
    let closing: [UInt8] = Array("'\")*`".utf8)
    let last = text.suffix(4).reversed().first { !closing.contains($0) }
    return last.map { Array(".?!".utf8).contains($0) } ?? false
  }
}
