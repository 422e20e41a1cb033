import JSONText

@testable import Workflows

/// The outcomes of the steps that the sample records are made of.
enum OutcomeSamples {
  static func problem(classes: [String]) -> ProblemStage.Outcome {
    ProblemStage.Outcome(
      settings: .init(
        data: "data/cells.csv", target: "diagnosis",
        task: classes.count == 2 ? .binary : .multiclass,
        positive: classes.count == 2 ? classes.last : nil, hypothesis: "The shape tells the kind.",
        sufficiency: "100 rows are enough."),
      rows: 100, features: 2, classes: classes.map { .init(name: $0, rows: 100 / classes.count) },
      targetRange: [], reading: ["Fields are separated by commas."])
  }

  static let numberProblem = ProblemStage.Outcome(
    settings: .init(
      data: "data/numbers.csv", target: "progression", task: .regression, positive: nil,
      hypothesis: "The measurements tell the number.", sufficiency: "100 rows are enough."),
    rows: 100, features: 2, classes: [], targetRange: [-2.5, 340], reading: [])

  static let accuracy = MetricStage.Outcome(
    settings: .init(primary: "accuracy", successAt: 0.9), title: "Accuracy",
    summary: "The share of rows whose class is right.", higherIsBetter: true, isShare: true,
    rarestShare: 0.4, majorityShare: 0.6, lossReason: "Two classes.")

  static let meanAbsoluteError = MetricStage.Outcome(
    settings: .init(primary: "mae", successAt: 0.05), title: "MAE",
    summary: "The mean absolute error.", higherIsBetter: false, isShare: false, rarestShare: nil,
    majorityShare: nil, lossReason: "A number.")

  static let evaluation = EvaluationStage.Outcome(
    settings: .init(
      testFraction: 0.2, choice: .iteratedKFold, folds: 2, repeats: 2, validationFraction: nil),
    testRows: 20, developmentRows: 80, duplicateRows: 1, foldCount: 4, trainingRows: 40,
    validationRows: 40, testDigest: "cd", smallestGain: "An accuracy of 80 % can be shown.")

  static let preprocessing = PreprocessingStage.Outcome(
    settings: .init(
      roles: [:], drop: [], missingValues: .median, missingIndicator: true,
      scaling: .standardization,
      scaleTarget: false),
    columns: [
      .init(
        name: "radius", role: "number", reason: "It holds numbers.", missing: 2, distinct: 70,
        numbers: [-1.5, 0.25, 3, 1.1], levels: []),
      .init(
        name: "color", role: "category", reason: "It holds text.", missing: 0, distinct: 2,
        numbers: [], levels: ["red (60)", "blue (20)"]),
      .init(
        name: "empty", role: "constant", reason: "It is '0' in every row.", missing: 0,
        distinct: 1, numbers: [], levels: []),
    ],
    used: ["radius", "color"], inputs: 4,
    findings: [
      .init(
        kind: "sentinel", sentence: "'radius' has a spike at -999.", isSerious: true)
    ], notes: ["A category was never seen in training."])

  // MARK: Candidates

  static func candidate(_ name: String, units: [Int], scores: [Double], epochs: Int)
    -> CandidateResult
  {
    let falling = (0..<30).map { 1 / Double($0 + 1) }
    let turning = (0..<30).map { 0.5 + 0.002 * Double(($0 - 9) * ($0 - 9)) }
    let rising = falling.map { 1 - $0 / 2 }
    func curve(_ values: [Double]) -> Curves.Curve {
      Curves.Curve(folds: units.isEmpty ? [] : [values, values.map { $0 * 1.1 }])
    }
    return CandidateResult(
      name: name, candidate: Candidate(hiddenUnits: units, epochs: 30),
      parameters: units.count * 40,
      epochs: epochs, foldScores: scores, score: scores.reduce(0, +) / Double(scores.count),
      standardError: 0.02,
      curves: Curves(
        trainingLoss: curve(falling), validationLoss: curve(turning),
        trainingMetric: curve(rising), validationMetric: curve(rising)),
      hasDiverged: false, epochsLooked: 30)
  }

  static func comparison(_ gain: Double, p: Double) -> Comparison {
    Comparison(
      test: "corrected resampled t-test over 4 folds", gain: gain, lower: gain - 0.1,
      upper: gain + 0.1, standardError: 0.05, pValue: p)
  }

  static var looks: LookCount {
    var looks = LookCount()
    looks.candidates = 7
    looks.trainings = 28
    looks.epochs = 840
    return looks
  }

  static func baseline(isSupported: Bool) -> BaselineStage.Outcome {
    BaselineStage.Outcome(
      settings: .init(
        hiddenUnits: [4], optimizer: "rmsprop", learningRate: 0.001, batchSize: 16, epochs: 30,
        significance: 0.05),
      trivial: candidate("the class shares", units: [], scores: [0.6, 0.6, 0.6, 0.6], epochs: 0),
      linear: candidate("linear model", units: [], scores: [0.9, 0.92, 0.88, 0.95], epochs: 12),
      network: candidate(
        "first network", units: [4], scores: [0.88, 0.94, 0.9, 0.91], epochs: 11),
      againstTrivial: isSupported ? comparison(0.31, p: 0.00001) : comparison(-0.02, p: 0.4),
      againstLinear: comparison(-0.01, p: 0.6), significance: 0.05, isSupported: isSupported,
      verdict: "The first network beats the trivial model.", looks: looks)
  }

