/// A value that other values are compared with, drawn as a line across the chart.
public struct ReferenceLine: Sendable, Hashable {
  /// Where the line is.
  public var value: Double
  /// What it stands for: "trivial model 0.63".
  public var label: String

  /// A labelled line at a value.
  public init(_ value: Double, label: String) {
    self.value = value
    self.label = label
  }
}

/// A rectangle with a horizontal and a vertical axis.
struct PlotFrame {
  let left: Double
  let top: Double
  let width: Double
  let height: Double
  let horizontal: Scale
  let vertical: Scale
  let horizontalTicks: Ticks
  let verticalTicks: Ticks

  init(
    left: Double, top: Double, width: Double, height: Double, horizontal: ClosedRange<Double>,
    vertical: ClosedRange<Double>, integers: (horizontal: Bool, vertical: Bool) = (false, false)
  ) {
    self.left = left
    self.top = top
    self.width = width
    self.height = height
    self.horizontal = Scale(horizontal, from: left, to: left + width)
    self.vertical = Scale(vertical, from: top + height, to: top)
    horizontalTicks = Ticks(horizontal, count: Int(width / 70), isInteger: integers.horizontal)
    verticalTicks = Ticks(
      vertical, count: Self.tickCount(forHeight: height), isInteger: integers.vertical)
  }

  /// How many ticks a vertical axis of this height has, about.
  static func tickCount(forHeight height: Double) -> Int { max(3, Int(height / 45)) }

  var right: Double { left + width }
  var bottom: Double { top + height }

  /// The place of a point of the data in the picture.
  func place(_ point: Point) -> Point {
    Point(horizontal.position(point.x), vertical.position(point.y))
  }

  /// Grid lines with the numbers of the vertical axis, and the line at the bottom.
  func drawGrid(in drawing: inout Drawing, withVerticalLines: Bool = false) {
    for (value, label) in zip(verticalTicks.values, verticalTicks.labels) {
      let y = vertical.position(value)
      drawing.line(Point(left, y), Point(right, y), .init(color: Palette.grid))
      drawing.text(label, at: Point(left - 8, y + 4), size: 11, color: Palette.quiet, anchor: .end)
    }
    if withVerticalLines {
      for value in horizontalTicks.values {
        let x = horizontal.position(value)
        drawing.line(Point(x, top), Point(x, bottom), .init(color: Palette.grid))
      }
    }
    drawing.line(Point(left, bottom), Point(right, bottom), .init(color: Palette.axis))
  }

  /// The numbers and the title of the horizontal axis, below the frame.
  func drawHorizontalAxis(_ title: String, in drawing: inout Drawing) {
    for (value, label) in zip(horizontalTicks.values, horizontalTicks.labels) {
      let x = horizontal.position(value)
      drawing.line(Point(x, bottom), Point(x, bottom + 4), .init(color: Palette.axis))
      drawing.text(
        label, at: Point(x, bottom + 17), size: 11, color: Palette.quiet, anchor: .middle)
    }
    drawing.text(
      TextLayout.fitted(title, size: 12, width: width), at: Point(left + width / 2, bottom + 36),
      color: Palette.quiet, anchor: .middle)
  }

  /// Words in the middle of a frame that has nothing to show.
  func drawEmptiness(in drawing: inout Drawing) {
    drawing.text(
      "no values", at: Point(left + width / 2, top + height / 2), color: Palette.quiet,
      anchor: .middle)
  }

  /// The title of the vertical axis, lying above the frame where it is easy to read.
  func drawVerticalTitle(_ title: String, in drawing: inout Drawing, raisedBy height: Double = 10) {
    drawing.text(
      TextLayout.fitted(title, size: 12, width: width + left - Card.margin),
      at: Point(Card.margin, top - height), color: Palette.quiet)
  }
}

extension Axis {
  /// The range to draw: the one given, or that of the values, with zero if it is not far away.
  func domain(of values: [Double], tickCount: Int) -> ClosedRange<Double> {
    if let range { return range }
    var domain = Scale.range(of: values)
    if domain.lowerBound > 0, domain.lowerBound < 0.4 * domain.upperBound {
      domain = 0...domain.upperBound
    }
    return Ticks.rounded(domain, count: tickCount)
  }

  /// The title, with the range if that does not begin at zero and could mislead.
  func statedTitle(of domain: ClosedRange<Double>, digits: Int) -> String {
    guard domain.lowerBound > 0 || domain.upperBound < 0 else { return title }
    let low = NumberText.fixed(domain.lowerBound, digits: digits)
    let high = NumberText.fixed(domain.upperBound, digits: digits)
    return "\(title) (axis from \(low) to \(high))"
  }
}
