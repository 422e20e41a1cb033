public import Workflows

/// For labels, of which a row may have several: how well each is found.
public struct LabelSection: ReportSection {
  /// The heading.
  public static let title = "Which labels are found?"

  /// More labels than this are folded away.
  private static let labelsShown = 20

  /// Makes the section.
  public init() {}

  /// A table of labels, the other metrics with their intervals, and the worst mistakes.
  public func body(of record: RunRecord) throws -> SectionBody? {
    guard let test = try record.completed(FinalStage.self)?.test, let labels = test.labels else {
      return nil
    }
    let isChosen = try record.completed(MetricStage.self)?.settings.threshold == .chosen
    let threshold =
      isChosen
      ? "the one with the best F1 on out-of-fold predictions of the development rows" : "0.5"
    var body = SectionBody()
    body.append(
      paragraph:
        """
        Each label is a yes or no of its own. A row gets a label if its probability exceeds the label's \
        threshold, which is \(threshold). The average precision needs no threshold: it tells how well the rows \
        that have the label rank above the others. In brackets are 95 % intervals; a label with few \
        test rows has wide ones.
        """)
    let table = Self.table(labels)
    if labels.count > Self.labelsShown {
      body.append(.details("The \(labels.count) labels", [.table(table)]))
    } else {
      body.append(.table(table))
    }
    let rare = labels.filter { $0.support < 10 }
    if !rare.isEmpty {
      let names = Markdown.Text.joined(rare.map { .code($0.name) })
      body.append(
        paragraph: "With fewer than 10 test rows, the numbers of \(names) are indicative at best.")
    }
    Self.appendMistakes(test, to: &body)
    return body
  }

  private static func table(_ labels: [TestResult.LabelRow]) -> Markdown.Table {
    Markdown.Table(
      [
        .text("Label"), .number("Test rows"), .number("Threshold"), .number("Precision"),
        .number("Recall"), .number("F1"), .number("Average precision"),
      ],
      rows: labels.map { row in
        [
          "\(row.name)", "\(row.support)", "\(row.threshold.decimal(3))",
          "\(row.precision.scored(row.precisionInterval))",
          "\(row.recall.scored(row.recallInterval))", "\(row.f1.scored(row.f1Interval))",
          "\(row.averagePrecision?.scored(row.averagePrecisionInterval) ?? "undefined")",
        ]
      })
  }

  private static func appendMistakes(_ test: TestResult, to body: inout SectionBody) {
    guard !test.mistakes.isEmpty else {
      body.append(paragraph: "No test row has a wrong label.")
      return
    }
    body.append(
      paragraph: "The worst mistakes, those that the network is most surprised by:")
    body.append(
      .table(
        Markdown.Table(
          [
            .number("Line of the file"), .text("Actual labels"), .text("Predicted labels"),
            .number("Loss"),
          ],
          rows: test.mistakes.map {
            ["\($0.line)", "\($0.actual)", "\($0.predicted)", "\($0.measure.decimal(3))"]
          })))
  }
}

extension Double {
  /// The number with its interval, three decimals each: "0.812 [0.774, 0.846]".
  func scored(_ interval: MetricInterval?) -> String {
    guard let interval else { return decimal(3) }
    return "\(decimal(3)) [\(interval.lower.decimal(3)), \(interval.upper.decimal(3))]"
  }

  /// The number with its interval, three significant digits each.
  func measured(_ interval: MetricInterval?) -> String {
    guard let interval else { return shortText }
    return "\(shortText) [\(interval.lower.shortText), \(interval.upper.shortText)]"
  }
}
