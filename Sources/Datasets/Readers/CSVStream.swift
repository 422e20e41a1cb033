internal import Hashing
internal import Synchronization
internal import Tensors

/// The reading of a large table in UTF-8 from its file, of which only some windows are in memory.
///
/// While the chunks of one window are read, the next window is fetched, the fingerprint is carried on
/// and the chunks of the window before are put into the columns. The table, the notes and the
/// fingerprint are those that ``CSVParse`` gives for the bytes of the file.
struct CSVStream {
  let path: String
  let options: CSVReader.Options
  let threads: Int
  let windowSize: Int

  /// One of the things that are done with a window at the same time.
  private enum Work: Sendable {
    case next(CSVWindow?)
    case content(CSVChunkTask.Content)
    case done
  }

  /// Why the text has to be looked at as a whole.
  private struct NotPlain: Error {}

  /// Reads the table; `nil` if there is anything that only a look at the whole text can tell.
  ///
  /// That is a small file, another encoding, a fault, or categories that the first rows did not show.
  func reading() -> Reading? {
    let chunkSize = max(1, windowSize / 16)
    guard
      let windows = CSVWindows(
        path: path, options: options, windowSize: windowSize, chunkSize: chunkSize)
    else { return nil }
    return try? reading(windows)
  }

  private func reading(_ opened: consuming CSVWindows) throws -> Reading {
    let (layout, fileSize) = (opened.layout, opened.fileSize)
    let task = layout.task(file: path)
    var window = opened.next()
    let windows = Mutex(opened)
    let columns = Mutex(CSVColumns(layout, file: path, options: options))
    let hash = Mutex(SHA256())
    let share = Double(windowSize) / Double(fileSize)
    var parts: [CSVChunkTask.Content] = []
    while let current = window {
      let previous = parts
      let results = try Parallel.map(count: current.chunks.count + 3, threads: threads) {
        (index) throws -> Work in
        switch index {
        case 0: return Work.next(windows.withLock { $0.next() })
        case 1: hash.withLock { $0.update(current) }
        case 2: columns.withLock { $0.append(previous, share: share) }
        default: return .content(try content(of: current.chunks[index - 3], in: current, task))
        }
        return .done
      }
      if case .next(let next) = results[0] { window = next }
      parts = results.compactMap { if case .content(let content) = $0 { content } else { nil } }
      windows.withLock { $0.recycle(current) }
    }
    guard windows.withLock({ !$0.hasFailed }) else { throw NotPlain() }
    let last = parts
    let whole = columns.withLock { columns in
      columns.append(last, share: share)
      defer { columns = CSVColumns(layout, file: path, options: options) }
      return columns
    }
    let table = try whole.finished { (_) throws(DatasetError) in
      throw DatasetError(file: path, fault: .noRows)
    }
    return Reading(
      table: table.table, notes: table.notes, fingerprint: hash.withLock { $0 }.finalize())
  }

  private func content(
    of chunk: CSVChunk, in window: CSVWindow, _ task: CSVChunkTask
  ) throws -> CSVChunkTask.Content {
    try window.bytes.withUnsafeBufferPointer { bytes in
      let text = UnsafeBufferPointer(rebasing: bytes[chunk.range])
      guard TextValidation.firstFault(in: text) == nil else { throw NotPlain() }
      return try task.content(of: chunk, in: bytes, textCount: window.count)
    }
  }
}

extension SHA256 {
  fileprivate mutating func update(_ window: CSVWindow) {
    window.bytes.withUnsafeBufferPointer { bytes in
      update(UnsafeBufferPointer(rebasing: bytes[..<window.count]))
    }
  }
}
