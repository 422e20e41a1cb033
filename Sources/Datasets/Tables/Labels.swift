internal import Tensors

/// A column seen as labels: the levels that occur, and which of them each row has.
public struct Labels: Sendable, Hashable {
  /// For each row the index of its level; -1 where the value is missing.
  public var codes: [Int32]
  /// The levels that occur: numbers in their order, texts bytewise.
  public var levels: [String]

  /// How many rows have each level.
  public var counts: [Int] {
    var counts = [Int](repeating: 0, count: levels.count)
    for code in codes where code >= 0 { counts[Int(code)] += 1 }
    return counts
  }

  /// The index of each row's level as the stratum of a split; a missing value is a stratum of its own.
  public var strata: [Int] {
    codes.map { $0 < 0 ? levels.count : Int($0) }
  }
}

extension Column {
  /// The column as labels, of which images have none; numbers become their canonical text, so 1 and 1.0 are one level.
  public func labels() -> Labels {
    switch values {
    case .numbers(let numbers):
      let found = Set(numbers.lazy.filter { !$0.isNaN }.map { $0 + 0 }).sorted()
      return Labels(
        codes: numbers.map { $0.isNaN ? -1 : Int32(position(of: $0, in: found)) },
        levels: found.map(canonicalText))
    case .categories(let codes, let levels):
      return Labels(codes: codes, levels: levels).droppingUnusedLevels()
    case .sparse(let rows):
      return Labels(codes: [Int32](repeating: -1, count: rows.rows), levels: [])
    case .images(let images):
      return Labels(codes: [Int32](repeating: -1, count: images.count), levels: [])
    }
  }

  /// The column as numbers, if each of its levels is written as one.
  ///
  /// - Parameter lines: The line of each row, for the message.
  /// - Returns: One number a row; NaN where the value is missing.
  /// - Throws: A ``PreprocessingError`` that names the first value that is no number.
  public func asNumbers(lines: [Int]) throws(PreprocessingError) -> [Double] {
    switch values {
    case .numbers(let numbers): return numbers
    case .categories(let codes, let levels):
      let parsed = levels.map { NumberParsing.number(in: $0) }
      for (row, code) in codes.enumerated() where code >= 0 && parsed[Int(code)] == nil {
        throw .notANumber(column: name, line: lines[row], value: levels[Int(code)])
      }
      return codes.map { $0 < 0 ? .nan : parsed[Int($0)] ?? .nan }
    case .sparse: throw .needsNumbers(step: "a number", column: name)
    case .images(let images):
      throw .notANumber(column: name, line: lines.first ?? 1, value: "an image of \(images.title)")
    }
  }
}

extension Labels {
  /// The same labels without the levels that no row has.
  func droppingUnusedLevels() -> Labels {
    let counts = self.counts
    guard counts.contains(0) else { return self }
    var renumbered = [Int32](repeating: -1, count: levels.count)
    var kept: [String] = []
    for index in levels.indices where counts[index] > 0 {
      renumbered[index] = Int32(kept.count)
      kept.append(levels[index])
    }
    return Labels(codes: codes.map { $0 < 0 ? -1 : renumbered[Int($0)] }, levels: kept)
  }
}

/// The index of a value in a sorted list that holds it.
private func position(of value: Double, in sorted: [Double]) -> Int {
  var low = 0
  var high = sorted.count
  while low < high {
    let middle = (low + high) / 2
    if sorted[middle] < value { low = middle + 1 } else { high = middle }
  }
  return low
}
