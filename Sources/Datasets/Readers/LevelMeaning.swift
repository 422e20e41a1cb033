/// What the texts of a column mean: dressed numbers, dates, or nothing but themselves.
struct LevelMeaning {
  private(set) var values: ColumnValues
  private(set) var notes: [ReadingNote] = []

  /// Reads texts as numbers or dates where all of them are.
  ///
  /// - Parameters:
  ///   - values: The column as categories.
  ///   - column: Its name.
  ///   - isTarget: Whether it is predicted: then it stays classes, unless it has more than 20 values.
  ///   - lines: The line of each row.
  ///   - dayFirst: What the user says of dates such as 03/04/2024.
  ///   - decimalComma: What the user says of numbers such as 1,234.
  init(
    _ values: ColumnValues, column: String, isTarget: Bool, lines: [Int], dayFirst: Bool?,
    decimalComma: Bool? = nil
  ) {
    self.values = values
    guard case .categories(let codes, let levels) = values, !isTarget || levels.count > 20,
      levels.allSatisfy({ $0.utf8.count <= Self.longestNumber })
    else { return }
    if let numbers = DressedNumbers.recognized(in: levels, decimalComma: decimalComma) {
      self.values = Self.numbers(numbers.numbers, codes)
      notes.append(
        ReadingNote(
          numbers.isAmbiguous ? .ambiguousNumbers : .dressedNumbers, column: column,
          count: levels.count, value: numbers.example))
    } else if !isTarget, let dates = DateFormat.recognized(in: levels, dayFirst: dayFirst) {
      self.values = Self.numbers(dates.numbers, codes)
      let proof = dates.evidence.map { "; '\($0)' shows it" } ?? ", such as '\(dates.example)'"
      notes.append(
        ReadingNote(
          dates.isAmbiguous ? .ambiguousDates : .dates, column: column, count: levels.count,
          value: dates.isAmbiguous ? dates.example : dates.format.rawValue + proof))
    } else if let example = Self.unreadableNumber(among: levels) {
      notes.append(ReadingNote(.looksLikeNumbers, column: column, value: example))
      return
    } else {
      return
    }
    noteMissing(codes, levels, column: column, lines: lines)
  }

  /// Tells the words that now mean "missing".
  private mutating func noteMissing(
    _ codes: [Int32], _ levels: [String], column: String, lines: [Int]
  ) {
    for (level, text) in levels.enumerated() where MissingTokens.contains(text) {
      let rows = codes.indices.filter { codes[$0] == Int32(level) }
      notes.append(
        ReadingNote(
          .missingTokens, column: column, line: rows.first.map { lines[$0] }, count: rows.count,
          value: text))
    }
  }

  /// The most bytes that a number or a date is written with.
  private static let longestNumber = 64

  private static func numbers(_ numbers: [Double], _ codes: [Int32]) -> ColumnValues {
    .numbers(codes.map { $0 < 0 ? .nan : numbers[Int($0)] })
  }

  /// A level that looks like a number in another dress, if nearly all levels do but not all.
  private static func unreadableNumber(among levels: [String]) -> String? {
    let sample = levels.prefix(1_000)
    let dress = Set("$€£¥₩% ,'\u{A0}\u{202F}")
    let dressed = sample.filter { level in
      NumberParsing.number(in: level) == nil
        && NumberParsing.number(in: level.filter { !dress.contains($0) }) != nil
    }
    return dressed.count * 20 >= sample.count * 19 ? dressed.first : nil
  }
}
