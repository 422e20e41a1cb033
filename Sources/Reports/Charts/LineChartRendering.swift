/// The drawing of a line chart: its frames, lines, bands, marks and the labels at the line ends.
struct LineChartRendering {
  private let chart: LineChart
  private let frames: [PlotFrame]
  private let labelWidth: Double

  /// More points than this on a line are thinned evenly: a pixel has room for no more.
  static let mostPoints = 240

  init(chart: LineChart, top: Double) {
    self.chart = chart
    let labels = chart.panels.flatMap { panel in
      panel.series.map(\.name) + panel.references.map(\.label)
    }
    let widest = labels.map { TextLayout.width(of: $0, size: 12) }.max() ?? 0
    labelWidth = min(170, max(40, widest)) + 22
    frames = Self.frames(of: chart, top: top, labelWidth: labelWidth)
  }

  var height: Double { (frames.last?.bottom ?? 200) + 52 }

  private static func frames(
    of chart: LineChart, top: Double, labelWidth: Double
  ) -> [PlotFrame] {
    let xs = chart.panels.flatMap { $0.series.flatMap { $0.points.map(\.x) } }
    let horizontal = chart.horizontal.range ?? Scale.range(of: xs)
    let height = chart.panels.count == 1 ? 280.0 : (chart.panels.count == 2 ? 185 : 150)
    let spacing = chart.mark == nil ? 42.0 : 50
    return chart.panels.enumerated().map { index, panel in
      PlotFrame(
        left: Card.margin + 46, top: top + spacing - 8 + Double(index) * (height + spacing),
        width: Card.width - 2 * Card.margin - 46 - labelWidth, height: height,
        horizontal: horizontal,
        vertical: panel.axis.domain(
          of: values(of: panel), tickCount: PlotFrame.tickCount(forHeight: height)),
        integers: (chart.horizontal.isInteger, panel.axis.isInteger))
    }
  }

  private static func values(of panel: LineChart.Panel) -> [Double] {
    let lines = panel.series.flatMap { series in
      series.points.map(\.y) + series.band.flatMap { [$0.lowerBound, $0.upperBound] }
    }
    return lines + panel.references.map(\.value)
  }

  func draw(in drawing: inout Drawing) {
    for (index, (panel, frame)) in zip(chart.panels, frames).enumerated() {
      frame.drawGrid(in: &drawing)
      let title = panel.axis.statedTitle(
        of: frame.vertical.domain, digits: frame.verticalTicks.digits)
      frame.drawVerticalTitle(title, in: &drawing, raisedBy: chart.mark == nil ? 12 : 20)
      drawMark(in: frame, withLabel: index == 0, of: &drawing)
      for reference in panel.references { draw(reference, in: frame, of: &drawing) }
      for series in panel.series { drawBand(of: series, in: frame, of: &drawing) }
      for series in panel.series { drawLine(of: series, in: frame, of: &drawing) }
      drawEndLabels(of: panel, in: frame, of: &drawing)
      if panel.series.allSatisfy({ !$0.points.contains(where: \.isFinite) }) {
        frame.drawEmptiness(in: &drawing)
      }
    }
    frames.last?.drawHorizontalAxis(chart.horizontal.title, in: &drawing)
  }

  // MARK: - Marks and references

  private func drawMark(in frame: PlotFrame, withLabel: Bool, of drawing: inout Drawing) {
    guard let mark = chart.mark, frame.horizontal.domain.contains(mark.x) else { return }
    let x = frame.horizontal.position(mark.x)
    drawing.line(
      Point(x, frame.top - 2), Point(x, frame.bottom),
      .init(color: Palette.reference, dash: "3 3"))
    guard withLabel else { return }
    let half = 0.5 * TextLayout.width(of: mark.label, size: 12)
    let center = min(max(x, frame.left + half), max(frame.right - half, frame.left + half))
    drawing.text(mark.label, at: Point(center, frame.top - 6), anchor: .middle, isBold: true)
  }

