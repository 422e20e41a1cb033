import Testing

@testable import Reports

@Suite struct ChartTests {
  @Test(arguments: ChartSamples.all.indices)
  func isWellFormedAndStandsAlone(index: Int) throws {
    let svg = ChartSamples.all[index].chart.svg()
    let document = try XMLChecker(svg)
    let root = try #require(document.elements.first)
    #expect(root.name == "svg")
    let box = try #require(root.attributes["viewBox"])
    #expect(box == "0 0 \(root.attributes["width"] ?? "") \(root.attributes["height"] ?? "")")
    let known: Set = [
      "svg", "title", "desc", "rect", "line", "polyline", "polygon", "circle", "text", "g",
    ]
    let keys: Set = [
      "xmlns", "viewBox", "width", "height", "role", "font-family", "x", "y", "rx", "x1", "y1",
      "x2",
      "y2", "points", "cx", "cy", "r", "fill", "fill-opacity", "stroke", "stroke-width",
      "stroke-dasharray", "stroke-opacity", "stroke-linejoin", "stroke-linecap", "font-size",
      "font-weight", "text-anchor", "transform",
    ]
    for element in document.elements {
      #expect(known.contains(element.name))
      #expect(keys.isSuperset(of: element.attributes.keys))
    }
    #expect(svg.utf8.count <= 60 * 1024)
    #expect(svg == ChartSamples.all[index].chart.svg())
  }

  @Test(arguments: ChartSamples.all.indices)
  func hasAnOpaqueCardUnderEverything(index: Int) throws {
    let document = try XMLChecker(ChartSamples.all[index].chart.svg())
    let card = try #require(document.elements.dropFirst(3).first)
    #expect(card.name == "rect" && card.attributes["fill"] == "#FFFFFF")
    #expect(card.attributes["fill-opacity"] == nil)
    #expect(card.attributes["width"] == "759")
  }

  /// Nothing is drawn outside of the card, and no number is NaN or infinite.
  @Test(arguments: ChartSamples.all.indices)
  func staysWithinTheCard(index: Int) throws {
    let document = try XMLChecker(ChartSamples.all[index].chart.svg())
    let height = try #require(Double(document.elements[0].attributes["height"] ?? ""))
    for element in document.elements.dropFirst() {
      for (key, value) in element.attributes {
        let numbers: [Double] =
          key == "points"
          ? value.split { $0 == " " || $0 == "," }.compactMap { Double($0) }
          : (["x", "y", "x1", "x2", "y1", "y2", "cx", "cy"].contains(key)
            ? [Double(value) ?? .nan] : [])
        #expect(numbers.allSatisfy { $0 >= 0 && $0 <= max(760, height) })
      }
    }
  }

  @Test func showsDataAsText() throws {
    let svg = ChartSamples.hostile.svg()
    let document = try XMLChecker(svg)
    #expect(!svg.contains("<script"))
    #expect(!svg.unicodeScalars.contains("\u{202E}"))
    #expect(document.texts.contains { $0.hasPrefix("<script>alert(\"x\")</script> &") })
    #expect(document.texts.contains { $0.contains("⟨U+202E⟩") })
    #expect(document.texts.contains { $0.hasSuffix("…") })
    #expect(document.texts.contains("mark & <more>"))
  }

