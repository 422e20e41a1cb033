/// How development rows are dealt into training and validation.
public enum ProtocolChoice: String, PlanChoice, Sendable {
  /// One part is held out for validation.
  case holdOut = "hold_out"
  /// Each part is held out once.
  case kFold = "k_fold"
  /// K-fold, several times, shuffled anew.
  case iteratedKFold = "iterated_k_fold"

  /// What choosing this means.
  public var meaning: String {
    switch self {
    case .holdOut: "Hold out one part for validation: cheap, good enough with many rows."
    case .kFold: "Hold out each of K parts once and average: for fewer rows."
    case .iteratedKFold: "K-fold several times with shuffling: for few rows, at a price."
    }
  }

  /// The protocol in words.
  var title: String {
    switch self {
    case .holdOut: "hold-out"
    case .kFold: "K-fold"
    case .iteratedKFold: "iterated K-fold"
    }
  }
}

/// The protocol that an amount of data calls for (`docs/methodology.md`, protocol by data size).
struct ProtocolRule: Sendable, Equatable {
  /// Below this many effective rows no verdict about a network can be given.
  static let fewestRows = 30

  /// The rows, or those of the rarest class times the number of classes (five at least), whichever is less.
  let effectiveRows: Int

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
