import Workflows

/// What `sevenfold diff` says.
enum DifferenceWording {
  static let samePlans = "Both plans decide the same."
  static let sameRuns = "Both runs have the same record, but for the clock."
  static let left = "left out"
  static let decisions = "Decisions that differ"
  static let circumstances = "Begun differently"
  static let results = "Results"
  static let records = "Values of the record that differ"
  static let ended = "ended"
  static let metric = "metric"
  static let trivial = "trivial"
  static let expected = "expected"
  static let test = "test"
  static let looks = "looks"

  static func unresolved(_ reason: String) -> String {
    "Only what is written is compared, defaults are not: \(reason)"
  }

  static let notComparable =
    "The two were not judged on the same validation rows by the same metric: their scores cannot be "
    + "compared by a paired test."

  static func comparison(_ comparison: Comparison, metric: String) -> String {
    let interval = "[\(comparison.lower.rounded3), \(comparison.upper.rounded3)]"
    let verdict =
      comparison.pValue < 0.05
      ? "The \(comparison.gain > 0 ? "first" : "second") is better by more than luck"
      : "A tie: luck explains the difference"
    let measure = comparison.measure == .loss ? "loss" : metric
    return "\(verdict). Gain of the first in \(measure) on validation: \(comparison.gain.rounded3) "
      + "\(interval), p \(comparison.pValue.probability), \(comparison.test)."
  }

  static func outcome(_ different: Int, of count: Int) -> String {
    "\(different.grouped) of \(count.grouped)"
  }

  static let mixed = "Name two plans or two runs, not one of each"
}
