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

  /// Their mean is the metric, and each says what leaving out its row does: `p = M + (n − 1)(mean(M₋) − M₋ᵢ)`.
  @Test(arguments: metrics, [1, 4])
  func pseudoValues(id: String, outputs: Int) throws {
    let metric = try #require(Catalog.metrics.entry(named: id).standard)
    guard metric.judges.contains(.classes) || outputs == 1 else { return }
    var generator = SeededGenerator(seed: 4)
    let (predictions, targets) = rows(outputs: outputs, using: &generator)
    let resampled = ResampledMetric(metric, predictions: predictions, targets: targets)
    guard let whole = metric.value(predictions: predictions, targets: targets) else { return }
    let values = try #require(resampled.pseudoValues())
    #expect(abs(values.reduce(0, +) / 60 - whole) < 1e-9)
    let without = (0..<60).map { left in
      let others = (0..<60).filter { $0 != left }
      return metric.value(
        predictions: predictions.gatheringRows(others), targets: targets.gatheringRows(others))
    }.compactMap { $0 }
    try #require(without.count == 60)
    let center = without.reduce(0, +) / 60
    for (value, other) in zip(values, without) {
      #expect(abs(value - (whole + 59 * (center - other))) < 1e-6)
    }
  }

  /// NumPy 2.4: the area under the curve of eight scores, without each row in turn.
  @Test func pseudoValuesOfAnArea() throws {
    let resampled = ResampledMetric(
      ROCAUC(),
      predictions: Tensor(
        rows: 8, columns: 1, values: [0.9, 0.8, 0.8, 0.7, 0.3, 0.2, 0.8, 0.1]),
      targets: Tensor(rows: 8, columns: 1, values: [1, 1, 0, 1, 0, 0, 1, 0]))
    let expected = [7 / 6.0, 0.875, 0, 7 / 12.0, 7 / 6.0, 7 / 6.0, 0.875, 7 / 6.0]
    for (value, expected) in zip(try #require(resampled.pseudoValues()), expected) {
      #expect(abs(value - expected) < 1e-12)
    }
  }

  @Test
  func `no pseudo-values where the metric is not defined without a row, or would take too long`() {
    func area(_ targets: [Float]) -> [Double]? {
      ResampledMetric(
        ROCAUC(),
        predictions: Tensor(
          rows: targets.count, columns: 1, values: targets.indices.map { Float($0) / 7 }),
        targets: Tensor(rows: targets.count, columns: 1, values: targets)
      ).pseudoValues()
    }
    #expect(area([1, 0, 0, 0]) == nil)
    #expect(area((0..<7_000).map { Float($0 % 2) }) == nil)
  }
}
