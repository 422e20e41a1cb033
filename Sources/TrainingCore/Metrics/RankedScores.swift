internal import Tensors

/// Rows ordered by how sure a network is that they are of one class, rows with equal scores together.
struct RankedScores {
  /// What rows with equal scores have in common.
  struct Group {
    var positives = 0
    var negatives = 0
  }

  /// The groups, the largest score first.
  private(set) var groups: [Group] = []
  private(set) var positives = 0
  private(set) var negatives = 0

  init(scores: [Float], isPositive: [Bool]) {
    let order = scores.indices.sorted { scores[$0] > scores[$1] }
    var last: Float?
    for row in order {
      if scores[row] != last { groups.append(Group()) }
      last = scores[row]
      groups[groups.count - 1].positives += isPositive[row] ? 1 : 0
      groups[groups.count - 1].negatives += isPositive[row] ? 0 : 1
    }
    positives = groups.reduce(0) { $0 + $1.positives }
    negatives = groups.reduce(0) { $0 + $1.negatives }
  }

  /// Returns the mean of a score over classes, each against the rest, or that of class 1 of 0 and 1.
  ///
  /// It is undefined where some class has no rows or all.
  static func mean(
    of score: (RankedScores) -> Double, predictions: Tensor, targets: Tensor
  ) -> Double? {
    let actual = ClassPredictions.classes(of: targets)
    let columns = predictions.columns
    var total = 0.0
    for column in 0..<columns {
      let positive = columns == 1 ? 1 : column
      let ranking = RankedScores(
        scores: (0..<predictions.rows).map { predictions[$0, column] },
        isPositive: actual.map { $0 == positive })
      guard ranking.positives > 0, ranking.negatives > 0 else { return nil }
      total += score(ranking)
    }
    return total / Double(columns)
  }
}
