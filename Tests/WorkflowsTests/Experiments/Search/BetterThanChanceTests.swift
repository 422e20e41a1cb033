import Statistics
import Testing

@testable import Workflows

/// Searches that learn find better points than chance does, for the same epochs.
@Suite struct BetterThanChanceTests {
  private static let seeds = 1...11

  /// The gains of a method over other random draws with as many epochs, seed by seed.
  private static func gains(_ name: String, trials: Int) -> [Double] {
    seeds.map { seed in
      let search = BraninSearch(name, trials: trials, seed: seed)
      let chance = search.epochs / BraninSearch.epochs
      return search.best - BraninSearch("random", trials: chance, seed: 100 + seed).best
    }
  }

  @Test(arguments: [("gaussian_process", 24), ("hyperband", 49), ("asha", 81)])
  func `the median over seeds is better`(name: String, trials: Int) {
    let gains = Self.gains(name, trials: trials)
    #expect(Descriptive.quantile(gains, 0.5) > 0, "\(gains)")
  }
}
