/// How the candidates of step 7 are chosen: it proposes, learns how they did, and proposes again.
///
/// What it proposes depends on the space, the seed and the scores alone, never on time or threads. A
/// further method is a type in a file of its own and a line in `SearchMethods.all`.
protocol SearchMethod: Sendable {
  /// The name in plans.
  static var name: String { get }
  /// What choosing it means, in a sentence.
  static var meaning: String { get }

  /// Begins a search.
  init(_ search: SearchSetting)

  /// Whether the first proposals are all of them, so that too few mean a space that is used up.
  static var proposesAtOnce: Bool { get }

  /// The candidates to judge next, all different; empty once the search is over.
  mutating func proposals(after judged: [JudgedProposal]) -> [Proposal]
}

extension SearchMethod {
  /// All at once.
  static var proposesAtOnce: Bool { true }
}

/// All ways to search, by their names in plans.
enum SearchMethods {
  /// One line for each method.
  static let all: [any SearchMethod.Type] = [
    RandomSearch.self, GridSearch.self, ParzenSearch.self, HalvingSearch.self,
    HyperbandSearch.self, AsynchronousHalvingSearch.self, GaussianProcessSearch.self,
  ]

  /// The method with a name; random search, the first, where there is none.
  static func named(_ name: String) -> any SearchMethod.Type {
    all.first { $0.name == name } ?? RandomSearch.self
  }
}

/// What a search is given.
struct SearchSetting: Sendable {
  /// What there is to choose from.
  let space: SearchSpace
  /// How many candidates may be proposed.
  let trials: Int
  /// The most epochs of a training.
  let epochs: Int
  /// The seed of the run.
  let seed: Int
  /// The first network, whose settings candidates take where the space says nothing.
  let first: Candidate
  /// Candidates that were judged before and are not to be proposed again.
  let known: [Candidate]

  /// The candidate at a point, with all the epochs or fewer.
  func candidate(at point: SearchSpace.Point, epochs: Int? = nil) -> Candidate {
    space.candidate(at: point, epochs: epochs ?? self.epochs, from: first)
  }

  /// Draws different points by chance, none of them of a candidate that is known or was drawn.
  func draw(_ count: Int) -> [SearchSpace.Point] {
    var (points, drawn) = ([SearchSpace.Point](), Set(known))
    var trial = 0
    while points.count < count && trial < 100 * count {
      trial += 1
      let point = space.point(trial: trial, seed: seed)
      if drawn.insert(candidate(at: point)).inserted { points.append(point) }
    }
    return points
  }
}

/// A candidate that a search wants to be judged.
struct Proposal: Sendable, Equatable {
  /// Where in the space it stands.
  let point: SearchSpace.Point
  /// The candidate itself.
  let candidate: Candidate
}

/// A proposal and how it did.
struct JudgedProposal: Sendable {
  /// What was proposed.
  let proposal: Proposal
  /// Its score, the higher the better; nil if a training diverged.
  let score: Double?
}
