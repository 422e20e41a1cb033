/// Successive halving: all trials for a ninth of the epochs, the best third for a third, its best for all.
///
/// - Source: K. Jamieson, A. Talwalkar, "Non-stochastic best arm identification", 2016.
struct HalvingSearch: SearchMethod {
  static let name = "successive_halving"
  static let meaning =
    "Train all trials for a ninth of the epochs, the best third for a third, its best for all."

  /// One of how many goes on.
  private static let factor = 3

  private let search: SearchSetting
  /// How far back in what was judged the last round reaches.
  private var lastRound = 0
  /// By how much the epochs of the next round are divided.
  private var divisor = factor * factor

  init(_ search: SearchSetting) { self.search = search }

  mutating func proposals(after judged: [JudgedProposal]) -> [Proposal] {
    if judged.isEmpty { return begin(search.draw(search.trials)) }
    guard divisor >= 1 else { return [] }
    let round = judged.suffix(lastRound).filter { $0.score != nil }.enumerated()
    let order = round.sorted {
      let (one, two) = ($0.element.score ?? 0, $1.element.score ?? 0)
      return one == two ? $0.offset < $1.offset : one > two
    }
    let count = (lastRound + Self.factor - 1) / Self.factor
    return begin(order.prefix(count).map(\.element.proposal.point))
  }

  /// Proposes a round and gets ready for the next.
  private mutating func begin(_ points: [SearchSpace.Point]) -> [Proposal] {
    let epochs = max(search.epochs / divisor, 1)
    lastRound = points.count
    divisor /= Self.factor
    return points.map {
      Proposal(point: $0, candidate: search.candidate(at: $0, epochs: epochs))
    }
  }
}
