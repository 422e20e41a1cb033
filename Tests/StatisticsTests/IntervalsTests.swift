import Testing

@testable import Statistics

@Suite struct IntervalsTests {
  /// statsmodels 0.15.0: `proportion_confint(k, n, 1 - level, method='wilson')`.
  @Test(
    arguments: [
      (0, 10, 0.95, 0.0, 0.27753279986288926),
      (10, 10, 0.95, 0.7224672001371106, 1.0),
      (18, 20, 0.95, 0.6989663547715127, 0.9721335187862318),
      (49, 50, 0.95, 0.8950455641036218, 0.9964607407283538),
      (391, 500, 0.95, 0.743733598415673, 0.8159662735640116),
      (1, 30, 0.9, 0.007471878764942305, 0.13640414215181706),
      (9700, 10000, 0.99, 0.9652847473633571, 0.9740919858871907),
    ] as [(Int, Int, Double, Double, Double)])
  func wilson(successes: Int, count: Int, level: Double, lower: Double, upper: Double) {
    let interval = wilsonInterval(successes: successes, of: count, level: level)
    #expect(isClose(interval.lower, lower, relative: 1e-12))
    #expect(isClose(interval.upper, upper, relative: 1e-12))
    #expect(interval.contains(interval.estimate))
  }

  @Test func wilsonOfNothing() {
    let interval = wilsonInterval(successes: 0, of: 0)
    #expect(interval.lower == 0 && interval.upper == 1)
  }

  /// Exact coverage of the 95 % interval, summed over all outcomes.
  @Test(
    arguments: [
      (30, 0.7), (30, 0.9), (100, 0.7), (100, 0.97), (500, 0.9), (500, 0.97),
    ] as [(Int, Double)])
  func wilsonCoverage(count: Int, proportion: Double) {
    let outcomes = BinomialDistribution(trials: count, probability: proportion)
    var coverage = 0.0
    for successes in 0...count
    where wilsonInterval(successes: successes, of: count).contains(proportion) {
      coverage += outcomes.mass(successes)
    }
    #expect(coverage > 0.925 && coverage < 0.98)
  }

  /// SciPy 1.17.1 `bootstrap((y,), f, n_resamples=200000, method=m)` with `f` the mean and the
  /// standard deviation of the population; agreement within the noise of 20,000 samples.
  @Test func bootstrapAgreesWithSciPy() throws {
    let values = Self.skewed
    func interval(_ method: BootstrapMethod, of statistic: ([Int]) -> Double) -> ConfidenceInterval?
    {
      bootstrapInterval(
        .rows(values.count), method: method, replications: 20_000, seed: 11, statistic: statistic)
    }
    func mean(_ rows: [Int]) -> Double { rows.reduce(0) { $0 + values[$1] } / Double(rows.count) }
    func deviation(_ rows: [Int]) -> Double {
      let center = mean(rows)
      let squares = rows.reduce(0) { $0 + (values[$1] - center) * (values[$1] - center) }
      return (squares / Double(rows.count)).squareRoot()
    }
    let expected: [(BootstrapMethod, lower: Double, upper: Double)] = [
      (.percentile, 0.666199375, 1.171550625), (.biasCorrectedAccelerated, 0.685625, 1.20036576),
    ]
    for (method, lower, upper) in expected {
      let found = try #require(interval(method, of: mean))
      #expect(abs(found.lower - lower) < 0.01 && abs(found.upper - upper) < 0.01)
    }
    let spread = try #require(interval(.biasCorrectedAccelerated, of: deviation))
    #expect(abs(spread.lower - 0.63728) < 0.015 && abs(spread.upper - 1.08973) < 0.015)
  }

  @Test func bootstrapOfMeanIsTheGeneralOne() {
    let values = Self.skewed
    let general = bootstrapInterval(.rows(values.count), replications: 300, seed: 5) { rows in
      rows.reduce(0) { $0 + values[$1] } / Double(rows.count)
    }
    #expect(bootstrapIntervalOfMean(values, replications: 300, seed: 5) == general)
    #expect(bootstrapIntervalOfMean(values, replications: 300, seed: 6) != general)
  }

