import JSONText

@testable import Workflows

/// Small records made by hand, one for each way in which a run can end.
///
/// The numbers are plausible, not computed: a report only arranges what a record holds.
enum RecordSamples {
  /// All of them, by name.
  static func all() throws -> [(name: String, record: RunRecord)] {
    [
      ("classification", try classification()), ("regression", try regression()),
      ("stopped", try stoppedAtBaseline()), ("refused", try testRefused()),
      ("reopened", try reopened()), ("empty", empty), ("hostile", try hostile()),
    ]
  }

  /// A run that has not completed a step.
  static let empty = RunRecord(
    run: "empty-00000000", plan: ["name": "empty"], command: "", dataFingerprint: "00", seed: 1,
    ending: nil, endingReason: "", outcomes: [:], decisions: [],
    clock: RunRecord.Clock(
      started: "2030-01-01T00:00:00Z", written: "2030-01-01T00:01:00Z", seconds: 60, threads: 2,
      instructionSet: "avx2", logHead: "ab"))

  /// A classification that walked through to the test.
  static func classification(classes: [String] = ["benign", "malignant"]) throws -> RunRecord {
    var record = empty
    record.run = "cells-12345678"
    record.plan = ["name": "cells", "seed": 1]
    record.command = "sevenfold run cells.json"
    record.ending = .finished
    record.endingReason = "All steps are done."
    try add(ProblemStage.self, OutcomeSamples.problem(classes: classes), to: &record)
    try add(MetricStage.self, OutcomeSamples.accuracy, to: &record)
    try add(EvaluationStage.self, OutcomeSamples.evaluation, to: &record)
    try add(PreprocessingStage.self, OutcomeSamples.preprocessing, to: &record)
    try add(BaselineStage.self, OutcomeSamples.baseline(isSupported: true), to: &record)
    try add(OverfitStage.self, try OutcomeSamples.overfit(), to: &record)
    try add(TuningStage.self, try OutcomeSamples.tuning(), to: &record)
    try add(
      FinalStage.self, OutcomeSamples.final(test: OutcomeSamples.classTest(classes)), to: &record)
    return record
  }

  /// A regression that walked through to the test and missed its level of success.
  static func regression() throws -> RunRecord {
    var record = try classification()
    record.plan = ["name": "numbers"]
    try add(ProblemStage.self, OutcomeSamples.numberProblem, to: &record)
    try add(MetricStage.self, OutcomeSamples.meanAbsoluteError, to: &record)
    var final = OutcomeSamples.final(test: OutcomeSamples.numberTest)
    final.reachedSuccess = false
    final.disagrees = true
    try add(FinalStage.self, final, to: &record)
    return record
  }

  /// A run whose first network did not beat the trivial model.
  static func stoppedAtBaseline() throws -> RunRecord {
    var record = try classification()
    record.ending = .stoppedAtGate
    record.endingReason = "The hypothesis is not supported by these data."
    for step in [StepID.overfit, .tuning, .final] { remove(step, from: &record) }
    remove(.baseline, from: &record)
    try add(
      BaselineStage.self, OutcomeSamples.baseline(isSupported: false), gate: "blocked",
      because: record.endingReason, to: &record)
    return record
  }

  /// A run whose test rows another run had opened.
  static func testRefused() throws -> RunRecord {
    var record = try classification()
    record.ending = .testRefused
    record.endingReason =
      "The test rows stay closed: run 'other-1' opened 20 of these 20 test rows."
    remove(.final, from: &record)
    var final = OutcomeSamples.final(test: nil)
    final.refusal = record.endingReason
    try add(
      FinalStage.self, final, gate: "blocked", because: record.endingReason, to: &record)
    return record
  }

  /// A run that opened its test rows although another run had.
  static func reopened() throws -> RunRecord {
    var record = try classification()
    var final = OutcomeSamples.final(test: OutcomeSamples.classTest(["benign", "malignant"]))
    final.reopening =
      "Opened again although run 'other-1' opened 20 of these 20 test rows. "
      + "Reason given: the <b>first</b> | was a rehearsal"
    try add(FinalStage.self, final, to: &record)
    return record
  }

  /// Names that try to break out of tables, code and headings.
  static func hostile() throws -> RunRecord {
    let names = ["a|b", "<script>alert(1)</script>\u{202E}\u{7}", "# c\n\n| d | `e` |"]
    var record = try classification(classes: names)
    record.plan = ["name": "</details> **plan** | x"]
    record.command = "sevenfold run 'a b.json'\u{1B}[31m\n```\n# no heading"
    var problem = OutcomeSamples.problem(classes: names)
    problem.settings.target = "tar|get`</summary>"
    problem.settings.hypothesis = "<img src=x> [link](http://example.org) | more"
    problem.reading = ["Cells '|' and '<td>' in line 3.\r\n# x"]
    try add(ProblemStage.self, problem, to: &record)
    var preprocessing = OutcomeSamples.preprocessing
    preprocessing.columns[0].name = "co|lumn `x`\n<b>"
    preprocessing.columns[1].levels = ["</details> (3)", "| (2)"]
    try add(PreprocessingStage.self, preprocessing, to: &record)
    return record
  }

  // MARK: Putting a record together

  /// Adds an outcome with a choice and a gate, replacing those of the step.
  static func add<S: Stage>(
    _ stage: S.Type, _ outcome: S.Outcome, gate: String = "passed",
    because: String = "The gate has its reasons.", to record: inout RunRecord
  ) throws {
    remove(S.id, from: &record)
    record.outcomes[S.id.rawValue] = try JSONValue(encoding: outcome)
    record.decisions += [
      Decision(
        sequence: 0, step: S.id, question: "\(S.id).choice",
        options: [
          Option(value: "one", meaning: "The first.", evidence: "3 rows"),
          Option(value: "two|three", meaning: "The second."),
        ], choice: "one", by: .plan, because: "The plan says so."),
      Decision(
        sequence: 0, step: S.id, question: "\(S.id).gate", choice: .string(gate), by: .rule,
        because: because),
    ]
  }

  private static func remove(_ step: StepID, from record: inout RunRecord) {
    record.outcomes[step.rawValue] = nil
    record.decisions.removeAll { $0.step == step }
  }
}