  static func overfit() throws -> OverfitStage.Outcome {
    let small = candidate("small", units: [4], scores: [0.88, 0.94], epochs: 30)
    let large = candidate("large", units: [16, 16], scores: [0.87, 0.9], epochs: 30)
    let diagnosis = CurveDiagnosis(
      training: [large.curves.trainingLoss.mean], validation: [large.curves.validationLoss.mean],
      rises: { _ in [0.5, 0.6, 0.7] })
    return OverfitStage.Outcome(
      settings: .init(ladder: [[4], [16, 16]], epochs: 30),
      rungs: [
        .init(change: "the first network", result: small, diagnosis: nil),
        .init(change: "wider and deeper", result: large, diagnosis: diagnosis),
      ],
      folds: 2, overfits: true, reference: 1, verdict: "Large enough.", looks: looks)
  }

  static func tuning() throws -> TuningStage.Outcome {
    let selection: JSONValue = [
      "best": 2, "chosen": 1, "within": [1, 2], "optimism": 0.01, "luck": 0.02,
    ]
    let reference = candidate("the reference", units: [16, 16], scores: [0.87, 0.9], epochs: 30)
    return TuningStage.Outcome(
      settings: .init(
        search: "random", trials: 2, epochs: 30,
        space: SearchSpace(
          units: [4], layers: [1], dropout: [0], lasso: [0], ridge: [0], learningRates: [0.001],
          batchSizes: [16])),
      ledger: [
        .init(change: "the overfitted reference", result: reference, gain: nil),
        .init(change: "dropout 0.5", result: reference, gain: comparison(0.2, p: 0.01)),
      ],
      ledgerFolds: 2,
      trials: [
        candidate("trial 1", units: [4], scores: [0.88, 0.94, 0.9, 0.91], epochs: 11),
        candidate("trial 2", units: [8], scores: [0.93, 0.94, 0.92, 0.95], epochs: 32),
        candidate("trial 3", units: [16, 8], scores: [0.94, 0.96, 0.92, 0.95], epochs: 9),
      ],
      selection: try selection.decoded(as: Selection.self), expected: 0.925, expectedLower: 0.88,
      expectedUpper: 0.97, expectedStandardError: 0.03,
      expectedUncertainty: ScoreUncertainty(
        rowVariance: 0.0009, rows: 80, networks: 4, foldVariance: 0.0004, reason: .unknownParts),
      againstFirstNetwork: comparison(0.02, p: 0.3), verdict: "Chosen.",
      looks: looks)
  }

  // MARK: The test

  static func final(test: TestResult?) -> FinalStage.Outcome {
    FinalStage.Outcome(
      candidate: Candidate(hiddenUnits: [8], epochs: 32), trainingRows: 80, modelDigest: "ef",
      expected: 0.925, expectedLower: 0.88, expectedUpper: 0.97, test: test, refusal: nil,
      reopening: nil, gapStatistic: test == nil ? nil : 0.4,
      disagrees: test == nil ? nil : false, reachedSuccess: test == nil ? nil : true,
      verdict: "Validation and test agree.")
  }

  static func classTest(_ classes: [String]) -> TestResult {
    let count = classes.count
    let confusion = (0..<count).map { row in
      (0..<count).map { $0 == row ? 20 / count - 1 : ($0 == (row + 1) % count ? 1 : 0) }
    }
    return TestResult(
      rows: 20, score: 0.9, lower: 0.7, upper: 0.97, intervalMethod: "Wilson interval",
      trivialScore: 0.6, againstTrivial: comparison(0.3, p: 0.002),
      otherMetrics: [.init(name: "f1", summary: "The harmonic mean.", value: 0.91)],
      confusion: confusion,
      classes: classes.map {
        .init(name: $0, precision: 0.9, recall: 0.9, f1: 0.9, support: 20 / count)
      },
      actual: [], predicted: [],
      mistakes: [.init(line: 17, actual: classes[0], predicted: classes[1], measure: 0.125)])
  }

  static let numberTest = TestResult(
    rows: 4, score: 46.89, lower: 40.1, upper: 54.2, intervalMethod: "BCa bootstrap",
    trivialScore: 64.5, againstTrivial: comparison(17.6, p: 0.0002),
    otherMetrics: [.init(name: "r2", summary: "The explained share.", value: 0.43)],
    confusion: [], classes: [], actual: [100, 150, 210, 90], predicted: [110, 140, 180, 120],
    mistakes: [.init(line: 3, actual: "210.0", predicted: "180.0", measure: -30)])
}