  private func draw(_ reference: ReferenceLine, in frame: PlotFrame, of drawing: inout Drawing) {
    let y = frame.vertical.position(reference.value)
    drawing.line(
      Point(frame.left, y), Point(frame.right, y),
      .init(color: Palette.reference, width: 1.3, dash: "2 4"))
  }

  // MARK: - Lines

  /// The finite points of a series and their bands, evenly thinned; the last and the marked stay.
  private func shown(
    _ series: LineChart.Series
  ) -> [(point: Point, band: ClosedRange<Double>?)] {
    let all = series.points.indices.filter { series.points[$0].isFinite }
    let step = max(1, (all.count + Self.mostPoints - 1) / Self.mostPoints)
    let kept = all.enumerated().filter { offset, index in
      offset % step == 0 || offset == all.count - 1
        || (series.isMarked && series.points[index].x == chart.mark?.x)
    }
    return kept.map { _, index in
      (series.points[index], index < series.band.count ? series.band[index] : nil)
    }
  }

  private func drawBand(
    of series: LineChart.Series, in frame: PlotFrame, of drawing: inout Drawing
  ) {
    let banded = shown(series).compactMap { entry in
      entry.band.map { (x: entry.point.x, low: $0.lowerBound, high: $0.upperBound) }
    }
    let upper = banded.map { frame.place(Point($0.x, $0.high)) }
    let lower = banded.reversed().map { frame.place(Point($0.x, $0.low)) }
    drawing.polygon(upper + lower, fill: series.role.color, opacity: 0.15)
  }

  private func drawLine(
    of series: LineChart.Series, in frame: PlotFrame, of drawing: inout Drawing
  ) {
    let places = shown(series).map { frame.place($0.point) }
    drawing.polyline(
      places, .init(color: series.role.color, width: 2, dash: series.role.dash))
    if let last = places.last {
      drawing.circle(last, radius: 3, fill: series.role.color)
    }
    guard series.isMarked, let mark = chart.mark,
      let point = series.points.first(where: { $0.x == mark.x && $0.isFinite })
    else { return }
    drawing.circle(
      frame.place(point), radius: 5, fill: Palette.card,
      stroke: .init(color: series.role.color, width: 2.5))
  }

  // MARK: - Labels at the line ends

  private struct EndLabel {
    var text: String
    var color: String
    var place: Point
    var hasLeader: Bool
  }

  private func drawEndLabels(
    of panel: LineChart.Panel, in frame: PlotFrame, of drawing: inout Drawing
  ) {
    let labels = endLabels(of: panel, in: frame)
    let heights = TextLayout.spread(
      labels.map(\.place.y), gap: 15, within: (frame.top + 2)...(frame.bottom - 4))
    for (label, y) in zip(labels, heights) {
      let text = TextLayout.fitted(label.text, size: 12, width: labelWidth - 21)
      if label.hasLeader || abs(y - label.place.y) > 2 {
        drawing.line(
          Point(label.place.x + 4, label.place.y), Point(frame.right + 15, y),
          .init(color: label.color, width: 1, opacity: 0.5))
      }
      drawing.text(
        text, at: Point(frame.right + 19, y + 4), color: Palette.forText(label.color))
    }
  }

  private func endLabels(of panel: LineChart.Panel, in frame: PlotFrame) -> [EndLabel] {
    let lines = panel.series.compactMap { series -> EndLabel? in
      guard let last = series.points.last(where: \.isFinite) else { return nil }
      let place = frame.place(last)
      return EndLabel(
        text: series.name, color: series.role.color, place: place,
        hasLeader: place.x < frame.right - 1)
    }
    let references = panel.references.map { reference in
      EndLabel(
        text: reference.label, color: Palette.reference,
        place: Point(frame.right - 4, frame.vertical.position(reference.value)), hasLeader: false)
    }
    return lines + references
  }
}
