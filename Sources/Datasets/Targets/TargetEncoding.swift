/// How the target column becomes the numbers that a network is trained on, and back.
public enum TargetEncoding: Hashable, Sendable {
  /// Two classes: the positive one is 1, the negative one 0.
  case binary(positive: String, negative: String)
  /// Several classes: each is its index in the list.
  case classes([String])
  /// A number: y = (x - mean) / scale.
  case regression(mean: Double, scale: Double)
  /// Labels that stand in one column with a delimiter between them: 1 for each that a row has, else 0.
  case labels([String], delimiter: String)
  /// Labels that have a column each: 1 where it says yes, else 0.
  case labelColumns([LabelColumn])
  /// Several numbers, each a column: y = (x - mean) / scale.
  case vector([ScaledColumn])

  /// A column of numbers with what it is shifted and scaled by.
  public struct ScaledColumn: Codable, Hashable, Sendable {
    /// The column.
    public let name: String
    /// What is subtracted.
    public let mean: Double
    /// What it is then divided by.
    public let scale: Double

    /// A column that is left as it is, unless told.
    public init(name: String, mean: Double = 0, scale: Double = 1) {
      self.name = name
      self.mean = mean
      self.scale = scale
    }
  }

  /// Learns the encoding from the training rows.
  ///
  /// - Parameters:
  ///   - training: The training rows.
  ///   - target: The target's column.
  ///   - kind: What is predicted.
  ///   - positive: The class that is 1, for two classes; by default ``positiveLabel(of:)``.
  ///   - scaling: Whether a number is standardized; by default it stays in its own unit.
  /// - Returns: The encoding.
  /// - Throws: A ``PreprocessingError``.
  public static func fit(
    _ training: Table, target: String, as kind: TargetKind, positive: String? = nil,
    scaling: Bool = false
  ) throws(PreprocessingError) -> TargetEncoding {
    let column = try training.required(target)
    guard column.count > column.missingCount else { throw .noRows }
    switch kind {
    case .binary: return try binary(column.labels(), target: target, positive: positive)
    case .classes: return .classes(column.labels().levels)
    case .regression:
      let own = TargetEncoding.regression(mean: 0, scale: 1)
      return scaling ? try own.scaled(to: training, target: target) : own
    case .labels:
      let delimiter = DelimitedLabels(recognizing: column)?.delimiter ?? ""
      let labels = DelimitedLabels(column, delimiter: delimiter)
      return .labels(labels.counts.map(\.name), delimiter: delimiter)
    case .vector:
      let own = TargetEncoding.vector([ScaledColumn(name: target)])
      return scaling ? try own.scaled(to: training, target: target) : own
    }
  }

  /// The same encoding with numbers standardized by what the training rows are like.
  ///
  /// - Parameters:
  ///   - training: The training rows.
  ///   - target: The target's column; several numbers know their own.
  /// - Returns: The encoding; that of classes and labels is what it was.
  /// - Throws: A ``PreprocessingError``.
  public func scaled(
    to training: Table, target: String
  ) throws(PreprocessingError) -> TargetEncoding {
    switch self {
    case .regression:
      let scaled = try Self.scaled(target, in: training)
      return .regression(mean: scaled.mean, scale: scaled.scale)
    case .vector(let columns):
      var all: [ScaledColumn] = []
      for column in columns { all.append(try Self.scaled(column.name, in: training)) }
      return .vector(all)
    case .binary, .classes, .labels, .labelColumns: return self
    }
  }

  private static func scaled(
    _ name: String, in training: Table
  ) throws(PreprocessingError) -> ScaledColumn {
    let column = try training.required(name)
    let numbers = try column.asNumbers(lines: training.lines).filter { !$0.isNaN }
    let mean = numbers.mean
    let deviation = numbers.standardDeviation(from: mean)
    guard mean.isFinite, deviation.isFinite else { throw .tooLarge(column: name, line: nil) }
    return ScaledColumn(name: name, mean: mean, scale: deviation > 0 ? deviation : 1)
  }

  private static func binary(
    _ labels: Labels, target: String, positive: String?
  ) throws(PreprocessingError) -> TargetEncoding {
    guard labels.levels.count == 2 else {
      throw .classCount(target: target, found: labels.levels, expected: 2)
    }
    let chosen = positive ?? positiveLabel(of: labels).label
    guard let negative = labels.levels.first(where: { $0 != chosen }),
      labels.levels.contains(chosen)
    else { throw .unknownPositive(target: target, label: chosen, known: labels.levels) }
    return .binary(positive: chosen, negative: negative)
  }

  /// The label that is taken as positive if nobody says which, and why.
  ///
  /// - Parameter labels: The target of the training rows.
  /// - Returns: A label that says yes, or else the rarer one, or else the last; and a sentence.
  public static func positiveLabel(of labels: Labels) -> (label: String, reason: String) {
    let affirmative: Set<String> = ["1", "yes", "y", "true", "t", "positive", "pos"]
    let affirming = labels.levels.filter { affirmative.contains($0.lowercased()) }
    if affirming.count == 1 { return (affirming[0], "'\(affirming[0])' says yes.") }
    let counts = labels.counts
    let rarest = labels.levels.indices.min { (counts[$0], $1) < (counts[$1], $0) }
    guard let rarest else { return ("", "There is no label.") }
    let label = labels.levels[rarest]
    let total = counts.reduce(0, +)
    return counts.allSatisfy { $0 == counts[rarest] }
      ? (label, "Both labels are equally frequent; '\(label)' is the last by name.")
      : (label, "'\(label)' is the rarer label (\(counts[rarest]) of \(total) rows).")
  }

  /// The number of columns of an encoded target.
  public var width: Int {
    switch self {
    case .binary, .classes, .regression: 1
    case .labels(let names, _): names.count
    case .labelColumns(let columns): columns.count
    case .vector(let columns): columns.count
    }
  }

  /// The label of each index: negative and positive, the classes, or the labels; none for numbers.
  public var labels: [String] {
    switch self {
    case .binary(let positive, let negative): [negative, positive]
    case .classes(let classes): classes
    case .labels(let names, _): names
    case .labelColumns(let columns): columns.map(\.name)
    case .regression, .vector: []
    }
  }

  /// The name of each output: the labels, the columns of several numbers; none where there is but one.
  public var outputNames: [String] {
    if case .vector(let columns) = self { columns.map(\.name) } else { labels }
  }

  /// A predicted number in the target's own unit; other values stay as they are.
  public func decode(_ value: Double) -> Double {
    if case .regression(let mean, let scale) = self { value * scale + mean } else { value }
  }
}
