internal import Tensors

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
  ///   - threads: The most threads that count; the result does not depend on it.
  public init(
    _ training: [String], tokenizer: Tokenizer = .words(ngrams: 1), limit: Int = 10_000,
    threads: Int = Processors.count
  ) {
    let counts = TokenCounts.counted(training, tokenizer: tokenizer, threads: threads)
    let ranked = counts.ranked(limit: max(0, limit))
    self.tokenizer = tokenizer
    tokens = ranked.map { String(decoding: counts.table.bytes(of: $0), as: UTF8.self) }
    documentCounts = ranked.map { counts.documents[$0] }
    documents = training.count
  }

  private enum CodingKeys: String, CodingKey {
    case tokenizer, tokens, documents
    case documentCounts = "document_counts"
  }
}

/// How often each token occurs, and in how many texts.
private struct TokenCounts: Sendable {
  var table = TokenTable()
  var occurrences: [Int] = []
  var documents: [Int] = []

  /// The counts over all texts, a stretch of them on each thread.
  static func counted(_ texts: [String], tokenizer: Tokenizer, threads: Int) -> TokenCounts {
    let parts = TextStretches.ranges(of: texts.count, threads: threads)
    let counts = Parallel.map(count: parts.count, threads: threads) { part in
      var counts = TokenCounts()
      counts.add(texts[parts[part]], tokenizer: tokenizer)
      return counts
    }
    guard var sum = counts.first else { return TokenCounts() }
    for other in counts.dropFirst() { sum.add(other) }
    return sum
  }

  private mutating func add(_ texts: ArraySlice<String>, tokenizer: Tokenizer) {
    var scanner = TokenScanner(tokenizer)
    // The last text, from 1, that each token was seen in.
    var last: [Int32] = []
    for (index, text) in zip(Int32(1)..., texts) {
      scanner.scan(text)
      scanner.bytes.withUnsafeBufferPointer { bytes in
        for token in scanner.tokens {
          let number = Int(table.insert(UnsafeBufferPointer(rebasing: bytes[token])))
          if number == occurrences.count {
            occurrences.append(0)
            documents.append(0)
            last.append(0)
          }
          occurrences[number] += 1
          if last[number] != index {
            documents[number] += 1
            last[number] = index
          }
        }
      }
    }
  }

  private mutating func add(_ other: TokenCounts) {
    other.table.arena.withUnsafeBufferPointer { arena in
      for number in 0..<other.table.count {
        let range = other.table.ends[number]..<other.table.ends[number + 1]
        let own = Int(table.insert(UnsafeBufferPointer(rebasing: arena[range])))
        if own == occurrences.count {
          occurrences.append(0)
          documents.append(0)
        }
        occurrences[own] += other.occurrences[number]
        documents[own] += other.documents[number]
      }
    }
  }

  /// The most frequent tokens, equally frequent ones bytewise.
  func ranked(limit: Int) -> [Int] {
    guard limit > 0, table.count > 0 else { return [] }
    // Only what is as frequent as the last one taken needs to be put in order.
    let least =
      table.count > limit ? occurrences.sorted(by: >)[limit - 1] : 0
    let candidates = occurrences.indices.filter { occurrences[$0] >= least }
    return Array(
      candidates.sorted { left, right in
        occurrences[left] != occurrences[right]
          ? occurrences[left] > occurrences[right]
          : table.bytes(of: left).lexicographicallyPrecedes(table.bytes(of: right))
      }.prefix(limit))
  }
}

/// Texts cut into stretches that threads work on.
enum TextStretches {
  /// Stretches of about equal numbers of texts, several for each thread.
  static func ranges(of count: Int, threads: Int) -> [Range<Int>] {
    let parts = max(1, min(count, threads > 1 ? threads : 1))
    return (0..<parts).map { count * $0 / parts..<count * ($0 + 1) / parts }
  }
}
