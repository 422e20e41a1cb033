import Datasets
import JSONText
import Synchronization
import Tensors
import TrainingCore
import Workflows

/// The real workflow on fresh samples of a population.
struct SimulatedRun: Sendable {
  /// Where the rows come from.
  let population: Population
  /// The rows of the sample.
  let rows: Int
  /// The answers of the plan, by step and key.
  let answers: [StepID: [String: JSONValue]]
  /// The stages that are walked: all, but for the table of regularizers, by which nothing is chosen.
  var stages = Runner.builtIn.map { stage in
    stage is TuningStage ? TuningStage(keepsLedger: false) : stage
  }

  /// The rows that the truth is measured on.
  ///
  /// They are drawn once for all runs on a population, so that their own luck does not average out over runs.
  private static let truthRows = 200_000

  /// What a run said, and what is true.
  struct Outcome: Sendable {
    let record: RunRecord
    /// The metric of the final model on fresh rows; nil if the run did not get so far.
    let truth: Double?
  }

  /// Runs the workflow on sample number `index`; no two samples of a study share a random stream.
  func outcome(_ index: Int, scratch: String) throws -> Outcome {
    var generator = SeededGenerator(seed: 20_261_128).stream(
      "sample/\(index)/\(rows)/\(population)")
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
    return Outcome(record: record, truth: try truth(of: model, record))
  }

  private func truth(of model: FinalModel, _ record: RunRecord) throws -> Double? {
    let fresh = FreshRows.shared.table(of: population, rows: Self.truthRows)
    let name = try record.outcome(of: MetricStage.self).settings.primary
    return try Catalog.metrics.entry(named: name).standard?.value(
      predictions: model.predictions(for: fresh).values, targets: model.targets(of: fresh))
  }
}

/// The fresh rows of each population, drawn when they are first needed.
private final class FreshRows: Sendable {
  static let shared = FreshRows()
  private let tables = Mutex<[String: Table]>([:])

  func table(of population: Population, rows: Int) -> Table {
    let key = "\(rows) \(population)"
    return tables.withLock { tables in
      if let known = tables[key] { return known }
      var generator = SeededGenerator(seed: 20_261_129).stream("truth/\(key)")
      let table = population.table(rows: rows, using: &generator)
      tables[key] = table
      return table
    }
  }
}
