/// The Korean table.
enum KoreanPhrases {
  /// All phrases, family by family.
  static let book = PhraseBook(tables, polish: polish)

  private static let tables = [
    commands1, commands2, commands3, datasets1, datasets2, datasets3, datasets4, explanations1,
    explanations2, explanations3, explanations4, explanations5, headings, jSON, reports1, reports2,
    reports3, reports4, reports5, structure, training1, training2, workflows1, workflows2,
    workflows3,
    workflows4, workflows5, further1, further2, further3, further4, further5, search,
  ]

  /// Per cent signs stand close to their number in Korean.
  @Sendable private static func polish(_ text: String) -> String {
    guard text.contains(" %") else { return text }
    var result = ""
    var rest = Substring(text)
    while let blank = rest.firstRange(of: " %") {
      result += rest[..<blank.lowerBound]
      let isAfterDigit = result.last?.isNumber ?? false
      result += isAfterDigit ? "%" : " %"
      rest = rest[blank.upperBound...]
    }
    return result + rest
  }
}
