/// A fact that a reader found out or decided about a file, to be told to the user and recorded.
public struct ReadingNote: Codable, Hashable, Sendable {
  /// What the note is about.
  public enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
    case delimiter, header, noHeader
    case byteOrderMark, blankLines, strayQuote
    case trimmedName, unnamedColumn, namesDifferByCase
    case missingTokens, notNumbers, mixedColumn, leadingZeros, integersBeyondDouble
    case trimmedLabels, joinedSpellings, joinedNumbers, longField, noValues, missingTarget
    case looksLikeNumbers
    case encoding, dressedNumbers, ambiguousNumbers, dates, ambiguousDates, composedLabels
    case nestedValues
    case joinedFile, leftOutFolder
  }

  /// What the note is about.
  public let kind: Kind
  /// The column concerned.
  public let column: String?
  /// The first physical line (from 1) concerned.
  public let line: Int?
  /// How many cells, lines or rows are concerned.
  public let count: Int?
  /// The spelling found: of the delimiter, the missing value, the cell.
  public let value: String?

  /// Makes a note of its facts.
  public init(
    _ kind: Kind, column: String? = nil, line: Int? = nil, count: Int? = nil, value: String? = nil
  ) {
    self.kind = kind
    self.column = column
    self.line = line
    self.count = count
    self.value = value
  }

  /// Whether the fact may mean that something is wrong with the data.
  public var isWarning: Bool {
    switch kind {
    case .delimiter, .header, .byteOrderMark, .blankLines, .trimmedName, .missingTokens,
      .trimmedLabels, .joinedNumbers, .composedLabels, .joinedFile, .leftOutFolder:
      false
    default: true
    }
  }
}

extension ReadingNote: CustomStringConvertible {
  /// The note as a sentence.
  public var description: String { sentence }

  /// The note as a sentence.
  public var sentence: String {
    switch kind {
    case .delimiter: "Fields are separated by \(value ?? "")."
    case .header: "Line \(line ?? 1) names the \(count ?? 0) columns."
    case .noHeader:
      "No line names the columns: line \(line ?? 1) is data. They are called column_1, column_2, …"
    case .byteOrderMark: "A UTF-8 byte order mark was skipped."
    case .blankLines:
      "\(plural(count, "blank line")) \(skipped), the first at line \(line ?? 0); "
        + "line numbers count \(count == 1 ? "it" : "them")."
    case .strayQuote:
      "A quote stands inside an unquoted field (\(place)); the field was kept as it is written."
    case .trimmedName: "Blanks around the column name '\(name)' were cut off."
    case .unnamedColumn: "Column \(count ?? 0) has no name; it is called '\(name)'."
    case .namesDifferByCase:
      "The names '\(name)' and '\(value ?? "")' differ only in case or outer blanks."
    case .joinedFile:
      "'\(value ?? "")' was read as part of the same table: \(plural(count, "row")), whose line "
        + "numbers count on from \(line ?? 0)."
    case .leftOutFolder:
      "The folder '\(value ?? "")' holds texts without a class and was left out."
    default: cellSentence
    }
  }

  private var cellSentence: String {
    switch kind {
    case .missingTokens:
      "\(plural(count, "cell")) of '\(name)' \(value == "" ? "\(areIs) empty" : "\(readIs) '\(text)'")"
        + ", taken as missing; the first at line \(line ?? 0)."
    case .notNumbers:
      "\(plural(count, "value")) of '\(name)' \(areIs) no number, taken as missing; "
        + "the first is '\(text)' at line \(line ?? 0)."
    case .mixedColumn:
      "'\(name)' is read as categories: many of its values are numbers, but \(count ?? 0) "
        + "\(areIs) not; the first is '\(text)' at line \(line ?? 0)."
    case .leadingZeros:
      "'\(name)' is read as categories: it holds codes with leading zeros, the first '\(text)' at "
        + "line \(line ?? 0)."
    case .integersBeyondDouble:
      "\(plural(count, "integer")) of '\(name)' \(areIs) too large for a double and \(losesIs) the "
        + "last digits, the first '\(text)' at line \(line ?? 0); it looks like an identifier."
    case .trimmedLabels: "Blanks around \(plural(count, "value")) of '\(name)' were cut off."
    case .joinedSpellings:
      "\(plural(count, "spelling")) in '\(name)' \(areIs) the same text in another Unicode form and "
        + "\(wereWas) joined, as '\(text)'."
    case .joinedNumbers:
      "'\(name)' writes whole numbers in two ways (such as 1 and 1.0); both are one value."
    case .looksLikeNumbers:
      "'\(name)' is read as categories, but its values look like numbers written with a unit, a "
        + "decimal comma or thousands separators, such as '\(text)'; write plain numbers (1234.5)."
    case .encoding: "The file is written in \(value ?? ""); it was read as that."
    case .dressedNumbers:
      "'\(name)' writes its numbers in another way, such as '\(text)'; it looks like numbers with a "
        + "unit, a decimal comma or thousands separators, and is read as numbers."
    case .ambiguousNumbers:
      "'\(name)' has numbers such as '\(text)' that can be read in two ways; the separator was taken "
        + "as one of thousands."
    case .dates:
      "'\(name)' holds dates (\(value ?? "")); it is read as days since 1970-01-01."
    case .ambiguousDates:
      "'\(name)' holds dates such as '\(text)' that do not tell whether the day or the month comes "
        + "first; the day was taken as first."
    case .composedLabels:
      "\(plural(count, "value")) of '\(name)' \(wereWas) brought into Unicode's composed form (NFC)."
    case .nestedValues:
      "\(plural(count, "value")) of '\(name)' \(areIs) lists or objects, left out; the first at line "
        + "\(line ?? 0)."
    case .longField:
      "A field of '\(name)' at line \(line ?? 0) has \(count ?? 0) bytes; reports show it cut."
    case .noValues: "'\(name)' has no value in any row."
    case .missingTarget:
      "\(plural(count, "row")) without a value of the target '\(name)' \(wereWas) left out, the "
        + "first at line \(line ?? 0)."
    default: ""
    }
  }

  private var name: String { shortened(column ?? "") }
  private var text: String { shortened(value ?? "") }
  private var place: String { column.map { "'\($0)', line \(line ?? 0)" } ?? "line \(line ?? 0)" }
  private var areIs: String { count == 1 ? "is" : "are" }
  private var readIs: String { count == 1 ? "reads" : "read" }
  private var losesIs: String { count == 1 ? "loses" : "lose" }
  private var wereWas: String { count == 1 ? "was" : "were" }
  private var skipped: String { "\(wereWas) skipped" }
}

/// A count with its noun.
func plural(_ count: Int?, _ noun: String, _ several: String? = nil) -> String {
  "\(count ?? 0) \(count == 1 ? noun : several ?? noun + "s")"
}
