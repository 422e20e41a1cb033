/// What is to be read of every chunk.
struct CSVChunkTask: Sendable {
  let file: String
  let delimiter: UInt8
  let mark: UInt8
  /// The number of fields that each record must have.
  let width: Int
  /// Whether every cell is read as a number.
  let numbers: Bool
  /// The columns that are read as categories.
  let categories: [Int]

  /// What was read of a chunk.
  struct Content: Sendable {
    var lines: [Int] = []
    /// What was found in each column; the numbers themselves are in `numbers`.
    var drafts: [NumberDraft] = []
    /// The numbers of the columns, one column after another with room between them.
    var numbers: [Double] = []
    /// How far apart the columns begin in `numbers`.
    var stride = 0
    var categories: [CategoryDraft] = []
    var oddities = ScanOddities()

    /// The numbers of a column.
    func withNumbers(of column: Int, _ body: (UnsafeBufferPointer<Double>) -> Void) {
      numbers.withUnsafeBufferPointer {
        body(UnsafeBufferPointer(rebasing: $0[column * stride..<column * stride + lines.count]))
      }
    }
  }

  /// Reads one chunk.
  ///
  /// - Parameters:
  ///   - chunk: Where the records lie.
  ///   - bytes: The text, and whatever bytes follow it.
  ///   - textCount: How many of the bytes are text.
  /// - Returns: What was read.
  /// - Throws: A ``DatasetError`` with the line of a record of another width or of a quote never closed.
  func content(
    of chunk: CSVChunk, in bytes: UnsafeBufferPointer<UInt8>, textCount: Int
  ) throws(DatasetError) -> Content {
    var reading = CSVChunkReading(self, chunk, bytes, textCount: textCount)
    try reading.run()
    return reading.content
  }

  /// The categories of all chunks, one after another.
  static func mergedCategories(_ parts: [Content], columns: [Int]) -> [Int: CategoryDraft] {
    let merged = columns.indices.map { place in
      var draft = parts.first?.categories[place] ?? CategoryDraft()
      for part in parts.dropFirst() { draft.append(part.categories[place]) }
      return draft
    }
    return Dictionary(uniqueKeysWithValues: zip(columns, merged))
  }
}

/// The reading of one chunk.
private struct CSVChunkReading {
  private let task: CSVChunkTask
  private let chunk: CSVChunk
  private let textCount: Int
  /// How many bytes can be loaded.
  private let byteCount: Int
  private var scanner: RecordScanner
  private(set) var content = CSVChunkTask.Content()

  /// How a column is read: by a quick look where that is enough, or field by field.
  private struct Look {
    /// Whether a cell may be a plain decimal, which needs no other reading.
    var isQuick: Bool
    /// The place of its categories; -1 for none.
    var category = -1
    /// The cells that took a closer look.
    var closer = 0
    var forms: PlainDecimal.Form = []
  }

  init(
    _ task: CSVChunkTask, _ chunk: CSVChunk, _ bytes: UnsafeBufferPointer<UInt8>, textCount: Int
  ) {
    self.task = task
    self.chunk = chunk
    self.textCount = textCount
    byteCount = bytes.count
    scanner = RecordScanner(
      bytes: UnsafeBufferPointer(rebasing: bytes[..<chunk.range.upperBound]),
      delimiter: task.delimiter, start: chunk.range.lowerBound, line: chunk.line, mark: task.mark)
    content.categories = [CategoryDraft](
      repeating: CategoryDraft(), count: task.categories.count)
    content.lines.reserveCapacity(chunk.lineEnds + 1)
    if task.numbers {
      content.drafts = [NumberDraft](repeating: NumberDraft(), count: task.width)
      // Columns that began at equal places of the pages would push each other out of the cache.
      content.stride = (chunk.lineEnds + 64) / 64 * 64 + 8
    }
  }

