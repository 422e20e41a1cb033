/// Rows ordered by how sure a network is that they are of one class, rows with equal scores together.
struct RankedScores {
  /// What rows with equal scores have in common.
  struct Group {
    var positives = 0
    var negatives = 0
  }

  /// The groups, the largest score first.
  private(set) var groups: [Group] = []
  private(set) var positives = 0
  private(set) var negatives = 0
  private var group = Group()

  /// Starts without rows, with room for so many groups.
  init(capacity: Int) {
    groups.reserveCapacity(capacity)
  }

  init(scores: [Float], isPositive: [Bool]) {
    self.init(capacity: scores.count)
    let order = scores.indices.sorted { scores[$0] > scores[$1] }
    var last: Float?
    for row in order {
      if scores[row] != last { closeGroup() }
      last = scores[row]
      add(1, isPositive: isPositive[row])
    }
    closeGroup()
  }

  /// Adds rows of the next lower score, or of the same until `closeGroup` is called.
  mutating func add(_ count: Int, isPositive: Bool) {
    if isPositive { group.positives += count } else { group.negatives += count }
  }

  /// Ends the rows with equal scores; without any there is no group.
  mutating func closeGroup() {
    guard group.positives + group.negatives > 0 else { return }
    groups.append(group)
    positives += group.positives
    negatives += group.negatives
    group = Group()
  }
}
