public import Workflows

/// Step 7, third part: the networks that predict together, and what that is worth.
public struct EnsembleSection: ReportSection {
  /// The heading.
  public static let title = "What do several networks do together?"

  /// Makes the section.
  public init() {}

  /// The networks with their weights, and the ensemble beside one network alone.
  public func body(of record: RunRecord) throws -> SectionBody? {
    guard let tuning = try record.completed(TuningStage.self), let ensemble = tuning.ensemble,
      let chosen = tuning.chosenTrial, let scores = try ScoreText(record)
    else { return nil }
    var body = SectionBody()
    body.append(paragraph: Self.explanation(ensemble))
    body.append(.table(Self.table(ensemble, scores)))
    body.append(paragraph: Self.value(ensemble, chosen, scores))
    body.append(
      paragraph:
        """
        So new rows are expected to give **\(scores.score(tuning.expected))** \
        \(scores.interval(tuning.expectedLower, tuning.expectedUpper)). This was written down before the \
        test rows were opened.
        """)
    return body
  }

  private static func explanation(_ ensemble: EnsembleResult) -> Markdown.Text {
    let count = ensemble.members.count
    return switch ensemble.settings.choice {
    case .none, .average: "The model is the mean of what \(count) networks predict."
    case .weightedAverage:
      """
      The model is a weighted mean of what \(count) networks predict. The weights are how often each was \
      picked for a bag that grows by whichever network lowers the out-of-fold loss most (Caruana et al. \
      2004).
      """
    case .majorityVote:
      """
      The model is a vote: each of \(count) networks names a class, and their mean probability decides \
      where the votes are even.
      """
    case .stacking:
      """
      The model is a deciding layer on top of \(count) networks (Wolpert 1992): it weighs their logits, or \
      their numbers around the mean of the target. Its weights were fitted to out-of-fold predictions and \
      are drawn towards equal ones.
      """
    }
  }

  private static func table(_ ensemble: EnsembleResult, _ scores: ScoreText) -> Markdown.Table {
    Markdown.Table(
      [
        .text("Member"), .text("Network"), .number("Seed"), .number("Epochs"),
        .number("\(scores.title)"), .number("Weight"),
      ],
      rows: zip(ensemble.members, ensemble.rule.weights).map { member, weight in
        [
          "\(member.name)", "\(member.candidate.title)", "\(member.seed)",
          "\(member.candidate.epochs)", "\(scores.score(member.score))", "\(weight.rounded3)",
        ]
      })
  }

  private static func value(
    _ ensemble: EnsembleResult, _ chosen: CandidateResult, _ scores: ScoreText
  ) -> Markdown.Text {
    guard let comparison = ensemble.againstSingle else {
      return
        """
        Each network has learned from the validation rows of the others, so that no row of a round of folds \
        is new to two of them. The value of one network, \(scores.score(chosen.score)), stands for all; \
        the mean of several is seldom worse.
        """
    }
    let honesty: Markdown.Text =
      """
      On validation the ensemble reaches **\(scores.score(ensemble.result.score))**, one network alone \
      \(scores.score(chosen.score)): a difference of \(comparison.gainText(scores)), \
      \(comparison.pText).
      """
    guard ensemble.settings.choice.learns || ensemble.settings.members == .trials else {
      return honesty
    }
    return honesty
      + """
       What the ensemble has chosen, members and weights, it chose for the rows of each fold on the other \
      folds, so that no row judged a choice that it had a say in. The table holds what all rows together \
      have chosen.
      """
  }
}
