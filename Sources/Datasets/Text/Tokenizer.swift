/// How a text is cut into tokens.
///
/// Words are longest runs of letters, marks and digits of any script, in lower case; an apostrophe
/// between letters belongs to the word. Characters are runs of that many letters within words, which
/// suits Korean, Japanese and Chinese, where words have endings or no blanks between them.
public enum Tokenizer: Codable, Hashable, Sendable {
  /// Words, and runs of up to so many of them (1: single words only).
  case words(ngrams: Int)
  /// Runs of so many characters within words; shorter words are one token.
  case characters(Int)

  /// The tokens of a text, in order.
  public func tokens(of text: String) -> [String] {
    let words = Self.words(of: text)
    switch self {
    case .words(let ngrams):
      guard ngrams > 1 else { return words }
      return words
        + (2...ngrams).flatMap { size in
          words.indices.dropLast(size - 1).map { words[$0..<$0 + size].joined(separator: " ") }
        }
    case .characters(let size):
      return words.flatMap { word -> [String] in
        let characters = Array(word)
        guard characters.count > max(size, 1) else { return [word] }
        return (0...characters.count - max(size, 1)).map { start in
          String(characters[start..<start + max(size, 1)])
        }
      }
    }
  }

  private static func words(of text: String) -> [String] {
    let isASCII = text.utf8.allSatisfy { $0 < 0x80 }
    return isASCII ? asciiWords(of: text) : unicodeWords(of: text)
  }

  private static func asciiWords(of text: String) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    let bytes = Array(text.utf8)
    for (index, byte) in bytes.enumerated() {
      let isApostrophe =
        byte == UInt8(ascii: "'") && !word.isEmpty && index + 1 < bytes.count
        && isLetter(bytes[index + 1])
      if isLetter(byte) || byte &- 48 <= 9 || isApostrophe {
        word.append(byte &- 65 <= 25 ? byte + 32 : byte)
      } else if !word.isEmpty {
        words.append(String(decoding: word, as: UTF8.self))
        word.removeAll(keepingCapacity: true)
      }
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 32) &- 97 <= 25 }

  static func unicodeWords(of text: String) -> [String] {
    var words: [String] = []
    var word = ""
    let characters = Array(ComposedText.composed(text))
    for (index, character) in characters.enumerated() {
      let isApostrophe =
        (character == "'" || character == "’") && !word.isEmpty && index + 1 < characters.count
        && characters[index + 1].isLetter
      if isApostrophe {
        word.append("'")
      } else if character.isLetter || character.isNumber {
        word.append(character)
      } else if !word.isEmpty {
        words.append(ComposedText.composed(word.lowercased()))
        word = ""
      }
    }
    if !word.isEmpty { words.append(ComposedText.composed(word.lowercased())) }
    return words
  }
}
