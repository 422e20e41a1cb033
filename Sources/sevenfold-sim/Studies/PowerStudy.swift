import JSONText
import Statistics
import Tensors
import Workflows

/// Whether the smallest gain that step 3 promises to show is found as often as promised.
enum PowerStudy: Study {
  static let name = "power"
  static let summary = "Power of the exact McNemar test at the sizes that step 3 computes."
  static let settings: [any StudySetting] = [
    Setting(rows: 170, baseline: 0.5), Setting(rows: 170, baseline: 0.7),
    Setting(rows: 500, baseline: 0.6), Setting(rows: 500, baseline: 0.8),
  ]

  /// So many test rows, and the accuracy of the trivial model.
  struct Setting: StudySetting {
    let rows: Int
    let baseline: Double
    let samples = 4_000

    private var gain: Double { smallestAccuracyGainShown(rows: rows, baseline: baseline) ?? 0 }

    var title: String {
      "\(rows) test rows, accuracy \(baseline.fixed(3)) to \((baseline + gain).fixed(3))"
    }

    /// Whether the test finds a network that breaks 5 % of the rows and mends as many more as it gains.
    func sample(_ index: Int, scratch: String) -> [String: JSONValue] {
      var generator = SeededGenerator(seed: 11).stream("power/\(rows)/\(baseline)/\(index)")
      let gain = gain
      var (onlyFirst, onlySecond) = (0, 0)
      for _ in 0..<rows {
        let draw = generator.uniform()
        if draw < 0.05 { onlySecond += 1 } else if draw < 0.1 + gain { onlyFirst += 1 }
      }
      let result = exactMcNemarTest(onlyFirst: onlyFirst, onlySecond: onlySecond)
      return ["found": .bool(result.pValue < 0.05 && onlyFirst > onlySecond)]
    }

    func results(_ samples: [[String: JSONValue]]) -> [StudyResult] {
      [
        StudyResult(
          share: samples.count(where: "found"), of: samples.count,
          quantity: "planted gain is found", setting: title, claim: "0.75 to 0.85")
      ]
    }
  }
}
