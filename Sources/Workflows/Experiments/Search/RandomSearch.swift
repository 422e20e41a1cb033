/// Independent draws, each value of an axis with the same chance.
///
/// - Source: J. Bergstra, Y. Bengio, "Random search for hyper-parameter optimization", 2012.
struct RandomSearch: SearchMethod {
  static let name = "random"
  static let meaning =
    "Draw each trial by chance: 60 draws hit the best 5 % of the space with 95 % probability."

  private let search: SearchSetting

  init(_ search: SearchSetting) { self.search = search }

  func proposals(after judged: [JudgedProposal]) -> [Proposal] {
    guard judged.isEmpty else { return [] }
    return search.draw(search.trials).map {
      Proposal(point: $0, candidate: search.candidate(at: $0))
    }
  }
}
