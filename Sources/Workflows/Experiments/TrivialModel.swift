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
    var scores: [Double] = []
    for fold in folds {
      let targets = fold.units.predictions(fold.originalTargets.values)
      let values = TrivialModel.predictions(
        from: targets, task: outputs.task, metric: metric, outputs: outputs.width,
        rows: fold.fold.validation.count)
      let tensor = Tensor(
        rows: fold.validationTargets.rows, columns: outputs.width, values: values)
      guard let score = metric.value(predictions: tensor, targets: fold.validationTargets) else {
        throw ExperimentError.undefinedMetric(metric: metric.id, fold: fold.fold.index + 1)
      }
      predictions.append(values)
      scores.append(score)
    }
    let result = CandidateResult(
      name: TrivialModel.name(task: outputs.task, metric: metric),
      candidate: Candidate(hiddenUnits: [], epochs: 0), parameters: 0, epochs: 0,
      foldScores: scores, score: Descriptive.meanOrZero(scores),
      standardError: standardError(of: scores, predictions: predictions), curves: .none,
      hasDiverged: false,
      epochsLooked: 0)
    return JudgedCandidate(result: result, predictions: predictions)
  }
}

extension Curves {
  /// Of a model that is not trained by epochs.
  static let none = Curves(
    trainingLoss: .init(folds: []), validationLoss: .init(folds: []),
    trainingMetric: .init(folds: []), validationMetric: .init(folds: []))
}
