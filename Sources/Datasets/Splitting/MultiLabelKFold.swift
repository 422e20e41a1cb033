public import Tensors

/// K-fold for rows with several labels at once, each of which keeps its share in every fold.
///
/// The rarest label that is left is dealt first, each of its rows to the fold that lacks it most;
/// rows of one group go together.
///
/// - Source: K. Sechidis, G. Tsoumakas and I. Vlahavas, "On the stratification of multi-label data",
///   ECML PKDD 2011.
public struct MultiLabelKFold: Codable, Hashable, Sendable {
  /// The number of parts, from 2.
  public var folds: Int
  /// The number of shuffles, from 1.
  public var repeats: Int

  /// Makes the protocol.
  public init(folds: Int = 5, repeats: Int = 1) {
    self.folds = folds
    self.repeats = repeats
  }

  /// Deals the rows into `repeats` · `folds` folds.
  ///
  /// - Parameters:
  ///   - labels: For each row the indices of its labels.
  ///   - groups: The group of each row; a group is never parted.
  ///   - generator: Where ties are broken from.
  /// - Returns: The folds, none of which has an empty part.
  /// - Throws: A ``SplitError`` if the rows do not suffice.
  public func folds(
    labels: [[Int]], groups: [Int], generator: SeededGenerator
  ) throws(SplitError) -> [Fold] {
    guard folds >= 2 else { throw .folds(folds) }
    guard repeats >= 1 else { throw .repeats(repeats) }
    let collected = GroupedRows.collect(groups: groups, strata: nil)
    try SplitError.check(rows: labels.count, groups: collected, parts: folds)
    let units = collected.map { LabelledGroup($0.rows, labels: labels) }
    return (0..<repeats).flatMap { repetition in
      var dealer = LabelDealer(
        folds: folds, generator: generator.stream("multi-label/\(repetition)"))
      return dealer.deal(units).enumerated().map { index, part in
        Fold(repetition: repetition, index: index, rows: labels.count, validation: part)
      }
    }
  }
}

/// Rows that go together, with how many of them have each label.
private struct LabelledGroup {
  var rows: [Int]
  var counts: [Int: Int]

  init(_ rows: [Int], labels: [[Int]]) {
    self.rows = rows
    counts = rows.reduce(into: [:]) { counts, row in
      for label in Set(labels[row]) { counts[label, default: 0] += 1 }
    }
  }
}

/// Deals groups of rows into folds, label by label.
private struct LabelDealer {
  let folds: Int
  var generator: SeededGenerator
  /// How many rows of each label, and how many rows, each fold still lacks.
  private var lackingLabels: [[Int: Double]] = []
  private var lackingRows: [Double] = []
  private var parts: [[Int]] = []

  init(folds: Int, generator: SeededGenerator) {
    self.folds = folds
    self.generator = generator
  }

  mutating func deal(_ units: [LabelledGroup]) -> [[Int]] {
    let order = generator.permutation(of: units.count).map { units[$0] }
    let totals = units.reduce(into: [Int: Int]()) { totals, unit in
      totals.merge(unit.counts, uniquingKeysWith: +)
    }
    let rows = units.reduce(0) { $0 + $1.rows.count }
    parts = [[Int]](repeating: [], count: folds)
    lackingRows = [Double](repeating: Double(rows) / Double(folds), count: folds)
    lackingLabels = [[Int: Double]](
      repeating: totals.mapValues { Double($0) / Double(folds) }, count: folds)
    var left = Array(order.indices)
    while !left.isEmpty {
      let counts = left.reduce(into: [Int: Int]()) { counts, index in
        for (label, count) in order[index].counts { counts[label, default: 0] += count }
      }
      guard let rarest = counts.min(by: { ($0.value, $0.key) < ($1.value, $1.key) })?.key else {
        break
      }
      for index in left where order[index].counts[rarest] != nil {
        give(order[index], label: rarest)
      }
      left.removeAll { order[$0].counts[rarest] != nil }
    }
    // What has no label goes where rows are lacking, the largest groups first.
    let sizes = left.sorted { (order[$1].rows.count, $0) < (order[$0].rows.count, $1) }
    for index in sizes { give(order[index], label: nil) }
    fillEmptyParts()
    return parts
  }

  private mutating func give(_ unit: LabelledGroup, label: Int?) {
    let wish = (0..<folds).map { fold in
      (label.flatMap { lackingLabels[fold][$0] } ?? 0, lackingRows[fold])
    }
    let best = wish.max { $0 < $1 } ?? (0, 0)
    let candidates = (0..<folds).filter { wish[$0] == best }
    let fold = candidates[generator.integer(below: candidates.count)]
    parts[fold] += unit.rows
    lackingRows[fold] -= Double(unit.rows.count)
    for (label, count) in unit.counts { lackingLabels[fold][label, default: 0] -= Double(count) }
  }

  /// A fold that got nothing takes the last row of the largest; groups larger than one stay whole.
  private mutating func fillEmptyParts() {
    for empty in parts.indices where parts[empty].isEmpty {
      guard let largest = parts.indices.max(by: { parts[$0].count < parts[$1].count }),
        parts[largest].count > 1
      else { return }
      parts[empty].append(parts[largest].removeLast())
    }
  }
}
