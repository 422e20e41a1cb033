import Testing

@testable import Workflows

@Suite struct SearchSpaceTests {
  private static let space = SearchSpace(
    units: [4, 8, 16], layers: [1, 2], dropout: [0, 0.5], lasso: [0], ridge: [0, 0.01],
    learningRates: [0.001, 0.003], batchSizes: [16])

  private func draw(
    _ count: Int, seed: Int = 1, besides known: [Candidate] = [], from space: SearchSpace = space
  ) -> [Candidate] {
    space.candidates(count, seed: seed, epochs: 50, optimizer: .adam, besides: known)
  }

  @Test func `the same seed draws the same, another one others`() {
    #expect(draw(10) == draw(10))
    #expect(draw(10) != draw(10, seed: 2))
  }

  @Test func `a longer search begins with the shorter one`() {
    #expect(Array(draw(20).prefix(7)) == draw(7))
  }

  @Test func `a draw does not depend on what was drawn before`() {
    let later = Self.space.candidate(trial: 5, seed: 1, epochs: 50, optimizer: .adam)
    for trial in [1, 9, 5] {
      _ = Self.space.candidate(trial: trial, seed: 1, epochs: 50, optimizer: .adam)
    }
    #expect(Self.space.candidate(trial: 5, seed: 1, epochs: 50, optimizer: .adam) == later)
  }

  @Test func `no candidate is drawn twice, nor one that is known`() {
    let known = Array(draw(10).prefix(4))
    let drawn = draw(20, besides: known)
    #expect(drawn.count == 20)
    #expect(Set(drawn).count == 20)
    #expect(Set(drawn).isDisjoint(with: known))
  }

  @Test func `every candidate comes out of the lists`() {
    for candidate in draw(48) {
      #expect(Self.space.units.contains(candidate.hiddenUnits[0]))
      #expect(Set(candidate.hiddenUnits).count == 1)
      #expect(Self.space.layers.contains(candidate.hiddenUnits.count))
      #expect(Self.space.dropout.contains(candidate.dropout))
      #expect(candidate.lasso == 0 && Self.space.ridge.contains(candidate.ridge))
      #expect(Self.space.learningRates.contains(candidate.learningRate))
      #expect(candidate.batchSize == 16 && candidate.optimizer == .adam)
      #expect(candidate.epochs == 50 && candidate.patience == 5)
    }
  }

  @Test func `a space that is used up gives all that it has`() {
    #expect(Self.space.size == 48)
    #expect(draw(60).count == 48)
    var one = Self.space
    (one.units, one.layers, one.dropout, one.ridge, one.learningRates) = ([4], [1], [0], [0], [1])
    #expect(draw(5, from: one).count == 1)
    #expect(
      one.candidates(3, seed: 1, epochs: 50, optimizer: .adam, besides: draw(1, from: one)) == [])
  }

  @Test func `each value of an axis has its share of the draws`() {
    var counts: [Int: Int] = [:]
    for trial in 1...3_000 {
      let units = Self.space.candidate(trial: trial, seed: 4, epochs: 5, optimizer: .adam)
        .hiddenUnits
      counts[units[0], default: 0] += 1
    }
    // Binomial(3000, 1/3) has a standard deviation of 26.
    #expect(Self.space.units.allSatisfy { abs(counts[$0, default: 0] - 1_000) < 4 * 26 })
  }
}
