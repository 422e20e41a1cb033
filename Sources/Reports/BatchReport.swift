public import Workflows

/// The report that compares the runs of a batch: one page of Markdown.
public enum BatchReport {
  /// A plan that could not be run, and why.
  public struct Failure: Sendable, Equatable {
    /// The plan's name on the command line.
    public let source: String
    /// What went wrong, in a sentence.
    public let message: String

    /// Puts a failure together.
    public init(source: String, message: String) {
      self.source = source
      self.message = message
    }
  }

  /// The page.
  public static func markdown(of batch: Batch, failures: [Failure]) -> String {
    let count = batch.members.count + failures.count
    var page: Markdown = [
      .heading(1, "Comparison of \("\(count)") plans"),
      .paragraph(summary(of: batch, failures)),
    ]
    if !batch.members.isEmpty {
      page.append(.table(table(of: batch)))
      page.append(.heading(2, "What each plan found"))
      page.append(.list(batch.members.map(verdict(of:))))
    }
    for group in batch.groups where group.count > 1 {
      for block in comparison(within: group, of: batch) { page.append(block) }
    }
    if !failures.isEmpty {
      page.append(.heading(2, "Plans that could not be run"))
      page.append(.list(failures.flatMap(items(for:))))
    }
    return page.text
  }

  /// How many plans ran, and which of them have opened test rows.
  private static func summary(of batch: Batch, _ failures: [Failure]) -> Markdown.Text {
    let opened = batch.members.filter { $0.record.ending == .finished }.map(\.source)
    let ran = batch.members.count
    var text: Markdown.Text =
      "\("\(ran)") plan\(ran == 1 ? "" : "s") ran, \("\(failures.count)") could not be run."
    text = text + (opened.isEmpty ? " No test rows were opened." : " Test rows were opened by ")
    if !opened.isEmpty {
      text = text + .joined(opened.map { .code($0) }) + "."
    }
    return text
      + " Scores with an interval are expected on new rows: those of validation, corrected for the choice among so many looks."
  }

  /// What a plan found, in a sentence, and where to read more.
  private static func verdict(of member: Batch.Member) -> Markdown.Text {
    let final = try? member.record.outcome(of: FinalStage.self)
    let tuning = try? member.record.outcome(of: TuningStage.self)
    let baseline = try? member.record.outcome(of: BaselineStage.self)
    let sentence: String =
      switch member.record.ending {
      case .finished: final?.verdict ?? member.record.endingReason
      case .testWithheld, .testRefused:
        (tuning?.verdict).map { "\($0) \(member.record.endingReason)" }
          ?? member.record.endingReason
      case .stoppedAtGate: baseline?.verdict ?? member.record.endingReason
      case nil: member.record.endingReason
      }
    let link = Markdown.Text(stringLiteral: " ([report](\(member.record.run)/report.md))")
    return "**\(member.source)**: \(sentence)" + link
  }

  /// What is wrong with a plan, an item for each mistake.
  private static func items(for failure: Failure) -> [Markdown.Text] {
    failure.message.split(separator: "\n").map { "**\(failure.source)**: \(String($0))" }
  }

  private static func table(of batch: Batch) -> Markdown.Table {
    Markdown.Table(
      [
        .text("Plan"), .text("Ended"), .text("Metric"), .number("Trivial"),
        .number("Expected on new rows"), .number("Test"), .number("Looks"),
      ],
      rows: batch.members.map { member in
        let row = BatchRow(member.record)
        return [
          "\(member.source)", "\(row.ending)", "\(row.metric)", "\(row.trivial)",
          "\(row.expected)", "\(row.test)", "\(row.looks)",
        ]
      })
  }

