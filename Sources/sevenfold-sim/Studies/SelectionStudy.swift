import Statistics
import Tensors

/// Whether the corrected score of the best of many trials is the score that it will get.
///
/// Trials are simulated as hits and misses on the same validation rows: each row has an ease of its own,
/// which makes the errors of different trials go together.
enum SelectionStudy: Study {
  static let name = "selection"
  static let summary = "Bias of the best score and of the corrected score, on simulated trials."

  static func results(_ options: StudyOptions) throws -> [StudyResult] {
    let samples = options.samples ?? 400
    var results: [StudyResult] = []
    for (rows, trials, spread) in [
      (200, 20, 0.0), (200, 100, 0.0), (200, 20, 0.05), (1_000, 20, 0.0), (1_000, 100, 0.02),
    ] {
      let errors = Parallel.map(count: samples, threads: options.threads) { index in
        error(rows: rows, trials: trials, spread: spread, sample: index)
      }
      let setting = "\(rows) rows, \(trials) trials, true accuracies 0.78 ± \(spread)"
      results.append(
        StudyResult(
          mean: errors.map(\.best), quantity: "best score minus true", setting: setting,
          claim: "biased"))
      results.append(
        StudyResult(
          mean: errors.map(\.corrected), quantity: "corrected score minus true", setting: setting,
          claim: "within 0.01"))
    }
    return results
  }

  private static func error(
    rows: Int, trials: Int, spread: Double, sample: Int
  ) -> (best: Double, corrected: Double) {
    var generator = SeededGenerator(seed: 7)
      .stream("selection/\(rows)/\(trials)/\(spread)/\(sample)")
    let truths = (0..<trials).map { _ in min(0.99, 0.78 + spread * generator.normal()) }
    let ease = (0..<rows).map { _ in generator.normal() }
    let scores = truths.map { truth -> [Double] in
      let limit = NormalDistribution.standard.quantile(truth)
      return ease.map { ease in
        let noise = 0.6.squareRoot() * ease + 0.4.squareRoot() * generator.normal()
        return noise < limit ? 1 : 0
      }
    }
    guard
      let estimate = biasCorrectedEstimate(
        rowScores: scores, higherIsBetter: true, replications: 200, seed: UInt64(sample))
    else { return (0, 0) }
    let truth = truths[estimate.bestTrial]
    return (estimate.bestScore - truth, estimate.correctedScore - truth)
  }
}
