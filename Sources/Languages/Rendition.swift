/// A text in another language, and how much of it is not.
struct Rendition {
  /// The text.
  var text: String
  /// The number of English words that are left in it.
  var wordsLeft: Int

  /// What is known in the other language.
  init(_ text: String, wordsLeft: Int = 0) {
    self.text = text
    self.wordsLeft = wordsLeft
  }

  /// What stays as it is in English.
  init(unchanged text: some StringProtocol) {
    self.text = String(text)
    wordsLeft = EnglishWords.all(in: self.text).count
  }

  /// Renditions with a text between them.
  init(_ parts: [Rendition], separator: String = "") {
    text = parts.map(\.text).joined(separator: separator)
    wordsLeft = parts.reduce(0) { $0 + $1.wordsLeft }
  }

  /// The rendition with its text changed.
  func map(_ change: (String) -> String) -> Rendition {
    Rendition(change(text), wordsLeft: wordsLeft)
  }
}
