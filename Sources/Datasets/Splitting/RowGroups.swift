/// Rows that a split must keep together, for more than one reason.
public enum RowGroups {
  /// The group of each row by a column, such as the patient; rows without a value are on their own.
  public static func of(_ column: Column) -> [Int] {
    let labels = column.labels()
    var next = labels.levels.count
    return labels.codes.map { code in
      if code >= 0 { return Int(code) }
      next += 1
      return next - 1
    }
  }

  /// The groups that keep all of some groups together: rows share one if any grouping joins them,
  /// be it through other rows.
  ///
  /// - Parameter groupings: For each reason the group of each row, all of one length.
  /// - Returns: For each row its group, from 0 in the order of first rows.
  public static func merged(_ groupings: [[Int]]) -> [Int] {
    let count = groupings.first?.count ?? 0
    precondition(groupings.allSatisfy { $0.count == count }, "groupings of unequal length")
    var parent = Array(0..<count)
    func root(_ row: Int) -> Int {
      var row = row
      while parent[row] != row {
        parent[row] = parent[parent[row]]
        row = parent[row]
      }
      return row
    }
    for groups in groupings {
      var first: [Int: Int] = [:]
      for (row, group) in groups.enumerated() {
        let (one, other) = (root(first[group, default: row]), root(row))
        first[group] = first[group] ?? row
        parent[max(one, other)] = min(one, other)
      }
    }
    var number: [Int: Int] = [:]
    return (0..<count).map { row in
      let top = root(row)
      let group = number[top] ?? number.count
      number[top] = group
      return group
    }
  }
}
