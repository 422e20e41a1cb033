import TestSupport
import Testing

@testable import Workflows

@Suite struct TuningStageTests {
  /// Simulations leave the table of regularizers out, which must not change what they measure.
  @Test func `nothing is chosen by the table of regularizers`() throws {
    let table = SyntheticTable.gaussianClasses(2, rows: 90)
    let whole = try TinyRun(table)
    let short = try TinyRun(
      table,
      runner: Runner(
        stages: Runner.builtIn.map { $0 is TuningStage ? TuningStage(keepsLedger: false) : $0 }))
    let records = try [whole, short].map { try $0(TinyPlan.plan(in: $0.folder)) }
    let tuned = try records.map { try $0.outcome(of: TuningStage.self) }
    #expect(tuned[0].ledger.count > 3 && tuned[1].ledger.isEmpty)
    #expect(tuned[0].trials == tuned[1].trials)
    #expect(tuned[0].selection == tuned[1].selection)
    #expect(tuned[0].expectedUncertainty == tuned[1].expectedUncertainty)
    let finals = try records.map { try $0.outcome(of: FinalStage.self) }
    #expect(finals[0].modelDigest == finals[1].modelDigest)
    #expect(finals[0].test?.score == finals[1].test?.score)
  }
}
