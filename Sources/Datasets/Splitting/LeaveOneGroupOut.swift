public import Tensors

/// Lets each group validate once, on its own: so well is a patient predicted who was never seen.
public struct LeaveOneGroupOut: Splitter {
  /// The name in plans.
  public static let kind = "leave_one_group_out"

  /// Makes the protocol.
  public init() {}

  /// Deals the rows into one fold a group, in the order of the groups' first rows.
  public func folds(
    rows: Int, strata: [Int]?, groups: [Int], generator: SeededGenerator
  ) throws(SplitError) -> [Fold] {
    let collected = GroupedRows.collect(groups: groups, strata: nil)
    guard rows >= 2 else { throw .tooFewRows(rows: rows, needed: 2) }
    guard collected.count >= 2 else { throw .tooFewGroups(groups: collected.count, needed: 2) }
    return collected.enumerated().map { index, group in
      Fold(repetition: 0, index: index, rows: rows, validation: group.rows)
    }
  }
}
