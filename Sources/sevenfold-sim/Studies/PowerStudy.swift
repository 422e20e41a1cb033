import Statistics
import Tensors
import Workflows

/// Whether the smallest gain that step 3 promises to show is found as often as promised.
enum PowerStudy: Study {
  static let name = "power"
  static let summary = "Power of the exact McNemar test at the sizes that step 3 computes."

  static func results(_ options: StudyOptions) -> [StudyResult] {
    let samples = options.samples ?? 4_000
    return [(170, 0.5), (170, 0.7), (500, 0.6), (500, 0.8)].compactMap { rows, baseline in
      guard let gain = smallestAccuracyGainShown(rows: rows, baseline: baseline) else { return nil }
      let found = Parallel.map(count: samples, threads: options.threads) { sample in
        isFound(rows: rows, baseline: baseline, gain: gain, sample: sample)
      }
      return StudyResult(
        share: found.count { $0 }, of: samples, quantity: "planted gain is found",
        setting: "\(rows) test rows, \(baseline.rounded3) to \((baseline + gain).rounded3)",
        claim: "0.75 to 0.85")
    }
  }

  /// Whether the test finds a network that breaks 5 % of the rows and mends as many more as it gains.
  private static func isFound(rows: Int, baseline: Double, gain: Double, sample: Int) -> Bool {
    var generator = SeededGenerator(seed: 11).stream("power/\(rows)/\(baseline)/\(sample)")
    var (onlyFirst, onlySecond) = (0, 0)
    for _ in 0..<rows {
      let draw = generator.uniform()
      if draw < 0.05 { onlySecond += 1 } else if draw < 0.1 + gain { onlyFirst += 1 }
    }
    let result = exactMcNemarTest(onlyFirst: onlyFirst, onlySecond: onlySecond)
    return result.pValue < 0.05 && onlyFirst > onlySecond
  }
}
