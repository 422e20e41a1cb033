/// What of a text is English, as far as its spelling tells.
enum EnglishWords {
  /// The words of two letters or more that are no names: outside of quotes and code, and without
  /// digits, underscores and inner dots.
  static func all(in text: String) -> [Substring] {
    let bytes = text.utf8
    var words: [Substring] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if let end = endOfName(in: bytes, at: index) {
        index = end
      } else if isPartOfWord(bytes[index]) {
        let end = bytes[index...].firstIndex { !isPartOfWord($0) } ?? bytes.endIndex
        if let word = word(text[index..<end]) { words.append(word) }
        index = end
      } else {
        index = bytes.index(after: index)
      }
    }
    return words
  }

  /// Where a name ends that begins at a place: quotes, backticks, or data that are marked as code.
  private static func endOfName(in bytes: String.UTF8View, at index: String.Index) -> String.Index?
  {
    switch bytes[index] {
    case UInt8(ascii: "'")
    where index > bytes.startIndex && isPartOfWord(bytes[bytes.index(before: index)]):
      return nil
    case UInt8(ascii: "'"), UInt8(ascii: "`"), UInt8(ascii: "\""):
      let end = bytes[index...].dropFirst().firstIndex(of: bytes[index])
      return end.map { bytes.index(after: $0) }
    case 0xEE where bytes[index...].starts(with: [0xEE, 0x80, 0x81]):
      return bytes[index...].dropFirst(3).firstIndex(of: 0xEE)
    default: return nil
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private static func isPartOfWord(_ byte: UInt8) -> Bool {
    isLetter(byte) || (0x30...0x39).contains(byte) || [0x2D, 0x2E, 0x2F, 0x5F].contains(byte)
  }

  /// The word that a text is, without full stops and hyphens around; nil if it is a name or none.
  private static func word(_ text: Substring) -> Substring? {
    func isSign(_ character: Character) -> Bool { "-./".contains(character) }
    var inside = text.drop(while: isSign)
    while let last = inside.last, isSign(last) { inside.removeLast() }
    let isWord =
      inside.utf8.count > 1 && inside.utf8.contains { (0x61...0x7A).contains($0) }
      && inside.utf8.allSatisfy { isLetter($0) || $0 == 0x2D }
    return isWord ? inside : nil
  }
}
