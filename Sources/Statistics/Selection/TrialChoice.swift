/// What is chosen among several trials.
public struct TrialChoice: Sendable, Hashable, Codable {
  /// The trial with the best score; the first one of equals.
  public var best: Int
  /// The trials that are not told from the best: within one paired standard error of it, itself among them.
  public var within: [Int]
  /// The simplest of these, or the best where simplicity does not count.
  public var chosen: Int
}

/// The rule by which one of several trials is chosen: the best, or the simplest within one paired
/// standard error of it.
///
/// - Source: L. Breiman, J. Friedman, R. Olshen and C. Stone, Classification and Regression Trees
///   (1984), section 3.4.3, here with the standard error of the difference on the same rows.
public struct TrialRule: Sendable {
  private let higherIsBetter: Bool
  private let simplestFirst: [Int]?
  private let pairedErrors: [[Double]]

  /// Makes a rule.
  ///
  /// - Parameters:
  ///   - higherIsBetter: False for a loss or an error.
  ///   - simplestFirst: The trials from the simplest to the most complex; nil to choose the best.
  ///   - pairedErrors: The standard error of the difference of each two trials; not read without an order.
  public init(higherIsBetter: Bool, simplestFirst: [Int]? = nil, pairedErrors: [[Double]] = []) {
    self.higherIsBetter = higherIsBetter
    self.simplestFirst = simplestFirst
    self.pairedErrors = pairedErrors
  }

  /// The choice by these scores, nil where a trial has none; nil if no trial has one.
  public func choice(among scores: [Double?]) -> TrialChoice? {
    var best: Int?
    for (trial, score) in scores.enumerated() {
      guard let score else { continue }
      if let leader = best.flatMap({ scores[$0] }), !isBetter(score, than: leader) { continue }
      best = trial
    }
    guard let best, let top = scores[best] else { return nil }
    guard let simplestFirst else { return TrialChoice(best: best, within: [best], chosen: best) }
    let within = scores.indices.filter { trial in
      // A difference of just one standard error must not hang on the last bits.
      scores[trial].map { abs(top - $0) <= pairedErrors[best][trial] * (1 + 1e-9) } ?? false
    }
    let chosen = simplestFirst.first { within.contains($0) } ?? best
    return TrialChoice(best: best, within: within, chosen: chosen)
  }

  private func isBetter(_ score: Double, than other: Double) -> Bool {
    higherIsBetter ? score > other : score < other
  }
}

/// The standard errors of the differences between trials that were scored on the same rows.
///
/// Rows of one group count as one: their deviations are summed before they are squared.
/// - Parameters:
///   - rowScores: One list a trial, all of the same rows in the same order, two at least.
///   - groups: For each row the number of its group; nil if rows are independent.
/// - Returns: For each two trials the standard error of the difference of their means; zero below two groups.
public func pairedStandardErrors(rowScores: [[Double]], groups: [Int]? = nil) -> [[Double]] {
  let centered = rowScores.map { scores -> [Double] in
    let mean = Descriptive.mean(scores)
    return Descriptive.sums(scores.map { $0 - mean }, over: groups)
  }
  let rows = Double(rowScores.first?.count ?? 0)
  let units = Double(centered.first?.count ?? 0)
  var errors = Array(
    repeating: [Double](repeating: 0, count: rowScores.count), count: rowScores.count)
  guard units > 1 else { return errors }
  for first in rowScores.indices {
    for second in 0..<first {
      var squares = 0.0
      for (a, b) in zip(centered[first], centered[second]) { squares += (a - b) * (a - b) }
      let error = (squares * units / (units - 1)).squareRoot() / rows
      errors[first][second] = error
      errors[second][first] = error
    }
  }
  return errors
}

/// The standard errors of the differences between trials, from their scores on the same bootstrap samples.
///
/// - Parameter scores: For each sample the score of each trial; nil where it is not defined.
/// - Returns: For each two trials the standard deviation of their difference; zero below two samples.
func pairedStandardErrors(samples scores: [[Double?]]) -> [[Double]] {
  let trials = scores.first?.count ?? 0
  var errors = Array(repeating: [Double](repeating: 0, count: trials), count: trials)
  for first in 0..<trials {
    for second in 0..<first {
      let differences = scores.compactMap { sample in
        sample[first].flatMap { score in sample[second].map { score - $0 } }
      }
      guard differences.count > 1 else { continue }
      errors[first][second] = Descriptive.standardDeviation(differences)
      errors[second][first] = errors[first][second]
    }
  }
  return errors
}
