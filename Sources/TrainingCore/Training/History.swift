/// What happened in a training, epoch by epoch.
///
/// Losses are without penalties on weights, in both curves; where the training rows are evaluated (the
/// default) both are computed in inference mode with the weights at the end of the epoch, so that they
/// can be compared. All numbers are finite: an epoch that diverged is not in the curves.
public struct History: Codable, Equatable, Sendable {
  /// The loss on the training rows after each epoch.
  public internal(set) var trainingLoss: [Double] = []
  /// The loss on the validation rows after each epoch; empty without validation rows.
  public internal(set) var validationLoss: [Double] = []
  /// The metrics followed, as named in the configuration; the first one leads.
  public internal(set) var metrics: [String] = []
  /// The metrics on the training rows by name; empty where not evaluated or undefined.
  public internal(set) var trainingMetrics: [String: [Double]] = [:]
  /// The metrics on the validation rows by name; empty where there are none or it is undefined.
  public internal(set) var validationMetrics: [String: [Double]] = [:]
  /// The epoch, counted from 1, with the lowest validation loss; 0 if there was none.
  ///
  /// Without validation rows it is the last epoch that was finished.
  public internal(set) var bestEpoch: Int = 0
  /// How many epochs were finished.
  public internal(set) var epochsRun: Int = 0
  /// How the training ended.
  public internal(set) var outcome: Outcome = .completed
  /// Why the training diverged, if it did.
  public internal(set) var divergence: Divergence?
  /// Layers of which half the units or more give 0 for every row at the end; nil if there are none.
  public internal(set) var deadUnits: [DeadUnits]?

  /// The leading metric on the training rows after each epoch.
  public var trainingMetric: [Double] { metrics.first.flatMap { trainingMetrics[$0] } ?? [] }

  /// The leading metric on the validation rows after each epoch.
  public var validationMetric: [Double] { metrics.first.flatMap { validationMetrics[$0] } ?? [] }

  /// How a training ended.
  public enum Outcome: Codable, Equatable, Sendable {
    /// All epochs were run.
    case completed
    /// The validation loss no longer fell.
    case stoppedEarly
    /// A number became infinite or undefined; epoch and batch are counted from 1.
    case diverged(epoch: Int, batch: Int, cause: DivergenceCause)
    /// The caller asked to stop.
    case interrupted
  }

  /// Creates the history of a training that has not begun.
  public init(metrics: [String] = []) {
    self.metrics = metrics
  }
}

/// What became infinite or undefined first.
public enum DivergenceCause: String, Codable, Hashable, Sendable, CustomStringConvertible {
  /// The loss of a batch, before the parameters were changed.
  case lossNotFinite = "loss_not_finite"
  /// A parameter, after a step whose loss was still finite.
  case parameterNotFinite = "parameter_not_finite"
  /// The loss on all rows after an epoch.
  case evaluationNotFinite = "evaluation_not_finite"

  /// What happened and what to try.
  public var description: String {
    let advice = "A lower learning rate or inputs of smaller size may help."
    return switch self {
    case .lossNotFinite: "The loss of a batch was no longer a finite number. " + advice
    case .parameterNotFinite: "A weight was no longer a finite number. " + advice
    case .evaluationNotFinite: "The loss after an epoch was no longer a finite number. " + advice
    }
  }
}

/// What is known after an epoch.
public struct EpochResult: Sendable, Equatable {
  /// The epoch, counted from 1.
  public let epoch: Int
  /// How many epochs will be run at most.
  public let epochs: Int
  /// The loss on the training rows, without penalties.
  public let trainingLoss: Double
  /// The loss on the validation rows, if there are any.
  public let validationLoss: Double?
  /// The metrics on the training rows by name, as far as they are evaluated and defined.
  public let trainingMetrics: [String: Double]
  /// The metrics on the validation rows by name, as far as they are defined.
  public let validationMetrics: [String: Double]
  /// Whether no epoch before had as low a validation loss.
  public let isBest: Bool
}

/// The loss and the metrics of a network on some rows.
public struct Evaluation: Sendable, Equatable {
  /// The loss, without penalties.
  public let loss: Double
  /// The metrics by name, as far as they are defined.
  public let metrics: [String: Double]
}
