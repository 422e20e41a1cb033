public import Workflows

/// Step 7, first part: what each regularizer buys by itself.
public struct RegularizerSection: ReportSection {
  /// The heading.
  public static let title = "What does each regularizer buy?"

  /// Makes the section.
  public init() {}

  /// The ledger: one change at a time against the overfitted reference.
  public func body(of record: RunRecord) throws -> SectionBody? {
    guard let tuning = try record.completed(TuningStage.self), let scores = try ScoreText(record),
      let reference = tuning.ledger.first
    else { return nil }
    var body = SectionBody()
    body.append(
      paragraph:
        """
        Before regularizers are combined, each is tried alone on the overfitted reference of step 6, \
        which scores \(scores.score(reference.result.score)) at its last epoch. So each line says what \
        one change buys. All are judged on the same \(tuning.ledgerFolds.counted("fold")), and the gain \
        is a paired difference; positive is better.
        """)
    body.append(.table(Self.table(tuning.ledger, scores)))
    let compared = tuning.ledger.compactMap { entry in entry.gain.map { (entry, $0) } }
    if !compared.isEmpty {
      body.append(Self.figure(compared, scores))
      body.append(paragraph: Self.finding(compared, scores))
    }
    return body
  }

  private static func table(
    _ ledger: [TuningStage.LedgerEntry], _ scores: ScoreText
  ) -> Markdown.Table {
    Markdown.Table(
      [
        .text("Change"), .number("\(scores.title)"), .number("Gain"), .number("95 % interval"),
        .number("p"), .number("Parameters"), .number("Epochs"),
      ],
      rows: ledger.map { entry in
        let result = entry.result
        guard !result.hasDiverged else {
          return ["\(entry.change)", "diverged", "", "", "", "\(result.parameters)", ""]
        }
        let gain: [Markdown.Text] =
          entry.gain.map {
            [
              "\(scores.gain($0.gain))", "\(scores.interval($0.lower, $0.upper))",
              "\(probability($0.pValue))",
            ]
          } ?? ["–", "–", "–"]
        return ["\(entry.change)", "\(scores.score(result.score))"] + gain
          + ["\(result.parameters)", "\(result.epochs)"]
      })
  }

  /// The level at which a single change is said to help or harm.
  private static let level = 0.05

  private static func isHelpful(_ gain: Comparison) -> Bool {
    gain.lower > 0 && gain.isBetter(at: level)
  }

  private static func probability(_ value: Double) -> String {
    let text = value.probability
    return text.hasPrefix("= ") ? String(text.dropFirst(2)) : text
  }

  private static func figure(
    _ compared: [(entry: TuningStage.LedgerEntry, gain: Comparison)], _ scores: ScoreText
  ) -> Figure {
    let helpful = compared.filter { isHelpful($0.gain) }
    let finding =
      helpful.isEmpty
      ? "By itself, no regularizer shows a gain that luck does not explain"
      : "Gains beyond luck: " + helpful.map(\.entry.change).joined(separator: ", ")
    return Figure(
      "regularizers",
      DotPlot(
        ChartHeading(
          finding,
          subtitle: "gain in \(scores.name) over the overfitted reference with 95 % interval; "
            + "right of 0 is better"),
        axis: Axis("gain in \(scores.name)"),
        items: compared.map { entry, gain in
          ChartItem(
            entry.change, gain.gain, interval: .ordered(gain.lower, gain.upper),
            isChosen: isHelpful(gain), label: scores.gain(gain.gain))
        },
        references: [ReferenceLine(0, label: "the reference")]))
  }

  private static func finding(
    _ compared: [(entry: TuningStage.LedgerEntry, gain: Comparison)], _ scores: ScoreText
  ) -> Markdown.Text {
    let helpful = compared.filter { isHelpful($0.gain) }
    let harmful = compared.filter { $0.gain.upper < 0 && $0.gain.pValue < level }
    func names(_ list: [(entry: TuningStage.LedgerEntry, gain: Comparison)]) -> Markdown.Text {
      .joined(list.map { "\($0.entry.change) (\(scores.gain($0.gain.gain)))" })
    }
    var text: Markdown.Text =
      helpful.isEmpty
      ? """
      On these rows none of the \(compared.count) changes is shown to help by itself: for none does the \
      interval lie above 0 with p below 0.05. It may still help in combination.
      """
      : "Shown to help (interval above 0, p below 0.05): \(names(helpful))."
    if !harmful.isEmpty { text = text + " Shown to harm: \(names(harmful))." }
    return text
      + """
       Of twenty such comparisons one would be called so by luck, and here are \(compared.count): the \
      ledger explains, it does not choose.
      """
  }
}
