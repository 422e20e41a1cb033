import Statistics
public import Workflows

/// For classes: whether a row that is called 80 % sure is right in 80 of 100 cases.
public struct CalibrationSection: ReportSection {
  /// The heading.
  public static let title = "Can the probabilities be believed?"

  /// Makes the section.
  public init() {}

  /// The calibration on out-of-fold and on test rows, with a reliability diagram.
  public func body(of record: RunRecord) throws -> SectionBody? {
    guard let validation = try record.completed(TuningStage.self)?.calibration else { return nil }
    let final = try record.completed(FinalStage.self)
    var body = SectionBody()
    body.append(
      paragraph:
        """
        A network gives probabilities. They can be believed if, among the rows that it calls 80 % sure, \
        80 of 100 are so. The calibration error is the mean distance between the two, over groups of \
        rows of like probability. It is never zero, not even for perfect probabilities, because rows are \
        few; so it is compared with what perfect probabilities would show in 95 of 100 draws. The Brier \
        score is the mean squared distance between probability and truth; lower is better.
        """)
    let test = final?.calibration
    body.append(.table(Self.table(validation, test)))
    let shown = test ?? validation
    body.append(Self.figure(shown, isTest: test != nil))
    body.append(paragraph: Self.finding(shown, isTest: test != nil))
    body.append(paragraph: Self.temperature(validation, final?.settings?.calibration))
    return body
  }

  private static func table(
    _ validation: CalibrationSummary, _ test: CalibrationSummary?
  ) -> Markdown.Table {
    let parts = [("out-of-fold rows", validation)] + (test.map { [("test rows", $0)] } ?? [])
    return Markdown.Table(
      [
        .text("Rows"), .number("Number"), .number("Calibration error"),
        .number("Perfect probabilities, 95 %"), .number("Brier score"),
        .number("Brier score of the class shares"),
      ],
      rows: parts.map { name, summary in
        [
          "\(name)", "\(summary.rows)", "\(summary.error.error.shortText)",
          "\(summary.error.nullQuantile.shortText)", "\(summary.brier.shortText)",
          "\(summary.brierOfShares.shortText)",
        ]
      })
  }

  private static func figure(_ summary: CalibrationSummary, isTest: Bool) -> Figure {
    let finding =
      summary.error.isMiscalibrated
      ? "Predicted and observed shares differ by more than luck"
      : "Predicted and observed shares differ by no more than luck"
    return Figure(
      "reliability",
      ScatterPlot(
        ChartHeading(
          finding,
          subtitle:
            "\(summary.error.bins.count) groups of \(isTest ? "test" : "out-of-fold") rows of "
            + "like probability; on the line both shares are equal"),
        horizontal: Axis("predicted probability"), vertical: Axis("observed share"),
        points: summary.error.bins.map { Point($0.meanProbability, $0.frequency.estimate) },
        line: .identity))
  }

  private static func finding(_ summary: CalibrationSummary, isTest: Bool) -> Markdown.Text {
    let error = summary.error
    let rows = isTest ? "test rows" : "out-of-fold rows"
    return error.isMiscalibrated
      ? """
      **The probabilities are off.** On the \(rows) the calibration error is \
      \(error.error.shortText), beyond the \(error.nullQuantile.shortText) that perfect probabilities \
      would rarely exceed. Which class is predicted may still be right; do not compute with the \
      probabilities as they are.
      """
      : """
      **The probabilities can be believed**, as far as \(summary.rows) \(rows) tell: the calibration \
      error is \(error.error.shortText), and perfect probabilities would show up to \
      \(error.nullQuantile.shortText).
      """
  }

  private static func temperature(
    _ validation: CalibrationSummary, _ choice: CalibrationChoice?
  ) -> Markdown.Text {
    guard let scaling = validation.temperature else {
      return "No temperature could be fitted: a probability is exactly 0 or 1."
    }
    let gain = scaling.lossBefore - scaling.lossAfter
    let numbers: Markdown.Text =
      """
      Dividing the logits, which the last activation turns into probabilities, by a temperature of \
      \(scaling.temperature.shortText) \
      (\(scaling.temperature > 1 ? "above 1: the network is too sure" : "below 1: it is too timid")) \
      would change the out-of-fold log loss by \((-gain).shortText), with a standard error of \
      \(scaling.standardErrorOfGain.shortText)
      """
    if choice == .temperature {
      return "\(numbers); the final network's probabilities are rescaled so. No decision changes."
    }
    return scaling.isWorthwhile
      ? """
      \(numbers): worth while if you use the probabilities. `"calibration": "temperature"` under \
      `final` in the plan does it; which class is predicted does not change.
      """
      : "\(numbers): not worth while."
  }
}
