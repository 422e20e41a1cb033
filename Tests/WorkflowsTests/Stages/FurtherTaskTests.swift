import Datasets
import JSONText
import Tensors
import TestSupport
import Testing

@testable import Workflows

/// Several labels, several numbers, numbers between 0 and 1, rows in time: through all seven steps.
@Suite("Further tasks")
struct FurtherTaskTests {
  /// Three labels, each told by one column, as columns of their own or in one cell.
  private static func labels(rows: Int, inOneCell: Bool) -> SyntheticTable {
    let points = SyntheticTable.gaussianClasses(2, rows: rows, separation: 0, seed: 4).rows
    let names = ["red", "green", "blue"]
    return SyntheticTable(
      header: ["x", "y", "z"] + (inOneCell ? ["label"] : names),
      rows: points.map { point in
        let isThere = (0..<3).map { (Double(point[$0]) ?? 0) > 0.3 }
        let cell = names.indices.filter { isThere[$0] }.map { names[$0] }.joined(separator: "|")
        return Array(point.prefix(3))
          + (inOneCell ? [cell.isEmpty ? "grey" : cell] : isThere.map { $0 ? "1" : "0" })
      })
  }

  private static let baseline: [String: JSONValue] = [
    "hidden_units": [16], "epochs": 30, "learning_rate": 0.02, "batch_size": 8,
  ]

  private static func changes(_ target: JSONValue) -> [StepID: [String: JSONValue]] {
    [
      .problem: ["target": target], .baseline: baseline,
      .overfit: ["ladder": [[16], [24]], "epochs": 30], .tuning: ["epochs": 30],
    ]
  }

  @Test("labels in columns beat the trivial model, have a table, and predict again")
  func labelColumns() throws {
    let run = try TinyRun(Self.labels(rows: 160, inOneCell: false))
    let record = try run(
      TinyPlan.plan(in: run.folder, changes: Self.changes(["red", "green", "blue"])))
    let problem = try record.outcome(of: ProblemStage.self)
    #expect(problem.settings.task == .multiLabel)
    #expect(problem.settings.targets == ["red", "green", "blue"])
    #expect(problem.classes.map(\.name) == ["red", "green", "blue"])
    let metric = try record.outcome(of: MetricStage.self)
    #expect(metric.settings.primary == "mean_average_precision")
    #expect(metric.settings.threshold == .chosen)
    let gate = try record.outcome(of: BaselineStage.self)
    #expect(gate.isSupported)
    #expect(gate.againstTrivial.test.hasPrefix("corrected resampled t-test"))
    let test = try #require(try record.outcome(of: FinalStage.self).test)
    let rows = try #require(test.labels)
    #expect(rows.map(\.name) == ["red", "green", "blue"])
    #expect(test.score > 0.8)
    for row in rows {
      #expect(row.support > 0 && row.threshold > 0 && row.threshold < 1)
      #expect((row.recallInterval?.lower ?? 1) <= row.recall)
      #expect((row.averagePrecisionInterval?.upper ?? 0) >= row.averagePrecision ?? 1)
    }
    #expect(test.otherMetrics.map(\.name).contains("hamming_loss"))
    #expect(test.otherMetrics.allSatisfy { $0.interval != nil })
    let model = try FinalModel(runFolder: run.folder.path("runs/\(record.run)"))
    #expect(model.thresholds == rows.map(\.threshold))
    #expect(model.outputNames == ["red", "green", "blue"])
  }

