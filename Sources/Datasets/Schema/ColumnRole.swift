/// What a column is used as.
public enum ColumnRole: String, Codable, Hashable, Sendable, CaseIterable {
  /// A number to compute with.
  case number
  /// One of some values.
  case category
  /// A text of several words, to be cut into tokens.
  case text
  /// A day, as the number of days since 1970-01-01.
  case date
  /// An image.
  case image
  /// One value in all rows; not used.
  case constant
  /// A name, key or text that is different in nearly every row; not used.
  case identifier
  /// Nothing in any row; not used.
  case empty
}

extension ColumnRole {
  /// The role that the values of a column suggest, and the sentence that says why.
  ///
  /// - Parameters:
  ///   - column: The column over the training rows.
  ///   - profile: Its numbers.
  ///   - lines: The line of each row, so that the order of the file is known.
  ///   - isDate: Whether the reader took its texts for dates.
  /// - Returns: The role with its reason.
  static func recognized(
    _ column: Column, profile: ColumnProfile, lines: [Int], isDate: Bool = false
  ) -> (role: ColumnRole, reason: String) {
    if let images = column.images { return (.image, "It holds images of \(images.title).") }
    let values = profile.rows - profile.missing
    guard values > 0 else { return (.empty, "It has no value in any of \(profile.rows) rows.") }
    if profile.distinct == 1 {
      let value = shortened(profile.topLevels.first?.level ?? "")
      return (.constant, "It is '\(value)' in every row that has a value.")
    }
    let isUnique = values >= 20 && profile.distinct * 100 > values * 95
    let share = "\(profile.distinct) different values in \(values) rows"
    if isDate { return (.date, "It holds dates: \(share).") }
    guard let numbers = column.numbers else {
      if let words = proseWords(column, distinct: profile.distinct, values: values) {
        return (
          .text, "It holds text of \(words) words on average: \(share)."
        )
      }
      return isUnique
        ? (
          .identifier,
          "Nearly every row has a text of its own (\(share)): a name, key or free text."
        )
        : (.category, "It holds text: \(share).")
    }
    if profile.distinct * 2 > values, numbers.allSatisfy({ $0.isNaN || $0.magnitude > 0x1p53 }) {
      return (.identifier, "Whole numbers above 2^53, which lose their last digits (\(share)).")
    }
    if isUnique, isMonotoneInteger(numbers, lines: lines) {
      return (.identifier, "Whole numbers that only go up or down along the file (\(share)).")
    }
    return (.number, "It holds numbers: \(share).")
  }

  /// The mean number of words, if the texts are prose: different in most rows, five words or more, or
  /// (in scripts without blanks) fifty characters.
  private static func proseWords(_ column: Column, distinct: Int, values: Int) -> Int? {
    guard case .categories(_, let levels) = column.values, values >= 20, distinct * 2 > values
    else {
      return nil
    }
    let sample = levels.prefix(1_000)
    let bytes = sample.reduce(0) { $0 + $1.utf8.count }
    let words = sample.reduce(0) { $0 + $1.split(whereSeparator: \.isWhitespace).count }
    guard bytes >= 30 * sample.count,
      words >= 5 * sample.count || sample.reduce(0, { $0 + $1.count }) >= 50 * sample.count
    else { return nil }
    return Int((Double(words) / Double(sample.count)).rounded())
  }

  /// Whether all values are whole and only rise, or only fall, from line to line of the file.
  private static func isMonotoneInteger(_ numbers: [Double], lines: [Int]) -> Bool {
    guard numbers.allSatisfy({ $0.isNaN || $0 == $0.rounded() }) else { return false }
    let inOrder = zip(lines, numbers).filter { !$0.1.isNaN }.sorted { $0.0 < $1.0 }.map(\.1)
    let steps = zip(inOrder, inOrder.dropFirst())
    return steps.allSatisfy { $0 <= $1 } || steps.allSatisfy { $0 >= $1 }
  }
}
