import Testing

@testable import Languages

@Suite("The phrase book")
struct PhraseBookTests {
  private let book = PhraseBook([
    """
    The table has {} rows.
    표에 행이 {0}개 있습니다.

    {} decides; success is {}.
    {0}{이/가} 기준이며, 성공 기준은 {1}입니다.

    accuracy
    정확도

    Unknown key '{}'
    알 수 없는 키 '{0}'

    First sentence. Second sentence.
    두 문장입니다.
    """
  ])

  @Test("places are filled, and what fills them is put into words itself")
  func places() {
    #expect(book.words("The table has 12 rows.") == "표에 행이 12개 있습니다.")
    #expect(
      book.words("Accuracy decides; success is 0.9.") == "정확도가 기준이며, 성공 기준은 0.9입니다.")
  }

  @Test("sentences are found one by one and together, names in quotes are left alone")
  func sentences() {
    #expect(
      book.words("The table has 1 rows. First sentence. Second sentence. Foo bar.")
        == "표에 행이 1개 있습니다. 두 문장입니다. Foo bar.")
    #expect(book.words("unknown key 'accuracy'") == "알 수 없는 키 'accuracy'")
  }

  @Test("what is not in the table stays as it is")
  func unknown() {
    for text in ["", "  ", "k_fold", "Nothing known here.", "12.5 %", "{}"] {
      #expect(book.words(text) == text)
    }
    #expect(Language.english.words("accuracy") == "accuracy")
  }

  @Test("data keep their marks, code keeps its letters")
  func marks() {
    let text =
      PhraseBook.marked("accuracy") + " decides; success is "
      + PhraseBook.marked("accuracy", isCode: true) + "."
    #expect(
      PhraseBook.parts(of: book.words(text)) == [
        .data("정확도"), .plain("가 기준이며, 성공 기준은 "), .code("accuracy"), .plain("입니다."),
      ])
  }

  @Test(
    "particles follow the sound before them",
    arguments: [
      ("정확도", "는", "를", "로"), ("손실", "은", "을", "로"), ("값", "은", "을", "으로"),
      ("7", "은", "을", "로"), ("0.05", "는", "를", "로"), ("10", "은", "을", "으로"),
      ("adam", "은", "을", "으로"), ("softmax", "는", "를", "로"), ("dropout", "은", "을", "으로"),
      ("k_fold", "는", "를", "로"), ("MAE", "는", "를", "로"), ("URL", "은", "을", "로"),
      ("'정확도'", "는", "를", "로"), ("손실(loss)", "은", "을", "로"), ("95%", "는", "를", "로"),
    ])
  func particles(word: String, topic: String, object: String, direction: String) {
    #expect(Language.korean.filled("{0}{은/는}", with: [word]) == word + topic)
    #expect(Language.korean.filled("{0}{을/를}", with: [word]) == word + object)
    #expect(Language.korean.filled("{0}{으로/로}", with: [word]) == word + direction)
  }

  @Test(
    "the locale names the language",
    arguments: [
      ("ko_KR.UTF-8", Language.korean), ("ko", .korean), ("en_US.UTF-8", .english), ("C", .english),
      ("", .english), ("kok_IN", .english), ("de_DE", .english),
    ])
  func locales(locale: String, language: Language) {
    #expect(Language(locale: locale) == language)
  }
}
