/// A column while its cells are read as numbers; what is found decides whether it is one of numbers.
struct NumberDraft {
  private(set) var numbers: [Double] = []
  private(set) var numberCount = 0
  /// Cells that are neither a number nor a spelling of "missing".
  private(set) var otherCount = 0
  private(set) var firstOther: Cell?
  private(set) var leadingZeros = 0
  private(set) var firstLeadingZero: Cell?
  private(set) var lossyIntegers = 0
  private(set) var firstLossyInteger: Cell?
  private(set) var emptyCells = Occurrences()
  private(set) var tokens: [String: Occurrences] = [:]
  /// Whole numbers written without, and with, a point.
  private(set) var writesIntegers = false
  private(set) var writesPointedIntegers = false

  /// A cell to name in a message.
  struct Cell {
    var line: Int
    var text: String
  }

  /// How often something was found, and on which line first.
  struct Occurrences {
    var count = 0
    var line = 0

    mutating func note(_ line: Int) {
      if count == 0 { self.line = line }
      count += 1
    }

    mutating func append(_ next: Occurrences) {
      if count == 0 { line = next.line }
      count += next.count
    }
  }

  /// Reads one more cell and gives its number, which is kept by the caller; NaN if it is none.
  mutating func number(
    _ bytes: UnsafeBufferPointer<UInt8>, _ field: Range<Int>, line: Int
  ) -> Double {
    let range = trimmed(bytes, field)
    guard let parsed = NumberParsing.parse(bytes, range) else {
      noteOther(bytes[range], line: line)
      return .nan
    }
    numberCount += 1
    if parsed.isInteger {
      writesIntegers = true
    } else if !writesPointedIntegers, Self.endsInZero(bytes[range.upperBound - 1]),
      parsed.value == parsed.value.rounded()
    {
      writesPointedIntegers = true
    }
    if parsed.hasLeadingZero || parsed.losesDigits { noteOddity(parsed, bytes[range], line: line) }
    return parsed.value
  }

  /// Takes note of cells that were read as plain decimals, in at least one of these forms.
  mutating func note(plainDecimals count: Int, _ forms: PlainDecimal.Form) {
    numberCount += count
    if forms.contains(.integer) { writesIntegers = true }
    if forms.contains(.pointedInteger) { writesPointedIntegers = true }
  }

  /// Whether a number that ends in this byte may be a whole one written with a point.
  private static func endsInZero(_ last: UInt8) -> Bool {
    last == UInt8(ascii: "0") || last == UInt8(ascii: ".")
  }

  private mutating func noteOther(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, line: Int) {
    if bytes.isEmpty { return emptyCells.note(line) }
    if MissingTokens.contains(bytes) {
      return tokens[String(decoding: bytes, as: UTF8.self), default: Occurrences()].note(line)
    }
    otherCount += 1
    firstOther = firstOther ?? Cell(line: line, text: String(decoding: bytes, as: UTF8.self))
  }

  private mutating func noteOddity(
    _ parsed: ParsedNumber, _ bytes: Slice<UnsafeBufferPointer<UInt8>>, line: Int
  ) {
    let cell = Cell(line: line, text: String(decoding: bytes, as: UTF8.self))
    if parsed.hasLeadingZero {
      leadingZeros += 1
      firstLeadingZero = firstLeadingZero ?? cell
    }
    if parsed.losesDigits {
      lossyIntegers += 1
      firstLossyInteger = firstLossyInteger ?? cell
    }
  }
}

extension NumberDraft {
  /// Makes room for some cells.
  mutating func reserve(_ cells: Int) {
    numbers.reserveCapacity(cells)
    numbers.withUnsafeBufferPointer {
      LargePages.advise($0.baseAddress, bytes: cells * MemoryLayout<Double>.stride)
    }
  }

  /// Gives the numbers away, so that they are not kept twice.
  mutating func takeNumbers() -> [Double] {
    let taken = numbers
    numbers = []
    return taken
  }

