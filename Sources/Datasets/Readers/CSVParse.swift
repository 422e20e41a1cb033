internal import Tensors

/// The reading of one file: dialect, header, numbers, and then the columns that are categories.
///
/// The records are read in chunks, on several threads; what comes out does not depend on where the
/// chunks begin.
struct CSVParse {
  let bytes: [UInt8]
  let file: String
  let options: CSVReader.Options
  let threads: Int
  let chunkSize: Int
  private let start: Int
  private let dialect: Dialect
  /// The columns that the first records suggest to be categories.
  private let suspects: [Int]
  private var notes: [ReadingNote] = []
  private var names: [String] = []
  private var drafts: [NumberDraft] = []
  private var categories: [Int: CategoryDraft] = [:]
  private var lines: [Int] = []
  private var oddities = ScanOddities()

  /// Looks at the whole text for faults of encoding, and at its head for the dialect.
  init(
    bytes: [UInt8], file: String, options: CSVReader.Options, threads: Int, chunkSize: Int
  ) throws(DatasetError) {
    self.bytes = bytes
    self.file = file
    self.options = options
    self.threads = threads
    self.chunkSize = chunkSize
    let fault = bytes.withUnsafeBufferPointer { buffer in
      TextValidation.firstFault(in: buffer).map { ($0, $0.line(in: buffer)) }
    }
    if let fault { throw DatasetError(file: file, line: fault.1, fault: fault.0) }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    self.start = start
    let mark: UInt8 = options.quotes == false ? 0 : quote
    (dialect, suspects) = bytes.withUnsafeBufferPointer { buffer in
      let delimiter =
        options.delimiter?.utf8.first ?? Dialect.delimiter(of: buffer, from: start, mark: mark)
      let sample = Dialect.sample(buffer, delimiter: delimiter, from: start, mark: mark)
      let hasHeader = options.header ?? Dialect.hasHeader(sample, target: options.target)
      return (
        Dialect(delimiter: delimiter, hasHeader: hasHeader, mark: mark),
        Dialect.categoricalColumns(of: sample.dropFirst(hasHeader ? 1 : 0))
      )
    }
  }

  /// Reads the table.
  mutating func run() throws(DatasetError) -> (table: Table, notes: [ReadingNote]) {
    let chunks = try readHeader()
    try readNumbers(chunks)
    let columns = try finishedColumns(chunks)
    return (Table(name: file, columns: columns, lines: lines), notes)
  }

  /// Reads the names, and finds where the records that follow can be cut into chunks.
  private mutating func readHeader() throws(DatasetError) -> [CSVChunk] {
    let (bytes, start, dialect, file) = (bytes, start, dialect, file)
    let header = try bytes.withUnsafeBufferPointer { (buffer) throws(DatasetError) in
      var scanner = RecordScanner(
        bytes: buffer, delimiter: dialect.delimiter, start: start, mark: dialect.mark)
      guard try scanner.nextRecord(of: file) else { throw DatasetError(file: file, fault: .blank) }
      let place = (
        dialect.hasHeader ? scanner.position : start, dialect.hasHeader ? scanner.line : 1
      )
      return FirstRecord(
        texts: scanner.texts, line: scanner.recordLine,
        oddities: dialect.hasHeader ? ScanOddities(scanner) : ScanOddities(),
        chunks: CSVChunk.all(
          in: buffer, delimiter: dialect.delimiter, start: place.0, line: place.1,
          size: chunkSize, mark: dialect.mark))
    }
    oddities = header.oddities
    try takeNames(header.texts, line: header.line)
    return header.chunks
  }

  private struct FirstRecord {
    var texts: [String]
    var line: Int
    var oddities: ScanOddities
    var chunks: [CSVChunk]
  }

  /// The first pass: lines, every cell as a number, and what looks like categories as that, too.
  private mutating func readNumbers(_ chunks: [CSVChunk]) throws(DatasetError) {
    let columns = suspects.filter { $0 < names.count }
    let task = CSVChunkTask(
      bytes: bytes, file: file, delimiter: dialect.delimiter, mark: dialect.mark,
      width: names.count,
      numbers: true, categories: columns)
    drafts = [NumberDraft](repeating: NumberDraft(), count: names.count)
    var found = [CategoryDraft](repeating: CategoryDraft(), count: columns.count)
    // A few chunks at a time, so that little is held twice.
    for wave in stride(from: 0, to: chunks.count, by: 8 * max(1, threads)) {
      let taken = chunks[wave..<min(wave + 8 * max(1, threads), chunks.count)]
      let parts = try Parallel.map(count: taken.count, threads: threads) {
        (index) throws(DatasetError) in try task.content(of: taken[wave + index])
      }
      if wave == 0 { reserve(for: chunks, after: parts, taken) }
      for part in parts { append(part, &found) }
    }
    guard !lines.isEmpty else { throw DatasetError(file: file, fault: .noRows) }
    categories = Dictionary(uniqueKeysWithValues: zip(columns, found))
    noteOddities()
  }

