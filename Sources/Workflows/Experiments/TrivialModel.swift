import Datasets
import Statistics
import Tensors
import TrainingCore

/// The model that looks at no input: it predicts what the training targets say on average.
///
/// Classes: the share of each class in the training rows. Numbers: the mean, or the median where the
/// metric is the mean absolute error. Whatever a network learns must beat this.
public enum TrivialModel {
  /// The name of the model for a task and a metric.
  static func name(task: Task, metric: any Metric) -> String {
    switch (task, metric.bestConstant) {
    case (.regression, .median): "the median of the training rows"
    case (.regression, _): "the mean of the training rows"
    case (.vectorRegression, .median): "the median of each target in the training rows"
    case (.vectorRegression, _): "the mean of each target in the training rows"
    case (.multiLabel, _): "the share of each label in the training rows"
    default: "the class shares of the training rows (the majority class, as a decision)"
    }
  }

  /// The predictions for so many rows, from training targets, both in the target's own units.
  static func predictions(
    from targets: [Float], task: Task, metric: any Metric, outputs: Int, rows: Int
  ) -> [Float] {
    let row = prediction(from: targets, task: task, metric: metric, outputs: outputs)
    return (0..<rows).flatMap { _ in row }
  }

  private static func prediction(
    from targets: [Float], task: Task, metric: any Metric, outputs: Int
  ) -> [Float] {
    let values = targets.map(Double.init)
    switch task {
    case .binary: return [Float(Descriptive.mean(values))]
    case .multiLabel, .vectorRegression:
      return (0..<outputs).map { output in
        let column = stride(from: output, to: values.count, by: outputs).map { values[$0] }
        let isMedian = task == .vectorRegression && metric.bestConstant == .median
        return Float(isMedian ? Descriptive.median(column) : Descriptive.mean(column))
      }
    case .multiclass:
      return (0..<outputs).map { index in
        Float(Double(values.count { $0 == Double(index) }) / Double(values.count))
      }
    case .regression:
      return [
        Float(
          metric.bestConstant == .median ? Descriptive.median(values) : Descriptive.mean(values))
      ]
    }
  }
}

extension Experiment {
  /// Judges the trivial model on every fold.
  func judgeTrivialModel() throws -> JudgedCandidate {
    var predictions: [[Float]] = []
    var decided: [[Float]] = []
    var scores: [Double] = []
    for fold in folds {
      let targets = fold.units.predictions(fold.originalTargets.values)
      let values = TrivialModel.predictions(
        from: targets, task: outputs.task, metric: metric, outputs: outputs.width,
        rows: fold.fold.validation.count)
      let judged = decidedTrivially(
        values, from: targets, rows: fold.fold.validation.count)
      guard let score = score(judged, on: fold) else {
        throw ExperimentError.undefinedMetric(metric: metric.id, fold: fold.fold.index + 1)
      }
      predictions.append(values)
      decided.append(judged)
      scores.append(score)
    }
    let result = CandidateResult(
      name: TrivialModel.name(task: outputs.task, metric: metric),
      candidate: Candidate(hiddenUnits: [], epochs: 0), parameters: 0, epochs: 0,
      foldScores: scores, score: Descriptive.meanOrZero(scores),
      standardError: standardError(of: scores, predictions: decided), curves: .none,
      hasDiverged: false,
      epochsLooked: 0)
    return JudgedCandidate(
      result: result, predictions: predictions, decided: choosesThreshold ? decided : nil)
  }

  /// The trivial model's decision: for each output always yes or always no, as training targets have it.
  func decidedTrivially(_ values: [Float], from targets: [Float], rows: Int) -> [Float] {
    guard choosesThreshold else { return values }
    let width = outputs.width
    let row = (0..<width).map { output -> Float in
      let column = stride(from: output, to: targets.count, by: width).map { targets[$0] > 0.5 }
      let positives = column.count { $0 }
      let negatives = column.count - positives
      let always = thresholdMetric.score(of: DecisionTable(positives, negatives, 0, 0)) ?? 0
      let never = thresholdMetric.score(of: DecisionTable(0, 0, positives, negatives)) ?? 0
      let isMore = 2 * positives > column.count
      return always > never || (always == never && isMore) ? 1 : 0
    }
    return (0..<rows).flatMap { _ in row }
  }
}

extension Curves {
  /// Of a model that is not trained by epochs.
  static let none = Curves(
    trainingLoss: .init(folds: []), validationLoss: .init(folds: []),
    trainingMetric: .init(folds: []), validationMetric: .init(folds: []))
}