  @Test func endLabelsDoNotOverlap() throws {
    let document = try XMLChecker(ChartSamples.hostile.svg())
    let labels = document.elements.filter {
      $0.name == "text" && (Double($0.attributes["x"] ?? "") ?? 0) > 540
        && $0.attributes["text-anchor"] == nil
    }
    let heights = labels.compactMap { Double($0.attributes["y"] ?? "") }.sorted()
    #expect(heights.count == 8)
    for (above, below) in zip(heights, heights.dropFirst()) { #expect(below - above > 14.8) }
  }

  @Test func lineChartMarksTheBestEpoch() throws {
    let document = try XMLChecker(ChartSamples.curves.svg())
    #expect(document.texts.contains("best epoch 14"))
    #expect(document.elements.contains { $0.name == "circle" && $0.attributes["r"] == "5" })
    #expect(document.texts.contains("training") && document.texts.contains("validation"))
    #expect(document.elements.filter { $0.name == "polygon" }.count == 2)
    let lines = document.elements.filter { $0.name == "polyline" }
    #expect(Set(lines.map { $0.attributes["stroke"] }).count == 2)
    #expect(Set(lines.map { $0.attributes["stroke-dasharray"] }).count == 2)
  }

  @Test func panelsShareTheirAxis() throws {
    let document = try XMLChecker(ChartSamples.panels.svg())
    #expect(document.texts.filter { $0 == "epoch" }.count == 1)
    #expect(document.texts.contains("accuracy (axis from 0.6 to 1.0)"))
    let ends = document.elements.filter { $0.name == "circle" && $0.attributes["r"] == "3" }
    #expect(ends.count == 4 && Set(ends.map { $0.attributes["cx"] }).count == 1)
  }

  @Test func barsBeginAtZero() throws {
    let document = try XMLChecker(ChartSamples.bars.svg())
    let bars = document.elements.filter { $0.name == "rect" && $0.attributes["height"] == "18" }
    #expect(bars.count == 3 && Set(bars.map { $0.attributes["x"] }).count == 1)
    let widths = bars.compactMap { Double($0.attributes["width"] ?? "") }
    #expect(abs(widths[0] / widths[2] - 0.63 / 0.969) < 1e-3)
    #expect(document.texts.contains("0.0"))
    #expect(document.texts.contains("success level 0.95"))
  }

  @Test func negativeBarsGoTheOtherWay() throws {
    let chart = BarChart(
      ChartHeading("finding", subtitle: "what"), axis: Axis("gain"),
      items: [ChartItem("a", -0.5), ChartItem("b", 0.5), ChartItem("c", .nan)])
    let document = try XMLChecker(chart.svg())
    let bars = document.elements.filter { $0.name == "rect" && $0.attributes["height"] == "18" }
    let edges = bars.compactMap { Double($0.attributes["x"] ?? "") }
    let widths = bars.compactMap { Double($0.attributes["width"] ?? "") }
    #expect(bars.count == 2 && abs(edges[0] + widths[0] - edges[1]) <= 0.11)
  }

  @Test func dotPlotDrawsAtMostSixtyRowsAndSaysSo() throws {
    let items = (0..<200).map { ChartItem("trial \($0)", Double($0) + 100, isChosen: $0 == 150) }
    let chart = DotPlot(
      ChartHeading("finding", subtitle: "what"), axis: Axis("loss"), items: items)
    let document = try XMLChecker(chart.svg())
    #expect(document.elements.filter { $0.name == "circle" }.count == 60)
    #expect(document.texts.contains("trial 150") && !document.texts.contains("trial 59"))
    #expect(document.texts.contains { $0.contains("140 further rows are not drawn") })
    #expect(chart.svg().utf8.count < 60 * 1024)
  }

  @Test func scatterPlotThinsByAFixedRule() throws {
    let document = try XMLChecker(ChartSamples.residuals.svg())
    #expect(document.elements.filter { $0.name == "circle" }.count == 634)
    #expect(document.texts.contains { $0.contains("one in 3 of 1900 points is drawn") })
  }

  @Test func foldPlotDrawsEveryFold() throws {
    let document = try XMLChecker(ChartSamples.folds.svg())
    #expect(document.elements.filter { $0.name == "circle" }.count == 45)
    #expect(document.elements.filter { $0.name == "polygon" }.count == 3)
  }

  @Test func histogramCountsEveryValue() {
    let histogram = Histogram(
      ChartHeading("f", subtitle: "s"), axis: Axis("x"),
      values: [0, 0.1, 0.5, 0.99, 1, .nan, .infinity])
    #expect(histogram.counts.reduce(0, +) == 5)
    #expect(histogram.firstEdge == 0)
    let one = Histogram(ChartHeading("f", subtitle: "s"), axis: Axis("x"), values: [7, 7, 7])
    #expect(one.counts.reduce(0, +) == 3)
    let none = Histogram(ChartHeading("f", subtitle: "s"), axis: Axis("x"), values: [])
    #expect(none.counts.reduce(0, +) == 0)
  }

  @Test func heatMapShowsCountsAndShares() throws {
    let document = try XMLChecker(ChartSamples.binaryMatrix.svg())
    for text in ["39", "93 %", "3", "7 %", "n = 42", "predicted class", "actual class"] {
      #expect(document.texts.contains(text))
    }
    let large = ConfusionHeatMap(
      ChartHeading("f", subtitle: "s"), labels: (0..<30).map { "class number \($0)" },
      counts: (0..<30).map { row in (0..<30).map { $0 == row ? 20 : ($0 + row) % 7 } })
    #expect(large.svg().utf8.count < 200 * 1024)
    _ = try XMLChecker(large.svg())
  }
}