  /// Makes room for as many rows as the first chunks suggest.
  private mutating func reserve(
    for chunks: [CSVChunk], after parts: [CSVChunkTask.Content], _ taken: ArraySlice<CSVChunk>
  ) {
    let read = taken.reduce(0) { $0 + $1.range.count }
    let total = chunks.reduce(0) { $0 + $1.range.count }
    let rows = parts.reduce(0) { $0 + $1.lines.count }
    let expected = Double(rows) * Double(total) / Double(max(1, read)) * 1.02
    lines.reserveCapacity(Int(expected))
    for column in drafts.indices { drafts[column].reserve(Int(expected)) }
  }

  private mutating func append(_ part: CSVChunkTask.Content, _ found: inout [CategoryDraft]) {
    lines += part.lines
    oddities.append(part.oddities)
    for column in drafts.indices { drafts[column].append(part.drafts[column]) }
    for place in found.indices { found[place].append(part.categories[place]) }
  }

  private mutating func takeNames(_ fields: [String], line: Int) throws(DatasetError) {
    if start > 0 { notes.append(ReadingNote(.byteOrderMark)) }
    if fields.count > 1 {
      notes.append(ReadingNote(.delimiter, value: dialect.delimiterName))
    }
    if dialect.hasHeader {
      let header = try Header(fields, file: file, line: line)
      names = header.names
      notes.append(ReadingNote(.header, line: line, count: names.count))
      notes += header.notes
    } else {
      names = fields.indices.map { "column_\($0 + 1)" }
      notes.append(ReadingNote(.noHeader, line: line, count: names.count))
    }
    guard let target = options.target, !names.contains(target) else { return }
    let fault = DatasetError.Fault.columnNotFound(
      name: target, columns: dialect.hasHeader ? names : fields,
      looksLikeData: !dialect.hasHeader)
    throw DatasetError(file: file, line: line, fault: fault)
  }

  private mutating func noteOddities() {
    if oddities.blankLines > 0 {
      notes.append(
        ReadingNote(.blankLines, line: oddities.firstBlankLine, count: oddities.blankLines))
    }
    if let stray = oddities.firstStrayQuote {
      let column = names.indices.contains(stray.field - 1) ? names[stray.field - 1] : nil
      notes.append(
        ReadingNote(.strayQuote, column: column, line: stray.line, count: oddities.strayQuotes))
    }
  }

  /// The columns with their kinds decided; categories that were not foreseen need a second pass.
  private mutating func finishedColumns(_ chunks: [CSVChunk]) throws(DatasetError) -> [Column] {
    let kinds = try names.indices.map { (index) throws(DatasetError) in try kind(of: index) }
    let categorical = kinds.indices.filter { kinds[$0] == .categories }
    let unforeseen = categorical.filter { categories[$0] == nil }
    categories.merge(try readCategories(unforeseen, chunks)) { $1 }
    return names.indices.map { index in
      let isTarget = names[index] == options.target
      notes += drafts[index].notes(as: kinds[index], column: names[index], isTarget: isTarget)
      guard kinds[index] == .categories, let draft = categories.removeValue(forKey: index) else {
        return Column(name: names[index], values: .numbers(drafts[index].takeNumbers()))
      }
      let finished = draft.finished(column: names[index])
      let meaning = LevelMeaning(
        finished.values, column: names[index], isTarget: isTarget, lines: lines,
        dayFirst: options.dayFirst, decimalComma: options.decimalComma)
      notes += finished.notes + meaning.notes
      return Column(name: names[index], values: meaning.values)
    }
  }

  /// The kind of a column; in a numeric target, what is no number is a fault or makes it classes.
  private func kind(of index: Int) throws(DatasetError) -> NumberDraft.Kind {
    let draft = drafts[index]
    if options.categories.contains(names[index]) { return .categories }
    // With a decimal comma 1.234 is a thousand and more: the texts are needed.
    if options.decimalComma == true, draft.writesPoints { return .categories }
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
  private func readCategories(
    _ columns: [Int], _ chunks: [CSVChunk]
  ) throws(DatasetError) -> [Int: CategoryDraft] {
    guard !columns.isEmpty else { return [:] }
    let task = CSVChunkTask(
      bytes: bytes, file: file, delimiter: dialect.delimiter, mark: dialect.mark,
      width: names.count,
      numbers: false, categories: columns)
    let parts = try Parallel.map(count: chunks.count, threads: threads) {
      (index) throws(DatasetError) in try task.content(of: chunks[index])
    }
    return CSVChunkTask.mergedCategories(parts, columns: columns)
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
