/// Finds columns that predict the target nearly without error, all by themselves.
///
/// Each column predicts the target of every fifth row from the others: by the mean target of its
/// value (categories) or of its bin of twenty (numbers). Told is an area under the ROC curve above
/// 0.98 (two classes), a recall above 0.98 in every class (several classes), or R² above 0.98
/// (numbers). Of equal rows one is looked at. Against chance: at least 30 rows, 10 of each class, and the lower end of a 95 %
/// interval of the area above 0.95.
struct LoneFeatureCheck: DataCheck {
  let kinds: Set<Finding.Kind> = [.targetGivenAway]

  func findings(in rows: ScreenedRows) -> [Finding] {
    let sample = rows.distinctSample
    guard sample.count >= 30 else { return [] }
    return rows.features.compactMap { column in
      guard !TargetCopyCheck.isCopy(column, in: rows), RepeatedGroups(column, in: rows) == nil
      else { return nil }
      let predictor = LonePredictor(column.selecting(rows: sample))
      guard let score = Self.score(of: predictor, rows, sample), score.value > 0.98 else {
        return nil
      }
      return Finding(
        .targetGivenAway, column: column.name, numbers: [score.name: score.value],
        sentence: "'\(column.name)' predicts the target '\(rows.target)' by itself: "
          + "\(score.title) \(rounded(score.value)) on rows that it was not fitted to.",
        advice:
          "Ask when '\(column.name)' becomes known. If it is after the target, or is made from "
          + "it, leave it out.",
        isSerious: true)
    }
  }

  private struct Score {
    var name: String
    var title: String
    var value: Double
  }

  private static func score(
    of predictor: LonePredictor, _ rows: ScreenedRows, _ sample: [Int]
  ) -> Score? {
    switch rows.outcome {
    case .numbers(let numbers):
      let target = sample.map { numbers[$0] }
      let value = determination(predictor.predictions(of: target), target)
      return Score(name: "r2", title: "R²", value: value)
    case .classes(let codes, let levels):
      let target = sample.map { codes[$0] }
      guard (target.classCounts(levels.count).min() ?? 0) >= 10 else { return nil }
      guard levels.count == 2 else {
        let value = smallestRecall(predictor, target, classes: levels.count)
        return Score(name: "recall", title: "smallest recall of a class", value: value)
      }
      let scores = predictor.predictions(of: target.map { Double($0) })
      let area = areaUnderCurve(scores, isPositive: target.map { $0 == 1 })
      guard area.value - 1.96 * area.standardError > 0.95 else { return nil }
      return Score(name: "auc", title: "area under the ROC curve", value: area.value)
    }
  }

  private static func smallestRecall(
    _ predictor: LonePredictor, _ target: [Int], classes: Int
  ) -> Double {
    let shares = (0..<classes).map { level in
      predictor.predictions(of: target.map { $0 == level ? 1 : 0 })
    }
    var hits = [Int](repeating: 0, count: classes)
    for (row, own) in target.enumerated()
    where shares.indices.allSatisfy({ $0 == own || shares[$0][row] < shares[own][row] }) {
      hits[own] += 1
    }
    return zip(hits, target.classCounts(classes)).map { Double($0) / Double($1) }.min() ?? 0
  }

  private static func determination(_ predictions: [Double], _ target: [Double]) -> Double {
    let deviation = target.standardDeviation(from: target.mean)
    guard deviation > 0 else { return 0 }
    let error = zip(predictions, target).reduce(0.0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    return 1 - error / (deviation * deviation * Double(target.count))
  }
}

/// The area under the ROC curve with ties counted half, and its standard error.
///
/// - Source: J. A. Hanley and B. J. McNeil, Radiology 143 (1982).
func areaUnderCurve(
  _ scores: [Double], isPositive: [Bool]
) -> (value: Double, standardError: Double) {
  let order = scores.indices.sorted { scores[$0] < scores[$1] }
  var (rankSum, start) = (0.0, 0)
  while start < order.count {
    var end = start
    while end < order.count, scores[order[end]] == scores[order[start]] { end += 1 }
    let rank = Double(start + end + 1) / 2
    rankSum += rank * Double(order[start..<end].count { isPositive[$0] })
    start = end
  }
  let positives = Double(isPositive.count { $0 })
  let negatives = Double(isPositive.count) - positives
  guard positives > 0, negatives > 0 else { return (0.5, 0.5) }
  let area = (rankSum - positives * (positives + 1) / 2) / (positives * negatives)
  let (one, two) = (area / (2 - area), 2 * area * area / (1 + area))
  let variance =
    area * (1 - area) + (positives - 1) * (one - area * area) + (negatives - 1)
    * (two - area * area)
  return (area, (max(0, variance) / (positives * negatives)).squareRoot())
}
