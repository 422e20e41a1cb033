public import Workflows

/// The data: classes or range of the target, the columns with their roles, what the reader noticed.
public struct DataSection: ReportSection {
  /// The heading.
  public static let title = "The data"

  /// More columns than this are folded away.
  private static let columnsShown = 12

  /// Makes the section.
  public init() {}

  /// The profile of the table.
  public func body(of record: RunRecord) throws -> SectionBody? {
    guard let problem = try record.completed(ProblemStage.self) else { return nil }
    var body = SectionBody()
    body.append(paragraph: Self.opening(problem))
    if !problem.classes.isEmpty { Self.appendClasses(problem, to: &body) }
    if let outputs = problem.outputs { body.append(.table(Self.table(of: outputs))) }
    if let preprocessing = try record.completed(PreprocessingStage.self) {
      Self.appendColumns(preprocessing, to: &body)
      Self.appendFindings(preprocessing, to: &body)
    }
    if !problem.reading.isEmpty {
      body.append(paragraph: "What was noticed while reading the file:")
      body.append(.list(problem.reading.map { Markdown.Text(escaping: $0) }))
    }
    return body
  }

  private static func opening(_ problem: ProblemStage.Outcome) -> Markdown.Text {
    let settings = problem.settings
    let text: Markdown.Text =
      """
      \(.code(settings.data.title)) has \(problem.rows.counted("row")) with a target and \
      \(problem.features.counted("column")) beside it. To be predicted is \
      \(.code(settings.target)), a task of \(settings.task.title).
      """
    if let delimiter = settings.labelDelimiter {
      return text + " Its labels stand in one cell with \(.code(delimiter)) between them."
    }
    guard let low = problem.targetRange.first, let high = problem.targetRange.last else {
      return text
    }
    return text + " The target lies between \(low.shortText) and \(high.shortText)."
  }

  private static func appendClasses(_ problem: ProblemStage.Outcome, to body: inout SectionBody) {
    let isLabels = problem.settings.task == .multiLabel
    let table = Markdown.Table(
      [.text(isLabels ? "Label" : "Class"), .number("Rows"), .number("Share of rows (%)")],
      rows: problem.classes.map { row in
        let share = 100 * Double(row.rows) / Double(max(1, problem.rows))
        return ["\(row.name)", "\(row.rows)", "\(share.decimal(1))"]
      })
    guard problem.classes.count > 12 else {
      body.append(.table(table))
      return
    }
    body.append(
      .details(
        "\("The \(problem.classes.count) \(isLabels ? "labels" : "classes")")", [.table(table)]))
  }

  private static func table(of outputs: [ProblemStage.TargetSummary]) -> Markdown.Table {
    Markdown.Table(
      [
        .text("Target"), .number("Smallest"), .number("Mean"), .number("Largest"),
        .number("Standard deviation"),
      ],
      rows: outputs.map { row in
        [.code(row.name)]
          + [row.smallest, row.mean, row.largest, row.standardDeviation].map { "\($0.shortText)" }
      })
  }

  private static func appendFindings(
    _ preprocessing: PreprocessingStage.Outcome, to body: inout SectionBody
  ) {
    guard !preprocessing.findings.isEmpty else { return }
    body.append(paragraph: "What was noticed in the development rows before anything was trained:")
    body.append(.list(preprocessing.findings.map { Markdown.Text(escaping: $0.sentence) }))
    guard !preprocessing.settings.drop.isEmpty else { return }
    let dropped = Markdown.Text.joined(preprocessing.settings.drop.map { .code($0) })
    body.append(paragraph: "Left out, because they give the target away: \(dropped).")
  }

  private static func appendColumns(
    _ preprocessing: PreprocessingStage.Outcome, to body: inout SectionBody
  ) {
    let columns = preprocessing.columns
    let gaps = columns.count { $0.missing > 0 }
    body.append(
      paragraph:
        """
        \(preprocessing.used.count) of \(columns.count.counted("column")) are used and become \
        \(preprocessing.inputs.counted("input")) of the network; \
        \(gaps == 0 ? "no column has missing values" : "missing values stand in \(gaps.counted("column"))"). \
        All of this is measured on the development rows alone, and what preprocessing needs (means, \
        scales, categories) is fitted on the training part of each fold: nothing of a row that judges \
        flows into what it judges.
        """)
    body.append(.list(steps(preprocessing)))
    let used = Set(preprocessing.used)
    let table = table(of: columns, used: used)
    if columns.count > columnsShown {
      body.append(.details("All \(columns.count) columns", [.table(table)]))
    } else {
      body.append(.table(table))
    }
    appendLists(columns, used, to: &body)
  }

  private static func steps(_ preprocessing: PreprocessingStage.Outcome) -> [Markdown.Text] {
    let settings = preprocessing.settings
    var steps: [Markdown.Text] = ["Scaling: \(settings.scaling.meaning)"]
    if preprocessing.columns.contains(where: { $0.missing > 0 && $0.role == "number" }) {
      steps.append(
        "Missing numbers: \(settings.missingValues.meaning)"
          + (settings.missingIndicator ? " A further input tells where a number was missing." : ""))
    }
    if preprocessing.columns.contains(where: { $0.role == "category" }) {
      steps.append("Categories: one input for each category (one-hot encoding).")
    }
    if settings.scaleTarget {
      steps.append(
        "The target is standardized for training; all scores below are in its own units, losses are "
          + "in standard deviations squared.")
    }
    return steps
  }

  private static func table(
    of columns: [PreprocessingStage.ColumnSummary], used: Set<String>
  ) -> Markdown.Table {
    Markdown.Table(
      [
        .text("Column"), .text("Role"), .number("Missing"), .number("Distinct"),
        .number("Smallest"), .number("Mean"), .number("Largest"), .number("Standard deviation"),
      ],
      rows: columns.map { column in
        let role: Markdown.Text =
          used.contains(column.name) ? "\(column.role)" : "\(column.role), not used"
        let numbers = column.numbers.map { "\($0.shortText)" as Markdown.Text }
        return ["\(.code(column.name))", role, "\(column.missing)", "\(column.distinct)"]
          + (numbers.count == 4 ? numbers : [])
      })
  }

  private static func appendLists(
    _ columns: [PreprocessingStage.ColumnSummary], _ used: Set<String>, to body: inout SectionBody
  ) {
    let unused = columns.filter { !used.contains($0.name) }
    if !unused.isEmpty {
      let lines = unused.map { "\(.code($0.name)): \($0.reason)" as Markdown.Text }
      appendList(lines, title: "Columns that are not used", to: &body)
    }
    let categories = columns.filter { used.contains($0.name) && !$0.levels.isEmpty }
      .filter { $0.role == "category" }
    if !categories.isEmpty {
      let lines = categories.map { column -> Markdown.Text in
        "\(.code(column.name)): \(column.levels.prefix(6).joined(separator: ", "))"
          + (column.distinct > 6 ? ", …" : "")
      }
      appendList(lines, title: "Categories with their most frequent values", to: &body)
    }
  }

  private static func appendList(
    _ lines: [Markdown.Text], title: String, to body: inout SectionBody
  ) {
    guard lines.count > 8 else {
      body.append(paragraph: "\(title):")
      body.append(.list(lines))
      return
    }
    body.append(.details("\(title) (\(lines.count))", [.list(lines)]))
  }
}
