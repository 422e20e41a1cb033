import Datasets
import JSONText

extension StageContext {
  /// Tells which columns a network of images does not take.
  mutating func tellWhatImagesLeaveOut(_ schema: Schema) throws {
    let features = schema.columns.filter(\.isFeature)
    guard features.contains(where: { $0.role == .image }) else { return }
    for column in features where column.role != .image {
      let sentence =
        "'\(column.name)' is left out: a network of images takes the images and nothing else."
      try note("unused_column", .string(column.name), because: sentence)
      warn(sentence)
    }
  }

  /// Asks how texts become numbers, if there is a column of texts.
  mutating func askAboutText(_ schema: Schema, _ table: Table) throws -> TextSettings? {
    let names = schema.columns.filter { $0.role == .text }.map(\.name)
    guard !names.isEmpty else { return nil }
    let measure = TextMeasure(names.compactMap { table[$0] })
    let listed = names.map { "'\($0)'" }.joined(separator: ", ")
    let output = try ask(
      PreprocessingStage.textOutput, recommending: .multiHot,
      because:
        "\(listed): \(measure.texts) texts of \(measure.meanWords.rounded3) words on average, "
        + "\(measure.textsPerWord.rounded3) texts for each word of that length; above 1,500 the order of "
        + "words begins to pay.",
      evidence: ["texts": .init(measure.texts), "mean_words": .init(measure.meanWords)],
      objection: { $0 == .sequences ? Self.objectionToSequences(schema.featureNames) : nil })
    let tokens = try ask(
      PreprocessingStage.textTokens, recommending: measure.isSyllabic ? .characters : .words,
      because: measure.isSyllabic
        ? "Most letters are Hangul, Han or Kana." : "Blanks stand between the words.")
    let ngrams = try ask(
      PreprocessingStage.textNgrams, recommending: tokens == .words ? 1 : 2,
      because: tokens == .words
        ? "Single words first; 2 adds pairs." : "Pairs of characters are about as long as stems.")
    let vocabulary = try ask(
      PreprocessingStage.textVocabulary, recommending: 10_000,
      because:
        "The 10,000 most frequent tokens of each fold's training rows, or all if there are fewer.")
    let length =
      output == .sequences
      ? try ask(
        PreprocessingStage.textLength, recommending: measure.usualWords,
        because: "Nine in ten texts have \(measure.usualWords) words at most, or 500 is the limit.")
      : nil
    return TextSettings(
      output: output, tokens: tokens, ngrams: ngrams, vocabulary: vocabulary, length: length)
  }

  /// What speaks against sequences: they cannot be mixed with other inputs.
  private static func objectionToSequences(_ features: [String]) -> String? {
    guard features.count > 1 else { return nil }
    return "A network of sequences takes one column of texts and nothing else; found "
      + features.map { "'\($0)'" }.joined(separator: ", ")
      + ". Leave the others out (\"drop\"), or choose multi_hot, counts or tf_idf."
  }
}

/// How long texts are and what they are written in.
struct TextMeasure {
  /// The texts that are not missing.
  private(set) var texts = 0
  /// The mean number of words, of a thousand texts at most.
  private(set) var meanWords = 0.0
  /// The number of words that nine in ten texts have at most, 500 at most.
  private(set) var usualWords = 1
  /// Whether most letters are of a script whose words are short or not parted.
  private(set) var isSyllabic = false

  /// Measures columns of texts.
  init(_ columns: [Column]) {
    var counts: [Int] = []
    var (letters, syllables) = (0, 0)
    for column in columns {
      let present = (0..<column.count).filter { !column.isMissing($0) }
      texts += present.count
      let step = max(1, present.count / 1_000)
      for place in stride(from: 0, to: present.count, by: step) {
        let text = column.text(present[place]) ?? ""
        counts.append(text.split(whereSeparator: \.isWhitespace).count)
        for scalar in text.unicodeScalars.prefix(200) where scalar.properties.isAlphabetic {
          letters += 1
          if Self.isSyllable(scalar) { syllables += 1 }
        }
      }
    }
    guard !counts.isEmpty else { return }
    meanWords = Double(counts.reduce(0, +)) / Double(counts.count)
    usualWords = min(500, max(1, counts.sorted()[(counts.count * 9 - 1) / 10]))
    isSyllabic = syllables * 2 > letters
  }

  /// The number of texts over their mean number of words.
  ///
  /// - Source: F. Chollet, *Deep Learning with Python* (2nd ed., 2021), section 11.3.5, after Google's
  ///   guide to text classification.
  var textsPerWord: Double { Double(texts) / max(1, meanWords) }

  private static func isSyllable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3040...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7A3: true
    default: false
    }
  }
}
