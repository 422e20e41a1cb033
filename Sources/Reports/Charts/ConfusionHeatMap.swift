/// A confusion matrix: counts with their share of the row, darker where more of the row lies.
public struct ConfusionHeatMap: Chart {
  /// The words above the picture.
  public var heading: ChartHeading
  /// The names of the classes.
  public var labels: [String]
  /// The counts: a row for each actual class, a column for each predicted one.
  public var counts: [[Int]]

  /// A confusion matrix of these classes.
  public init(_ heading: ChartHeading, labels: [String], counts: [[Int]]) {
    self.heading = heading
    self.labels = labels
    self.counts = counts
  }

  /// The picture.
  public func svg() -> String {
    let card = Card(heading)
    let layout = Layout(labels: labels, top: card.top)
    return card.svg(height: layout.bottom + 24, description: description) { drawing in
      drawLabels(layout, in: &drawing)
      for row in labels.indices {
        for column in labels.indices { drawCell(row, column, layout, in: &drawing) }
      }
    }
  }

  private var description: String {
    let total = counts.joined().reduce(0, +)
    let right = labels.indices.reduce(0) { $0 + count($1, $1) }
    return "\(right) of \(total) rows lie on the diagonal, where prediction and truth agree."
  }

  private func count(_ row: Int, _ column: Int) -> Int {
    row < counts.count && column < counts[row].count ? counts[row][column] : 0
  }

  private func total(of row: Int) -> Int {
    labels.indices.reduce(0) { $0 + count(row, $1) }
  }

  /// The sizes of cells and margins.
  private struct Layout {
    let cell: Double
    let left: Double
    let top: Double
    let bottom: Double
    let isTurned: Bool
    let nameWidth: Double

    init(labels: [String], top: Double) {
      let classes = Double(max(labels.count, 1))
      let widest = labels.map { TextLayout.width(of: $0, size: 12) }.max() ?? 0
      nameWidth = min(150, widest)
      let names = Card.margin + 34 + nameWidth
      let room = Card.width - Card.margin - 90 - names
      cell = min(classes <= 4 ? 92 : 74, room / classes)
      left = names + 0.4 * (room - cell * classes)
      isTurned = widest > cell - 8
      self.top = top + 46 + (isTurned ? min(nameWidth, 110) : 14)
      bottom = self.top + cell * classes
    }
  }

  private func drawLabels(_ layout: Layout, in drawing: inout Drawing) {
    let extent = layout.cell * Double(labels.count)
    let headTop = layout.top - (layout.isTurned ? min(layout.nameWidth, 110) : 14)
    drawing.text(
      "predicted class", at: Point(layout.left + extent / 2, headTop - 16), color: Palette.quiet,
      anchor: .middle)
    drawing.text(
      "actual class", at: Point(layout.left - layout.nameWidth - 22, layout.top + extent / 2),
      color: Palette.quiet,
      anchor: .middle, turned: true)
    for (index, label) in labels.enumerated() {
      let middle = (Double(index) + 0.5) * layout.cell
      drawing.text(
        TextLayout.fitted(label, size: 12, width: layout.nameWidth),
        at: Point(layout.left - 8, layout.top + middle + 4), anchor: .end)
      if layout.isTurned {
        drawing.text(
          TextLayout.fitted(label, size: 12, width: min(layout.nameWidth, 110)),
          at: Point(layout.left + middle + 4, layout.top - 7), turned: true)
      } else {
        drawing.text(label, at: Point(layout.left + middle, layout.top - 8), anchor: .middle)
      }
      drawing.text(
        "n = \(NumberText.count(total(of: index)))",
        at: Point(layout.left + extent + 10, layout.top + middle + 4), size: 11,
        color: Palette.quiet)
    }
  }

  private func drawCell(
    _ row: Int, _ column: Int, _ layout: Layout, in drawing: inout Drawing
  ) {
    let number = count(row, column)
    let all = total(of: row)
    let share = all > 0 ? Double(number) / Double(all) : 0
    let x = layout.left + layout.cell * Double(column)
    let y = layout.top + layout.cell * Double(row)
    // What lies off the diagonal is an error and has the other colour.
    let color = Palette.series[row == column ? 0 : 1]
    let ground = Palette.tint(color, share: number == 0 ? 0.03 : 0.1 + 0.9 * share)
    drawing.rectangle(
      x: x + 0.5, y: y + 0.5, width: layout.cell - 1, height: layout.cell - 1, fill: ground)
    guard layout.cell >= 20, number > 0 || layout.cell >= 34 else { return }
    let ink = number == 0 ? Palette.axis : Palette.ink(on: ground)
    let middle = Point(x + layout.cell / 2, y + layout.cell / 2)
    guard layout.cell >= 40, number > 0 else {
      drawing.text(
        NumberText.count(number), at: Point(middle.x, middle.y + 4), size: 11, color: ink,
        anchor: .middle)
      return
    }
    drawing.text(
      NumberText.count(number), at: Point(middle.x, middle.y), size: 14, color: ink,
      anchor: .middle, isBold: row == column)
    drawing.text(
      NumberText.percent(share), at: Point(middle.x, middle.y + 15), size: 11, color: ink,
      anchor: .middle)
  }
}
