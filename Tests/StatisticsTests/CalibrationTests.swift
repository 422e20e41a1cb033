import Testing

@testable import Statistics

@Suite struct CalibrationTests {
  /// scikit-learn 1.9.1: `brier_score_loss(y, p)`; NumPy 2.4.6: `mean((y.mean() - y) ** 2)`.
  @Test func brierScore() throws {
    let brier = BrierScore(probabilities: Self.probabilities, isPositive: Self.isPositive)
    #expect(isClose(brier.score, 0.3037401, relative: 1e-12))
    #expect(isClose(brier.baseRateScore, 0.2475, relative: 1e-12))
    #expect(isClose(try #require(brier.skill), 1 - 0.3037401 / 0.2475, relative: 1e-12))
    #expect(BrierScore(probabilities: [0.9], isPositive: [true]).skill == nil)
    #expect(
      BrierScore(probabilities: [0.5], isPositive: [true], baseRate: 0.5).skill == 0)
  }

  /// NumPy 2.4.6: rows sorted by probability, `np.split` at 8, 17, 24 and 32 (the value
  /// 0.359 is there twice, and equal values stay together),
  /// `sum(len(q) * abs(p[q].mean() - y[q].mean())) / n`.
  @Test func calibrationErrorOfEqualBins() throws {
    let result = try #require(
      calibrationError(
        probabilities: Self.probabilities, isPositive: Self.isPositive, draws: 50, seed: 1))
    #expect(isClose(result.error, 0.23495, relative: 1e-12))
    #expect(result.bins.map(\.count) == [8, 9, 7, 8, 8])
    let means = [0.206125, 0.316, 0.428142857142857, 0.566625, 0.795125]
    for (bin, mean) in zip(result.bins, means) {
      #expect(isClose(bin.meanProbability, mean, relative: 1e-12))
    }
    #expect(result.bins.map(\.frequency.estimate) == [0.5, 5.0 / 9, 1.0 / 7, 0.5, 0.5])
  }

  /// Calibrated probabilities of 500 rows show a mean error near 0.04; only overconfident ones
  /// pass the 95 % point.
  @Test func calibrationIsJudgedAgainstCalibratedOutcomes() throws {
    var generator = ResamplingGenerator(seed: 6)
    let truth = (0..<500).map { _ in 0.1 + 0.8 * generator.uniform() }
    let outcomes = truth.map { generator.uniform() < $0 }
    let calibrated = try #require(
      calibrationError(probabilities: truth, isPositive: outcomes, draws: 300, seed: 2))
    #expect(calibrated.nullMean > 0.03 && calibrated.nullMean < 0.06)
    #expect(calibrated.nullQuantile > calibrated.nullMean)
    #expect(!calibrated.isMiscalibrated)
    let overconfident = try #require(
      calibrationError(
        probabilities: truth.map { $0 < 0.5 ? 0.5 * $0 : 1 - 0.5 * (1 - $0) },
        isPositive: outcomes, draws: 300, seed: 2))
    #expect(overconfident.isMiscalibrated)
  }

  /// The null band is passed by about 5 % of calibrated models: 10 of 200, at most 20.
  @Test func calibrationFalseAlarms() throws {
    var generator = ResamplingGenerator(seed: 12)
    var alarms = 0
    for run in 0..<200 {
      let truth = (0..<100).map { _ in generator.uniform() }
      let outcomes = truth.map { generator.uniform() < $0 }
      let result = try #require(
        calibrationError(
          probabilities: truth, isPositive: outcomes, draws: 100, seed: UInt64(run)))
      if result.isMiscalibrated { alarms += 1 }
    }
    #expect(alarms >= 2 && alarms <= 20)
  }

  @Test func equalProbabilitiesStayInOneBin() throws {
    let result = try #require(
      calibrationError(
        probabilities: [0.2, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.9],
        isPositive: [false, true, false, true, false, true, false, true], binCount: 4, draws: 10,
        seed: 1))
    #expect(result.bins.map(\.count) == [7, 1])
    #expect(calibrationError(probabilities: [], isPositive: [], seed: 1) == nil)
  }

  /// SciPy 1.17.1: `brentq` on the mean of `(softmax(β Z) Z).sum(1) - Z[c]`; losses by
  /// `logsumexp`, equal to scikit-learn's `log_loss`.
  @Test func temperature() throws {
    let scaling = try #require(TemperatureScaling(logits: Self.logits, classes: Self.classes))
    #expect(isClose(scaling.temperature, 4.1622804841715615, relative: 1e-11))
    #expect(isClose(scaling.lossBefore, 1.5267941889676355, relative: 1e-12))
    #expect(isClose(scaling.lossAfter, 0.9634204300325804, relative: 1e-12))
    #expect(isClose(scaling.standardErrorOfGain, 0.3237398640733013, relative: 1e-11))
    #expect(scaling.isWorthwhile)
    let shares = scaling.probabilities(logits: [1, 2, 3])
    #expect(abs(shares.reduce(0, +) - 1) < 1e-15 && shares[2] > shares[1])
  }

  @Test func temperatureOfSeparatedClassesIsTheLowest() throws {
    let scaling = try #require(
      TemperatureScaling(logits: [-2, -1, 1, 2], isPositive: [false, false, true, true]))
    #expect(scaling.temperature == 0.01)
    let wrong = try #require(
      TemperatureScaling(logits: [2, 1, -1, -2], isPositive: [false, false, true, true]))
    #expect(wrong.temperature == 100)
    #expect(TemperatureScaling(logits: [.infinity], isPositive: [true]) == nil)
    #expect(TemperatureScaling(logits: [[Double]](), classes: []) == nil)
  }

  private static let probabilities: [Double] = [
    0.237, 0.46, 0.368, 0.417, 0.148, 0.461, 0.71, 0.589, 0.781, 0.207, 0.152, 0.464, 0.252,
    0.282, 0.551, 0.359, 0.262, 0.454, 0.589, 0.293, 0.344, 0.348, 0.559, 0.469, 0.547,
    0.307, 0.935, 0.903, 0.813, 0.755, 0.663, 0.566, 0.275, 0.792, 0.672, 0.277, 0.373,
    0.359, 0.155, 0.236,
  ]
  private static let isPositive: [Bool] = [
    true, false, false, true, true, false, true, true, false, false, true, false, false,
    true, true, false, false, false, false, false, false, true, false, false, true, false,
    true, false, false, true, false, true, true, false, true, true, false, true, false, true,
  ]
  private static let logits: [[Double]] = [
    [3.13, 5.87, 0.16], [0.79, 3.13, 5.06], [0.94, 1.09, 0.27],
    [-3.62, 3.35, -0.76], [-5.16, -0.43, -5.18], [-3.01, 0.06, -2.75],
    [3.23, -4.39, 0.81], [1.69, 4.4, 2.79], [0.72, 0.27, -0.15],
    [3.44, -1.94, 1.59], [-0.25, 0.75, -0.76], [6.44, -1.94, 0.79],
    [0.86, 1.86, 1.39], [1.31, 2.98, -4.48], [0.07, -3.67, 0.73],
    [-3.51, -2.84, -0.14], [4.23, 1.77, 0.93], [4.25, -2.8, -6.24],
    [-1.23, -0.79, 3.74], [6.46, -3.95, 7.47], [4.73, 2.56, 1.15],
    [7.32, 0.28, -1.38], [0.46, -4.07, 1.46], [-0.29, 1.03, 1.12],
    [-3.13, 3.99, -3.0], [2.71, -4.74, 1.16], [-2.42, 0.17, -1.91],
    [-6.51, -3.3, 0.25], [1.92, -4.36, -6.33], [-2.57, -0.59, -1.85],
    [-2.38, 2.6, 2.94], [2.27, -2.77, 0.28], [-0.53, -4.24, 2.69],
    [0.31, -1.41, 4.3], [2.34, 2.61, 3.65], [2.2, -3.75, -1.12],
    [3.05, -2.26, 0.16], [1.24, 4.37, 3.94], [2.74, -0.52, 2.79],
    [1.63, -0.44, 4.11],
  ]
  private static let classes = [
    0, 2, 1, 1, 1, 1, 0, 1, 2, 0, 1, 0, 1, 0, 0, 2, 2, 0, 2, 1, 2, 1, 2, 2, 2, 0, 1, 0, 0, 1,
    1, 0, 2, 2, 2, 1, 0, 2, 0, 2,
  ]
}
