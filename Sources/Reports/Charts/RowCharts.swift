/// A named value with its interval, one row of a chart.
public struct ChartItem: Sendable, Hashable {
  /// The name at the left.
  public var name: String
  /// The value.
  public var value: Double
  /// The interval around it, drawn as a whisker.
  public var interval: ClosedRange<Double>?
  /// Whether the row stands out as the chosen one.
  public var isChosen: Bool
  /// The words at the right; the value with three significant digits unless given.
  public var label: String

  /// A row of a chart.
  public init(
    _ name: String, _ value: Double, interval: ClosedRange<Double>? = nil, isChosen: Bool = false,
    label: String? = nil
  ) {
    self.label = label ?? NumberText.short(value)
    self.name = name
    self.value = value
    self.interval = interval
    self.isChosen = isChosen
  }

  var extent: [Double] {
    [value] + (interval.map { [$0.lowerBound, $0.upperBound] } ?? [])
  }

  var sentence: String { "\(name): \(label)." }
}

/// Horizontal bars that begin at zero, with whiskers and lines to compare with.
public struct BarChart: Chart {
  /// The words above the picture.
  public var heading: ChartHeading
  /// The axis of the values.
  public var axis: Axis
  /// The bars, from top to bottom.
  public var items: [ChartItem]
  /// Values to compare with.
  public var references: [ReferenceLine]

  /// A chart of horizontal bars.
  public init(
    _ heading: ChartHeading, axis: Axis, items: [ChartItem], references: [ReferenceLine] = []
  ) {
    self.heading = heading
    self.axis = axis
    self.items = items
    self.references = references
  }

  /// The picture.
  public func svg() -> String {
    let card = Card(heading)
    let values = items.flatMap(\.extent) + references.map(\.value)
    let reach = Scale.range(of: values + [0])
    let frame = RowFrame(
      rows: items.map {
        .init(name: $0.name, value: $0.label, isEmphasized: $0.isChosen)
      },
      axis: axis, domain: axis.range ?? Ticks.rounded(reach, count: 7), references: references,
      rowHeight: 30, top: card.top)
    let description = items.map(\.sentence).joined(separator: " ")
    return card.svg(height: frame.height, description: description) { drawing in
      frame.drawBackground(in: &drawing)
      for (index, item) in items.enumerated() {
        draw(item, at: frame.middle(of: index), in: frame, of: &drawing)
      }
      frame.drawForeground(in: &drawing)
    }
  }

  private func draw(
    _ item: ChartItem, at y: Double, in frame: RowFrame, of drawing: inout Drawing
  ) {
    guard item.value.isFinite else { return }
    let zero = frame.scale.position(0)
    let end = frame.scale.position(item.value)
    drawing.rectangle(
      x: min(zero, end), y: y - 9, width: abs(end - zero), height: 18,
      fill: Palette.tint(Palette.series[0], share: item.isChosen ? 1 : 0.62), radius: 2)
    if let interval = item.interval {
      frame.drawWhisker(interval, at: y, color: Palette.text, in: &drawing)
    }
  }
}

/// Dots with intervals, one row for each trial or model; the chosen row stands out.
public struct DotPlot: Chart {
  /// More rows than this are not drawn; the subtitle then says how many were left out.
  public static let mostRows = 60

  /// The words above the picture.
  public var heading: ChartHeading
  /// The axis of the values.
  public var axis: Axis
  /// The rows, from top to bottom, best first.
  public var items: [ChartItem]
  /// Values to compare with, such as that of the baseline.
  public var references: [ReferenceLine]

  /// A chart of dots with intervals.
  public init(
    _ heading: ChartHeading, axis: Axis, items: [ChartItem], references: [ReferenceLine] = []
  ) {
    self.heading = heading
    self.axis = axis
    self.items = items
    self.references = references
  }

