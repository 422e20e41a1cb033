/// The distribution of numbers in bins of equal width, whose edges are round numbers.
public struct Histogram: Chart {
  /// The words above the picture.
  public var heading: ChartHeading
  /// The axis of the numbers.
  public var axis: Axis
  /// The left edge of the first bin, and the width of all.
  public var firstEdge: Double
  /// The width of every bin.
  public var binWidth: Double
  /// How many numbers fell into each bin.
  public var counts: [Int]
  /// A number to compare with, drawn as an upright line.
  public var reference: ReferenceLine?

  /// A histogram of bins that were counted elsewhere.
  public init(
    _ heading: ChartHeading, axis: Axis, firstEdge: Double, binWidth: Double, counts: [Int],
    reference: ReferenceLine? = nil
  ) {
    self.heading = heading
    self.axis = axis
    self.firstEdge = firstEdge
    self.binWidth = binWidth
    self.counts = counts
    self.reference = reference
  }

  /// A histogram of numbers; about `2 ∛n` bins (the rule of Rice) of a round width.
  public init(
    _ heading: ChartHeading, axis: Axis, values: [Double], reference: ReferenceLine? = nil
  ) {
    let finite = values.filter(\.isFinite)
    var wanted = 5
    while wanted < 40, wanted * wanted * wanted < 8 * finite.count { wanted += 1 }
    let edges = Ticks(
      Ticks.rounded(Scale.range(of: finite), count: wanted), count: wanted,
      isInteger: axis.isInteger
    ).values
    let first = edges.first ?? 0
    let last = edges.last ?? 1
    let bins = max(1, edges.count - 1)
    let width = edges.count > 1 ? (last - first) / Double(bins) : 1
    var counts = [Int](repeating: 0, count: bins)
    for value in finite {
      counts[min(bins - 1, max(0, Int((value - first) / width)))] += 1
    }
    self.init(
      heading, axis: axis, firstEdge: first, binWidth: width, counts: counts, reference: reference)
  }

  /// The picture.
  public func svg() -> String {
    let card = Card(heading)
    let last = firstEdge + binWidth * Double(counts.count)
    let most = Double(max(1, counts.max() ?? 1))
    let frame = PlotFrame(
      left: Card.margin + 50, top: card.top + 42, width: Card.width - 2 * Card.margin - 60,
      height: 260, horizontal: firstEdge...max(last, firstEdge + 1e-300),
      vertical: Ticks.rounded(0...most, count: PlotFrame.tickCount(forHeight: 260)),
      integers: (axis.isInteger, true))
    let total = counts.reduce(0, +)
    let description = "\(total) numbers in \(counts.count) bins."
    return card.svg(height: frame.bottom + 52, description: description) { drawing in
      frame.drawGrid(in: &drawing)
      frame.drawVerticalTitle("rows", in: &drawing, raisedBy: 22)
      for (index, count) in counts.enumerated() where count > 0 {
        let left = frame.horizontal.position(firstEdge + binWidth * Double(index))
        let right = frame.horizontal.position(firstEdge + binWidth * Double(index + 1))
        let y = frame.vertical.position(Double(count))
        drawing.rectangle(
          x: left + 0.5, y: y, width: right - left - 1, height: frame.bottom - y,
          fill: Palette.tint(Palette.series[0], share: 0.75))
      }
      frame.drawHorizontalAxis(axis.title, in: &drawing)
      drawReference(in: frame, of: &drawing)
    }
  }

  private func drawReference(in frame: PlotFrame, of drawing: inout Drawing) {
    guard let reference, frame.horizontal.domain.contains(reference.value) else { return }
    let x = frame.horizontal.position(reference.value)
    drawing.line(
      Point(x, frame.top - 4), Point(x, frame.bottom),
      .init(color: Palette.series[1], width: 1.8))
    let half = 0.5 * TextLayout.width(of: reference.label, size: 12)
    let center = min(max(x, frame.left + half), max(frame.right - half, frame.left + half))
    drawing.text(
      reference.label, at: Point(center, frame.top - 8),
      color: Palette.forText(Palette.series[1]), anchor: .middle)
  }
}
