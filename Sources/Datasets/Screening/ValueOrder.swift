/// Whether the targets of a column's values follow the order of the values, as those of a measurement do.
///
/// A measurement that was rounded repeats, and a good one fixes the target, as the number of a patient
/// does. What tells them apart is the order: neighbours on a scale have alike targets, while
/// neighbouring numbers of patients have nothing to do with each other. Each value has one target, that
/// of most of its rows, or the mean of numbers. For classes the measure is (A - B) / (1 - B), where A is
/// the share of neighbouring values with one class and B the share among all pairs of values; for
/// numbers the correlation of neighbours. Values without a relation give 0 with a standard error of
/// about one over the root of the number of values.
struct ValueOrder {
  /// The number of different values.
  let values: Int
  /// How much neighbouring values agree on the target: 0 as by chance, 1 always; nil if all but two
  /// values have one class, so that nothing can be told.
  let agreement: Double?

  /// Measures a column; `nil` if its values have no order.
  init?(_ column: Column, _ labels: Labels, _ outcome: ScreenedRows.Outcome) {
    let counts = labels.counts
    let codes = labels.codes
    guard let order = Self.order(of: column, labels) else { return nil }
    values = order.count
    switch outcome {
    case .numbers(let numbers):
      var sums = [Double](repeating: 0, count: counts.count)
      for (row, level) in codes.enumerated() where level >= 0 { sums[Int(level)] += numbers[row] }
      let means = order.map { sums[$0] / Double(max(1, counts[$0])) }
      agreement = correlation(Array(means.dropLast()), Array(means.dropFirst()))
    case .classes(let classes, let levels):
      var tallies = [[Int]](
        repeating: [Int](repeating: 0, count: levels.count), count: counts.count)
      for (row, level) in codes.enumerated() where level >= 0 {
        tallies[Int(level)][classes[row]] += 1
      }
      let majorities = order.map { value in
        tallies[value].indices.max { tallies[value][$0] < tallies[value][$1] } ?? 0
      }
      agreement = Self.agreement(of: majorities, classes: levels.count)
    }
  }

  /// Whether the values are those of a measurement: their targets follow their order by more than two
  /// standard errors, and more than half as closely as they could; or nothing can be told.
  var isMeasurement: Bool {
    guard let agreement else { return true }
    return agreement > max(0.5, 2 / Double(values).squareRoot())
  }

  private static func agreement(of majorities: [Int], classes: Int) -> Double? {
    let counts = majorities.classCounts(classes)
    guard majorities.count - (counts.max() ?? 0) > 2 else { return nil }
    let chance = RepeatedGroups.samePairs(counts)
    let same = zip(majorities, majorities.dropFirst()).count { $0 == $1 }
    return (Double(same) / Double(majorities.count - 1) - chance) / (1 - chance)
  }

  /// The levels in the order of what they measure; `nil` for names and codes.
  ///
  /// Numbers have an order, and texts each of which begins with a number, such as "10-20", "[3, 5)"
  /// or "> 65 kg". Texts that begin with a letter are names, "P12" among them.
  private static func order(of column: Column, _ labels: Labels) -> [Int]? {
    if column.numbers != nil { return Array(labels.levels.indices) }
    let numbers = labels.levels.map(leadingNumber)
    guard !numbers.contains(nil) else { return nil }
    return labels.levels.indices.sorted { (numbers[$0] ?? 0, $0) < (numbers[$1] ?? 0, $1) }
  }

  private static func leadingNumber(_ text: String) -> Double? {
    let signs: Set<Character> = [" ", "[", "(", "<", ">", "=", "≤", "≥", "~"]
    let number = text.drop { signs.contains($0) }
      .prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == "-") }
    // "10-20" is read up to its second sign.
    let sign = number.dropFirst().firstIndex(of: "-") ?? number.endIndex
    return NumberParsing.number(in: String(number[..<sign]))
  }
}
