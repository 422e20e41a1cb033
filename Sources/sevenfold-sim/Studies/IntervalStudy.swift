import JSONText
import Statistics
import Tensors

/// Whether the intervals of errors and of R² of few rows hold the truth, beside the bootstrap's.
enum IntervalStudy: Study {
  static let name = "intervals"
  static let summary = "Coverage of the intervals of mean errors and R² of few rows."
  static let settings: [any StudySetting] = [16, 25, 50].flatMap { rows in
    [false, true].map { Setting(rows: rows, hasHeavyTails: $0) }
  }

  /// Rows of a normal signal with three times the variance of its noise: R² is 0.75.
  struct Setting: StudySetting {
    let rows: Int
    let hasHeavyTails: Bool
    let samples = 1_000

    var title: String { "\(rows) rows, \(hasHeavyTails ? "Laplace" : "normal") errors" }

    /// The mean absolute error of the noise, whose variance is 1.
    private var meanError: Double {
      // The root of 2 / π, and of 1 / 2.
      hasHeavyTails ? 0.5.squareRoot() : (2 / Double.pi).squareRoot()
    }

    func sample(_ index: Int, scratch: String) -> [String: JSONValue] {
      var generator = SeededGenerator(seed: 20_261_124)
        .stream("intervals/\(rows)/\(hasHeavyTails)/\(index)")
      let noise = (0..<rows).map { _ in
        hasHeavyTails ? Self.laplace(using: &generator) : generator.normal()
      }
      let targets = noise.map { $0 + 3.0.squareRoot() * generator.normal() }
      let (errors, squares) = (noise.map(\.magnitude), noise.map { $0 * $0 })
      let determination = Self.determination(squares, targets, Array(0..<rows)) ?? 0
      let student = ScoreScale.positive.studentInterval(
        estimate: Descriptive.mean(errors), rowValues: errors)
      let jackknife = determinationPseudoValues(squaredErrors: squares, targets: targets).map {
        ScoreScale.upToOne.studentInterval(estimate: determination, rowValues: $0)
      }
      let bootstrap = bootstrapInterval(.rows(rows), seed: UInt64(index)) {
        Self.determination(squares, targets, $0)
      }
      return [
        "error": .bool(Self.holds(student, meanError)),
        "error_bootstrap": .bool(
          Self.holds(bootstrapIntervalOfMean(errors, seed: UInt64(index)), meanError)),
        "r2": .bool(Self.holds(jackknife, 0.75)),
        "r2_bootstrap": .bool(Self.holds(bootstrap, 0.75)),
      ]
    }

    func results(_ samples: [[String: JSONValue]]) -> [StudyResult] {
      [
        ("error", "interval of the MAE covers", "0.93 to 0.97"),
        ("error_bootstrap", "BCa bootstrap of the MAE covers", "not used"),
        ("r2", "interval of R² covers", "0.93 to 0.97"),
        ("r2_bootstrap", "BCa bootstrap of R² covers", "not used"),
      ].map { key, quantity, claim in
        StudyResult(
          share: samples.count(where: key), of: samples.count, quantity: quantity, setting: title,
          claim: claim)
      }
    }

    private static func holds(_ interval: ConfidenceInterval?, _ truth: Double) -> Bool {
      interval.map { $0.lower <= truth && truth <= $0.upper } ?? false
    }

    /// A number with two exponential tails and variance 1.
    private static func laplace(using generator: inout SeededGenerator) -> Double {
      let size = -Elementary.log(1 - generator.uniform()) * 0.5.squareRoot()
      return generator.uniform() < 0.5 ? -size : size
    }

    private static func determination(
      _ squares: [Double], _ targets: [Double], _ rows: [Int]
    ) -> Double? {
      let drawn = rows.map { targets[$0] }
      let center = Descriptive.mean(drawn)
      let variance = drawn.reduce(0) { $0 + ($1 - center) * ($1 - center) }
      return variance > 0 ? 1 - rows.reduce(0) { $0 + squares[$1] } / variance : nil
    }
  }
}
