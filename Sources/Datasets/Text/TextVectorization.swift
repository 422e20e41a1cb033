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
  /// - Returns: The rows, `[texts, tokens]`.
  public func vectors(of texts: [String], weighting: Weighting = .multiHot) -> SparseRows {
    let numbers = numbers
    let weights = documentCounts.map { count in
      Elementary.log(Double(1 + documents) / Double(1 + count)) + 1
    }
    var rows = SparseRows(width: tokens.count)
    for text in texts {
      var counts: [Int: Int] = [:]
      for token in tokenizer.tokens(of: text) {
        if let number = numbers[token] { counts[number, default: 0] += 1 }
      }
      let sorted = counts.sorted { $0.key < $1.key }
      switch weighting {
      case .multiHot: rows.append(sorted.map { ($0.key, 1) })
      case .counts: rows.append(sorted.map { ($0.key, Float($0.value)) })
      case .tfIdf:
        let values = sorted.map { Double($0.value) * weights[$0.key] }
        let length = values.reduce(0) { $0 + $1 * $1 }.squareRoot()
        rows.append(zip(sorted, values).map { ($0.key, Float($1 / length)) })
      }
    }
    return rows
  }

  /// The texts as sequences of numbers of equal length, for an embedding.
  ///
  /// 0 fills up short texts in front, 1 stands for a token without a number, and the tokens begin at
  /// 2; of long texts the end is kept.
  ///
  /// - Parameters:
  ///   - texts: Any texts.
  ///   - length: The length of every sequence.
  /// - Returns: The numbers, `[texts, length]`.
  public func sequences(of texts: [String], length: Int) -> Tensor {
    let numbers = numbers
    var values = [Float](repeating: 0, count: texts.count * length)
    for (row, text) in texts.enumerated() {
      let tokens = tokenizer.tokens(of: text).suffix(length)
      for (place, token) in zip((length - tokens.count)..., tokens) {
        values[row * length + place] = Float(numbers[token].map { $0 + 2 } ?? 1)
      }
    }
    return Tensor(rows: texts.count, columns: length, values: values)
  }
}
