import Testing
import TrainingCore

@testable import Workflows

@Suite struct SearchSpaceTests {
  private static let space = SearchSpace(
    units: [4, 8, 16], layers: [1, 2], dropout: [0, 0.5], lasso: [0], ridge: [0, 0.01],
    learningRates: [0.001, 0.003], batchSizes: [16])

  private func draw(
    _ count: Int, seed: Int = 1, besides known: [Candidate] = [], from space: SearchSpace = space
  ) -> [Candidate] {
    Self.setting(count, seed: seed, besides: known, from: space).draw(count).map {
      space.candidate(at: $0, epochs: 50, from: Self.first)
    }
  }

  private static let first: Candidate = {
    var first = Candidate(hiddenUnits: [2], epochs: 9)
    first.optimizer = "adam"
    return first
  }()

  private static func setting(
    _ trials: Int, seed: Int = 1, besides known: [Candidate] = [], from space: SearchSpace = space
  ) -> SearchSetting {
    SearchSetting(
      space: space, trials: trials, epochs: 50, seed: seed, first: first, known: known)
  }

  @Test func `the same seed draws the same, another one others`() {
    #expect(draw(10) == draw(10))
    #expect(draw(10) != draw(10, seed: 2))
  }

  @Test func `a longer search begins with the shorter one`() {
    #expect(Array(draw(20).prefix(7)) == draw(7))
  }

  @Test func `a draw does not depend on what was drawn before`() {
    let later = Self.space.point(trial: 5, seed: 1)
    for trial in [1, 9, 5] { _ = Self.space.point(trial: trial, seed: 1) }
    #expect(Self.space.point(trial: 5, seed: 1) == later)
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
      #expect(candidate.batchSize == 16 && candidate.optimizer == "adam")
      #expect(candidate.epochs == 50 && candidate.patience == 5)
    }
  }

  @Test func `a space that is used up gives all that it has`() {
    #expect(Self.space.size == 48)
    #expect(draw(60).count == 48)
    var one = Self.space
    (one.units, one.layers, one.dropout, one.ridge, one.learningRates) = ([4], [1], [0], [0], [1])
    #expect(draw(5, from: one).count == 1)
    #expect(draw(3, besides: draw(1, from: one), from: one).isEmpty)
  }

  @Test func `each value of an axis has its share of the draws`() {
    var counts: [Int: Int] = [:]
    for trial in 1...3_000 {
      counts[Self.space.units[Self.space.point(trial: trial, seed: 4)[0]], default: 0] += 1
    }
    // Binomial(3000, 1/3) has a standard deviation of 26.
    #expect(Self.space.units.allSatisfy { abs(counts[$0, default: 0] - 1_000) < 4 * 26 })
  }

  @Test func `axes that are added leave the draws of the others as they were`() {
    var wider = Self.space
    wider.finer = FinerSpace(of: Self.first)
    wider.finer?.activations = [.relu, .elu, .tanh]
    for trial in 1...20 {
      let point = Self.space.point(trial: trial, seed: 3)
      #expect(Array(wider.point(trial: trial, seed: 3).prefix(point.count)) == point)
    }
    #expect(wider.size == 3 * Self.space.size)
  }

  @Test func `a finer axis sets what it names, and another optimizer has its own rate`() {
    var space = Self.space
    var finer = FinerSpace(of: Self.first)
    finer.optimizers = ["sgd"]
    finer.schedules = ["cosine"]
    finer.activations = [.elu]
    finer.initializers = [.heNormal]
    finer.normalizations = ["layer_normalization"]
    finer.noise = [0.1]
    finer.maximumNorms = [3]
    finer.labelSmoothing = [0.2]
    finer.clipNorms = [1]
    finer.classWeights = [.balanced]
    space.finer = finer
    space.learningRates = [0.002]
    var first = Self.first
    first.finer.optimizerSettings = ["beta_1": .number(0.8)]
    let point = [Int](repeating: 0, count: space.axes.count)
    let candidate = space.candidate(at: point, epochs: 7, from: first)
    #expect(candidate.optimizer == "sgd" && candidate.learningRate == 0.02)
    var expected = FinerSettings()
    expected.schedule = "cosine"
    expected.activation = .elu
    expected.initializer = .heNormal
    expected.normalization = "layer_normalization"
    (expected.noise, expected.maximumNorm, expected.labelSmoothing) = (0.1, 3, 0.2)
    (expected.clipNorm, expected.classWeights) = (1, .balanced)
    #expect(candidate.finer == expected)
  }
}
