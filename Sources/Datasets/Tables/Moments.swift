/// Statistics of numbers none of which is missing. Sums run from the first to the last element.
extension Collection<Double> {
  /// The arithmetic mean; 0 of no numbers.
  var mean: Double {
    isEmpty ? 0 : reduce(0, +) / Double(count)
  }

  /// The square root of the mean squared distance from the mean; 0 of no numbers.
  func standardDeviation(from mean: Double) -> Double {
    isEmpty ? 0 : (reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(count)).squareRoot()
  }

  /// The middle value, or the mean of the two in the middle; 0 of no numbers.
  var median: Double {
    let sorted = self.sorted()
    guard !sorted.isEmpty else { return 0 }
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }

  /// The value that occurs most often, the smallest of several; 0 of no numbers.
  var mode: Double {
    var counts: [Double: Int] = [:]
    for number in self { counts[number, default: 0] += 1 }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 0
  }
}
