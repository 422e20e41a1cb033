@testable import Reports

/// One chart of every kind, and hard cases, on which the tests of all charts run.
enum ChartSamples {
  static let all: [(name: String, chart: any Chart)] = [
    ("curves", curves), ("panels", panels), ("bars", bars), ("dots", dots), ("folds", folds),
    ("actual", actual), ("residuals", residuals), ("histogram", histogram),
    ("binary", binaryMatrix), ("digits", digitsMatrix), ("empty", empty), ("hostile", hostile),
  ]

  /// A number in −1 … 1 that looks random, from a linear congruence.
  static func noise(_ index: Int) -> Double {
    let state = (UInt64(index) &+ 1) &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    let mixed = (state ^ (state >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    return Double(mixed >> 11) * 0x1p-52 - 1
  }

  /// Training loss falls on; validation loss turns at the 14th epoch.
  static let curves = LineChart(
    ChartHeading(
      "Validation loss is lowest at epoch 14, then rises while training loss still falls",
      subtitle: "binary cross-entropy by epoch; lines are means, bands the range of 5 folds"),
    panels: [
      .init(
        Axis("loss (binary cross-entropy)"),
        series: [trainingLoss, validationLoss],
        references: [ReferenceLine(0.661, label: "trivial model 0.661")])
    ],
    mark: .init(14, label: "best epoch 14"))

  static let panels = LineChart(
    ChartHeading(
      "Validation loss is lowest at epoch 14",
      subtitle: "loss and accuracy by epoch; lines are means, bands the range of 5 folds"),
    panels: [
      .init(Axis("loss (binary cross-entropy)"), series: [trainingLoss, validationLoss]),
      .init(
        Axis("accuracy"),
        series: [
          .init("training", role: .training, epochs: (1...40).map { 0.99 - 0.3 / Double($0) }),
          .init(
            "validation", role: .validation,
            epochs: (1...40).map { 0.97 - 0.28 / Double($0) + 0.004 * noise($0) }, isMarked: true),
        ],
        references: [ReferenceLine(0.63, label: "trivial model 0.63")]),
    ],
    mark: .init(14, label: "best epoch 14"))

  private static let trainingLoss = LineChart.Series(
    "training", role: .training, epochs: (1...40).map { 0.7 / (1 + 0.2 * Double($0)) },
    band: (1...40).map {
      let value = 0.7 / (1 + 0.2 * Double($0))
      return (value * 0.93)...(value * 1.06)
    })

  private static let validationLoss = LineChart.Series(
    "validation", role: .validation, epochs: (1...40).map(validation),
    band: (1...40).map { (validation($0) * 0.88)...(validation($0) * 1.15) }, isMarked: true)

  private static func validation(_ epoch: Int) -> Double {
    let distance = Double(epoch - 14)
    return 0.25 + (epoch < 14 ? 0.002 : 0.0006) * distance * distance * (epoch < 14 ? 1 : 0.6)
  }

  static let bars = BarChart(
    ChartHeading(
      "The network is better than the linear model by 0.031",
      subtitle: "accuracy on validation rows with 95 % intervals, 5 folds"),
    axis: Axis("accuracy"),
    items: [
      ChartItem("trivial model (majority class)", 0.63, interval: 0.59...0.67),
      ChartItem("linear model", 0.938, interval: 0.915...0.955),
      ChartItem("network 30-16-1", 0.969, interval: 0.951...0.981, isChosen: true),
    ],
    references: [ReferenceLine(0.95, label: "success level 0.95")])

  static let dots = DotPlot(
    ChartHeading(
      "Trial 7 is chosen: the simplest within one standard error of the best",
      subtitle: "mean absolute error of 24 trials, corrected standard errors over 15 folds"),
    axis: Axis("mean absolute error"),
    items: (0..<24).map { index in
      let value = 43.0 + 0.4 * Double(index) + 0.3 * noise(index)
      return ChartItem(
        "trial \(index + 1): \(index % 3 + 1) × \(16 << (index % 3)), dropout 0.\(index % 5)",
        value,
        interval: (value - 2.1)...(value + 2.1), isChosen: index == 6)
    },
    references: [
      ReferenceLine(54.3, label: "linear model 54.3"), ReferenceLine(53.1, label: "trivial 53.1"),
    ])

  static let folds = FoldPlot(
    ChartHeading(
      "The network beats both baselines in every fold",
      subtitle: "accuracy of 15 folds (dots), mean and 95 % interval (diamond and whisker)"),
    axis: Axis("accuracy"),
    rows: [
      .init("trivial model", scores: (0..<15).map { 0.628 + 0.003 * noise($0) }, mean: 0.628),
      .init(
        "linear model", scores: (0..<15).map { 0.935 + 0.02 * noise($0) }, mean: 0.935,
        interval: 0.915...0.955),
      .init(
        "network 30-16-1", scores: (0..<15).map { 0.968 + 0.015 * noise($0 + 50) }, mean: 0.968,
        interval: 0.951...0.985, isChosen: true),
    ],
    references: [ReferenceLine(0.95, label: "success level 0.95")])

  private static let pairs: [Point] = (0..<1_900).map { index in
    let truth = 180 + 120 * noise(index)
    return Point(0.55 * truth + 75 + 45 * noise(index + 10_000), truth)
  }

  static let actual = ScatterPlot(
    ChartHeading(
      "High values are predicted too low", subtitle: "88 sealed test rows, each a dot"),
    horizontal: Axis("predicted progression"), vertical: Axis("actual progression"),
    points: Array(pairs.prefix(88)), line: .identity)

  static let residuals = ScatterPlot(
    ChartHeading(
      "Residuals grow with the prediction", subtitle: "actual minus predicted by predicted value"),
    horizontal: Axis("predicted progression"), vertical: Axis("residual (actual − predicted)"),
    points: pairs.map { Point($0.x, $0.y - $0.x) }, line: .zero)

  static let histogram = Histogram(
    ChartHeading(
      "Half of the errors are smaller than 27", subtitle: "residuals of the sealed test rows"),
    axis: Axis("residual (actual − predicted)"), values: pairs.map { $0.y - $0.x },
    reference: ReferenceLine(0, label: "no error"))

  static let binaryMatrix = ConfusionHeatMap(
    ChartHeading(
      "3 of 42 malignant tumours are missed", subtitle: "counts and share of the actual class"),
    labels: ["malignant", "benign"], counts: [[39, 3], [1, 71]])

  static let digitsMatrix = ConfusionHeatMap(
    ChartHeading(
      "8 is taken for 1 most often", subtitle: "counts and share of the actual class"),
    labels: (0..<10).map(String.init),
    counts: (0..<10).map { row in
      (0..<10).map { column in
        row == column ? 33 - row % 4 : (noise(row * 10 + column) > 0.7 ? 1 + row % 3 : 0)
      }
    })

  static let empty = LineChart(
    ChartHeading("", subtitle: ""), panels: [.init(Axis("loss"), series: [])])

  /// Names that could break the file or the layout, values that are no numbers, seven close lines.
  static let hostile = LineChart(
    ChartHeading(
      "<script>alert(\"x\")</script> & a heading that is so long that it cannot stand on one line "
        + "and hardly on two of them, so that in the end the rest of it has to be left out of it",
      subtitle: "기준 모델보다 나은 검증 손실 \u{202E}reversed\u{0}"),
    panels: [
      .init(
        Axis("손실 <loss> & 'quotes'"),
        series: (0..<7).map { line in
          .init(
            "series \(line) with quite a long name </text> 🧪", role: .other(line),
            points: (0..<900).map {
              Point(Double($0), $0 == 30 ? .nan : 1 + 0.001 * Double(line) + 1 / Double($0 + 1))
            })
        },
        references: [ReferenceLine(1, label: "]]> \u{7}")])
    ],
    mark: .init(450, label: "mark & <more>"))
}
