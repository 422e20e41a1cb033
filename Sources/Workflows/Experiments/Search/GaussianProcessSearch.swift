import Statistics
import Tensors

/// Bayesian optimization: a Gaussian process learns the scores, and the largest expected improvement is tried.
///
/// After a quarter of the trials, drawn by chance, a ``GaussianProcess`` is fitted to all that were judged (of
/// more than 256 to the last ones); a diverged trial counts as the worst. Of all points of the space, or of
/// 512 drawn ones and the neighbours of the best three where it is larger, the one is proposed whose
/// `(μ − f) Φ(z) + s φ(z)`, `z = (μ − f) / s`, is largest; `f` is the highest mean at a judged point. Four are
/// proposed from the same evidence, each as if those before it had scored what is expected of them.
///
/// - Source: J. Snoek, H. Larochelle, R. Adams, "Practical Bayesian optimization of machine learning
///   algorithms", 2012; D. Ginsbourger et al., "Kriging is well-suited to parallelize optimization", 2010.
struct GaussianProcessSearch: SearchMethod {
  static let name = "gaussian_process"
  static let meaning =
    "Learn a smooth function from settings to scores: try where it promises the largest improvement."

  static let proposesAtOnce = false

  /// How many proposals are made from the same evidence, whatever the number of threads.
  private static let round = 4
  /// The most trials that the process is fitted to.
  private static let mostEvidence = 256
  /// The largest space of which all points are compared.
  private static let comparedWhole = 1_024
  private static let comparedDrawn = 512
  private static let comparedAround = 3

  private let search: SearchSetting
  private let distances: AxisDistances
  private var proposed: Set<Candidate>
  private var scales: GaussianProcess.Scales
  /// How many trials had been judged when the scales were learned.
  private var learnedFrom = 0

  init(_ search: SearchSetting) {
    self.search = search
    proposed = Set(search.known)
    distances = AxisDistances(search.space.axes)
    scales = GaussianProcess.Scales(axes: distances.tables.count)
  }

  mutating func proposals(after judged: [JudgedProposal]) -> [Proposal] {
    let left = search.trials - judged.count
    guard left > 0 else { return [] }
    if judged.isEmpty {
      return search.draw(max(min(left, 4), search.trials / 4)).map { take($0) }
    }
    guard var process = fit(judged) else { return [] }
    let best = process.highestMean
    var open = compared(after: judged)
    var proposals: [Proposal] = []
    while proposals.count < min(left, Self.round), let next = process.mostPromising(open, best) {
      let point = open.remove(at: next)
      if proposed.contains(search.candidate(at: point)) { continue }
      process.believe(point)
      proposals.append(take(point))
    }
    return proposals
  }

  private mutating func take(_ point: SearchSpace.Point) -> Proposal {
    let proposal = Proposal(point: point, candidate: search.candidate(at: point))
    proposed.insert(proposal.candidate)
    return proposal
  }

  /// The process of what was judged; its scales are learned anew whenever there is a quarter more of it.
  private mutating func fit(_ judged: [JudgedProposal]) -> GaussianProcess? {
    let evidence = judged.suffix(Self.mostEvidence)
    let worst = evidence.compactMap(\.score).min() ?? 0
    let points = evidence.map(\.proposal.point)
    let scores = evidence.map { $0.score ?? worst }
    if 4 * judged.count >= 5 * learnedFrom {
      scales = .learned(from: points, scores: scores, distances: distances)
      learnedFrom = judged.count
    }
    return GaussianProcess(points, scores: scores, distances: distances, scales: scales)
  }

  /// The points that are compared: all, or some drawn ones and the neighbours of the best.
  private func compared(after judged: [JudgedProposal]) -> [SearchSpace.Point] {
    let counts = search.space.axes.map(\.count)
    guard search.space.size > Self.comparedWhole else {
      return (0..<search.space.size).map { Self.point(number: $0, of: counts) }
    }
    var generator = SeededGenerator(seed: UInt64(search.seed))
      .stream("tuning/gaussian_process/\(judged.count)")
    var points = (0..<Self.comparedDrawn).map { _ in
      counts.map { generator.integer(below: $0) }
    }
    for best in judged.bestFirst.prefix(Self.comparedAround) {
      points += Self.neighbours(of: best.proposal.point, counts)
    }
    return points
  }

  /// The point with a number, the last axis changing fastest.
  private static func point(number: Int, of counts: [Int]) -> SearchSpace.Point {
    var rest = number
    let reversed = counts.reversed().map { count in
      defer { rest /= count }
      return rest % count
    }
    return reversed.reversed()
  }

  /// The points that differ from one on one axis.
  private static func neighbours(
    of point: SearchSpace.Point, _ counts: [Int]
  ) -> [SearchSpace.Point] {
    counts.indices.flatMap { axis in
      (0..<counts[axis]).filter { $0 != point[axis] }.map { value in
        var other = point
        other[axis] = value
        return other
      }
    }
  }
}

extension GaussianProcess {
  /// The number of the point with the largest expected improvement on a score; of several the first.
  fileprivate func mostPromising(_ points: [SearchSpace.Point], _ best: Double) -> Int? {
    var leader: (index: Int, gain: Double, deviation: Double)?
    for (index, point) in points.enumerated() {
      let there = prediction(at: point)
      let gain = there.expectedImprovement(on: best)
      let isAhead = leader.map { (gain, there.deviation) > ($0.gain, $0.deviation) } ?? true
      if isAhead { leader = (index, gain, there.deviation) }
    }
    return leader?.index
  }
}
