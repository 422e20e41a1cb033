/// The reading of one file: dialect, header, numbers, and then the columns that are categories.
struct CSVParse {
  let bytes: UnsafeBufferPointer<UInt8>
  let file: String
  let options: CSVReader.Options
  private let start: Int
  private let dialect: Dialect
  private var notes: [ReadingNote] = []
  private var names: [String] = []
  private var drafts: [NumberDraft] = []
  private var lines: [Int] = []

  /// Looks at the whole text for faults of encoding, and at its head for the dialect.
  init(
    bytes: UnsafeBufferPointer<UInt8>, file: String, options: CSVReader.Options
  ) throws(DatasetError) {
    self.bytes = bytes
    self.file = file
    self.options = options
    if let fault = TextValidation.firstFault(in: bytes) {
      throw DatasetError(file: file, line: fault.line(in: bytes), fault: fault)
    }
    start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let delimiter =
      options.delimiter?.utf8.first ?? Dialect.delimiter(of: bytes, from: start)
    let sample = Dialect.sample(bytes, delimiter: delimiter, from: start)
    let hasHeader = options.header ?? Dialect.hasHeader(sample, target: options.target)
    dialect = Dialect(delimiter: delimiter, hasHeader: hasHeader)
  }

  /// Reads the table.
  mutating func run() throws(DatasetError) -> (table: Table, notes: [ReadingNote]) {
    try readNumbers()
    let columns = try finishedColumns()
    return (Table(name: file, columns: columns, lines: lines), notes)
  }

  /// The first pass: names, lines, and every cell as a number.
  private mutating func readNumbers() throws(DatasetError) {
    var scanner = RecordScanner(bytes: bytes, delimiter: dialect.delimiter, start: start)
    guard try next(&scanner) else { throw DatasetError(file: file, fault: .blank) }
    try takeNames(from: scanner)
    drafts = [NumberDraft](repeating: NumberDraft(), count: names.count)
    if !dialect.hasHeader { try take(scanner) }
    while try next(&scanner) { try take(scanner) }
    guard !lines.isEmpty else { throw DatasetError(file: file, fault: .noRows) }
    noteOddities(of: scanner)
  }

  private mutating func take(_ scanner: RecordScanner) throws(DatasetError) {
    guard scanner.fields.count == names.count else {
      let fault = DatasetError.Fault.raggedRow(
        found: scanner.fields.count, expected: names.count, isLast: scanner.isAtEnd)
      throw DatasetError(file: file, line: scanner.recordLine, fault: fault)
    }
    lines.append(scanner.recordLine)
    for (index, field) in scanner.fields.enumerated() {
      drafts[index].append(bytes, field.range, line: scanner.recordLine)
    }
  }

  /// Reads the next record, with a quote that never ends told as the error that it is.
  private func next(_ scanner: inout RecordScanner) throws(DatasetError) -> Bool {
    do {
      return try scanner.next()
    } catch {
      let fault = DatasetError.Fault.unclosedQuote(column: error.field)
      throw DatasetError(file: file, line: error.line, fault: fault)
    }
  }

  private mutating func takeNames(from scanner: RecordScanner) throws(DatasetError) {
    if start > 0 { notes.append(ReadingNote(.byteOrderMark)) }
    if scanner.fields.count > 1 {
      notes.append(ReadingNote(.delimiter, value: dialect.delimiterName))
    }
    let line = scanner.recordLine
    if dialect.hasHeader {
      let header = try Header(scanner.texts, file: file, line: line)
      names = header.names
      notes.append(ReadingNote(.header, line: line, count: names.count))
      notes += header.notes
    } else {
      names = scanner.fields.indices.map { "column_\($0 + 1)" }
      notes.append(ReadingNote(.noHeader, line: line, count: names.count))
    }
    guard let target = options.target, !names.contains(target) else { return }
    let fault = DatasetError.Fault.columnNotFound(
      name: target, columns: dialect.hasHeader ? names : scanner.texts,
      looksLikeData: !dialect.hasHeader)
    throw DatasetError(file: file, line: line, fault: fault)
  }

