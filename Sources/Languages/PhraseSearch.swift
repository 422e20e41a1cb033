/// The search for the words of one text.
///
/// A text can often be read in several ways: as a phrase whose places hold the rest, as sentences,
/// as a list. All are tried, those that say the most first, until one leaves no English; if none
/// does, the one that leaves the least is taken.
struct PhraseSearch {
  private let book: PhraseBook
  /// What was found for the parts of the text so far.
  private var found: [String: Rendition?] = [:]

  private static let deepest = 8
  /// The most English words that are left in a reading, unless they are less than half.
  private static let mostWordsLeft = 3
  /// The most phrases that one text is read as.
  private static let mostReadings = 8
  /// The most sentences that one entry covers, unless it is all of a text.
  private static let mostSentences = 6
  /// The most parts that are looked up for one text.
  private static let mostParts = 4_000

  /// A search in a book.
  init(in book: PhraseBook) { self.book = book }

  /// A line in the words of the language, as far as they are known.
  mutating func words(_ text: String) -> String { line(text, depth: 0)?.text ?? text }

  /// The ways in which a text is put together.
  private enum Way {
    case phrase, sentences, statement, head, stop, brackets, marks, number, measure
    case list(separator: String)

    /// All ways to read a single sentence, beside that as a phrase.
    static let ofParts: [Way] = [
      .statement, .head, .stop, .brackets, .list(separator: " · "), .list(separator: "; "), .marks,
      .number, .list(separator: ", "), .measure,
    ]
  }

  /// A line in the words of the language; nil if nothing in it is known.
  private mutating func line(_ text: String, depth: Int) -> Rendition? {
    guard depth < Self.deepest, text.utf8.contains(where: { $0 | 0x20 >= 0x61 }) else { return nil }
    if let (data, isCode) = PhraseBook.content(of: text) {
      return isCode ? nil : line(data, depth: depth)?.map { PhraseBook.marked($0) }
    }
    let trimmed = text.trimmingBlanks
    if trimmed.count < text.count {
      return line(String(trimmed), depth: depth)?.map {
        String(text[..<trimmed.startIndex]) + $0 + text[trimmed.endIndex...]
      }
    }
    if let known = found[text] { return known }
    guard found.count < Self.mostParts else { return nil }
    found.updateValue(nil, forKey: text)
    let isOne = Sentences.pieces(of: text).count == 1
    let ways = isOne ? [.phrase] + Way.ofParts : [.phrase, .sentences, .head]
    let best = self.best(of: ways, text, depth)
    found.updateValue(best, forKey: text)
    return best
  }

  /// A line in the words of the language, or as it is.
  private mutating func part(_ text: some StringProtocol, depth: Int) -> Rendition {
    line(String(text), depth: depth + 1) ?? Rendition(unchanged: text)
  }

  /// The first reading that leaves no English; the one that leaves the least if none does.
  ///
  /// What stays English for the greater part is read wrongly, or was written by a person: better all
  /// of it in English than a mixture.
  private mutating func best(of ways: [Way], _ text: String, _ depth: Int) -> Rendition? {
    let most = max(Self.mostWordsLeft, EnglishWords.all(in: text).count / 2)
    var best: Rendition?
    for way in ways {
      guard let reading = self.reading(text, by: way, depth) else { continue }
      if reading.wordsLeft == 0 { return reading }
      guard reading.wordsLeft <= most else { continue }
      if best.map({ reading.wordsLeft < $0.wordsLeft }) ?? true { best = reading }
    }
    return best
  }

  private mutating func reading(_ text: String, by way: Way, _ depth: Int) -> Rendition? {
    switch way {
    case .phrase: phrase(text, depth)
    case .sentences: sentences(text, depth)
    case .statement: text.hasSuffix(".") ? Self.closed(phrase(String(text.dropLast()), depth)) : nil
    case .stop:
      text.hasSuffix(".") ? Self.closed(line(String(text.dropLast()), depth: depth + 1)) : nil
    case .head: headed(text, depth)
    case .brackets: bracketed(text, depth)
    case .marks: marked(text, depth)
    case .number: numbered(text, depth)
    case .measure: measured(text, depth)
    case .list(let separator): list(text, separator: separator, depth)
    }
  }

  // MARK: - As one phrase

  /// The text as one entry of the tables.
  private mutating func phrase(_ text: String, _ depth: Int) -> Rendition? {
    if let entry = book.entry(text) { return Rendition(entry.filled(with: [])) }
    let bytes = Array(text.utf8)
    let normal = Array(PhraseBook.normal(text).utf8)[...]
    var best: Rendition?
    var readings = 0
    for phrase in book.phrases(beginningAs: normal) {
      guard let places = phrase.captures(in: normal, judging: { filling($0) }) else { continue }
      let values = zip(places, phrase.names).map { place, name in
        let value = String(decoding: bytes[place.startIndex..<place.endIndex], as: UTF8.self)
        // What a person wrote counts a little, so that it does not swallow what is known.
        guard let name else { return part(value, depth: depth) }
        return Rendition(value, wordsLeft: name == .written ? 1 : 0)
      }
      let left = values.reduce(0) { $0 + $1.wordsLeft }
      if best.map({ left < $0.wordsLeft }) ?? true {
        best = Rendition(phrase.filled(with: values.map(\.text)), wordsLeft: left)
      }
      readings += 1
      if left == 0 || readings == Self.mostReadings { break }
    }
    return best
  }

