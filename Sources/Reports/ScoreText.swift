import JSONText
import Workflows

/// How scores of the primary metric are written: one name and one count of decimals in all sections.
struct ScoreText {
  /// The title of the metric, such as "Accuracy".
  let title: String
  /// The name within a sentence, such as "accuracy" or "MAE".
  let name: String
  /// What the metric means, in a sentence.
  let meaning: String
  /// Whether a higher value is better.
  let higherIsBetter: Bool
  private let decimals: Int
  private let isShare: Bool

  /// The metric of a run, or nil before step 2 is done.
  init?(_ record: RunRecord) throws {
    guard let metric = try record.completed(MetricStage.self) else { return nil }
    let baseline = try record.completed(BaselineStage.self)
    title = metric.title
    let second = title.dropFirst().first
    name =
      second?.isLowercase == true ? title.prefix(1).lowercased() + title.dropFirst() : title
    meaning = metric.summary
    higherIsBetter = metric.higherIsBetter
    isShare = metric.isShare
    let scale = baseline?.trivial.score ?? metric.settings.successAt ?? 0
    decimals = isShare ? 4 : Self.decimals(for: scale)
  }

  private static func decimals(for scale: Double) -> Int {
    switch abs(scale) {
    case 1_000...: 0
    case 100...: 1
    case 10...: 2
    case 1...: 3
    default: 4
    }
  }

  /// A score.
  func score(_ value: Double) -> String { value.decimal(decimals) }

  /// A level that somebody has set, as it was set: "0.95".
  func level(_ value: Double) -> String {
    let text = JSONValue.number(value).text()
    return text.hasPrefix("-") ? "−" + text.dropFirst() : text
  }

  /// A difference with its sign.
  func gain(_ value: Double) -> String {
    let text = value.decimal(decimals)
    return value > 0 ? "+" + text : text
  }

  /// An interval in brackets.
  func interval(_ lower: Double, _ upper: Double) -> String {
    "[\(score(lower)), \(score(upper))]"
  }

  /// The whisker of so many standard errors around a score; a share stays between 0 and 1.
  func whisker(_ result: CandidateResult, standardErrors: Double) -> ClosedRange<Double>? {
    guard result.standardError > 0, result.score.isFinite else { return nil }
    let reach = standardErrors * result.standardError
    let lower = result.score - reach
    let upper = result.score + reach
    return isShare ? .ordered(max(0, lower), min(1, upper)) : .ordered(lower, upper)
  }

  /// Whether a line at a value would leave room enough to tell others apart in a chart.
  func isNear(_ value: Double, to others: [Double]) -> Bool {
    guard let low = others.min(), let high = others.max() else { return false }
    let reach = max(3 * (high - low), 0.02 * abs(high))
    return value > low - reach && value < high + reach
  }

  /// Which direction is better, in words.
  var direction: String { higherIsBetter ? "higher is better" : "lower is better" }

  /// Whether the test score lies on the better side of what was expected.
  func isBetterThanExpected(_ test: TestResult, _ final: FinalStage.Outcome) -> Bool {
    isAtLeastAsGood(test.score, as: final.expected)
  }

  /// Whether the first score is at least as good as the second.
  func isAtLeastAsGood(_ first: Double, as second: Double) -> Bool {
    higherIsBetter ? first >= second : first <= second
  }
}

extension Double {
  /// The number with a fixed count of decimals and a true minus sign.
  func decimal(_ count: Int) -> String { NumberText.fixed(self, digits: count) }

  /// The number with three significant digits and a true minus sign.
  var shortText: String {
    let text = rounded3
    return text.hasPrefix("-") ? "−" + text.dropFirst() : text
  }
}

extension Double {
  /// The number with its sign and three significant digits.
  var signedText: String { self > 0 ? "+" + shortText : shortText }
}

extension ClosedRange<Double> {
  /// The range between two numbers of a record, or nil if they are none.
  static func ordered(_ lower: Double, _ upper: Double) -> ClosedRange? {
    lower <= upper ? lower...upper : nil
  }
}

extension Int {
  /// The count with the noun, which gets an "s" unless there is but one: "3 rows".
  func counted(_ noun: String) -> String { "\(self) \(noun)\(self == 1 ? "" : "s")" }
}

extension Comparison {
  /// The gain with its interval: "+0.0123 [0.0010, 0.0240]".
  func gainText(_ scores: ScoreText) -> String {
    "\(scores.gain(gain)) \(scores.interval(lower, upper))"
  }

  /// The p-value: "p = 0.20" or "p < 0.0001".
  var pText: String { "p \(pValue.probability)" }

  /// The test and its result: "p < 0.0001, exact McNemar test on 113 rows".
  var evidenceText: String { "\(pText), \(test)" }
}

extension Candidate {
  /// The candidate as the label of a row: "2 × 8, dropout 0.25, L2 0.01".
  var label: String {
    let first = hiddenUnits.first ?? 0
    let isEven = hiddenUnits.allSatisfy { $0 == first }
    let units =
      isEven
      ? "\(hiddenUnits.count) × \(first)" : hiddenUnits.map(String.init).joined(separator: "-")
    let architecture = hiddenUnits.isEmpty ? "linear model" : units
    return title.replacingStart(architectureTitle, by: architecture)
  }
}

extension CandidateResult {
  /// The candidate with its size: "2 hidden layers of 8 units, dropout 0.25 (329 parameters)".
  var titleWithSize: String { "\(candidate.title) (\(parameters.counted("parameter")))" }
}

extension String {
  /// The text with another beginning.
  fileprivate func replacingStart(_ start: String, by other: String) -> String {
    hasPrefix(start) ? other + dropFirst(start.count) : self
  }

  /// The text with its first letter in upper case.
  var capitalizedStart: String { prefix(1).uppercased() + dropFirst() }
}
