/// The elements of an SVG picture, collected in drawing order.
///
/// Coordinates are written with one decimal, so the same numbers give the same bytes everywhere.
struct Drawing {
  private(set) var elements: [String] = []

  /// Where a text stands relative to its point.
  enum Anchor: String {
    case start, middle, end
  }

  /// The outline of a shape.
  struct Stroke {
    var color: String
    var width: Double = 1
    var dash: String = ""
    var opacity: Double = 1

    fileprivate var attributes: String {
      var text = " stroke=\"\(color)\" stroke-width=\"\(NumberText.compact(width))\""
      if !dash.isEmpty { text += " stroke-dasharray=\"\(dash)\"" }
      if opacity < 1 { text += " stroke-opacity=\"\(NumberText.compact(opacity))\"" }
      return text
    }
  }

  mutating func line(_ from: Point, _ to: Point, _ stroke: Stroke) {
    elements.append(
      "<line x1=\"\(coordinate(from.x))\" y1=\"\(coordinate(from.y))\" x2=\"\(coordinate(to.x))\""
        + " y2=\"\(coordinate(to.y))\"\(stroke.attributes)/>")
  }

  mutating func polyline(_ points: [Point], _ stroke: Stroke) {
    guard points.count > 1 else { return }
    elements.append(
      "<polyline points=\"\(list(points))\" fill=\"none\" stroke-linejoin=\"round\""
        + " stroke-linecap=\"round\"\(stroke.attributes)/>")
  }

  mutating func polygon(_ points: [Point], fill: String, opacity: Double = 1, stroke: Stroke? = nil)
  {
    guard points.count > 2 else { return }
    elements.append(
      "<polygon points=\"\(list(points))\"\(filling(fill, opacity))\(stroke?.attributes ?? "")/>")
  }

  mutating func rectangle(
    x: Double, y: Double, width: Double, height: Double, fill: String, opacity: Double = 1,
    radius: Double = 0, stroke: Stroke? = nil
  ) {
    let rounding = radius > 0 ? " rx=\"\(coordinate(radius))\"" : ""
    elements.append(
      "<rect x=\"\(coordinate(x))\" y=\"\(coordinate(y))\" width=\"\(coordinate(max(0, width)))\""
        + " height=\"\(coordinate(max(0, height)))\"\(rounding)\(filling(fill, opacity))"
        + "\(stroke?.attributes ?? "")/>")
  }

  mutating func circle(
    _ center: Point, radius: Double, fill: String, opacity: Double = 1, stroke: Stroke? = nil
  ) {
    elements.append(
      "<circle cx=\"\(coordinate(center.x))\" cy=\"\(coordinate(center.y))\""
        + " r=\"\(coordinate(radius))\"\(filling(fill, opacity))\(stroke?.attributes ?? "")/>")
  }

  /// Circles of one look, which stand in a group so that each takes few bytes.
  mutating func circles(_ centers: [Point], radius: Double, fill: String, opacity: Double) {
    elements.append("<g\(filling(fill, opacity))>")
    for center in centers {
      elements.append(
        "<circle cx=\"\(coordinate(center.x))\" cy=\"\(coordinate(center.y))\""
          + " r=\"\(coordinate(radius))\"/>")
    }
    elements.append("</g>")
  }

  mutating func text(
    _ content: String, at point: Point, size: Double = 12, color: String = Palette.text,
    anchor: Anchor = .start, isBold: Bool = false, turned: Bool = false
  ) {
    var attributes = " x=\"\(coordinate(point.x))\" y=\"\(coordinate(point.y))\""
    attributes += " font-size=\"\(NumberText.compact(size))\" fill=\"\(color)\""
    if anchor != .start { attributes += " text-anchor=\"\(anchor.rawValue)\"" }
    if isBold { attributes += " font-weight=\"600\"" }
    if turned {
      attributes += " transform=\"rotate(-90 \(coordinate(point.x)) \(coordinate(point.y)))\""
    }
    elements.append("<text\(attributes)>\(Escaping.xml(ReportLanguage.words(content)))</text>")
  }

  private func filling(_ color: String, _ opacity: Double) -> String {
    " fill=\"\(color)\"" + (opacity < 1 ? " fill-opacity=\"\(NumberText.compact(opacity))\"" : "")
  }

  private func list(_ points: [Point]) -> String {
    points.map { "\(coordinate($0.x)),\(coordinate($0.y))" }.joined(separator: " ")
  }

  private func coordinate(_ value: Double) -> String { NumberText.compact(value, digits: 1) }
}

/// A place in a chart: in units of its data, or in units of the picture.
public struct Point: Sendable, Hashable {
  /// To the right.
  public var x: Double
  /// Upwards in data, downwards in a picture.
  public var y: Double

  /// A point from its coordinates.
  public init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }

  var isFinite: Bool { x.isFinite && y.isFinite }
}
