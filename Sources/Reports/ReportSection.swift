public import Workflows

/// A part of the report: it reads the record, and arranges what is there.
///
/// A section computes no statistic: whatever is told was computed, with its uncertainty, while the run
/// was at work, and stands in the record. A section whose step was not reached gives nil and is left
/// out. Add one by listing it in `Report.sections`, or hand your own list to `Report.write`.
public protocol ReportSection: Sendable {
  /// The heading.
  static var title: String { get }

  /// The text and the figures below the heading; nil if the record has nothing to tell here.
  ///
  /// - Throws: `MissingOutcome` if an outcome is there but cannot be read.
  func body(of record: RunRecord) throws -> SectionBody?
}

/// What stands below the heading of a section.
public struct SectionBody: Sendable {
  /// The text, with the images of the figures in their places.
  public private(set) var blocks: Markdown
  /// The figures.
  public private(set) var figures: [Figure] = []

  /// A body that begins with these blocks.
  public init(_ blocks: Markdown = []) { self.blocks = blocks }

  /// Adds a block at the end.
  public mutating func append(_ block: Markdown.Block) { blocks.append(block) }

  /// Adds a paragraph at the end.
  public mutating func append(paragraph text: Markdown.Text) { blocks.append(.paragraph(text)) }

  /// Adds a figure at the end.
  public mutating func append(_ figure: Figure) {
    figures.append(figure)
    blocks.append(
      .image(alternative: figure.alternative, path: "figures/" + figure.fileName))
  }

  /// Adds another body at the end.
  public static func += (body: inout SectionBody, other: SectionBody) {
    body.blocks += other.blocks
    body.figures += other.figures
  }
}

/// A chart with the name of its file.
public struct Figure: Sendable {
  /// The name of the file in `figures/`.
  public let fileName: String
  /// The chart.
  public let chart: any Chart
  /// The words for those who cannot see it: they state the finding.
  public let alternative: String

  /// Names a chart; what is no letter, digit or hyphen in the name becomes a hyphen.
  ///
  /// - Parameters:
  ///   - name: the name of the file, without `.svg`.
  ///   - chart: the chart.
  ///   - alternative: the words for those who cannot see it; left out, the chart's heading.
  public init(_ name: String, _ chart: any Chart, alternative: String? = nil) {
    let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-")
    fileName = String(name.map { plain.contains($0) ? $0 : "-" }) + ".svg"
    self.chart = chart
    self.alternative = alternative ?? "\(chart.heading.finding) (\(chart.heading.subtitle))"
  }
}
