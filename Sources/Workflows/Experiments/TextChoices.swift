import Datasets

/// What a text becomes.
public enum TextOutput: String, PlanChoice, Sendable {
  /// For each token 1 if it occurs.
  case multiHot = "multi_hot"
  /// For each token how often it occurs.
  case counts
  /// For each token how often it occurs, weighted by how rare it is.
  case tfIdf = "tf_idf"
  /// The numbers of the tokens in order.
  case sequences

  /// What choosing this means.
  public var meaning: String {
    switch self {
    case .multiHot: "One input for each token of the vocabulary: 1 if the text has it, else 0."
    case .counts: "One input for each token: how often the text has it."
    case .tfIdf:
      "One input for each token: how often the text has it, times how rare it is among the training "
        + "texts; each row has length 1."
    case .sequences:
      "The numbers of the tokens in their order, cut or filled up to one length, for an embedding."
    }
  }

  var output: TextVectorization.Output { TextVectorization.Output(rawValue: rawValue) ?? .multiHot }
}

/// What a token of a text is.
public enum TextTokens: String, PlanChoice, Sendable {
  /// A word.
  case words
  /// A run of characters.
  case characters

  /// What choosing this means.
  public var meaning: String {
    switch self {
    case .words: "Runs of letters and digits, in lower case."
    case .characters:
      "Runs of so many characters within words: for scripts whose words have endings or no blanks "
        + "between them, such as Korean."
    }
  }

  var tokens: TextVectorization.Tokens { self == .words ? .words : .characters }
}

/// How texts become numbers.
public struct TextSettings: Codable, Sendable, Equatable {
  /// What a text becomes.
  public var output: TextOutput
  /// What a token is.
  public var tokens: TextTokens
  /// The most words of a token, or the number of characters.
  public var ngrams: Int
  /// The most tokens of the vocabulary.
  public var vocabulary: Int
  /// The tokens of a sequence; nil if the order is given up.
  public var length: Int?

  /// The step, for columns that the recipe finds.
  var step: TextVectorization {
    TextVectorization(
      columns: [], output: output.output, tokens: tokens.tokens, ngrams: ngrams,
      vocabulary: vocabulary, length: length ?? 1)
  }
}

/// How the classes of the training rows are made equally frequent.
public enum ResamplingChoice: String, PlanChoice, Sendable {
  /// Not at all.
  case none
  /// Rows of rare classes are drawn again.
  case oversampling
  /// Rows of frequent classes are left out.
  case undersampling
  /// New rows of rare classes are made between neighbours.
  case smote

  /// What choosing this means.
  public var meaning: String {
    switch self {
    case .none: "Train on the rows as they are."
    case .oversampling: "Draw rows of rare classes again until all classes have as many."
    case .undersampling: "Leave rows of frequent classes out until all classes have as many."
    case .smote: "Make new rows of rare classes between neighbours of one class."
    }
  }

  var resampling: Resampling? { Resampling(rawValue: rawValue) }
}