  private static func comparison(within group: [Int], of batch: Batch) -> [Markdown.Block] {
    let names = group.map { batch.members[$0].source }
    var blocks: [Markdown.Block] = [
      .heading(2, "\(names[0]) and \("\(group.count - 1)") more on the same rows")
    ]
    guard batch.areRankable(group) else {
      blocks.append(
        .paragraph(
          "These plans judge by different metrics: they cannot be ranked, so none may open the rows."
        ))
      return blocks
    }
    let rivals = batch.rivals(in: group)
    blocks.append(.paragraph(verdict(names[0], rivals, of: batch)))
    blocks.append(.list(rivals.map { item(for: $0, winner: names[0], of: batch) }))
    return blocks
  }

  /// Which plan may open the rows, and how sure it is that it is the best.
  private static func verdict(
    _ winner: String, _ rivals: [Batch.Rival], of batch: Batch
  ) -> Markdown.Text {
    let tied = rivals.filter { $0.standing == .tie }.count
    let untested = rivals.filter { $0.standing == .untested }.count
    var text: Markdown.Text = "Best on validation: \(winner)."
    if tied + untested == 0 {
      text = text + " The paired test finds it better than each of the others."
    }
    if tied > 0 {
      text =
        text
        + " The paired test does not set it apart from \("\(tied)") of the others: its value is no worse, and luck explains the difference."
    }
    if untested > 0 {
      text =
        text
        + " Of \("\(untested)") of the others it has the better value only: there was no test, since they were not judged on the same validation rows."
    }
    text = text + " Only it may open the test rows that these plans share."
    guard rivals.count - untested > 1 else { return text }
    return text
      + " The p-values are adjusted for \("\(rivals.count - untested)") comparisons (Holm)."
  }

  private static func item(
    for rival: Batch.Rival, winner: String, of batch: Batch
  ) -> Markdown.Text {
    let other = batch.members[rival.member].source
    guard let comparison = rival.comparison, let pValue = rival.pValue else {
      return "Against \(other): not tested, not judged on the same validation rows."
    }
    let verdict = rival.standing == .beaten ? "better by more than luck" : "a tie"
    let interval = "[\(comparison.lower.rounded3), \(comparison.upper.rounded3)]"
    if comparison.measure == .loss {
      return
        "Against \(other): \(verdict); gain of the loss \(comparison.gain.rounded3) \(interval), p \(pValue.probability), \(comparison.test)."
    }
    return
      "Against \(other): \(verdict); gain \(comparison.gain.rounded3) \(interval), p \(pValue.probability), \(comparison.test)."
  }
}

/// What the comparison tells of a run, as text.
public struct BatchRow: Sendable, Equatable {
  /// How it ended.
  public let ending: String
  /// The metric.
  public let metric: String
  /// The trivial model's score.
  public let trivial: String
  /// The expected score with its interval.
  public let expected: String
  /// The test score with its interval.
  public let test: String
  /// The configurations judged on validation.
  public let looks: String

  /// Reads a record.
  public init(_ record: RunRecord) {
    let final = try? record.outcome(of: FinalStage.self)
    let tuning = try? record.outcome(of: TuningStage.self)
    let baseline = try? record.outcome(of: BaselineStage.self)
    metric = (try? record.outcome(of: MetricStage.self))?.title ?? "–"
    trivial = baseline?.trivial.score.rounded4 ?? "–"
    expected =
      tuning.map { Self.text($0.expected, $0.expectedLower, $0.expectedUpper) } ?? "–"
    test = final?.test.map { Self.text($0.score, $0.lower, $0.upper) } ?? "–"
    looks = (tuning?.looks ?? baseline?.looks).map { "\($0.candidates)" } ?? "–"
    ending =
      switch record.ending {
      case .finished: "test opened"
      case .stoppedAtGate: "stopped at a gate"
      case .testRefused: "test refused"
      case .testWithheld: "test left to a better plan"
      case nil: "not ended"
      }
  }

  private static func text(_ value: Double, _ lower: Double, _ upper: Double) -> String {
    "\(value.rounded4) [\(lower.rounded4), \(upper.rounded4)]"
  }
}
