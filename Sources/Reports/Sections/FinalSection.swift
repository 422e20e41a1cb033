public import Workflows

/// The one look at the test rows: the score, what was expected, and whether they agree.
public struct FinalSection: ReportSection {
  /// The heading.
  public static let title = "The test"

  /// Makes the section.
  public init() {}

  /// The test score beside the expectation, or why the test rows stay closed.
  public func body(of record: RunRecord) throws -> SectionBody? {
    guard let final = try record.completed(FinalStage.self), let scores = try ScoreText(record)
    else { return nil }
    var body = SectionBody()
    body.append(
      paragraph: Self.training(final, try record.completed(TuningStage.self)?.ensemble))
    guard let test = final.test else {
      body.append(
        paragraph:
          """
          **There was no test.** \(final.refusal ?? final.verdict) The estimate from validation, \(scores.score(final.expected)) \
          \(scores.interval(final.expectedLower, final.expectedUpper)), is all that can be said.
          """)
      return body
    }
    body.append(paragraph: Self.result(test, scores, wasSeen: final.reopening != nil))
    let level = try record.completed(MetricStage.self)?.settings.successAt
    body.append(Self.figure(final, test, level, scores))
    body.append(paragraph: Self.gap(final, test, scores))
    if let seeds = final.seedScores, seeds.count > 1 {
      body.append(paragraph: Self.seeds(seeds, scores))
    }
    if final.isIndicative == true { body.append(paragraph: Self.indicative(test)) }
    let averages = test.otherMetrics.filter { Self.isAverage($0.name) }
    let others = test.otherMetrics.filter { !Self.isAverage($0.name) }
    if !others.isEmpty { body.append(.table(Self.table(of: others))) }
    if !averages.isEmpty {
      body.append(
        .details("Averages over the classes or labels", [.table(Self.table(of: averages))]))
    }
    return body
  }

  private static func training(
    _ final: FinalStage.Outcome, _ ensemble: EnsembleResult?
  ) -> Markdown.Text {
    guard let ensemble else {
      return
        """
        The chosen network (\(final.candidate.title)) was trained once more, for \
        \(final.candidate.epochs.counted("epoch")), on all \(final.trainingRows) development rows: \
        training and validation together. The number of epochs is the one that validation found best.
        """
    }
    let rows: Markdown.Text =
      ensemble.settings.members == .folds
      ? "each on the training rows of one fold"
      : "each on all \(final.trainingRows) development rows"
    return
      """
      The model is \(ensemble.title), \(rows), each for the number of epochs that validation found best.
      """
  }

  private static func result(
    _ test: TestResult, _ scores: ScoreText, wasSeen: Bool
  ) -> Markdown.Text {
    """
    Then the \(test.rows) test rows were opened\
    \(wasSeen ? ", not for the first time" : ", once"). **\(scores.title) is \
    \(scores.score(test.score))**, 95 % interval \(scores.interval(test.lower, test.upper)) \
    (\(test.intervalMethod)). On the same rows the trivial model reaches \
    \(scores.score(test.trivialScore)); the difference is \(test.againstTrivial.gainText(scores)) \
    (\(test.againstTrivial.evidenceText)).
    """
  }

  private static func seeds(_ values: [Double], _ scores: ScoreText) -> Markdown.Text {
    let list = values.map { "\(scores.score($0))" }.joined(separator: ", ")
    let spread = (values.max() ?? 0) - (values.min() ?? 0)
    return
      """
      The recipe was trained with \(values.count) seeds. The network whose training loss lies in the middle \
      is the model, so that a training that went wrong is left aside without a look at test rows; on these \
      they score \(list), the model first. Differences below \(scores.score(spread)) between two recipes \
      may be the seed's.
      """
  }

  private static func indicative(_ test: TestResult) -> Markdown.Text {
    """
    **This result is indicative only.** A verdict needs at least \(TestResult.fewestRows) test rows, and \
    \(TestResult.fewestOfClass) of each class; below that an interval does not hold its promise.
    """
  }

  private static func gap(
    _ final: FinalStage.Outcome, _ test: TestResult, _ scores: ScoreText
  ) -> Markdown.Text {
    let z = final.gapStatistic.map { " (z = \($0.decimal(2)); beyond ±1.96 is more than luck)" }
    let numbers: Markdown.Text =
      "\(scores.score(final.expected)) was expected and \(scores.score(test.score)) was found"
    switch (final.disagrees == true, scores.isBetterThanExpected(test, final)) {
    case (false, _):
      return
        """
        **Validation and test agree**\(z ?? ""): \(numbers), and the gap is no larger than the two \
        uncertainties together explain. So the estimates that guided the choice were honest.
        """
    case (true, true):
      return
        """
        **Validation and test disagree, in favour of the test**\(z ?? ""): \(numbers). The final \
        network learned from more rows than those that validation judged, which helps a little. More \
        than that can mean that the sealed rows happen to be easier, or that rows much like them stand \
        among the others: near-duplicates, or several rows of one person or thing. Expect of new rows \
        what validation says rather than what the test says.
        """
    case (true, false):
      return
        """
        **Validation and test disagree**\(z ?? ""): \(numbers). Either the sealed rows differ from the \
        others (another time, place or kind), or validation was flattered by more than the counted \
        looks: a leak between rows, duplicates, groups. Find the cause before you use the network. Do \
        not tune on the test rows: that would hide the question, not answer it.
        """
    }
  }

  private static func figure(
    _ final: FinalStage.Outcome, _ test: TestResult, _ level: Double?, _ scores: ScoreText
  ) -> Figure {
    let isBetter = scores.isBetterThanExpected(test, final)
    let verdict =
      final.disagrees == true
      ? (isBetter ? "is better than" : "is worse than") : "agrees with"
    let ends = [final.expectedLower, final.expectedUpper, test.lower, test.upper]
    let lines = [
      (test.trivialScore, "trivial model \(scores.score(test.trivialScore))"),
      (level ?? .nan, "level of success \(scores.level(level ?? .nan))"),
    ]
    let references = lines.filter { scores.isNear($0.0, to: ends) }
      .map { ReferenceLine($0.0, label: $0.1) }
    let isTrivialFar = !scores.isNear(test.trivialScore, to: ends)
    let note =
      isTrivialFar ? "; the trivial model, \(scores.score(test.trivialScore)), is far off" : ""
    return Figure(
      "test",
      DotPlot(
        ChartHeading(
          "The test score, \(scores.score(test.score)), \(verdict) what was expected",
          subtitle: "\(scores.name) with 95 % intervals; \(scores.direction)\(note)"),
        axis: Axis(scores.name),
        items: [
          ChartItem(
            "expected, from validation", final.expected,
            interval: .ordered(final.expectedLower, final.expectedUpper),
            label: scores.score(final.expected)),
          ChartItem(
            "test, \(test.rows) rows", test.score, interval: .ordered(test.lower, test.upper),
            isChosen: true, label: scores.score(test.score)),
        ],
        references: references))
  }

  private static func isAverage(_ name: String) -> Bool {
    ["_macro", "_micro", "_weighted"].contains { name.hasSuffix($0) }
  }

  private static func table(of metrics: [TestResult.MetricValue]) -> Markdown.Table {
    Markdown.Table(
      [
        .text("Other metrics on the test rows"), .number("Value"), .number("95 % interval"),
        .text("Meaning"),
      ],
      rows: metrics.map { other in
        let interval: Markdown.Text =
          other.interval.map { "\($0.lower.rounded4) to \($0.upper.rounded4)" } ?? "none"
        return [.code(other.name), "\(other.value.rounded4)", interval, "\(other.summary)"]
      })
  }
}
