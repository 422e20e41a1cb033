/// Hyperband: brackets of successive halving, from many short trainings to few long ones.
///
/// Where a bad start tells a bad end, the bracket that begins with the shortest trainings saves the most;
/// where it does not, the one that trains all of its trials for all epochs is not misled. With brackets
/// `s = S … 0` the share of bracket `s` in the trials is that of `⌈(S + 1) / (s + 1) · 3ˢ⌉`, and its first
/// round has `1 / 3ˢ` of the epochs. `S` is the largest number up to 4 for which these counts fit into the
/// trials and `3ˢ` into the epochs. The brackets go on side by side.
///
/// - Source: L. Li et al., "Hyperband: a novel bandit-based approach to hyperparameter optimization", 2018.
struct HyperbandSearch: SearchMethod {
  static let name = "hyperband"
  static let meaning =
    "Halve in several brackets at once, from many short trainings to few long ones."

  /// The most brackets beside the one without any halving.
  private static let deepest = 4

  private let search: SearchSetting
  private var brackets: [HalvingBracket]
  private let shares: [Int]

  init(_ search: SearchSetting) {
    self.search = search
    var depth = 0
    while depth < Self.deepest, Self.counts(depth: depth + 1).reduce(0, +) <= search.trials,
      Self.power(depth + 1) <= search.epochs
    {
      depth += 1
    }
    shares = Self.counts(depth: depth)
    brackets = (0...depth).reversed().map { HalvingBracket(divisor: Self.power($0)) }
  }

  mutating func proposals(after judged: [JudgedProposal]) -> [Proposal] {
    if judged.isEmpty { return begin() }
    var round = judged.suffix(brackets.reduce(0) { $0 + $1.count })
    return brackets.indices.flatMap { index in
      let part = round.prefix(brackets[index].count)
      round = round.dropFirst(part.count)
      return brackets[index].proceed(after: part, in: search)
    }
  }

  /// Deals the points out to the brackets.
  private mutating func begin() -> [Proposal] {
    var points = search.draw(search.trials)[...]
    let counts = Self.dealt(points.count, by: shares)
    return brackets.indices.flatMap { index in
      let part = Array(points.prefix(counts[index]))
      points = points.dropFirst(part.count)
      return brackets[index].begin(part, in: search)
    }
  }

  /// How many points the brackets of one round of Hyperband begin with, the deepest first.
  private static func counts(depth: Int) -> [Int] {
    (0...depth).reversed().map { ((depth + 1) * power($0) + $0) / ($0 + 1) }
  }

  private static func power(_ exponent: Int) -> Int {
    (0..<exponent).reduce(1) { product, _ in product * HalvingBracket.factor }
  }

  /// Deals a count out in proportion to shares, by the largest remainders, of equal ones the first.
  private static func dealt(_ count: Int, by shares: [Int]) -> [Int] {
    let total = shares.reduce(0, +)
    var dealt = shares.map { count * $0 / total }
    let order = shares.indices.sorted {
      let (one, two) = (count * shares[$0] % total, count * shares[$1] % total)
      return one == two ? $0 < $1 : one > two
    }
    for index in order.prefix(count - dealt.reduce(0, +)) { dealt[index] += 1 }
    return dealt
  }
}
