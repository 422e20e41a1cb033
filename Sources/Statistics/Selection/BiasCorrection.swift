/// The best of several trials, with what its score is worth on rows that did not choose it.
public struct BiasCorrectedEstimate: Sendable, Hashable, Codable {
  /// The trial with the best score on all rows; the first one of equals.
  public var bestTrial: Int
  /// Its score on all rows, which choosing has made too good.
  public var bestScore: Double
  /// The mean score, on the rows left out, of the trial that each bootstrap sample chooses.
  public var correctedScore: Double
  /// How much too good the best score is: best minus corrected; negative for a loss.
  public var optimism: Double
  /// The percentile interval of the scores on the rows left out.
  public var interval: ConfidenceInterval
  /// The number of trials looked at.
  public var trials: Int
  /// The number of bootstrap samples on which a choice could be made and judged.
  public var replications: Int
}

/// The bootstrap bias-corrected score of the best of several trials, BBC-CV, for a mean over rows.
///
/// From the out-of-fold scores alone: draw rows with replacement, choose the best trial on them,
/// score it on the rows left out; the mean over many draws estimates what choosing this way gives.
/// Nothing is trained again.
/// - Parameters:
///   - rowScores: One list a trial, all of the same rows in the same order.
///   - higherIsBetter: False for a loss or an error.
///   - resampling: What is drawn; single rows by default, groups where rows are not independent.
///   - replications: The number of bootstrap samples: 200 while running, 2,000 in a report.
///   - seed: Determines the samples.
/// - Returns: The estimate, or nil without a trial or below two rows.
/// - Source: I. Tsamardinos, E. Greasidou and G. Borboudakis, "Bootstrapping the out-of-sample
///   predictions for efficient and accurate cross-validation", Machine Learning 107 (2018).
public func biasCorrectedEstimate(
  rowScores: [[Double]], higherIsBetter: Bool, resampling: Resampling? = nil,
  replications: Int = 2_000, seed: UInt64
) -> BiasCorrectedEstimate? {
  guard let rows = rowScores.first?.count, rows > 1 else { return nil }
  precondition(
    rowScores.allSatisfy { $0.count == rows }, "every trial must be scored on the same rows")
  let table = ScoreTable(rowScores)
  let selection = Selection(higherIsBetter: higherIsBetter) { sample in
    table.means(over: sample)
  } scoreOfOne: { trial, sample in
    table.mean(of: trial, over: sample)
  }
  return selection.estimate(resampling ?? .rows(rows), replications: replications, seed: seed)
}

/// The bootstrap bias-corrected score of the best of several trials, for any metric.
///
/// - Parameters:
///   - trials: The number of trials.
///   - resampling: What is drawn: rows, groups, strata or blocks.
///   - higherIsBetter: False for a loss or an error.
///   - replications: The number of bootstrap samples.
///   - seed: Determines the samples.
///   - metric: The score of a trial on a list of row indices, in which rows may repeat; nil where it
///     is not defined.
/// - Returns: The estimate, or nil if no trial has a score or no sample could be judged.
/// - Source: I. Tsamardinos, E. Greasidou and G. Borboudakis, Machine Learning 107 (2018).
public func biasCorrectedEstimate(
  trials: Int, resampling: Resampling, higherIsBetter: Bool, replications: Int = 2_000,
  seed: UInt64, metric: (_ trial: Int, _ rows: [Int]) -> Double?
) -> BiasCorrectedEstimate? {
  withoutActuallyEscaping(metric) { metric in
    let selection = Selection(higherIsBetter: higherIsBetter) { sample in
      (0..<trials).map { defined(metric($0, sample)) }
    } scoreOfOne: { trial, sample in
      defined(metric(trial, sample))
    }
    return selection.estimate(resampling, replications: replications, seed: seed)
  }
}

/// Choosing the best of several trials on some rows, and judging the choice on others.
private struct Selection {
  let higherIsBetter: Bool
  /// The scores of all trials on some rows, nil where not defined.
  let scoresOfAll: ([Int]) -> [Double?]
  let scoreOfOne: (_ trial: Int, _ rows: [Int]) -> Double?

  func estimate(
    _ resampling: Resampling, replications: Int, seed: UInt64
  ) -> BiasCorrectedEstimate? {
    let count = resampling.rowCount
    let all = scoresOfAll(Array(0..<count))
    guard let winner = best(of: all) else { return nil }
    let resampler = Resampler(resampling)
    var generator = ResamplingGenerator(seed: seed)
    var sample: [Int] = []
    var scores: [Double] = []
    for _ in 0..<replications {
      resampler.draw(into: &sample, using: &generator)
      let leftOut = rowsLeftOut(of: sample, count: count)
      guard !leftOut.isEmpty, let choice = best(of: scoresOfAll(sample)),
        let score = scoreOfOne(choice.trial, leftOut)
      else { continue }
      scores.append(score)
    }
    guard !scores.isEmpty else { return nil }
    return summary(of: winner, scores: scores, trials: all.count)
  }

  /// The trial with the best score, the first of equals.
  private func best(of scores: [Double?]) -> (trial: Int, score: Double)? {
    var best: (trial: Int, score: Double)?
    for (trial, score) in scores.enumerated() {
      guard let score else { continue }
      guard let leader = best else {
        best = (trial, score)
        continue
      }
      if higherIsBetter ? score > leader.score : score < leader.score { best = (trial, score) }
    }
    return best
  }
}

/// The scores of all trials row by row, so that one pass over a sample serves every trial.
private struct ScoreTable {
  private let trials: Int
  private let values: [Double]

  init(_ rowScores: [[Double]]) {
    trials = rowScores.count
    let rows = rowScores.first?.count ?? 0
    values = (0..<rows).flatMap { row in rowScores.map { $0[row] } }
  }

  func means(over rows: [Int]) -> [Double?] {
    var sums = [Double](repeating: 0, count: trials)
    values.withUnsafeBufferPointer { values in
      sums.withUnsafeMutableBufferPointer { sums in
        for row in rows {
          let start = row * trials
          for trial in 0..<trials { sums[trial] += values[start + trial] }
        }
      }
    }
    return sums.map { defined($0 / Double(rows.count)) }
  }

  func mean(of trial: Int, over rows: [Int]) -> Double? {
    var sum = 0.0
    for row in rows { sum += values[row * trials + trial] }
    return defined(sum / Double(rows.count))
  }
}

private func rowsLeftOut(of sample: [Int], count: Int) -> [Int] {
  var isDrawn = [Bool](repeating: false, count: count)
  for row in sample { isDrawn[row] = true }
  return isDrawn.indices.filter { !isDrawn[$0] }
}

private func summary(
  of winner: (trial: Int, score: Double), scores: [Double], trials: Int
) -> BiasCorrectedEstimate {
  let corrected = Descriptive.mean(scores)
  let sorted = scores.sorted()
  return BiasCorrectedEstimate(
    bestTrial: winner.trial, bestScore: winner.score, correctedScore: corrected,
    optimism: winner.score - corrected,
    interval: ConfidenceInterval(
      estimate: corrected, lower: Descriptive.quantile(sorted: sorted, 0.025),
      upper: Descriptive.quantile(sorted: sorted, 0.975)),
    trials: trials, replications: scores.count)
}
