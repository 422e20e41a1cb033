internal import Hashing

/// Draws rows by a hash of their keys, as it is done in BigQuery: again and again the same ones.
///
/// The bucket of a row is |Fingerprint64(key)| / `divisor` mod `buckets`; with `divisor` 1 that is
/// `ABS(MOD(FARM_FINGERPRINT(key), buckets))`. To sample in two stages, let the second have the
/// first's number of buckets as its divisor: with one and the same remainder for both, all of the
/// sample would fall into one part of the split.
///
/// - Source: V. Lakshmanan, S. Robinson and M. Munn, *Machine Learning Design Patterns* (2020),
///   "Repeatable Splitting".
public struct FingerprintSampling: Codable, Hashable, Sendable {
  /// The columns whose texts, one after another, are the key.
  public var columns: [String]
  /// What stands between the texts of several columns.
  public var separator: String
  /// The number of buckets that rows are dealt into.
  public var buckets: Int
  /// What the hash is divided by first: the product of the numbers of buckets of earlier stages.
  public var divisor: Int

  /// Makes a stage of sampling.
  public init(columns: [String], separator: String = "", buckets: Int, divisor: Int = 1) {
    self.columns = columns
    self.separator = separator
    self.buckets = buckets
    self.divisor = divisor
  }

  /// The stage that comes after this one.
  ///
  /// - Parameter buckets: The number of buckets of the next stage.
  /// - Returns: A stage whose buckets do not depend on those of this one.
  public func next(buckets: Int) -> FingerprintSampling {
    FingerprintSampling(
      columns: columns, separator: separator, buckets: buckets, divisor: divisor * self.buckets)
  }

  /// The bucket of a key.
  public func bucket(ofKey key: String) -> Int {
    let magnitude = Int64(bitPattern: Fingerprint64.hash(key)).magnitude
    return Int(magnitude / UInt64(max(1, divisor)) % UInt64(max(1, buckets)))
  }

  /// The bucket of each row.
  ///
  /// - Parameter table: The rows.
  /// - Returns: For each row a number from 0 up to `buckets`.
  /// - Throws: A ``PreprocessingError`` if the table lacks a column of the key.
  public func buckets(of table: Table) throws(PreprocessingError) -> [Int] {
    var parts: [Column] = []
    for name in columns { parts.append(try table.required(name)) }
    return (0..<table.rowCount).map { row in
      bucket(ofKey: parts.map { $0.text(row) ?? "" }.joined(separator: separator))
    }
  }

  /// The rows of the first buckets.
  ///
  /// - Parameters:
  ///   - table: The rows.
  ///   - count: How many of the buckets are taken.
  /// - Returns: The indices of the rows, ascending.
  /// - Throws: A ``PreprocessingError`` if the table lacks a column of the key.
  public func rows(
    of table: Table, inFirst count: Int
  ) throws(PreprocessingError) -> [Int] {
    let buckets = try buckets(of: table)
    return buckets.indices.filter { buckets[$0] < count }
  }
}
