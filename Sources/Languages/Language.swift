/// A language that a person can read the program in.
///
/// All that is kept (logs, records, plans) is written in English, so that a run has the same bytes
/// whatever language it is watched in; sentences are put into words on their way to the person.
public enum Language: String, Sendable, CaseIterable {
  /// English, in which everything is written.
  case english = "en"
  /// Korean.
  case korean = "ko"

  /// The language of a POSIX locale such as `ko_KR.UTF-8`; English unless it names another.
  public init(locale: String) {
    let name = locale.prefix { $0.isLetter }.lowercased()
    self = Language(rawValue: name) ?? .english
  }

  /// The phrases of the language; nil for English, which needs none.
  public var phrases: PhraseBook? {
    switch self {
    case .english: nil
    case .korean: KoreanPhrases.book
    }
  }

  /// A text in the words of this language; what has no entry in its table stays as it is.
  public func words(_ english: String) -> String { phrases?.words(english) ?? english }

  /// A sentence of this language with its places filled, and its particles chosen by what fills them.
  ///
  /// - Parameters:
  ///   - sentence: The sentence, such as `{0}{을/를} 입력하십시오.`
  ///   - values: What fills `{0}`, `{1}` and so on.
  /// - Returns: the sentence.
  public func filled(_ sentence: String, with values: [String]) -> String {
    Phrase("", rendering: sentence).filled(with: values)
  }
}
