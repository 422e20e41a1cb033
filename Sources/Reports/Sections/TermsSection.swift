public import Workflows

/// The words of statistics that this report uses, for a reader who does not know them.
public struct TermsSection: ReportSection {
  /// The heading.
  public static let title = "How to read the numbers"

  /// Makes the section.
  public init() {}

  /// Each term that occurs in the report, with what it means; nothing before a comparison was made.
  public func body(of record: RunRecord) throws -> SectionBody? {
    guard let baseline = try record.completed(BaselineStage.self) else { return nil }
    let tuning = try record.completed(TuningStage.self)
    let test = try record.completed(FinalStage.self)?.test
    let comparisons =
      [baseline.againstTrivial, baseline.againstLinear, test?.againstTrivial].compactMap { $0 }
      + (tuning?.ledger.compactMap(\.gain) ?? [])
    let methods =
      [test?.intervalMethod].compactMap { $0 }
      + (test?.otherMetrics.compactMap { $0.interval?.method } ?? [])
      + (test?.classes.compactMap { $0.recallInterval?.method } ?? [])
    var terms = Self.always + Self.tests(comparisons.map(\.test)) + Self.intervals(methods)
    if tuning != nil { terms += Self.choice }
    if test != nil { terms.append(Self.gap) }
    var body = SectionBody()
    body.append(.list(terms))
    return body
  }

  private static let always: [Markdown.Text] = [
    """
    **95 % interval**, written in brackets: of a hundred such intervals, from a hundred runs on other \
    rows of the same kind, about 95 hold the true value, which is the score on endlessly many new rows. \
    Whether this one does nobody can know. A difference whose interval holds 0 may be none.
    """,
    """
    **p**: how probable a difference at least as large would be if in truth there were none. Below \
    0.05 it is called more than luck; then one of twenty differences that are none is called so, too. A \
    large p does not show that two models are equally good, only that these rows cannot tell.
    """,
    """
    **Standard error**: by how much a score would typically move if other rows had been drawn. The truth is \
    seldom more than two standard errors away.
    """,
    """
    **Paired**: both models are judged on the same rows, and what counts is the difference on each. What \
    makes a row hard for both drops out, so that smaller differences can be seen.
    """,
  ]

  private static func tests(_ names: [String]) -> [Markdown.Text] {
    let all: [(start: String, text: Markdown.Text)] = [
      (
        "corrected resampled t-test",
        """
        **Corrected resampled t-test**: is the mean difference over the folds large beside its standard \
        error? Folds share most of their training rows, so they agree more than independent samples \
        would; the correction widens the standard error for that. Without it, a test over ten times ten \
        folds finds a difference between equals more often than not.
        """
      ),
      (
        "exact McNemar test",
        """
        **Exact McNemar test**: only the rows count on which one model is right and the other is wrong. Were \
        both equally good, each such row would be the toss of a fair coin; p is the probability of \
        as uneven a result.
        """
      ),
      (
        "sign-flip permutation test",
        """
        **Sign-flip permutation test**: were both models equally good, the difference on a row could as \
        well have the other sign. The signs are drawn anew 9,999 times; p is the share of draws whose \
        mean difference is at least as large.
        """
      ),
      (
        "paired bootstrap",
        """
        **Paired bootstrap**: rows are drawn with replacement, as many as there are, again and again, and \
        both models are scored on each draw; p says how seldom the difference changes its sign.
        """
      ),
    ]
    return all.filter { entry in names.contains { $0.hasPrefix(entry.start) } }.map(\.text)
  }

  private static func intervals(_ methods: [String]) -> [Markdown.Text] {
    let all: [(part: String, text: Markdown.Text)] = [
      (
        "Wilson",
        """
        **Wilson interval**: of a share, such as that of the right answers, all true shares that would \
        not make the one that was found a surprise. It holds its promise near 0 and 1, too, where the score plus and \
        minus two standard errors does not.
        """
      ),
      (
        "Newcombe",
        """
        **Newcombe's score interval**: the same for the area under the ROC curve.
        """
      ),
      (
        "groups",
        """
        **t interval over groups**: rows of one group, such as a patient, succeed and fail together. So \
        each group counts as one, and the interval is wider than that of as many rows on their own.
        """
      ),
      (
        "logarithm",
        """
        **t interval on the scale of the logarithm**: of a mean error of few rows, the mean plus and minus some two \
        standard errors, more of them the fewer rows there are. Errors lean to one side and cannot be below \
        0; their logarithm leans less.
        """
      ),
      (
        "bootstrap",
        """
        **Bootstrap**: the test rows are drawn with replacement, as many as there are, again and again, and \
        scored each time (a replicate). The middle 95 % of these scores are the percentile interval; BCa \
        corrects its ends for scores that lean to one side.
        """
      ),
    ]
    return all.filter { entry in methods.contains { $0.contains(entry.part) } }.map(\.text)
  }

  private static let gap: Markdown.Text =
    """
    **z**: the difference between what was expected and what the test found, in standard errors. Of twenty \
    honest runs one shows more than 1.96 of them by luck.
    """

  private static let choice: [Markdown.Text] = [
    """
    **A look at validation**: each configuration that was judged on validation rows, because each could have been \
    chosen for what is only luck on these rows. That is why the score of the chosen one is corrected, and why the \
    test rows are opened once.
    """,
    """
    **Expected beforehand**: what further networks of the chosen recipe, by which nothing was chosen, score on the \
    validation rows; of several networks together, their score less what choosing flatters it by. Its interval adds \
    up what other rows and what another training would change.
    """,
  ]
}
