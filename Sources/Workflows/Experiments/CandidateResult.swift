/// Losses and metrics by epoch, averaged over folds, with the lowest and highest fold.
public struct Curves: Sendable, Codable, Equatable {
  /// One curve over the epochs.
  public struct Curve: Sendable, Codable, Equatable {
    /// The mean over the folds.
    public var mean: [Double] = []
    /// The lowest fold.
    public var lowest: [Double] = []
    /// The highest fold.
    public var highest: [Double] = []

    /// Averages the folds as far as all of them go.
    public init(folds: [[Double]]) {
      let length = folds.map(\.count).min() ?? 0
      for epoch in 0..<length {
        let values = folds.map { $0[epoch] }
        mean.append(values.reduce(0, +) / Double(values.count))
        lowest.append(values.min() ?? 0)
        highest.append(values.max() ?? 0)
      }
    }
  }

  /// The loss on training rows.
  public let trainingLoss: Curve
  /// The loss on validation rows.
  public let validationLoss: Curve
  /// The metric on training rows.
  public let trainingMetric: Curve
  /// The metric on validation rows.
  public let validationMetric: Curve
}

/// A candidate and how it did on validation rows.
public struct CandidateResult: Sendable, Codable, Equatable {
  /// What was tried, in words.
  public let name: String
  /// The network and how it is trained.
  public let candidate: Candidate
  /// The number of weights and biases.
  public let parameters: Int
  /// The epochs that validation found best: the median over the folds.
  public let epochs: Int
  /// The metric of each fold after that many epochs, in the target's units.
  public let foldScores: [Double]
  /// The mean over the folds.
  public let score: Double
  /// The corrected standard error of the mean.
  public let standardError: Double
  /// Losses and metrics by epoch.
  public let curves: Curves
  /// Whether a training left the finite numbers; such a candidate is never chosen.
  public let hasDiverged: Bool
  /// How many epochs validation was looked at, over all folds.
  public let epochsLooked: Int
}
