public import Workflows

/// Step 7, second part: all trials, the rule that chose, and what so many looks are worth by luck.
public struct TrialsSection: ReportSection {
  /// The heading.
  public static let title = "Which network was chosen?"

  /// More trials than this are folded away.
  private static let rowsShown = 8

  /// Makes the section.
  public init() {}

  /// The trials from best to worst, the selection, and its optimism.
  public func body(of record: RunRecord) throws -> SectionBody? {
    guard let tuning = try record.completed(TuningStage.self), let scores = try ScoreText(record),
      let chosen = tuning.chosenTrial, tuning.trials.indices.contains(tuning.selection.best)
    else { return nil }
    let order = Self.order(of: tuning.trials, scores)
    var body = SectionBody()
    body.append(paragraph: Self.trials(tuning))
    body.append(Self.figure(tuning, order, try record.completed(BaselineStage.self), scores))
    let table = Self.table(tuning, order, scores)
    if tuning.trials.count > Self.rowsShown {
      body.append(
        .details("All \(tuning.trials.count) trials, best first", [.table(table)]))
    } else {
      body.append(.table(table))
    }
    if let progress = tuning.progress {
      body.append(
        .details(
          "Where the search stood after each trial", [.table(Self.standings(progress, scores))]))
      body.append(
        paragraph:
          """
          *New best* means a gain of more than one paired standard error on the best trial before; \
          *significantly better* one that the best of so many looks would show by luck less than once in \
          twenty times. *Corrected* is what the best so far is worth on rows that did not choose it.
          """)
    }
    body.append(paragraph: Self.rule(tuning, chosen, scores))
    body.append(paragraph: Self.againstFirst(tuning, scores))
    if let seeds = tuning.seeds { body.append(paragraph: Self.seeds(seeds, scores)) }
    body.append(paragraph: Self.looks(tuning, scores))
    // Of an ensemble another section tells what is expected.
    if tuning.ensemble == nil {
      for text in Self.expectation(tuning, chosen, scores) { body.append(paragraph: text) }
    }
    if let parts = tuning.expectedUncertainty { body.append(paragraph: Self.parts(parts, scores)) }
    return body
  }

  private static func trials(_ tuning: TuningStage.Outcome) -> Markdown.Text {
    guard tuning.settings.search == "random" else {
      return
        """
        \(tuning.trials.count.counted("network")) were judged on the validation rows of all folds, \
        each with early stopping: the first network, the reference of step 6, and candidates that the \
        search `\(tuning.settings.search)` proposed around it. Early stopping makes the number of epochs \
        part of what is found.
        """
    }
    return
      """
      \(tuning.trials.count.counted("network")) were judged on the validation rows of all folds, \
      each with early stopping: the first network, the reference of step 6, and candidates that were \
      drawn at random around it. Early stopping makes the number of epochs part of what is found.
      """
  }

  /// The positions of the trials, best first; those that diverged come last.
  private static func order(of trials: [CandidateResult], _ scores: ScoreText) -> [Int] {
    trials.indices.sorted { first, second in
      let (one, two) = (trials[first], trials[second])
      guard one.hasDiverged == two.hasDiverged else { return two.hasDiverged }
      guard one.score != two.score else { return first < second }
      return scores.higherIsBetter ? one.score > two.score : one.score < two.score
    }
  }

  private static func table(
    _ tuning: TuningStage.Outcome, _ order: [Int], _ scores: ScoreText
  ) -> Markdown.Table {
    Markdown.Table(
      [
        .number("Trial"), .text("Network"), .number("Parameters"), .number("Learning rate"),
        .number("Batch size"), .number("Epochs"), .number("\(scores.title)"),
        .number("Standard error"),
      ],
      rows: order.map { index in
        let result = tuning.trials[index]
        let candidate = result.candidate
        let outcome: [Markdown.Text] =
          result.hasDiverged
          ? ["", "diverged", ""]
          : [
            "\(result.epochs)", "\(scores.score(result.score))",
            "\(scores.score(result.standardError))",
          ]
        return [
          "\(index + 1)", "\(candidate.title)", "\(result.parameters)",
          "\("\(candidate.learningRate)")", "\(candidate.batchSize)",
        ] + outcome
      },
      boldRow: order.firstIndex(of: tuning.selection.chosen))
  }

