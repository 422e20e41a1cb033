/// Finds columns that are the target under another name.
///
/// Classes: each value goes with one class and each class with one value. Numbers: the column is the
/// target shifted and scaled, |r| > 0.99999. Below 20 rows, or with fewer than 5 rows of the second
/// largest class, such a match may be chance and is not told.
struct TargetCopyCheck: DataCheck {
  let kinds: Set<Finding.Kind> = [.targetCopy]

  func findings(in rows: ScreenedRows) -> [Finding] {
    guard rows.count >= 20 else { return [] }
    return rows.features.filter { Self.isCopy($0, in: rows) }.map { column in
      Finding(
        .targetCopy, column: column.name, lines: rows.lines(of: 0..<1),
        numbers: ["rows": Double(column.count - column.missingCount)],
        sentence: "'\(column.name)' is a copy of the target '\(rows.target)': each of its values "
          + "tells the target, in all \(column.count - column.missingCount) rows (100 %).",
        advice: "Leave '\(column.name)' out: it will not be known when predictions are made.",
        isSerious: true)
    }
  }

  /// Whether a column is the target under another name.
  static func isCopy(_ column: Column, in rows: ScreenedRows) -> Bool {
    guard column.missingCount * 20 <= column.count else { return false }
    switch rows.outcome {
    case .classes(let codes, let levels):
      guard rows.schema[column.name]?.profile.distinct == levels.count else { return false }
      return isRenaming(column, of: codes, classes: levels.count)
    case .numbers(let target):
      guard let numbers = column.numbers,
        (rows.schema[column.name]?.profile.distinct ?? 0) > 2
      else { return false }
      return isLine(numbers, target)
    }
  }

  private static func isRenaming(_ column: Column, of codes: [Int], classes: Int) -> Bool {
    let labels = column.labels()
    guard labels.levels.count == classes, classes > 1 else { return false }
    let sizes = codes.classCounts(classes).sorted(by: >)
    guard sizes[1] >= 5 else { return false }
    var classOf = [Int](repeating: -1, count: labels.levels.count)
    for (row, level) in labels.codes.enumerated() where level >= 0 {
      if classOf[Int(level)] < 0 { classOf[Int(level)] = codes[row] }
      guard classOf[Int(level)] == codes[row] else { return false }
    }
    return Set(classOf).count == classes
  }

  private static func isLine(_ numbers: [Double], _ target: [Double]) -> Bool {
    let rows = numbers.indices.filter { !numbers[$0].isNaN }
    let (x, y) = (rows.map { numbers[$0] }, rows.map { target[$0] })
    guard rows.count >= 20 else { return false }
    return correlation(x, y).magnitude > 0.999_99
  }
}

/// Pearson's correlation; 0 where one of the two does not vary.
func correlation(_ x: [Double], _ y: [Double]) -> Double {
  let (meanX, meanY) = (x.mean, y.mean)
  let (deviationX, deviationY) = (
    x.standardDeviation(from: meanX), y.standardDeviation(from: meanY)
  )
  guard deviationX > 0, deviationY > 0, deviationX.isFinite, deviationY.isFinite else { return 0 }
  let products = zip(x, y).reduce(0.0) { sum, pair in
    sum + (pair.0 - meanX) / deviationX * ((pair.1 - meanY) / deviationY)
  }
  return products / Double(x.count)
}
