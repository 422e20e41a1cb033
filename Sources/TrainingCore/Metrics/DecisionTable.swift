/// How often a yes or no was decided rightly and wrongly.
public struct DecisionTable: Hashable, Sendable {
  /// Yes, and rightly so.
  public var truePositives: Int
  /// Yes, and wrongly so: false alarms.
  public var falsePositives: Int
  /// No, and wrongly so: missed cases.
  public var falseNegatives: Int
  /// No, and rightly so.
  public var trueNegatives: Int

  /// Counts decisions: hits, false alarms, misses, rightful rejections.
  public init(
    _ truePositives: Int, _ falsePositives: Int, _ falseNegatives: Int, _ trueNegatives: Int
  ) {
    self.truePositives = truePositives
    self.falsePositives = falsePositives
    self.falseNegatives = falseNegatives
    self.trueNegatives = trueNegatives
  }

  /// The counts of the class of yes.
  var positive: ClassCounts {
    ClassCounts(
      truePositives: truePositives, falsePositives: falsePositives,
      falseNegatives: falseNegatives)
  }

  /// The counts of the class of no.
  var negative: ClassCounts {
    ClassCounts(
      truePositives: trueNegatives, falsePositives: falseNegatives,
      falseNegatives: falsePositives)
  }
}
