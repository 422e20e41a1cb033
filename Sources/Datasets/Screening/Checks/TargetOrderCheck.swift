/// Finds rows that stand in the order of the target, or whose neighbours are alike.
///
/// Measured is how much more often neighbouring rows agree than any two rows: (A - B) / (1 - B) for
/// classes, the correlation of neighbours for numbers. Above 0.9 (classes), or with a rank correlation
/// of target and place above 0.95 (numbers), the rows are sorted.
struct TargetOrderCheck: DataCheck {
  let kinds: Set<Finding.Kind> = [.sortedByTarget, .neighboursAlike]

  func findings(in rows: ScreenedRows) -> [Finding] {
    guard rows.count >= 30 else { return [] }
    let (agreement, isSorted) = Self.order(of: rows)
    if isSorted {
      return [
        Finding(
          .sortedByTarget, column: rows.target, numbers: ["agreement": agreement],
          sentence:
            "The rows are sorted by the target '\(rows.target)': neighbouring rows agree far "
            + "more than chance would have it (\(rounded(agreement)); 0 is chance, 1 always).",
          advice: "Rows are shuffled before they are split. A column that follows the order of the "
            + "file, such as a number of the row, would give the target away.",
          isSerious: true)
      ]
    }
    // About three standard errors of what chance gives, and large enough to matter.
    guard agreement > max(0.3, 3 / Double(rows.count).squareRoot()) else { return [] }
    return [
      Finding(
        .neighboursAlike, column: rows.target, numbers: ["agreement": agreement],
        sentence:
          "Neighbouring rows have targets that are alike (\(rounded(agreement)); 0 is chance, "
          + "1 always): the file is in the order of something, such as time, place or group.",
        advice: "If predictions are made for later times or new places, split by these.",
        isSerious: false)
    ]
  }

  /// How much neighbours agree, and whether the rows are sorted by the target.
  static func order(of rows: ScreenedRows) -> (agreement: Double, isSorted: Bool) {
    switch rows.outcome {
    case .classes(let codes, let levels):
      let same = zip(codes, codes.dropFirst()).count { $0 == $1 }
      let chance = RepeatedGroups.samePairs(codes.classCounts(levels.count))
      guard chance < 1, codes.count > 1 else { return (0, false) }
      // With classes in one block each, all but levels - 1 pairs agree.
      let most = Double(codes.count - levels.count) / Double(codes.count - 1)
      guard most > chance else { return (0, false) }
      let agreement = (Double(same) / Double(codes.count - 1) - chance) / (most - chance)
      let counts = codes.classCounts(levels.count).sorted(by: >)
      return (agreement, agreement > 0.9 && counts.count > 1 && counts[1] >= 5)
    case .numbers(let numbers):
      let places = numbers.indices.map(Double.init)
      let sorted = correlation(ranks(numbers), places).magnitude
      let neighbours = correlation(Array(numbers.dropLast()), Array(numbers.dropFirst()))
      return (max(neighbours, 0), sorted > 0.95)
    }
  }
}

/// The ranks of numbers from 1, equal numbers sharing the mean of theirs.
func ranks(_ numbers: [Double]) -> [Double] {
  let order = numbers.indices.sorted { numbers[$0] < numbers[$1] }
  var ranks = [Double](repeating: 0, count: numbers.count)
  var start = 0
  while start < order.count {
    var end = start
    while end < order.count, numbers[order[end]] == numbers[order[start]] { end += 1 }
    for place in start..<end { ranks[order[place]] = Double(start + end + 1) / 2 }
    start = end
  }
  return ranks
}
