/// A sentence with places to be filled: its English form, and how another language says it.
struct Phrase: Sendable {
  /// What stands between the places, as UTF-8; one more than there are places.
  let segments: [[UInt8]]
  /// Whether what is filled in stands in quotes: names, which are nobody's to translate.
  let isQuoted: [Bool]
  /// Whether only a number can be filled in: places that are written `{#}`.
  let isNumber: [Bool]
  /// The other language, with `{0}`, `{1}` for what is filled in, and marks of particles.
  let rendering: String

  /// Makes a phrase of a line such as `The table has {} rows.` and its rendering.
  init(_ english: String, rendering: String) {
    let (parts, isNumber) = Phrase.parts(of: english)
    self.isNumber = isNumber
    segments = parts.map { Array($0.utf8) }
    isQuoted = zip(parts, parts.dropFirst()).map { before, after in
      guard let open = before.last, let close = after.first else { return false }
      return "'`\"".contains(open) && close == open
    }
    self.rendering = rendering
  }

  /// The parts of an English text between its places, and which places are for numbers.
  static func parts(of english: String) -> (parts: [String], isNumber: [Bool]) {
    var parts = [""]
    var isNumber: [Bool] = []
    var rest = Substring(english)
    while let brace = rest.firstIndex(of: "{") {
      parts[parts.count - 1] += rest[..<brace]
      rest = rest[brace...]
      if let mark = ["{}", "{#}"].first(where: { rest.hasPrefix($0) }) {
        parts.append("")
        isNumber.append(mark == "{#}")
        rest = rest.dropFirst(mark.count)
      } else {
        parts[parts.count - 1] += "{"
        rest = rest.dropFirst()
      }
    }
    parts[parts.count - 1] += rest
    return (parts, isNumber)
  }

  /// How many bytes of a text the phrase itself accounts for.
  var weight: Int { segments.reduce(0) { $0 + $1.count } }

  /// What fills the places if a text has the form of this phrase; nil if it has not.
  ///
  /// - Parameters:
  ///   - text: The text, as UTF-8.
  ///   - isAcceptable: Judges what would fill one place.
  /// - Returns: what fills each place, or nil.
  func captures(
    in text: ArraySlice<UInt8>, where isAcceptable: (ArraySlice<UInt8>) -> Bool
  ) -> [ArraySlice<UInt8>]? {
    guard text.count > weight, text.starts(with: segments[0]),
      text.suffix(segments[segments.count - 1].count).elementsEqual(segments[segments.count - 1])
    else { return nil }
    return rest(of: text.dropFirst(segments[0].count), from: 1, where: isAcceptable)
  }

  private func rest(
    of text: ArraySlice<UInt8>, from index: Int, where isAcceptable: (ArraySlice<UInt8>) -> Bool
  ) -> [ArraySlice<UInt8>]? {
    let segment = segments[index]
    if index == segments.count - 1 {
      let capture = text.dropLast(segment.count)
      let isFilled = text.count > segment.count && fits(capture, index - 1)
      return isFilled && isAcceptable(capture) ? [capture] : nil
    }
    var start = text.startIndex + 1
    while let found = Phrase.position(of: segment, in: text, from: start) {
      let capture = text[text.startIndex..<found]
      guard isAcceptable(capture) else { return nil }
      if fits(capture, index - 1),
        let others = rest(
          of: text[(found + segment.count)...], from: index + 1, where: isAcceptable)
      {
        return [capture] + others
      }
      start = found + 1
    }
    return nil
  }

  /// Whether a place that is for numbers would hold one; marks of data may stand before it.
  private func fits(_ capture: ArraySlice<UInt8>, _ place: Int) -> Bool {
    guard isNumber[place] else { return true }
    let hasDigit = capture.contains { (0x30...0x39).contains($0) }
    return hasDigit && !capture.contains { (0x61...0x7A).contains($0 | 0x20) && $0 < 0x80 }
  }

  private static func position(
    of segment: [UInt8], in text: ArraySlice<UInt8>, from start: Int
  ) -> Int? {
    guard let first = segment.first else { return start <= text.endIndex ? start : nil }
    var index = start
    while index + segment.count <= text.endIndex {
      if text[index] == first, text[index..<(index + segment.count)].elementsEqual(segment) {
        return index
      }
      index += 1
    }
    return nil
  }

  /// The rendering with its places filled and its particles chosen.
  func filled(with values: [String]) -> String {
    var text = ""
    var rest = Substring(rendering)
    while let open = rest.firstIndex(of: "{") {
      text += rest[..<open]
      let inside = rest[rest.index(after: open)...]
      guard let close = inside.firstIndex(of: "}") else { break }
      let mark = inside[..<close]
      if let place = Int(mark), values.indices.contains(place) {
        text += values[place]
      } else {
        text += KoreanParticles.particle(mark, after: text) ?? "{\(mark)}"
      }
      rest = inside[inside.index(after: close)...]
    }
    return text + rest
  }
}