  /// Where the search stood after each trial.
  private static func standings(
    _ progress: [TrialProgress?], _ scores: ScoreText
  ) -> Markdown.Table {
    Markdown.Table(
      [
        .number("After trial"), .number("Best"), .number("Corrected"), .number("Looks"),
        .text("The trial is"),
      ],
      rows: progress.enumerated().compactMap { index, standing in
        standing.map { standing in
          let words =
            standing.isSignificant ? "significantly better" : (standing.isNewBest ? "new best" : "")
          return [
            "\(index + 1)", "\(scores.score(standing.best))", "\(scores.score(standing.corrected))",
            "\(standing.looks)", "\(words)",
          ]
        }
      })
  }

  private static func figure(
    _ tuning: TuningStage.Outcome, _ order: [Int], _ baseline: BaselineStage.Outcome?,
    _ scores: ScoreText
  ) -> Figure {
    let sound = order.filter { !tuning.trials[$0].hasDiverged }
    let items = sound.map { index in
      let result = tuning.trials[index]
      let mark = index == tuning.selection.best ? " (best)" : ""
      return ChartItem(
        "\(index + 1): \(result.candidate.label)\(mark)", result.score,
        interval: scores.whisker(result, standardErrors: 1),
        isChosen: index == tuning.selection.chosen, label: scores.score(result.score))
    }
    let number = tuning.selection.chosen + 1
    let finding =
      tuning.selection.chosen == tuning.selection.best
      ? "Trial \(number) is chosen: it scores best and no simpler one comes within luck of it"
      : "Trial \(number) is chosen: the simplest of \(tuning.selection.within.count) that luck does not "
        + "tell from the best"
    return Figure(
      "trials",
      DotPlot(
        ChartHeading(
          finding,
          subtitle:
            "\(scores.name) on validation rows with one corrected standard error, best first; "
            + "\(scores.direction); names give hidden layers × units"),
        axis: Axis(scores.name), items: items, references: references(baseline, items, scores)))
  }

  /// The lines of the baselines, but for one so far away that it would press all trials together.
  private static func references(
    _ baseline: BaselineStage.Outcome?, _ items: [ChartItem], _ scores: ScoreText
  ) -> [ReferenceLine] {
    guard let baseline else { return [] }
    let lines = [
      ("trivial model", baseline.trivial),
      ("linear model", baseline.linear),
    ].filter { !$0.1.hasDiverged && scores.isNear($0.1.score, to: items.map(\.value)) }
    return lines.map {
      ReferenceLine($0.1.score, label: "\($0.0) \(scores.score($0.1.score))")
    }
  }

  private static func rule(
    _ tuning: TuningStage.Outcome, _ chosen: CandidateResult, _ scores: ScoreText
  ) -> Markdown.Text {
    let selection = tuning.selection
    let best = tuning.trials[selection.best]
    let rule: Markdown.Text =
      """
      **The rule:** take the best score; among all trials that fall behind it by no more than one \
      standard error of the paired difference, choose the simplest, by parameters first.
      """
    guard selection.chosen != selection.best else {
      return rule
        + """
         Trial \(selection.best + 1) scores best, \(scores.score(best.score)), and \
        \(selection.within.count > 1 ? "is the simplest of \(selection.within.count) within that distance" : "no other comes as near").
        """
    }
    return rule
      + """
       Trial \(selection.best + 1) scores best, \(scores.score(best.score)); \
      \(selection.within.count.counted("trial")) are within that distance, and the simplest is \
      **trial \(selection.chosen + 1): \(chosen.titleWithSize)**, with \(scores.score(chosen.score)).
      """
  }

  private static func againstFirst(
    _ tuning: TuningStage.Outcome, _ scores: ScoreText
  ) -> Markdown.Text {
    let comparison = tuning.againstFirstNetwork
    guard tuning.selection.chosen != 0 else {
      return "It is the first network itself: tuning found nothing simpler that does as well."
    }
    let verdict: Markdown.Text =
      comparison.lower > 0
      ? "the search has paid" : (comparison.upper < 0 ? "the search has not paid" : "a tie")
    return
      """
      Against the first network of step 5 that is a difference of \(comparison.gainText(scores)), \
      \(comparison.pText): \(verdict). This p-value does not know that the network was \
      chosen by the same rows.
      """
  }

  private static func looks(_ tuning: TuningStage.Outcome, _ scores: ScoreText) -> Markdown.Text {
    let looks = tuning.looks
    let count: Markdown.Text =
      """
      **What the looks are worth.** Up to here validation was looked at for \
      \(looks.candidates.counted("configuration")), in \(looks.trainings.counted("training")) with \
      \(looks.epochs.counted("epoch")). Whoever looks often enough finds something that looks good.
      """
    let earlier = Self.earlier(looks)
    guard tuning.selection.luck > 0 else { return count + earlier }
    return count + earlier
      + """
       Of \(tuning.trials.count) equally good networks the best would seem better than their average by \
      \(scores.score(tuning.selection.luck)) through luck alone.
      """
  }

