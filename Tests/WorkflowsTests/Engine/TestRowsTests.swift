import Datasets
import JSONText
import Tensors
import TestSupport
import Testing

@testable import Workflows

/// The test rows are shown once, whatever is done to see them again.
@Suite struct TestRowsTests {
  /// A folder whose test rows the reference run has opened.
  private func opened() throws -> (run: TinyRun, reference: ReferenceRun) {
    let reference = try ReferenceRun.shared.get()
    let run = try TinyRun(ReferenceRun.table)
    try run.folder.write("", to: "nothing")
    try DurableFile.makeFolder(run.folder.path("runs"))
    let ledger = try #require(reference.files["test-openings.jsonl"])
    try DurableFile.write(ledger, to: run.folder.path("runs/test-openings.jsonl"))
    return (run, reference)
  }

  enum Attempt: CaseIterable {
    case anotherSeed, anotherName, anotherOrderOfRows, anotherTestFraction
  }

  @Test(arguments: Attempt.allCases)
  func `a second opening is refused`(attempt: Attempt) throws {
    let (run, reference) = try opened()
    var plan = TinyPlan.plan(in: run.folder)
    switch attempt {
    case .anotherSeed: plan.seed = 7
    case .anotherName: plan.name = "other"
    case .anotherOrderOfRows:
      try run.folder.write(ReferenceRun.table.shuffled(seed: 5).csv, to: TinyPlan.dataFile)
    case .anotherTestFraction: plan.answers[.evaluation]?["test_fraction"] = 0.1
    }
    let record = try run(plan)
    #expect(record.ending == .testRefused)
    #expect(record.run != reference.record.run)
    let final = try record.outcome(of: FinalStage.self)
    #expect(final.test == nil)
    let refusal = try #require(final.refusal)
    #expect(refusal.contains("run '\(reference.record.run)' opened"))
    #expect(refusal.contains(TinyRun.time))
    #expect(record.endingReason == refusal)
    #expect(try record.outcome(of: TuningStage.self).trials.count >= 3)
    #expect(
      try run.folder.bytes(of: "runs/test-openings.jsonl")
        == reference.files["test-openings.jsonl"])
  }

  @Test func `a reason opens them again, is recorded, and makes a run of its own`() throws {
    let (run, reference) = try opened()
    let plan = TinyPlan.plan(in: run.folder, name: "other")
    var options = run.options()
    options.reopenReason = "The first run had the wrong target."
    let record = try run(plan, options: options)
    #expect(record.ending == .finished)
    let final = try record.outcome(of: FinalStage.self)
    let reopening = try #require(final.reopening)
    #expect(reopening.contains("run '\(reference.record.run)' opened"))
    #expect(reopening.hasSuffix("Reason given: The first run had the wrong target."))
    #expect(record.decisions.contains { $0.question == "final.reopened" })
    #expect(try ChainedLog.verified(path: run.folder.path("runs/test-openings.jsonl")).count == 2)
    #expect(
      record.run != Runner.name(of: plan, dataFingerprint: record.dataFingerprint))
  }

  @Test func `a run killed after the opening may finish and sees the same number`() throws {
    let (run, reference) = try opened()
    let record = try run(TinyPlan.plan(in: run.folder))
    #expect(record.run == reference.record.run)
    #expect(
      try record.outcome(of: FinalStage.self) == reference.record.outcome(of: FinalStage.self))
    #expect(
      try run.folder.bytes(of: "runs/test-openings.jsonl")
        == reference.files["test-openings.jsonl"])
  }

  @Test func `an edited ledger stops the run before anything is done`() throws {
    let (run, _) = try opened()
    let path = run.folder.path("runs/test-openings.jsonl")
    var bytes = try DurableFile.read(path)
    bytes[20] ^= 1
    try DurableFile.write(bytes, to: path)
    let log = EventLog()
    #expect(throws: StorageError.self) {
      try run(TinyPlan.plan(in: run.folder), options: run.options(log: log))
    }
    #expect(log.all.isEmpty)
  }

  @Test func `withheld rows stay closed until the same run may open them`() throws {
    let reference = try ReferenceRun.shared.get()
    let run = try TinyRun(ReferenceRun.table)
    let plan = TinyPlan.plan(in: run.folder)
    var options = run.options()
    options.opensTest = false
    let withheld = try run(plan, options: options)
    #expect(withheld.ending == .testWithheld)
    #expect(try withheld.outcome(of: FinalStage.self).test == nil)
    #expect(!DurableFile.exists(run.folder.path("runs/test-openings.jsonl")))

    let log = EventLog()
    options = run.options(log: log)
    let record = try run(plan, options: options)
    #expect(record.withoutClock == reference.record.withoutClock)
    #expect(differences(try run.files(), reference.files) == [])
    let final = try record.outcome(of: FinalStage.self)
    #expect(log.epochsTrained == 3 * final.candidate.epochs)
  }

  // MARK: Poison

  /// The sealed rows of a table of two classes, as step 3 seals them.
  private func sealed(_ table: SyntheticTable, in run: TinyRun) throws -> [Int] {
    try run.folder.write(table.csv, to: TinyPlan.dataFile)
    let data = try DataFile.read(
      DataPaths([TinyPlan.dataFile]), test: nil, reading: ReadingChoices(),
      of: TinyPlan.plan(in: run.folder), target: "label"
    ).dataset
    let target = try #require(data.table["label"])
    return TestSelection(fraction: 0.25).rows(
      keys: RowKeys(data.table, columns: data.featureColumns), strata: Strata.classes(target))
  }

  /// The same table with garbage in the sealed rows, features and labels, that is sealed as well.
  private func poisoned(_ table: SyntheticTable, sealed: [Int], in run: TinyRun) throws
    -> SyntheticTable
  {
    var poisoned = table
    var generator = SeededGenerator(seed: 9)
    for row in sealed {
      let label = try #require(table.rows[row].last)
      var isSealed = false
      for _ in 0..<200 where !isSealed {
        let numbers = (0..<3).map { _ in "\((1e6 * generator.normal()).rounded())" }
        poisoned.rows[row] = numbers + [label]
        isSealed = try self.sealed(poisoned, in: run) == sealed
      }
      try #require(isSealed)
    }
    // All labels among them are exchanged; the counts of the classes stay as they are.
    for row in sealed {
      let last = poisoned.rows[row].count - 1
      poisoned.rows[row][last] = table.rows[row][last] == "a" ? "b" : "a"
    }
    return poisoned
  }

  @Test func `nothing before the opening depends on what the sealed rows hold`() throws {
    let reference = try ReferenceRun.shared.get()
    let run = try TinyRun(ReferenceRun.table)
    let rows = try sealed(ReferenceRun.table, in: run)
    let table = try poisoned(ReferenceRun.table, sealed: rows, in: run)
    try #require(try sealed(table, in: run) == rows)
    let changed = zip(table.rows, ReferenceRun.table.rows).enumerated().filter {
      $0.element.0 != $0.element.1
    }
    #expect(changed.map(\.offset) == rows)

    let record = try run(TinyPlan.plan(in: run.folder))
    for step in [StepID.preprocessing, .baseline, .overfit, .tuning] {
      #expect(
        record.outcomes[step.rawValue]?.text()
          == reference.record.outcomes[step.rawValue]?.text(), "step '\(step)'")
    }
    let files = try run.files()
    for kind in ["/trials/", "/model/weights"] {
      func named(_ files: [String: [UInt8]]) -> [String: [UInt8]] {
        Dictionary(
          files.filter { $0.key.contains(kind) }.map {
            (String($0.key.split(separator: "/").last ?? ""), $0.value)
          }, uniquingKeysWith: { first, _ in first })
      }
      #expect(!named(files).isEmpty)
      #expect(differences(named(files), named(reference.files)) == [])
    }
    // The poison is really there: the test falls apart.
    let test = try #require(try record.outcome(of: FinalStage.self).test)
    let before = try #require(try reference.record.outcome(of: FinalStage.self).test)
    #expect(test.score < before.score - 0.1)
  }
}
