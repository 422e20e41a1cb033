internal import Tensors

/// Makes rows between a row and one of its five nearest neighbours of the same class:
/// x + u (neighbour - x), u uniform in [0, 1).
///
/// - Source: N. V. Chawla, K. W. Bowyer, L. O. Hall and W. P. Kegelmeyer, "SMOTE: synthetic minority
///   over-sampling technique", JAIR 16 (2002).
struct Synthesis {
  let features: Tensor
  private let neighbours = 5
  /// The most rows of a class among which neighbours are looked for.
  private let largestSearch = 2_000

  init(features: Tensor) {
    self.features = features
  }

  /// All rows, and as many made for each class as it lacks to the largest.
  func resampled(
    _ classes: [Int], members: [(label: Int, rows: [Int])], generator: inout SeededGenerator
  ) -> Resampling.Resampled {
    let size = members.map(\.rows.count).max() ?? 0
    var values = features.values
    var labels = classes
    for (label, rows) in members where rows.count < size {
      let searched = Array(rows.prefix(largestSearch))
      let near = searched.map { nearest(to: $0, among: searched) }
      for _ in rows.count..<size {
        let place = generator.integer(below: searched.count)
        let own = searched[place]
        // A class of one row has no neighbour and is only copied.
        let other =
          near[place].isEmpty ? own : near[place][generator.integer(below: near[place].count)]
        let share = Float(generator.uniform())
        for column in 0..<features.columns {
          let (from, to) = (features[own, column], features[other, column])
          values.append(from + share * (to - from))
        }
        labels.append(label)
      }
    }
    let sources = labels.indices.map { $0 < classes.count ? $0 : -1 }
    return Resampling.Resampled(
      features: Tensor(rows: labels.count, columns: features.columns, values: values),
      classes: labels, sources: sources)
  }

  private func nearest(to row: Int, among rows: [Int]) -> [Int] {
    let others = rows.filter { $0 != row }.map { (row: $0, distance: distance(row, $0)) }
    return others.sorted { ($0.distance, $0.row) < ($1.distance, $1.row) }
      .prefix(neighbours).map(\.row)
  }

  private func distance(_ one: Int, _ other: Int) -> Float {
    var sum: Float = 0
    for column in 0..<features.columns {
      let difference = features[one, column] - features[other, column]
      sum += difference * difference
    }
    return sum
  }
}
