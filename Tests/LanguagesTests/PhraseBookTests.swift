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

  private let ambiguous = PhraseBook([
    """
    The {} target columns hold numbers.
    타깃 열 {0}개에 숫자가 들어 있습니다.

    The plan says so; the rule agrees: {}
    계획에 그렇게 적혀 있습니다. 규칙도 같습니다: {0}

    {} on {} rows
    {1}행에서 {0}

    {} {#} on {#} rows
    {2}행에서 {0} {1}

    Reason given: {=}
    적어 둔 이유: {0}

    So it is. {}
    그렇습니다. {0}

    Two things. Both said.
    두 가지를 말했습니다.

    mean accuracy
    평균 정확도

    score
    점수
    """
  ])

  @Test("of several readings the one that leaves the least English is taken")
  func readings() {
    #expect(
      ambiguous.words("The plan says so; the rule agrees: The 2 target columns hold numbers.")
        == "계획에 그렇게 적혀 있습니다. 규칙도 같습니다: 타깃 열 2개에 숫자가 들어 있습니다.")
    #expect(ambiguous.words("So it is. Two things. Both said.") == "그렇습니다. 두 가지를 말했습니다.")
    #expect(ambiguous.words("Score (mean accuracy (score))") == "점수(평균 정확도(점수))")
  }

  @Test("numbers stand at places for numbers, names keep their letters")
  func numbers() {
    #expect(ambiguous.words("Mean accuracy 1.5e-5 on 60 rows") == "60행에서 평균 정확도 1.5e-5")
    #expect(ambiguous.words("Foo on 3 rows") == "3행에서 Foo")
    let metric = PhraseBook.marked("Mean accuracy")
    #expect(
      ambiguous.words("\(metric) 0.9 on 60 rows") == "60행에서 \(PhraseBook.marked("평균 정확도")) 0.9")
  }

  @Test("what a person wrote stays as it is")
  func verbatim() {
    #expect(ambiguous.words("Reason given: score") == "적어 둔 이유: score")
  }

  @Test(
    "English is told from names",
    arguments: [
      ("It is so.", ["It", "is", "so"]), ("'a name' and `code`", ["and"]), ("k_fold 1.5e-5 L2", []),
      ("out-of-fold, a PR AUC", ["out-of-fold"]), ("the target's own", ["the", "target", "own"]),
      ("docs/x.md 정확도 x", []),
    ])
  func englishWords(text: String, words: [String]) {
    #expect(EnglishWords.all(in: text).map(String.init) == words)
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
