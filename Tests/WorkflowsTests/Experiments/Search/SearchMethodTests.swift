import Testing

@testable import Workflows

@Suite struct SearchMethodTests {
  private static let space = SearchSpace(
    units: [4, 8, 16], layers: [1, 2], dropout: [0, 0.5], lasso: [0], ridge: [0, 0.01],
    learningRates: [0.001, 0.003, 0.01], batchSizes: [16])

  /// Twelve for the best of the 72 points, less for those that differ from it.
  private static func score(_ candidate: Candidate) -> Double {
    var score = candidate.hiddenUnits == [8, 8] ? 4.0 : candidate.hiddenUnits[0] == 8 ? 2 : 0
    if candidate.dropout == 0.5 { score += 2 }
    if candidate.ridge == 0.01 { score += 2 }
    return score + (candidate.learningRate == 0.003 ? 4 : 0)
  }

  /// Lets a method search; returns its rounds.
  private func run(
    _ name: String, trials: Int, seed: Int = 1, known: [Candidate] = [],
    score: (Candidate) -> Double? = score
  ) -> [[Candidate]] {
    let setting = SearchSetting(
      space: Self.space, trials: trials, epochs: 90, seed: seed,
      first: Candidate(hiddenUnits: [2], epochs: 90), known: known)
    var method: any SearchMethod = SearchMethods.named(name).init(setting)
    var (judged, rounds) = ([JudgedProposal](), [[Candidate]]())
    while case let next = method.proposals(after: judged), !next.isEmpty, rounds.count < 200 {
      rounds.append(next.map(\.candidate))
      judged += next.map { JudgedProposal(proposal: $0, score: score($0.candidate)) }
    }
    return rounds
  }

  @Test(arguments: SearchMethods.all.map { $0.name })
  func `every method ends, proposes nothing twice, and does the same again`(name: String) {
    let known = Array(run("random", trials: 5)[0].prefix(2))
    let rounds = run(name, trials: 20, known: known)
    let all = rounds.flatMap(\.self)
    #expect(rounds.count < 200 && !all.isEmpty)
    #expect(Set(all).count == all.count)
    #expect(Set(all).isDisjoint(with: known))
    #expect(run(name, trials: 20, known: known) == rounds)
    // A method that compares scores must bear that all trainings diverge.
    #expect(run(name, trials: 6, score: { _ in nil }).count < 200)
  }

  @Test func `a grid within the trials is the whole space, a larger one is thinned out evenly`() {
    #expect(Set(run("grid", trials: 100)[0]).count == 72)
    let some = run("grid", trials: 10)[0]
    #expect(some.count == 10)
    #expect(Set(some.map { $0.hiddenUnits[0] }) == [4, 8, 16])
  }

  @Test func `the Parzen estimator finds better trials than chance does`() {
    var gains: [Double] = []
    for seed in 1...20 {
      func mean(_ name: String) -> Double {
        let all = run(name, trials: 36, seed: seed).flatMap(\.self).dropFirst(12).map(Self.score)
        return all.reduce(0, +) / Double(all.count)
      }
      gains.append(mean("tpe") - mean("random"))
      #expect(run("tpe", trials: 36, seed: seed).flatMap(\.self).count == 36)
    }
    #expect(gains.reduce(0, +) / 20 > 1)
    #expect(gains.count { $0 > 0 } > 15)
  }

  @Test func `halving trains ever fewer for ever longer, the best of each round`() {
    let rounds = run("successive_halving", trials: 20)
    #expect(rounds.map(\.count) == [20, 7, 3])
    #expect(rounds.map { $0[0].epochs } == [10, 30, 90])
    for (round, next) in zip(rounds, rounds.dropFirst()) {
      let kept = next.map(Self.score).min() ?? 0
      let scores = round.map(Self.score).sorted(by: >)
      #expect(kept == scores[next.count - 1])
    }
  }
}