  /// What other runs had looked at, and the returns of this one.
  private static func earlier(_ looks: LookCount) -> Markdown.Text {
    var text: Markdown.Text = ""
    if let earlier = looks.earlier, !earlier.runs.isEmpty {
      text =
        text
          + """
           Before, \(earlier.runs.count.counted("other run")) in the same folder had looked at these rows \
          for \(earlier.configurations.counted("configuration")): they count as well, because what was \
          learned from them went into this plan.
          """
    }
    if let returns = looks.returns, returns > 0 {
      text = text + " \(returns.counted("return")) to an earlier step counts as a look, too."
    }
    return text
  }

  private static func seeds(_ seeds: SeedSpread, _ scores: ScoreText) -> Markdown.Text {
    let values = seeds.scores.map { "\(scores.score($0))" }.joined(separator: ", ")
    let facts: Markdown.Text =
      """
      Trained again with other seeds of weights and batches, the same recipe scores \(values) on one \
      round of folds: the seed alone moves it by \(scores.score(seeds.spread)).
      """
    return seeds.isTie
      ? facts
        + """
         The margin over \(seeds.rival) is \(scores.score(seeds.margin)), within that: **a tie**. The \
        simpler of the two is as good a choice.
        """
      : facts
        + """
         The margin over \(seeds.rival), \(scores.score(seeds.margin)), is more than that: the seed does \
        not explain it. Whether the choice of rows does is what the p-value above tells.
        """
  }

  /// What the expectation rests on, and what it is.
  private static func expectation(
    _ tuning: TuningStage.Outcome, _ chosen: CandidateResult, _ scores: ScoreText
  ) -> [Markdown.Text] {
    let basis = tuning.expectedFrom.map { fresh($0, scores) } ?? correction(tuning, scores)
    let expected: Markdown.Text =
      """
      On new rows **\(scores.score(tuning.expected))** \
      \(scores.interval(tuning.expectedLower, tuning.expectedUpper)) is expected, where validation says \
      \(scores.score(chosen.score)). This was written down before the test rows were opened.
      """
    return [basis, expected]
  }

  private static func fresh(_ values: [Double], _ scores: ScoreText) -> Markdown.Text {
    let list = values.map { "\(scores.score($0))" }.joined(separator: ", ")
    return
      """
      The chosen network had the best luck of its training and of these rows, or it would not have been \
      chosen. So the recipe was trained again with other seeds, by which nothing was chosen: \(list).
      """
  }

  private static func correction(
    _ tuning: TuningStage.Outcome, _ scores: ScoreText
  ) -> Markdown.Text {
    // The optimism has the sign of the metric: what flatters a loss is negative.
    let flattery =
      scores.higherIsBetter ? tuning.selection.optimism : -tuning.selection.optimism
    return flattery > 0
      ? """
      Repeating the choice on resampled rows and judging it on the rows left out (BBC-CV, Tsamardinos \
      et al. 2018) shows by how much the chosen score flatters: \(scores.score(flattery)).
      """
      : """
      Repeating the choice on resampled rows and judging it on the rows left out (BBC-CV, Tsamardinos \
      et al. 2018) shows no flattery here (\(scores.score(flattery))).
      """
  }

  /// What the standard error of the expectation is made of.
  private static func parts(
    _ uncertainty: ScoreUncertainty, _ scores: ScoreText
  ) -> Markdown.Text {
    let whole = scores.score(uncertainty.standardError)
    switch uncertainty.reason {
    case nil:
      let rows = scores.score(uncertainty.rowVariance.squareRoot())
      let training = scores.score(uncertainty.trainingVariance.squareRoot())
      return
        """
        The standard error, \(whole), has two parts, whose squares add up: other rows \(rows), another \
        training \(training).
        """
    case .unknownParts:
      return
        """
        The standard error, \(whole), is the larger of that of the rows and that of the folds, since \
        nothing here tells what another training is worth.
        """
    case .unevenFolds:
      return
        """
        The standard error, \(whole), is that of the folds: they differ by more than their rows and their \
        networks explain (Cochran's Q, p < 0.01), so the rows are not all alike.
        """
    }
  }
}
