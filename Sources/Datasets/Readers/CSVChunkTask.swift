/// What is to be read of every chunk.
struct CSVChunkTask: Sendable {
  let bytes: [UInt8]
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
    var drafts: [NumberDraft] = []
    var categories: [CategoryDraft] = []
    var oddities = ScanOddities()
  }

  /// Reads one chunk.
  func content(of chunk: CSVChunk) throws(DatasetError) -> Content {
    try bytes.withUnsafeBufferPointer { (buffer) throws(DatasetError) in
      let part = UnsafeBufferPointer(rebasing: buffer[..<chunk.range.upperBound])
      var scanner = RecordScanner(
        bytes: part, delimiter: delimiter, start: chunk.range.lowerBound, line: chunk.line,
        mark: mark)
      var content = Content()
      content.categories = [CategoryDraft](repeating: CategoryDraft(), count: categories.count)
      if numbers {
        // At least two bytes a field: more room than needed, but never touched.
        let most = chunk.range.count / (2 * max(width, 1)) + 1
        content.drafts = (0..<width).map { _ in NumberDraft() }
        for column in 0..<width { content.drafts[column].reserve(most) }
        content.lines.reserveCapacity(most)
      }
      while try scanner.nextRecord(of: file) { try take(scanner, &content) }
      content.oddities = ScanOddities(scanner)
      return content
    }
  }

  @inline(__always)
  private func take(_ scanner: RecordScanner, _ content: inout Content) throws(DatasetError) {
    guard scanner.fields.count == width else {
      let isLast = scanner.bytes.count == bytes.count && scanner.isAtEnd
      let fault = DatasetError.Fault.raggedRow(
        found: scanner.fields.count, expected: width, isLast: isLast)
      throw DatasetError(file: file, line: scanner.recordLine, fault: fault)
    }
    let line = scanner.recordLine
    if numbers {
      content.lines.append(line)
      for index in 0..<width {
        content.drafts[index].append(scanner.bytes, scanner.fields[index].range, line: line)
      }
    }
    for (place, column) in categories.enumerated() {
      let field = scanner.fields[column]
      if field.style == .quotedWithDoubles {
        scanner.content(of: field).withUnsafeBufferPointer {
          content.categories[place].append($0, 0..<$0.count, line: line)
        }
      } else {
        content.categories[place].append(scanner.bytes, field.range, line: line)
      }
    }
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

extension RecordScanner {
  /// Reads the next record, with a quote that never ends told as the error that it is.
  mutating func nextRecord(of file: String) throws(DatasetError) -> Bool {
    do {
      return try next()
    } catch {
      let fault = DatasetError.Fault.unclosedQuote(column: error.field)
      throw DatasetError(file: file, line: error.line, fault: fault)
    }
  }
}
