public import Workflows

/// The answer first: how good the network is, how sure that is, and what to keep in mind.
public struct VerdictSection: ReportSection {
  /// The heading.
  public static let title = "Verdict"

  /// Makes the section.
  public init() {}

  /// The verdict of a run, however it ended.
  public func body(of record: RunRecord) throws -> SectionBody? {
    var body = SectionBody()
    let final = try record.completed(FinalStage.self)
    if let reopening = final?.reopening {
      body.append(
        .alert(
          .caution,
          [
            .paragraph("**These test rows had been looked at before.** \(reopening)"),
            .paragraph(
              "Whoever has seen a test score can have tuned towards it, knowingly or not. The score "
                + "below is no independent evidence; only rows that nobody has looked at are."),
          ]))
    }
    body.append(try Headline(record).block)
    let facts = try Facts(record).rows
    if !facts.isEmpty {
      body.append(.table(Markdown.Table([.text("What"), .text("Result")], rows: facts)))
    }
    body.append(
      paragraph: "**Steps** ✓ passed, ✗ not passed, – not reached: \(Self.line(of: record))")
    if try record.completed(BaselineStage.self) != nil {
      body.append(
        paragraph:
          "What an interval, p and the names of tests mean is said at the end, under *How to read the numbers*."
      )
    }
    let cautions = try Cautions(record).sentences
    if !cautions.isEmpty {
      body.append(paragraph: "**To keep in mind**")
      body.append(.list(cautions))
    }
    return body
  }

  private static func line(of record: RunRecord) -> Markdown.Text {
    .joined(
      record.steps.map { "\($0.status.mark) \($0.fullTitle)" as Markdown.Text }, separator: " · ")
  }
}

/// The box at the top: one sentence that says how the run ended, and what follows from it.
private struct Headline {
  let block: Markdown.Block

  init(_ record: RunRecord) throws {
    let final = try record.completed(FinalStage.self)
    let scores = try ScoreText(record)
    switch record.ending {
    case .finished:
      guard let final, let test = final.test, let scores else {
        block = .alert(.note, [.paragraph("**All steps are done.** \(record.endingReason)")])
        return
      }
      block = Self.finished(final, test, scores, try record.completed(MetricStage.self))
    case .stoppedAtGate: block = Self.stopped(record)
    case .testRefused, .testWithheld: block = Self.closed(record, final, scores)
    case nil:
      block = .alert(
        .warning,
        [
          .paragraph(
            "**The run has not ended.** What follows is how far it has come; the same command goes "
              + "on from there.")
        ])
    }
  }

  private static func finished(
    _ final: FinalStage.Outcome, _ test: TestResult, _ scores: ScoreText,
    _ metric: MetricStage.Outcome?
  ) -> Markdown.Block {
    let isBetter = test.againstTrivial.isBetter(at: 0.05)
    let disagrees = final.disagrees == true
    let kind: Markdown.Alert =
      final.reopening != nil || disagrees || !isBetter
      ? .warning : (final.reachedSuccess == false ? .important : .note)
    var lines: [Markdown.Text] = [
      """
      **\(scores.title) \(scores.score(test.score)) on \(test.rows) \
      \(final.reopening == nil ? "sealed test rows" : "test rows that had been seen before")**, 95 % \
      interval \(scores.interval(test.lower, test.upper)).
      """
    ]
    lines.append(
      isBetter
        ? """
        The network has learned something: it is better than the trivial model, which reaches \
        \(scores.score(test.trivialScore)) on the same rows, by \
        \(test.againstTrivial.gainText(scores)) (\(test.againstTrivial.pText)).
        """
        : """
        **It is not shown to be better than the trivial model**, which reaches \
        \(scores.score(test.trivialScore)) on the same rows: the difference is \
        \(test.againstTrivial.gainText(scores)) (\(test.againstTrivial.pText)).
        """)
    lines.append(
      disagrees
        ? """
        **Validation and test disagree** by more than luck: the test score is \
        \(scores.isBetterThanExpected(test, final) ? "better" : "worse") than the \
        \(scores.score(final.expected)) \
        \(scores.interval(final.expectedLower, final.expectedUpper)) that was expected beforehand.
        """
        : """
        That is what validation had led to expect: \(scores.score(final.expected)) \
        \(scores.interval(final.expectedLower, final.expectedUpper)), written down before the test \
        rows were opened.
        """)
    if let level = metric?.settings.successAt, let reached = final.reachedSuccess {
      lines.append(success(level, reached: reached, test, scores))
    }
    return .alert(kind, Markdown(lines.map { .paragraph($0) }))
  }

  private static func success(
    _ level: Double, reached: Bool, _ test: TestResult, _ scores: ScoreText
  ) -> Markdown.Text {
    let edge = scores.higherIsBetter ? test.lower : test.upper
    let farEdge = scores.higherIsBetter ? test.upper : test.lower
    let goal: Markdown.Text =
      "The level of success that was set beforehand, \(scores.level(level)),"
    switch (reached, scores.isAtLeastAsGood(edge, as: level)) {
    case (true, true): return goal + " is reached, and the whole interval lies beyond it."
    case (true, false):
      return goal
        + " is reached, though not beyond doubt: the interval goes as far as \(scores.score(edge))."
    case (false, _):
      return scores.isAtLeastAsGood(farEdge, as: level)
        ? goal
          + " is **not reached**, though the interval, which goes as far as \(scores.score(farEdge)), "
          + "does not rule it out."
        : goal + " is **not reached**, and the interval rules it out."
    }
  }

  private static func stopped(_ record: RunRecord) -> Markdown.Block {
    let step = record.steps.last { $0.status == .blocked } ?? record.steps.last { $0.isCompleted }
    let title = step.map { "step \($0.name)" } ?? "a step"
    var content: Markdown = [
      .paragraph("**The run ended at the gate of \(title).** \(record.endingReason)"),
      .paragraph(
        "The test rows stay sealed: nobody has looked at them, so they can still judge a later run."
      ),
    ]
    let advice = step.map { Advice.sentences(after: $0) } ?? []
    if !advice.isEmpty {
      content.append(.paragraph("**What to try**"))
      content.append(.list(advice))
    }
    return .alert(.warning, content)
  }

  private static func closed(
    _ record: RunRecord, _ final: FinalStage.Outcome?, _ scores: ScoreText?
  ) -> Markdown.Block {
    let isRefused = record.ending == .testRefused
    var content: Markdown = [
      .paragraph(
        isRefused
          ? "**The seven steps are done, but there was no test.** \(record.endingReason)"
          : "**The seven steps are done; there was no test.** \(record.endingReason)")
    ]
    if let final, let scores {
      content.append(
        .paragraph(
          """
          What validation lets expect on new rows: **\(scores.name) \
          \(scores.score(final.expected)) \
          \(scores.interval(final.expectedLower, final.expectedUpper))**. This is an estimate from the \
          rows that the network was chosen by, corrected for the choice; it is no test.
          """))
    }
    if isRefused {
      content.append(
        .paragraph(
          """
          What to try: collect rows that no run has seen, and test on them. A second look at the same \
          rows is possible with `--reopen-test "reason"`, but then it is no longer a test, \
          and the report will say so in its first lines.
          """))
    }
    return .alert(isRefused ? .important : .note, content)
  }
}
