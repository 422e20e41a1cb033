/// A stretch of a text that begins with a record and ends where another one begins.
struct CSVChunk: Equatable, Sendable {
  var range: Range<Int>
  /// The physical line that it begins on.
  var line: Int
  /// How many lines end in it: it has at most one record more.
  var lineEnds: Int
}

extension CSVChunk {
  /// Cuts a whole text into chunks of about one size.
  static func all(
    in bytes: UnsafeBufferPointer<UInt8>, delimiter: UInt8, start: Int, line: Int, size: Int,
    mark: UInt8 = quote
  ) -> [CSVChunk] {
    let chunks = whole(
      in: bytes, delimiter: delimiter, start: start, line: line, size: size, mark: mark,
      isEnd: true)
    return chunks.isEmpty ? [CSVChunk(range: start..<bytes.count, line: line, lineEnds: 0)] : chunks
  }

  /// Cuts the whole records at the front of a text into chunks of about one size.
  ///
  /// Without a quote in the text every line end ends a record; with one, all records are scanned for
  /// their ends first, since a line end may stand inside quotes.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - delimiter: What stands between two fields.
  ///   - start: Where the first record begins.
  ///   - line: The physical line of that place.
  ///   - size: The least number of bytes of a chunk, but for the last one.
  ///   - mark: What fields may be enclosed in.
  ///   - isEnd: Whether the text ends here; else records that reach its end may go on, and are left out.
  /// - Returns: The chunks, one after another; none if there is no whole record.
  static func whole(
    in bytes: UnsafeBufferPointer<UInt8>, delimiter: UInt8, start: Int, line: Int, size: Int,
    mark: UInt8, isEnd: Bool
  ) -> [CSVChunk] {
    let text = UnsafeBufferPointer(rebasing: bytes[start...])
    return occurrences(of: mark, in: text) > 0
      ? scanned(
        RecordScanner(bytes: bytes, delimiter: delimiter, start: start, line: line, mark: mark),
        size: size, isEnd: isEnd)
      : cut(bytes, start: start, line: line, size: size, isEnd: isEnd)
  }

  private static func scanned(_ start: RecordScanner, size: Int, isEnd: Bool) -> [CSVChunk] {
    var scanner = start
    var (begin, end) = (start, start)
    var chunks: [CSVChunk] = []
    // A quote that is never closed ends the scan here and is told when the last chunk is read.
    while (try? scanner.next()) == true {
      guard isEnd || scanner.position < scanner.bytes.count else { break }
      end = scanner
      guard end.position - begin.position >= size else { continue }
      chunks.append(CSVChunk(from: begin, to: end))
      begin = end
    }
    if isEnd {
      if begin.position < begin.bytes.count { chunks.append(CSVChunk(from: begin, to: nil)) }
    } else if end.position > begin.position {
      chunks.append(CSVChunk(from: begin, to: end))
    }
    return chunks
  }

  private init(from begin: RecordScanner, to end: RecordScanner?) {
    let range = begin.position..<(end?.position ?? begin.bytes.count)
    let lineEnds =
      end.map { $0.line - begin.line }
      ?? Self.lineEnds(UnsafeBufferPointer(rebasing: begin.bytes[range]))
    self.init(range: range, line: begin.line, lineEnds: lineEnds)
  }

  private static func cut(
    _ bytes: UnsafeBufferPointer<UInt8>, start: Int, line: Int, size: Int, isEnd: Bool
  ) -> [CSVChunk] {
    var chunks: [CSVChunk] = []
    var (begin, line) = (start, line)
    while begin < bytes.count {
      var end = min(begin + size, bytes.count)
      while end < bytes.count, !endsLine(bytes, end) { end += 1 }
      if end == bytes.count, !isEnd {
        repeat { end -= 1 } while end > begin && !endsLine(bytes, end)
        guard end > begin else { break }
      }
      let lineEnds = lineEnds(UnsafeBufferPointer(rebasing: bytes[begin..<end]))
      chunks.append(CSVChunk(range: begin..<end, line: line, lineEnds: lineEnds))
      line += lineEnds
      begin = end
    }
    return chunks
  }

