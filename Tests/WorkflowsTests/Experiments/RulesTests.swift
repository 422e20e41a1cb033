import Datasets
import Tensors
import Testing
import TrainingCore

@testable import Workflows

/// The small rules that steps 3 to 7 rest on.
@Suite struct RulesTests {
  // MARK: Protocol

  @Test(arguments: [
    (29, 0.25, ProtocolChoice.iteratedKFold, 10), (199, 0.25, .iteratedKFold, 10),
    (200, 0.2, .iteratedKFold, 5), (999, 0.2, .iteratedKFold, 5), (1_000, 0.2, .kFold, 5),
    (9_999, 0.2, .kFold, 5), (10_000, 0.2, .holdOut, 5),
  ])
  func `the protocol by the amount of data`(
    rows: Int, fraction: Double, choice: ProtocolChoice, repeats: Int
  ) {
    let rule = ProtocolRule(rows: rows, classCounts: [])
    #expect(rule.effectiveRows == rows)
    #expect(rule.testFraction == fraction)
    #expect(rule.choice == choice)
    #expect(rule.repeats == repeats)
    #expect(rule.folds == 5)
    #expect(rule.because.contains("\(rows) effective rows"))
  }

  @Test(arguments: [
    (1_000, [500, 500], 1_000), (1_000, [900, 100], 500), (1_000, [995, 5], 25),
    (1_000, [300, 300, 400], 1_000), (1_000, Array(repeating: 100, count: 10), 1_000),
    (1_000, [10] + Array(repeating: 110, count: 9), 100),
  ])
  func `a rare class makes rows count for less`(rows: Int, counts: [Int], effective: Int) {
    #expect(ProtocolRule(rows: rows, classCounts: counts).effectiveRows == effective)
  }

  // MARK: Trivial model

  @Test(
    arguments: [
      (Task.binary, "accuracy", 1, [0.25]), (.multiclass, "accuracy", 3, [0.75, 0.25, 0]),
      (.regression, "mae", 1, [0]), (.regression, "mse", 1, [0.25]), (.regression, "r2", 1, [0.25]),
    ] as [(Task, String, Int, [Float])])
  func `the trivial model predicts what the targets say on average`(
    task: Task, metric: String, outputs: Int, row: [Float]
  ) throws {
    let predictions = TrivialModel.predictions(
      from: [0, 1, 0, 0], task: task, metric: try MetricNames.metric(metric), outputs: outputs,
      rows: 3)
    #expect(predictions == row + row + row)
  }

  @Test func `the trivial model is judged by training rows in their own units`() throws {
    let experiment = try SmallExperiments.experiment(
      .regression, metric: "mae", folds: [[1, 2, 6]], scale: 10)
    // The targets stand for training rows as well, there scaled by 10: the median is 20.
    let judged = try experiment.judgeTrivialModel()
    #expect(judged.predictions == [[20, 20, 20]])
    #expect(abs(judged.result.score - (19 + 18 + 14) / 3) < 1e-12)
    #expect(judged.result.name == "the median of the training rows")
  }

  // MARK: Units and losses

  @Test func `scaled numbers come back in the target's own units`() throws {
    let units = TargetUnits(mean: 100, scale: 20)
    #expect(units.predictions([0, 1, -0.5]) == [100, 120, 90])
    #expect(units.value(0.5, of: try MetricNames.metric("mae")) == 10)
    #expect(units.value(0.5, of: try MetricNames.metric("rmse")) == 10)
    #expect(units.value(0.5, of: try MetricNames.metric("mse")) == 200)
    #expect(units.value(0.5, of: try MetricNames.metric("r2")) == 0.5)
  }

