/// How development rows are dealt into training and validation.
public enum ProtocolChoice: String, PlanChoice, Sendable {
  /// One part is held out for validation.
  case holdOut = "hold_out"
  /// Each part is held out once.
  case kFold = "k_fold"
  /// K-fold, several times, shuffled anew.
  case iteratedKFold = "iterated_k_fold"
  /// Earlier rows train, the next ones validate, again and again.
  case expandingWindow = "expanding_window"
  /// Each group is held out once.
  case leaveOneGroupOut = "leave_one_group_out"

  /// What choosing this means.
  public var meaning: String {
    switch self {
    case .holdOut: "Hold out one part for validation: cheap, good enough with many rows."
    case .kFold: "Hold out each of K parts once and average: for fewer rows."
    case .iteratedKFold: "K-fold several times with shuffling: for few rows, at a price."
    case .expandingWindow:
      "Train on what came before, validate on what came next, with a window that grows: for times."
    case .leaveOneGroupOut:
      "Hold out each group once: it tells how well a group is predicted that was never seen."
    }
  }

  /// The protocol in words.
  var title: String {
    switch self {
    case .holdOut: "hold-out"
    case .kFold: "K-fold"
    case .iteratedKFold: "iterated K-fold"
    case .expandingWindow: "expanding window"
    case .leaveOneGroupOut: "leave one group out"
    }
  }

  /// Why the protocol cannot be taken with or without a column of times, or nil.
  func objection(timeColumn: String?) -> String? {
    switch (self, timeColumn) {
    case (.expandingWindow, nil):
      "expanding_window needs a column of times: name it as evaluation.time_column."
    case (.expandingWindow, _), (_, nil): nil
    case (_, let name?):
      "With rows ordered by '\(name)', validation comes after training: take expanding_window, or set "
        + "evaluation.time_column to null if the order does not matter."
    }
  }
}

/// The protocol that an amount of data calls for (`docs/methodology.md`, protocol by data size).
struct ProtocolRule: Sendable, Equatable {
  /// Below this many effective rows no verdict about a network can be given.
  static let fewestRows = 30

  /// The rows, or those of the rarest class times the number of classes (five at least), whichever is less.
  let effectiveRows: Int

  /// The rule for the rows of a problem.
  init(_ problem: ProblemStage.Outcome) {
    let counts = problem.classes.map(\.rows)
    // A row counts for each of its labels: five times the rarest label is what can be learned of it.
    self.init(
      rows: problem.rows,
      classCounts: problem.settings.task == .multiLabel ? counts.min().map { [$0] } ?? [] : counts)
  }

  init(rows: Int, classCounts: [Int]) {
    let rarest = classCounts.min().map { $0 * max(5, classCounts.count) } ?? rows
    effectiveRows = min(rows, rarest)
  }

  /// The share of the rows that is sealed.
  var testFraction: Double { effectiveRows < 200 ? 0.25 : 0.2 }

  /// The protocol.
  var choice: ProtocolChoice {
    switch effectiveRows {
    case ..<1_000: .iteratedKFold
    case ..<10_000: .kFold
    default: .holdOut
    }
  }

  /// The number of folds.
  var folds: Int { 5 }

  /// How often the rows are dealt anew.
  var repeats: Int { effectiveRows < 200 ? 10 : 5 }

  /// Why.
  var because: String {
    switch effectiveRows {
    case ..<200:
      "\(effectiveRows) effective rows: one split would move the score by chance more than any choice."
    case ..<1_000:
      "\(effectiveRows) effective rows: few enough that one round of folds depends on the shuffle."
    case ..<10_000: "\(effectiveRows) effective rows: enough for one round of folds."
    default: "\(effectiveRows) effective rows: a held-out part is large enough by itself."
    }
  }
}