  @Test func bootstrapOfGroupsIsWiderThanOfTheirRows() throws {
    // Twelve groups of ten equal rows: there are twelve independent values, not 120.
    let groups = (0..<120).map { $0 / 10 }
    let values = groups.map { Double($0 * 7 % 12) }
    let rows = try #require(bootstrapIntervalOfMean(values, replications: 500, seed: 1))
    let grouped = try #require(
      bootstrapIntervalOfMean(values, resampling: .groups(groups), replications: 500, seed: 1))
    #expect(grouped.halfWidth > 2.4 * rows.halfWidth)
    #expect(grouped.estimate == rows.estimate)
  }

  @Test func bootstrapOfStrataKeepsTheirSizes() {
    let strata = [0, 0, 0, 1, 1, 1, 1, 2]
    let counts = bootstrapReplicates(.strata(strata), replications: 50, seed: 2) { rows in
      Double(rows.count { strata[$0] == 1 } * 10 + rows.count { strata[$0] == 2 })
    }
    #expect(counts == [Double](repeating: 41, count: 50))
  }

  @Test func bootstrapOfBlocksTakesRowsInRuns() {
    var resampler = ResamplingGenerator(seed: 3)
    var sample: [Int] = []
    Resampler(.blocks(rows: 20, length: 5)).draw(into: &sample, using: &resampler)
    #expect(sample.count == 20)
    for start in stride(from: 0, to: 20, by: 5) {
      for offset in 1..<5 { #expect(sample[start + offset] == (sample[start] + offset) % 20) }
    }
  }

  @Test func bootstrapOfAnUndefinedStatistic() {
    #expect(bootstrapInterval(.rows(10), replications: 50, seed: 1) { _ in nil } == nil)
    #expect(bootstrapInterval(.rows(10), replications: 50, seed: 1) { _ in .nan } == nil)
    // Defined on all rows, but only on the samples that hold row 0, about 65 %.
    #expect(
      bootstrapInterval(.rows(10), replications: 50, seed: 1) { $0.contains(0) ? 1 : nil } == nil)
  }

  /// 95 % BCa intervals of a mean of 100 normal-like values, 300 simulations: 91 to 98 % is within
  /// three standard errors of what their theory promises.
  @Test func bootstrapCoverage() {
    var generator = ResamplingGenerator(seed: 9)
    var covered = 0
    for run in 0..<300 {
      let values = (0..<60).map { _ in
        (0..<4).reduce(0) { sum, _ in sum + generator.uniform() - 0.5 }
      }
      let interval = bootstrapIntervalOfMean(values, replications: 200, seed: UInt64(run))
      if interval?.contains(0) == true { covered += 1 }
    }
    #expect(covered >= 273 && covered <= 294)
  }

  @Test func symmetric() {
    let normal = ConfidenceInterval.symmetric(estimate: 1, standardError: 2)
    #expect(isClose(normal.upper, 1 + 2 * 1.959963984540054, relative: 1e-14))
    let student = ConfidenceInterval.symmetric(
      estimate: 1, standardError: 2, degreesOfFreedom: 4, level: 0.95)
    #expect(isClose(student.halfWidth, 2 * 2.7764451051977934, relative: 1e-13))
  }

  private static let skewed: [Double] = [
    0.11, 0.39, 1.4, 2.2, 0.343, 0.258, 0.435, 0.103, 1.001, 0.066, 0.451, 3.348, 0.267,
    1.285, 0.516, 2.034, 0.908, 1.485, 0.289, 0.178, 0.002, 1.165, 0.894, 1.216, 0.654,
    0.575, 0.59, 0.584, 0.041, 2.157, 1.414, 0.066, 1.457, 3.061, 0.206, 0.775, 0.128,
    1.23, 2.127, 0.906,
  ]
}
