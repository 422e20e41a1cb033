internal import Hashing

/// Which rows are sealed as the test set: chosen by their content, never by seed or file order.
///
/// Each row gets u = (first eight bytes of SHA-256(salt, role, key)) / 2⁶⁴ from its key. From 1,000
/// rows on it belongs to the test set if u < fraction, so adding rows never moves one. Below, the
/// smallest u of each stratum are taken, as near to fraction · rows of the stratum as whole groups
/// of identical content allow, so that small test sets have exactly the size and balance they should.
///
/// - Source: Lakshmanan 2016 and Géron 2019 on splitting by a hash of a key.
public struct TestSelection: Codable, Hashable, Sendable {
  /// The part of the rows to seal, from 0 up to but not including 1.
  public var fraction: Double
  /// A text that makes another choice from the same rows.
  public var salt: String
  /// What the choice is for; choices for different purposes do not depend on each other.
  public var role: String

  /// Makes a rule of choice.
  public init(fraction: Double, salt: String = "", role: String = "test") {
    self.fraction = fraction
    self.salt = salt
    self.role = role
  }

  /// The rows chosen, ascending.
  ///
  /// - Parameters:
  ///   - keys: The keys of all rows.
  ///   - strata: The stratum of each row, such as ``Strata/classes(_:)``; `nil` if all are alike.
  /// - Returns: Indices of rows; rows with equal keys are chosen together.
  public func rows(keys: RowKeys, strata: [Int]?) -> [Int] {
    let positions = keys.digests.map(position)
    guard Self.isStratified(rows: keys.count) else {
      return positions.indices.filter { Double(positions[$0]) < fraction * 0x1p64 }
    }
    let groups = GroupedRows.collect(groups: keys.groups, strata: strata)
    let chosen = GroupedRows.byStratum(groups).flatMap { stratum in
      let ordered = stratum.groups.sorted { left, right in
        let (one, other) = (left.rows[0], right.rows[0])
        return (positions[one], keys.digests[one]) < (positions[other], keys.digests[other])
      }
      let size = stratum.groups.reduce(0) { $0 + $1.rows.count }
      let wanted = Int((fraction * Double(size)).rounded())
      return ordered.prefix(GroupedRows.prefix(of: ordered, nearest: wanted, minimum: 0))
    }
    return chosen.flatMap(\.rows).sorted()
  }

  /// Whether of so many rows each stratum gives its share, rather than each row being drawn by itself.
  public static func isStratified(rows: Int) -> Bool { rows < 1_000 }

  /// The place of a key between 0 and 2⁶⁴.
  private func position(of key: Digest) -> UInt64 {
    var hash = SHA256()
    for text in [salt, role] {
      hash.update(text.utf8)
      hash.update([0])
    }
    hash.update(key.bytes)
    return hash.finalize().prefixUInt64()
  }
}
