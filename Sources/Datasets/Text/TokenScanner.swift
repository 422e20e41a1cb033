/// The tokens of texts as stretches of bytes, without a string for each.
struct TokenScanner {
  let tokenizer: Tokenizer
  /// The tokens of the text at hand; words have one blank between them.
  private(set) var bytes: [UInt8] = []
  /// Where each token stands in `bytes`.
  private(set) var tokens: [Range<Int>] = []

  init(_ tokenizer: Tokenizer) { self.tokenizer = tokenizer }

  /// Cuts a text; what comes out is what ``Tokenizer/tokens(of:)`` gives, in the same order.
  mutating func scan(_ text: String) {
    bytes.removeAll(keepingCapacity: true)
    tokens.removeAll(keepingCapacity: true)
    guard case .words(let ngrams) = tokenizer else {
      for token in tokenizer.tokens(of: text) { append(token) }
      return
    }
    var text = text
    let isASCII = text.withUTF8 { buffer in
      guard Self.isASCII(buffer) else { return false }
      appendWords(buffer)
      return true
    }
    if !isASCII {
      for word in Tokenizer.unicodeWords(of: text) { append(word) }
    }
    appendRuns(of: ngrams)
  }

  private mutating func append(_ token: String) {
    if !bytes.isEmpty { bytes.append(blank) }
    let start = bytes.count
    bytes.append(contentsOf: token.utf8)
    tokens.append(start..<bytes.count)
  }

  /// The runs of two words and more: they stand one after another already.
  private mutating func appendRuns(of most: Int) {
    let words = tokens.count
    guard most > 1, words > 1 else { return }
    for size in 2...most where size <= words {
      for first in 0...words - size {
        tokens.append(tokens[first].lowerBound..<tokens[first + size - 1].upperBound)
      }
    }
  }

  private static func isASCII(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let raw = UnsafeRawBufferPointer(text)
    var position = 0
    while position + 8 <= raw.count {
      let word = raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)
      guard word & 0x8080_8080_8080_8080 == 0 else { return false }
      position += 8
    }
    while position < raw.count {
      guard raw[position] < 0x80 else { return false }
      position += 1
    }
    return true
  }

  /// The words of a text in ASCII: runs of letters and digits in lower case, and apostrophes between.
  private mutating func appendWords(_ text: UnsafeBufferPointer<UInt8>) {
    let room = text.count + 1
    var found = tokens
    bytes = [UInt8](unsafeUninitializedCapacity: room) { output, written in
      lowered.withUnsafeBufferPointer { lowered in
        var end = 0
        var start = 0
        var isInside = false
        for index in 0..<text.count {
          let byte = lowered[Int(text[index])]
          if byte > apostrophe {
            if !isInside {
              if end > 0 {
                output[end] = blank
                end += 1
              }
              start = end
              isInside = true
            }
            output[end] = byte
            end += 1
          } else if isInside {
            if byte == apostrophe, index + 1 < text.count,
              lowered[Int(text[index + 1])] >= UInt8(ascii: "a")
            {
              output[end] = byte
              end += 1
            } else {
              found.append(start..<end)
              isInside = false
            }
          }
        }
        if isInside { found.append(start..<end) }
        written = end
      }
    }
    tokens = found
  }
}

private let blank = UInt8(ascii: " ")
private let apostrophe = UInt8(ascii: "'")

/// Letters in lower case, digits and the apostrophe as they are, 0 for every other byte.
private let lowered: [UInt8] = (0..<256).map { value in
  let byte = UInt8(value)
  if byte < 0x80, (byte | 32) &- 97 <= 25 { return byte | 32 }
  return byte &- 48 <= 9 || byte == apostrophe ? byte : 0
}
