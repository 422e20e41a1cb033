import JSONText
import Statistics
import Testing

@testable import Reports
@testable import Workflows

@Suite struct SectionTests {
  private static func text(of record: RunRecord) throws -> String {
    try Report.rendering(of: record).text
  }

  @Test func aFinishedClassificationTellsItsVerdictFirst() throws {
    let text = try Self.text(of: RecordSamples.classification())
    let verdict = try #require(text.firstRange(of: "**Accuracy 0.9000 on 20 sealed test rows**"))
    let steps = try #require(text.firstRange(of: "## The seven steps"))
    #expect(verdict.upperBound < steps.lowerBound)
    #expect(text.contains("95 % interval \\[0.7000, 0.9700\\]"))
    #expect(
      text.contains("is reached, though not beyond doubt: the interval goes as far as 0.7000."))
    #expect(text.contains("+0.3000 \\[0.2000, 0.4000\\]"))
    #expect(text.contains("20 test rows are few"))
    #expect(text.contains("by how much the chosen score flatters: 0.0100."))
    #expect(
      text.contains(
        "On new rows **0.9250** \\[0.8800, 0.9700\\] is expected, where validation says"))
    #expect(text.contains("is the larger of that of the rows and that of the folds"))
    #expect(text.contains("Shown to help (interval above 0, p below 0.05): dropout 0.5 (+0.2000)."))
    #expect(text.contains("## Which classes are confused?"))
    #expect(text.contains("1 of 10 'malignant', 1 of 10 'benign'"))
    #expect(!text.contains("## How far off are the predictions?"))
  }

  @Test func theExpectationTellsWhatItRestsOnAndWhatItsErrorIsMadeOf() throws {
    var record = try RecordSamples.classification()
    var tuning = try OutcomeSamples.tuning()
    tuning.expectedFrom = [0.92, 0.93]
    tuning.expectedUncertainty = ScoreUncertainty(
      rowVariance: 0.0009, rows: 80,
      training: TrainingVariance(variance: 0.0016, noise: 0, degreesOfFreedom: 2), networks: 1)
    try RecordSamples.add(TuningStage.self, tuning, to: &record)
    var text = try Self.text(of: record)
    #expect(text.contains("by which nothing was chosen: 0.9200, 0.9300."))
    #expect(!text.contains("by how much the chosen score flatters"))
    // √(0.0009 + 2 · 0.0016) = 0.0640, √0.0009 and √(2 · 0.0016).
    #expect(
      text.contains(
        "The standard error, 0.0640, has two parts, whose squares add up: other rows 0.0300, another "
          + "training 0.0566."))
    tuning.expectedUncertainty?.foldVariance = 0.01
    tuning.expectedUncertainty?.reason = .unevenFolds
    try RecordSamples.add(TuningStage.self, tuning, to: &record)
    text = try Self.text(of: record)
    #expect(text.contains("The standard error, 0.1000, is that of the folds: they differ by more"))
  }

  @Test func theStepsTellWhoDecidedAndWhatWasNotTaken() throws {
    let text = try Self.text(of: RecordSamples.classification())
    #expect(text.contains("| **5 Beat a baseline.** "))
    #expect(
      text.contains(
        "- `problem.choice` = `one` (plan): The plan says so. *Not taken:* two\\|three."))
  }

  @Test func theChosenTrialIsBoldAndTheBestComesFirst() throws {
    let lines = try Self.text(of: RecordSamples.classification()).split(separator: "\n")
    let chosen = try #require(lines.firstIndex { $0.hasPrefix("| **2** | **1 hidden layer of 8") })
    #expect(lines[chosen - 1].hasPrefix("| 3 | 2 hidden layers of 16-8 units"))
    #expect(lines.contains { $0.contains("The curves end at epoch 30") })
  }

  @Test func theRuleOfOverfittingStandsWithItsNumbers() throws {
    let text = try Self.text(of: RecordSamples.classification())
    #expect(
      text.contains("**The rule fired at 2 hidden layers of 16 units.** From epoch 9 to epoch 30"))
    #expect(text.contains("row by row by 0.600, more than the limit of"))
  }

  @Test func aFinishedRegressionTellsErrorsInTheUnitsOfTheTarget() throws {
    let text = try Self.text(of: RecordSamples.regression())
    #expect(text.contains("**Validation and test disagree**"))
    #expect(text.contains("is **not reached**, and the interval rules it out."))
    #expect(
      text.contains("![Predicted and actual values of 4 test rows; the largest error is 30.0, "))
    #expect(text.contains("| 3 | 210.0 | 180.0 | +30.0 |"))
    #expect(text.contains("the test score is worse than the 0.925"))
    #expect(text.contains("shows no flattery here (−0.0"))
    #expect(!text.contains("## Which classes are confused?"))
  }

  @Test func aRunThatWasStoppedSaysWhatTheGateSaidAndWhatToTry() throws {
    let text = try Self.text(of: RecordSamples.stoppedAtBaseline())
    let head = text.prefix(900)
    #expect(head.contains("**The run ended at the gate of step 5, Beat a baseline.**"))
    #expect(head.contains("The hypothesis is not supported by these data."))
    #expect(head.contains("The test rows stay sealed"))
    #expect(head.contains("**What to try**"))
    #expect(text.contains("✗ 5 Beat a baseline · – 6 Scale up until it overfits"))
    #expect(text.contains("**The gate stays closed.**"))
    #expect(text.contains("figures/curves-first.svg"))
    #expect(!text.contains("## The test") && !text.contains("## Which network was chosen?"))
  }

  @Test func aRunWhoseTestWasRefusedTellsWhatValidationSays() throws {
    let text = try Self.text(of: RecordSamples.testRefused())
    #expect(text.prefix(500).contains("run 'other-1' opened 20 of these 20 test rows"))
    #expect(text.contains("**accuracy 0.9250 \\[0.8800, 0.9700\\]**"))
    #expect(text.contains("0.9: not tested"))
    #expect(!text.contains("figures/test.svg"))
  }

  @Test func aSecondOpeningHeadsTheReport() throws {
    let lines = try Self.text(of: RecordSamples.reopened()).split(separator: "\n")
    #expect(lines[2] == "> [!CAUTION]")
    #expect(lines[3].contains("**These test rows had been looked at before.**"))
    #expect(lines[3].contains("&lt;b&gt;first&lt;/b&gt; \\| was a rehearsal"))
    #expect(lines.contains { $0.contains("on 20 test rows that had been seen before**") })
  }

  @Test func aTestThatIsBetterThanExpectedIsNoTriumph() throws {
    var record = try RecordSamples.classification()
    var final = OutcomeSamples.final(test: OutcomeSamples.classTest(["benign", "malignant"]))
    final.disagrees = true
    final.expected = 0.7
    record.outcomes["final"] = try JSONValue(encoding: final)
    let text = try Self.text(of: record)
    #expect(text.contains("**Validation and test disagree, in favour of the test**"))
    #expect(text.contains("Take the expectation as the safer figure"))
    #expect(text.contains("> [!WARNING]"))
  }

  @Test func aReturnToAnEarlierStepIsTold() throws {
    var record = try RecordSamples.classification()
    record.decisions.append(
      Decision(
        sequence: 0, step: .baseline, question: "baseline.next", choice: "back to preprocessing",
        by: .person, because: "The roles were wrong."))
    let text = try Self.text(of: record)
    #expect(text.contains("The workflow went back once"))
    #expect(
      text.contains("- `baseline.next` = `back to preprocessing` (person): The roles were wrong."))
  }

  // MARK: Sections of one's own

  private struct Greeting: ReportSection {
    static let title = "Greeting <to> all"

    func body(of record: RunRecord) -> SectionBody? {
      var body = SectionBody([.paragraph("Hello, \(record.run).")])
      body.append(Figure("my figure", ChartSamples.bars))
      return body
    }
  }

  @Test func aSectionOfOnesOwnIsOneEntryInAList() throws {
    let report = try Report.rendering(of: RecordSamples.empty, sections: [Greeting()])
    #expect(
      report.text.hasPrefix(
        "# empty: report of a run\n\n## Greeting &lt;to&gt; all\n\nHello, empty-00000000.\n\n!["))
    #expect(report.figures == ["my-figure.svg": ChartSamples.bars.svg()])
  }

  @Test func twoFiguresOfOneNameAreRefused() {
    #expect(throws: ReportError.repeatedFigure("my-figure.svg")) {
      try Report.rendering(of: RecordSamples.empty, sections: [Greeting(), Greeting()])
    }
  }

  // MARK: Files

  @Test func writingRemovesTheFiguresOfAnOlderReport() throws {
    let folder = "/tmp/sevenfold-report-\(UInt64.random(in: 0...UInt64.max))"
    try DurableFile.makeFolder(folder + "/figures")
    try DurableFile.write(Array("old".utf8), to: folder + "/figures/old.svg")
    try DurableFile.write(Array("kept".utf8), to: folder + "/figures/notes.txt")
    let record = try RecordSamples.classification()
    try Report.write(record, toFolder: folder)
    let expected = try Report.rendering(of: record)
    #expect(try DurableFile.read(folder + "/report.md") == Array(expected.text.utf8))
    for (name, svg) in expected.figures {
      #expect(try DurableFile.read(folder + "/figures/" + name) == Array(svg.utf8))
    }
    #expect(!DurableFile.exists(folder + "/figures/old.svg"))
    #expect(DurableFile.exists(folder + "/figures/notes.txt"))
  }
}