  /// Adds the cells of the rows that follow, and their numbers.
  mutating func append(_ next: NumberDraft, numbers following: UnsafeBufferPointer<Double>) {
    numbers.append(contentsOf: following)
    numberCount += next.numberCount
    otherCount += next.otherCount
    firstOther = firstOther ?? next.firstOther
    leadingZeros += next.leadingZeros
    firstLeadingZero = firstLeadingZero ?? next.firstLeadingZero
    lossyIntegers += next.lossyIntegers
    firstLossyInteger = firstLossyInteger ?? next.firstLossyInteger
    emptyCells.append(next.emptyCells)
    for (token, cells) in next.tokens { tokens[token, default: Occurrences()].append(cells) }
    writesIntegers = writesIntegers || next.writesIntegers
    writesPointedIntegers = writesPointedIntegers || next.writesPointedIntegers
  }

  /// What kind of column this is.
  enum Kind {
    case numbers, categories
  }

  /// The kind, by the rule that at least 95 % of the values are numbers, none with leading zeros.
  var kind: Kind {
    if leadingZeros > 0 { return .categories }
    if numberCount == 0 { return otherCount == 0 && tokens.isEmpty ? .numbers : .categories }
    return otherCount * 20 <= numberCount + otherCount ? .numbers : .categories
  }

  /// Whether a number is written with a point.
  var writesPoints: Bool {
    writesPointedIntegers || numbers.contains { !$0.isNaN && $0 != $0.rounded() }
  }

  /// Whether the numbers are so few and whole that they may be names of classes.
  var looksLikeClasses: Bool {
    let found = Set(numbers.lazy.filter { !$0.isNaN })
    return found.count <= 20 && found.allSatisfy { $0 == $0.rounded() }
  }

  /// What was found that the user should know, given the kind that was decided.
  func notes(as kind: Kind, column: String, isTarget: Bool) -> [ReadingNote] {
    switch kind {
    case .numbers: numberNotes(column: column, isTarget: isTarget)
    case .categories: categoryNotes(column: column)
    }
  }

  private func numberNotes(column: String, isTarget: Bool) -> [ReadingNote] {
    if numberCount == 0 { return [ReadingNote(.noValues, column: column)] }
    var notes: [ReadingNote] = []
    let found = tokens.merging(emptyCells.count > 0 ? ["": emptyCells] : [:]) { $1 }
    for (token, cells) in found.sorted(by: { bytewise($0.key, $1.key) }) {
      notes.append(
        ReadingNote(
          .missingTokens, column: column, line: cells.line, count: cells.count, value: token))
    }
    if let cell = firstOther {
      notes.append(note(.notNumbers, column, cell, count: otherCount))
    }
    if let cell = firstLossyInteger {
      notes.append(note(.integersBeyondDouble, column, cell, count: lossyIntegers))
    }
    if isTarget, writesIntegers, writesPointedIntegers {
      notes.append(ReadingNote(.joinedNumbers, column: column))
    }
    return notes
  }

  private func categoryNotes(column: String) -> [ReadingNote] {
    var notes: [ReadingNote] = []
    if emptyCells.count > 0 {
      notes.append(
        ReadingNote(
          .missingTokens, column: column, line: emptyCells.line, count: emptyCells.count, value: "")
      )
    }
    if let cell = firstLeadingZero {
      notes.append(note(.leadingZeros, column, cell, count: leadingZeros))
    } else if let cell = firstOther, numberCount * 2 >= otherCount {
      notes.append(note(.mixedColumn, column, cell, count: otherCount))
    }
    return notes
  }

  private func note(
    _ kind: ReadingNote.Kind, _ column: String, _ cell: Cell, count: Int
  ) -> ReadingNote {
    ReadingNote(kind, column: column, line: cell.line, count: count, value: cell.text)
  }
}
