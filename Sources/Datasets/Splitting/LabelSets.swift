public import Tensors

extension MultiLabelKFold {
  /// For each row of encoded labels the indices of those it has.
  ///
  /// - Parameter targets: 0 or 1 for each label, `[rows, labels]`.
  /// - Returns: Indices, ascending.
  public static func labels(of targets: Tensor) -> [[Int]] {
    (0..<targets.rows).map { row in
      (0..<targets.columns).filter { targets[row, $0] > 0.5 }
    }
  }

  /// Sets one part aside, as large as a fraction of the rows.
  ///
  /// - Parameters:
  ///   - fraction: The part of the rows that validates; one part in a whole number of them.
  ///   - labels: For each row the indices of its labels.
  ///   - groups: The group of each row; a group is never parted.
  ///   - generator: Where ties are broken from.
  /// - Returns: One fold.
  /// - Throws: A ``SplitError`` if the rows do not suffice.
  public static func holdOut(
    fraction: Double, labels: [[Int]], groups: [Int], generator: SeededGenerator
  ) throws(SplitError) -> [Fold] {
    guard fraction > 0, fraction < 1 else { throw .fraction(fraction) }
    let parts = max(2, Int((1 / fraction).rounded()))
    let folds = try MultiLabelKFold(folds: parts)
      .folds(labels: labels, groups: groups, generator: generator)
    return Array(folds.prefix(1))
  }
}
