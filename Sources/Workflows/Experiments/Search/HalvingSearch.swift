/// Successive halving: all trials for a ninth of the epochs, the best third for a third, its best for all.
///
/// - Source: K. Jamieson, A. Talwalkar, "Non-stochastic best arm identification", 2016.
struct HalvingSearch: SearchMethod {
  static let name = "successive_halving"
  static let meaning =
    "Train all trials for a ninth of the epochs, the best third for a third, its best for all."

  private let search: SearchSetting
  private var bracket = HalvingBracket(divisor: HalvingBracket.factor * HalvingBracket.factor)

  init(_ search: SearchSetting) { self.search = search }

  mutating func proposals(after judged: [JudgedProposal]) -> [Proposal] {
    if judged.isEmpty { return bracket.begin(search.draw(search.trials), in: search) }
    return bracket.proceed(after: judged.suffix(bracket.count), in: search)
  }
}

/// One bracket of successive halving: many points for few epochs, the best third for thrice as many.
struct HalvingBracket: Sendable {
  /// One of how many goes on, and by how much its epochs grow.
  static let factor = 3

  /// How many points were proposed last.
  private(set) var count = 0
  /// By how much the epochs of the next round are divided; 0 once the bracket is over.
  private var divisor: Int

  /// A bracket whose first round has so many times fewer epochs.
  init(divisor: Int) { self.divisor = divisor }

  /// Proposes a round and gets ready for the next.
  mutating func begin(_ points: [SearchSpace.Point], in search: SearchSetting) -> [Proposal] {
    let epochs = max(search.epochs / divisor, 1)
    count = points.count
    divisor /= Self.factor
    return points.map {
      Proposal(point: $0, candidate: search.candidate(at: $0, epochs: epochs))
    }
  }

  /// Proposes the best third of what the last round has shown, for more epochs.
  mutating func proceed(
    after round: ArraySlice<JudgedProposal>, in search: SearchSetting
  ) -> [Proposal] {
    guard divisor >= 1 else {
      count = 0
      return []
    }
    let kept = (count + Self.factor - 1) / Self.factor
    return begin(Array(round.bestFirst.prefix(kept).map(\.proposal.point)), in: search)
  }
}

extension Collection<JudgedProposal> {
  /// Those with a score, the best first; of equal scores the earlier trial.
  var bestFirst: [JudgedProposal] {
    let sound = filter { $0.score != nil }.enumerated()
    let order = sound.sorted {
      let (one, two) = ($0.element.score ?? 0, $1.element.score ?? 0)
      return one == two ? $0.offset < $1.offset : one > two
    }
    return order.map(\.element)
  }
}
