import Datasets
import JSONText
import Tensors
import TrainingCore
import Workflows

/// The real workflow on a fresh sample of a population.
struct SimulatedRun: Sendable {
  /// Where the rows come from.
  let population: Population
  /// The rows of the sample.
  let rows: Int
  /// The answers of the plan, by step and key.
  let answers: [StepID: [String: JSONValue]]
  /// The stages that are walked.
  var stages = Runner.builtIn
  /// The folder for the files of a run; it is emptied after each.
  let scratch: String

  /// The rows that the truth is measured on.
  static let truthRows = 20_000

  /// Answers that make a run short: few epochs, two rungs, twenty trials in all.
  static let quickAnswers: [StepID: [String: JSONValue]] = [
    .baseline: ["epochs": 40], .overfit: ["ladder": [[16], [32]]],
    .tuning: ["trials": 18, "units": [8, 16, 32]],
  ]

  /// What a run said, and what is true.
  struct Outcome: Sendable {
    let record: RunRecord
    /// The metric of the final model on fresh rows; nil if the run did not get so far.
    let truth: Double?
  }

  /// Runs the workflow on sample number `index`.
  func outcome(_ index: Int) throws -> Outcome {
    var generator = SeededGenerator(seed: 20_261_121).stream("sample/\(index)/\(rows)")
    let folder = "\(scratch)/\(index)"
    try DurableFile.makeFolder(folder)
    defer { DurableFile.removeFolder(folder) }
    let sample = population.table(rows: rows, using: &generator)
    try DurableFile.write(Array(sample.csv.utf8), to: folder + "/sample.csv")
    var plan = Plan(name: "simulated", seed: index, answers: answers, folder: folder)
    plan.answers[.problem, default: [:]].merge(["data": "sample.csv", "target": "target"]) { $1 }
    let options = RunOptions(runsFolder: folder + "/runs", clock: { "" })
    let record = try Runner(stages: stages).run(
      plan, answering: PlanAnswers(plan), options: options)
    guard record.ending == .finished, stages.count == Runner.builtIn.count else {
      return Outcome(record: record, truth: nil)
    }
    let model = try FinalModel(runFolder: options.runsFolder + "/" + record.run)
    return Outcome(record: record, truth: try truth(of: model, record, &generator))
  }

  private func truth(
    of model: FinalModel, _ record: RunRecord, _ generator: inout SeededGenerator
  ) throws -> Double? {
    let fresh = population.table(rows: Self.truthRows, using: &generator)
    let name = try record.outcome(of: MetricStage.self).settings.primary
    return try Catalog.metrics.entry(named: name).standard?.value(
      predictions: model.predictions(for: fresh).values, targets: model.targets(of: fresh))
  }
}
