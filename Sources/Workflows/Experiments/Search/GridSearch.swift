/// All points of the space in their order, or evenly spaced ones if there are more than trials.
struct GridSearch: SearchMethod {
  static let name = "grid"
  static let meaning =
    "Try all combinations in their order; with more of them than trials, evenly spaced ones."

  private let search: SearchSetting

  init(_ search: SearchSetting) { self.search = search }

  func proposals(after judged: [JudgedProposal]) -> [Proposal] {
    guard judged.isEmpty else { return [] }
    let size = search.space.size
    let count = min(search.trials, size)
    var seen = Set(search.known)
    return (0..<count).compactMap { index in
      let point = point(number: index * (size / count) + index * (size % count) / count)
      let candidate = search.candidate(at: point)
      return seen.insert(candidate).inserted ? Proposal(point: point, candidate: candidate) : nil
    }
  }

  /// The point with a number, the last axis changing fastest.
  private func point(number: Int) -> SearchSpace.Point {
    var rest = number
    let reversed = search.space.axes.reversed().map { axis in
      defer { rest /= axis.count }
      return rest % axis.count
    }
    return reversed.reversed()
  }
}