  mutating func run() throws(DatasetError) {
    let looks = UnsafeMutableBufferPointer<Look>.allocate(capacity: task.width)
    defer { looks.deallocate() }
    let isQuick = task.numbers && Dialect.delimiters.contains(task.delimiter)
    looks.initialize(repeating: Look(isQuick: isQuick))
    for (place, column) in task.categories.enumerated() where column < task.width {
      looks[column] = Look(isQuick: false, category: place)
    }
    var failure: DatasetError?
    content.numbers = [Double](
      unsafeUninitializedCapacity: content.stride * task.width
    ) { numbers, count in
      do throws(DatasetError) { try readRecords(looks, into: numbers) } catch { failure = error }
      count = numbers.count
    }
    if let failure { throw failure }
    for column in content.drafts.indices {
      content.drafts[column].note(
        plainDecimals: content.lines.count - looks[column].closer, looks[column].forms)
    }
    content.oddities = ScanOddities(scanner)
  }

  private mutating func readRecords(
    _ looks: UnsafeMutableBufferPointer<Look>, into numbers: UnsafeMutableBufferPointer<Double>
  ) throws(DatasetError) {
    let (width, stride, delimiter) = (task.width, content.stride, task.delimiter)
    let end = scanner.bytes.count
    guard let text = scanner.bytes.baseAddress.map({ UnsafeRawPointer($0) }) else { return }
    // The last place from which a plain decimal can be looked for.
    let lastStart = byteCount - PlainDecimal.reach
    var row = 0
    while scanner.begin() {
      precondition(row <= chunk.lineEnds, "more records than lines")
      var position = scanner.position
      var column = 0
      while true {
        if column < width, looks[column].isQuick, position <= lastStart,
          let number = PlainDecimal.read(text, at: position, before: end, delimiter: delimiter)
        {
          numbers[column &* stride &+ row] = number.value
          looks[column].forms.formUnion(number.form)
          position = number.end
        } else {
          scanner.move(to: position, fieldNumber: column &+ 1)
          let field = try nextField()
          if column < width { take(field, column: column, row: row, &looks[column], numbers) }
          position = scanner.position
        }
        column &+= 1
        guard position < end, text.load(fromByteOffset: position, as: UInt8.self) == delimiter
        else { break }
        position &+= 1
      }
      scanner.move(to: position, fieldNumber: column)
      scanner.takeLineEnd()
      guard column == width else { throw raggedRow(found: column) }
      content.lines.append(scanner.recordLine)
      row &+= 1
    }
  }

  /// Reads a cell that takes a closer look.
  @inline(never)
  private mutating func take(
    _ field: Field, column: Int, row: Int, _ look: inout Look,
    _ numbers: UnsafeMutableBufferPointer<Double>
  ) {
    let line = scanner.recordLine
    if task.numbers {
      look.closer += 1
      numbers[column &* content.stride &+ row] =
        content.drafts[column].number(scanner.bytes, field.range, line: line)
    }
    guard look.category >= 0 else { return }
    if field.style == .quotedWithDoubles {
      scanner.content(of: field).withUnsafeBufferPointer {
        content.categories[look.category].append($0, 0..<$0.count, line: line)
      }
    } else {
      content.categories[look.category].append(scanner.bytes, field.range, line: line)
    }
  }

  private mutating func nextField() throws(DatasetError) -> Field {
    do {
      return try scanner.field()
    } catch {
      throw DatasetError(unclosed: error, file: task.file)
    }
  }

  private func raggedRow(found: Int) -> DatasetError {
    let isLast = scanner.bytes.count == textCount && scanner.isAtEnd
    let fault = DatasetError.Fault.raggedRow(found: found, expected: task.width, isLast: isLast)
    return DatasetError(file: task.file, line: scanner.recordLine, fault: fault)
  }
}

extension RecordScanner {
  /// Reads the next record, with a quote that never ends told as the error that it is.
  mutating func nextRecord(of file: String) throws(DatasetError) -> Bool {
    do {
      return try next()
    } catch {
      throw DatasetError(unclosed: error, file: file)
    }
  }
}

extension DatasetError {
  /// The error of a quote that never ends.
  fileprivate init(unclosed quote: RecordScanner.UnclosedQuote, file: String) {
    self.init(file: file, line: quote.line, fault: .unclosedQuote(column: quote.field))
  }
}
