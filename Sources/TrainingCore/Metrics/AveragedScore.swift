public import Tensors

/// Precision, recall or F1, averaged over classes or labels in one of three ways.
///
/// "macro" is the mean over classes or labels, each with the same weight; "weighted" weighs each by its rows;
/// "micro" counts all hits and mistakes together. A class or label that neither occurs nor was predicted
/// is left out. Labels are decided at 0.5 each. Undefined where nothing occurs and nothing was predicted,
/// and "weighted" where nothing occurs.
///
/// - Source: G. Tsoumakas, I. Katakis, I. Vlahavas, "Mining multi-label data", 2010.
public struct AveragedScore: DecisionMetric {
  /// What is averaged.
  public enum Score: String, Sendable {
    /// TP / (TP + FP).
    case precision
    /// TP / (TP + FN).
    case recall
    /// The harmonic mean of the two.
    case f1
  }

  /// How it is averaged.
  public enum Average: String, Sendable {
    /// Each class or label with the same weight.
    case macro
    /// All decisions together.
    case micro
    /// Each class or label by its rows.
    case weighted
  }

  private let score: Score
  private let average: Average

  /// Creates the metric.
  public init(_ score: Score, _ average: Average) {
    self.score = score
    self.average = average
  }

  /// The name in plans.
  public var id: String { "\(score.rawValue)_\(average.rawValue)" }
  /// The name for people.
  public var title: String {
    let name =
      switch score {
      case .precision: "precision"
      case .recall: "recall"
      case .f1: "F1"
      }
    return "\(average.rawValue.prefix(1).uppercased())\(average.rawValue.dropFirst()) \(name)"
  }
  /// What it tells.
  public var summary: String {
    let what =
      switch score {
      case .precision: "The share of what was said that is right"
      case .recall: "The share of what is there that was found"
      case .f1: "The harmonic mean of precision and recall"
      }
    return switch average {
    case .macro: "\(what), each class or label alike."
    case .micro: "\(what), all decisions together."
    case .weighted: "\(what), weighed by rows."
    }
  }
  /// Classes and labels.
  public var judges: Set<JudgedTargets> { [.classes, .labels] }
  /// More is better.
  public var direction: MetricDirection { .maximize }

  /// Targets are class indices, or 0 or 1 for each label.
  public func expectation(brokenBy targets: ArraySlice<Float>, outputWidth: Int) -> String? {
    DecisionCounts.expectation(brokenBy: targets, outputWidth: outputWidth)
  }

  /// Returns the average, or nil where nothing is there to be averaged.
  public func value(predictions: Tensor, targets: Tensor) -> Double? {
    value(of: DecisionCounts(predictions: predictions, targets: targets))
  }

  /// Returns the average of counted decisions, or nil where nothing is there to be averaged.
  func value(of decisions: DecisionCounts) -> Double? {
    switch average {
    case .micro: return decisions.total.isKnown ? value(of: decisions.total) : nil
    case .macro: return decisions.macroMean(value(of:))
    case .weighted:
      let support = decisions.total.support
      guard support > 0 else { return nil }
      return decisions.counts.reduce(0) { $0 + value(of: $1) * Double($1.support) }
        / Double(support)
    }
  }

  /// F1 pays for a threshold, unless it counts all decisions alike.
  public func score(of decisions: DecisionTable) -> Double? {
    guard score == .f1 else { return nil }
    let (yes, no) = (decisions.positive, decisions.negative)
    let rows = Double(yes.support + no.support)
    return switch average {
    case .macro: (yes.f1 + no.f1) / 2
    case .micro: nil
    case .weighted:
      rows > 0 ? (yes.f1 * Double(yes.support) + no.f1 * Double(no.support)) / rows : 0
    }
  }

  private func value(of counts: ClassCounts) -> Double {
    switch score {
    case .precision: counts.precision
    case .recall: counts.recall
    case .f1: counts.f1
    }
  }
}
