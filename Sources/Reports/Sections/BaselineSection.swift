public import Workflows

/// Step 5: the trivial model, the linear model and the first network, and what the gate said.
public struct BaselineSection: ReportSection {
  /// The heading.
  public static let title = "Is there something to learn?"

  /// Makes the section.
  public init() {}

  /// The three models with their scores, the paired test, and what it means.
  public func body(of record: RunRecord) throws -> SectionBody? {
    guard let baseline = try record.completed(BaselineStage.self),
      let scores = try ScoreText(record)
    else { return nil }
    var body = SectionBody()
    body.append(
      paragraph:
        """
        The trivial model looks at no input: it answers with \(baseline.trivial.name). If a small \
        network cannot beat it, either the inputs do not tell the target, or there are too few rows to \
        find out. The linear model is a second bar: what it reaches, a network must exceed to be worth \
        its complexity.
        """)
    body.append(.table(Self.table(baseline, scores)))
    body.append(Self.figure(baseline, scores))
    body.append(paragraph: Self.gate(baseline, scores))
    body.append(paragraph: Self.againstLinear(baseline, scores))
    if let finding = baseline.settings.rateFinding {
      body.append(paragraph: "**Learning rate.** \(finding.sentence)")
      body.append(.table(Self.table(finding.decades)))
    }
    return body
  }

  /// The loss at each decade of the learning rate.
  private static func table(_ decades: [RateDecade]) -> Markdown.Table {
    Markdown.Table(
      [.number("Learning rate"), .number("Smoothed loss of the batches")],
      rows: decades.map { ["\($0.rate)", "\($0.loss)"] })
  }

  private static func table(
    _ baseline: BaselineStage.Outcome, _ scores: ScoreText
  ) -> Markdown.Table {
    let models = [
      ("Trivial model", baseline.trivial), ("Linear model", baseline.linear),
      ("First network: \(baseline.network.candidate.architectureTitle)", baseline.network),
    ]
    return Markdown.Table(
      [
        .text("Model"), .number("\(scores.title)"), .number("Standard error"),
        .number("Parameters"), .number("Epochs"),
      ],
      rows: models.map { name, result in
        guard !result.hasDiverged else {
          return ["\(name)", "diverged", "", "\(result.parameters)", ""]
        }
        return [
          "\(name)", "\(scores.score(result.score))", "\(scores.score(result.standardError))",
          "\(result.parameters)", result.epochs > 0 ? "\(result.epochs)" : "–",
        ]
      })
  }

  private static func figure(_ baseline: BaselineStage.Outcome, _ scores: ScoreText) -> Figure {
    func item(_ name: String, _ result: CandidateResult, isChosen: Bool = false) -> ChartItem {
      ChartItem(
        name, result.score, interval: scores.whisker(result, standardErrors: 2),
        isChosen: isChosen, label: scores.score(result.score))
    }
    var items = [item("trivial model", baseline.trivial)]
    if !baseline.linear.hasDiverged { items.append(item("linear model", baseline.linear)) }
    items.append(item("first network", baseline.network, isChosen: true))
    let gain = scores.score(abs(baseline.againstTrivial.gain))
    let finding: String
    if baseline.isSupported {
      finding = "The first network beats the trivial model by \(gain)"
    } else if baseline.againstTrivial.gain > 0 {
      finding = "The first network is ahead of the trivial model by no more than luck explains"
    } else {
      finding = "The first network does no better than the trivial model"
    }
    return Figure(
      "baseline",
      BarChart(
        ChartHeading(
          finding,
          subtitle: "\(scores.name) on validation rows with two corrected standard errors; "
            + scores.direction),
        axis: Axis(scores.name), items: items))
  }

  private static func gate(
    _ baseline: BaselineStage.Outcome, _ scores: ScoreText
  ) -> Markdown.Text {
    let gate = baseline.againstTrivial
    let numbers: Markdown.Text =
      """
      The difference is \(gate.gainText(scores)) (estimate and 95 % interval, positive is better; \
      \(gate.evidenceText)).
      """
    let level = "\(baseline.significance)"
    guard baseline.isSupported else {
      return
        """
        **The gate stays closed.** \(numbers) To pass, the network must be ahead with p below \
        \(level). So these data do not support the hypothesis. That does not prove that there is \
        nothing to learn, only that this network on these rows has not found it.
        """
    }
    return
      """
      **The gate opens.** \(numbers) Were there no difference, one as large would turn up with \
      probability p, which is below the level of \(level). The first network has statistical power: \
      there is something to learn, and these rows are enough to see it.
      """
  }

  private static func againstLinear(
    _ baseline: BaselineStage.Outcome, _ scores: ScoreText
  ) -> Markdown.Text {
    guard !baseline.linear.hasDiverged else {
      return "The linear model diverged: its loss left the finite numbers, so nothing is compared."
    }
    let comparison = baseline.againstLinear
    let numbers: Markdown.Text =
      "\(comparison.gainText(scores)), \(comparison.pText)"
    guard comparison.pValue < baseline.significance else {
      return
        """
        Against the linear model the first network's difference is \(numbers): the two cannot be told \
        apart on these rows.
        """
    }
    return comparison.gain > 0
      ? """
      Against the linear model the first network's difference is \(numbers): the inputs act in \
      combination, or along curves, and the network uses that.
      """
      : """
      Against the linear model the first network's difference is \(numbers): **the linear model is \
      better**. Steps 6 and 7 have to show whether another network can make up for it.
      """
  }
}