  @Test func `the loss of each row is what the network is trained on`() throws {
    func near(_ losses: [Double], _ expected: [Double]) -> Bool {
      losses.count == expected.count && zip(losses, expected).allSatisfy { abs($0 - $1) < 1e-6 }
    }
    let binary = try SmallExperiments.experiment(
      .binary, metric: "accuracy", folds: [[1, 0, 1, 0]])
    // -ln 0.8, -ln 0.75, -ln 1e-7 for what was impossible, 0 for what was certain.
    #expect(
      near(
        binary.rowLosses([0.8, 0.25, 0, 0], on: binary.folds[0]),
        [0.22314355, 0.28768207, 16.11809565, 0]))
    let classes = try SmallExperiments.experiment(
      .multiclass, metric: "accuracy", folds: [[2, 0]], width: 3)
    #expect(
      near(
        classes.rowLosses([0.1, 0.1, 0.8, 0.5, 0.25, 0.25], on: classes.folds[0]),
        [0.22314355, 0.69314718]))
    let numbers = try SmallExperiments.experiment(
      .regression, metric: "mae", folds: [[10, -10]], scale: 4)
    #expect(near(numbers.rowLosses([12, -10], on: numbers.folds[0]), [0.25, 0]))
  }

  @Test func `rises are the differences of the row losses, fold by fold`() throws {
    let experiment = try SmallExperiments.experiment(
      .regression, metric: "mae", folds: [[0, 0], [0]])
    let before = try experiment.judged([[1, 2], [3]])
    let after = try experiment.judged([[2, 1], [3]])
    #expect(experiment.rowRises(from: before, to: after) == [3, -3, 0])
  }

  // MARK: Candidates

  @Test(arguments: [[], [4], [16, 8], [1, 1, 1]])
  func `parameters are counted as the network has them`(units: [Int]) throws {
    let candidate = Candidate(hiddenUnits: units, epochs: 1)
    for width in [1, 10] {
      let architecture = candidate.architecture(
        inputs: 7, outputs: Outputs(task: width == 1 ? .binary : .multiclass, width: width))
      #expect(
        candidate.parameterCount(inputs: 7, outputs: width) == architecture.parameterCount)
    }
  }

  @Test func `a candidate's network has its units, penalties and dropout`() {
    var candidate = Candidate(hiddenUnits: [16, 8], epochs: 1)
    (candidate.dropout, candidate.lasso, candidate.ridge) = (0.25, 0.1, 0.2)
    let penalties = Regularization(l1: 0.1, l2: 0.2)
    #expect(
      candidate.architecture(inputs: 3, outputs: Outputs(task: .multiclass, width: 4))
        == Architecture(
          inputWidth: 3,
          layers: [
            Dense(units: 16, activation: .relu, regularization: penalties), Dropout(rate: 0.25),
            Dense(units: 8, activation: .relu, regularization: penalties), Dropout(rate: 0.25),
            Dense(units: 4, activation: .softmax),
          ]))
    #expect(candidate.title == "2 hidden layers of 16-8 units, dropout 0.25, L1 0.1, L2 0.2")
    #expect(Candidate(hiddenUnits: [], epochs: 1).title == "linear model")
    #expect(Candidate(hiddenUnits: [8], epochs: 1).title == "1 hidden layer of 8 units")
    #expect(Candidate.patience(for: 20) == 5 && Candidate.patience(for: 200) == 20)
  }

  @Test func `the ledger changes one thing at a time, the reference first`() {
    var reference = Candidate(hiddenUnits: [8, 6], epochs: 40)
    reference.batchSize = 7
    let changes = RegularizerLedger.changes(of: reference)
    #expect(changes[0].candidate == reference)
    #expect(Set(changes.map(\.candidate)).count == changes.count)
    #expect(Set(changes.map(\.name)).count == 9)
    for (name, candidate) in changes.dropFirst() {
      let changed = [
        candidate.hiddenUnits != reference.hiddenUnits, candidate.dropout != 0,
        candidate.lasso != 0, candidate.ridge != 0, candidate.patience != nil,
      ]
      #expect(changed.count { $0 } == 1, "\(name)")
      #expect(candidate.epochs == 40 && candidate.batchSize == 7)
    }
    let byName = Dictionary(uniqueKeysWithValues: changes.map { ($0.name, $0.candidate) })
    #expect(byName["half the units"]?.hiddenUnits == [4, 3])
    #expect(byName["one layer fewer"]?.hiddenUnits == [8])
    let smallest = RegularizerLedger.changes(of: Candidate(hiddenUnits: [1], epochs: 4))
    #expect(!smallest.map(\.name).contains("half the units"))
    #expect(!smallest.map(\.name).contains("one layer fewer"))
  }

  @Test func `looks add up`() throws {
    let experiment = try SmallExperiments.experiment(
      .binary, metric: "accuracy", folds: [[0, 1], [0, 1], [1, 0]])
    let result = try experiment.judged([[0, 1], [0, 1], [0, 1]]).result
    var looks = LookCount()
    for _ in 0..<2 { looks.count(result) }
    #expect(looks.candidates == 2 && looks.trainings == 6 && looks.epochs == 10)
  }

  @Test func `curves are averaged as far as all folds go`() {
    let curve = Curves.Curve(folds: [[1, 2, 3], [3, 6]])
    #expect(curve.mean == [2, 4] && curve.lowest == [1, 2] && curve.highest == [3, 6])
    #expect(Curves.Curve(folds: []).mean.isEmpty)
  }
}
