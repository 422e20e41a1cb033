internal import JSONText
internal import Tensors

/// Replaces a column of texts by numbers: one sparse column for each token of a vocabulary, or a
/// sequence of the tokens' numbers.
///
/// The vocabulary holds the most frequent tokens of the training rows. A missing text has no token.
///
/// - Source: F. Chollet, *Deep Learning with Python* (2nd ed., 2021), chapter 11.
public struct TextVectorization: Preprocessor {
  /// What a text becomes.
  public enum Output: String, Codable, Hashable, Sendable, CaseIterable {
    /// For each token 1 if it occurs.
    case multiHot = "multi_hot"
    /// For each token how often it occurs.
    case counts
    /// For each token how often it occurs, weighted by how rare it is; rows of length 1.
    case tfIdf = "tf_idf"
    /// The numbers of the tokens in order, for an embedding.
    case sequences

    /// What a token counts for, if the order is given up.
    var weighting: Vocabulary.Weighting? { Vocabulary.Weighting(rawValue: rawValue) }
  }

  /// What a token is.
  public enum Tokens: String, Codable, Hashable, Sendable, CaseIterable {
    /// A word.
    case words
    /// A run of so many characters as `ngrams` says.
    case characters
  }

  /// The name in plans and model files.
  public static let kind = "text_vectorization"
  /// The settings, as plans write them.
  public static let settings: [StepSetting] = [
    .columns,
    StepSetting(
      "output", .choice(Output.allCases.map(\.rawValue)), "what a text becomes",
      standard: "multi_hot"),
    StepSetting(
      "tokens", .choice(Tokens.allCases.map(\.rawValue)), "what a token is", standard: "words"),
    StepSetting(
      "ngrams", .integer(1...10), "the most words of a token, or the number of characters",
      standard: 1),
    StepSetting(
      "vocabulary", .integer(1...1_000_000), "the most tokens that get a number",
      standard: 10_000),
    StepSetting("length", .integer(1...100_000), "the tokens of a sequence", standard: 200),
  ]
  /// The columns that the step is for, each with a vocabulary of its own.
  public var columns: [String]
  /// What a text becomes.
  public var output: Output
  /// What a token is.
  public var tokens: Tokens
  /// The most words of a token, or the number of characters, from 1.
  public var ngrams: Int
  /// The most tokens of a vocabulary, from 1.
  public var vocabulary: Int
  /// The tokens of a sequence, from 1.
  public var length: Int

  /// Makes the step for some columns of texts.
  public init(
    columns: [String], output: Output = .multiHot, tokens: Tokens = .words, ngrams: Int = 1,
    vocabulary: Int = 10_000, length: Int = 200
  ) {
    self.columns = columns
    self.output = output
    self.tokens = tokens
    self.ngrams = ngrams
    self.vocabulary = vocabulary
    self.length = length
  }

  private var tokenizer: Tokenizer {
    tokens == .words ? .words(ngrams: ngrams) : .characters(ngrams)
  }

  /// Learns the vocabularies from the training rows.
  public func fit(_ training: Table) throws(PreprocessingError) -> FittedTextVectorization {
    for (name, value) in [("ngrams", ngrams), ("vocabulary", vocabulary), ("length", length)] {
      guard value >= 1 else {
        throw .invalidSetting(
          step: Self.kind, setting: name, value: "\(value)", expected: "1 or more")
      }
    }
    var vocabularies: [Vocabulary] = []
    for name in columns {
      let texts = try training.required(name).texts
      vocabularies.append(Vocabulary(texts, tokenizer: tokenizer, limit: vocabulary))
    }
    return FittedTextVectorization(
      columns: columns, output: output, length: length, vocabularies: vocabularies)
  }
}

/// The vocabulary of each of some columns of texts.
public struct FittedTextVectorization: FittedPreprocessor {
  /// The columns, in the order of the step.
  public let columns: [String]
  /// What a text becomes.
  public let output: TextVectorization.Output
  /// The tokens of a sequence.
  public let length: Int
  /// The vocabulary of each column.
  public let vocabularies: [Vocabulary]

  /// Applies what was learned to the rows of a table.
  public func transform(
    _ table: Table, notes: inout [TransformNote]
  ) throws(PreprocessingError) -> Table {
    var result = table
    for (name, vocabulary) in zip(columns, vocabularies) {
      let texts = try table.required(name).texts
      if let weighting = output.weighting {
        let rows = vocabulary.vectors(of: texts, weighting: weighting)
        result = result.replacing(Column(name: name, values: .sparse(rows)))
      } else {
        let numbers = vocabulary.sequences(of: texts, length: length)
        let places = (0..<length).map { place in
          Column(
            result.unusedName(for: "\(name)[\(place)]"),
            numbers: (0..<numbers.rows).map { Double(numbers[$0, place]) })
        }
        result = result.replacing(name, with: places)
      }
    }
    return result
  }
}

extension Column {
  /// The text of every row; an empty one where it is missing.
  var texts: [String] { (0..<count).map { text($0) ?? "" } }
}
