internal import Hashing
internal import JSONText

/// Replaces a column of many categories by a fixed number of columns of 0 and 1, one for each bucket
/// of a hash.
///
/// The bucket is Fingerprint64(value) mod `buckets`. Nothing is learned, so values never seen have
/// their bucket, too; values that share one cannot be told apart. A missing value has none.
///
/// - Source: V. Lakshmanan, S. Robinson and M. Munn, *Machine Learning Design Patterns* (2020),
///   "Hashed Feature".
public struct HashEncoding: Preprocessor, FittedPreprocessor {
  /// The name in plans and model files.
  public static let kind = "hash_encoding"
  /// The settings, as plans write them.
  public static let settings: [StepSetting] = [
    .columns,
    StepSetting(
      "buckets", .integer(2...100_000), "the number of columns that replace each", standard: 16),
  ]
  /// The columns that the step is for.
  public var columns: [String]
  /// The number of columns that replace each, from 2.
  public var buckets: Int

  /// Makes the step for some columns.
  public init(columns: [String], buckets: Int = 16) {
    self.columns = columns
    self.buckets = buckets
  }

  /// Checks columns and setting; there is nothing to learn.
  public func fit(_ training: Table) throws(PreprocessingError) -> HashEncoding {
    guard (2...100_000).contains(buckets) else {
      throw .invalidSetting(
        step: Self.kind, setting: "buckets", value: "\(buckets)", expected: "2 to 100,000")
    }
    for name in columns { _ = try training.required(name) }
    return self
  }

  /// Replaces the columns of the rows of a table.
  public func transform(
    _ table: Table, notes: inout [TransformNote]
  ) throws(PreprocessingError) -> Table {
    var result = table
    for name in columns {
      let labels = try table.required(name).labels()
      let bucket = labels.levels.map { Int(Fingerprint64.hash($0) % UInt64(buckets)) }
      var values = [[Double]](
        repeating: [Double](repeating: 0, count: table.rowCount), count: buckets)
      for (row, code) in labels.codes.enumerated() where code >= 0 {
        values[bucket[Int(code)]][row] = 1
      }
      let indicators = values.enumerated().map { index, numbers in
        Column(result.unusedName(for: "\(name)#\(index)"), numbers: numbers)
      }
      result = result.replacing(name, with: indicators)
    }
    return result
  }
}
