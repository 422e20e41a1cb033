/// Predicts a target from one column: by the mean target of its value or of its bin.
///
/// Every fifth row is predicted from the other four fifths, so no row is predicted from itself.
struct LonePredictor {
  /// The cell of each row: its value, or its bin of numbers; the last is for missing values.
  private let cells: [Int]
  private let cellCount: Int
  /// The numbers, for a straight line inside each fold.
  private let numbers: [Double]?
  private static let folds = 5

  init(_ column: Column) {
    numbers = column.numbers
    if let numbers = column.numbers, Set(numbers.prefix(1_000)).count > 20 {
      let present = numbers.filter { !$0.isNaN }.sorted()
      var edges: [Double] = []
      for bin in 1..<20 where !present.isEmpty {
        let edge = present[bin * present.count / 20]
        if edges.last != edge { edges.append(edge) }
      }
      cells = numbers.map { number in
        number.isNaN ? edges.count + 1 : edges.count { $0 <= number }
      }
      cellCount = edges.count + 2
    } else {
      let labels = column.labels()
      cells = labels.codes.map { $0 < 0 ? labels.levels.count : Int($0) }
      cellCount = labels.levels.count + 1
    }
  }

  /// The prediction for each row, by whichever of bins and straight line errs less.
  func predictions(of target: [Double]) -> [Double] {
    let binned = binnedPredictions(of: target)
    guard let line = linePredictions(of: target) else { return binned }
    let errors = [binned, line].map { predictions in
      zip(predictions, target).reduce(0.0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    }
    return errors[1] < errors[0] ? line : binned
  }

  private func binnedPredictions(of target: [Double]) -> [Double] {
    var result = [Double](repeating: 0, count: target.count)
    for fold in 0..<Self.folds {
      var sums = [Double](repeating: 0, count: cellCount)
      var counts = [Double](repeating: 0, count: cellCount)
      for (row, cell) in cells.enumerated() where row % Self.folds != fold {
        sums[cell] += target[row]
        counts[cell] += 1
      }
      let mean = sums.reduce(0, +) / max(1, counts.reduce(0, +))
      for row in stride(from: fold, to: target.count, by: Self.folds) {
        let cell = cells[row]
        result[row] = counts[cell] > 0 ? sums[cell] / counts[cell] : mean
      }
    }
    return result
  }

  /// The predictions of a straight line; `nil` for categories and where numbers are missing.
  private func linePredictions(of target: [Double]) -> [Double]? {
    guard let numbers, !numbers.contains(where: \.isNaN) else { return nil }
    var result = [Double](repeating: 0, count: target.count)
    for fold in 0..<Self.folds {
      let rows = numbers.indices.filter { $0 % Self.folds != fold }
      let (x, y) = (rows.map { numbers[$0] }, rows.map { target[$0] })
      let (meanX, meanY) = (x.mean, y.mean)
      let spread = x.standardDeviation(from: meanX)
      guard spread > 0, spread.isFinite else { return nil }
      let slope = correlation(x, y) * y.standardDeviation(from: meanY) / spread
      for row in stride(from: fold, to: target.count, by: Self.folds) {
        result[row] = meanY + slope * (numbers[row] - meanX)
      }
    }
    return result
  }
}
