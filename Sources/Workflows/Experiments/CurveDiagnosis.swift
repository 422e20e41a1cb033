import Statistics

/// What a pair of learning curves says: has validation turned for the worse while training went on?
///
/// The mean validation loss over the folds, smoothed by a moving median (3 epochs, 5 from 50 epochs on),
/// is lowest at the turning epoch. The network overfits if, from there to the last epoch, the validation
/// loss has risen by more than two standard errors while the training loss has fallen.
///
/// The rise is measured as ln(loss at the end / loss at the turn), fold by fold: Prechelt's
/// generalization loss in logarithms, so that a fold with a large loss does not outvote the others. With
/// folds, the standard error is the corrected one of the folds' rises; with a hold-out, the
/// epoch-to-epoch noise of the curve. Source: Prechelt, "Early stopping - but when?", 1998.
public struct CurveDiagnosis: Sendable, Codable, Equatable {
  /// The epoch with the lowest smoothed validation loss, from 1.
  public let turningEpoch: Int
  /// The epochs of the curves.
  public let epochs: Int
  /// The validation loss at the turning epoch.
  public let validationAtTurn: Double
  /// The validation loss at the end.
  public let validationAtEnd: Double
  /// The training loss at the turning epoch.
  public let trainingAtTurn: Double
  /// The training loss at the end.
  public let trainingAtEnd: Double
  /// The mean over the folds of ln(validation loss at the end / at the turning epoch).
  public let logRise: Double
  /// The standard error of that mean.
  public let standardError: Double
  /// Whether the network overfits by the rule.
  public let overfits: Bool

  /// The factor by which the validation loss rose after the turning epoch.
  public var riseFactor: Double { Elementary.exp(logRise) }

  /// The gap between validation and training at the turning epoch, as a share of the validation loss.
  public var gap: Double {
    validationAtTurn > 0 ? (validationAtTurn - trainingAtTurn) / validationAtTurn : 0
  }

  /// Judges the loss curves of all folds, each of the same length.
  init?(training: [[Double]], validation: [[Double]], validationToTraining: Double) {
    let epochs = (training + validation).map(\.count).min() ?? 0
    guard epochs > 1, !validation.isEmpty else { return nil }
    let width = epochs > 50 ? 5 : 3
    let smooth = validation.map { Descriptive.movingMedian(Array($0.prefix(epochs)), width: width) }
    let mean = Self.mean(of: smooth)
    let turn = mean.indices.min { mean[$0] < mean[$1] } ?? 0
    let trainingMean = Self.mean(of: training.map { Array($0.prefix(epochs)) })
    let logs = smooth.map { curve in curve.map { Elementary.log(max($0, 1e-12)) } }
    let rises = logs.map { $0[epochs - 1] - $0[turn] }
    turningEpoch = turn + 1
    self.epochs = epochs
    validationAtTurn = mean[turn]
    validationAtEnd = mean[epochs - 1]
    trainingAtTurn = trainingMean[turn]
    trainingAtEnd = trainingMean[epochs - 1]
    logRise = Descriptive.mean(rises)
    standardError =
      rises.count > 1
      ? correctedStandardError(rises, testToTrainRatio: validationToTraining)
      : Self.noise(of: Array(validation[0].prefix(epochs)), around: logs[0])
    overfits =
      turn + 1 < epochs && logRise > 2 * standardError && trainingAtEnd < trainingAtTurn
  }

  /// The diagnosis in a sentence.
  public var sentence: String {
    let course = "validation loss \(validationAtTurn.rounded3) at epoch \(turningEpoch), "
      + "\(validationAtEnd.rounded3) at epoch \(epochs); training loss \(trainingAtTurn.rounded3) and "
      + "\(trainingAtEnd.rounded3)"
    return overfits
      ? "It overfits from epoch \(turningEpoch): \(course)."
      : "It does not overfit within \(epochs) epochs: \(course); a rise by the factor "
        + "\(riseFactor.rounded3) is within two standard errors "
        + "(\(Elementary.exp(2 * standardError).rounded3))."
  }

  private static func mean(of curves: [[Double]]) -> [Double] {
    guard let length = curves.first?.count else { return [] }
    return (0..<length).map { epoch in Descriptive.mean(curves.map { $0[epoch] }) }
  }

  private static func noise(of curve: [Double], around smoothLogs: [Double]) -> Double {
    let residuals = zip(curve, smoothLogs).map { Elementary.log(max($0, 1e-12)) - $1 }
    return Descriptive.standardDeviation(residuals)
  }
}
