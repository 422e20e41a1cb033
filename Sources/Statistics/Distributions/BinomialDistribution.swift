/// The binomial distribution: the number of successes in independent trials.
public struct BinomialDistribution: Sendable, Hashable {
  /// The number of trials `n ≥ 0`.
  public var trials: Int
  /// The probability of success `p` in each, within `0 … 1`.
  public var probability: Double

  /// The binomial distribution of this many trials with this probability of success.
  public init(trials: Int, probability: Double) {
    self.trials = trials
    self.probability = probability
  }

  /// `P[X = k]`, by Loader's saddle-point expansion.
  public func mass(_ successes: Int) -> Double {
    guard successes >= 0, successes <= trials else { return 0 }
    return SpecialFunctions.binomialTerm(
      Double(successes), Double(trials - successes), x: probability, y: 1 - probability)
  }

  /// `P[X ≤ k] = I_{1−p}(n − k, k + 1)`.
  public func cumulative(_ successes: Int) -> Double {
    if successes < 0 { return 0 }
    if successes >= trials { return 1 }
    return SpecialFunctions.incompleteBeta(
      Double(trials - successes), Double(successes + 1), x: 1 - probability, y: probability)
  }

  /// `P[X ≥ k] = I_p(k, n − k + 1)`; note that `k` itself is included.
  public func atLeast(_ successes: Int) -> Double {
    if successes <= 0 { return 1 }
    if successes > trials { return 0 }
    return SpecialFunctions.incompleteBeta(
      Double(successes), Double(trials - successes + 1), x: probability, y: 1 - probability)
  }

  /// The smallest `k` with `P[X ≤ k] ≥ level`.
  public func quantile(_ level: Double) -> Int {
    var low = -1
    var high = trials
    while high - low > 1 {
      let middle = (low + high) / 2
      if cumulative(middle) >= level { high = middle } else { low = middle }
    }
    return high
  }
}
