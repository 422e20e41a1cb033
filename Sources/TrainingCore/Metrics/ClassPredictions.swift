internal import Tensors

/// Predicted and true classes of all rows, from outputs and targets in any of their forms.
struct ClassPredictions {
  let predicted: [Int]
  let actual: [Int]
  /// Whether there is one output, the probability of class 1.
  let isBinary: Bool
  private let classCount: Int

  /// One output means class 1 if it is more than 0.5; of several the largest wins, the first of equals.
  init(predictions: Tensor, targets: Tensor) {
    isBinary = predictions.columns == 1
    classCount = max(2, predictions.columns)
    predicted = (0..<predictions.rows).map { row in
      predictions.columns == 1
        ? (predictions[row, 0] > 0.5 ? 1 : 0) : Self.indexOfLargest(predictions.row(row))
    }
    actual = Self.classes(of: targets)
  }

  /// Hits and mistakes of each class on a sample, in which rows may repeat.
  func counts(of rows: some Sequence<Int>) -> DecisionCounts {
    var counts = [ClassCounts](repeating: ClassCounts(), count: classCount)
    for row in rows where counts.indices.contains(actual[row]) {
      if predicted[row] == actual[row] {
        counts[actual[row]].truePositives += 1
      } else {
        counts[predicted[row]].falsePositives += 1
        counts[actual[row]].falseNegatives += 1
      }
    }
    return DecisionCounts(counts: counts, judgesClassOne: isBinary)
  }

  /// Returns what is expected of the targets of one row where classes are compared, if it is not met.
  static func expectation(brokenBy targets: ArraySlice<Float>, outputWidth: Int) -> String? {
    if targets.count == outputWidth && outputWidth > 1 {
      let isOneHot =
        targets.allSatisfy { $0 == 0 || $0 == 1 } && targets.count { $0 == 1 } == 1
      return isOneHot ? nil : "a row with one 1 and otherwise 0"
    }
    let last = max(outputWidth, 2) - 1
    let isIndex =
      targets.count == 1
      && targets.allSatisfy { Int(exactly: $0).map((0...last).contains) ?? false }
    return isIndex ? nil : "a class index from 0 to \(last)"
  }

  /// The class of each row: a number of its own, or the place of the largest in a one-hot row.
  static func classes(of targets: Tensor) -> [Int] {
    (0..<targets.rows).map { row in
      targets.columns == 1 ? Int(exactly: targets[row, 0]) ?? -1 : indexOfLargest(targets.row(row))
    }
  }

  private static func indexOfLargest(_ row: ArraySlice<Float>) -> Int {
    var best = row.startIndex
    for index in row.indices where row[index] > row[best] { best = index }
    return best - row.startIndex
  }
}

/// How often a class was predicted rightly, predicted wrongly and missed.
struct ClassCounts {
  var truePositives = 0
  var falsePositives = 0
  var falseNegatives = 0

  /// TP / (TP + FP), 0 if the class was never predicted.
  var precision: Double { Self.ratio(truePositives, truePositives + falsePositives) }
  /// TP / (TP + FN), 0 if the class never occurs.
  var recall: Double { Self.ratio(truePositives, truePositives + falseNegatives) }
  /// 2·TP / (2·TP + FP + FN), 0 if the class neither occurs nor was predicted.
  var f1: Double {
    Self.ratio(2 * truePositives, 2 * truePositives + falsePositives + falseNegatives)
  }
  /// TP + FN: the rows of the class.
  var support: Int { truePositives + falseNegatives }
  /// Whether the class occurs or was predicted.
  var isKnown: Bool { truePositives + falsePositives + falseNegatives > 0 }

  /// (1 + β²)·TP / ((1 + β²)·TP + β²·FN + FP), 0 if the class neither occurs nor was predicted.
  func fScore(beta: Double) -> Double {
    let weight = beta * beta
    let hits = (1 + weight) * Double(truePositives)
    let whole = hits + weight * Double(falseNegatives) + Double(falsePositives)
    return whole == 0 ? 0 : hits / whole
  }

  private static func ratio(_ part: Int, _ whole: Int) -> Double {
    whole == 0 ? 0 : Double(part) / Double(whole)
  }
}
