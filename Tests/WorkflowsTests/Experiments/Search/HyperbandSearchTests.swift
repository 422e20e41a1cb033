import Testing

@testable import Workflows

@Suite struct HyperbandSearchTests {
  /// The epochs of the trials of a search with how many have so many.
  private static func rungs(trials: Int, epochs: Int) -> [[Int: Int]] {
    let setting = SearchSetting(
      space: BraninSearch.space, trials: trials, epochs: epochs, seed: 1,
      first: Candidate(hiddenUnits: [2], epochs: epochs), known: [])
    var method = HyperbandSearch(setting)
    var (judged, rounds) = ([JudgedProposal](), [[Int: Int]]())
    while case let next = method.proposals(after: judged), !next.isEmpty {
      rounds.append(next.reduce(into: [:]) { $0[$1.candidate.epochs, default: 0] += 1 })
      judged += next.map {
        JudgedProposal(proposal: $0, score: BraninSearch.score($0.candidate))
      }
    }
    return rounds
  }

  // The formula of algorithm 1 in Li et al. 2018 with 81 epochs; rounds are rounded up.
  @Test func `the brackets begin as in the paper`() {
    let rounds = Self.rungs(trials: 143, epochs: 81)
    #expect(rounds[0] == [1: 81, 3: 34, 9: 15, 27: 8, 81: 5])
    #expect(rounds[1] == [3: 27, 9: 12, 27: 5, 81: 3])
    #expect(rounds[2] == [9: 9, 27: 4, 81: 2])
    #expect(rounds[3] == [27: 3, 81: 2])
    #expect(rounds[4] == [81: 1])
    #expect(rounds.count == 5)
  }

  @Test func `all trials are dealt out, in brackets that their number and the epochs allow`() {
    #expect(Self.rungs(trials: 20, epochs: 81)[0] == [9: 11, 27: 6, 81: 3])
    #expect(Self.rungs(trials: 20, epochs: 8)[0] == [2: 12, 8: 8])
    #expect(Self.rungs(trials: 4, epochs: 81) == [[81: 4]])
    #expect(Self.rungs(trials: 300, epochs: 2) == [[2: 300]])
  }
}
