/// What a batch says while it runs and at its end.
enum BatchWording {
  static let headings = ["PLAN", "ENDED", "METRIC", "TRIVIAL", "EXPECTED", "TEST", "LOOKS"]
  static let failed = "failed"
  static let waiting = "waiting"
  static let starting = "starting"
  static let opening = "opens the test rows"

  static func started(_ plans: Int, atOnce: Int) -> String {
    "\(plans) plan\(plans == 1 ? "" : "s"), \(atOnce) at a time."
  }

  static func more(_ count: Int) -> String { "… and \(count) more" }

  static func failed(_ plan: String, _ message: String) -> String { "\(plan): failed: \(message)" }

  static func ended(_ plan: String, _ ending: String, _ metric: String, _ value: String) -> String {
    "\(plan): \(ending)" + (value == "–" ? "" : ", \(metric) \(value)")
  }

  static func isDone(_ run: String) -> String { "\(run) was done already" }

  static func comparison(_ path: String) -> String { "Comparison: \(path)" }

  static func goOn(_ command: String) -> String { "Go on with: \(command)" }
}
