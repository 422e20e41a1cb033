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
    rows = column.count
    missing = column.missingCount
    if let numbers = column.numbers {
      let present = numbers.filter { !$0.isNaN }
      let sorted = present.sorted()
      let average = present.mean
      let runs = Self.runs(of: sorted)
      distinct = runs.count
      minimum = sorted.first
      maximum = sorted.last
      mean = sorted.isEmpty ? nil : Self.finite(average)
      median = sorted.isEmpty ? nil : Self.finite(sorted.median)
      standardDeviation =
        sorted.isEmpty ? nil : Self.finite(present.standardDeviation(from: average))
      topLevels = Self.top(runs.map(\.count)).map {
        LevelCount(level: canonicalText(of: runs[$0].value), count: runs[$0].count)
      }
    } else {
      let labels = column.labels()
      let counts = labels.counts
      distinct = labels.levels.count
      (minimum, maximum, mean, median, standardDeviation) = (nil, nil, nil, nil, nil)
      topLevels = Self.top(counts).map { LevelCount(level: labels.levels[$0], count: counts[$0]) }
    }
  }

  /// The different values of a sorted list with how often each occurs.
  private static func runs(of sorted: [Double]) -> [(value: Double, count: Int)] {
    var runs: [(value: Double, count: Int)] = []
    for number in sorted {
      if let last = runs.indices.last, runs[last].value == number {
        runs[last].count += 1
      } else {
        runs.append((number, 1))
      }
    }
    return runs
  }

  /// The places of the ten largest counts, ties in their order.
  private static func top(_ counts: [Int]) -> [Int] {
    var best: [Int] = []
    for (index, count) in counts.enumerated() {
      guard best.count < 10 || count > counts[best[9]] else { continue }
      let place = best.firstIndex { counts[$0] < count } ?? best.endIndex
      best.insert(index, at: place)
      if best.count > 10 { best.removeLast() }
    }
    return best
  }

  /// A statistic that overflowed is left out, since no record can hold it.
  private static func finite(_ value: Double) -> Double? { value.isFinite ? value : nil }

  private enum CodingKeys: String, CodingKey {
    case rows, missing, distinct, minimum, maximum, mean, median
    case standardDeviation = "standard_deviation"
    case topLevels = "top_levels"
  }
}
