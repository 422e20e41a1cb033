public import Hashing

/// The test rows, which nobody sees until they are opened, once.
///
/// The type cannot be copied and opening consumes it, so the compiler refuses a second opening.
public struct SealedTestSet: ~Copyable, Sendable {
  private let rows: Table
  /// The keys of the rows: what the ledger of openings holds.
  public let keys: [Digest]

  /// Seals some rows of a table.
  ///
  /// - Parameters:
  ///   - table: All rows.
  ///   - rows: The rows to seal, such as ``TestSelection`` chooses.
  ///   - keys: The keys of all rows of the table.
  public init(_ table: Table, rows: [Int], keys: RowKeys) {
    self.rows = table.selecting(rows: rows)
    self.keys = rows.map { keys.digests[$0] }
  }

  /// How the ledger of openings knows these rows again in a file that was changed.
  public var traces: RowTraces { RowTraces(rows) }

  /// The number of rows.
  public var count: Int { keys.count }

  /// Gives the rows, after the opening has been recorded.
  ///
  /// - Parameter record: Writes the opening down; if it throws, nothing is shown.
  /// - Returns: The test rows.
  /// - Throws: What `record` throws.
  public consuming func open<Failure: Error>(
    recording record: ([Digest]) throws(Failure) -> Void
  ) throws(Failure) -> Table {
    try record(keys)
    return rows
  }
}
