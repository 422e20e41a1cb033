/// A chart that can be written as an SVG file.
///
/// The file stands alone: an opaque light card, no script, no style sheet, nothing fetched from
/// elsewhere, and the same bytes for the same values on every system.
public protocol Chart: Sendable {
  /// The words above the picture.
  var heading: ChartHeading { get }
  /// The picture.
  func svg() -> String
}

/// The words above a chart, and those for readers who cannot see it.
public struct ChartHeading: Sendable, Hashable {
  /// What the chart shows to be true: "Validation loss is lowest at epoch 14".
  public var finding: String
  /// What is drawn: "Loss by epoch, mean and range of 5 folds".
  public var subtitle: String

  /// The two lines above a chart.
  public init(_ finding: String, subtitle: String) {
    self.finding = finding
    self.subtitle = subtitle
  }
}

/// The card on which a chart is drawn, with its heading.
struct Card {
  static let width = 760.0
  static let margin = 24.0
  private static let fonts =
    "-apple-system, 'Segoe UI', 'Helvetica Neue', Arial, 'Noto Sans', 'Noto Sans KR', "
    + "'Apple SD Gothic Neo', 'Malgun Gothic', 'Noto Sans CJK KR', 'Noto Sans CJK JP', sans-serif"

  private let heading: ChartHeading
  private let titleLines: [String]
  private let subtitleLines: [String]

  /// The card for a heading; `note` is added to the subtitle.
  init(_ heading: ChartHeading, note: String? = nil) {
    self.heading = heading
    let room = Self.width - 2 * Self.margin
    titleLines = TextLayout.wrapped(heading.finding, size: 16, width: room, limit: 2)
    let subtitle = [heading.subtitle, note ?? ""].filter { !$0.isEmpty }.joined(separator: "; ")
    subtitleLines = TextLayout.wrapped(subtitle, size: 12, width: room, limit: 2)
  }

  /// Where the picture under the heading begins.
  var top: Double { 30 + 20 * Double(titleLines.count) + 16 * Double(subtitleLines.count) }

  /// The whole file; `height` is measured from the top of the card.
  func svg(height: Double, description: String, body: (inout Drawing) -> Void) -> String {
    var drawing = Drawing()
    drawing.rectangle(
      x: 0.5, y: 0.5, width: Self.width - 1, height: height - 1, fill: Palette.card, radius: 8,
      stroke: .init(color: Palette.border))
    var y = 34.0
    for line in titleLines {
      drawing.text(line, at: Point(Self.margin, y), size: 16, isBold: true)
      y += 20
    }
    for line in subtitleLines {
      drawing.text(line, at: Point(Self.margin, y), size: 12, color: Palette.quiet)
      y += 16
    }
    body(&drawing)
    let size = "\(NumberText.compact(Self.width)) \(NumberText.compact(height, digits: 0))"
    let opening =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(size)\""
      + " width=\"\(NumberText.compact(Self.width))\" height=\"\(NumberText.compact(height, digits: 0))\""
      + " role=\"img\" font-family=\"\(Self.fonts)\">"
    let words = [
      "<title>\(Escaping.xml(ReportLanguage.words(heading.finding)))</title>",
      "<desc>\(Escaping.xml(ReportLanguage.words(heading.subtitle))). "
        + "\(Escaping.xml(ReportLanguage.words(description)))</desc>",
    ]
    return ([opening] + words + drawing.elements + ["</svg>"]).joined(separator: "\n") + "\n"
  }
}
