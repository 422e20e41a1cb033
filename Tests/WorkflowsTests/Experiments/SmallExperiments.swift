import Datasets
import Tensors
import TrainingCore

@testable import Workflows

/// Experiments made by hand: targets in folds, no features, predictions as one likes.
enum SmallExperiments {
  /// An experiment on folds of targets; row numbers run on through the folds of a repetition.
  static func experiment(
    _ task: Task, metric: String, folds targets: [[Float]], repetitions: Int = 1, width: Int = 1,
    groups: [Int]? = nil, scale: Double = 1, ratio: Double = 0.5, seed: Int = 3
  ) throws -> Experiment {
    let perRepetition = targets.count / repetitions
    var folds: [FoldData] = []
    var next = 0
    for (index, values) in targets.enumerated() {
      if index % perRepetition == 0 { next = 0 }
      folds.append(
        fold(
          values, repetition: index / perRepetition, index: index % perRepetition, from: next,
          scale: scale))
      next += values.count
    }
    return Experiment(
      folds: folds, outputs: Outputs(task: task, width: width),
      metric: try MetricNames.metric(metric), groups: groups ?? Array(0..<next),
      validationToTraining: ratio, repetitions: repetitions, seed: seed)
  }

  private static func fold(
    _ targets: [Float], repetition: Int, index: Int, from first: Int, scale: Double
  ) -> FoldData {
    let tensor = Tensor(rows: targets.count, columns: 1, values: targets)
    let empty = Examples(
      features: Tensor(rows: targets.count, columns: 1, values: targets.map { _ in 0 }),
      targets: tensor)
    return FoldData(
      fold: Fold(
        repetition: repetition, index: index, training: [],
        validation: Array(first..<first + targets.count)),
      training: empty, originalTargets: tensor, validation: empty, validationTargets: tensor,
      units: TargetUnits(mean: 0, scale: scale), notes: [], digest: "")
  }
}

extension Experiment {
  /// Predictions for each fold as a candidate that was judged.
  func judged(
    _ predictions: [[Float]], hiddenUnits: [Int] = [4], diverged: Bool = false,
    change: (inout Candidate) -> Void = { _ in }
  ) throws -> JudgedCandidate {
    var candidate = Candidate(hiddenUnits: hiddenUnits, epochs: 5)
    change(&candidate)
    let scores = try zip(predictions, folds).map { values, fold in
      guard let score = score(values, on: fold) else {
        throw ExperimentError.undefinedMetric(metric: metric.id, fold: 1)
      }
      return score
    }
    let result = CandidateResult(
      name: "by hand", candidate: candidate,
      parameters: candidate.parameterCount(inputs: 3, outputs: outputs.width), epochs: 5,
      foldScores: scores, score: scores.reduce(0, +) / Double(scores.count),
      standardError: standardError(of: scores, predictions: predictions), curves: .none,
      hasDiverged: diverged, epochsLooked: 5)
    return JudgedCandidate(result: result, predictions: predictions)
  }
}

/// Numbers from 0 to 1, always the same.
func uniformNumbers(_ count: Int, _ label: String) -> [Float] {
  var generator = SeededGenerator(seed: 1).stream(label)
  return (0..<count).map { _ in Float(generator.uniform()) }
}
