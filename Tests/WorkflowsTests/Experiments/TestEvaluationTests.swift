import Datasets
import Statistics
import Tensors
import TestSupport
import Testing
import TrainingCore

@testable import Workflows

/// The one look at the test rows against what one counts by hand.
@Suite struct TestEvaluationTests {
  /// A model that passes its inputs on to the last layer, which is all it has.
  private func model(
    _ task: Task, classes: [String], inputs: [String], activation: Activation,
    parameters: [Float], encoding: TargetEncoding
  ) throws -> FinalModel {
    let table = Table(
      name: "training", columns: inputs.map { Column($0, numbers: [0, 1, 2, 3]) })
    let architecture = Architecture(
      inputWidth: inputs.count,
      layers: [
        Dense(units: max(1, task == .multiclass ? classes.count : 1), activation: activation)
      ])
    let fitted = try Preprocessing(features: inputs, steps: []).fit(table)
    return FinalModel(
      description: FinalModel.Description(
        task: task, target: "target", classes: classes, architecture: architecture,
        preprocessing: fitted, encoding: encoding),
      network: try Network(architecture, parameters: parameters))
  }

  private func evaluate(
    _ model: FinalModel, _ table: Table, metric: String, width: Int = 1, development: [Float],
    groups: String? = nil, isEven: Bool = false
  ) throws -> TestResult {
    try TestEvaluation(
      model: model,
      experiment: SmallExperiments.experiment(
        model.task, metric: metric, folds: [[0]], width: width),
      table: table, developmentTargets: development, groupColumn: groups,
      isEven: isEven
    ).result()
  }

