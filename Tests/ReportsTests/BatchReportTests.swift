import JSONText
import Testing

@testable import Reports
@testable import Workflows

@Suite("The comparison of a batch")
struct BatchReportTests {
  private static let keys = (100..<160).map { "row \($0)" }

  /// A run that was judged on sixty held-out rows, some of which it got wrong.
  private func member(
    _ name: String, expected: Double, wrong: Range<Int>, rows keys: [String] = keys,
    measure: ValidationScores.Measure = .metric
  ) throws -> Batch.Member {
    var record = try RecordSamples.classification()
    record.run = "\(name)-12345678"
    record.ending = .testWithheld
    record.endingReason = "The test rows are left to a better plan."
    record.outcomes["final"] = nil
    var tuning = try record.outcome(of: TuningStage.self)
    tuning.expected = expected
    tuning.verdict = "Chosen by \(name)."
    let isHit = (0..<60).map { wrong.contains($0) ? 0.0 : 1.0 }
    tuning.validation = ValidationScores(
      measure == .loss ? isHit.map { 1.25 - $0 / 2 } : isHit, measure, keys: keys,
      groups: Array(0..<60), arePooled: false)
    record.outcomes["tuning"] = try JSONValue(encoding: tuning)
    return Batch.Member(source: "\(name).json", record: record)
  }

  /// A run on the same test rows that validated on others.
  private func elsewhere(_ name: String, expected: Double) throws -> Batch.Member {
    let member = try member(
      name, expected: expected, wrong: 0..<0, rows: Self.keys.map { $0 + " of another split" })
    var record = member.record
    var evaluation = try record.outcome(of: EvaluationStage.self)
    evaluation.settings.validationFraction = 0.35
    record.outcomes["evaluation"] = try JSONValue(encoding: evaluation)
    return Batch.Member(source: member.source, record: record)
  }

  @Test("the winner stands against each other plan: better, a tie, or not tested")
  func standings() throws {
    let batch = Batch(members: [
      try member("many", expected: 0.6, wrong: 0..<20), try elsewhere("other", expected: 0.7),
      try member("few", expected: 0.95, wrong: 0..<2),
      try member("near", expected: 0.94, wrong: 1..<4),
    ])
    #expect(batch.groups == [[2, 3, 1, 0]] && batch.openers == [2])
    let rivals = batch.rivals(in: batch.groups[0])
    #expect(rivals.map(\.standing) == [.tie, .untested, .beaten])
    // 18 rows against none: 2 · 0.5^18, and twice that for two comparisons. 2 rows against 1: 1.
    let pValue = try #require(rivals[2].comparison?.pValue)
    #expect(abs(pValue - 0x1p-17) < 1e-12 && rivals[2].pValue == 2 * pValue)
    #expect(rivals[0].pValue == 1 && rivals[1].pValue == nil)
    let page = BatchReport.markdown(of: batch, failures: [])
    #expect(
      page.contains(
        """
        ## few.json and 3 more on the same rows

        Best on validation: few.json. The paired test does not set it apart from 1 of the others: its \
        value is no worse, and luck explains the difference. Of 1 of the others it has the better value \
        only: there was no test, since they were not judged on the same validation rows. Only it may open \
        the test rows that these plans share. The p-values are adjusted for 2 comparisons (Holm).

        """), "\(page)")
    let items = page.split(separator: "\n").filter { $0.hasPrefix("- Against") }.map(String.init)
    try #require(items.count == 3)
    #expect(items[0].hasPrefix("- Against near.json: a tie; gain 0.0167 "))
    #expect(items[0].hasSuffix(", p \\= 1.0, exact McNemar test on 60 held-out rows."))
    #expect(
      items[1] == "- Against other.json: not tested, not judged on the same validation rows.")
    #expect(items[2].hasPrefix("- Against many.json: better by more than luck; gain 0.300 "))
    #expect(items[2].hasSuffix(", p &lt; 0.0001, exact McNemar test on 60 held-out rows."))
  }

  @Test("a plan that the paired test finds better goes before one with the better value")
  func testDecides() throws {
    let batch = Batch(members: [
      try member("lucky", expected: 0.95, wrong: 0..<20),
      try member("good", expected: 0.9, wrong: 0..<0),
    ])
    #expect(batch.groups == [[1, 0]] && batch.openers == [1])
    let page = BatchReport.markdown(of: batch, failures: [])
    #expect(
      page.contains(
        """
        Best on validation: good.json. The paired test finds it better than each of the others. Only it \
        may open the test rows that these plans share.

        """), "\(page)")
  }

  @Test("where the metric is no mean over rows, losses are compared, and less is better")
  func losses() throws {
    let batch = Batch(members: [
      try member("worse", expected: 0.9, wrong: 0..<20, measure: .loss),
      try member("better", expected: 0.95, wrong: 0..<2, measure: .loss),
    ])
    let rival = try #require(batch.rivals(in: batch.groups[0]).first)
    #expect(rival.standing == .beaten && rival.comparison?.measure == .loss)
    #expect(abs((rival.comparison?.gain ?? 0) - 0.15) < 1e-12)
    let page = BatchReport.markdown(of: batch, failures: [])
    #expect(
      page.contains("- Against worse.json: better by more than luck; gain of the loss 0.150 "))
    #expect(page.contains("sign-flip permutation test on the losses of 60 held-out rows."))
  }

  @Test("what each plan found, what could not be run, and a table of all")
  func page() throws {
    var finished = try RecordSamples.classification()
    finished.run = "a|b-1"
    let batch = Batch(members: [
      Batch.Member(source: "a|b.json", record: finished),
      Batch.Member(source: "gate.json", record: try RecordSamples.stoppedAtBaseline()),
    ])
    let page = BatchReport.markdown(
      of: batch,
      failures: [.init(source: "torn.json", message: "P001: first <b>.\nP002: second.")])
    #expect(page.hasPrefix("# Comparison of 3 plans\n\n2 plans ran, 1 could not be run."))
    #expect(page.contains("Test rows were opened by a\\|b.json."))
    let rows = page.split(separator: "\n").filter { $0.hasPrefix("|") }
    #expect(rows.count == 4)
    #expect(rows.allSatisfy { $0.replacing(#"\|"#, with: "").count { $0 == "|" } == 8 }, "\(rows)")
    #expect(page.contains("([report](cells-12345678/report.md))"))
    #expect(page.contains("- **torn.json**: P002: second.\n") && !page.contains("<b>"))
    #expect(!page.contains("on the same rows"))
    let nothing = BatchReport.markdown(
      of: Batch(members: []), failures: [.init(source: "x.json", message: "Gone.")])
    #expect(nothing.contains("0 plans ran, 1 could not be run. No test rows were opened."))
  }
}
