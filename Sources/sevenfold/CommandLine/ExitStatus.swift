/// What the program tells its caller by its exit status (numbers from 64 on: sysexits.h).
enum ExitStatus: Int32, CaseIterable, Sendable {
  case done = 0
  case failed = 1
  case gateNotPassed = 2
  case usage = 64
  case badData = 65
  case missingInput = 66
  case cannotWrite = 73
  case badPlan = 78
  case interrupted = 130
  case terminated = 143

  /// The name by which `--json` output says it.
  var code: String {
    switch self {
    case .done: "done"
    case .failed: "failed"
    case .gateNotPassed: "gate_not_passed"
    case .usage: "usage"
    case .badData: "bad_data"
    case .missingInput: "missing_input"
    case .cannotWrite: "cannot_write"
    case .badPlan: "bad_plan"
    case .interrupted: "interrupted"
    case .terminated: "terminated"
    }
  }

  /// What it means, for `sevenfold help exit-codes`.
  var meaning: String {
    switch self {
    case .done: "done"
    case .failed: "the run failed"
    case .gateNotPassed:
      "done, but a gate did not pass: no better than the trivial model, or the test rows were "
        + "opened before"
    case .usage: "the command line is not understood"
    case .badData: "the data cannot be used as they are"
    case .missingInput: "a file that is needed is missing or cannot be read"
    case .cannotWrite: "a file cannot be written"
    case .badPlan: "the plan is not valid"
    case .interrupted: "stopped by Ctrl-C (SIGINT); the run can be resumed"
    case .terminated: "stopped by SIGTERM; the run can be resumed"
    }
  }

  /// What it means, as a sentence.
  var sentence: String { meaning.prefix(1).uppercased() + meaning.dropFirst() + "." }
}
