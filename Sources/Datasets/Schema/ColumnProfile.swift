/// A level of a column and how many rows have it.
public struct LevelCount: Codable, Hashable, Sendable {
  /// The level, as text.
  public let level: String
  /// The number of rows.
  public let count: Int
}

/// What the values of a column look like, in numbers.
public struct ColumnProfile: Codable, Hashable, Sendable {
  /// The number of rows.
  public let rows: Int
  /// How many of them have no value.
  public let missing: Int
  /// How many different values there are.
  public let distinct: Int
  /// The smallest number; `nil` for categories, as the four below.
  public let minimum: Double?
  /// The largest number.
  public let maximum: Double?
  /// The arithmetic mean.
  public let mean: Double?
  /// The middle value.
  public let median: Double?
  /// The standard deviation, divided by the number of values.
  public let standardDeviation: Double?
  /// The most frequent values, at most ten, ties in the order of the levels.
  public let topLevels: [LevelCount]

  /// Describes a column of the training rows.
  public init(_ column: Column) {
    self.init(column, labels: column.labels())
  }

  init(_ column: Column, labels: Labels) {
    rows = column.count
    missing = column.missingCount
    distinct = labels.levels.count
    let numbers = column.numbers?.filter { !$0.isNaN } ?? []
    let isEmpty = numbers.isEmpty
    let average = numbers.mean
    minimum = numbers.min()
    maximum = numbers.max()
    mean = isEmpty ? nil : Self.finite(average)
    median = isEmpty ? nil : Self.finite(numbers.median)
    standardDeviation = isEmpty ? nil : Self.finite(numbers.standardDeviation(from: average))
    topLevels = Self.topLevels(of: labels)
  }

  private static func topLevels(of labels: Labels) -> [LevelCount] {
    let counts = labels.counts
    let ranked = labels.levels.indices.sorted { (counts[$1], $0) < (counts[$0], $1) }
    return ranked.prefix(10).map { LevelCount(level: labels.levels[$0], count: counts[$0]) }
  }

  /// A statistic that overflowed is left out, since no record can hold it.
  private static func finite(_ value: Double) -> Double? { value.isFinite ? value : nil }

  private enum CodingKeys: String, CodingKey {
    case rows, missing, distinct, minimum, maximum, mean, median
    case standardDeviation = "standard_deviation"
    case topLevels = "top_levels"
  }
}
