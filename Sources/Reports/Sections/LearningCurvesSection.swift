public import Workflows

/// Loss and metric by epoch, on training and on validation rows, before and after regularization.
public struct LearningCurvesSection: ReportSection {
  /// The heading.
  public static let title = "Learning curves"

  /// Makes the section.
  public init() {}

  /// The curves of the overfitted reference and of the chosen candidate, or else the first network's.
  public func body(of record: RunRecord) throws -> SectionBody? {
    guard let baseline = try record.completed(BaselineStage.self),
      let scores = try ScoreText(record)
    else { return nil }
    let charts = CurveCharts(
      scores: scores, lossName: try Self.lossName(record), trivial: baseline.trivial.score)
    var body = SectionBody()
    body.append(
      paragraph:
        """
        Both curves are measured after each epoch on fixed rows, without dropout and without \
        penalties, so that they can be compared. Lines are means over the folds, smoothed by a moving \
        median; bands reach from the lowest fold to the highest. While both fall, the network learns what holds in general; where \
        validation turns and training falls on, it begins to memorize.
        """)
    guard let rung = try record.completed(OverfitStage.self)?.referenceRung else {
      Self.append(baseline.network, charts, name: "first", to: &body)
      return body
    }
    body.append(.heading(3, "The reference of step 6: trained on, to see it overfit"))
    if let diagnosis = rung.diagnosis {
      body.append(charts.figure(of: rung.result, diagnosis, name: "curves-reference"))
      body.append(
        paragraph: diagnosis.overfits
          ? """
          To the right of the mark the two losses part: that gap is what regularization has to close. \
          Where the metric does not fall along with the loss, the network still decides alike but is \
          ever surer of its mistakes.
          """
          : "The two losses do not part by more than luck explains: there is little to regularize.")
    }
    if let chosen = try record.chosenCandidate() {
      body.append(.heading(3, "The network that step 7 chose: stopped where validation is best"))
      Self.append(chosen, charts, name: "chosen", to: &body)
    }
    return body
  }

  private static func append(
    _ result: CandidateResult, _ charts: CurveCharts, name: String,
    to body: inout SectionBody
  ) {
    guard !result.curves.validationLoss.mean.isEmpty else { return }
    body.append(charts.figure(of: result, name: "curves-\(name)"))
    let curves = result.curves
    let length = curves.validationLoss.mean.count
    let place = min(max(result.epochs, 1), length)
    guard place <= curves.trainingLoss.mean.count else { return }
    let validation = curves.validationLoss.mean[place - 1].shortText
    let training = curves.trainingLoss.mean[place - 1].shortText
    var text: Markdown.Text =
      """
      **\(result.candidate.title.capitalizedStart).** Validation was best after \
      \(result.epochs.counted("epoch")), the median over the folds; that is the number of epochs \
      that training on all rows takes. At epoch \(place) the mean validation loss is \(validation) and \
      the mean training loss \(training).
      """
    if result.epochs > length {
      text =
        text
          + """
           The curves end at epoch \(length), because one of the folds stopped there.
          """
    }
    body.append(paragraph: text)
  }

  private static func lossName(_ record: RunRecord) throws -> String {
    switch try record.completed(ProblemStage.self)?.settings.task {
    case .binary?: return "binary cross-entropy"
    case .multiclass?: return "categorical cross-entropy"
    case .regression?:
      let isScaled = try record.completed(PreprocessingStage.self)?.settings.scaleTarget == true
      return isScaled ? "mean squared error of the standardized target" : "mean squared error"
    case nil: return "loss"
    }
  }
}

/// Draws loss and metric as two panels above a shared axis of epochs.
private struct CurveCharts {
  let scores: ScoreText
  let lossName: String
  let trivial: Double

  /// The curves of a network that was trained beyond its best epoch.
  func figure(of result: CandidateResult, _ diagnosis: CurveDiagnosis, name: String) -> Figure {
    let finding =
      diagnosis.overfits
      ? "Validation loss turns at epoch \(diagnosis.turningEpoch) and rises while training loss falls "
        + "on"
      : "Validation loss is lowest at epoch \(diagnosis.turningEpoch) and does not rise beyond luck"
    return figure(
      of: result, finding: finding, epoch: diagnosis.turningEpoch,
      mark: "turning epoch \(diagnosis.turningEpoch)", name: name)
  }

  /// The curves of a network that was stopped early.
  func figure(of result: CandidateResult, name: String) -> Figure {
    figure(
      of: result,
      finding: "Validation is best after \(result.epochs.counted("epoch")), where training stops",
      epoch: result.epochs, mark: "best epoch \(result.epochs)", name: name)
  }

  private func figure(
    of result: CandidateResult, finding: String, epoch: Int, mark: String, name: String
  ) -> Figure {
    let curves = result.curves
    let last = max(curves.validationLoss.mean.count, epoch, 2)
    return Figure(
      name,
      LineChart(
        ChartHeading(
          finding,
          subtitle:
            "\(result.candidate.title); means over \(result.foldScores.count.counted("fold")), "
            + "bands from the lowest to the highest"),
        horizontal: Axis("epoch", isInteger: true, range: 1...Double(last)),
        panels: [
          .init(
            Axis("loss (\(lossName))"),
            series: [
              series("training", .training, curves.trainingLoss),
              series("validation", .validation, curves.validationLoss, isMarked: true),
            ]),
          .init(
            Axis(scores.name),
            series: [
              series("training", .training, curves.trainingMetric),
              series("validation", .validation, curves.validationMetric, isMarked: true),
            ],
            references: references(curves)),
        ],
        mark: LineChart.Mark(Double(epoch), label: mark)))
  }

  /// The line of the trivial model, unless it is so far away that it would press the curves together.
  private func references(_ curves: Curves) -> [ReferenceLine] {
    let values = curves.validationMetric.lowest + curves.validationMetric.highest
    return scores.isNear(trivial, to: values)
      ? [ReferenceLine(trivial, label: "trivial \(scores.score(trivial))")] : []
  }

  private func series(
    _ name: String, _ role: SeriesRole, _ curve: Curves.Curve, isMarked: Bool = false
  ) -> LineChart.Series {
    let band = zip(curve.lowest, curve.highest).map { ClosedRange.ordered($0, $1) }
    return LineChart.Series(
      name, role: role, epochs: curve.smoothed,
      band: band.contains { $0 == nil } ? [] : band.compactMap { $0 }, isMarked: isMarked)
  }
}
