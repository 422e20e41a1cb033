public import Tensors

/// Deals the rows into k parts, each of which validates once: for few rows.
public struct KFold: Splitter {
  /// The name in plans.
  public static let kind = "k_fold"
  /// The number of parts, from 2.
  public var folds: Int

  /// Makes the protocol.
  public init(folds: Int = 5) {
    self.folds = folds
  }

  /// Deals the rows into `folds` folds.
  public func folds(
    rows: Int, strata: [Int]?, groups: [Int], generator: SeededGenerator
  ) throws(SplitError) -> [Fold] {
    try IteratedKFold(folds: folds, repeats: 1)
      .folds(rows: rows, strata: strata, groups: groups, generator: generator)
  }

  /// The largest number of folds for which every stratum has a group in every fold.
  ///
  /// - Parameters:
  ///   - strata: The stratum of each row; `nil` if all are alike.
  ///   - groups: The group of each row.
  /// - Returns: The number of groups of the smallest stratum.
  public static func largestCount(strata: [Int]?, groups: [Int]) -> Int {
    let collected = GroupedRows.collect(groups: groups, strata: strata)
    return GroupedRows.byStratum(collected).map(\.groups.count).min() ?? 0
  }
}

/// K-fold several times, each time shuffled anew: for very few rows.
///
/// - Source: Chollet, *Deep Learning with Python*, on iterated K-fold validation with shuffling.
public struct IteratedKFold: Splitter {
  /// The name in plans.
  public static let kind = "iterated_k_fold"
  /// The number of parts, from 2.
  public var folds: Int
  /// The number of shuffles, from 1.
  public var repeats: Int

  /// Makes the protocol.
  public init(folds: Int = 5, repeats: Int = 3) {
    self.folds = folds
    self.repeats = repeats
  }

  /// Deals the rows into `repeats` · `folds` folds; the first shuffle is that of ``KFold``.
  public func folds(
    rows: Int, strata: [Int]?, groups: [Int], generator: SeededGenerator
  ) throws(SplitError) -> [Fold] {
    guard folds >= 2 else { throw .folds(folds) }
    guard repeats >= 1 else { throw .repeats(repeats) }
    let collected = GroupedRows.collect(groups: groups, strata: strata)
    try SplitError.check(rows: rows, groups: collected, parts: folds)
    let byStratum = GroupedRows.byStratum(collected).map(\.groups)
    return (0..<repeats).flatMap { repetition in
      var generator = generator.stream("repetition/\(repetition)")
      let parts = deal(byStratum, generator: &generator)
      return parts.enumerated().map { index, part in
        Fold(repetition: repetition, index: index, rows: rows, validation: part)
      }
    }
  }

  /// Deals the groups of one stratum after the other, shuffled, the largest first, each to the part
  /// with the fewest rows of the stratum, then of all strata.
  private func deal(_ strata: [[RowGroup]], generator: inout SeededGenerator) -> [[Int]] {
    var parts = [[Int]](repeating: [], count: folds)
    for groups in strata {
      var taken = [Int](repeating: 0, count: folds)
      let shuffled = generator.permutation(of: groups.count).map { groups[$0] }
      let largestFirst = shuffled.enumerated()
        .sorted { ($1.element.rows.count, $0.offset) < ($0.element.rows.count, $1.offset) }
      for (_, group) in largestFirst {
        let part =
          parts.indices.min { (taken[$0], parts[$0].count, $0) < (taken[$1], parts[$1].count, $1) }
          ?? 0
        parts[part] += group.rows
        taken[part] += group.rows.count
      }
    }
    return parts
  }
}
