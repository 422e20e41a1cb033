/// Texts that hold several labels with a delimiter between them, such as "drama|comedy".
public struct DelimitedLabels: Sendable {
  /// What is recognised between labels, in the order in which it is looked for.
  public static let delimiters = ["|", ";", ","]

  /// What stands between labels.
  public let delimiter: String
  /// How many rows have each label, the labels bytewise.
  public let counts: [(name: String, rows: Int)]

  /// Counts the labels of a column.
  ///
  /// - Parameters:
  ///   - column: The column; rows without a value have no labels.
  ///   - delimiter: What stands between labels; blanks around it do not count.
  public init(_ column: Column, delimiter: String) {
    self.delimiter = delimiter
    let labels = column.labels()
    var found: [String: Int] = [:]
    for (level, count) in zip(labels.levels, labels.counts) {
      for name in Self.names(in: level, delimiter: delimiter) { found[name, default: 0] += count }
    }
    counts = found.sorted { bytewise($0.key, $1.key) }.map { ($0.key, $0.value) }
  }

  /// Recognises a column of labels.
  ///
  /// One value in ten must hold the delimiter, there must be fewer labels than different values, and
  /// a label must occur five times on average: names such as "Smith, John" do not.
  ///
  /// The first delimiter that fits is taken; the labels are nil if none does.
  ///
  /// - Parameter column: A column of texts.
  public init?(recognizing column: Column) {
    guard column.numbers == nil else { return nil }
    let labels = column.labels()
    let rows = labels.counts.reduce(0, +)
    let fitting = Self.delimiters.lazy.map { DelimitedLabels(column, delimiter: $0) }.first {
      candidate in
      let joined = zip(labels.levels, labels.counts).reduce(0) { sum, level in
        sum + (level.0.contains(candidate.delimiter) ? level.1 : 0)
      }
      let occurrences = candidate.counts.reduce(0) { $0 + $1.rows }
      return joined * 10 >= rows && candidate.counts.count > 1
        && candidate.counts.count < labels.levels.count
        && occurrences >= 5 * candidate.counts.count
    }
    guard let fitting else { return nil }
    self = fitting
  }

  /// The labels that a text holds, each once, in their order.
  public static func names(in text: String, delimiter: String) -> [String] {
    var seen: Set<String> = []
    return text.split(separator: delimiter, omittingEmptySubsequences: true)
      .map { trimmed($0) }.filter { !$0.isEmpty && seen.insert($0).inserted }
  }

  private static func trimmed(_ part: Substring) -> String {
    var part = part
    while part.first?.isWhitespace == true { part.removeFirst() }
    while part.last?.isWhitespace == true { part.removeLast() }
    return String(part)
  }
}
