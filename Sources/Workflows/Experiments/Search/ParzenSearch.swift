import Statistics
import Tensors

/// The tree-structured Parzen estimator: values that good trials had are tried more often.
///
/// After a third of the trials, drawn by chance, the best quarter of those judged counts as good. On each
/// axis l(v) = (good with value v + 1) / (good + values), and g(v) the same of the others; of 24 points
/// drawn from l, the one with the largest Π l/g is proposed. Four are proposed from the same evidence.
///
/// - Source: J. Bergstra et al., "Algorithms for hyper-parameter optimization", 2011.
struct ParzenSearch: SearchMethod {
  static let name = "tpe"
  static let meaning =
    "Learn from the trials so far: draw values more often the more often good trials had them."

  static let proposesAtOnce = false

  /// How many points are compared for one proposal.
  private static let compared = 24
  /// How many proposals are made from the same evidence, whatever the number of threads.
  private static let round = 4

  private let search: SearchSetting
  private var proposed: Set<Candidate>

  init(_ search: SearchSetting) {
    self.search = search
    proposed = Set(search.known)
  }

  mutating func proposals(after judged: [JudgedProposal]) -> [Proposal] {
    let left = search.trials - judged.count
    guard left > 0 else { return [] }
    if judged.isEmpty {
      return search.draw(max(min(left, 4), search.trials / 3)).map { take($0) }
    }
    let (good, rest) = Self.split(judged)
    var generator = SeededGenerator(seed: UInt64(search.seed))
      .stream("tuning/tpe/\(judged.count)")
    return (0..<min(left, Self.round)).compactMap { _ in
      best(good: good, rest: rest, using: &generator).map { take($0) }
    }
  }

  private mutating func take(_ point: SearchSpace.Point) -> Proposal {
    let proposal = Proposal(point: point, candidate: search.candidate(at: point))
    proposed.insert(proposal.candidate)
    return proposal
  }

  /// The points of the best quarter, and those of the others.
  private static func split(
    _ judged: [JudgedProposal]
  ) -> (good: [SearchSpace.Point], rest: [SearchSpace.Point]) {
    // Of equal scores the earlier trial is the better one, so that the order never depends on chance.
    let order = judged.indices.sorted {
      let (one, two) = (judged[$0].score ?? -.infinity, judged[$1].score ?? -.infinity)
      return one == two ? $0 < $1 : one > two
    }
    let points = order.map { judged[$0].proposal.point }
    let count = max(1, (judged.count + 3) / 4)
    return (Array(points.prefix(count)), Array(points.dropFirst(count)))
  }

  /// Of some points drawn from the good ones' values, the one that looks best and is new.
  private func best(
    good: [SearchSpace.Point], rest: [SearchSpace.Point], using generator: inout SeededGenerator
  ) -> SearchSpace.Point? {
    var best: (point: SearchSpace.Point, score: Double)?
    for _ in 0..<Self.compared {
      var (point, score) = (SearchSpace.Point(), 0.0)
      for (index, axis) in search.space.axes.enumerated() {
        let shares = Self.shares(of: good.map { $0[index] }, count: axis.count)
        let others = Self.shares(of: rest.map { $0[index] }, count: axis.count)
        let value = Self.draw(shares, generator.uniform())
        point.append(value)
        score += Elementary.log(shares[value] / others[value])
      }
      if proposed.contains(search.candidate(at: point)) { continue }
      if score > best?.score ?? -.infinity { best = (point, score) }
    }
    return best?.point
  }

  /// The share of each value of an axis, each counted once more than it occurs.
  private static func shares(of values: [Int], count: Int) -> [Double] {
    var counts = [Int](repeating: 1, count: count)
    for value in values { counts[value] += 1 }
    return counts.map { Double($0) / Double(values.count + count) }
  }

  private static func draw(_ shares: [Double], _ uniform: Double) -> Int {
    var rest = uniform
    for (value, share) in shares.enumerated() {
      if rest < share { return value }
      rest -= share
    }
    return shares.count - 1
  }
}
