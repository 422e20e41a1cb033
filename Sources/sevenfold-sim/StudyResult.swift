import JSONText
import Statistics
import Workflows

/// A line of a study: what is claimed, what was measured, with the error of measuring it.
struct StudyResult: Sendable {
  /// The heading of the table.
  static let header =
    "| quantity | setting | claim | measured | runs |\n|---|---|---|---:|---:|"

  /// What was measured.
  let quantity: String
  /// The setting: rows, metric, protocol.
  let setting: String
  /// What is claimed.
  let claim: String
  /// What was measured.
  let measured: Double
  /// The standard error of the measurement; for a share the binomial one.
  let error: Double
  /// The number of runs or draws.
  let count: Int

  /// A share of hits among so many, with its binomial error.
  init(share hits: Int, of count: Int, quantity: String, setting: String, claim: String) {
    let share = count > 0 ? Double(hits) / Double(count) : 0
    self.init(
      quantity: quantity, setting: setting, claim: claim, measured: share,
      error: count > 0 ? (share * (1 - share) / Double(count)).squareRoot() : 0, count: count)
  }

  /// The mean of values with its standard error.
  init(mean values: [Double], quantity: String, setting: String, claim: String) {
    self.init(
      quantity: quantity, setting: setting, claim: claim,
      measured: values.isEmpty ? 0 : Descriptive.mean(values),
      error: values.count > 1 ? Descriptive.standardErrorOfMean(values) : 0, count: values.count)
  }

  private init(
    quantity: String, setting: String, claim: String, measured: Double, error: Double, count: Int
  ) {
    self.quantity = quantity
    self.setting = setting
    self.claim = claim
    self.measured = measured
    self.error = error
    self.count = count
  }

  /// The line as a row of a Markdown table.
  var row: String {
    "| \(quantity) | \(setting) | \(claim) | \(measured.fixed(3)) ± \(error.fixed(3)) | \(count) |"
  }

  /// The line as JSON.
  var json: JSONValue {
    [
      "quantity": .string(quantity), "setting": .string(setting), "claim": .string(claim),
      "measured": .number(measured), "error": .number(error), "count": .number(Double(count)),
    ]
  }
}
