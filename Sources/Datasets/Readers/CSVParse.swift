internal import Tensors

/// The reading of a table out of a text that is in memory.
///
/// The records are read in chunks, on several threads; what comes out does not depend on where the
/// chunks begin.
struct CSVParse: Sendable {
  let bytes: [UInt8]
  let file: String
  let options: CSVReader.Options
  let threads: Int
  let chunkSize: Int

  /// Reads the table.
  ///
  /// - Throws: A ``DatasetError`` with the line where there is one; faults of encoding come first.
  func run() throws(DatasetError) -> (table: Table, notes: [ReadingNote]) {
    let fault = bytes.withUnsafeBufferPointer { buffer in
      TextValidation.firstFault(in: buffer).map { ($0, $0.line(in: buffer)) }
    }
    if let fault { throw DatasetError(file: file, line: fault.1, fault: fault.0) }
    let layout = try bytes.withUnsafeBufferPointer { (text) throws(DatasetError) in
      try CSVLayout(text, file: file, options: options)
    }
    let chunks = bytes.withUnsafeBufferPointer { text in
      CSVChunk.all(
        in: text, delimiter: layout.dialect.delimiter, start: layout.start, line: layout.line,
        size: chunkSize, mark: layout.dialect.mark)
    }
    let columns = try columns(of: chunks[...], layout)
    return try columns.finished { (unforeseen) throws(DatasetError) in
      let parts = try contents(of: chunks[...], layout.task(file: file, categories: unforeseen))
      return CSVChunkTask.mergedCategories(parts, columns: unforeseen)
    }
  }

  /// The first pass: every cell as a number, and what looks like categories as that, too.
  private func columns(
    of chunks: ArraySlice<CSVChunk>, _ layout: CSVLayout
  ) throws(DatasetError) -> CSVColumns {
    var columns = CSVColumns(layout, file: file, options: options)
    let task = layout.task(file: file)
    // A few chunks at a time, so that little is held twice.
    let size = 8 * max(1, threads)
    for first in stride(from: 0, to: chunks.count, by: size) {
      let wave = chunks[first..<min(first + size, chunks.count)]
      let read = wave.reduce(0) { $0 + $1.range.count }
      columns.append(
        try contents(of: wave, task), share: Double(read) / Double(max(bytes.count, 1)))
    }
    return columns
  }

  private func contents(
    of chunks: ArraySlice<CSVChunk>, _ task: CSVChunkTask
  ) throws(DatasetError) -> [CSVChunkTask.Content] {
    try Parallel.map(count: chunks.count, threads: threads) { (index) throws(DatasetError) in
      try bytes.withUnsafeBufferPointer { (text) throws(DatasetError) in
        try task.content(
          of: chunks[chunks.startIndex + index], in: text, textCount: text.count)
      }
    }
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
