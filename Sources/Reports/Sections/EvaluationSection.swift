public import Workflows

/// How candidates are judged: the sealed rows, the folds, and how much the folds differ.
public struct EvaluationSection: ReportSection {
  /// The heading.
  public static let title = "How candidates are judged"

  /// More folds in a round than this are listed instead of tabled.
  private static let widestTable = 7

  /// Makes the section.
  public init() {}

  /// The protocol, and the fold scores of the chosen candidate or of the first network.
  public func body(of record: RunRecord) throws -> SectionBody? {
    guard let evaluation = try record.completed(EvaluationStage.self) else { return nil }
    var body = SectionBody()
    body.append(
      paragraph:
        """
        **\(evaluation.testRows) rows are sealed as test**, \(evaluation.developmentRows) are left \
        for development. Which rows are sealed depends on their content alone, not on the seed or on \
        their order in the file, so another plan for the same data seals the same rows. \
        \(evaluation.smallestGain) \((evaluation.prospects ?? []).joined(separator: " "))
        """)
    let reason = record.lastDecision("evaluation.protocol")?.because
    body.append(
      paragraph: Self.protocolText(evaluation)
        + (reason.map { " The reason: \($0)" as Markdown.Text } ?? ""))
    guard let scores = try ScoreText(record),
      let baseline = try record.completed(BaselineStage.self)
    else { return body }
    let chosen = try record.chosenCandidate()
    Self.appendFolds(
      of: chosen ?? baseline.network, name: chosen == nil ? "first network" : "chosen network",
      evaluation, scores, to: &body)
    if evaluation.foldCount > 1 {
      body.append(Self.figure(chosen: chosen, baseline, scores))
    }
    return body
  }

  private static func protocolText(_ evaluation: EvaluationStage.Outcome) -> Markdown.Text {
    let settings = evaluation.settings
    let sizes: Markdown.Text =
      "\(evaluation.trainingRows) rows train, \(evaluation.validationRows) validate"
    let folds = settings.folds ?? 0
    switch settings.choice {
    case .holdOut:
      return
        """
        **Hold-out:** one part of the development rows validates and never trains (\(sizes)).
        """
    case .kFold:
      return
        """
        **K-fold with \(folds) folds:** the development rows are dealt into \(folds) parts; each \
        validates once while the others train (\(sizes) in the first fold). A score is the mean of \
        \(folds) trainings.
        """
    case .iteratedKFold:
      return
        """
        **Iterated K-fold:** the development rows are dealt into \(folds) parts; each validates once \
        while the others train (\(sizes) in the first fold). All of that happens \
        \(settings.repeats ?? 1) times with the rows shuffled anew, so a score is the mean of \
        \(evaluation.foldCount) trainings.
        """
    }
  }

  private static func appendFolds(
    of result: CandidateResult, name: String, _ evaluation: EvaluationStage.Outcome,
    _ scores: ScoreText, to body: inout SectionBody
  ) {
    guard let low = result.foldScores.min(), let high = result.foldScores.max() else { return }
    if result.foldScores.count == 1 {
      body.append(
        paragraph:
          """
          The \(name) scores \(scores.score(result.score)) on the validation rows, with a standard \
          error of \(scores.score(result.standardError)) over those rows.
          """)
      return
    }
    body.append(
      paragraph:
        """
        The \(name) scores **\(scores.score(result.score))** on average over \
        \(result.foldScores.count) folds, between \(scores.score(low)) and \(scores.score(high)): that \
        much depends on which rows happen to validate. The corrected standard error of the mean is \
        \(scores.score(result.standardError)). It is larger than the spread of the folds divided by the \
        root of their number, because folds share training rows and are no independent repetitions \
        (Nadeau & Bengio 2003).
        """)
    let perRound = max(1, evaluation.settings.folds ?? result.foldScores.count)
    body.append(
      .details(
        "\(scores.title) of the \(name) in each fold",
        [.table(table(of: result.foldScores, perRound: perRound, scores))]))
  }

  private static func table(
    of values: [Double], perRound: Int, _ scores: ScoreText
  ) -> Markdown.Table {
    guard perRound <= widestTable else {
      return Markdown.Table(
        [.number("Fold"), .number("Score")],
        rows: values.enumerated().map { ["\($0.offset + 1)", "\(scores.score($0.element))"] })
    }
    let rounds = stride(from: 0, to: values.count, by: perRound).map {
      values[$0..<min($0 + perRound, values.count)]
    }
    return Markdown.Table(
      [.number("Round")] + (1...perRound).map { .number("Fold \($0)") },
      rows: rounds.enumerated().map { index, round in
        ["\(index + 1)"] + round.map { "\(scores.score($0))" }
      })
  }

  private static func figure(
    chosen: CandidateResult?, _ baseline: BaselineStage.Outcome, _ scores: ScoreText
  ) -> Figure {
    func row(_ name: String, _ result: CandidateResult, isChosen: Bool) -> FoldPlot.Row {
      FoldPlot.Row(
        name, scores: result.foldScores, mean: result.score,
        interval: scores.whisker(result, standardErrors: 2), isChosen: isChosen,
        label: scores.score(result.score))
    }
    var rows: [FoldPlot.Row] = []
    if let chosen { rows.append(row("chosen network", chosen, isChosen: true)) }
    rows.append(row("first network", baseline.network, isChosen: chosen == nil))
    if !baseline.linear.hasDiverged {
      rows.append(row("linear model", baseline.linear, isChosen: false))
    }
    let first = chosen ?? baseline.network
    let low = scores.score(first.foldScores.min() ?? first.score)
    let high = scores.score(first.foldScores.max() ?? first.score)
    return Figure(
      "folds",
      FoldPlot(
        ChartHeading(
          "The \(chosen == nil ? "first" : "chosen") network scores between \(low) and \(high) from "
            + "fold to fold",
          subtitle: "\(scores.name) of each fold (dots), mean and two corrected standard errors "
            + "(diamond and whisker); \(scores.direction)"),
        axis: Axis(scores.name), rows: rows))
  }
}
