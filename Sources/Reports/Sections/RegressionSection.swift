public import Workflows

/// For numbers: predicted against actual values, the errors, and the worst of them.
public struct RegressionSection: ReportSection {
  /// The heading.
  public static let title = "How far off are the predictions?"

  /// Makes the section.
  public init() {}

  /// Actual against predicted values, residuals, and the rows with the largest errors.
  public func body(of record: RunRecord) throws -> SectionBody? {
    guard let test = try record.completed(FinalStage.self)?.test, !test.actual.isEmpty,
      let problem = try record.completed(ProblemStage.self)
    else { return nil }
    let target = problem.settings.target
    let charts = ErrorCharts(test: test, target: target)
    var body = SectionBody()
    body.append(
      paragraph:
        """
        Each dot is a sealed test row. On the line the prediction is right; above it the true value is \
        higher than predicted, below it lower. A cloud flatter than the line means that the network is \
        cautious: it predicts high values too low and low ones too high, as any model must that knows \
        only part of what decides.
        """)
    body.append(charts.actual)
    body.append(
      paragraph:
        """
        The residual is the actual minus the predicted value, in the units of \(.code(target)). A good \
        fit leaves a band of even width around 0, without a bend or a slope.
        """)
    body.append(charts.residuals)
    body.append(charts.histogram)
    if !test.mistakes.isEmpty {
      body.append(
        paragraph:
          """
          The rows with the largest errors. Look at these lines of the data file: an error of the \
          record, a rare kind of row, or something that the inputs cannot tell.
          """)
      body.append(.table(Self.mistakes(test)))
    }
    return body
  }

  private static func mistakes(_ test: TestResult) -> Markdown.Table {
    Markdown.Table(
      [
        .number("Line of the file"), .number("Actual"), .number("Predicted"),
        .number("Residual"),
      ],
      rows: test.mistakes.map {
        ["\($0.line)", "\($0.actual)", "\($0.predicted)", "\((-$0.measure).signedText)"]
      })
  }
}

/// The charts of the errors of a regression.
private struct ErrorCharts {
  let test: TestResult
  let target: String

  private var pairs: [(predicted: Double, actual: Double)] {
    zip(test.predicted, test.actual).map { ($0, $1) }
  }

  var actual: Figure {
    let worst = test.mistakes.first.map {
      "; the largest error is \(abs($0.measure).shortText), at line \($0.line)"
    }
    return Figure(
      "actual-predicted",
      ScatterPlot(
        ChartHeading(
          "Predicted and actual values of \(pairs.count) test rows" + (worst ?? ""),
          subtitle: "each dot a sealed test row; the line is a perfect prediction"),
        horizontal: Axis("predicted \(target)"), vertical: Axis("actual \(target)"),
        points: pairs.map { Point($0.predicted, $0.actual) }, line: .identity))
  }

  var residuals: Figure {
    let low = pairs.count { $0.actual > $0.predicted }
    return Figure(
      "residuals",
      ScatterPlot(
        ChartHeading(
          "\(low) of \(pairs.count) test rows are predicted too low, \(pairs.count - low) too high "
            + "or exactly",
          subtitle: "residual (actual minus predicted) by predicted value"),
        horizontal: Axis("predicted \(target)"), vertical: Axis("residual"),
        points: pairs.map { Point($0.predicted, $0.actual - $0.predicted) }, line: .zero))
  }

  var histogram: Figure {
    let residuals = pairs.map { $0.actual - $0.predicted }
    let least = residuals.min() ?? 0
    let most = residuals.max() ?? 0
    return Figure(
      "residual-histogram",
      Histogram(
        ChartHeading(
          "Residuals reach from \(least.shortText) to \(most.shortText)",
          subtitle: "residuals of \(residuals.count) test rows"),
        axis: Axis("residual (actual minus predicted)"), values: residuals,
        reference: ReferenceLine(0, label: "no error")))
  }
}
