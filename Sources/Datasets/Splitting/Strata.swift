/// What a split keeps in proportion: the classes of a target, or the height of a number.
public enum Strata {
  /// The class of each row as a number.
  public static func classes(_ target: Column) -> [Int] { target.labels().strata }

  /// Numbers dealt into bins of about equal size by their height; equal numbers share a bin.
  ///
  /// - Parameters:
  ///   - values: The target of each row; NaN goes into the lowest bin.
  ///   - bins: The number of bins wished for; there are fewer if many values are equal, and none
  ///     is smaller than half of its share.
  /// - Returns: For each row its bin, from 0.
  public static func quantiles(_ values: [Double], bins: Int = 10) -> [Int] {
    let keys = values.map { $0.isNaN ? -.infinity : $0 }
    let sorted = keys.sorted()
    let share = max(1, Double(values.count) / Double(max(1, bins)))
    var starts: [Double] = []
    var binStart = 0
    for (rank, key) in sorted.enumerated() where rank == 0 || key > sorted[rank - 1] {
      let isFull = Double(rank - binStart) >= share
      let leavesEnough = Double(sorted.count - rank) >= share / 2
      guard rank == 0 || (isFull && leavesEnough) else { continue }
      starts.append(key)
      binStart = rank
    }
    return keys.map { key in max(0, starts.count { $0 <= key } - 1) }
  }

  /// Neighbouring bins joined until each has enough groups for a split.
  ///
  /// Rows that stay together, for their content or as one patient's, are one group: ten bins of thirty
  /// patients hold three of them each, too few for five folds.
  ///
  /// - Parameters:
  ///   - bins: The bin of each row, ascending with its number.
  ///   - groups: The group of each row.
  ///   - parts: The number of groups that each bin needs.
  /// - Returns: For each row its bin; the bins as they are if each has enough, one bin if none has.
  public static func joined(_ bins: [Int], groups: [Int], atLeast parts: Int) -> [Int] {
    var bins = bins
    while true {
      let counts = GroupedRows.byStratum(GroupedRows.collect(groups: groups, strata: bins))
      let all = Set(bins).sorted()
      let small = all.first { bin in
        (counts.first { $0.stratum == bin }?.groups.count ?? 0) < parts
      }
      guard let small, let place = all.firstIndex(of: small), all.count > 1 else { return bins }
      let neighbour = place + 1 < all.count ? all[place + 1] : all[place - 1]
      bins = bins.map { $0 == small ? neighbour : $0 }
    }
  }

  /// The rarest label of each row, so that rare labels keep their share; rows without any are alike.
  ///
  /// - Parameter labels: For each row the indices of its labels.
  /// - Returns: For each row the index of its rarest label, or -1.
  public static func rarestLabels(_ labels: [[Int]]) -> [Int] {
    var counts: [Int: Int] = [:]
    for row in labels { for label in row { counts[label, default: 0] += 1 } }
    return labels.map { row in
      row.min { (counts[$0] ?? 0, $0) < (counts[$1] ?? 0, $1) } ?? -1
    }
  }

  /// Several numbers of each row dealt into bins by the mean of their standardized heights.
  ///
  /// - Parameters:
  ///   - columns: The numbers, column by column.
  ///   - bins: The number of bins wished for.
  /// - Returns: For each row its bin, from 0.
  public static func quantiles(ofSeveral columns: [[Double]], bins: Int = 10) -> [Int] {
    let scaled = columns.map { column in
      let present = column.filter { !$0.isNaN }
      let mean = present.mean
      let deviation = present.standardDeviation(from: mean)
      return column.map { deviation > 0 ? ($0 - mean) / deviation : 0 }
    }
    let rows = columns.first?.count ?? 0
    return quantiles(
      (0..<rows).map { row in scaled.reduce(0) { $0 + $1[row] } }, bins: bins)
  }
}
