import Datasets
import JSONText
import Synchronization
import Tensors
import TrainingCore

/// Stands in for trainings when a plan is only tried out: counts them, and makes up what they give.
///
/// What is made up follows one of two courses, between which the real one lies: with ``Course/short``
/// the first rung overfits and all folds agree on the number of epochs; with ``Course/long`` no rung
/// overfits and no two folds agree, so that every training is done that could be.
final class Rehearsal: Sendable {
  /// How the trainings go.
  enum Course: Sendable {
    case short, long
  }

  /// What a step has asked for.
  struct Demand: Sendable, Equatable {
    /// The different trainings.
    var trainings = 0
    /// The epochs that they may take together.
    var epochs = 0

    static func += (demand: inout Demand, other: Demand) {
      demand.trainings += other.trainings
      demand.epochs += other.epochs
    }
  }

  private struct State {
    var step = StepID.problem
    var known: Set<String> = []
    var demands: [StepID: Demand] = [:]
    var folds: [FoldSize] = []
    var histories: [Curve: History] = [:]
  }

  /// What a made-up history depends on.
  private struct Curve: Hashable {
    let best: Int
    let run: Int
    let parameters: Int
  }

  /// The rows of a fold.
  struct FoldSize: Sendable, Equatable {
    let repetition: Int
    let index: Int
    let training: Int
    let validation: Int
  }

  private let course: Course
  private let state = Mutex(State())

  /// Makes a rehearsal in which trainings go one way.
  init(_ course: Course) { self.course = course }

  /// What each step has asked for.
  var demands: [StepID: Demand] { state.withLock { $0.demands } }

  /// The folds on which something was to be trained, in the order in which they are dealt.
  var folds: [FoldSize] {
    state.withLock { $0.folds }.sorted { ($0.repetition, $0.index) < ($1.repetition, $1.index) }
  }

  /// Notes that a step begins.
  func begin(_ step: StepID) { state.withLock { $0.step = step } }

  /// What a gate says: one that judges trainings lets everything pass.
  func verdict(_ verdict: GateVerdict) -> GateVerdict {
    let hasTrained = state.withLock { !$0.demands.isEmpty }
    return hasTrained ? .passed(verdict.sentence) : verdict
  }

  /// What a training gives; it is counted unless it was asked for before.
  func result(
    of candidate: Candidate, on fold: FoldData, in experiment: Experiment, key: String
  ) throws -> TrainingResult {
    let size = FoldSize(
      repetition: fold.fold.repetition, index: fold.fold.index,
      training: fold.fold.training.count, validation: fold.fold.validation.count)
    state.withLock { state in
      if !state.folds.contains(size) { state.folds.append(size) }
      guard state.known.insert(key).inserted else { return }
      state.demands[state.step, default: Demand()].trainings += 1
      state.demands[state.step, default: Demand()].epochs += candidate.epochs
    }
    return TrainingResult(
      history: try history(of: candidate, on: fold, metric: experiment.metric.id),
      predictions: predictions(of: candidate, on: fold, width: experiment.outputs.width))
  }

  // MARK: - What is made up

  /// The epoch with the lowest validation loss; in the long course another one in each fold.
  private func bestEpoch(of candidate: Candidate, on fold: Fold) -> Int {
    guard course == .long, candidate.patience != nil else { return max(1, candidate.epochs / 2) }
    return candidate.epochs - (fold.repetition * 31 + fold.index) % candidate.epochs
  }

  private func history(of candidate: Candidate, on fold: FoldData, metric: String) throws -> History
  {
    let best = bestEpoch(of: candidate, on: fold.fold)
    let run = min(candidate.epochs, candidate.patience.map { best + $0 } ?? candidate.epochs)
    let parameters = candidate.parameterCount(inputs: fold.training.features.columns, outputs: 1)
    let course = Curve(best: best, run: run, parameters: parameters)
    if let known = state.withLock({ $0.histories[course] }) { return known }
    // Larger networks do better: the last rung is the reference if none overfits.
    let level = 1 + 1 / Double(1 + parameters)
    let training = (1...run).map { JSONValue.number(1 / Double($0)) }
    let validation = (1...run).map { JSONValue.number(level + 0.001 * Double(abs($0 - best))) }
    let json: JSONValue = [
      "trainingLoss": .array(training), "validationLoss": .array(validation),
      "metrics": [.string(metric)], "trainingMetrics": [:], "validationMetrics": [:],
      "bestEpoch": .init(best), "epochsRun": .init(run), "outcome": ["completed": [:]],
    ]
    let history = try json.decoded(as: History.self, keys: .own)
    state.withLock { $0.histories[course] = history }
    return history
  }

  /// Predictions near the truth, for one row in ten far from it; the longer a training of the short
  /// course, the worse.
  private func predictions(
    of candidate: Candidate, on fold: FoldData, width: Int
  ) -> [Float] {
    let targets = fold.validation.targets
    let epochs = Double(candidate.epochs)
    let excess = course == .short && candidate.patience == nil ? 0.1 * epochs / (epochs + 50) : 0
    var values: [Float] = []
    values.reserveCapacity(targets.rows * width)
    for row in 0..<targets.rows {
      let jitter = Double((row * 37 + 11) % 17) / 1_700
      let error = Float((row % 10 == 3 ? 0.6 : 0.1) + excess + jitter)
      for column in 0..<width {
        let target =
          targets.columns == width
          ? targets[row, column] : (Int(targets[row, 0]) == column ? 1 : 0)
        let isChance = targets.columns != width || target == 0 || target == 1
        let other = Float(max(1, width - 1))
        values.append(
          isChance
            ? (target == 1 ? 1 - error : (width == 1 ? error : error / other)) : target + error)
      }
    }
    return values
  }
}
