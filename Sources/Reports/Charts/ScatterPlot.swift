/// Points in a plane with the line on which they ought to lie.
public struct ScatterPlot: Chart {
  /// The line that the points are compared with.
  public enum Line: Sendable, Hashable {
    /// `y = x`, for actual against predicted values: both axes get the same range.
    case identity
    /// `y = 0`, for residuals.
    case zero
  }

  /// More points than this are thinned: one in k is drawn, and the subtitle says so.
  public static let mostPoints = 900

  /// The words above the picture.
  public var heading: ChartHeading
  /// The horizontal axis.
  public var horizontal: Axis
  /// The vertical axis.
  public var vertical: Axis
  /// The points; those that are not finite are left out.
  public var points: [Point]
  /// The line to compare with.
  public var line: Line

  /// A chart of points.
  public init(
    _ heading: ChartHeading, horizontal: Axis, vertical: Axis, points: [Point], line: Line
  ) {
    self.heading = heading
    self.horizontal = horizontal
    self.vertical = vertical
    self.points = points
    self.line = line
  }

  /// The picture.
  public func svg() -> String {
    let finite = points.filter(\.isFinite)
    let step = max(1, (finite.count + Self.mostPoints - 1) / Self.mostPoints)
    let shown = stride(from: 0, to: finite.count, by: step).map { finite[$0] }
    let note =
      step > 1
      ? "one in \(step) of \(NumberText.count(finite.count)) points is drawn" : nil
    let card = Card(heading, note: note)
    let frame = frame(of: finite, top: card.top + 34)
    let description = "\(finite.count) points. \(vertical.title) over \(horizontal.title)."
    return card.svg(height: frame.bottom + 52, description: description) { drawing in
      frame.drawGrid(in: &drawing, withVerticalLines: true)
      frame.drawVerticalTitle(vertical.title, in: &drawing, raisedBy: 12)
      frame.drawHorizontalAxis(horizontal.title, in: &drawing)
      drawLine(in: frame, of: &drawing)
      if shown.isEmpty { frame.drawEmptiness(in: &drawing) }
      drawing.circles(
        shown.map(frame.place), radius: shown.count > 300 ? 2.5 : 3.5, fill: Palette.series[0],
        opacity: 0.5)
    }
  }

  private func frame(of points: [Point], top: Double) -> PlotFrame {
    let isSquare = line == .identity
    let height = isSquare ? 420.0 : 330
    let count = PlotFrame.tickCount(forHeight: height)
    let both = points.flatMap { [$0.x, $0.y] }
    let xs = Ticks.rounded(Scale.range(of: isSquare ? both : points.map(\.x)), count: count)
    let ys =
      isSquare
      ? xs : Ticks.rounded(Scale.range(of: points.map(\.y) + [0]), count: count)
    return PlotFrame(
      left: Card.margin + 56, top: top, width: isSquare ? 460 : 580, height: height,
      horizontal: horizontal.range ?? xs, vertical: vertical.range ?? ys,
      integers: (horizontal.isInteger, vertical.isInteger))
  }

  private func drawLine(in frame: PlotFrame, of drawing: inout Drawing) {
    let x = frame.horizontal.domain
    let y = frame.vertical.domain
    let stroke = Drawing.Stroke(color: Palette.series[1], width: 1.8)
    let color = Palette.forText(Palette.series[1])
    switch line {
    case .zero:
      let start = frame.place(Point(x.lowerBound, 0))
      let end = frame.place(Point(x.upperBound, 0))
      drawing.line(start, end, stroke)
      drawing.text("no error", at: Point(end.x + 8, end.y + 4), color: color)
    case .identity:
      let low = max(x.lowerBound, y.lowerBound)
      let high = min(x.upperBound, y.upperBound)
      guard low < high else { return }
      let end = frame.place(Point(high, high))
      drawing.line(frame.place(Point(low, low)), end, stroke)
      drawing.text("perfect prediction (y = x)", at: Point(end.x + 8, end.y + 4), color: color)
    }
  }
}