  /// Whether a text can fill a place: no more than one sentence, unless it is one entry.
  private func filling(_ text: ArraySlice<UInt8>) -> Phrase.Filling {
    guard let open = Sentences.openBrackets(in: text) else { return .tooLong }
    guard open == 0 else { return .tooShort }
    guard Sentences.isBroken(text) else { return .good }
    let found = String(decoding: text, as: UTF8.self)
    return book.entry(PhraseBook.content(of: found)?.data ?? found) == nil ? .tooLong : .good
  }

  // MARK: - As sentences

  /// The text as several entries, cut where the least English is left; where nothing tells, as many
  /// sentences at once as one entry covers.
  private mutating func sentences(_ text: String, _ depth: Int) -> Rendition? {
    let pieces = Sentences.pieces(of: text)
    guard pieces.count > 1 else { return nil }
    var rests: [(parts: [Rendition], wordsLeft: Int)] = [([], 0)]
    var isKnown = false
    for start in pieces.indices.reversed() {
      var best: (parts: [Rendition], wordsLeft: Int)?
      for count in (1...min(rests.count, Self.mostSentences)).reversed() {
        let span = text[pieces[start].startIndex..<pieces[start + count - 1].endIndex]
        let found =
          count == 1 ? line(String(span), depth: depth) : phrase(String(span), depth)
        guard found != nil || count == 1 else { continue }
        isKnown = isKnown || found != nil
        let part = found ?? Rendition(unchanged: span)
        let rest = rests[rests.count - count]
        if best.map({ part.wordsLeft + rest.wordsLeft < $0.wordsLeft }) ?? true {
          best = ([part] + rest.parts, part.wordsLeft + rest.wordsLeft)
        }
      }
      if let best { rests.append(best) }
    }
    return isKnown ? rests.last.map { Rendition($0.parts, separator: " ") } : nil
  }

  // MARK: - As parts

  private static func closed(_ reading: Rendition?) -> Rendition? {
    reading?.map { $0.hasSuffix(".") ? $0 : $0 + "." }
  }

  /// What stands before a colon, and what after it.
  private mutating func headed(_ text: String, _ depth: Int) -> Rendition? {
    guard let colon = text.firstRange(of: ": "),
      let rest = line(String(text[colon.upperBound...]), depth: depth + 1)
    else { return nil }
    return Rendition([part(text[..<colon.lowerBound], depth: depth), rest], separator: ": ")
  }

  /// What stands before a bracket at the end, and what in it.
  private mutating func bracketed(_ text: String, _ depth: Int) -> Rendition? {
    let opens = text.hasSuffix(")") ? text.ranges(of: " (") : []
    guard let open = opens.last(where: { Sentences.isBalanced(text[$0.lowerBound...].utf8) })
    else { return nil }
    let parts = [text[..<open.lowerBound], text[open.upperBound...].dropLast()]
    return joined(parts, depth)?.map { $0 + ")" }
  }

  private mutating func list(_ text: String, separator: String, _ depth: Int) -> Rendition? {
    let parts = text.split(separator: separator)
    return parts.count > 1 ? joined(parts, separator: separator, depth) : nil
  }

  /// Parts of which at least one is known.
  private mutating func joined(
    _ parts: [Substring], separator: String = "(", _ depth: Int
  ) -> Rendition? {
    let found = parts.map { line(String($0), depth: depth + 1) }
    guard found.contains(where: { $0 != nil }) else { return nil }
    return Rendition(
      zip(parts, found).map { $1 ?? Rendition(unchanged: $0) }, separator: separator)
  }

  /// Marked data with words between them, each by itself.
  private mutating func marked(_ text: String, _ depth: Int) -> Rendition? {
    guard text.unicodeScalars.contains(PhraseBook.dataStart) else { return nil }
    let parts = PhraseBook.parts(of: text)
    guard parts.count > 1 else { return nil }
    var isKnown = false
    let all = parts.map { piece in
      if case .code(let text) = piece { return Rendition(PhraseBook.marked(text, isCode: true)) }
      let found = line(piece.text, depth: depth + 1)
      isKnown = isKnown || found != nil
      let words = found ?? Rendition(unchanged: piece.text)
      if case .data = piece { return words.map { PhraseBook.marked($0) } }
      return words
    }
    return isKnown ? Rendition(all) : nil
  }

  /// What stands behind a number, such as the title of a step.
  private mutating func numbered(_ text: String, _ depth: Int) -> Rendition? {
    let number = text.prefix { $0.isNumber }
    guard !number.isEmpty, text.dropFirst(number.count).hasPrefix(" ") else { return nil }
    let rest = String(text.dropFirst(number.count + 1))
    return line(rest, depth: depth + 1)?.map { "\(number) \($0)" }
  }

  /// What stands before a number, such as the name of a metric.
  private mutating func measured(_ text: String, _ depth: Int) -> Rendition? {
    let last = text.utf8.lastIndex { (0x61...0x7A).contains($0 | 0x20) && $0 < 0x80 }
    guard let last, let blank = text[last...].firstIndex(of: " "),
      text[blank...].contains(where: { ("0"..."9").contains($0) })
    else { return nil }
    return line(String(text[..<blank]), depth: depth + 1)?.map { $0 + text[blank...] }
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
