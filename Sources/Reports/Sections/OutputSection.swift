public import Workflows

/// For several numbers at once: how far off each of them is.
public struct OutputSection: ReportSection {
  /// The heading.
  public static let title = "How far off is each number?"

  /// Makes the section.
  public init() {}

  /// A table of numbers and the worst mistakes.
  public func body(of record: RunRecord) throws -> SectionBody? {
    guard let test = try record.completed(FinalStage.self)?.test, let outputs = test.outputs else {
      return nil
    }
    var body = SectionBody()
    body.append(
      paragraph:
        """
        Each number is judged by itself, in its own unit; in brackets are 95 % intervals. R² is the share \
        of the variance that is explained: 0 is as good as always saying the mean of the test rows, below 0 \
        is worse. The last column is the error of always saying the median of the development rows.
        """)
    body.append(
      .table(
        Markdown.Table(
          [
            .text("Number"), .number("MAE"), .number("RMSE"), .number("R²"),
            .number("MAE of the trivial model"),
          ],
          rows: outputs.map { row in
            [
              "\(.code(row.name))", "\(row.mae.measured(row.maeInterval))",
              "\(row.rmse.measured(row.rmseInterval))",
              "\(row.r2?.scored(row.r2Interval) ?? "undefined")", "\(row.trivialError.shortText)",
            ]
          })))
    guard !test.mistakes.isEmpty else { return body }
    body.append(
      paragraph:
        """
        The rows with the largest error, measured in the standard deviations of that number among the \
        development rows. Look at these lines of the data file: an error of the record, a rare kind of row, \
        or something that the inputs cannot tell.
        """)
    body.append(
      .table(
        Markdown.Table(
          [
            .number("Line of the file"), .text("Actual"), .text("Predicted"),
            .number("Error in standard deviations"),
          ],
          rows: test.mistakes.map {
            ["\($0.line)", "\($0.actual)", "\($0.predicted)", "\($0.measure.signedText)"]
          })))
    return body
  }
}
