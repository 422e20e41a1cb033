import Foundation
import Testing

@testable import Languages

@Suite("The Korean table")
struct KoreanTableTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  /// Files whose texts no person reads in Korean (scripts, references in English, violated
  /// preconditions), or that are looked at elsewhere: the topics in `KoreanTests`, and the wizard's
  /// own words, of which there is one type a language.
  private static let leftOut = [
    "Languages/", "CompletionScript.swift", "ManualPage.swift", "CommandReference.swift",
    "PlanReference.swift", "PlanSchema.swift", "EnglishWording.swift", "KoreanWording.swift",
    "Version.swift", "Explanations/", "Tensors/", "Hashing/", "Drawing.swift", "Charts/Chart.swift",
    "Statistics/", "sevenfold-bench",
    "sevenfold-sim", "sevenfold-fuzz", "CKernels",
  ]

  private static var files: [String] {
    let sources = root + "/Sources"
    let all = FileManager.default.enumerator(atPath: sources)?.compactMap { $0 as? String } ?? []
    return all.filter { path in
      path.hasSuffix(".swift") && !leftOut.contains { path.contains($0) }
    }.sorted()
  }

  private static func contents(of path: String) -> String {
    String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
  }

  /// Whether a text is one that a person reads: words, and no code.
  private static func isSentence(_ text: String) -> Bool {
    let plain = text.replacing("{}", with: "")
    guard plain.contains(#/[A-Za-z]{2,}[,:;]? +\S*[A-Za-z]{2,}/#) else { return false }
    let isCode =
      plain.contains(#/=\"|^<|^\s*#|^\/\/|^\s*sevenfold |^docs\/|\$[a-z]/#)
      || plain.wholeMatch(of: #/[A-Z_, ]+|NumPy \(.*|SQLite format 3|.*: sevenfold batch /#) != nil
    let isSource = plain.contains(#/\(?(19|20)\d\d\)?/#) && plain.contains(#/[A-Z][a-z]+.* [A-Z]/#)
    return !isCode && !isSource
  }

  /// Whether a literal stands in one of the keys; one whose places follow each other directly, or stand for
  /// "is" and "are", if its parts do, in order.
  private static func isCovered(_ literal: String, by keys: [String]) -> Bool {
    let text = literal.replacing("\n", with: " ").lowercased()
      .trimmingCharacters(in: .whitespaces)
    if keys.contains(where: { $0.contains(text) }) { return true }
    let parts = text.split(separator: "{}").map { $0.trimmingCharacters(in: .whitespaces) }
    return keys.contains { key in
      var rest = Substring(key)
      for part in parts where !part.isEmpty {
        guard let place = rest.range(of: part) else { return false }
        rest = rest[place.upperBound...]
      }
      return true
    }
  }

  /// Sentences whose places hold more than a number, a name or a verb; `KoreanRunsTests` has them said.
  private static let puzzles = ["of feature values", "values have several rows each", "Chollet"]

  /// Whether a text is a sentence of its own, not a part of which one is made.
  private static func isWhole(_ text: String) -> Bool {
    !puzzles.contains(where: text.contains)
      && text.contains(#/^['\"`*(]*(?:[A-Z]|\{\})[^\n]*[.?!]$/#)
  }

  /// English that the table leaves on purpose: names, and words that are typed.
  private static let names = Set(
    KoreanPhrases.book.entries.filter { !$0.english.contains("Chollet") }
      .flatMap { EnglishWords.all(in: $0.other) })

  /// The English that is left of a sentence when its places are filled, in the filling that leaves the
  /// least.
  private static func wordsLeft(of sentence: String) -> [Substring] {
    var best: [Substring]?
    for text in fillings(of: sentence).prefix(200) {
      let left = EnglishWords.all(in: KoreanPhrases.book.words(text)).filter { !names.contains($0) }
      if left.isEmpty { return [] }
      if best.map({ left.count < $0.count }) ?? true { best = left }
    }
    return best ?? []
  }

  /// A sentence with numbers in its places, or with what makes a plural or stands for a verb.
  private static func fillings(of sentence: String) -> some Sequence<String> {
    let parts = sentence.components(separatedBy: "{}")
    let choices = zip(parts, parts.dropFirst()).enumerated().map { place, sides in
      let number = "\(7 + place)"
      if sides.0.last?.isLetter == true { return ["s", ""] }
      guard !sides.0.isEmpty else { return [number, "\(number) rows"] }
      guard sides.0.hasSuffix(" "), let next = sides.1.first, " ,".contains(next) else {
        return [number]
      }
      return [number, "are", "were", "have", "lose", "are empty", "small"]
    }
    let count = choices.reduce(1) { min($0 * $1.count, 10_000) }
    return (0..<count).lazy.map { number in
      var rest = number
      var text = parts[0]
      for (choice, part) in zip(choices, parts.dropFirst()) {
        text += choice[rest % choice.count] + part
        rest /= choice.count
      }
      return text
    }
  }

  @Test("every sentence of the sources is read as Korean, its places filled")
  func sentences() {
    var missing: [String] = []
    for file in Self.files {
      let texts = SourceLiterals.texts(in: Self.contents(of: Self.root + "/Sources/" + file))
      for text in texts.map({ $0.replacing("\n", with: " ") })
      where Self.isSentence(text) && Self.isWhole(text) {
        let left = Self.wordsLeft(of: text)
        if !left.isEmpty { missing.append("\(file): \(text) \(left)") }
      }
    }
    #expect(missing.isEmpty, "\(missing.count):\n\(missing.joined(separator: "\n"))")
  }

  @Test("no sentence of the sources is missing")
  func missingKeys() {
    let keys = KoreanPhrases.book.keys.map {
      $0.replacing(#/\{[#=]\}/#, with: "{}").lowercased()
    }
    var missing: [String] = []
    for file in Self.files {
      let texts = SourceLiterals.texts(in: Self.contents(of: Self.root + "/Sources/" + file))
      for text in texts where Self.isSentence(text) && !Self.isCovered(text, by: keys) {
        missing.append("\(file): \(text)")
      }
    }
    #expect(missing.isEmpty, "\(missing.count):\n\(missing.joined(separator: "\n"))")
  }

  @Test("each phrase fills all its places, and is Korean")
  func renderings() {
    for (english, korean) in KoreanPhrases.book.entries {
      let places =
        english.split(separator: #/\{[#=]?\}/#, omittingEmptySubsequences: false).count - 1
      for place in 0..<places { #expect(korean.contains("{\(place)}"), "\(english)") }
      #expect(!korean.contains("{\(places)}"), "\(english)")
      let isNameOnly =
        english.wholeMatch(of: #/[^a-z]*|docs.*|.*\d{4}.*|sevenfold: \{\}|\{\}, an? \{\}/#) != nil
      let isKorean = korean.unicodeScalars.contains { (0xAC00...0xD7A3).contains($0.value) }
      #expect(isKorean || isNameOnly, "\(english): \(korean)")
    }
  }

  @Test("no phrase stands in the table twice")
  func unique() {
    let twice = Dictionary(grouping: KoreanPhrases.book.keys) { $0 }.filter { $0.value.count > 1 }
    #expect(twice.isEmpty, "\(twice.keys.sorted())")
  }

  @Test("literals are read from a source as they are written")
  func literals() {
    let source = #"""
      // "not this"
      let a = "one \(b("two")) " + "three"
      let c = """
        four \
        five \(d)
        """
      """#
    #expect(SourceLiterals.texts(in: source) == ["one {} three", "two", "four five {}"])
  }
}
