/// What `--dry-run` says.
enum DryRunWording {
  static let headings = ["STEP", "NETWORKS", "PARAMETERS", "TRAININGS", "EPOCHS AT MOST"]
  static let total = "all"
  static let dependsOnTrainings = "depends on trainings"
  static let batchHeadings = ["PLAN", "RESULT", "RUN", "TEST ROWS", "TRAININGS", "EPOCHS AT MOST"]
  static let runnable = "ok"
  static let nothingDone = "Nothing was trained, nothing was written."

  static func title(_ run: String) -> String { "The run would be \(run)." }

  static func rows(_ development: Int, test: Int) -> String {
    "\((development + test).grouped) rows: \(test.grouped) sealed as test, \(development.grouped) for "
      + "training and validation."
  }

  static func folds(_ training: [Int], validation: [Int], inputs: Int) -> String {
    "\(training.count) fold\(training.count == 1 ? "" : "s"): \(range(training)) training rows, "
      + "\(range(validation)) validation rows, \(inputs) inputs."
  }

  static func sharesTestRows(_ plans: [String]) -> String {
    "\(plans.joined(separator: ", ")) share their test rows: only the one that validation ranks "
      + "first opens them."
  }

  private static func range(_ values: [Int]) -> String {
    guard let least = values.min(), let most = values.max() else { return "0" }
    return (least...most).text
  }
}

extension Int {
  /// The number with a comma between every three digits.
  var grouped: String {
    let digits = String(magnitude)
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(",") }
      text.append(digit)
    }
    return self < 0 ? "-" + text : text
  }
}
