/// How much better a new trial is than the best one before it, on the same rows.
public struct PairedGain: Sendable, Hashable, Codable {
  /// The mean gain over the rows; positive if the new trial is better.
  public var gain: Double
  /// The standard error of the mean gain.
  public var standardError: Double

  /// The gain of a candidate over the leader.
  ///
  /// - Parameters:
  ///   - candidate: The row scores of the new trial.
  ///   - leader: The row scores of the best trial so far, of the same rows.
  ///   - higherIsBetter: False for a loss or an error.
  public init(of candidate: [Double], over leader: [Double], higherIsBetter: Bool) {
    precondition(candidate.count == leader.count, "both trials must be scored on the same rows")
    let differences = zip(candidate, leader).map { higherIsBetter ? $0 - $1 : $1 - $0 }
    gain = Descriptive.mean(differences)
    standardError = Descriptive.standardErrorOfMean(differences)
  }

  /// A gain from its parts.
  public init(gain: Double, standardError: Double) {
    self.gain = gain
    self.standardError = standardError
  }

  /// Whether the gain is more than one standard error: the bar for the words "new best".
  ///
  /// - Source: A. Blum and M. Hardt, "The ladder: a reliable leaderboard for machine learning
  ///   competitions", ICML 2015, the parameter-free form.
  public var isNewBest: Bool { gain > 0 && gain > standardError }

  /// Whether the gain would be rare even as the best of this many looks at the same rows.
  ///
  /// The bar is the normal quantile of `1 − significance / looks`, Bonferroni's bound.
  public func isSignificant(looks: Int, significance: Double = 0.05) -> Bool {
    let bar = NormalDistribution.standard.quantile(1 - significance / Double(max(1, looks)))
    return gain > 0 && gain > bar * standardError
  }
}
