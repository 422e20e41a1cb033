/// The frame of charts with one row for each thing: names to the left, numbers to the right.
struct RowFrame {
  /// One row.
  struct Row {
    var name: String
    var value: String
    var isEmphasized = false
  }

  private let rows: [Row]
  private let axis: Axis
  private let references: [ReferenceLine]
  private let rowHeight: Double
  private let nameWidth: Double
  private let valueWidth: Double
  private let ticks: Ticks
  private let top: Double
  let scale: Scale

  init(
    rows: [Row], axis: Axis, domain: ClosedRange<Double>, references: [ReferenceLine],
    rowHeight: Double, top: Double
  ) {
    self.rows = rows
    self.axis = axis
    self.references = references.filter { domain.contains($0.value) }
    self.rowHeight = rowHeight
    nameWidth = min(290, rows.map { TextLayout.width(of: $0.name, size: 12) }.max() ?? 0) + 12
    valueWidth = min(190, rows.map { TextLayout.width(of: $0.value, size: 12) }.max() ?? 0) + 14
    self.top = top + 12 + 17 * Double(self.references.count)
    scale = Scale(
      domain, from: Card.margin + nameWidth, to: Card.width - Card.margin - valueWidth)
    ticks = Ticks(domain, count: 7, isInteger: axis.isInteger)
  }

  var bottom: Double { top + rowHeight * Double(rows.count) }
  /// The height of the card below the last row.
  var height: Double { bottom + 52 }

  /// The vertical middle of a row.
  func middle(of row: Int) -> Double { top + rowHeight * (Double(row) + 0.5) }

  func drawBackground(in drawing: inout Drawing) {
    for (index, row) in rows.enumerated() where row.isEmphasized {
      drawing.rectangle(
        x: Card.margin - 8, y: top + rowHeight * Double(index),
        width: Card.width - 2 * Card.margin + 16, height: rowHeight, fill: "#FFF4D6", radius: 4)
    }
    for (value, label) in zip(ticks.values, ticks.labels) {
      let x = scale.position(value)
      drawing.line(Point(x, top), Point(x, bottom), .init(color: Palette.grid))
      drawing.text(
        label, at: Point(x, bottom + 17), size: 11, color: Palette.quiet, anchor: .middle)
    }
    drawing.line(
      Point(scale.start, bottom), Point(scale.end, bottom), .init(color: Palette.axis))
    let title = axis.statedTitle(of: scale.domain, digits: ticks.digits)
    drawing.text(
      TextLayout.fitted(title, size: 12, width: Card.width - 2 * Card.margin),
      at: Point(0.5 * (scale.start + scale.end), bottom + 36), color: Palette.quiet,
      anchor: .middle)
  }

  /// Names, numbers and reference lines, over whatever was drawn in the rows.
  func drawForeground(in drawing: inout Drawing) {
    for (index, row) in rows.enumerated() {
      let y = middle(of: index) + 4
      drawing.text(
        TextLayout.fitted(row.name, size: 12, width: nameWidth - 12),
        at: Point(scale.start - 12, y), anchor: .end, isBold: row.isEmphasized)
      drawing.text(
        TextLayout.fitted(row.value, size: 12, width: valueWidth - 14),
        at: Point(Card.width - Card.margin, y), anchor: .end, isBold: row.isEmphasized)
    }
    for (index, reference) in references.enumerated() {
      draw(reference, level: index, in: &drawing)
    }
  }

  /// A reference line with its label above the rows, each label on a level of its own.
  private func draw(_ reference: ReferenceLine, level: Int, in drawing: inout Drawing) {
    let x = scale.position(reference.value)
    let y = top - 6 - 17 * Double(references.count - 1 - level)
    drawing.line(
      Point(x, y + 4), Point(x, bottom), .init(color: Palette.reference, width: 1.5, dash: "4 3"))
    let label = TextLayout.fitted(
      reference.label, size: 12, width: Card.width - 2 * Card.margin)
    let half = 0.5 * TextLayout.width(of: label, size: 12)
    let center = min(max(x, Card.margin + half), Card.width - Card.margin - half)
    drawing.text(label, at: Point(center, y), color: Palette.quiet, anchor: .middle)
  }

  /// A whisker from one value to another, with short bars at its ends.
  func drawWhisker(
    _ interval: ClosedRange<Double>, at y: Double, color: String, in drawing: inout Drawing
  ) {
    let low = scale.position(interval.lowerBound)
    let high = scale.position(interval.upperBound)
    let stroke = Drawing.Stroke(color: color, width: 1.6)
    drawing.line(Point(low, y), Point(high, y), stroke)
    drawing.line(Point(low, y - 4), Point(low, y + 4), stroke)
    drawing.line(Point(high, y - 4), Point(high, y + 4), stroke)
  }
}
