/// What is drawn anew, with replacement, in a bootstrap.
public enum Resampling: Sendable, Hashable {
  /// Single rows, of which there are this many.
  case rows(Int)
  /// Whole groups; the group of each row is given. For rows that are not independent.
  case groups([Int])
  /// Rows within their stratum, given for each row; keeps the number of rows of each class.
  case strata([Int])
  /// Overlapping blocks of consecutive rows around a circle, for rows in order of time.
  ///
  /// - Source: D. Politis and J. Romano, "A circular block-resampling procedure for stationary
  ///   data", in Exploring the Limits of Bootstrap (1992).
  case blocks(rows: Int, length: Int)

  /// The number of rows of the data.
  public var rowCount: Int {
    switch self {
    case .rows(let count), .blocks(let count, _): count
    case .groups(let labels), .strata(let labels): labels.count
    }
  }

  /// The group of each row; nil where rows are not drawn by groups.
  public var groupLabels: [Int]? {
    if case .groups(let labels) = self { labels } else { nil }
  }
}

/// Draws bootstrap samples of row indices, and leaves out one unit after another.
struct Resampler {
  private let resampling: Resampling
  /// The rows of each group or stratum, in order of first appearance.
  private let members: [[Int]]

  init(_ resampling: Resampling) {
    self.resampling = resampling
    switch resampling {
    case .groups(let labels), .strata(let labels): members = Self.members(of: labels)
    case .rows, .blocks: members = []
    }
  }

  private static func members(of labels: [Int]) -> [[Int]] {
    var position: [Int: Int] = [:]
    var members: [[Int]] = []
    for (row, label) in labels.enumerated() {
      if let index = position[label] {
        members[index].append(row)
      } else {
        position[label] = members.count
        members.append([row])
      }
    }
    return members
  }

  /// Replaces the contents of `sample` by a new bootstrap sample of row indices.
  func draw(into sample: inout [Int], using generator: inout ResamplingGenerator) {
    sample.removeAll(keepingCapacity: true)
    switch resampling {
    case .rows(let count):
      for _ in 0..<count { sample.append(generator.integer(below: count)) }
    case .groups:
      for _ in members.indices {
        sample += members[generator.integer(below: members.count)]
      }
    case .strata:
      for rows in members {
        for _ in rows.indices { sample.append(rows[generator.integer(below: rows.count)]) }
      }
    case .blocks(let count, let length):
      while sample.count < count {
        let start = generator.integer(below: count)
        for offset in 0..<min(length, count - sample.count) {
          sample.append((start + offset) % count)
        }
      }
    }
  }

  /// The samples of the jackknife: each leaves out one unit, or one of at most 500 sets of units.
  ///
  /// Sets are dealt in a seeded random order, so that an order in the rows does not matter.
  func jackknifeSamples(seed: UInt64) -> [[Int]] {
    let units = units
    let sets = min(units.count, 500)
    guard sets > 1 else { return [] }
    var order = Array(units.indices)
    if units.count > sets {
      var generator = ResamplingGenerator(seed: seed)
      for index in stride(from: order.count - 1, to: 0, by: -1) {
        order.swapAt(index, generator.integer(below: index + 1))
      }
    }
    return (0..<sets).map { set in
      var isLeftOut = [Bool](repeating: false, count: resampling.rowCount)
      for position in stride(from: set, to: order.count, by: sets) {
        for row in units[order[position]] { isLeftOut[row] = true }
      }
      return isLeftOut.indices.filter { !isLeftOut[$0] }
    }
  }

  private var units: [[Int]] {
    switch resampling {
    case .rows(let count): (0..<count).map { [$0] }
    case .groups: members
    case .strata(let labels): labels.indices.map { [$0] }
    case .blocks(let count, let length):
      stride(from: 0, to: count, by: max(1, length)).map { start in
        Array(start..<min(count, start + length))
      }
    }
  }
}
