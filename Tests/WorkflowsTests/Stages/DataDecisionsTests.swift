import JSONText
import TestSupport
import Testing
import Workflows

/// What steps 3 and 4 decide about columns: groups that stay together, columns that leak.
@Suite("Decisions about columns")
struct DataDecisionsTests {
  /// Five rows for each of 24 persons; the label belongs to the person, the features tell the person.
  private static let persons = SyntheticTable(
    header: ["person", "x", "y", "label"],
    rows: (0..<120).map { row in
      let person = row / 5
      let mark = Double(person * 7 % 24)
      return [
        "p\(person)", "\(mark + Double(row % 5) * 0.01)", "\(row * 31 % 17)",
        person * 5 % 3 == 0 ? "yes" : "no",
      ]
    })

  @Test("with a group column, no person is on both sides of a split")
  func groups() throws {
    let run = try TinyRun(Self.persons)
    let record = try run(
      TinyPlan.plan(in: run.folder, changes: [.evaluation: ["group_column": "person"]]))
    let evaluation = try record.outcome(of: EvaluationStage.self)
    #expect(evaluation.settings.groupColumn == "person")
    #expect(evaluation.testRows % 5 == 0 && evaluation.testRows > 0)
    let preprocessing = try record.outcome(of: PreprocessingStage.self)
    #expect(!preprocessing.used.contains("person"))
  }

  @Test("a group column that is not there is refused with the nearest name")
  func unknownGroups() throws {
    let run = try TinyRun(Self.persons)
    let plan = TinyPlan.plan(in: run.folder, changes: [.evaluation: ["group_column": "persn"]])
    let error = #expect(throws: InvalidAnswer.self) { try run(plan) }
    #expect(error?.description.contains("Did you mean 'person'?") == true)
  }

  /// A table with the target under another name.
  private static let copied: SyntheticTable = {
    let table = SyntheticTable.gaussianClasses(2, rows: 80, separation: 3)
    return SyntheticTable(
      header: ["status"] + table.header,
      rows: table.rows.map { [$0.last == "a" ? "open" : "shut"] + $0 })
  }()

  @Test("a copy of the target is told and left out, unless the plan keeps it")
  func targetCopy() throws {
    let run = try TinyRun(Self.copied)
    let record = try run(TinyPlan.plan(in: run.folder))
    let outcome = try record.outcome(of: PreprocessingStage.self)
    #expect(outcome.settings.drop == ["status"])
    #expect(!outcome.used.contains("status"))
    #expect(outcome.findings.contains { $0.kind == "target_copy" && $0.isSerious })
    let kept = try run(
      TinyPlan.plan(in: run.folder, name: "kept", changes: [.preprocessing: ["drop": []]]))
    #expect(try kept.outcome(of: PreprocessingStage.self).used.contains("status"))
  }
}
