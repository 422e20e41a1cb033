/// What a way of choosing among several trials gives on rows that had no say in the choice.
public struct BiasCorrectedEstimate: Sendable, Hashable, Codable {
  /// What is chosen on all rows.
  public var choice: TrialChoice
  /// The score of the chosen trial on all rows, which choosing has made too good.
  public var chosenScore: Double
  /// The mean score, on the rows left out, of the trial that each bootstrap sample chooses.
  public var correctedScore: Double
  /// How much too good the score of the chosen trial is: it minus the corrected one; negative for a loss.
  public var optimism: Double
  /// The percentile interval of the scores on the rows left out.
  public var interval: ConfidenceInterval
  /// The number of trials looked at.
  public var trials: Int
  /// The number of bootstrap samples on which a choice could be made and judged.
  public var replications: Int
}

/// The bootstrap bias-corrected score of the chosen one of several trials, BBC-CV, for a mean over rows.
///
/// From the out-of-fold scores alone: draw rows with replacement, choose a trial on them by the same
/// rule, score it on the rows left out; the mean over many draws estimates what choosing this way gives.
/// Nothing is trained again. The rule matters: where the simplest trial within a standard error is taken,
/// it seldom is the one that luck favours most, and what corrects the best would correct it too much.
/// - Parameters:
///   - rowScores: One list a trial, all of the same rows in the same order.
///   - higherIsBetter: False for a loss or an error.
///   - simplestFirst: The trials from the simplest to the most complex, for the rule of one paired
///     standard error; nil to choose the best.
///   - reported: The scores of the trials as they are shown, where these are not the means over all rows
///     (of folds, say); what is chosen is chosen by them.
///   - resampling: What is drawn; single rows by default, groups where rows are not independent.
///   - replications: The number of bootstrap samples: 200 while running, 2,000 in a report.
///   - seed: Determines the samples.
/// - Returns: The estimate, or nil without a trial or below two rows.
/// - Source: I. Tsamardinos, E. Greasidou and G. Borboudakis, "Bootstrapping the out-of-sample
///   predictions for efficient and accurate cross-validation", Machine Learning 107 (2018).
public func biasCorrectedEstimate(
  rowScores: [[Double]], higherIsBetter: Bool, simplestFirst: [Int]? = nil,
  reported: [Double]? = nil, resampling: Resampling? = nil, replications: Int = 2_000, seed: UInt64
) -> BiasCorrectedEstimate? {
  guard let rows = rowScores.first?.count, rows > 1 else { return nil }
  precondition(
    rowScores.allSatisfy { $0.count == rows }, "every trial must be scored on the same rows")
  let table = ScoreTable(rowScores)
  let resampling = resampling ?? .rows(rows)
  let bootstrap = TrialBootstrap(
    resampling: resampling, replications: replications, seed: seed, higherIsBetter: higherIsBetter
  ) { sample in
    table.means(over: sample)
  } scoreOfOne: { trial, sample in
    table.mean(of: trial, over: sample)
  }
  return bootstrap.estimate(simplestFirst: simplestFirst, reported: reported) { _ in
    pairedStandardErrors(rowScores: rowScores, groups: resampling.groupLabels)
  }
}

/// The bootstrap bias-corrected score of the chosen one of several trials, for any metric.
///
/// - Parameters:
///   - trials: The number of trials.
///   - resampling: What is drawn: rows, groups, strata or blocks.
///   - higherIsBetter: False for a loss or an error.
///   - simplestFirst: The trials from the simplest to the most complex, for the rule of one paired
///     standard error, which is then that of the bootstrap samples; nil to choose the best.
///   - reported: The scores of the trials as they are shown; what is chosen is chosen by them.
///   - replications: The number of bootstrap samples.
///   - seed: Determines the samples.
///   - metric: The score of a trial on a list of row indices, in which rows may repeat; nil where it
///     is not defined.
/// - Returns: The estimate, or nil if no trial has a score or no sample could be judged.
/// - Source: I. Tsamardinos, E. Greasidou and G. Borboudakis, Machine Learning 107 (2018).
public func biasCorrectedEstimate(
  trials: Int, resampling: Resampling, higherIsBetter: Bool, simplestFirst: [Int]? = nil,
  reported: [Double]? = nil, replications: Int = 2_000, seed: UInt64,
  metric: (_ trial: Int, _ rows: [Int]) -> Double?
) -> BiasCorrectedEstimate? {
  withoutActuallyEscaping(metric) { metric in
    let bootstrap = TrialBootstrap(
      resampling: resampling, replications: replications, seed: seed,
      higherIsBetter: higherIsBetter
    ) { sample in
      (0..<trials).map { defined(metric($0, sample)) }
    } scoreOfOne: { trial, sample in
      defined(metric(trial, sample))
    }
    return bootstrap.estimate(
      simplestFirst: simplestFirst, reported: reported, errors: pairedStandardErrors(samples:))
  }
}

/// Choosing among several trials on some rows, and judging the choice on others.
private struct TrialBootstrap {
  let resampling: Resampling
  let replications: Int
  let seed: UInt64
  let higherIsBetter: Bool
  /// The scores of all trials on some rows, nil where not defined.
  let scoresOfAll: ([Int]) -> [Double?]
  let scoreOfOne: (_ trial: Int, _ rows: [Int]) -> Double?

  /// The choice on all rows, and its score on rows left out; `errors` makes the paired standard errors of the
  /// scores on all samples.
  func estimate(
    simplestFirst: [Int]?, reported: [Double]?, errors: ([[Double?]]) -> [[Double]]
  ) -> BiasCorrectedEstimate? {
    let count = resampling.rowCount
    let all = scoresOfAll(Array(0..<count))
    var drawn: [[Double?]] = []
    forEachSample { drawn.append(scoresOfAll($0)) }
    let rule = TrialRule(
      higherIsBetter: higherIsBetter, simplestFirst: simplestFirst,
      pairedErrors: simplestFirst == nil ? [] : errors(drawn))
    guard let choice = rule.choice(among: shown(all, reported)),
      let chosenScore = all[choice.chosen]
    else {
      return nil
    }
    var scores: [Double] = []
    var index = 0
    // The samples are drawn a second time, since all of them together would not fit into memory.
    forEachSample { sample in
      defer { index += 1 }
      let leftOut = rowsLeftOut(of: sample, count: count)
      guard !leftOut.isEmpty, let trial = rule.choice(among: drawn[index])?.chosen,
        let score = scoreOfOne(trial, leftOut)
      else { return }
      scores.append(score)
    }
    guard !scores.isEmpty else { return nil }
    let corrected = Descriptive.mean(scores)
    let sorted = scores.sorted()
    return BiasCorrectedEstimate(
      choice: choice, chosenScore: chosenScore, correctedScore: corrected,
      optimism: chosenScore - corrected,
      interval: ConfidenceInterval(
        estimate: corrected, lower: Descriptive.quantile(sorted: sorted, 0.025),
        upper: Descriptive.quantile(sorted: sorted, 0.975)),
      trials: all.count, replications: scores.count)
  }

  /// The reported scores, of the trials that have one on all rows.
  private func shown(_ all: [Double?], _ reported: [Double]?) -> [Double?] {
    reported.map { zip(all, $0).map { own, shown in own.map { _ in shown } } } ?? all
  }

  private func forEachSample(_ body: ([Int]) -> Void) {
    let resampler = Resampler(resampling)
    var generator = ResamplingGenerator(seed: seed)
    var sample: [Int] = []
    for _ in 0..<replications {
      resampler.draw(into: &sample, using: &generator)
      body(sample)
    }
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