  private mutating func noteOddities(of scanner: RecordScanner) {
    if scanner.blankLines > 0 {
      notes.append(
        ReadingNote(.blankLines, line: scanner.firstBlankLine, count: scanner.blankLines))
    }
    if let stray = scanner.firstStrayQuote {
      let column = names.indices.contains(stray.field - 1) ? names[stray.field - 1] : nil
      notes.append(
        ReadingNote(.strayQuote, column: column, line: stray.line, count: scanner.strayQuotes))
    }
  }

  /// The columns with their kinds decided; the ones of categories are read in a second pass.
  private mutating func finishedColumns() throws(DatasetError) -> [Column] {
    let kinds = try names.indices.map { (index) throws(DatasetError) in try kind(of: index) }
    let categorical = kinds.indices.filter { kinds[$0] == .categories }
    var categories = try readCategories(categorical)
    return names.indices.map { index in
      let isTarget = names[index] == options.target
      notes += drafts[index].notes(as: kinds[index], column: names[index], isTarget: isTarget)
      guard let draft = categories.removeValue(forKey: index) else {
        return Column(name: names[index], values: .numbers(drafts[index].numbers))
      }
      let finished = draft.finished(column: names[index])
      let meaning = LevelMeaning(
        finished.values, column: names[index], isTarget: isTarget, lines: lines,
        dayFirst: options.dayFirst)
      notes += finished.notes + meaning.notes
      return Column(name: names[index], values: meaning.values)
    }
  }

  /// The kind of a column; in a numeric target, what is no number is a fault or makes it classes.
  private func kind(of index: Int) throws(DatasetError) -> NumberDraft.Kind {
    let draft = drafts[index]
    if options.categories.contains(names[index]) { return .categories }
    if options.numbers.contains(names[index]), draft.otherCount == 0 { return .numbers }
    guard names[index] == options.target, draft.kind == .numbers, let cell = draft.firstOther
    else { return draft.kind }
    if draft.looksLikeClasses { return .categories }
    let fault = DatasetError.Fault.targetNotANumber(
      target: names[index], value: cell.text, count: draft.otherCount,
      of: draft.otherCount + draft.numberCount)
    throw DatasetError(file: file, line: cell.line, fault: fault)
  }

  /// The second pass: the cells of some columns as categories.
  private func readCategories(_ columns: [Int]) throws(DatasetError) -> [Int: CategoryDraft] {
    guard !columns.isEmpty else { return [:] }
    var found = [CategoryDraft](repeating: CategoryDraft(), count: columns.count)
    var scanner = RecordScanner(bytes: bytes, delimiter: dialect.delimiter, start: start)
    if dialect.hasHeader { _ = try next(&scanner) }
    while try next(&scanner) {
      for (place, column) in columns.enumerated() {
        let field = scanner.fields[column]
        let line = scanner.recordLine
        if field.style == .quotedWithDoubles {
          scanner.content(of: field).withUnsafeBufferPointer {
            found[place].append($0, 0..<$0.count, line: line)
          }
        } else {
          found[place].append(bytes, field.range, line: line)
        }
      }
    }
    return Dictionary(uniqueKeysWithValues: zip(columns, found))
  }
}

extension DatasetError.Fault {
  /// The physical line of a fault of encoding.
  fileprivate func line(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    switch self {
    case .nulByte(let offset), .invalidUTF8(let offset, _):
      TextValidation.line(of: offset, in: bytes)
    default: nil
    }
  }
}

extension Dialect {
  /// The delimiter's name in a sentence.
  fileprivate var delimiterName: String {
    switch delimiter {
    case UInt8(ascii: ","): "commas"
    case UInt8(ascii: ";"): "semicolons"
    case UInt8(ascii: "\t"): "tabs"
    case UInt8(ascii: "|"): "vertical bars"
    default: "'\(Character(Unicode.Scalar(delimiter)))'"
    }
  }
}
