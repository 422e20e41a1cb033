public import Tensors

/// Trains on what came before and validates on what came next, with a window that grows: for rows
/// in the order of time.
///
/// Rows are taken to be in the order of time: sort the table first (``Table/sorted(by:)``). They are
/// cut into `folds` + 1 blocks of equal size; block i validates, all rows before it train, but for
/// the last `gap` of them. Rows of a group of the validation rows never train.
///
/// - Source: R. J. Hyndman and G. Athanasopoulos, *Forecasting: Principles and Practice*, on
///   evaluation with a rolling origin.
public struct ExpandingWindow: Splitter {
  /// The name in plans.
  public static let kind = "expanding_window"
  /// The number of blocks that validate, from 1.
  public var folds: Int
  /// The number of rows between training and validation that are left out, from 0.
  public var gap: Int

  /// Makes the protocol.
  public init(folds: Int = 5, gap: Int = 0) {
    self.folds = folds
    self.gap = gap
  }

  /// Deals the rows into `folds` folds; strata and generator have no say.
  public func folds(
    rows: Int, strata: [Int]?, groups: [Int], generator: SeededGenerator
  ) throws(SplitError) -> [Fold] {
    guard folds >= 1 else { throw .folds(folds) }
    guard gap >= 0 else { throw .gap(gap) }
    guard rows >= folds + 1 + gap else { throw .tooFewRows(rows: rows, needed: folds + 1 + gap) }
    var result: [Fold] = []
    for index in 0..<folds {
      let start = (rows * (index + 1) + folds) / (folds + 1)
      let end = (rows * (index + 2) + folds) / (folds + 1)
      let held = Set(groups[start..<end])
      let training = (0..<max(0, start - gap)).filter { !held.contains(groups[$0]) }
      guard !training.isEmpty else {
        throw .tooFewRows(rows: rows, needed: (gap + 1) * (folds + 1))
      }
      result.append(
        Fold(repetition: 0, index: index, training: training, validation: Array(start..<end)))
    }
    return result
  }
}

extension Table {
  /// The table with its rows in the order of a column's values, equal ones in the order of the file.
  ///
  /// - Parameter column: A column of numbers (dates are), or of texts that order as their bytes do.
  /// - Returns: The rows, those without a value first.
  /// - Throws: A ``PreprocessingError`` if there is no such column.
  public func sorted(by column: String) throws(PreprocessingError) -> Table {
    let values = try required(column)
    let keys: [Double]
    switch values.values {
    case .numbers(let numbers): keys = numbers.map { $0.isNaN ? -.infinity : $0 }
    case .categories(let codes, _): keys = codes.map(Double.init)
    case .sparse(let rows): keys = [Double](repeating: 0, count: rows.rows)
    case .images(let images): keys = [Double](repeating: 0, count: images.count)
    }
    return selecting(rows: keys.indices.sorted { (keys[$0], $0) < (keys[$1], $1) })
  }

  /// The latest rows: what a test of predictions for later times is made on.
  ///
  /// - Parameters:
  ///   - fraction: The part of the rows, between 0 and 1.
  ///   - column: The column of times.
  /// - Returns: The indices of the rows, ascending; rows of one time are all in or all out.
  /// - Throws: A ``PreprocessingError`` if there is no such column.
  public func latestRows(
    _ fraction: Double, by column: String
  ) throws(PreprocessingError) -> [Int] {
    let values = try required(column)
    let keys: [Double]
    switch values.values {
    case .numbers(let numbers): keys = numbers.map { $0.isNaN ? -.infinity : $0 }
    case .categories(let codes, _): keys = codes.map(Double.init)
    case .sparse(let rows): keys = [Double](repeating: 0, count: rows.rows)
    case .images(let images): keys = [Double](repeating: 0, count: images.count)
    }
    let cut = min(keys.count, max(0, keys.count - Int((fraction * Double(keys.count)).rounded())))
    guard cut < keys.count else { return [] }
    let threshold = keys.sorted()[cut]
    let from = keys.indices.filter { keys[$0] >= threshold }
    let after = keys.indices.filter { keys[$0] > threshold }
    let wanted = keys.count - cut
    // Of the two cuts between times, the one that is nearer to the number wished for.
    return from.count - wanted <= wanted - after.count || after.isEmpty ? from : after
  }
}
