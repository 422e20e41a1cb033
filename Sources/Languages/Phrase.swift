/// A sentence with places to be filled: its English form, and how another language says it.
struct Phrase: Sendable {
  /// What fills a place and stays as it is.
  enum Name {
    /// A name, which stands in quotes.
    case quoted
    /// What a person wrote, at a place that is written `{=}`.
    case written
  }

  /// What stands between the places, as UTF-8; one more than there are places.
  let segments: [[UInt8]]
  /// How many bytes of a text the phrase itself accounts for.
  let weight: Int
  /// What is filled in and nobody's to translate.
  let names: [Name?]
  /// Whether only a number can be filled in: places that are written `{#}`.
  let isNumber: [Bool]
  /// The other language, with `{0}`, `{1}` for what is filled in, and marks of particles.
  let rendering: String

  /// Makes a phrase of a line such as `The table has {} rows.` and its rendering.
  init(_ english: String, rendering: String) {
    let (parts, places) = Phrase.parts(of: english)
    segments = parts.map { Array($0.utf8) }
    weight = english.utf8.count - places.reduce(0) { $0 + $1.utf8.count }
    isNumber = places.map { $0 == "{#}" }
    names = zip(zip(parts, parts.dropFirst()), places).map { sides, place in
      guard place != "{=}" else { return .written }
      guard let open = sides.0.last, let close = sides.1.first else { return nil }
      return "'`\"".contains(open) && close == open ? .quoted : nil
    }
    self.rendering = rendering
  }

  /// The parts of an English text between its places, and how the places are written.
  static func parts(of english: String) -> (parts: [String], places: [String]) {
    var parts = [""]
    var places: [String] = []
    var rest = Substring(english)
    while let brace = rest.firstIndex(of: "{") {
      parts[parts.count - 1] += rest[..<brace]
      rest = rest[brace...]
      if let mark = ["{}", "{#}", "{=}"].first(where: { rest.hasPrefix($0) }) {
        parts.append("")
        places.append(mark)
        rest = rest.dropFirst(mark.count)
      } else {
        parts[parts.count - 1] += "{"
        rest = rest.dropFirst()
      }
    }
    parts[parts.count - 1] += rest
    return (parts, places)
  }

  /// How well a part of a text fills a place.
  enum Filling {
    /// It can stand there.
    case good
    /// It cannot, but might if it went on.
    case tooShort
    /// It cannot, and no longer part can.
    case tooLong
  }

  /// What fills the places if a text has the form of this phrase; nil if it has not.
  ///
  /// - Parameters:
  ///   - text: The text, as UTF-8.
  ///   - filling: Judges what would fill one place.
  /// - Returns: what fills each place, or nil.
  func captures(
    in text: ArraySlice<UInt8>, judging filling: (ArraySlice<UInt8>) -> Filling
  ) -> [ArraySlice<UInt8>]? {
    guard text.count > weight, text.starts(with: segments[0]),
      text.suffix(segments[segments.count - 1].count).elementsEqual(segments[segments.count - 1])
    else { return nil }
    return rest(of: text.dropFirst(segments[0].count), from: 1, judging: filling)
  }

  private func rest(
    of text: ArraySlice<UInt8>, from index: Int, judging filling: (ArraySlice<UInt8>) -> Filling
  ) -> [ArraySlice<UInt8>]? {
    let segment = segments[index]
    if index == segments.count - 1 {
      let capture = text.dropLast(segment.count)
      let isFilled = text.count > segment.count && fits(capture, index - 1)
      return isFilled && filling(capture) == .good ? [capture] : nil
    }
    var start = text.startIndex + 1
    while let found = Phrase.position(of: segment, in: text, from: start) {
      let capture = text[text.startIndex..<found]
      let fit = filling(capture)
      guard fit != .tooLong else { return nil }
      if fit == .good, fits(capture, index - 1),
        let others = rest(
          of: text[(found + segment.count)...], from: index + 1, judging: filling)
      {
        return [capture] + others
      }
      start = found + 1
    }
    return nil
  }

  /// Whether a place that is for numbers would hold one; signs, and marks of data, may stand with it.
  private func fits(_ capture: ArraySlice<UInt8>, _ place: Int) -> Bool {
    guard isNumber[place] else {
      return names[place] != .quoted || !endsBefore(capture, quote: segments[place].last)
    }
    var last: UInt8 = 0
    var hasDigit = false
    for byte in capture {
      let isLetter = (0x61...0x7A).contains(byte | 0x20) && byte < 0x80
      let isExponent = byte == UInt8(ascii: "e") && (0x30...0x39).contains(last)
      if isLetter, !isExponent { return false }
      hasDigit = hasDigit || (0x30...0x39).contains(byte)
      last = byte
    }
    return hasDigit
  }

  /// Whether a name in quotes ends within what would fill its place.
  private func endsBefore(_ capture: ArraySlice<UInt8>, quote: UInt8?) -> Bool {
    zip(capture, capture.dropFirst()).contains { byte, next in
      byte == quote && Self.afterQuotes.contains(next)
    }
  }

  private static let afterQuotes = Set(" ,;:.)".utf8)

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
