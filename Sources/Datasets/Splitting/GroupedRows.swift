/// Rows that must stay together, because their content is identical.
struct RowGroup: Equatable {
  /// The rows, ascending.
  var rows: [Int]
  /// The stratum of most of them, the smallest of several.
  var stratum: Int
}

/// The rows of a table as groups.
enum GroupedRows {
  /// The groups in the order of their first rows.
  ///
  /// - Parameters:
  ///   - groups: The group of each row.
  ///   - strata: The stratum of each row; `nil` if all are alike.
  /// - Returns: The groups with their strata.
  static func collect(groups: [Int], strata: [Int]?) -> [RowGroup] {
    var place: [Int: Int] = [:]
    var found: [RowGroup] = []
    for (row, group) in groups.enumerated() {
      if let index = place[group] {
        found[index].rows.append(row)
      } else {
        place[group] = found.count
        found.append(RowGroup(rows: [row], stratum: strata?[row] ?? 0))
      }
    }
    guard let strata else { return found }
    return found.map { group in
      group.rows.count == 1
        ? group : RowGroup(rows: group.rows, stratum: majority(group.rows, strata))
    }
  }

  /// The groups of each stratum, the strata ascending.
  static func byStratum(_ groups: [RowGroup]) -> [(stratum: Int, groups: [RowGroup])] {
    Dictionary(grouping: groups, by: \.stratum).sorted { $0.key < $1.key }.map {
      ($0.key, $0.value)
    }
  }

  /// How many of the first groups have together the number of rows nearest to a number.
  ///
  /// - Parameters:
  ///   - groups: The groups in the order in which they are taken; the last is never taken.
  ///   - wanted: The number of rows wished for.
  ///   - minimum: The least number of groups, if there are enough.
  /// - Returns: The number of groups.
  static func prefix(of groups: [RowGroup], nearest wanted: Int, minimum: Int) -> Int {
    var missing = wanted
    var count = 0
    for group in groups.dropLast() {
      guard count < minimum || group.rows.count <= 2 * missing else { break }
      missing -= group.rows.count
      count += 1
    }
    return count
  }

  private static func majority(_ rows: [Int], _ strata: [Int]) -> Int {
    var counts: [Int: Int] = [:]
    for row in rows { counts[strata[row], default: 0] += 1 }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 0
  }
}