  /// Whether a line ends before a place, from 1, that is not the end of the text.
  private static func endsLine(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
    bytes[place - 1] == feed || (bytes[place - 1] == carriage && bytes[place] != feed)
  }

  /// The number of line ends (LF, CRLF or CR) in a piece that cuts no CRLF.
  private static func lineEnds(_ piece: UnsafeBufferPointer<UInt8>) -> Int {
    let carriages = occurrences(of: carriage, in: piece)
    let feeds = occurrences(of: feed, in: piece)
    guard carriages > 0 else { return feeds }
    return feeds + carriages - occurrences(of: carriage, before: feed, in: piece)
  }
}

/// How often a byte occurs.
func occurrences(of byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
  let wanted = SIMD16<UInt8>(repeating: byte)
  return occurrences(in: bytes, span: 16) { raw, position in
    raw.loadUnaligned(fromByteOffset: position, as: SIMD16<UInt8>.self) .== wanted
  } single: {
    bytes[$0] == byte
  }
}

/// How often a byte occurs right before another one.
func occurrences(
  of byte: UInt8, before next: UInt8, in bytes: UnsafeBufferPointer<UInt8>
) -> Int {
  let (wanted, follower) = (SIMD16<UInt8>(repeating: byte), SIMD16<UInt8>(repeating: next))
  return occurrences(in: bytes, span: 17) { raw, position in
    (raw.loadUnaligned(fromByteOffset: position, as: SIMD16<UInt8>.self) .== wanted)
      .& (raw.loadUnaligned(fromByteOffset: position + 1, as: SIMD16<UInt8>.self) .== follower)
  } single: {
    $0 + 1 < bytes.count && bytes[$0] == byte && bytes[$0 + 1] == next
  }
}

/// How many places are found, sixteen at a time, for which so many bytes are needed.
@inline(__always)
private func occurrences(
  in bytes: UnsafeBufferPointer<UInt8>, span: Int,
  sixteen: (UnsafeRawBufferPointer, _ position: Int) -> SIMDMask<SIMD16<Int8>>,
  single: (Int) -> Bool
) -> Int {
  let raw = UnsafeRawBufferPointer(bytes)
  var total = 0
  var position = 0
  while position + span <= raw.count {
    // Each lane of the sums counts up to 255.
    let end = min(raw.count - span, position + 16 * 254)
    var sums = SIMD16<UInt8>(repeating: 0)
    while position <= end {
      sums.replace(with: sums &+ 1, where: sixteen(raw, position))
      position += 16
    }
    total += Int(SIMD16<UInt16>(truncatingIfNeeded: sums).wrappedSum())
  }
  return (position..<max(position, raw.count)).reduce(total) { $0 + (single($1) ? 1 : 0) }
}

private let feed = UInt8(ascii: "\n")
private let carriage = UInt8(ascii: "\r")

/// What is unusual about the records of a file.
struct ScanOddities: Sendable {
  var blankLines = 0
  var firstBlankLine: Int?
  var strayQuotes = 0
  var firstStrayQuote: (line: Int, field: Int)?

  init() {}

  init(_ scanner: RecordScanner) {
    blankLines = scanner.blankLines
    firstBlankLine = scanner.firstBlankLine
    strayQuotes = scanner.strayQuotes
    firstStrayQuote = scanner.firstStrayQuote
  }

  /// Adds those of the records that follow.
  mutating func append(_ next: ScanOddities) {
    blankLines += next.blankLines
    firstBlankLine = firstBlankLine ?? next.firstBlankLine
    strayQuotes += next.strayQuotes
    firstStrayQuote = firstStrayQuote ?? next.firstStrayQuote
  }
}
