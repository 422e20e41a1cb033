import Datasets
import JSONText
import TestSupport
import Testing

@testable import Workflows

/// The sealed rows stay sealed, whatever is done to the files.
@Suite struct SealTests {
  /// A folder whose test rows the reference run has opened, with all its files.
  private func opened() throws -> TinyRun {
    let reference = try ReferenceRun.shared.get()
    let run = try TinyRun(ReferenceRun.table)
    for (name, bytes) in reference.files {
      let path = "runs/\(name)"
      if let slash = path.lastIndex(of: "/") {
        try DurableFile.makeFolder(run.folder.path(String(path[..<slash])))
      }
      try DurableFile.write(bytes, to: run.folder.path(path))
    }
    return run
  }

  enum Change: CaseIterable {
    case extraColumn, renamedColumns, otherOrderOfColumns, renamedFile
    case withoutFirst, withoutSecond, withoutThird, withoutTwo
  }

  @Test(arguments: Change.allCases)
  func `a changed file does not make the rows new`(change: Change) throws {
    let run = try opened()
    var table = ReferenceRun.table
    var plan = TinyPlan.plan(in: run.folder, name: "other")
    switch change {
    case .extraColumn:
      table.header.insert("more", at: 0)
      table.rows = table.rows.enumerated().map { ["\($0.offset * 37 % 11)"] + $0.element }
    case .renamedColumns: table.header = ["a1", "a2", "a3", "label"]
    case .otherOrderOfColumns:
      table.header.swapAt(0, 2)
      for row in table.rows.indices { table.rows[row].swapAt(0, 2) }
    case .renamedFile: plan.answers[.problem]?["data"] = "renamed.csv"
    case .withoutFirst: table = Self.dropping([0], from: table)
    case .withoutSecond: table = Self.dropping([1], from: table)
    case .withoutThird: table = Self.dropping([2], from: table)
    case .withoutTwo: table = Self.dropping([1, 2], from: table)
    }
    try run.folder.write(table.csv, to: change == .renamedFile ? "renamed.csv" : TinyPlan.dataFile)
    let record = try run(plan)
    #expect(record.ending == .testRefused)
    #expect(try record.outcome(of: FinalStage.self).test == nil)
    // The rows that validation looked at are known again as well.
    let looks = try record.outcome(of: TuningStage.self).looks
    #expect(try looks.earlier?.runs == [ReferenceRun.shared.get().record.run])
    #expect(looks.total > looks.candidates)
  }

  /// The table without some of its columns; the others still tell the rows apart.
  private static func dropping(_ columns: Set<Int>, from table: SyntheticTable) -> SyntheticTable {
    func kept(_ cells: [String]) -> [String] {
      cells.enumerated().filter { !columns.contains($0.offset) }.map(\.element)
    }
    return SyntheticTable(header: kept(table.header), rows: table.rows.map(kept))
  }

  @Test func `other rows may be opened`() throws {
    let run = try opened()
    let table = SyntheticTable.gaussianClasses(2, rows: 60, separation: 2.5, seed: 9)
    try run.folder.write(table.csv, to: TinyPlan.dataFile)
    let record = try run(TinyPlan.plan(in: run.folder, name: "fresh"))
    #expect(record.ending == .finished)
    #expect(try record.outcome(of: TuningStage.self).looks.earlier?.runs == [])
  }

  @Test func `without the ledger other runs of the folder keep the rows closed`() throws {
    let run = try opened()
    try run.folder.remove("runs/test-openings.jsonl")
    let record = try run(TinyPlan.plan(in: run.folder, name: "other"))
    #expect(record.ending == .testRefused)
    let refusal = try #require(try record.outcome(of: FinalStage.self).refusal)
    #expect(refusal.contains("the ledger 'test-openings.jsonl' lacks"))
  }

  @Test func `a copied run folder without its ledger does not open again`() throws {
    let reference = try ReferenceRun.shared.get()
    let run = try opened()
    // A run that was killed after the opening, carried to a folder of its own.
    try run.folder.remove("runs/test-openings.jsonl")
    try run.folder.remove("runs/\(reference.record.run)/record.json")
    let log = EventLog()
    #expect(
      throws: StorageError.openingLost(
        path: run.folder.path("runs/test-openings.jsonl"), run: reference.record.run)
    ) { try run(TinyPlan.plan(in: run.folder), options: run.options(log: log)) }
    #expect(log.epochsTrained == 0)
  }

  // MARK: Poison

  /// Seals as step 3 does, then puts NaN in place of every number that was sealed.
  private struct PoisonedEvaluation: Stage {
    static let id = EvaluationStage.id
    static let title = EvaluationStage.title
    static let purpose = EvaluationStage.purpose
    static let fields = EvaluationStage.fields
    static let evidence = EvaluationStage.evidence

    func settings(in context: inout StageContext) throws -> EvaluationStage.Settings {
      try EvaluationStage().settings(in: &context)
    }

    func run(
      _ settings: EvaluationStage.Settings, in context: inout StageContext
    ) throws -> StageResult<EvaluationStage.Outcome> {
      let whole = context.study.table
      let result = try EvaluationStage().run(settings, in: &context)
      let count = result.outcome.testRows
      guard let whole else { return result }
      let columns = whole.columns.map { column in
        column.numbers == nil
          ? Column(column.name, texts: (0..<count).map { $0 % 2 == 0 ? "a" : "b" })
          : Column(column.name, numbers: Array(repeating: Double.nan, count: count))
      }
      let poison = Table(name: "poison", columns: columns)
      context.study.sealed = SealedTestSet(
        poison, rows: Array(0..<count), keys: RowKeys(poison, columns: poison.columnNames))
      return result
    }
  }

  @Test func `sealed rows full of NaN change no bit before the opening`() throws {
    let reference = try ReferenceRun.shared.get()
    let stages = Runner.builtIn.map { stage -> any Stage in
      stage is EvaluationStage ? PoisonedEvaluation() : stage
    }
    let run = try TinyRun(ReferenceRun.table, runner: Runner(stages: stages))
    let record = try run(TinyPlan.plan(in: run.folder))
    for step in [
      StepID.problem, .metric, .evaluation, .preprocessing, .baseline, .overfit, .tuning,
    ] {
      #expect(
        record.outcomes[step.rawValue]?.text()
          == reference.record.outcomes[step.rawValue]?.text(), "step '\(step)'")
    }
    let own = try run.files().filter { $0.key.contains("/trials/") || $0.key.contains("/model/") }
    let theirs = reference.files.filter {
      $0.key.contains("/trials/") || $0.key.contains("/model/")
    }
    #expect(!own.isEmpty && differences(own, theirs) == [])
    // The poison is really there.
    let final = try record.outcome(of: FinalStage.self)
    #expect(final.expected == (try reference.record.outcome(of: FinalStage.self).expected))
    #expect(final.test != (try reference.record.outcome(of: FinalStage.self).test))
  }

  @Test func `the expectation stands in the log before the opening, and that before the test`()
    throws
  {
    let reference = try ReferenceRun.shared.get()
    let questions = reference.record.decisions(of: .final).map(\.question)
    let order = ["final.expected", "final.opening", "final.test"].map {
      questions.firstIndex(of: $0)
    }
    #expect(order.allSatisfy { $0 != nil })
    #expect(order.compactMap { $0 } == order.compactMap { $0 }.sorted())
  }
}
