import JSONText
import Statistics
import Tensors
import Workflows

/// Whether the corrected score of the best of many trials is the score that it will get.
///
/// Trials are simulated as hits and misses on the same validation rows: each row has an ease of its own,
/// which makes the errors of different trials go together.
enum SelectionStudy: Study {
  static let name = "selection"
  static let summary = "Bias of the best score and of the corrected score, on simulated trials."
  static let settings: [any StudySetting] = [
    Setting(rows: 200, trials: 20, spread: 0), Setting(rows: 200, trials: 100, spread: 0),
    Setting(rows: 200, trials: 20, spread: 0.05), Setting(rows: 1_000, trials: 20, spread: 0),
    Setting(rows: 1_000, trials: 100, spread: 0.02),
  ]

  /// So many rows and trials, whose true accuracies differ by so much.
  struct Setting: StudySetting {
    let rows: Int
    let trials: Int
    let spread: Double
    let samples = 1_000

    var title: String {
      "\(rows) rows, \(trials) trials, true accuracies 0.78 ± \(spread.fixed(2))"
    }

    func sample(_ index: Int, scratch: String) -> [String: JSONValue] {
      var generator = SeededGenerator(seed: 7)
        .stream("selection/\(rows)/\(trials)/\(spread)/\(index)")
      let truths = (0..<trials).map { _ in min(0.99, 0.78 + spread * generator.normal()) }
      let ease = (0..<rows).map { _ in generator.normal() }
      let scores = truths.map { truth -> [Double] in
        let limit = NormalDistribution.standard.quantile(truth)
        return ease.map { ease in
          let noise = 0.6.squareRoot() * ease + 0.4.squareRoot() * generator.normal()
          return noise < limit ? 1 : 0
        }
      }
      func estimate(simplestFirst: [Int]?) -> BiasCorrectedEstimate? {
        biasCorrectedEstimate(
          rowScores: scores, higherIsBetter: true, simplestFirst: simplestFirst,
          replications: 200, seed: UInt64(index))
      }
      guard let best = estimate(simplestFirst: nil),
        // The trials are drawn alike, so that any order of simplicity is as good as another.
        let simplest = estimate(simplestFirst: Array(0..<trials))
      else { return [:] }
      let truth = truths[simplest.choice.chosen]
      return [
        "best": .number(best.chosenScore - truths[best.choice.best]),
        "corrected": .number(best.correctedScore - truths[best.choice.best]),
        "simplest": .number(simplest.chosenScore - truth),
        "simplest_as_best": .number(simplest.chosenScore - best.optimism - truth),
        "simplest_corrected": .number(simplest.correctedScore - truth),
      ]
    }

    func results(_ samples: [[String: JSONValue]]) -> [StudyResult] {
      let claims = [
        ("best", "best score minus true", "biased"),
        ("corrected", "corrected score of the best minus true", "within 0.01"),
        ("simplest", "score of the simplest within one standard error minus true", "biased"),
        ("simplest_as_best", "the same, corrected as if it were the best", "biased"),
        ("simplest_corrected", "corrected score of the simplest minus true", "within 0.01"),
      ]
      return claims.map { key, quantity, claim in
        StudyResult(
          mean: samples.numbers(key), quantity: quantity, setting: title, claim: claim)
      }
    }
  }
}
