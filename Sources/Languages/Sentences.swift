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
      if bytes[index] == UInt8(ascii: " "), isEnd(text[start..<index].utf8),
        isBalanced(text[start..<index].utf8)
      {
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
      if text[index] == UInt8(ascii: " "), isEnd(text[..<index]), isBalanced(text[..<index]) {
        return true
      }
      index += 1
    }
    return false
  }

  /// Whether all brackets and marks of data that a text opens are closed in it.
  static func isBalanced(_ text: some Collection<UInt8>) -> Bool { openBrackets(in: text) == 0 }

  /// How many brackets and marks of data a text leaves open; nil if it closes some that it does not
  /// open.
  static func openBrackets(in text: some Collection<UInt8>) -> Int? {
    var brackets = 0
    var marks = 0
    var last: (UInt8, UInt8) = (0, 0)
    for byte in text {
      switch byte {
      case UInt8(ascii: "("): brackets += 1
      case UInt8(ascii: ")"): brackets -= 1
      case 0x80 where last == (0xEE, 0x80), 0x81 where last == (0xEE, 0x80): marks += 1
      case 0x82 where last == (0xEE, 0x80): marks -= 1
      default: break
      }
      if brackets < 0 || marks < 0 { return nil }
      last = (last.1, byte)
    }
    return brackets + marks
  }

  /// Whether a text ends as a sentence does; closing quotes and marks of bold type may follow.
  private static func isEnd(_ text: some BidirectionalCollection<UInt8>) -> Bool {
    guard !text.suffix(4).elementsEqual(Array(" ed.".utf8)) else { return false }
    let closing: [UInt8] = Array("'\")*`".utf8)
    let last = text.suffix(8).reversed().first {
      !closing.contains($0) && $0 < 0x80
    }
    return last.map { Array(".?!".utf8).contains($0) } ?? false
  }
}
