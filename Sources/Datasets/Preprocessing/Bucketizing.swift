internal import JSONText
internal import Statistics

/// Replaces a number by columns of 0 and 1 that say into which range it falls.
///
/// The borders are quantiles of the training rows (each range holds about as many rows), or cut their
/// span into equal parts. A value on a border belongs to the range above it; the outer ranges are
/// open. A missing value falls into none.
public struct Bucketizing: Preprocessor {
  /// Where the borders come from.
  public enum Borders: String, Codable, Hashable, Sendable, CaseIterable {
    /// Quantiles.
    case quantiles
    /// Equal parts between the smallest and the largest value.
    case equalWidth = "equal_width"
  }

  /// The name in plans and model files.
  public static let kind = "bucketizing"
  /// The settings, as plans write them.
  public static let settings: [StepSetting] = [
    .columns,
    StepSetting("buckets", .integer(2...10_000), "the number of ranges", standard: 10),
    StepSetting(
      "borders", .choice(Borders.allCases.map(\.rawValue)), "where the borders come from",
      standard: "quantiles"),
  ]
  /// The columns that the step is for.
  public var columns: [String]
  /// The number of ranges, from 2; there are fewer where quantiles coincide.
  public var buckets: Int
  /// Where the borders come from.
  public var borders: Borders

  /// Makes the step for some columns of numbers.
  public init(columns: [String], buckets: Int = 10, borders: Borders = .quantiles) {
    self.columns = columns
    self.buckets = buckets
    self.borders = borders
  }

  /// Learns from the training rows.
  public func fit(_ training: Table) throws(PreprocessingError) -> FittedBucketizing {
    guard (2...10_000).contains(buckets) else {
      throw .invalidSetting(
        step: Self.kind, setting: "buckets", value: "\(buckets)", expected: "2 to 10,000")
    }
    var found: [[Double]] = []
    for name in columns {
      let numbers = try training.requiredNumbers(name, step: Self.kind).filter { !$0.isNaN }
      found.append(edges(of: numbers.sorted()))
    }
    return FittedBucketizing(columns: columns, borders: found)
  }

  private func edges(of sorted: [Double]) -> [Double] {
    guard let least = sorted.first, let most = sorted.last, least < most else { return [] }
    var edges: [Double] = []
    for bucket in 1..<buckets {
      let share = Double(bucket) / Double(buckets)
      let edge =
        borders == .quantiles
        ? Descriptive.quantile(sorted: sorted, share) : least * (1 - share) + most * share
      if edge > least, edge.isFinite, edges.last.map({ $0 < edge }) ?? true { edges.append(edge) }
    }
    return edges
  }
}

/// The borders between the ranges of each of some columns.
public struct FittedBucketizing: FittedPreprocessor {
  /// The columns, in the order of the step.
  public let columns: [String]
  /// The borders of each column, ascending.
  public let borders: [[Double]]

  /// Applies what was learned to the rows of a table.
  public func transform(
    _ table: Table, notes: inout [TransformNote]
  ) throws(PreprocessingError) -> Table {
    var result = table
    for (name, borders) in zip(columns, borders) {
      let numbers = try table.requiredNumbers(name, step: Bucketizing.kind)
      let bucket = numbers.map { number in borders.count { $0 <= number } }
      let indicators = (0...borders.count).map { index in
        Column(
          result.unusedName(for: "\(name)∈\(Self.title(index, borders))"),
          numbers: zip(numbers, bucket).map { !$0.isNaN && $1 == index ? 1 : 0 })
      }
      result = result.replacing(name, with: indicators)
    }
    return result
  }

  private static func title(_ index: Int, _ borders: [Double]) -> String {
    let low = index > 0 ? "[\(rounded(borders[index - 1]))" : "(-∞"
    let high = index < borders.count ? rounded(borders[index]) : "∞"
    return "\(low), \(high))"
  }
}
