import Datasets
import JSONText
import Statistics
import Tensors
import TrainingCore

/// The folds of a study, ready to judge candidates on validation rows.
struct Experiment: Sendable {
  /// The folds.
  let folds: [FoldData]
  /// What the task fixes at the end of a network.
  let outputs: Outputs
  /// The metric by which candidates are judged.
  let metric: any Metric
  /// The groups of identical content that the development rows fall into.
  let groups: [Int]
  /// The strata of the development rows from which a hold-out was drawn evenly, or of the test rows if these
  /// were; nil if they were not.
  var strata: [Int]?
  /// The rows from which the test rows were drawn; nil of development rows.
  var population: Int?
  /// The validation rows of one fold over its training rows.
  let validationToTraining: Double
  /// How often the rows were dealt into folds anew.
  let repetitions: Int
  /// The seed of the run.
  var seed: Int
  /// Whether thresholds are chosen on out-of-fold predictions before the metric judges.
  var choosesThreshold = false

  /// The width of the tensors that go into a network.
  var inputs: Int { inputShape.count }

  /// The sizes of a row of the tensors: `[features]`, or those of an image.
  var inputShape: Shape { folds.first?.shape ?? [0] }

  /// The number of rows in the training part of the first fold.
  var trainingRows: Int { folds.first?.fold.training.count ?? 0 }

  /// Whether a higher value of the metric is better.
  var higherIsBetter: Bool { metric.direction == .maximize }

  /// Plus one if a higher value of the metric is better, minus one if a lower is.
  var sign: Double { higherIsBetter ? 1 : -1 }

  /// The experiment on the folds of the first shuffle alone.
  var firstRepetition: Experiment {
    guard repetitions > 1 else { return self }
    return Experiment(
      folds: folds.filter { $0.fold.repetition == 0 }, outputs: outputs, metric: metric,
      groups: groups, validationToTraining: validationToTraining, repetitions: 1, seed: seed,
      choosesThreshold: choosesThreshold)
  }

  /// How the training core is to train a candidate.
  func configuration(of candidate: Candidate) throws -> TrainingConfiguration {
    TrainingConfiguration(
      epochs: candidate.epochs, batchSize: candidate.batchSize,
      optimizer: try candidate.makeOptimizer(), loss: candidate.makeLoss(outputs.loss),
      metrics: [metric.id],
      earlyStopping: candidate.patience.map { EarlyStopping(patience: $0) },
      schedule: try candidate.makeSchedule(), gradientClipping: candidate.clipping,
      augmentation: candidate.augmentation,
      classWeights: candidate.finer.classWeights == .balanced ? .balanced : nil)
  }

  /// Trains a candidate on one fold, on so many threads, which change no bit.
  ///
  /// - Returns: the history and the predictions for the validation rows, or nil if interrupted.
  func train(
    _ candidate: Candidate, on fold: FoldData, stream: String, threads: Int = 1,
    onEpoch: (EpochResult) -> Bool
  ) throws -> TrainingResult? {
    let generator = SeededGenerator(seed: UInt64(seed)).stream(stream)
    let network = try Network(
      // Folds may know different categories and words.
      candidate.architecture(inputs: fold.shape, outputs: outputs),
      generator: generator.stream("weights"))
    var trainer = try Trainer(
      network: network, configuration: try configuration(of: candidate),
      kernels: .best.sharing(threads: threads))
    let history = try trainer.fit(
      fold.training, validation: fold.validation, generator: generator.stream("training"),
      onEpoch: onEpoch)
    if history.outcome == .interrupted { return nil }
    let predictions = trainer.network.predictions(for: fold.validation.inputs)
    return TrainingResult(history: history, predictions: predictions.values)
  }

  /// The metric of predictions for the validation rows of a fold, all in the target's own units.
  func score(_ predictions: [Float], on fold: FoldData) -> Double? {
    metric.value(
      predictions: tensor(predictions, on: fold), targets: fold.validationTargets)
  }

  /// The loss of each validation row of a fold, as the network was trained on it.
  func rowLosses(_ predictions: [Float], on fold: FoldData) -> [Double] {
    let targets = fold.validationTargets
    let width = outputs.width
    return (0..<targets.rows).map { row in
      let target = Double(targets[row, 0])
      switch outputs.task {
      case .binary:
        let positive = Double(predictions[row])
        return Self.surprise(at: target > 0.5 ? positive : 1 - positive)
      case .multiclass:
        return Self.surprise(at: Double(predictions[row * outputs.width + Int(target)]))
      case .multiLabel:
        return (0..<width).reduce(0) { sum, label in
          let positive = Double(predictions[row * width + label])
          let isThere = targets[row, label] > 0.5
          return sum + Self.surprise(at: isThere ? positive : 1 - positive)
        } / Double(width)
      case .regression, .vectorRegression:
        return (0..<width).reduce(0) { sum, output in
          let error =
            (Double(predictions[row * width + output]) - Double(targets[row, output]))
            / fold.units.scale(ofOutput: output)
          return sum
            + outputs.lossOfNumber(error: error, prediction: predictions[row * width + output])
        } / Double(width)
      }
    }
  }

  /// The negative logarithm of a probability, which is kept 1e-7 away from zero.
  static func surprise(at probability: Double) -> Double {
    -Elementary.log(max(probability, 1e-7))
  }
}

extension Outputs {
  /// The loss of one number of a regression, from its error as it was trained on.
  func lossOfNumber(error: Double, prediction: Float) -> Double {
    switch lossChoice {
    case .mae: return abs(error)
    case .huber: return abs(error) <= 1 ? error * error / 2 : abs(error) - 0.5
    case .binaryCrossentropy:
      let target = Double(prediction) - error
      return target * Experiment.surprise(at: Double(prediction))
        + (1 - target) * Experiment.surprise(at: 1 - Double(prediction))
    case .mse, .categoricalCrossentropy: return error * error
    }
  }
}
