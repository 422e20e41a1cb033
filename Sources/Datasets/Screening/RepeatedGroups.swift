/// A column whose values are entities with several rows each, whose rows agree on the target.
///
/// The rows of an entity agree beyond chance by (A - B) / (1 - B), where A is the share of pairs of
/// rows of one entity with one class, and B the share among all pairs; for numbers, by one minus the
/// variance within entities over the variance of all rows.
struct RepeatedGroups {
  /// The number of entities with two rows or more.
  let entities: Int
  /// The rows of these entities.
  let rows: Int
  /// How much the rows of an entity agree on the target: 0 as by chance, 1 always.
  let agreement: Double

  /// Whether an entity's target is (nearly) always the same.
  var fixesTarget: Bool { agreement > 0.95 }

  /// Whether the values are entities: the column's name says so, or its values have no order that the
  /// target follows, or they count through the file in blocks.
  let areEntities: Bool

  /// Measures a column; `nil` unless it looks like entities that fix the target.
  init?(_ column: Column, in screened: ScreenedRows) {
    self.init(measuring: column, in: screened)
    guard fixesTarget, areEntities else { return nil }
  }

  /// Measures a column that has ten entities or more of two to a tenth of the rows each.
  init?(measuring column: Column, in screened: ScreenedRows) {
    if let numbers = column.numbers, numbers.contains(where: { $0 != $0.rounded() && !$0.isNaN }) {
      return nil
    }
    guard let profile = screened.schema[column.name]?.profile, profile.distinct >= 10,
      profile.distinct * 4 <= screened.count * 3,
      (profile.topLevels.first?.count ?? 0) * 10 <= screened.count
    else { return nil }
    let labels = column.labels()
    let counts = labels.counts
    let repeated = counts.indices.filter { counts[$0] > 1 }
    let rows = repeated.reduce(0) { $0 + counts[$1] }
    let largest = counts.max() ?? 0
    guard repeated.count >= 10, rows * 2 >= screened.count, largest * 10 <= screened.count else {
      return nil
    }
    entities = repeated.count
    self.rows = rows
    agreement = Self.agreement(labels, counts, screened.outcome)
    areEntities =
      EntityName.names(column.name) || Self.countsBlocks(column, labels)
      || ValueOrder(column, labels, screened.outcome)?.isMeasurement != true
  }

  /// Whether whole numbers without large gaps number blocks of neighbouring rows, as the patients of a
  /// file are numbered that lists them one after the other, perhaps the ill ones first.
  private static func countsBlocks(_ column: Column, _ labels: Labels) -> Bool {
    guard TimeOrder(column) == nil, let numbers = column.numbers?.filter({ !$0.isNaN }),
      let least = numbers.min(), let most = numbers.max()
    else { return false }
    let values = labels.levels.count
    let changes = zip(labels.codes, labels.codes.dropFirst()).count { $0 != $1 }
    return (most - least + 1) * 10 <= Double(values * 11) && (changes + 1) * 20 <= values * 21
  }

  private static func agreement(
    _ labels: Labels, _ counts: [Int], _ outcome: ScreenedRows.Outcome
  ) -> Double {
    var members = [[Int]](repeating: [], count: counts.count)
    for (row, level) in labels.codes.enumerated() where level >= 0 && counts[Int(level)] > 1 {
      members[Int(level)].append(row)
    }
    switch outcome {
    case .numbers(let numbers):
      let total = numbers.standardDeviation(from: numbers.mean)
      var (within, freedom) = (0.0, 0.0)
      for rows in members where rows.count > 1 {
        let values = rows.map { numbers[$0] }
        let deviation = values.standardDeviation(from: values.mean)
        within += deviation * deviation * Double(rows.count)
        freedom += Double(rows.count - 1)
      }
      return total > 0 && freedom > 0 ? 1 - within / freedom / (total * total) : 0
    case .classes(let codes, let levels):
      if levels.count * 2 > counts.count { return 0 }
      let chance = samePairs(codes.classCounts(levels.count))
      let groups = members.filter { $0.count > 1 }.map { rows in
        rows.map { codes[$0] }.classCounts(levels.count)
      }
      let (same, all) = groups.reduce((0.0, 0.0)) { sum, counts in
        let rows = counts.reduce(0, +)
        let pairs = Double(rows * (rows - 1)) / 2
        return (sum.0 + samePairs(counts) * pairs, sum.1 + pairs)
      }
      return chance < 1 && all > 0 ? (same / all - chance) / (1 - chance) : 0
    }
  }

  /// The share of pairs of rows that have one class.
  static func samePairs(_ counts: [Int]) -> Double {
    let rows = counts.reduce(0, +)
    guard rows > 1 else { return 1 }
    let same = counts.reduce(0.0) { $0 + Double($1) * Double($1 - 1) }
    return same / (Double(rows) * Double(rows - 1))
  }
}
