import Datasets
import Hashing
import Statistics

/// How the chosen network did on each validation row: what a run on the same rows is compared with.
public struct ValidationScores: Sendable, Codable, Equatable {
  /// What is known of each row.
  public enum Measure: String, Sendable, Codable {
    /// The metric, which is a mean over rows.
    case metric
    /// The loss, where the metric is no mean over rows.
    case loss
  }

  /// The digest of the rows, targets included, whatever their order.
  public let rows: String
  /// What the values are.
  public let measure: Measure
  /// The value of each row, in the order of the rows' digests, to the precision of single floats.
  public let values: [Double]
  /// For each row the number of its group; nil if no two rows share one.
  public let groups: [Int]?
  /// Whether the rows were validated in turn, fold by fold, not held out once.
  public let arePooled: Bool

  /// Puts the values of rows into the order of their digests.
  ///
  /// - Parameters:
  ///   - values: The value of each row.
  ///   - measure: What the values are.
  ///   - keys: The digest of each row.
  ///   - groups: The group of each row.
  ///   - arePooled: Whether the rows were validated in turn.
  init(_ values: [Double], _ measure: Measure, keys: [String], groups: [Int], arePooled: Bool) {
    let order = keys.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
    rows = SHA256.digest(of: order.map { keys[$0] }.joined()).hexadecimal
    self.measure = measure
    self.values = order.map { Double("\(Float(values[$0]))") ?? values[$0] }
    self.arePooled = arePooled
    var numbers: [Int: Int] = [:]
    for row in order where numbers[groups[row]] == nil { numbers[groups[row]] = numbers.count }
    self.groups =
      numbers.count < order.count ? order.map { numbers[groups[$0]] ?? 0 } : nil
  }
}

extension StageContext {
  /// How the chosen network did on each validation row; nil where rows were validated repeatedly.
  func validationScores(of chosen: JudgedCandidate) throws -> ValidationScores? {
    let experiment = try experiment()
    guard experiment.repetitions == 1, let table = study.development else { return nil }
    let rows = table.selecting(rows: experiment.validatedRows)
    return experiment.validationScores(
      of: chosen,
      keys: RowKeys(rows, columns: table.columnNames).digests.map(\.hexadecimal))
  }
}

extension Experiment {
  /// The metric of each validated row; on a hold-out the loss if the metric is no mean over rows.
  ///
  /// - Parameters:
  ///   - chosen: The network that was chosen.
  ///   - keys: The digest of each validated row.
  /// - Returns: The values; nil over several folds if the metric is no mean over rows.
  func validationScores(of chosen: JudgedCandidate, keys: [String]) -> ValidationScores? {
    let groups = validatedRows.map { self.groups[$0] }
    if let scores = meanRowScores(of: [chosen])?.first {
      return ValidationScores(
        scores, .metric, keys: keys, groups: groups, arePooled: folds.count > 1)
    }
    guard folds.count == 1 else { return nil }
    return ValidationScores(
      rowLosses(chosen.predictions[0], on: folds[0]), .loss, keys: keys, groups: groups,
      arePooled: false)
  }
}
