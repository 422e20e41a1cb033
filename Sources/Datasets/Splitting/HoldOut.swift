public import Tensors

/// Sets a part of the rows aside once: for plenty of rows.
public struct HoldOut: Splitter {
  /// The name in plans.
  public static let kind = "hold_out"
  /// The part of each stratum that validates, between 0 and 1.
  public var fraction: Double

  /// Makes the protocol.
  public init(fraction: Double = 0.2) {
    self.fraction = fraction
  }

  /// Deals the rows into one fold.
  public func folds(
    rows: Int, strata: [Int]?, groups: [Int], generator: SeededGenerator
  ) throws(SplitError) -> [Fold] {
    guard fraction > 0, fraction < 1 else { throw .fraction(fraction) }
    let collected = GroupedRows.collect(groups: groups, strata: strata)
    try SplitError.check(rows: rows, groups: collected, parts: 2)
    var generator = generator.stream("hold-out")
    var validation: [Int] = []
    for stratum in GroupedRows.byStratum(collected) {
      let size = stratum.groups.reduce(0) { $0 + $1.rows.count }
      let wanted = Int((fraction * Double(size)).rounded())
      let order = generator.permutation(of: stratum.groups.count).map { stratum.groups[$0] }
      let count = GroupedRows.prefix(of: order, nearest: wanted, minimum: 1)
      validation += order.prefix(count).flatMap(\.rows)
    }
    return [Fold(repetition: 0, index: 0, rows: rows, validation: validation)]
  }
}
