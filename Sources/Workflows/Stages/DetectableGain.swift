import Datasets
import Statistics
import TrainingCore

/// What the sealed rows will be able to show, computed before anything is trained.
struct DetectableGain {
  let problem: ProblemStage.Outcome
  let metric: MetricStage.Outcome
  /// The sealed rows.
  let testRows: Int
  /// The targets of the development rows, for a regression.
  let targets: [Double]

  /// The smallest improvement over the trivial model that a test on the sealed rows can show.
  var smallestGain: String {
    switch metric.settings.primary {
    case "roc_auc" where problem.settings.task == .binary: return smallestArea
    case "r2" where problem.settings.task == .regression: return smallestDetermination
    default: break
    }
    guard problem.settings.task.isClassification else { return smallestErrorGain }
    guard let least = leastAccuracy else {
      return "With \(testRows) test rows, no improvement over the majority class "
        + "(\(majority.percent)) can be shown reliably."
    }
    return "With \(testRows) test rows, an accuracy of \(least.percent) or more can be told "
      + "from the majority class (\(majority.percent)) with 80 % power at the 5 % level."
  }

  /// What the sealed rows can say of the level of success; nil if none was set or nothing can be said.
  var success: (canBeShown: Bool, sentence: String)? {
    guard let level = metric.settings.successAt else { return nil }
    switch metric.settings.primary {
    case "accuracy": return accuracy(level)
    case "mae": return error(level)
    case "roc_auc" where problem.settings.task == .binary: return area(level)
    case "r2" where problem.settings.task == .regression: return determination(level)
    default: return nil
    }
  }

  /// Why the result will be a hint and no verdict; nil if the sealed rows are enough.
  var indicative: String? {
    let share = Double(testRows) / Double(max(problem.rows, 1))
    let rarest = problem.classes.min { $0.rows < $1.rows }
    let ofRarest = rarest.map { Int((Double($0.rows) * share).rounded()) }
    if testRows < TestResult.fewestRows {
      return "With \(testRows) test rows, fewer than \(TestResult.fewestRows), the result will be "
        + "indicative: an interval, but no verdict."
    }
    if let rarest, let ofRarest, ofRarest < TestResult.fewestOfClass {
      return "About \(ofRarest) test rows will be of class '\(rarest.name)', fewer than "
        + "\(TestResult.fewestOfClass): what is said of it will be indicative."
    }
    return nil
  }

  private var majority: Double {
    Double(problem.classes.map(\.rows).max() ?? 0) / Double(max(problem.rows, 1))
  }

  /// The lowest accuracy that can be told from the majority class.
  private var leastAccuracy: Double? {
    smallestAccuracyGainShown(rows: testRows, baseline: majority).map { majority + $0 }
  }

  private func accuracy(_ level: Double) -> (Bool, String) {
    let perfect = wilsonInterval(successes: testRows, of: testRows)
    if level > perfect.lower {
      return (
        false,
        "The level of success, \(level.percent), cannot be shown with \(testRows) test rows: even "
          + "without a mistake the interval begins at \(perfect.lower.percent)."
      )
    }
    guard let least = leastAccuracy, level >= least else {
      return (
        false,
        "The level of success, \(level.percent), cannot be told from the majority class "
          + "(\(majority.percent)) with \(testRows) test rows: reached or not, it would show nothing."
      )
    }
    return (true, "The level of success, \(level.percent), can be shown on \(testRows) test rows.")
  }

  /// The absolute errors of always saying the median.
  private var trivialErrors: [Double] {
    guard !targets.isEmpty else { return [] }
    let median = Descriptive.median(targets)
    return targets.map { abs($0 - median) }
  }

  private var smallestErrorGain: String {
    let errors = trivialErrors
    guard errors.count > 1 else {
      return "With \(testRows) test rows, nothing can be said of the smallest improvement."
    }
    let shown = smallestMeanDifferenceShown(
      rows: testRows, standardDeviation: Descriptive.standardDeviation(errors))
    return "With \(testRows) test rows, a mean absolute error about \(shown.rounded3) below the "
      + "\(Descriptive.mean(errors).rounded3) of always saying the median can be shown (80 % power, "
      + "5 % level)."
  }

  private func error(_ level: Double) -> (Bool, String)? {
    let errors = trivialErrors
    guard errors.count > 1 else { return nil }
    let shown = smallestMeanDifferenceShown(
      rows: testRows, standardDeviation: Descriptive.standardDeviation(errors))
    let least = Descriptive.mean(errors) - shown
    return level <= least
      ? (true, "The level of success, \(level.short), can be shown on \(testRows) test rows.")
      : (
        false,
        "The level of success, \(level.short), cannot be told from always saying the median "
          + "(\(Descriptive.mean(errors).rounded3)) with \(testRows) test rows: below "
          + "\(least.rounded3) it could."
      )
  }
}

// MARK: - Areas and shares of variance

extension DetectableGain {
  /// The test rows of each of two classes that are to be expected.
  private var expectedRows: (positives: Int, negatives: Int) {
    let positive = problem.classes.first { $0.name == problem.settings.positive }
    let share = Double(positive?.rows ?? 0) / Double(max(problem.rows, 1))
    let positives = Int((share * Double(testRows)).rounded())
    return (positives, testRows - positives)
  }

  private var leastArea: Double? {
    smallestAreaShown(positives: expectedRows.positives, negatives: expectedRows.negatives)
  }

  private var smallestArea: String {
    let (positives, negatives) = expectedRows
    guard let least = leastArea else {
      return
        "With \(positives) and \(negatives) test rows of the two classes, no area under the ROC "
        + "curve can be told from guessing (0.5) reliably."
    }
    return "With \(positives) and \(negatives) test rows of the two classes, an area under the ROC "
      + "curve of \(least.rounded3) or more can be told from guessing (0.5) with 80 % power at the "
      + "5 % level."
  }

  private func area(_ level: Double) -> (Bool, String) {
    let (positives, negatives) = expectedRows
    let perfect = areaInterval(1, positives: positives, negatives: negatives)
    if level > perfect.lower {
      return (
        false,
        "The level of success, \(level.short), cannot be shown with \(testRows) test rows: even of a "
          + "perfect ranking the interval begins at \(perfect.lower.rounded3)."
      )
    }
    guard let least = leastArea, level >= least else {
      return (
        false,
        "The level of success, \(level.short), cannot be told from guessing (0.5) with \(testRows) "
          + "test rows: reached or not, it would show nothing."
      )
    }
    return (true, "The level of success, \(level.short), can be shown on \(testRows) test rows.")
  }

  private var smallestDetermination: String {
    guard let least = smallestDeterminationShown(rows: testRows) else {
      return "With \(testRows) test rows, nothing can be said of the smallest improvement."
    }
    return "With \(testRows) test rows, an R² of \(least.rounded3) or more can be told from always "
      + "saying the mean (0) with 80 % power at the 5 % level."
  }

  private func determination(_ level: Double) -> (Bool, String)? {
    guard let least = smallestDeterminationShown(rows: testRows) else { return nil }
    return level >= least
      ? (true, "The level of success, \(level.short), can be shown on \(testRows) test rows.")
      : (
        false,
        "The level of success, \(level.short), cannot be told from always saying the mean (0) with "
          + "\(testRows) test rows: above \(least.rounded3) it could."
      )
  }
}
