import JSONText
import Tensors
public import TrainingCore

extension StageContext {
  /// Looks for the learning rate of the first network by a sweep over the first fold's training rows.
  ///
  /// No validation row is looked at.
  mutating func findLearningRate(_ settings: inout BaselineStage.Settings) throws {
    let experiment = try experiment()
    guard let fold = experiment.folds.first else { return }
    let candidate = settings.candidate(
      hiddenUnits: settings.hiddenUnits, filters: settings.filters)
    let generator = SeededGenerator(seed: UInt64(plan.seed)).stream("learning_rate")
    let network = try Network(
      candidate.architecture(inputs: experiment.inputShape, outputs: experiment.outputs),
      generator: generator.stream("weights"))
    let trainer = try Trainer(
      network: network, configuration: try experiment.configuration(of: candidate))
    let finding = try trainer.findLearningRate(
      fold.training, generator: generator.stream("training"))
    settings.rateFinding = finding
    settings.learningRate = try ask(
      BaselineStage.learningRate, recommending: finding.suggestion,
      because: "\(finding.sentence)",
      evidence: [
        "steepest_rate": .number(finding.steepest), "lowest_loss_rate": .number(finding.lowest),
        "rates_tried": .number(Double(finding.rates.count)),
      ])
  }
}

extension RateFinding {
  /// The losses at each tenfold of the first rate.
  public var decades: [RateDecade] {
    stride(from: 0, to: rates.count, by: 25).map {
      RateDecade(rate: rates[$0].rounded3, loss: losses[$0].rounded4)
    }
  }

  /// What was found, in a sentence.
  public var sentence: String {
    "From a rate of \((rates.first ?? 0).rounded3) on, raised with every batch, the loss fell fastest at "
      + "\(steepest.rounded3) and was lowest at \(lowest.rounded3); a tenth of that is fast and safe."
  }
}

/// The loss at one learning rate of a sweep, as a person reads them.
public struct RateDecade: Sendable, Equatable {
  /// The learning rate.
  public let rate: String
  /// The smoothed loss.
  public let loss: String
}
