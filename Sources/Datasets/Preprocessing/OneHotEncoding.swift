internal import JSONText

/// Replaces a column by one column of 0 and 1 for each value that occurs in the training rows.
///
/// A value that no training row has gives zeros in all of them and is counted in a note; so does,
/// without a note, a missing value. If there are more than `maximumLevels` values, the most frequent
/// keep a column of their own and the others share the column `name=(other)`.
public struct OneHotEncoding: Preprocessor {
  /// The name in plans and model files.
  public static let kind = "one_hot_encoding"
  /// The settings, as plans write them.
  public static let settings: [StepSetting] = [
    .columns,
    StepSetting(
      "maximum_levels", .integer(2...100_000),
      "the most columns that one column is replaced by; rarer values share the last", standard: 100),
  ]
  /// The columns that the step is for.
  public var columns: [String]
  /// The most columns that one column is replaced by, from 2.
  public var maximumLevels: Int

  /// Makes the step for some columns.
  public init(columns: [String], maximumLevels: Int = 100) {
    self.columns = columns
    self.maximumLevels = maximumLevels
  }

  /// Learns from the training rows.
  public func fit(_ training: Table) throws(PreprocessingError) -> FittedOneHotEncoding {
    guard maximumLevels >= 2 else {
      throw .invalidSetting(
        step: Self.kind, setting: "maximum_levels", value: "\(maximumLevels)",
        expected: "at least 2")
    }
    var vocabularies: [FittedOneHotEncoding.Vocabulary] = []
    for name in columns {
      vocabularies.append(vocabulary(of: try training.required(name).labels()))
    }
    return FittedOneHotEncoding(columns: columns, vocabularies: vocabularies)
  }

  /// The levels by frequency, ties in the order of the levels; then back in that order.
  private func vocabulary(of labels: Labels) -> FittedOneHotEncoding.Vocabulary {
    guard labels.levels.count > maximumLevels else {
      return FittedOneHotEncoding.Vocabulary(levels: labels.levels, others: [])
    }
    let counts = labels.counts
    let ranked = labels.levels.indices.sorted { (counts[$1], $0) < (counts[$0], $1) }
    let kept = Set(ranked.prefix(maximumLevels - 1))
    return FittedOneHotEncoding.Vocabulary(
      levels: labels.levels.indices.filter { kept.contains($0) }.map { labels.levels[$0] },
      others: labels.levels.indices.filter { !kept.contains($0) }.map { labels.levels[$0] })
  }

  private enum CodingKeys: String, CodingKey {
    case columns
    case maximumLevels = "maximum_levels"
  }
}

/// The values of each column that have an indicator.
public struct FittedOneHotEncoding: FittedPreprocessor {
  /// The values of one column.
  public struct Vocabulary: Codable, Hashable, Sendable {
    /// The values with an indicator of their own.
    public let levels: [String]
    /// The rarer values that share one.
    public let others: [String]
  }

  /// The columns, in the order of the step.
  public let columns: [String]
  /// The values of each column.
  public let vocabularies: [Vocabulary]

  /// Applies what was learned to the rows of a table.
  public func transform(
    _ table: Table, notes: inout [TransformNote]
  ) throws(PreprocessingError) -> Table {
    var result = table
    for (name, vocabulary) in zip(columns, vocabularies) {
      let labels = try table.required(name).labels()
      noteUnseen(labels, vocabulary, column: name, lines: table.lines, notes: &notes)
      let indicators = indicators(of: labels, vocabulary, name: name, among: result)
      result = result.replacing(name, with: indicators)
    }
    return result
  }

  private func indicators(
    of labels: Labels, _ vocabulary: Vocabulary, name: String, among table: Table
  ) -> [Column] {
    let place = vocabulary.places
    let width = vocabulary.levels.count + (vocabulary.others.isEmpty ? 0 : 1)
    var values = [[Double]](
      repeating: [Double](repeating: 0, count: labels.codes.count), count: width)
    let places = labels.levels.map { place[$0] }
    for (row, code) in labels.codes.enumerated() where code >= 0 {
      if let column = places[Int(code)] { values[column][row] = 1 }
    }
    return values.enumerated().map { index, numbers in
      let level = index < vocabulary.levels.count ? vocabulary.levels[index] : "(other)"
      return Column(table.unusedName(for: "\(name)=\(level)"), numbers: numbers)
    }
  }

  private func noteUnseen(
    _ labels: Labels, _ vocabulary: Vocabulary, column: String, lines: [Int],
    notes: inout [TransformNote]
  ) {
    let place = vocabulary.places
    let isUnseen = labels.levels.map { place[$0] == nil }
    let rows = labels.codes.indices.filter { row in
      labels.codes[row] >= 0 && isUnseen[Int(labels.codes[row])]
    }
    guard let first = rows.first else { return }
    notes.append(
      TransformNote(
        kind: .unseenCategory, column: column, count: rows.count, line: lines[first],
        value: labels.levels[Int(labels.codes[first])]))
  }
}

extension FittedOneHotEncoding.Vocabulary {
  /// The place of each value's indicator.
  fileprivate var places: [String: Int] {
    let own = zip(levels, 0...).map { ($0, $1) }
    let shared = others.map { ($0, levels.count) }
    return Dictionary(own + shared) { first, _ in first }
  }
}
