import Testing

@testable import Workflows

@Suite struct CurveDiagnosisTests {
  /// Validation falls to epoch 4 and rises to epoch 8; training falls all the way.
  private static let validation = [1.0, 0.8, 0.6, 0.5, 0.55, 0.6, 0.65, 0.7]
  private static let training = [1.0, 0.8, 0.6, 0.4, 0.3, 0.2, 0.1, 0.05]

  /// Rises of 16 rows, whose mean is a multiple of its standard error.
  private func rises(_ multiple: Double) -> [Double] {
    // Deviations of ±1 have a variance of 16/15, hence a standard error of √(1/15).
    let mean = multiple * (1.0 / 15).squareRoot()
    return (0..<16).map { mean + ($0 % 2 == 0 ? 1 : -1) }
  }

  private func diagnosis(
    training: [Double] = training, validation: [Double] = validation, rises: [Double]
  ) throws -> CurveDiagnosis {
    try #require(
      CurveDiagnosis(training: [training], validation: [validation], rises: { _ in rises }))
  }

  @Test func `a rise of just more than two standard errors overfits`() throws {
    let found = try diagnosis(rises: rises(2.001))
    #expect(found.overfits)
    #expect(found.turningEpoch == 4)
    #expect(abs(found.standardError - (1.0 / 15).squareRoot()) < 1e-12)
    #expect(found.sentence.hasPrefix("It overfits from epoch 4:"))
  }

  @Test func `a rise of just less does not`() throws {
    let found = try diagnosis(rises: rises(1.999))
    #expect(!found.overfits)
    #expect(found.sentence.hasPrefix("It does not overfit within 8 epochs:"))
    #expect(try !diagnosis(rises: rises(-5)).overfits)
  }

  @Test func `training must have gone on`() throws {
    var training = Self.training
    training[7] = training[3] - 0.001
    #expect(try diagnosis(training: training, rises: rises(3)).overfits)
    training[7] = training[3]
    #expect(try !diagnosis(training: training, rises: rises(3)).overfits)
  }

  @Test func `curves that still fall at the end ask for no rises`() throws {
    let falling = (0..<8).map { 1 - 0.1 * Double($0) }
    let found = CurveDiagnosis(training: [Self.training], validation: [falling]) { _ -> [Double] in
      Issue.record("asked for rises")
      return []
    }
    // The moving median of the last two epochs is their mean.
    #expect(found?.turningEpoch == 8)
    #expect(found?.overfits == false)
  }

  @Test func `one epoch out of line does not turn the curve`() throws {
    var spiked = Self.validation
    spiked[1] = 0.1
    #expect(3...4 ~= (try diagnosis(validation: spiked, rises: rises(0)).turningEpoch))
    // From more than 50 epochs on two neighbours out of line do not, either.
    var long = (0..<60).map { abs(Double($0) - 40) / 40 + 1 }
    let training = (0..<60).map { 1 / Double($0 + 1) }
    (long[10], long[11]) = (0.1, 0.1)
    let found = try diagnosis(training: training, validation: long, rises: rises(0))
    // The lowest value is at epoch 41; medians of five are equal there and beside it.
    #expect(found.turningEpoch == 40)
  }

  @Test func `folds are averaged as far as all of them go`() throws {
    let found = try #require(
      CurveDiagnosis(
        training: [[3, 2, 1, 0], [5, 4, 3]], validation: [[4, 2, 4, 0], [6, 4, 6]],
        rises: { epoch in
          #expect(epoch == 1)
          return [1, 1, 1]
        }))
    // Means 5, 3, 5; medians of three with a cut window: 4, 5, 4; the first of the lowest is taken.
    #expect(found.epochs == 3)
    #expect(found.turningEpoch == 1)
    #expect(found.trainingAtTurn == 4 && found.trainingAtEnd == 2)
  }

  @Test func `the gap is a share of the validation loss`() throws {
    let found = try diagnosis(rises: rises(3))
    #expect(abs(found.validationAtTurn - 0.55) < 1e-12)
    #expect(abs(found.gap - (0.55 - 0.4) / 0.55) < 1e-12)
  }

  @Test func `too short curves say nothing`() {
    for curve in [[], [1.0]] {
      #expect(CurveDiagnosis(training: [curve], validation: [curve], rises: { _ in [] }) == nil)
    }
    #expect(CurveDiagnosis(training: [[1, 2]], validation: [], rises: { _ in [] }) == nil)
  }
}
