internal import Tensors

/// Hits and mistakes of each class, or of each label.
struct DecisionCounts {
  /// The counts in the order of classes or labels.
  let counts: [ClassCounts]

  /// Counts decisions.
  ///
  /// One column of targets holds classes: of one output there are two, of several as many. As many columns
  /// as outputs are labels, each of which is decided for itself at 0.5.
  init(predictions: Tensor, targets: Tensor) {
    guard targets.columns == 1 else {
      counts = (0..<predictions.columns).map { column in
        Self.counts(
          predicted: (0..<predictions.rows).map { predictions[$0, column] > 0.5 },
          actual: (0..<targets.rows).map { targets[$0, column] > 0.5 })
      }
      return
    }
    let classes = ClassPredictions(predictions: predictions, targets: targets)
    var found = [ClassCounts](repeating: ClassCounts(), count: max(2, predictions.columns))
    for (predicted, actual) in zip(classes.predicted, classes.actual)
    where found.indices.contains(actual) {
      if predicted == actual {
        found[actual].truePositives += 1
      } else {
        found[predicted].falsePositives += 1
        found[actual].falseNegatives += 1
      }
    }
    counts = found
  }

  private static func counts(predicted: [Bool], actual: [Bool]) -> ClassCounts {
    var counts = ClassCounts()
    for pair in zip(predicted, actual) {
      switch pair {
      case (true, true): counts.truePositives += 1
      case (true, false): counts.falsePositives += 1
      case (false, true): counts.falseNegatives += 1
      case (false, false): break
      }
    }
    return counts
  }

  /// All classes or labels as one.
  var total: ClassCounts {
    counts.reduce(into: ClassCounts()) { total, counts in
      total.truePositives += counts.truePositives
      total.falsePositives += counts.falsePositives
      total.falseNegatives += counts.falseNegatives
    }
  }

  /// Returns what is expected of the targets of one row, if it is not met: a class, or labels.
  static func expectation(brokenBy targets: ArraySlice<Float>, outputWidth: Int) -> String? {
    guard targets.count == outputWidth, outputWidth > 1 else {
      return ClassPredictions.expectation(brokenBy: targets, outputWidth: outputWidth)
    }
    return LabelTargets.expectation(brokenBy: targets, outputWidth: outputWidth)
  }
}

/// Targets of several labels.
enum LabelTargets {
  /// Returns what is expected of the targets of one row, if it is not met.
  static func expectation(brokenBy targets: ArraySlice<Float>, outputWidth: Int) -> String? {
    targets.count == outputWidth && targets.allSatisfy { $0 == 0 || $0 == 1 }
      ? nil : "0 or 1 for each of \(outputWidth) labels"
  }
}
