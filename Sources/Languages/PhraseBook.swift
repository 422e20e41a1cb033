/// The phrases of a language, found by what is said in English.
///
/// A text is looked up whole, as a phrase with places that hold something else, whose contents are
/// looked up in turn, sentence by sentence, and as a list; the reading that leaves the least English
/// is taken. What is found nowhere stays as it is: names, numbers, code.
public struct PhraseBook: Sendable {
  /// The phrases without places, by their English form.
  private var sentences: [String: Phrase] = [:]
  /// The phrases with places, those that say the most first.
  private var forms: [Phrase] = []
  /// What tells quickly that a text has not the form: its length, and the last byte unless a place
  /// stands at the end.
  private var outlines: [(weight: Int, last: UInt8?)] = []
  /// Which of the forms a text can have that begins with these bytes, in the same order.
  private var places: [[UInt8]: [Int]] = [:]
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
    forms.sort { $0.weight > $1.weight }
    outlines = forms.map { ($0.weight, $0.segments.last?.last) }
    let keys = forms.map { Array($0.segments[0].prefix(Self.keyLength)) }
    for (place, key) in keys.enumerated() { places[key, default: []].append(place) }
    let own = places
    for key in own.keys where !key.isEmpty {
      places[key] = (0...key.count).flatMap { own[Array(key.prefix($0))] ?? [] }.sorted()
    }
  }

  private mutating func add(_ english: String, _ other: String) {
    entries.append((english, other))
    let normal = Self.normal(english)
    let phrase = Phrase(normal, rendering: other)
    if phrase.segments.count == 1 {
      sentences[normal] = phrase
    } else {
      forms.append(phrase)
    }
  }

  /// A text with its first letter in lower case: sentences begin with phrases of all kinds.
  static func normal(_ text: String) -> String {
    guard let first = text.utf8.first, (0x41...0x5A).contains(first) else { return text }
    return text.prefix(1).lowercased() + text.dropFirst()
  }

  // MARK: - Looking up

  /// A text in the words of the language.
  ///
  /// Line ends stay where they are.
  public func words(_ english: String) -> String {
    var search = PhraseSearch(in: self)
    let lines = english.split(separator: "\n", omittingEmptySubsequences: false)
    return polish(lines.map { search.words(String($0)) }.joined(separator: "\n"))
  }

  /// The entry without places that a text is; nil if there is none.
  func entry(_ text: String) -> Phrase? { sentences[Self.normal(text)] }

  /// The phrases with places that a text may have the form of, those that say the most first.
  func phrases(beginningAs text: ArraySlice<UInt8>) -> some Sequence<Phrase> {
    let lists = (0...Self.keyLength).reversed().lazy.compactMap { places[Array(text.prefix($0))] }
    let (count, last) = (text.count, text.last)
    return (lists.first ?? []).lazy.filter {
      outlines[$0].weight < count && (outlines[$0].last == nil || outlines[$0].last == last)
    }.map { forms[$0] }
  }
}
