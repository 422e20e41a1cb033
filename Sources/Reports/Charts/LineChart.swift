/// Lines over a shared horizontal axis, in one panel or in several above each other.
///
/// Made for learning curves: training and validation, a band for the spread of the folds, a mark at
/// the best epoch. Lines carry their names at their ends.
public struct LineChart: Chart {
  /// One line.
  public struct Series: Sendable, Hashable {
    /// The name at the end of the line.
    public var name: String
    /// What the line stands for, which sets its colour.
    public var role: SeriesRole
    /// The points from left to right; those that are not finite are left out.
    public var points: [Point]
    /// The lower and upper end of a band around the line, at each of its points; or empty.
    public var band: [ClosedRange<Double>]
    /// Whether the mark of the chart is drawn as a ring on this line.
    public var isMarked: Bool

    /// A line from its points.
    public init(
      _ name: String, role: SeriesRole, points: [Point], band: [ClosedRange<Double>] = [],
      isMarked: Bool = false
    ) {
      self.name = name
      self.role = role
      self.points = points
      self.band = band
      self.isMarked = isMarked
    }

    /// A line from values at epochs 1, 2, 3, ….
    public init(
      _ name: String, role: SeriesRole, epochs values: [Double], band: [ClosedRange<Double>] = [],
      isMarked: Bool = false
    ) {
      self.init(
        name, role: role,
        points: values.enumerated().map { Point(Double($0 + 1), $1) }, band: band,
        isMarked: isMarked)
    }
  }

  /// One of the panels: a vertical axis and the lines measured on it.
  public struct Panel: Sendable, Hashable {
    /// The vertical axis.
    public var axis: Axis
    /// The lines, at most seven.
    public var series: [Series]
    /// Horizontal lines to compare with.
    public var references: [ReferenceLine]

    /// A panel of lines.
    public init(_ axis: Axis, series: [Series], references: [ReferenceLine] = []) {
      self.axis = axis
      self.series = series
      self.references = references
    }
  }

  /// A place on the horizontal axis that matters, such as the best epoch.
  public struct Mark: Sendable, Hashable {
    /// Where it is.
    public var x: Double
    /// What it is: "best epoch 14".
    public var label: String

    /// A labelled place.
    public init(_ x: Double, label: String) {
      self.x = x
      self.label = label
    }
  }

  /// The words above the picture.
  public var heading: ChartHeading
  /// The horizontal axis that all panels share.
  public var horizontal: Axis
  /// The panels, from top to bottom.
  public var panels: [Panel]
  /// The place that is marked in all panels.
  public var mark: Mark?

  /// A chart of one or more panels above a shared axis.
  public init(
    _ heading: ChartHeading, horizontal: Axis = Axis("epoch", isInteger: true), panels: [Panel],
    mark: Mark? = nil
  ) {
    self.heading = heading
    self.horizontal = horizontal
    self.panels = panels
    self.mark = mark
  }

  /// The picture.
  public func svg() -> String {
    let card = Card(heading)
    let rendering = LineChartRendering(chart: self, top: card.top)
    return card.svg(height: rendering.height, description: description) { drawing in
      rendering.draw(in: &drawing)
    }
  }

  /// The chart in words, for those who cannot see it.
  private var description: String {
    var sentences = panels.flatMap { panel in
      panel.series.compactMap { series -> String? in
        let points = series.points.filter(\.isFinite)
        guard let first = points.first, let last = points.last else { return nil }
        return "\(panel.axis.title), \(series.name): from \(NumberText.short(first.y))"
          + " to \(NumberText.short(last.y))."
      }
    }
    if let mark { sentences.append("Marked: \(mark.label).") }
    return sentences.joined(separator: " ")
  }
}
