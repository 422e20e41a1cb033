import Testing

@testable import Workflows

@Suite struct AsynchronousHalvingSearchTests {
  private static func rounds(
    trials: Int, score: (Candidate) -> Double?
  ) -> [[Candidate]] {
    let setting = SearchSetting(
      space: BraninSearch.space, trials: trials, epochs: 81, seed: 1,
      first: Candidate(hiddenUnits: [2], epochs: 81), known: [])
    var method = AsynchronousHalvingSearch(setting)
    var (judged, rounds) = ([JudgedProposal](), [[Candidate]]())
    while case let next = method.proposals(after: judged), !next.isEmpty, rounds.count < 500 {
      rounds.append(next.map(\.candidate))
      judged += next.map { JudgedProposal(proposal: $0, score: score($0.candidate)) }
    }
    return rounds
  }

  @Test func `a trial goes on before the round of all trials is over`() throws {
    let rounds = Self.rounds(trials: 27, score: BraninSearch.score)
    #expect(rounds[0].map(\.epochs) == [9, 9, 9, 9])
    // Of four judged trials the best one is among the best third.
    #expect(rounds[1].map(\.epochs) == [27, 9, 9, 9])
    let best = try #require(rounds[0].max { BraninSearch.score($0) < BraninSearch.score($1) })
    #expect(rounds[1][0].hiddenUnits == best.hiddenUnits)
    #expect(rounds[1][0].learningRate == best.learningRate)
    let all = rounds.flatMap(\.self)
    #expect(all.count { $0.epochs == 9 } == 27)
    #expect(all.count { $0.epochs == 27 } >= 9)
    #expect(all.count { $0.epochs == 81 } >= 3)
  }

  @Test func `of several that may go on the one with the lowest number does`() {
    // Nothing tells trials apart, so that all are equally good: they go on in order.
    let all = Self.rounds(trials: 12) { _ in 1 }.flatMap(\.self)
    func points(_ epochs: Int) -> [[Double]] {
      all.filter { $0.epochs == epochs }.map { [Double($0.hiddenUnits[0]), $0.learningRate] }
    }
    #expect(points(27) == Array(points(9).prefix(4)))
    #expect(points(81) == Array(points(9).prefix(2)))
  }

  @Test(arguments: [1, 2, 5, 20])
  func `one trial at least is trained for all epochs`(trials: Int) {
    let all = Self.rounds(trials: trials, score: BraninSearch.score).flatMap(\.self)
    #expect(all.contains { $0.epochs == 81 })
  }

  @Test func `trials that diverge never go on`() {
    let all = Self.rounds(trials: 9) { $0.hiddenUnits[0] % 2 == 0 ? nil : 1 }.flatMap(\.self)
    #expect(all.filter { $0.epochs > 9 }.allSatisfy { $0.hiddenUnits[0] % 2 == 1 })
    #expect(Self.rounds(trials: 9) { _ in nil }.flatMap(\.self).count == 9)
  }
}
