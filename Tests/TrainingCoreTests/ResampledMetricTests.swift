import Tensors
import Testing

@testable import TrainingCore

/// Samples judged the short way, against rows that are gathered and judged anew.
@Suite struct ResampledMetricTests {
  static let metrics = Catalog.metrics.entries.compactMap(\.standard).map(\.id)

  /// Scores of which many are equal, and classes of which one is rare.
  private func rows(outputs: Int, using generator: inout SeededGenerator) -> (Tensor, Tensor) {
    let count = 60
    let scores = (0..<count * outputs).map { _ in Float(generator.integer(below: 9)) / 8 }
    let classes = (0..<count).map { row in
      Float(row < 3 ? 0 : generator.integer(below: max(2, outputs)))
    }
    return (
      Tensor(rows: count, columns: outputs, values: scores),
      Tensor(rows: count, columns: 1, values: classes)
    )
  }

  @Test(arguments: metrics, [1, 4])
  func theShortWayLeadsToTheSameBits(id: String, outputs: Int) throws {
    let metric = try #require(Catalog.metrics.entry(named: id).standard)
    guard metric.judges.contains(.classes) || outputs == 1 else { return }
    var generator = SeededGenerator(seed: 4)
    let (predictions, targets) = rows(outputs: outputs, using: &generator)
    let resampled = ResampledMetric(metric, predictions: predictions, targets: targets)
    for size in [0, 1, 7, 60, 200] {
      for _ in 0..<20 {
        let sample = (0..<size).map { _ in generator.integer(below: 60) }
        let slow = metric.value(
          predictions: predictions.gatheringRows(sample), targets: targets.gatheringRows(sample))
        #expect(resampled.value(sample)?.bitPattern == slow?.bitPattern, "\(sample)")
      }
    }
  }
}
