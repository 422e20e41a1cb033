import Testing

@testable import Statistics

@Suite struct ResamplingGeneratorTests {
  /// Python 3.11, both generators written from their definitions with arithmetic modulo 2⁶⁴.
  @Test func firstNumbers() {
    var generator = ResamplingGenerator(seed: 42)
    #expect(
      (0..<4).map { _ in generator.next() } == [
        1546998764402558742, 6990951692964543102, 12544586762248559009, 17057574109182124193,
      ])
  }

  @Test func integersAreUniform() {
    var generator = ResamplingGenerator(seed: 1)
    var counts = [Double](repeating: 0, count: 7)
    for _ in 0..<70_000 { counts[generator.integer(below: 7)] += 1 }
    let statistic = counts.reduce(0) { $0 + ($1 - 10_000) * ($1 - 10_000) / 10_000 }
    #expect(ChiSquareDistribution(degreesOfFreedom: 6).upperTail(statistic) > 0.001)
  }

  @Test func uniformStaysBelowOne() {
    var generator = ResamplingGenerator(seed: 5)
    for _ in 0..<1_000 {
      let value = generator.uniform()
      #expect(value >= 0 && value < 1)
    }
  }
}
