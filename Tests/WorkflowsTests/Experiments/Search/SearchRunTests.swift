import JSONText
import Synchronization
import TestSupport
import Testing

@testable import Workflows

/// Whole runs with each way to search: the same files for any number of threads, and after any stop.
@Suite struct SearchRunTests {
  private static let names = SearchMethods.all.map { $0.name }

  private static func plan(_ name: String, in folder: TemporaryFolder) -> Plan {
    TinyPlan.plan(
      in: folder,
      changes: [
        .overfit: ["ladder": [[4]]],
        .tuning: [
          "search": .string(name), "trials": 6, "epochs": 9, "units": [2, 3, 4], "layers": [1],
          "dropout": [0], "l1": [0], "l2": [0, 0.01], "batch_sizes": [8],
        ],
      ])
  }

  /// Runs until an interruption after so many trainings; true if the run ended before.
  private static func runs(
    _ run: TinyRun, _ plan: Plan, in folder: String, trainings: Int
  ) throws -> Bool {
    let begun = Mutex(0)
    var options = run.options(runsFolder: folder)
    options.events = { event in
      if case .progress(let progress) = event, progress.epoch == 1 {
        begun.withLock { $0 += 1 }
      }
    }
    options.isInterrupted = { begun.withLock { $0 > trainings } }
    do {
      try run(plan, options: options)
      return true
    } catch is Interrupted {
      return false
    }
  }

  @Test(arguments: names)
  func `stopped after every other training and resumed on other threads`(name: String) throws {
    let run = try TinyRun(ReferenceRun.table)
    let plan = Self.plan(name, in: run.folder)
    let record = try run(plan, options: run.options(runsFolder: "whole"))
    let tuning = try record.outcome(of: TuningStage.self)
    #expect(tuning.settings.search == name && tuning.trials.count > 3)
    let whole = try run.files(of: "whole")
    try run(plan, options: run.options(threads: 3, runsFolder: "threads"))
    #expect(differences(try run.files(of: "threads"), whole) == [])
    var starts = 1
    while try !Self.runs(run, plan, in: "often", trainings: 2), starts < 100 { starts += 1 }
    #expect(starts > 10 && starts < 100)
    #expect(differences(try run.files(of: "often"), whole) == [])
  }
}
