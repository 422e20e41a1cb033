public import Workflows

/// Step 6: the ladder of ever larger networks, and the rung at which validation turned.
public struct OverfitSection: ReportSection {
  /// The heading.
  public static let title = "How large is large enough?"

  /// Makes the section.
  public init() {}

  /// The rungs with the numbers of the rule, and what the reference shows.
  public func body(of record: RunRecord) throws -> SectionBody? {
    guard let overfit = try record.completed(OverfitStage.self) else { return nil }
    var body = SectionBody()
    body.append(
      paragraph:
        """
        Only a network that can overfit is known to be large enough: it has room for what is general, \
        and then learns what is not. So the network grows, and is trained on, without anything to stop \
        it, until the validation loss turns for the worse. Each rung was trained on \
        \(overfit.folds.counted("fold")).
        """)
    body.append(.table(Self.table(overfit)))
    body.append(
      paragraph:
        """
        **The rule:** a network overfits if, from the epoch at which its smoothed validation loss is \
        lowest to the last, the losses of the validation rows have risen by more than two standard \
        errors of their mean rise, while the training loss has fallen.
        """)
    if overfit.rungs.count > 1 { body.append(Self.figure(overfit)) }
    body.append(paragraph: Self.finding(overfit))
    let findings = Self.findings(overfit)
    if !findings.isEmpty {
      body.append(paragraph: "What the rules for curves say of each rung:")
      body.append(.list(findings))
    }
    return body
  }

  private static func findings(_ overfit: OverfitStage.Outcome) -> [Markdown.Text] {
    overfit.rungs.flatMap { rung in
      (rung.findings ?? []).map { finding in
        "\(rung.result.candidate.architectureTitle), \(rung.result.candidate.epochs.counted("epoch")): \(finding.sentence)"
      }
    }
  }

  private static func table(_ overfit: OverfitStage.Outcome) -> Markdown.Table {
    Markdown.Table(
      [
        .text("Network"), .number("Parameters"), .number("Turning epoch"),
        .number("Validation loss there"), .number("… at the end"),
        .number("Rise (limit)"), .number("Training loss at the end"), .text("Overfits"),
      ],
      rows: overfit.rungs.map { rung in
        let name: Markdown.Text =
          "\(rung.result.candidate.architectureTitle), "
          + "\(rung.result.candidate.epochs.counted("epoch"))"
        guard let diagnosis = rung.diagnosis else {
          return [name, "\(rung.result.parameters)", "", "", "", "", "", "diverged"]
        }
        return [
          name, "\(rung.result.parameters)", "\(diagnosis.turningEpoch)",
          "\(diagnosis.validationAtTurn.shortText)", "\(diagnosis.validationAtEnd.shortText)",
          "\(diagnosis.rise.shortText) (\((2 * diagnosis.standardError).shortText))",
          "\(diagnosis.trainingAtEnd.shortText)", diagnosis.overfits ? "yes" : "no",
        ]
      },
      boldRow: overfit.overfits ? overfit.reference : nil)
  }

  private static func finding(_ overfit: OverfitStage.Outcome) -> Markdown.Text {
    guard let rung = overfit.referenceRung, let diagnosis = rung.diagnosis else {
      return "\(overfit.verdict)"
    }
    let title = rung.result.candidate.architectureTitle
    guard overfit.overfits else {
      return
        """
        **Capacity is not proven.** None of \(overfit.rungs.count.counted("rung")) overfits by the \
        rule, so a still larger network might learn more. Step 7 starts from the rung with the lowest \
        validation loss, \(title).
        """
    }
    return
      """
      **The rule fired at \(title).** From epoch \(diagnosis.turningEpoch) to epoch \
      \(diagnosis.epochs) its validation loss rose from \(diagnosis.validationAtTurn.shortText) to \
      \(diagnosis.validationAtEnd.shortText), row by row by \(diagnosis.rise.shortText), more than the \
      limit of \((2 * diagnosis.standardError).shortText); its training loss fell from \
      \(diagnosis.trainingAtTurn.shortText) to \(diagnosis.trainingAtEnd.shortText). What it learned \
      after epoch \(diagnosis.turningEpoch) holds for the training rows only. At the turn the gap \
      between validation and training is \(diagnosis.gap.percent) of the validation loss. The network \
      is large enough, and it is the reference that step 7 regularizes.
      """
  }

  private static func figure(_ overfit: OverfitStage.Outcome) -> Figure {
    let rungs = overfit.rungs.filter { !$0.result.hasDiverged }.suffix(7)
    let limit = 2 * (rungs.compactMap { $0.result.curves.validationLoss.mean.last }.max() ?? 0)
    func series(_ curve: (Curves) -> Curves.Curve) -> [LineChart.Series] {
      rungs.enumerated().map { index, rung in
        LineChart.Series(
          name(of: rung), role: .other(index),
          epochs: curve(rung.result.curves).mean.map { $0 > limit ? .nan : $0 })
      }
    }
    let reference = overfit.referenceRung?.result.candidate.architectureTitle ?? "the reference"
    let finding =
      overfit.overfits
      ? "Training loss falls on every rung; validation turns for the worse at \(reference)"
      : "No rung overfits: validation loss does not turn by more than luck explains"
    return Figure(
      "ladder",
      LineChart(
        ChartHeading(
          finding,
          subtitle: "loss by epoch, mean over \(overfit.folds.counted("fold")); first epochs with "
            + "a loss above \(limit.shortText) are left out"),
        panels: [
          .init(Axis("training loss"), series: series(\.trainingLoss)),
          .init(Axis("validation loss"), series: series(\.validationLoss)),
        ]))
  }

  /// The units of the hidden layers, and the epochs where a rung was climbed again.
  private static func name(of rung: OverfitStage.Rung) -> String {
    let units = rung.result.candidate.hiddenUnits.map(String.init).joined(separator: "-")
    let size = units.isEmpty ? "linear" : "\(units) units"
    return rung.change == "longer" ? size + ", longer" : size
  }
}
