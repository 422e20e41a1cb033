/// A way to write days, with an optional time after them.
enum DateFormat: String, Hashable, Sendable, CaseIterable {
  /// 2024-03-31, 2024/3/31, 2024.3.31, 2024년 3월 31일 and what ISO 8601 adds of times.
  case yearFirst = "year, month, day"
  /// 31/03/2024, 31.3.2024, 31-03-2024.
  case dayFirst = "day, month, year"
  /// 03/31/2024.
  case monthFirst = "month, day, year"
  /// 31 Mar 2024, March 31, 2024.
  case named = "a month by its English name"

  /// A column's texts as days since 1970-01-01, with the way that they are written.
  struct Recognized {
    var numbers: [Double]
    var format: DateFormat
    var example: String
    /// The text that shows which of day and month comes first; `nil` if none does or none need.
    var evidence: String?
    /// Whether the texts do not tell which of day and month comes first.
    var isAmbiguous: Bool
  }

  /// Reads all texts as dates; `nil` unless every one is.
  ///
  /// - Parameters:
  ///   - texts: The different texts of a column; the spellings of "missing" become NaN.
  ///   - dayFirst: What the user says of dates such as 03/04/2024; `nil` to find out from the texts,
  ///     and to take the day as first if they do not tell.
  /// - Returns: The numbers and how they were written, or `nil`.
  static func recognized(in texts: [String], dayFirst: Bool?) -> Recognized? {
    let present = texts.filter { !MissingTokens.contains($0) }
    guard let example = present.first, present.count >= 2 else { return nil }
    var parts: [WrittenDate?] = []
    for text in texts {
      let isMissing = MissingTokens.contains(text)
      guard isMissing || WrittenDate(text) != nil else { return nil }
      parts.append(isMissing ? nil : WrittenDate(text))
    }
    let fitting = allCases.compactMap { format -> (DateFormat, [Double])? in
      let days = parts.map { $0.map { $0.days(as: format) } ?? .nan }
      return days.contains(nil) ? nil : (format, days.map { $0 ?? .nan })
    }
    guard
      let first = fitting.first(where: { ($0.0 == .dayFirst) == (dayFirst ?? true) })
        ?? fitting.first
    else { return nil }
    let isOpen = fitting.count > 1 && dayFirst == nil
    let evidence = zip(texts, parts).first { _, parts in
      guard let parts, fitting.count == 1 else { return false }
      return allCases.count { parts.days(as: $0) != nil } == 1
    }
    return Recognized(
      numbers: first.1, format: first.0, example: example,
      evidence: first.0 == .dayFirst || first.0 == .monthFirst ? evidence?.0 : nil,
      isAmbiguous: isOpen)
  }
}

/// The three numbers of a date as they stand in a text, and the time of the day.
private struct WrittenDate {
  var fields: [Int]
  var widths: [Int]
  var namedMonth: Int?
  /// The part of the day that is over.
  var time = 0.0

  /// Takes a text apart; `nil` if it cannot be a date.
  init?(_ text: String) {
    guard text.utf8.count <= 40 else { return nil }
    let words = text.split { $0 == " " || $0 == "T" && text.first?.isNumber == true }
    let timeIndex = words.firstIndex { $0.contains(":") }
    let dateText = words[..<(timeIndex ?? words.count)].joined(separator: " ")
    if let timeIndex {
      guard let time = Self.time(words[timeIndex...].joined(separator: " ")) else { return nil }
      self.time = time
    }
    let separators: Set<Character> = ["-", "/", ".", " ", ",", "년", "월", "일"]
    let pieces = dateText.split { separators.contains($0) }
    guard pieces.count == 3 else { return nil }
    (fields, widths) = ([], [])
    for piece in pieces {
      if piece.allSatisfy({ $0.isASCII && $0.isNumber }), piece.count <= 4, let number = Int(piece)
      {
        fields.append(number)
        widths.append(piece.count)
      } else if namedMonth == nil, let month = Self.month(String(piece)) {
        namedMonth = month
      } else {
        return nil
      }
    }
  }

  /// Days since 1970-01-01 if the numbers stand in that order; `nil` if they cannot.
  func days(as format: DateFormat) -> Double? {
    if let namedMonth {
      guard format == .named, fields.count == 2, let year = widths.firstIndex(of: 4) else {
        return nil
      }
      return days(year: fields[year], month: namedMonth, day: fields[1 - year])
    }
    switch format {
    case .yearFirst where widths[0] == 4 && widths[1] <= 2 && widths[2] <= 2:
      return days(year: fields[0], month: fields[1], day: fields[2])
    case .dayFirst where widths[2] == 4 && widths[0] <= 2 && widths[1] <= 2:
      return days(year: fields[2], month: fields[1], day: fields[0])
    case .monthFirst where widths[2] == 4 && widths[0] <= 2 && widths[1] <= 2:
      return days(year: fields[2], month: fields[0], day: fields[1])
    default: return nil
    }
  }

  private func days(year: Int, month: Int, day: Int) -> Double? {
    CivilDate(year: year, month: month, day: day).map { Double($0.daysSince1970) + time }
  }

  /// The part of a day of 13:45, 13:45:10.5, 1:45 PM, 13:45:00Z; other zones than UTC are refused.
  private static func time(_ text: String) -> Double? {
    var text = text.uppercased()
    var offset = 0.0
    for (suffix, isAfternoon) in [("PM", true), ("AM", false)] where text.hasSuffix(suffix) {
      text = String(text.dropLast(2)).filter { $0 != " " }
      guard let hour = text.split(separator: ":").first.flatMap({ Int($0) }),
        (1...12).contains(hour)
      else { return nil }
      offset = (isAfternoon ? 12 : 0) - (hour == 12 ? 12 : 0)
    }
    for zone in ["+00:00", "Z", " UTC"] where text.hasSuffix(zone) {
      text = String(text.dropLast(zone.count))
    }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count) else { return nil }
    var seconds = offset * 3_600
    for (part, unit) in zip(parts, [(23.0, 3_600.0), (59, 60), (60, 1)]) {
      guard let value = NumberParsing.number(in: String(part)), value >= 0, value <= unit.0 + 0.999
      else { return nil }
      seconds += value * unit.1
    }
    return seconds / 86_400
  }

  private static func month(_ text: String) -> Int? {
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ]
    let word = text.lowercased()
    return names.firstIndex {
      $0 == word || (word.count == 3 && $0.hasPrefix(word)) || (word == "sept" && $0 == "september")
    }
    .map { $0 + 1 }
  }
}
