internal import Tensors

/// The rows by falling score of each class, found once for all samples of them.
struct ScoreOrder {
  /// The rows of one class by falling score.
  private struct Column {
    let rows: [Int]
    /// Whether the score of a row is another than that of the row before.
    let isNext: [Bool]
    /// Whether the row is of the class, in the same order.
    let isPositive: [Bool]

    init(scores: [Float], isPositive: [Bool]) {
      let order = scores.indices.sorted { scores[$0] > scores[$1] }
      rows = order
      isNext = order.indices.map { $0 == 0 || scores[order[$0]] != scores[order[$0 - 1]] }
      self.isPositive = order.map { isPositive[$0] }
    }

    /// The sample's rows of the class and of the rest, score by score; nil if one has none.
    func ranking(counts: [Int]) -> RankedScores? {
      var ranking = RankedScores(capacity: rows.count)
      for (place, row) in rows.enumerated() {
        if isNext[place] { ranking.closeGroup() }
        ranking.add(counts[row], isPositive: isPositive[place])
      }
      ranking.closeGroup()
      return ranking.positives > 0 && ranking.negatives > 0 ? ranking : nil
    }
  }

  private let columns: [Column]
  private let rowCount: Int

  /// Orders the rows by the score of each output; one output is the score of class 1.
  init(predictions: Tensor, targets: Tensor) {
    let actual = ClassPredictions.classes(of: targets)
    rowCount = targets.rows
    columns = (0..<predictions.columns).map { column in
      let positive = predictions.columns == 1 ? 1 : column
      return Column(
        scores: (0..<predictions.rows).map { predictions[$0, column] },
        isPositive: actual.map { $0 == positive })
    }
  }

  /// Returns the mean of a metric over classes on a sample, in which rows may repeat.
  ///
  /// It is undefined where some class has no rows or all.
  func mean(of metric: some RankingMetric, rows: [Int]) -> Double? {
    var counts = [Int](repeating: 0, count: rowCount)
    for row in rows { counts[row] += 1 }
    var total = 0.0
    for column in columns {
      guard let ranking = column.ranking(counts: counts) else { return nil }
      total += metric.value(of: ranking)
    }
    return total / Double(columns.count)
  }
}
