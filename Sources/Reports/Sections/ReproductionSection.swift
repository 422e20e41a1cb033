import JSONText
public import Workflows

/// How to have the run again, and how to check that nothing was changed since.
public struct ReproductionSection: ReportSection {
  /// The heading.
  public static let title = "How to reproduce this"

  /// Makes the section.
  public init() {}

  /// The command, all that determines the result, and the circumstances that do not.
  public func body(of record: RunRecord) throws -> SectionBody? {
    var body = SectionBody()
    if !record.command.isEmpty {
      body.append(.code(Escaping.visible(record.command), language: "sh"))
    }
    body.append(
      paragraph:
        """
        The same plan, data and seed give the same numbers to the last bit, on any machine and with any \
        number of threads. The decision log is a chain of hashes: the second command checks that no line \
        was changed afterwards.
        """)
    body.append(.code("sevenfold log \(Escaping.visible(record.run)) --verify", language: "sh"))
    body.append(
      .table(
        Markdown.Table(
          [.text("What determines the result"), .text("Value")], rows: try Self.identity(of: record)
        )))
    body.append(
      .table(
        Markdown.Table(
          [.text("Circumstances of this run"), .text("Value")],
          rows: Self.circumstances(record.clock))))
    body.append(
      .details(
        "The plan as it was run, every default spelled out",
        [.code(record.plan.text(pretty: true), language: "json")]))
    return body
  }

  private static func identity(of record: RunRecord) throws -> [[Markdown.Text]] {
    var rows: [[Markdown.Text]] = [
      ["Run", .code(record.run)],
      ["Seed", "\(record.seed)"],
      ["Data, SHA-256", .code(record.dataFingerprint)],
    ]
    if let evaluation = try record.completed(EvaluationStage.self) {
      rows.append(["Sealed test rows, SHA-256 of their content", .code(evaluation.testDigest)])
    }
    if let final = try record.completed(FinalStage.self) {
      rows.append(["Model, SHA-256", .code(final.modelDigest)])
    }
    rows.append(["Version of the record's format", "\(record.formatVersion)"])
    return rows
  }

  /// One line each, so that nothing else differs between the reports of two equal runs.
  private static func circumstances(_ clock: RunRecord.Clock) -> [[Markdown.Text]] {
    [
      ["Started", "\(clock.started)"],
      ["Written", "\(clock.written)"],
      ["Seconds of work since the last start", "\(clock.seconds.decimal(1))"],
      ["Threads", "\(clock.threads)"],
      ["Instruction set", "\(clock.instructionSet)"],
      ["Last line of the decision log, hash", .code(clock.logHead)],
    ]
  }
}
