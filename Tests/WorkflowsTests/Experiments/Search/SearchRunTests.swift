import JSONText
import Synchronization
import TestSupport
import Testing

@testable import Workflows

/// Whole runs with each way to search: the same files for any number of threads, and after any stop.
@Suite struct SearchRunTests {
  private static let names = [
    HyperbandSearch.name, AsynchronousHalvingSearch.name, GaussianProcessSearch.name,
  ]

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

  /// Runs until the training after so many judged trials is interrupted; true if the run ended before.
  private static func runs(
    _ run: TinyRun, _ plan: Plan, in folder: String, trials: Int
  ) throws -> Bool {
    let judged = Mutex(0)
    var options = run.options(runsFolder: folder)
    options.events = { event in
      if case .judged(let summary) = event, summary.name.hasPrefix("trial ") {
        judged.withLock { $0 += 1 }
      }
    }
    options.isInterrupted = { judged.withLock { $0 >= trials } }
    do {
      try run(plan, options: options)
      return true
    } catch is Interrupted {
      return false
    }
  }

  @Test(arguments: names)
  func `stopped after every other trial, or on other threads`(name: String) throws {
    let run = try TinyRun(ReferenceRun.table)
    let plan = Self.plan(name, in: run.folder)
    let record = try run(plan, options: run.options(runsFolder: "whole"))
    let tuning = try record.outcome(of: TuningStage.self)
    #expect(tuning.settings.search == name && tuning.trials.count > 3)
    let whole = try run.files(of: "whole")
    try run(plan, options: run.options(threads: 3, runsFolder: "threads"))
    #expect(differences(try run.files(of: "threads"), whole) == [])
    // Trials of one round are judged together and stop together.
    var stops = 0
    for trials in stride(from: 2, to: tuning.trials.count, by: 2)
    where try !Self.runs(run, plan, in: "often", trials: trials) { stops += 1 }
    #expect(stops > 0 || SearchMethods.named(name).proposesAtOnce)
    try run(plan, options: run.options(runsFolder: "often"))
    #expect(differences(try run.files(of: "often"), whole) == [])
  }
}
