/// How far the true score of a network moves from one training to the next.
///
/// Networks that were scored on the same rows differ by their own true scores, and by which of these rows
/// each of them happens to get right. The second part is known from the rows, so the first can be told.
/// With `a_ig` the score of row `i` by its network of round `g`, each network has `D`, the mean over its rows
/// of `a_ig` minus the mean of the other rounds, with sampling variance `q`; then
/// `E[D²] = c τ² + q`, where `c` is one plus the sum of the squared weights of the other networks in `D`,
/// and `τ² = Σ (D² − q) / Σ c`, not below zero.
/// - Source: the method of moments for variance components, S. Searle, G. Casella and C. McCulloch,
///   Variance Components (1992), chapter 5, here for rows crossed with networks.
public struct TrainingVariance: Sendable, Hashable, Codable {
  /// The variance `τ²` of a network's true score; 0 where the rows explain all of it.
  public var variance: Double
  /// The mean sampling variance `q / c`: what `variance` has to be told from.
  public var noise: Double
  /// How many independent differences between networks it rests on: `N (R − 1) / R` for `N` networks in
  /// `R` rounds, as if each round had dealt the rows alike.
  public var degreesOfFreedom: Double

  /// One round in which every row was scored by one network.
  public struct Round: Sendable {
    /// The score of each row.
    public var scores: [Double]
    /// The number of the network that scored it, from 0.
    public var networks: [Int]

    /// Makes a round.
    ///
    /// - Parameters:
    ///   - scores: The score of each row.
    ///   - networks: The number of the network that scored it, from 0.
    public init(scores: [Double], networks: [Int]) {
      precondition(scores.count == networks.count, "every score is that of a network")
      self.scores = scores
      self.networks = networks
    }
  }

  /// Tells the variance from rounds over the same rows; nil below two rounds, or if some network has fewer
  /// than two groups of rows.
  ///
  /// - Parameters:
  ///   - rounds: Two rounds at least, all of the same rows in the same order.
  ///   - groups: For each row the number of its group; nil if rows are independent.
  public init?(_ rounds: [Round], groups: [Int]? = nil) {
    guard rounds.count > 1, let count = rounds.first?.scores.count, count > 1 else { return nil }
    let others = Double(rounds.count - 1)
    let totals = (0..<count).map { row in rounds.reduce(0) { $0 + $1.scores[row] } }
    var (signal, weights, noise, networks) = (0.0, 0.0, 0.0, 0)
    for (number, round) in rounds.enumerated() {
      for rows in Self.rowsByNetwork(round) where !rows.isEmpty {
        let differences = rows.map { row in
          round.scores[row] - (totals[row] - round.scores[row]) / others
        }
        let error = Descriptive.standardErrorOfMean(
          differences, groups: groups.map { labels in rows.map { labels[$0] } })
        guard error.isFinite else { return nil }
        let mean = Descriptive.mean(differences)
        let weight = 1 + Self.weightOfOthers(rounds, except: number, rows: rows)
        signal += mean * mean - error * error
        noise += error * error / weight
        weights += weight
        networks += 1
      }
    }
    variance = max(0, signal / weights)
    self.noise = noise / Double(networks)
    degreesOfFreedom = Double(networks) * others / (others + 1)
  }

  private static func rowsByNetwork(_ round: Round) -> [[Int]] {
    var rows = Array(repeating: [Int](), count: (round.networks.max() ?? -1) + 1)
    for (row, network) in round.networks.enumerated() { rows[network].append(row) }
    return rows
  }

  /// The sum of the squared weights that the networks of the other rounds have in a difference.
  private static func weightOfOthers(_ rounds: [Round], except number: Int, rows: [Int]) -> Double {
    let others = Double(rounds.count - 1) * Double(rows.count)
    var sum = 0.0
    for (index, round) in rounds.enumerated() where index != number {
      var shares = [Int](repeating: 0, count: (round.networks.max() ?? -1) + 1)
      for row in rows { shares[round.networks[row]] += 1 }
      for share in shares { sum += Double(share * share) }
    }
    return sum / (others * others)
  }
}

extension TrainingVariance {
  /// A variance that was told elsewhere.
  ///
  /// - Parameters:
  ///   - variance: The variance of a network's true score.
  ///   - noise: What it had to be told from.
  ///   - degreesOfFreedom: How many independent differences it rests on.
  public init(variance: Double, noise: Double, degreesOfFreedom: Double) {
    self.variance = variance
    self.noise = noise
    self.degreesOfFreedom = degreesOfFreedom
  }
}