  /// The groups of the development rows say nothing of the test rows.
  @Test(
    "each label and each number is judged on its own test rows, whatever copies are in the others",
    arguments: [["red", "green", "blue"], ["x", "y"]])
  func copiesAmongDevelopmentRows(targets: [String]) throws {
    let table = Self.labels(rows: 80, inOneCell: false)
    let run = try TinyRun(
      SyntheticTable(header: table.header, rows: table.rows + table.rows.prefix(40)))
    var changes = Self.changes(.array(targets.map { .string($0) }))
    changes[.preprocessing] = ["duplicate_rows": "keep"]
    changes[.baseline]?["significance"] = 0.5
    let record = try run(TinyPlan.plan(in: run.folder, changes: changes))
    let test = try #require(try record.outcome(of: FinalStage.self).test)
    let intervals =
      (test.labels ?? []).compactMap(\.averagePrecisionInterval)
      + (test.outputs ?? []).compactMap(\.maeInterval)
    #expect(intervals.count == targets.count)
    for interval in intervals { #expect(!interval.method.hasSuffix("groups of rows")) }
  }

  @Test("labels in one cell are recognised, and the gate works by rows on a hold-out")
  func delimitedLabels() throws {
    let run = try TinyRun(Self.labels(rows: 160, inOneCell: true))
    var changes = Self.changes("label")
    changes[.evaluation] = ["protocol": "hold_out", "validation_fraction": 0.3]
    changes[.metric] = ["primary": "hamming_loss"]
    var plan = TinyPlan.plan(in: run.folder, changes: changes)
    plan.answers[.evaluation]?["folds"] = nil
    let record = try run(plan)
    let problem = try record.outcome(of: ProblemStage.self)
    #expect(problem.settings.task == .multiLabel)
    #expect(problem.settings.labelDelimiter == "|")
    #expect(problem.classes.map(\.name) == ["blue", "green", "grey", "red"])
    let gate = try record.outcome(of: BaselineStage.self)
    #expect(gate.isSupported)
    #expect(gate.againstTrivial.test.hasPrefix("sign-flip permutation test"))
    let model = try FinalModel(runFolder: run.folder.path("runs/\(record.run)"))
    #expect(model.labelDelimiter == "|")
    #expect(model.thresholds == [0.5, 0.5, 0.5, 0.5])
  }

  @Test("several numbers are learned at once, each judged in its own unit")
  func vector() throws {
    let linear = SyntheticTable.linear(rows: 120, noise: 0.2)
    let table = SyntheticTable(
      header: ["x", "y", "z", "size", "weight"],
      rows: linear.rows.map { row in
        let weight = 1000 + 200 * ((Double(row[1]) ?? 0) + (Double(row[2]) ?? 0))
        return row + ["\(weight)"]
      })
    let run = try TinyRun(table)
    let record = try run(
      TinyPlan.plan(in: run.folder, changes: Self.changes(["size", "weight"])))
    let problem = try record.outcome(of: ProblemStage.self)
    #expect(problem.settings.task == .vectorRegression)
    #expect(problem.outputs?.map(\.name) == ["size", "weight"])
    #expect(try record.outcome(of: MetricStage.self).settings.primary == "r2")
    #expect(try record.outcome(of: PreprocessingStage.self).settings.scaleTarget)
    let gate = try record.outcome(of: BaselineStage.self)
    #expect(gate.isSupported)
    let outputs = try #require(try record.outcome(of: FinalStage.self).test?.outputs)
    #expect(outputs.map(\.name) == ["size", "weight"])
    for output in outputs {
      #expect(try #require(output.r2) > 0.7)
      #expect(output.mae < output.trivialError)
      #expect((output.maeInterval?.lower ?? .infinity) < output.mae)
    }
    #expect(outputs[1].mae > 5)
    let model = try FinalModel(runFolder: run.folder.path("runs/\(record.run)"))
    let data = try CSVReader().read(path: run.folder.path(TinyPlan.dataFile)).table
    let values = try model.predictions(for: data).values
    #expect(values.columns == 2 && values[0, 1] > 100)
  }

  @Test("numbers between 0 and 1 get a sigmoid, and no scaling")
  func unitInterval() throws {
    let linear = SyntheticTable.linear(rows: 100, noise: 0.1)
    let table = SyntheticTable(
      header: linear.header,
      rows: linear.rows.map { row in
        let value = Double(row[3]) ?? 0
        return Array(row.prefix(3)) + ["\(value > 4 ? 1 : value < -4 ? 0 : (value + 4) / 8)"]
      })
    let run = try TinyRun(table)
    var changes = Self.changes("size")
    changes[.metric] = ["loss": "binary_crossentropy"]
    let record = try run(TinyPlan.plan(in: run.folder, changes: changes))
    let metric = try record.outcome(of: MetricStage.self).settings
    #expect(metric.lastActivation == .sigmoid && metric.loss == .binaryCrossentropy)
    #expect(try !record.outcome(of: PreprocessingStage.self).settings.scaleTarget)
    let test = try #require(try record.outcome(of: FinalStage.self).test)
    #expect(test.predicted.allSatisfy { (0...1).contains($0) })
    #expect(test.score < test.trivialScore)
  }

  @Test(
    "what contradicts the task is refused with why",
    arguments: [
      ("loss", "mse", "no gradient"), ("loss", "categorical_crossentropy", "sum to one"),
      ("last_activation", "softmax", "sigmoid"), ("last_activation", "linear", "sigmoid"),
    ])
  func contradictions(key: String, value: String, why: String) throws {
    let run = try TinyRun(SyntheticTable.gaussianClasses(2, rows: 60))
    let plan = TinyPlan.plan(
      in: run.folder, changes: [.metric: [key: .string(value)]])
    let error = #expect(throws: InvalidAnswer.self) { try run(plan) }
    #expect(error?.description.contains(why) == true, "\(error?.description ?? "")")
  }

  @Test("losses of numbers train differently", arguments: ["mae", "huber"])
  func regressionLosses(loss: String) throws {
    let run = try TinyRun(SyntheticTable.linear(rows: 60))
    let usual = try run(TinyPlan.plan(in: run.folder, target: "size"))
    let chosen = try run(
      TinyPlan.plan(
        in: run.folder, target: "size", name: "chosen", changes: [.metric: ["loss": .string(loss)]])
    )
    let (one, other) = try (
      usual.outcome(of: BaselineStage.self), chosen.outcome(of: BaselineStage.self)
    )
    #expect(one.network.score != other.network.score)
    #expect(one.trivial.score == other.trivial.score)
  }

  @Test("rows in the order of time are split in it, and the column is no input")
  func time() throws {
    let linear = SyntheticTable.linear(rows: 120)
    let table = SyntheticTable(
      header: ["day"] + linear.header,
      rows: linear.rows.enumerated().map { index, row in
        let month = index / 28 % 12 + 1
        let day = index % 28 + 1
        return ["2024-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"] + row
      })
    let run = try TinyRun(table)
    var plan = TinyPlan.plan(in: run.folder, target: "size")
    plan.answers[.evaluation] = ["folds": 3, "gap": 4]
    let record = try run(plan)
    let evaluation = try record.outcome(of: EvaluationStage.self)
    #expect(evaluation.settings.timeColumn == "day")
    #expect(evaluation.settings.choice == .expandingWindow)
    #expect(evaluation.settings.gap == 4 && evaluation.foldCount == 3)
    #expect(evaluation.sealing?.contains("latest") == true)
    #expect(try !record.outcome(of: PreprocessingStage.self).used.contains("day"))
    plan.answers[.evaluation] = ["protocol": "k_fold"]
    let error = #expect(throws: InvalidAnswer.self) { try run(plan) }
    #expect(error?.description.contains("expanding_window") == true)
  }

  @Test("a missed case that costs more makes F2 the metric, with a chosen threshold")
  func costlierMistake() throws {
    let run = try TinyRun(SyntheticTable.gaussianClasses(2, rows: 120, separation: 4))
    let record = try run(
      TinyPlan.plan(
        in: run.folder,
        changes: [
          .metric: ["costlier_mistake": "missed"], .evaluation: ["folds": 5],
          .baseline: Self.baseline,
        ]))
    let metric = try record.outcome(of: MetricStage.self).settings
    #expect(metric.primary == "f2" && metric.threshold == .chosen)
    let test = try #require(try record.outcome(of: FinalStage.self).test)
    let threshold = try #require(test.thresholds?.first)
    let log = String(
      decoding: try run.folder.bytes(of: "runs/\(record.run)/decisions.jsonl"), as: UTF8.self)
    #expect(log.contains("\"final.threshold\""))
    let model = try FinalModel(runFolder: run.folder.path("runs/\(record.run)"))
    #expect(model.thresholds == [threshold])
    // Always yes is what a trivial model says to F2: the network is held against that.
    let yes = try #require(test.classes.last)
    let share = Double(yes.support) / Double(test.rows)
    #expect(abs(test.trivialScore - 5 * share / (4 * share + 1)) < 1e-9)
  }

  @Test(
    "the shipped plans name their targets, and the data agree",
    arguments: [
      ("emotions", Task.multiLabel, 6, 593), ("penguin-sizes", .vectorRegression, 2, 342),
    ])
  func shipped(name: String, task: Task, targets: Int, rows: Int) throws {
    var plan = try PlanReader.read(text: try ShippedPlans.text(name))
    plan.folder = ShippedPlans.folder
    let answer = try #require(plan.answers[.problem]?["target"].flatMap(TargetNames.init(json:)))
    #expect(answer.names.count == targets)
    let data = try #require(plan.answers[.problem]?["data"]?.string)
    let dataset = try DataFile.read(
      DataPaths([data]), test: nil, reading: ReadingChoices(), of: plan, targets: answer.names
    ).dataset
    #expect(dataset.table.rowCount == rows)
    #expect(Task(kind: dataset.recognizedTask.kind) == task)
  }

  @Test(
    "clustering and reinforcement learning are declined with a sentence that helps",
    arguments: [
      ("clustering", "has no target"), ("K-Means", "has no target"),
      ("reinforcement learning", "acting"), ("rl", "acting"),
    ])
  func declined(task: String, sentence: String) {
    let text =
      #"{ "name": "p", "problem": { "data": "d.csv", "task": "\#(task)" } }"#
    let error = #expect(throws: PlanProblems.self) { _ = try PlanReader.read(text: text) }
    #expect(error?.diagnostics.count == 1)
    #expect(error?.diagnostics.first?.help?.contains(sentence) == true)
  }
}
