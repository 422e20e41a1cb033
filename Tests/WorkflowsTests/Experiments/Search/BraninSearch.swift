import Statistics

@testable import Workflows

/// A search whose scores are those of Branin's function, two of its axes mattering and one not.
///
/// Fewer epochs give lower scores, and scatter: a trial that begins well need not end well.
/// - Source: L. Dixon, G. Szegö, "Towards global optimization 2", 1978.
struct BraninSearch {
  static let epochs = 81
  private static let steps = 21

  static let space = SearchSpace(
    units: Array(1...steps), layers: [1], dropout: [0], lasso: [0], ridge: [0, 0.1, 0.2],
    learningRates: (1...steps).map { Double($0) }, batchSizes: [16])

  /// What was proposed, in order, with its scores.
  private(set) var trials: [(candidate: Candidate, score: Double)] = []

  /// The epochs of all trainings together.
  var epochs: Int { trials.reduce(0) { $0 + $1.candidate.epochs } }

  /// The best score of a trial of all epochs.
  var best: Double {
    trials.filter { $0.candidate.epochs == Self.epochs }.map(\.score).max() ?? -.infinity
  }

  /// Lets a method search.
  init(_ name: String, trials: Int, seed: Int) {
    let setting = SearchSetting(
      space: Self.space, trials: trials, epochs: Self.epochs, seed: seed,
      first: Candidate(hiddenUnits: [2], epochs: Self.epochs), known: [])
    var method: any SearchMethod = SearchMethods.named(name).init(setting)
    var judged: [JudgedProposal] = []
    while case let next = method.proposals(after: judged), !next.isEmpty {
      judged += next.map {
        JudgedProposal(proposal: $0, score: Self.score($0.candidate))
      }
    }
    self.trials = judged.map { ($0.proposal.candidate, $0.score ?? 0) }
  }

  /// Less Branin's function, and less the more, the fewer the epochs.
  static func score(_ candidate: Candidate) -> Double {
    let units = candidate.hiddenUnits[0]
    let x = -5 + 15 * Double(units - 1) / Double(steps - 1)
    let y = 15 * (candidate.learningRate - 1) / Double(steps - 1)
    let root = y - 5.1 / (4 * .pi * .pi) * x * x + 5 / .pi * x - 6
    let value = root * root + 10 * (1 - 1 / (8 * .pi)) * Elementary.cosine(x) + 10
    let missing = 1 - Double(candidate.epochs) / Double(epochs)
    let scatter = Double((units * 7 + Int(candidate.learningRate) * 13) % 11) - 5
    return -value - missing * (30 + scatter)
  }
}

extension Elementary {
  /// A cosine by its series, so that no test hangs on a library's last bits.
  fileprivate static func cosine(_ x: Double) -> Double {
    var (sum, term) = (0.0, 1.0)
    for step in 0..<30 {
      sum += term
      term *= -x * x / Double((2 * step + 1) * (2 * step + 2))
    }
    return sum
  }
}
