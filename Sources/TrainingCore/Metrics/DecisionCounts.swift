internal import Tensors

/// Hits and mistakes of each class, or of each label.
struct DecisionCounts {
  /// The counts in the order of classes or labels.
  let counts: [ClassCounts]
  /// Whether there is a yes and a no, and scores are those of the yes.
  let judgesClassOne: Bool

  init(counts: [ClassCounts], judgesClassOne: Bool) {
    self.counts = counts
    self.judgesClassOne = judgesClassOne
  }

  /// Counts decisions, each class or label alike.
  ///
  /// One column of targets holds classes: of one output there are two, of several as many. As many columns
  /// as outputs are labels, each of which is decided for itself at 0.5.
  init(predictions: Tensor, targets: Tensor) {
    judgesClassOne = false
    guard targets.columns == 1 else {
      counts = (0..<predictions.columns).map { column in
        Self.counts(
          predicted: (0..<predictions.rows).map { predictions[$0, column] > 0.5 },
          actual: (0..<targets.rows).map { targets[$0, column] > 0.5 })
      }
      return
    }
    let classes = ClassPredictions(predictions: predictions, targets: targets)
    counts = classes.counts(of: classes.actual.indices).counts
  }

  /// Returns the mean of a score over classes, or the score of class 1 where there are only 0 and 1.
  ///
  /// The score of class 1 is undefined if it does not occur.
  func mean(_ score: (ClassCounts) -> Double) -> Double? {
    guard judgesClassOne else { return macroMean(score) }
    return counts[1].support > 0 ? score(counts[1]) : nil
  }

  /// Returns the mean over the classes that occur or were predicted, each with the same weight.
  func macroMean(_ score: (ClassCounts) -> Double) -> Double? {
    let known = counts.filter(\.isKnown)
    return known.isEmpty ? nil : known.map(score).reduce(0, +) / Double(known.count)
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
