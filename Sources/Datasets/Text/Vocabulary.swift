/// The tokens that have a number, learned from training texts.
///
/// The most frequent ones come first; of equally frequent ones the one that stands first bytewise.
public struct Vocabulary: Codable, Hashable, Sendable {
  /// How texts are cut.
  public let tokenizer: Tokenizer
  /// The tokens, the most frequent first.
  public let tokens: [String]
  /// In how many of the training texts each token occurs.
  public let documentCounts: [Int]
  /// The number of training texts.
  public let documents: Int

  /// Learns the most frequent tokens.
  ///
  /// - Parameters:
  ///   - training: Texts of training rows only.
  ///   - tokenizer: How they are cut.
  ///   - limit: The most tokens that get a number.
  public init(_ training: [String], tokenizer: Tokenizer = .words(ngrams: 1), limit: Int = 10_000) {
    var counts: [String: (all: Int, documents: Int, last: Int)] = [:]
    for (index, text) in training.enumerated() {
      for token in tokenizer.tokens(of: text) {
        var count = counts[token] ?? (0, 0, -1)
        count.all += 1
        if count.last != index {
          count.documents += 1
          count.last = index
        }
        counts[token] = count
      }
    }
    let ranked = counts.sorted { left, right in
      left.value.all != right.value.all
        ? left.value.all > right.value.all : bytewise(left.key, right.key)
    }.prefix(max(0, limit))
    self.tokenizer = tokenizer
    tokens = ranked.map(\.key)
    documentCounts = ranked.map(\.value.documents)
    documents = training.count
  }

  /// The number of each token.
  var numbers: [String: Int] {
    Dictionary(zip(tokens, 0...)) { first, _ in first }
  }

  private enum CodingKeys: String, CodingKey {
    case tokenizer, tokens, documents
    case documentCounts = "document_counts"
  }
}
