/// Asynchronous successive halving: a trial goes on as soon as it is among the best third of its rung.
///
/// The rungs are those of successive halving: a ninth of the epochs, a third, all. Each of four workers takes,
/// from the highest rung down, a trial that is among the best third of those judged on its rung and has not
/// gone on yet, of several the one with the lowest number; if there is none, a new trial begins. The
/// workers are four and wait for each other, whatever the number of threads, so that the same trials go on
/// on any machine. Once all trials are drawn the thirds are rounded up, so that one is trained to the end.
///
/// - Source: L. Li et al., "A system for massively parallel hyperparameter tuning", 2020.
struct AsynchronousHalvingSearch: SearchMethod {
  static let name = "asha"
  static let meaning =
    "Halve without waiting for whole rounds: a trial trains on as soon as it is among the best third."

  static let proposesAtOnce = false

  /// How many trials are proposed from the same evidence, whatever the number of threads.
  private static let workers = 4
  private static let factor = HalvingBracket.factor

  /// The trials that have reached a number of epochs.
  private struct Rung {
    let epochs: Int
    /// The number of each trial that was judged here, and its score; nil if it diverged.
    var trials: [(number: Int, score: Double?)] = []
    /// The numbers of those that have gone on.
    var promoted: Set<Int> = []

    /// The first trial by number among the best of those judged that has not gone on.
    func next(keeping count: Int) -> Int? {
      let sound = trials.filter { $0.score != nil }.sorted {
        let (one, two) = ($0.score ?? 0, $1.score ?? 0)
        return one == two ? $0.number < $1.number : one > two
      }
      return sound.prefix(count).map(\.number).filter { !promoted.contains($0) }.min()
    }
  }

  private let search: SearchSetting
  private let points: [SearchSpace.Point]
  private var drawn = 0
  private var rungs: [Rung]
  /// The rung and the trial of each proposal, in order.
  private var proposed: [(rung: Int, number: Int)] = []
  private var heard = 0

  init(_ search: SearchSetting) {
    self.search = search
    points = search.draw(search.trials)
    let epochs = [9, 3, 1].map { max(search.epochs / $0, 1) }
    rungs = Set(epochs).sorted().map { Rung(epochs: $0) }
  }

  mutating func proposals(after judged: [JudgedProposal]) -> [Proposal] {
    for result in judged.dropFirst(heard) { hear(result.score) }
    return (0..<Self.workers).compactMap { _ in nextTrial() }
  }

  /// Enters how the next of the proposals did.
  private mutating func hear(_ score: Double?) {
    let (rung, number) = proposed[heard]
    heard += 1
    rungs[rung].trials.append((number, score))
  }

  /// What a worker takes: a trial that goes on, or else a new one; nil if there is neither.
  private mutating func nextTrial() -> Proposal? {
    for rung in rungs.indices.dropLast().reversed() {
      let spare = drawn == points.count ? Self.factor - 1 : 0
      let kept = (rungs[rung].trials.count + spare) / Self.factor
      guard let number = rungs[rung].next(keeping: kept) else { continue }
      rungs[rung].promoted.insert(number)
      return propose(number, on: rung + 1)
    }
    guard drawn < points.count else { return nil }
    drawn += 1
    return propose(drawn - 1, on: 0)
  }

  private mutating func propose(_ number: Int, on rung: Int) -> Proposal {
    proposed.append((rung, number))
    let point = points[number]
    return Proposal(
      point: point, candidate: search.candidate(at: point, epochs: rungs[rung].epochs))
  }
}
