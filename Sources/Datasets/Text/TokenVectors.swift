internal import Statistics
public import Tensors

extension Vocabulary {
  /// What a token counts for.
  public enum Weighting: String, Codable, Hashable, Sendable, CaseIterable {
    /// 1 if it occurs.
    case multiHot = "multi_hot"
    /// How often it occurs.
    case counts
    /// How often it occurs times ln((1 + texts) / (1 + texts with it)) + 1, the row scaled to length 1.
    case tfIdf = "tf_idf"
  }

  /// The texts as rows of a column for each token; tokens without a number are left out.
  ///
  /// - Parameters:
  ///   - texts: Any texts.
  ///   - weighting: What a token counts for.
  ///   - threads: The most threads that work; the result does not depend on it.
  /// - Returns: The rows, `[texts, tokens]`.
  public func vectors(
    of texts: [String], weighting: Weighting = .multiHot, threads: Int = Processors.count
  ) -> SparseRows {
    let table = TokenTable(tokens)
    let weights = documentCounts.map { count in
      Elementary.log(Double(1 + documents) / Double(1 + count)) + 1
    }
    let stretches = TextStretches.ranges(of: texts.count, threads: threads)
    let parts = Parallel.map(count: stretches.count, threads: threads) { part in
      var rows = TokenRows(tokenizer: tokenizer, table: table, weights: weights)
      for text in texts[stretches[part]] { rows.append(text, weighting) }
      return rows
    }
    var (starts, columns): ([Int], [Int32]) = ([0], [])
    var values: [Float]? = weighting == .multiHot ? nil : []
    for part in parts {
      starts += part.starts.dropFirst().map { $0 + columns.count }
      columns += part.columns
      values?.append(contentsOf: part.values)
    }
    return SparseRows(
      columns: tokens.count, rowStarts: starts, columnIndices: columns, values: values)
  }

  /// The texts as sequences of numbers of equal length, for an embedding.
  ///
  /// 0 fills up short texts in front, 1 stands for a token without a number, and the tokens begin at
  /// 2; of long texts the end is kept.
  ///
  /// - Parameters:
  ///   - texts: Any texts.
  ///   - length: The length of every sequence.
  ///   - threads: The most threads that work; the result does not depend on it.
  /// - Returns: The numbers, `[texts, length]`.
  public func sequences(
    of texts: [String], length: Int, threads: Int = Processors.count
  ) -> Tensor {
    let table = TokenTable(tokens)
    let stretches = TextStretches.ranges(of: texts.count, threads: threads)
    let parts = Parallel.map(count: stretches.count, threads: threads) { part in
      var scanner = TokenScanner(tokenizer)
      var values = [Float](repeating: 0, count: stretches[part].count * length)
      for (row, text) in texts[stretches[part]].enumerated() {
        scanner.scan(text)
        let kept = scanner.tokens.suffix(length)
        scanner.bytes.withUnsafeBufferPointer { bytes in
          for (place, token) in zip(((row + 1) * length - kept.count)..., kept) {
            let number = table.number(of: UnsafeBufferPointer(rebasing: bytes[token]))
            values[place] = Float(number + 2)
          }
        }
      }
      return values
    }
    return Tensor(rows: texts.count, columns: length, values: parts.flatMap { $0 })
  }
}

/// Sparse rows of tokens while they are made.
private struct TokenRows: Sendable {
  private(set) var starts: [Int] = [0]
  private(set) var columns: [Int32] = []
  private(set) var values: [Float] = []
  private var scanner: TokenScanner
  private let table: TokenTable
  private let weights: [Double]
  /// How often each token occurs in the text at hand; zeros between two texts.
  private var counts: [Int32]
  private var found: [Int32] = []

  init(tokenizer: Tokenizer, table: TokenTable, weights: [Double]) {
    scanner = TokenScanner(tokenizer)
    self.table = table
    self.weights = weights
    counts = [Int32](repeating: 0, count: table.count)
  }

  mutating func append(_ text: String, _ weighting: Vocabulary.Weighting) {
    scanner.scan(text)
    found.removeAll(keepingCapacity: true)
    scanner.bytes.withUnsafeBufferPointer { bytes in
      for token in scanner.tokens {
        let number = table.number(of: UnsafeBufferPointer(rebasing: bytes[token]))
        guard number >= 0 else { continue }
        if counts[Int(number)] == 0 { found.append(number) }
        counts[Int(number)] += 1
      }
    }
    found.sort()
    columns += found
    appendValues(weighting)
    for number in found { counts[Int(number)] = 0 }
    starts.append(columns.count)
  }

  private mutating func appendValues(_ weighting: Vocabulary.Weighting) {
    switch weighting {
    case .multiHot: return
    case .counts: for number in found { values.append(Float(counts[Int(number)])) }
    case .tfIdf:
      let weighted = found.map { Double(counts[Int($0)]) * weights[Int($0)] }
      let length = weighted.reduce(0) { $0 + $1 * $1 }.squareRoot()
      for value in weighted { values.append(Float(value / length)) }
    }
  }
}
