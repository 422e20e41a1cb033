/// A stretch of a file that begins with a record and ends where another one begins.
struct CSVChunk: Equatable, Sendable {
  var range: Range<Int>
  /// The physical line that it begins on.
  var line: Int

  /// Cuts a file into chunks of about one size.
  ///
  /// Without a quote in the file every line end ends a record; with one, all records are scanned for
  /// their ends first, since a line end may stand inside quotes.
  static func all(
    in bytes: UnsafeBufferPointer<UInt8>, delimiter: UInt8, start: Int, line: Int, size: Int,
    mark: UInt8 = quote
  ) -> [CSVChunk] {
    guard bytes.count - start > size else {
      return [CSVChunk(range: start..<bytes.count, line: line)]
    }
    return occurrences(of: mark, in: bytes) > 0
      ? scanned(bytes, delimiter: delimiter, start: start, line: line, size: size)
      : cut(bytes, start: start, line: line, size: size)
  }

  private static func scanned(
    _ bytes: UnsafeBufferPointer<UInt8>, delimiter: UInt8, start: Int, line: Int, size: Int
  ) -> [CSVChunk] {
    var scanner = RecordScanner(bytes: bytes, delimiter: delimiter, start: start, line: line)
    var chunks: [CSVChunk] = []
    var begin = (position: start, line: line)
    // A quote that is never closed ends the scan here and is told when the last chunk is read.
    while (try? scanner.next()) == true {
      guard scanner.position - begin.position >= size else { continue }
      chunks.append(CSVChunk(range: begin.position..<scanner.position, line: begin.line))
      begin = (scanner.position, scanner.line)
    }
    if begin.position < bytes.count || chunks.isEmpty {
      chunks.append(CSVChunk(range: begin.position..<bytes.count, line: begin.line))
    }
    return chunks
  }

  private static func cut(
    _ bytes: UnsafeBufferPointer<UInt8>, start: Int, line: Int, size: Int
  ) -> [CSVChunk] {
    var chunks: [CSVChunk] = []
    var (begin, line) = (start, line)
    while begin < bytes.count {
      var end = min(begin + size, bytes.count)
      while end < bytes.count, bytes[end - 1] != feed, bytes[end - 1] != carriage { end += 1 }
      if end < bytes.count, bytes[end - 1] == carriage, bytes[end] == feed { end += 1 }
      chunks.append(CSVChunk(range: begin..<end, line: line))
      line += lineEnds(bytes, begin..<end)
      begin = end
    }
    return chunks
  }

  /// The number of line ends (LF, CRLF or CR); no CRLF may be cut by the range.
  private static func lineEnds(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    let piece = UnsafeBufferPointer(rebasing: bytes[range])
    let carriages = occurrences(of: carriage, in: piece)
    guard carriages > 0 else { return occurrences(of: feed, in: piece) }
    let pairs = piece.indices.dropLast().count { piece[$0] == carriage && piece[$0 + 1] == feed }
    return occurrences(of: feed, in: piece) + carriages - pairs
  }
}

/// How often a byte occurs, eight bytes at a time.
func occurrences(of byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
  let raw = UnsafeRawBufferPointer(bytes)
  let ones: UInt64 = 0x0101_0101_0101_0101
  let low = ones &* 0x7F
  let wanted = ones &* UInt64(byte)
  var total: UInt64 = 0
  var position = 0
  while position + 8 <= raw.count {
    // Each byte of the sums counts up to 255.
    let end = min(raw.count - 8, position + 8 * 254)
    var sums: UInt64 = 0
    while position <= end {
      let difference = raw.loadUnaligned(fromByteOffset: position, as: UInt64.self) ^ wanted
      // The top bit of a byte is set unless the byte is zero, that is, the one wanted.
      let isOther = ((difference & low) &+ low) | difference
      sums &+= ~isOther >> 7 & ones
      position += 8
    }
    let pairs = (sums & 0x00FF_00FF_00FF_00FF) &+ (sums >> 8 & 0x00FF_00FF_00FF_00FF)
    total &+= (pairs &* 0x0001_0001_0001_0001) >> 48
  }
  for index in position..<raw.count where raw[index] == byte { total &+= 1 }
  return Int(total)
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
