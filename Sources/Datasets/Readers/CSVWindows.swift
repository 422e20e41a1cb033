#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A part of a file that holds whole records, cut into chunks.
struct CSVWindow: Sendable {
  /// The part, with further bytes behind it that mean nothing.
  let bytes: [UInt8]
  /// How many of the bytes are the part.
  let count: Int
  let chunks: [CSVChunk]
}

/// A large file of plain text in UTF-8, read one window after another.
///
/// A window ends with a record; what is left over begins the next one.
struct CSVWindows: ~Copyable, Sendable {
  let layout: CSVLayout
  /// How many bytes the file had when it was opened.
  let fileSize: Int
  /// Whether the file could not be read to its end.
  private(set) var hasFailed = false
  private let file: OpenFile
  private let windowSize: Int
  private let chunkSize: Int
  /// The next window, as far as it has been read.
  private var bytes: [UInt8]
  private var count: Int
  private var isAtEnd = false
  /// Whether nothing was read since the last window.
  private var isBehind = false
  /// Where the first record begins, and on which line.
  private var start: Int
  private var line: Int
  /// The bytes of a window that is done with.
  private var spare: [UInt8] = []

  /// Opens a file and finds its layout; `nil` if it is small, no plain file, or any but plain UTF-8.
  init?(path: String, options: CSVReader.Options, windowSize: Int, chunkSize: Int) {
    guard [nil, .utf8].contains(options.encoding), let file = OpenFile(path),
      let size = file.size, size > windowSize
    else { return nil }
    var bytes = [UInt8](repeating: 0, count: windowSize + PlainDecimal.reach)
    guard file.read(into: &bytes, at: 0, most: windowSize) == windowSize,
      let layout = Self.layout(of: bytes, count: windowSize, path: path, options)
    else { return nil }
    self.file = file
    self.layout = layout
    self.windowSize = windowSize
    self.chunkSize = chunkSize
    self.bytes = bytes
    count = windowSize
    fileSize = size
    (start, line) = (layout.start, layout.line)
  }

  /// The layout, if the first window tells it for sure.
  private static func layout(
    of bytes: [UInt8], count: Int, path: String, _ options: CSVReader.Options
  ) -> CSVLayout? {
    let head = Array(bytes.prefix(min(count, 2_048)))
    guard FileSignature.recognized(in: head) == nil,
      options.encoding == .utf8 || !UTF16Text.isRecognized(in: head)
    else { return nil }
    return bytes.withUnsafeBufferPointer { all in
      let text = UnsafeBufferPointer(rebasing: all[..<count])
      guard CSVLayout.isSettled(by: text, options: options),
        let layout = try? CSVLayout(text, file: path, options: options),
        TextValidation.firstFault(in: UnsafeBufferPointer(rebasing: text[..<layout.start])) == nil
      else { return nil }
      return layout
    }
  }

  /// Reads the next window; `nil` behind the last one, and if the file cannot be read.
  mutating func next() -> CSVWindow? {
    if isBehind { fill() }
    var chunks = cut()
    // A record longer than the window.
    while chunks.isEmpty, !isAtEnd {
      fill()
      chunks = cut()
    }
    guard !hasFailed, count > 0 else { return nil }
    let end = isAtEnd ? count : chunks.last?.range.upperBound ?? count
    if let last = chunks.last { line = last.line + last.lineEnds }
    let window = CSVWindow(bytes: bytes, count: end, chunks: chunks)
    begin(with: bytes[end..<count])
    return window
  }

  /// Takes the bytes of a window that is done with, to be filled again.
  mutating func recycle(_ window: CSVWindow) { spare = window.bytes }

  /// Begins a window with what is left over of the one before.
  private mutating func begin(with rest: ArraySlice<UInt8>) {
    var next = spare
    spare = []
    let needed = rest.count + windowSize + PlainDecimal.reach
    if next.count < needed { next = [UInt8](repeating: 0, count: needed) }
    next.replaceSubrange(..<rest.count, with: rest)
    (bytes, count) = (next, rest.count)
    (start, isBehind) = (0, true)
  }

  private mutating func fill() {
    let most = max(windowSize, count)
    let needed = count + most + PlainDecimal.reach
    if bytes.count < needed {
      bytes.append(contentsOf: repeatElement(0, count: needed - bytes.count))
    }
    let got = file.read(into: &bytes, at: count, most: most)
    hasFailed = got == nil
    isAtEnd = (got ?? 0) < most
    count += got ?? 0
    isBehind = false
  }

  private func cut() -> [CSVChunk] {
    bytes.withUnsafeBufferPointer { all in
      CSVChunk.whole(
        in: UnsafeBufferPointer(rebasing: all[..<count]), delimiter: layout.dialect.delimiter,
        start: start, line: line, size: chunkSize, mark: layout.dialect.mark, isEnd: isAtEnd)
    }
  }
}

/// A plain file that is open for reading.
private struct OpenFile: ~Copyable, Sendable {
  private let descriptor: Int32

  init?(_ path: String) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { return nil }
  }

  deinit { close(descriptor) }

  /// The number of bytes; `nil` for what is no plain file.
  var size: Int? {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  /// Reads so many bytes to a place, fewer only at the end of the file; `nil` if it cannot be read.
  func read(into bytes: inout [UInt8], at place: Int, most: Int) -> Int? {
    let descriptor = descriptor
    return bytes.withUnsafeMutableBytes { buffer in
      var total = 0
      while total < most {
        let piece = buffer[(place + total)..<(place + most)]
        let got = UnsafeMutableRawBufferPointer(rebasing: piece).read(from: descriptor)
        if got == 0 { break }
        if got > 0 {
          total += got
        } else if errno != EINTR {
          return nil
        }
      }
      return total
    }
  }
}

extension UnsafeMutableRawBufferPointer {
  fileprivate func read(from descriptor: Int32) -> Int {
    #if canImport(Glibc)
      Glibc.read(descriptor, baseAddress, count)
    #elseif canImport(Musl)
      Musl.read(descriptor, baseAddress, count)
    #else
      Darwin.read(descriptor, baseAddress, count)
    #endif
  }
}
