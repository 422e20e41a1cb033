import Statistics

/// What learning curves say: whether validation has turned for the worse while training went on.
///
/// The mean validation loss over the folds, smoothed by a moving median (3 epochs, 5 from 50 epochs on),
/// is lowest at the turning epoch. The network overfits if, from there to the last epoch, the loss of the
/// validation rows has risen by more than two standard errors (paired, row by row) while the training
/// loss has fallen. Source: `docs/methodology.md`, curves.
public struct CurveDiagnosis: Sendable, Codable, Equatable {
  /// The epoch with the lowest smoothed validation loss, from 1.
  public let turningEpoch: Int
  /// The epochs of the curves.
  public let epochs: Int
  /// The smoothed validation loss at the turning epoch.
  public let validationAtTurn: Double
  /// The smoothed validation loss at the end.
  public let validationAtEnd: Double
  /// The training loss at the turning epoch.
  public let trainingAtTurn: Double
  /// The training loss at the end.
  public let trainingAtEnd: Double
  /// The mean rise of the validation rows' losses from the turning epoch to the end.
  public let rise: Double
  /// The standard error of that mean.
  public let standardError: Double
  /// Whether the network overfits by the rule.
  public let overfits: Bool

  /// The gap between validation and training at the turning epoch, as a share of the validation loss.
  public var gap: Double {
    validationAtTurn > 0 ? (validationAtTurn - trainingAtTurn) / validationAtTurn : 0
  }

  /// Judges the loss curves of all folds.
  ///
  /// - Parameters:
  ///   - training: the training loss of each fold by epoch.
  ///   - validation: the validation loss of each fold by epoch.
  ///   - rises: for a turning epoch, how much the loss of each validation row rises until the end.
  init?(
    training: [[Double]], validation: [[Double]], rises: (_ turningEpoch: Int) throws -> [Double]
  ) rethrows {
    let epochs = (training + validation).map(\.count).min() ?? 0
    guard epochs > 1, !validation.isEmpty else { return nil }
    let smooth = Descriptive.movingMedian(
      Self.mean(of: validation, epochs), width: epochs > 50 ? 5 : 3)
    let turn = smooth.indices.min { smooth[$0] < smooth[$1] } ?? 0
    let trainingMean = Self.mean(of: training, epochs)
    let rowRises = turn + 1 < epochs ? try rises(turn + 1) : []
    turningEpoch = turn + 1
    self.epochs = epochs
    validationAtTurn = smooth[turn]
    validationAtEnd = smooth[epochs - 1]
    trainingAtTurn = trainingMean[turn]
    trainingAtEnd = trainingMean[epochs - 1]
    rise = Descriptive.meanOrZero(rowRises)
    standardError = rowRises.count > 1 ? Descriptive.standardErrorOfMean(rowRises) : 0
    overfits = rise > 2 * standardError && rise > 0 && trainingAtEnd < trainingAtTurn
  }

  /// The diagnosis in a sentence.
  public var sentence: String {
    let course =
      "validation loss \(validationAtTurn.rounded3) at epoch \(turningEpoch), "
      + "\(validationAtEnd.rounded3) at epoch \(epochs); training loss \(trainingAtTurn.rounded3) and "
      + "\(trainingAtEnd.rounded3)"
    let limit = "two standard errors (\((2 * standardError).rounded3))"
    return overfits
      ? "It overfits from epoch \(turningEpoch): \(course); a rise of \(rise.rounded3), more than "
        + "\(limit)."
      : "It does not overfit within \(epochs) epochs: \(course); a rise of \(rise.rounded3) is within "
        + "\(limit)."
  }

  private static func mean(of curves: [[Double]], _ epochs: Int) -> [Double] {
    (0..<epochs).map { epoch in Descriptive.mean(curves.map { $0[epoch] }) }
  }
}
