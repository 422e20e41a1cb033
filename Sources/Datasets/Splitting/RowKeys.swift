public import Hashing

/// A key for each row, made of its content alone.
///
/// The key is the SHA-256 of the row's values with the names of their columns, the columns sorted
/// by name. It depends neither on the order of the file nor on that of its columns, nor on whether
/// a number was written as 1, 1.0 or 1e0. Rows with equal keys are identical in these columns.
public struct RowKeys: Sendable, Hashable {
  /// The key of each row.
  public let digests: [Digest]
  /// For each row the index of its group: rows have one group if their keys are equal.
  public let groups: [Int]

  /// Makes the keys of a table's rows.
  ///
  /// - Parameters:
  ///   - table: The rows.
  ///   - columns: The columns that make the content; names that the table lacks are ignored.
  public init(_ table: Table, columns: [String]) {
    let parts = table.selecting(columns: columns).columns
      .sorted { bytewise($0.name, $1.name) }.map(KeyPart.init)
    var message: [UInt8] = []
    self.init(
      (0..<table.rowCount).map { row in
        message.removeAll(keepingCapacity: true)
        for part in parts { part.append(row, to: &message) }
        return SHA256.digest(of: message)
      })
  }

  /// Makes the keys out of digests that are known already.
  public init(_ digests: [Digest]) {
    var index: [Digest: Int] = [:]
    self.digests = digests
    groups = digests.map { digest in
      let group = index[digest] ?? index.count
      index[digest] = group
      return group
    }
  }

  /// The number of rows.
  public var count: Int { digests.count }

  /// The number of rows that repeat an earlier one.
  public var duplicateCount: Int { count - ((groups.max() ?? -1) + 1) }

  /// The keys of some of the rows, in the order given.
  public func selecting(rows: [Int]) -> RowKeys {
    RowKeys(rows.map { digests[$0] })
  }
}

/// A column prepared for being written into keys.
private struct KeyPart {
  private let name: [UInt8]
  private let column: Column
  /// The bytes of each level of a column of categories.
  private let levels: [[UInt8]]

  init(_ column: Column) {
    self.column = column
    name = Self.prefixed(Array(column.name.utf8))
    guard case .categories(_, let texts) = column.values else {
      levels = []
      return
    }
    levels = texts.map { text in
      // What reads as a number is written as one: the key stays when a column changes its kind.
      if let number = NumberParsing.number(in: text), canonicalText(of: number) == text {
        return Self.bytes(of: number)
      }
      return [UInt8(ascii: "t")] + Self.prefixed(Array(text.utf8))
    }
  }

  /// Appends the name and the value of a row, each with its length or of a fixed one.
  func append(_ row: Int, to message: inout [UInt8]) {
    message += name
    switch column.values {
    case .numbers(let numbers):
      message += numbers[row].isNaN ? [UInt8(ascii: "m")] : Self.bytes(of: numbers[row])
    case .categories(let codes, _):
      message += codes[row] < 0 ? [UInt8(ascii: "m")] : levels[Int(codes[row])]
    }
  }

  /// The pattern of a double, most significant byte first; -0 is 0.
  private static func bytes(of number: Double) -> [UInt8] {
    let pattern = (number + 0).bitPattern
    return [UInt8(ascii: "n")]
      + (0..<8).map { UInt8(truncatingIfNeeded: pattern >> (56 - 8 * $0)) }
  }

  private static func prefixed(_ bytes: [UInt8]) -> [UInt8] {
    let count = UInt64(bytes.count)
    return (0..<8).map { UInt8(truncatingIfNeeded: count >> (56 - 8 * $0)) } + bytes
  }
}
