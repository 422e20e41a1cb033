public import Hashing
internal import Tensors

/// A key for each row, made of its content alone.
///
/// The key is the SHA-256 of the names of the columns and the row's values, in the order of the
/// names. It depends neither on the order of the file nor on that of its columns, nor on whether
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
    let sorted = table.selecting(columns: columns).columns.sorted { bytewise($0.name, $1.name) }
    let names = SHA256.digest(of: sorted.flatMap { KeyPart.prefixed(Array($0.name.utf8)) }).bytes
    let parts = sorted.map { KeyPart($0) }
    self.init(
      Self.digests(rows: table.rowCount) { row, message in
        message += names
        for part in parts { part.append(row, to: &message) }
        return SHA256.digest(of: message)
      })
  }

  /// Makes keys of the values alone, whatever the columns are called and in which order they stand.
  public init(valuesOf table: Table) {
    let parts = table.columns.map { KeyPart($0) }
    self.init(
      Self.digests(rows: table.rowCount) { row, message in
        let cells = parts.map { part -> Digest in
          message.removeAll(keepingCapacity: true)
          part.append(row, to: &message)
          return SHA256.digest(of: message)
        }
        return SHA256.digest(of: cells.sorted().flatMap(\.bytes))
      })
  }

  /// A digest for each row, a stretch of rows on each thread; it does not depend on where these are cut.
  private static func digests(
    rows: Int, _ digest: @Sendable (_ row: Int, _ message: inout [UInt8]) -> Digest
  ) -> [Digest] {
    let stretches = max(1, min(Processors.count, rows / 5_000))
    let parts = Parallel.map(count: stretches, threads: stretches) { stretch in
      var message: [UInt8] = []
      return (rows * stretch / stretches..<rows * (stretch + 1) / stretches).map { row in
        message.removeAll(keepingCapacity: true)
        return digest(row, &message)
      }
    }
    return parts.count == 1 ? parts[0] : parts.flatMap { $0 }
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
private struct KeyPart: Sendable {
  private let column: Column
  /// The bytes of each level of a column of categories.
  private let levels: [[UInt8]]

  init(_ column: Column) {
    self.column = column
    guard case .categories(_, let texts) = column.values else {
      levels = []
      return
    }
    levels = texts.map { text in
      // What reads as a number is written as one: the key stays when a column changes its kind.
      if let number = NumberParsing.number(in: text), canonicalText(of: number) == text {
        var bytes: [UInt8] = []
        Self.append(number, to: &bytes)
        return bytes
      }
      return [UInt8(ascii: "t")] + Self.prefixed(Array(text.utf8))
    }
  }

  /// Appends the value of a row, with its length or of a fixed one.
  func append(_ row: Int, to message: inout [UInt8]) {
    switch column.values {
    case .numbers(let numbers): Self.append(numbers[row], to: &message)
    case .categories(let codes, _):
      if codes[row] < 0 { message.append(missing) } else { message += levels[Int(codes[row])] }
    case .sparse(let rows):
      for place in rows.rowStarts[row]..<rows.rowStarts[row + 1] {
        Self.append(Double(rows.columnIndices[place]), to: &message)
        Self.append(Double(rows.values?[place] ?? 1), to: &message)
      }
    case .images(let images):
      message.append(UInt8(ascii: "i"))
      message += images.image(row)
    }
  }

  /// Appends the pattern of a double, most significant byte first; -0 is 0.
  private static func append(_ number: Double, to message: inout [UInt8]) {
    guard !number.isNaN else { return message.append(missing) }
    message.append(UInt8(ascii: "n"))
    withUnsafeBytes(of: (number + 0).bitPattern.bigEndian) { message.append(contentsOf: $0) }
  }

  /// Bytes with their count before them, so that no two lists of them run into each other.
  static func prefixed(_ bytes: [UInt8]) -> [UInt8] {
    withUnsafeBytes(of: UInt64(bytes.count).bigEndian) { Array($0) } + bytes
  }
}

/// What stands in a key for a value that is missing.
private let missing = UInt8(ascii: "m")