  /// The picture.
  public func svg() -> String {
    let shown = shownItems
    let omitted = items.count - shown.count
    let card = Card(heading, note: omitted > 0 ? "\(omitted) further rows are not drawn" : nil)
    let values = shown.flatMap(\.extent) + references.map(\.value)
    let frame = RowFrame(
      rows: shown.map {
        .init(name: $0.name, value: $0.label, isEmphasized: $0.isChosen)
      },
      axis: axis, domain: axis.domain(of: values, tickCount: 7), references: references,
      rowHeight: 22, top: card.top)
    let description = shown.prefix(10).map(\.sentence).joined(separator: " ")
    return card.svg(height: frame.height, description: description) { drawing in
      frame.drawBackground(in: &drawing)
      for (index, item) in shown.enumerated() where item.value.isFinite {
        let y = frame.middle(of: index)
        let color = item.isChosen ? Palette.series[1] : Palette.series[0]
        if let interval = item.interval {
          frame.drawWhisker(interval, at: y, color: color, in: &drawing)
        }
        let place = Point(frame.scale.position(item.value), y)
        drawing.circle(place, radius: item.isChosen ? 5.5 : 4, fill: color)
      }
      frame.drawForeground(in: &drawing)
    }
  }

  /// The first rows, and the chosen one wherever it stands.
  private var shownItems: [ChartItem] {
    guard items.count > Self.mostRows else { return items }
    let first = items.prefix(Self.mostRows)
    guard !first.contains(where: \.isChosen), let chosen = items.first(where: \.isChosen) else {
      return Array(first)
    }
    return first.dropLast() + [chosen]
  }
}

/// The score of every fold as a dot, with the mean and its interval, one row for each model.
public struct FoldPlot: Chart {
  /// The scores of one model.
  public struct Row: Sendable, Hashable {
    /// The model's name.
    public var name: String
    /// One score a fold, all repeats.
    public var scores: [Double]
    /// The mean with its interval.
    public var mean: ChartItem

    /// A model's scores with their mean and its interval.
    public init(
      _ name: String, scores: [Double], mean: Double, interval: ClosedRange<Double>? = nil,
      isChosen: Bool = false, label: String? = nil
    ) {
      self.name = name
      self.scores = scores
      self.mean = ChartItem(name, mean, interval: interval, isChosen: isChosen, label: label)
    }
  }

  /// The words above the picture.
  public var heading: ChartHeading
  /// The axis of the scores.
  public var axis: Axis
  /// The models, from top to bottom.
  public var rows: [Row]
  /// Values to compare with.
  public var references: [ReferenceLine]

  /// A chart of fold scores.
  public init(
    _ heading: ChartHeading, axis: Axis, rows: [Row], references: [ReferenceLine] = []
  ) {
    self.heading = heading
    self.axis = axis
    self.rows = rows
    self.references = references
  }

  /// The picture.
  public func svg() -> String {
    let card = Card(heading)
    let values = rows.flatMap { $0.scores + $0.mean.extent } + references.map(\.value)
    let frame = RowFrame(
      rows: rows.map {
        .init(
          name: $0.name, value: $0.mean.label, isEmphasized: $0.mean.isChosen)
      },
      axis: axis, domain: axis.domain(of: values, tickCount: 7), references: references,
      rowHeight: 52, top: card.top)
    let description = rows.map(\.mean.sentence).joined(separator: " ")
    return card.svg(height: frame.height, description: description) { drawing in
      frame.drawBackground(in: &drawing)
      for (index, row) in rows.enumerated() {
        draw(row, at: frame.middle(of: index), in: frame, of: &drawing)
      }
      frame.drawForeground(in: &drawing)
    }
  }

  /// Folds above, on three levels in turn so that equal scores can be told apart; the mean below.
  private func draw(_ row: Row, at y: Double, in frame: RowFrame, of drawing: inout Drawing) {
    let dots = row.scores.enumerated().filter { $0.element.isFinite }.map { index, score in
      Point(frame.scale.position(score), y - 14 + 5 * Double(index % 3))
    }
    drawing.circles(dots, radius: 3.5, fill: Palette.series[0], opacity: 0.55)
    guard row.mean.value.isFinite else { return }
    let center = Point(frame.scale.position(row.mean.value), y + 11)
    if let interval = row.mean.interval {
      frame.drawWhisker(interval, at: center.y, color: Palette.series[1], in: &drawing)
    }
    let diamond = [(0.0, -6.0), (6, 0), (0, 6), (-6, 0)].map { Point(center.x + $0, center.y + $1) }
    drawing.polygon(diamond, fill: Palette.series[1])
  }
}
