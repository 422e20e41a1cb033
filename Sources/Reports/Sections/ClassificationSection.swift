public import Workflows

/// For classes: which of them the network tells apart, and which it confuses.
public struct ClassificationSection: ReportSection {
  /// The heading.
  public static let title = "Which classes are confused?"

  /// More classes than this make the picture too large; the table of confusions remains.
  private static let mostClassesDrawn = 15
  private static let confusionsShown = 10

  /// Makes the section.
  public init() {}

  /// The confusion matrix, each class by itself, and the worst mistakes.
  public func body(of record: RunRecord) throws -> SectionBody? {
    guard let test = try record.completed(FinalStage.self)?.test, !test.classes.isEmpty else {
      return nil
    }
    var body = SectionBody()
    let confusions = Self.confusions(test)
    if test.classes.count <= Self.mostClassesDrawn {
      body.append(Self.figure(test, confusions))
    }
    body.append(
      paragraph:
        """
        Precision: of the rows that were called so, the share that are. Recall: of the rows that are, \
        the share that was called so. F1 is their harmonic mean. In brackets are 95 % intervals: a \
        class with few rows has uncertain numbers.
        """)
    if let threshold = test.thresholds?.first, threshold != 0.5 {
      body.append(
        paragraph:
          """
          A row is called '\(test.classes.last?.name ?? "")' if its probability exceeds \
          **\(threshold.decimal(3))**. That threshold was chosen on out-of-fold predictions of the \
          development rows, before the test rows were opened; `sevenfold predict` uses it, too.
          """)
    }
    body.append(.table(Self.table(test)))
    if test.classes.count > 2, !confusions.isEmpty {
      body.append(paragraph: "The most frequent confusions:")
      body.append(.table(Self.table(Array(confusions.prefix(Self.confusionsShown)))))
    }
    Self.appendMistakes(test, to: &body)
    return body
  }

  private struct Confusion {
    let actual: String
    let predicted: String
    let rows: Int
  }

  /// The pairs of classes that were confused, most frequent first.
  private static func confusions(_ test: TestResult) -> [Confusion] {
    let names = test.classes.map(\.name)
    var found: [Confusion] = []
    for (row, counts) in test.confusion.enumerated() where row < names.count {
      for (column, count) in counts.enumerated()
      where column != row && count > 0 && column < names.count {
        found.append(Confusion(actual: names[row], predicted: names[column], rows: count))
      }
    }
    return found.enumerated().sorted {
      ($1.element.rows, $0.offset) < ($0.element.rows, $1.offset)
    }.map(\.element)
  }

  private static func figure(_ test: TestResult, _ confusions: [Confusion]) -> Figure {
    let wrong = confusions.reduce(0) { $0 + $1.rows }
    var finding = "\(wrong) of \(test.rows) test rows are called wrong"
    if wrong == 0 {
      finding = "All \(test.rows) test rows are called right"
    } else if test.classes.count == 2 {
      finding += ": " + misses(test, confusions)
    } else if let worst = confusions.first, confusions.dropFirst().first?.rows != worst.rows {
      finding +=
        "; most often '\(worst.actual)' is taken for '\(worst.predicted)' "
        + "(\(worst.rows.counted("row")))"
    }
    return Figure(
      "confusion",
      ConfusionHeatMap(
        ChartHeading(
          finding, subtitle: "test rows by actual and predicted class, share of the actual class"),
        labels: test.classes.map(\.name), counts: test.confusion))
  }

  /// How many rows of each of two classes are missed, the positive class first.
  private static func misses(_ test: TestResult, _ confusions: [Confusion]) -> String {
    test.classes.reversed().map { row in
      let missed = confusions.first { $0.actual == row.name }?.rows ?? 0
      return "\(missed) of \(row.support) '\(row.name)'"
    }.joined(separator: ", ")
  }

  private static func table(_ test: TestResult) -> Markdown.Table {
    Markdown.Table(
      [
        .text("Class"), .number("Precision"), .number("Recall"), .number("F1"),
        .number("Test rows"),
      ],
      rows: test.classes.map { row in
        [
          "\(row.name)", "\(row.precision.scored(row.precisionInterval))",
          "\(row.recall.scored(row.recallInterval))", "\(row.f1.scored(row.f1Interval))",
          "\(row.support)",
        ]
      })
  }

  private static func table(_ confusions: [Confusion]) -> Markdown.Table {
    Markdown.Table(
      [.text("Actual class"), .text("Predicted class"), .number("Rows")],
      rows: confusions.map { ["\($0.actual)", "\($0.predicted)", "\($0.rows)"] })
  }

  private static func appendMistakes(_ test: TestResult, to body: inout SectionBody) {
    guard !test.mistakes.isEmpty else {
      body.append(paragraph: "No test row was called wrong.")
      return
    }
    body.append(
      paragraph:
        """
        The worst mistakes, those that the network was surest of first. Look at these lines of the data file: a wrong \
        label, a rare kind of row, or something that the inputs cannot tell.
        """)
    body.append(
      .table(
        Markdown.Table(
          [
            .number("Line of the file"), .text("Actual class"), .text("Predicted class"),
            .number("Probability given to the truth"),
          ],
          rows: test.mistakes.map {
            ["\($0.line)", "\($0.actual)", "\($0.predicted)", "\($0.measure.decimal(4))"]
          })))
  }
}
