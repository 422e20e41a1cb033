/// What the beginning of a text says about all of it: dialect, names, and which columns may be categories.
struct CSVLayout: Sendable {
  let dialect: Dialect
  private(set) var names: [String] = []
  /// Where the rows begin, and on which line.
  let start: Int
  let line: Int
  /// The columns that are read as categories at once: the others need a second pass if they are.
  private(set) var categories: [Int] = []
  private(set) var notes: [ReadingNote] = []
  let oddities: ScanOddities

  /// Looks at the first records of a text in UTF-8.
  ///
  /// - Throws: A ``DatasetError`` if there is no record, or the names are at fault.
  init(
    _ text: UnsafeBufferPointer<UInt8>, file: String, options: CSVReader.Options
  ) throws(DatasetError) {
    let (start, mark) = Self.start(of: text, options)
    let delimiter =
      options.delimiter?.utf8.first ?? Dialect.delimiter(of: text, from: start, mark: mark)
    let sample = Dialect.sample(text, delimiter: delimiter, from: start, mark: mark)
    let hasHeader = options.header ?? Dialect.hasHeader(sample, target: options.target)
    dialect = Dialect(delimiter: delimiter, hasHeader: hasHeader, mark: mark)
    var scanner = RecordScanner(bytes: text, delimiter: delimiter, start: start, mark: mark)
    guard try scanner.nextRecord(of: file) else { throw DatasetError(file: file, fault: .blank) }
    self.start = hasHeader ? scanner.position : start
    line = hasHeader ? scanner.line : 1
    oddities = hasHeader ? ScanOddities(scanner) : ScanOddities()
    if start > 0 { notes.append(ReadingNote(.byteOrderMark)) }
    try takeNames(scanner.texts, line: scanner.recordLine, file: file, target: options.target)
    let suspects = Dialect.categoricalColumns(of: sample.dropFirst(hasHeader ? 1 : 0))
    categories = names.indices.filter {
      suspects.contains($0) || options.categories.contains(names[$0])
    }
  }

  private mutating func takeNames(
    _ fields: [String], line: Int, file: String, target: String?
  ) throws(DatasetError) {
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
    guard let target, !names.contains(target) else { return }
    let fault = DatasetError.Fault.columnNotFound(
      name: target, columns: dialect.hasHeader ? names : fields,
      looksLikeData: !dialect.hasHeader)
    throw DatasetError(file: file, line: line, fault: fault)
  }
}

extension CSVLayout {
  /// Whether the beginning of a longer text gives the layout that the whole of it gives.
  static func isSettled(
    by text: UnsafeBufferPointer<UInt8>, options: CSVReader.Options
  ) -> Bool {
    let (start, mark) = start(of: text, options)
    let delimiters = options.delimiter?.utf8.first.map { [$0] } ?? Dialect.delimiters
    return delimiters.allSatisfy { delimiter in
      var scanner = RecordScanner(bytes: text, delimiter: delimiter, start: start, mark: mark)
      for _ in 0..<Dialect.sampleSize {
        guard (try? scanner.next()) == true, scanner.position < text.count else { return false }
      }
      return true
    }
  }

  /// Where the text begins behind a byte order mark, and what fields may be enclosed in.
  private static func start(
    of text: UnsafeBufferPointer<UInt8>, _ options: CSVReader.Options
  ) -> (start: Int, mark: UInt8) {
    (text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0, options.quotes == false ? 0 : quote)
  }

  /// What is to be read of every chunk.
  func task(file: String) -> CSVChunkTask {
    task(file: file, numbers: true, categories: categories)
  }

  /// What is to be read of every chunk in a second pass: some columns as categories.
  func task(file: String, categories: [Int]) -> CSVChunkTask {
    task(file: file, numbers: false, categories: categories)
  }

  private func task(file: String, numbers: Bool, categories: [Int]) -> CSVChunkTask {
    CSVChunkTask(
      file: file, delimiter: dialect.delimiter, mark: dialect.mark, width: names.count,
      numbers: numbers, categories: categories)
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
