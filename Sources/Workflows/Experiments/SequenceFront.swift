import Tensors
import TrainingCore

/// What a network of texts in sequences does before its hidden layers: a vector for each token, one for all.
///
/// The vectors are learned. They become one by their mean, or by the strongest answer of each filter of a
/// convolution that looks at five tokens at a time.
///
/// - Source: F. Chollet, "Deep Learning with Python", on embeddings and convolutions over sequences.
public struct SequenceFront: Sendable, Codable, Hashable {
  /// The different numbers of a sequence: the vocabulary, all other tokens, and what fills short texts up.
  public var tokens: Int
  /// The numbers of a token's vector.
  public var units: Int
  /// The filters of the convolution; 0 for the mean of the vectors.
  public var filters: Int

  /// Makes a front.
  public init(tokens: Int, units: Int, filters: Int = 0) {
    self.tokens = tokens
    self.units = units
    self.filters = filters
  }

  /// The tokens that a filter looks at.
  static let window = 5

  /// The front in words, such as "an embedding of 16 and its mean".
  var title: String {
    filters == 0
      ? "an embedding of \(units) and its mean"
      : "an embedding of \(units) and \(filters) filters over it"
  }

  /// The layers that make a flat row of a sequence.
  func layers(length: Int, of candidate: Candidate) -> [any Layer] {
    let embedding = Embedding(vocabulary: tokens, units: units)
    guard filters > 0 else { return [embedding, GlobalAveragePooling1D()] }
    let convolution = Conv1D(
      filters: filters, kernelSize: min(Self.window, length),
      activation: candidate.finer.activation,
      regularization: Regularization(l1: candidate.lasso, l2: candidate.ridge),
      initializer: candidate.finer.initializer)
    let normalization = candidate.normalizationLayer.map { [$0] } ?? []
    return [embedding, convolution] + normalization + [GlobalMaxPooling1D()]
  }
}

extension StageContext {
  /// Asks for what stands before the hidden layers if the inputs are sequences of tokens; nil if they are not.
  mutating func askForSequenceFront() throws -> SequenceFront? {
    let text = try outcome(of: PreprocessingStage.self).settings.text
    guard let text, text.length != nil else { return nil }
    let units = try ask(
      BaselineStage.embeddingUnits, recommending: 16,
      because:
        "\(text.vocabulary) tokens: a short vector for each is the smallest that can be learned.")
    let filters = try ask(
      BaselineStage.sequenceFilters, recommending: 0,
      because: "The mean of the vectors comes first; filters see which tokens stand together.")
    return SequenceFront(tokens: text.vocabulary + 2, units: units, filters: filters)
  }
}
