public import Tensors

/// How the target column becomes the numbers that a network is trained on, and back.
public enum TargetEncoding: Hashable, Sendable {
  /// Two classes: the positive one is 1, the negative one 0.
  case binary(positive: String, negative: String)
  /// Several classes: each is its index in the list.
  case classes([String])
  /// A number: y = (x - mean) / scale.
  case regression(mean: Double, scale: Double)

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
      guard scaling else { return .regression(mean: 0, scale: 1) }
      let numbers = try column.asNumbers(lines: training.lines).filter { !$0.isNaN }
      let mean = numbers.mean
      let deviation = numbers.standardDeviation(from: mean)
      guard mean.isFinite, deviation.isFinite else { throw .tooLarge(column: target, line: nil) }
      return .regression(mean: mean, scale: deviation > 0 ? deviation : 1)
    }
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

  /// Turns the target of some rows into numbers.
  ///
  /// - Parameters:
  ///   - table: The rows.
  ///   - target: The target's column.
  /// - Returns: A tensor `[rows, 1]`: 0 or 1, the index of the class, or the number.
  /// - Throws: A ``PreprocessingError`` that names the line of a missing or unknown value.
  public func encode(_ table: Table, target: String) throws(PreprocessingError) -> Tensor {
    let column = try table.required(target)
    if let row = (0..<table.rowCount).first(where: { column.isMissing($0) }) {
      throw .missingTarget(target: target, line: table.lines[row])
    }
    let values: [Float]
    if case .regression(let mean, let scale) = self {
      values = try column.asNumbers(lines: table.lines).map { Float(($0 - mean) / scale) }
    } else {
      values = try indices(column.labels(), target: target, lines: table.lines).map { Float($0) }
    }
    if let row = values.firstIndex(where: { !$0.isFinite }) {
      throw .tooLarge(column: target, line: table.lines[row])
    }
    return Tensor(rows: table.rowCount, columns: 1, values: values)
  }

  private func indices(
    _ found: Labels, target: String, lines: [Int]
  ) throws(PreprocessingError) -> [Int] {
    let place = Dictionary(zip(labels, 0...)) { first, _ in first }
    let places = found.levels.map { place[$0] }
    var indices: [Int] = []
    for (row, code) in found.codes.enumerated() {
      guard let index = places[Int(code)] else {
        throw .unseenLabel(
          target: target, line: lines[row], label: found.levels[Int(code)], known: labels)
      }
      indices.append(index)
    }
    return indices
  }

  /// The label of each index: negative and positive, or the classes; none for a number.
  public var labels: [String] {
    switch self {
    case .binary(let positive, let negative): [negative, positive]
    case .classes(let classes): classes
    case .regression: []
    }
  }

  /// A predicted number in the target's own unit; other values stay as they are.
  public func decode(_ value: Double) -> Double {
    if case .regression(let mean, let scale) = self { value * scale + mean } else { value }
  }
}

extension TargetEncoding: Codable {
  private enum CodingKeys: String, CodingKey {
    case kind, positive, negative, classes, mean, scale
  }

  /// Reads `{"kind": "binary" | "classes" | "regression", …}`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    switch try container.decode(TargetKind.self, forKey: .kind) {
    case .binary:
      self = .binary(
        positive: try container.decode(String.self, forKey: .positive),
        negative: try container.decode(String.self, forKey: .negative))
    case .classes: self = .classes(try container.decode([String].self, forKey: .classes))
    case .regression:
      self = .regression(
        mean: try container.decode(Double.self, forKey: .mean),
        scale: try container.decode(Double.self, forKey: .scale))
    }
  }

  /// Writes what ``init(from:)`` reads.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .binary(let positive, let negative):
      try container.encode(TargetKind.binary, forKey: .kind)
      try container.encode(positive, forKey: .positive)
      try container.encode(negative, forKey: .negative)
    case .classes(let classes):
      try container.encode(TargetKind.classes, forKey: .kind)
      try container.encode(classes, forKey: .classes)
    case .regression(let mean, let scale):
      try container.encode(TargetKind.regression, forKey: .kind)
      try container.encode(mean, forKey: .mean)
      try container.encode(scale, forKey: .scale)
    }
  }
}