  @Test func `two classes`() throws {
    let model = try model(
      .binary, classes: ["no", "yes"], inputs: ["x"], activation: .sigmoid, parameters: [1, 0],
      encoding: .binary(positive: "yes", negative: "no"))
    // sigmoid(x) > 1/2 just where x > 0: yes, yes, yes, no, no, no, yes, no.
    let x: [Double] = [2, 1, 0.5, -1, -2, 0, 3, -3]
    let truth = ["yes", "yes", "no", "no", "no", "no", "no", "yes"]
    let table = Table(
      name: "test", columns: [Column("x", numbers: x), Column("target", texts: truth)],
      lines: Array(11...18))
    let result = try evaluate(model, table, metric: "accuracy", development: [0, 0, 0, 1])
    #expect(result.rows == 8)
    #expect(result.confusion == [[3, 2], [1, 2]])
    #expect(result.score == 5.0 / 8)
    let wilson = wilsonInterval(successes: 5, of: 8)
    #expect(result.lower == wilson.lower && result.upper == wilson.upper)
    #expect(result.intervalMethod == "Wilson interval")
    #expect(result.trivialScore == 5.0 / 8)
    #expect(
      result.againstTrivial.pValue == exactMcNemarTest(onlyFirst: 2, onlySecond: 2).pValue)
    #expect(result.classes.map(\.name) == ["no", "yes"])
    #expect(result.classes.map(\.support) == [5, 3])
    #expect(result.classes.map(\.precision) == [3.0 / 4, 2.0 / 4])
    #expect(result.classes.map(\.recall) == [3.0 / 5, 2.0 / 3])
    #expect(abs(result.classes[1].f1 - 4.0 / 7) < 1e-12)
    // The same share has the same interval wherever it stands.
    let others = Dictionary(
      uniqueKeysWithValues: result.otherMetrics.map { ($0.name, $0.interval) })
    #expect(others["precision"] == result.classes[1].precisionInterval)
    #expect(others["recall"] == result.classes[1].recallInterval)
    #expect(others["f1_micro"]??.lower == wilson.lower)
    #expect(others["precision_micro"]??.upper == wilson.upper)
    // The surest mistakes come first: P(no | x = 3), P(yes | x = -3) are equal, then x = 0.5.
    #expect(result.mistakes.map(\.line) == [17, 18, 13])
    #expect(result.mistakes.map(\.actual) == ["no", "yes", "no"])
    #expect(result.mistakes.map(\.predicted) == ["yes", "no", "yes"])
    #expect(abs(result.mistakes[0].measure - 0.047425873) < 1e-6)
    #expect(result.actual.isEmpty && result.predicted.isEmpty)
  }

  @Test func `three classes`() throws {
    // Softmax of the inputs themselves: the kernel is the identity.
    let model = try model(
      .multiclass, classes: ["a", "b", "c"], inputs: ["x", "y", "z"], activation: .softmax,
      parameters: [1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0], encoding: .classes(["a", "b", "c"]))
    let columns = [
      Column("x", numbers: [3, 0, 0, 1, 5]), Column("y", numbers: [0, 3, 0, 1, 0]),
      Column("z", numbers: [0, 0, 3, 0, 0]),
      Column("target", texts: ["a", "b", "a", "b", "c"]),
    ]
    let result = try evaluate(
      model, Table(name: "test", columns: columns), metric: "accuracy", width: 3,
      development: [0, 1, 1, 2])
    // Row 4 is a tie of a and b: the first is called.
    #expect(result.confusion == [[1, 0, 1], [1, 1, 0], [1, 0, 0]])
    #expect(result.score == 0.4)
    #expect(result.classes.map(\.recall) == [0.5, 0.5, 0])
    #expect(result.classes.map(\.precision) == [1.0 / 3, 1, 0])
    #expect(result.classes[2].f1 == 0)
    #expect(result.mistakes.map(\.line) == [6, 4, 5])
    #expect(result.trivialScore == 0.4)
  }

  @Test func `a number in its own units`() throws {
    let model = try model(
      .regression, classes: [], inputs: ["x"], activation: .linear, parameters: [1, 0],
      encoding: .regression(mean: 10, scale: 2))
    // Predicted: 2x + 10.
    let table = Table(
      name: "test",
      columns: [
        Column("x", numbers: [0, 1, 2, -1, 3]), Column("target", numbers: [10, 13, 10, 8, 17.5]),
      ])
    let result = try evaluate(model, table, metric: "mae", development: [9, 10, 12, 30, 11])
    #expect(result.predicted == [10, 12, 14, 8, 16])
    #expect(result.actual == [10, 13, 10, 8, 17.5])
    #expect(result.score == (0 + 1 + 4 + 0 + 1.5) / 5)
    // The median of the development rows, 11, against the same rows.
    #expect(result.trivialScore == (1 + 2 + 1 + 3 + 6.5) / 5)
    #expect(result.confusion.isEmpty && result.classes.isEmpty)
    #expect(result.mistakes.map(\.line) == [4, 6, 3, 2, 5])
    #expect(result.mistakes[0].measure == 4 && result.mistakes[1].measure == -1.5)
    #expect(result.mistakes[0].actual == "10.00" && result.mistakes[0].predicted == "14.00")
    #expect(result.intervalMethod == "t interval on the scale of the logarithm")
    // SciPy 1.17.1: m / f and m * f with f = exp(t.ppf(.975, 4) * std(ddof=1) / sqrt(5) / m).
    #expect(abs(result.lower - 0.2706122884440014) < 1e-9)
    #expect(abs(result.upper - 6.245097034274986) < 1e-6)
    let others = Dictionary(
      uniqueKeysWithValues: result.otherMetrics.map { ($0.name, $0.interval) })
    let (square, root) = (try #require(others["mse"] ?? nil), try #require(others["rmse"] ?? nil))
    #expect(abs(root.lower * root.lower - square.lower) < 1e-9)
    #expect(abs(root.upper * root.upper - square.upper) < 1e-6 * square.upper)
  }

  @Test func `a metric without a value on these rows is an error`() throws {
    let model = try model(
      .binary, classes: ["no", "yes"], inputs: ["x"], activation: .sigmoid, parameters: [1, 0],
      encoding: .binary(positive: "yes", negative: "no"))
    let table = Table(
      name: "test",
      columns: [Column("x", numbers: [1, 2]), Column("target", texts: ["no", "no"])])
    #expect(throws: ExperimentError.self) {
      try evaluate(model, table, metric: "roc_auc", development: [0, 1])
    }
  }

  @Test func `a model is read from its files as it was written`() throws {
    let record = try ReferenceRun.shared.get()
    let folder = record.run.folder.path("runs/\(record.record.run)")
    let model = try FinalModel(runFolder: folder)
    #expect(try model.digest() == record.record.outcome(of: FinalStage.self).modelDigest)
    #expect(model.inputs.map(\.name) == ["x", "y", "z"])
    let data = try DataFile.read(
      DataPaths([TinyPlan.dataFile]), test: nil, reading: ReadingChoices(), of: record.plan,
      targets: ["label"]
    ).dataset
    let predictions = try model.predictions(for: data.table).values
    #expect(predictions.rows == 60)
    let right = try zip(predictions.values, model.targets(of: data.table).values).count {
      ($0 > 0.5 ? 1 : 0) == $1
    }
    #expect(right > 48)
  }

  /// Drawn evenly from tenths of the target, the test rows cannot come out too high or too low.
  @Test(arguments: [40, 120])
  func `of rows drawn evenly R² is better known`(rows: Int) throws {
    let model = try model(
      .regression, classes: [], inputs: ["x"], activation: .linear, parameters: [1, 0],
      encoding: .regression(mean: 0, scale: 1))
    let x = uniformNumbers(rows, "inputs")
    let noise = uniformNumbers(rows, "noise")
    let truth = zip(x, noise).map { $0 + ($1 - 0.5) / 4 }
    let development = uniformNumbers(4 * rows, "development")
    let table = Table(
      name: "test",
      columns: [
        Column("x", numbers: x.map(Double.init)), Column("target", numbers: truth.map(Double.init)),
      ])
    let alone = try evaluate(model, table, metric: "r2", development: development)
    let even = try evaluate(model, table, metric: "r2", development: development, isEven: true)
    #expect(even.score == alone.score)
    #expect(even.upper - even.lower < 0.97 * (alone.upper - alone.lower))
    let errors = zip(x, truth).map { Double(($0 - $1) * ($0 - $1)) }
    let values = try #require(
      determinationPseudoValues(squaredErrors: errors, targets: truth.map(Double.init)))
    let strata = Strata.quantiles((development + truth).map(Double.init)).suffix(rows)
    let error = Descriptive.standardErrorOfMean(values, strata: Array(strata), population: 5 * rows)
    let interval = ScoreScale.upToOne.studentInterval(
      estimate: even.score, standardError: error, count: rows)
    #expect(abs(even.lower - interval.lower) < 1e-6 && abs(even.upper - interval.upper) < 1e-6)
  }

  /// Five patients with four rows each, all right or all wrong: five facts, not twenty.
  @Test(arguments: ["accuracy", "f1", "roc_auc"])
  func `rows of a group count as one`(metric: String) throws {
    let model = try model(
      .binary, classes: ["no", "yes"], inputs: ["x"], activation: .sigmoid, parameters: [1, 0],
      encoding: .binary(positive: "yes", negative: "no"))
    let x = (0..<20).map { Double($0 % 2 == 0 ? 2 : -2) + Double($0) / 100 }
    let isRight = { (row: Int) in row / 4 != 2 }
    let truth = (0..<20).map { ($0 % 2 == 0) == isRight($0) ? "yes" : "no" }
    let table = Table(
      name: "test",
      columns: [
        Column("x", numbers: x), Column("patient", texts: (0..<20).map { "p\($0 / 4)" }),
        Column("target", texts: truth),
      ], lines: Array(2...21))
    let alone = try evaluate(model, table, metric: metric, development: [0, 1])
    let grouped = try evaluate(
      model, table, metric: metric, development: [0, 1], groups: "patient")
    #expect(grouped.score == alone.score)
    #expect(grouped.intervalMethod == "Student's t over 5 groups of rows")
    #expect(grouped.upper - grouped.lower > 1.3 * (alone.upper - alone.lower))
    if metric == "accuracy" {
      // One group of five is wrong: sums of deviations 0.8 four times and −3.2 once; t with 4 degrees.
      let error = ((4 * 0.64 + 10.24) * 5 / 4).squareRoot() / 20
      let wide = ScoreScale.share.interval(
        estimate: 0.8, standardError: error * 2.7764451051977987 / 1.959963984540054, rows: 5)
      #expect(abs(grouped.lower - wide.lower) < 1e-9 && abs(grouped.upper - wide.upper) < 1e-9)
    }
    let others = grouped.otherMetrics.compactMap(\.interval)
    #expect(!others.isEmpty && others.allSatisfy { $0.method.hasSuffix("groups of rows") })
    // Ten rows of each class by both lists, eight of them right: one patient of five makes all mistakes.
    for (row, other) in zip(grouped.classes, alone.classes) {
      for (ours, theirs) in [
        (row.precisionInterval, other.precisionInterval),
        (row.recallInterval, other.recallInterval), (row.f1Interval, other.f1Interval),
      ] {
        let (ours, theirs) = (try #require(ours), try #require(theirs))
        #expect(ours.upper - ours.lower > 1.2 * (theirs.upper - theirs.lower))
      }
      #expect(row.precisionInterval?.method == "Student's t over 5 groups of rows")
    }
  }
}
